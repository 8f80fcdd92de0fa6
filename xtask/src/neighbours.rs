//! Who reaches behind a neighbour's back: its store, its pages, its views. Paths are read as Rust reads them, with the braces of
//! `use` taken apart.

use std::collections::BTreeSet;

use crate::tidy::{Source, code, is_test, product};

/// The seams by which every request passes: the door finds town and session, the desk locks the town, the house puts every
/// door on its hinges; and the demo's one-click sign-in, which ends like any other.
const SEAMS: [(&str, &str); 6] = [
    ("app/src/web/door.rs", "tenants::store"),
    ("app/src/web/door.rs", "people::store"),
    ("app/src/base/desk.rs", "tenants::store"),
    ("app/src/web/house.rs", "pages"),
    ("app/src/lib.rs", "pages"),
    ("app/src/demo/pages.rs", "people::pages::enter"),
];

/// What is found.
pub fn findings(sources: &[Source]) -> Vec<String> {
    // The base is the floor that all slices stand on, not a neighbour: journal, outbox and ways out are kept there for all.
    let slices: BTreeSet<&str> =
        product(sources).filter_map(slice_of).filter(|slice| *slice != "base").collect();
    let mut findings = Vec::new();
    for source in product(sources) {
        let own = slice_of(source).unwrap_or_default();
        for (n, path) in paths(source) {
            if let Some(wrong) = behind(&path, own, &slices).filter(|wrong| !seam(source, wrong)) {
                findings.push(format!("{}:{n} {wrong}", source.path));
            }
        }
    }
    let page = |s: &&Source| {
        s.path.starts_with("app/src/") && (s.is("html") || s.is("typ") || s.is("rs")) && !is_test(s)
    };
    for source in sources.iter().filter(page) {
        let own = slice_of(source).unwrap_or_default();
        for (n, line) in code(source) {
            let foreign = line
                .split('"')
                .filter_map(|text| text.split_once("/views/"))
                .any(|(of, _)| of != own && slices.contains(of));
            if foreign {
                findings.push(format!("{}:{n} {}", source.path, line.trim()));
            }
        }
    }
    findings
}

/// The slice that a source belongs to.
fn slice_of(source: &Source) -> Option<&str> {
    source.path.strip_prefix("app/src/")?.split_once('/').map(|(slice, _)| slice)
}

/// Every path that the source names, with the line where it begins: `use` taken apart, and what stands in the code.
fn paths(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (n, line) in code(source) {
        let text = line.trim();
        if open.is_none() && (text.starts_with("use ") || text.contains(" use ") && text.starts_with("pub")) {
            open = Some((n, String::new()));
        }
        if let Some((_, tree)) = &mut open {
            tree.push_str(text);
            tree.push(' ');
        } else {
            let path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let words = text.split(|c| !path(c)).filter(|word| word.contains("::"));
            found.extend(words.map(|word| (n, word.to_owned())));
        }
        if text.ends_with(';')
            && let Some((n, tree)) = open.take()
        {
            let tree = tree.split_once("use ").map_or("", |(_, rest)| rest);
            found.extend(leaves("", tree.trim().trim_end_matches(';')).into_iter().map(|path| (n, path)));
        }
    }
    found
}

/// The paths of a tree of `use`: `a::{b, c::{self, d}}` is `a::b`, `a::c::self`, `a::c::d`.
fn leaves(before: &str, tree: &str) -> Vec<String> {
    let Some((head, rest)) = tree.split_once('{') else {
        return vec![format!("{before}{}", tree.trim())];
    };
    let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
    let before = format!("{before}{}", head.trim());
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inside.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match (c, parts.last_mut()) {
            (',', _) if depth == 0 => parts.push(String::new()),
            (c, Some(last)) => last.push(c),
            (_, None) => {}
        }
    }
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| leaves(&before, part.trim()))
        .collect()
}

/// The part of `path` that goes behind a neighbour's back, if it does.
fn behind(path: &str, own: &str, slices: &BTreeSet<&str>) -> Option<String> {
    let parts: Vec<&str> =
        path.split("::").map(|part| part.split_whitespace().next().unwrap_or_default()).collect();
    let hidden = |part: &str| {
        part == "store"
            || part.ends_with("_store")
            || part == "pages"
            || part.ends_with("_pages")
            || part == "views"
    };
    parts.windows(2).enumerate().find_map(|(n, pair)| {
        let wrong = slices.contains(pair[0]) && pair[0] != own && hidden(pair[1]);
        wrong.then(|| parts[n..].join("::"))
    })
}

fn seam(source: &Source, wrong: &str) -> bool {
    SEAMS.iter().any(|(path, what)| {
        source.path == *path && (wrong.starts_with(what) || wrong.split("::").nth(1) == Some(*what))
    })
}

#[cfg(test)]
mod tests {
    use super::{Source, findings, leaves};

    #[test]
    fn a_tree_is_taken_apart() {
        let tree = "crate::{base::Error, people::{self, roles_store::{a, b}}}";
        let paths = [
            "crate::base::Error",
            "crate::people::self",
            "crate::people::roles_store::a",
            "crate::people::roles_store::b",
        ];
        assert_eq!(leaves("", tree), paths);
    }

    #[test]
    fn nobody_reaches_behind_a_neighbours_back() {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let found = |text: &str| {
            let other = file("app/src/people/store.rs", "");
            findings(&[file("app/src/units/actions.rs", text), other]).len()
        };
        for wrong in [
            "use crate::people::store;",
            "use crate::{\n    base::Error,\n    people::{rules, store},\n};",
            "use crate::{people::{self, person_pages::rows}};",
            "    people::roles_store::units(tx).await",
            "#[template(path = \"people/views/me.html\")]",
            "#[cfg(test)]\nmod tests;\nuse crate::people::store;",
        ] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for right in [
            "use crate::{people::{self, actions}, units::store};",
            "use super::store;",
            "// people::store",
            "#[template(path = \"units/views/me.html\")]",
            "let x = store::find(tx);",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
