//! Puts the recognisers together: each takes its blocks, what nobody takes becomes a section.

use crate::commitments::{self, Unit};
use crate::heading::Role;
use crate::layout::{self, Block, Kind};
use crate::links::Names;
use crate::outline::{self, Outline};
use crate::principles::{self, Candidate, Principle};
use crate::proposal::{Commitment, Finding, Named, Proposal, Side};
use crate::sides::{Parties, Party, find};
use crate::source::Line;
use crate::text::Keys;
use crate::{adoption, chapters, clocks, date, finding, parts, term, text, title};

/// Proposes the structure of a text.
pub fn propose(lines: &[Line]) -> Proposal {
    let blocks = layout::blocks(lines);
    let (title, title_blocks) = title::title(&blocks);
    let roles = outline::roles(&blocks);
    let parties = find::parties(&title, &blocks, &roles);
    let rough: Vec<bool> = blocks.iter().map(|block| refers_roughly(&block.text)).collect();
    let first = outline::outline(&blocks, &parties, &rough);
    let mut findings = Vec::new();
    let found = principles::find(&blocks, &first);
    let members = found.first().map(|best| best.members.clone()).unwrap_or_default();
    let labels: Vec<(String, Option<String>)> =
        members.iter().map(|one| (one.label.clone(), one.number.clone())).collect();
    let names = Names::new(&labels, &blocks);
    let referring: Vec<bool> = blocks.iter().map(|block| names.refers(&block.text)).collect();
    let mut tree = outline::outline(&blocks, &parties, &referring);
    for member in &members {
        // "Tidig kontakt" is one of the set, not a chapter about whom to ask.
        if tree.role[member.at].is_other() {
            tree.role[member.at] = Role::Principle;
        }
    }

    let mut taken = vec![false; blocks.len()];
    for i in title_blocks {
        taken[i] = true;
    }
    let principle_at = naming(&blocks, &tree, &members, &names);
    for member in &members {
        taken[member.at] = !matches!(blocks[member.at].kind, Kind::Paragraph) || !member.said.is_empty();
    }
    let finder = commitments::Finder {
        blocks: &blocks,
        tree: &tree,
        parties: &parties,
        names: &names,
        principle_at: principle_at.clone(),
        row_of: (0..blocks.len())
            .map(|i| members.iter().position(|one| one.at == i && matches!(blocks[i].kind, Kind::Row(_))))
            .collect(),
        taken: taken.clone(),
    };
    let units = finder.find();
    units.iter().flat_map(|unit| &unit.blocks).for_each(|&i| taken[i] = true);
    let principles = texts(&blocks, &tree, &members, &principle_at, &mut taken);
    let vision = chapters::vision(&blocks, &tree, &mut taken);
    let goals = chapters::goals(&blocks, &tree, &mut taken);
    let commitments = settle(&units, &blocks, &parties, &names, &principles, &mut findings);
    let (sections, unplaced) = chapters::sections(&blocks, &tree, &taken);
    findings.extend(unplaced);
    let recurring: Vec<&str> = (0..blocks.len())
        .filter(|&i| taken[i] || !tree.is_planned_row(&blocks, i))
        .map(|i| blocks[i].text.as_str())
        .collect();
    let mut said: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let rows = decision_rows(&blocks, &tree);
    said.extend(rows.iter().map(String::as_str));
    let margins = layout::furniture::margins(lines);
    let decided: Vec<&str> = said.iter().copied().chain(margins.iter().map(String::as_str)).collect();
    let adoption = adoption::adoption(&decided, &margins);
    let seen = [
        (!title::is_named(&title), finding::GUESSED_TITLE, title.clone()),
        (parties.guessed, finding::GUESSED_PARTIES, bound(&parties)),
        (principles.is_empty(), finding::NO_PRINCIPLES, String::new()),
        (found.first().is_some_and(Candidate::is_weak), finding::GUESSED_PRINCIPLES, named(&principles)),
        (commitments.is_empty(), finding::NO_COMMITMENTS, String::new()),
        (units.iter().any(|unit| unit.guessed), finding::GUESSED_COMMITMENTS, String::new()),
        (adoption.body.is_none() && adoption.date.is_none(), finding::NO_ADOPTION, String::new()),
    ];
    findings.extend(
        seen.into_iter().filter(|(is, ..)| *is).map(|(_, code, quote)| finding::info(code, None, &quote)),
    );
    Proposal {
        version: 1,
        language: title::language(&blocks).to_owned(),
        sides: sides(&parties, &commitments, &blocks),
        vision,
        goals,
        principles,
        sections,
        adoption,
        term: term::term(&said, &chapters::of_term(&blocks, &tree)),
        clocks: clocks::clocks(&recurring),
        commitments,
        findings,
        title,
    }
}

fn bound(parties: &Parties) -> String {
    parties.bound.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>().join(", ")
}

fn named(principles: &[Named]) -> String {
    principles.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// The rows of a table of decisions, each said as one, and lines of a body and a day under such a heading: the table's head or
/// the heading holds the verb for all.
fn decision_rows(blocks: &[Block], tree: &Outline) -> Vec<String> {
    const LONGEST: usize = 9;
    let decides = |text: &str| {
        let low = text::fold(text);
        ["beslut", "antag", "fastställ", "decid", "decision", "adopt", "approv"]
            .iter()
            .any(|word| low.contains(word))
    };
    let mut out = Vec::new();
    let mut head = false;
    out.extend((0..blocks.len()).filter_map(|i| decision_fields(&blocks[i..], decides)));
    for (i, block) in blocks.iter().enumerate() {
        if !matches!(block.kind, Kind::Row(_)) {
            head = false;
            let bare =
                !block.is_heading() && block.text.split(' ').count() <= LONGEST && !decides(&block.text);
            if bare && tree.parent[i].is_some_and(|at| decides(&blocks[at].text)) {
                out.push(format!("antagen {}", block.text));
            }
            continue;
        }
        let first = i == 0 || !matches!(blocks[i - 1].kind, Kind::Row(_));
        head = if first { decides(&block.text) } else { head };
        let titled = tree.above(blocks, i).any(|at| decides(&blocks[at].text));
        if (head || titled) && !first {
            out.push(format!("antagen {}", block.text.replace('\t', " ")));
        }
    }
    out
}

/// A form that tells body and day in fields of their own: "Fastställd av | Fullmäktige", and below it "Datum | 2019-04-01".
fn decision_fields(blocks: &[Block], decides: impl Fn(&str) -> bool) -> Option<String> {
    const REACH: usize = 3;
    const LONGEST: usize = 5;
    let field = |block: &Block| match &block.kind {
        Kind::Row(cells) => match cells.as_slice() {
            [label, said] => Some((label.clone(), said.clone())),
            _ => None,
        },
        Kind::Paragraph => {
            block.text.split_once(": ").map(|(label, said)| (label.to_owned(), said.to_owned()))
        }
        _ => None,
    };
    let short = |label: &str| label.split(' ').count() <= LONGEST;
    let (label, body) = field(blocks.first()?)?;
    if !decides(&label) || !short(&label) || !date::all(&body).is_empty() {
        return None;
    }
    let day = blocks[1..].iter().take(REACH).map_while(field).find(|(label, said)| {
        let dated =
            text::words(label).iter().any(|word| word.low.contains("dat") || word.low.starts_with("beslut"));
        dated && short(label) && date::all(said).len() == 1
    })?;
    Some(format!("antagen {body} {}", day.1))
}

/// Before the names are known: brackets that speak of principles.
fn refers_roughly(words: &str) -> bool {
    let low = text::fold(words);
    ["(princip", "(värde", "(value", "(kännetecken", "(outcome"].iter().any(|sign| low.contains(sign))
}

/// For every block the principle that it names as a heading.
fn naming(blocks: &[Block], tree: &Outline, members: &[Principle], names: &Names) -> Vec<Option<usize>> {
    blocks
        .iter()
        .enumerate()
        .map(|(i, block)| {
            let own = members.iter().position(|member| member.at == i);
            let said = || {
                names
                    .of_heading(&block.text)
                    .or_else(|| names.of_number(block, tree.role[i] == Role::Principle))
            };
            own.filter(|_| block.is_heading()).or_else(|| if block.is_heading() { said() } else { None })
        })
        .collect()
}

/// The principles with what the text says of each.
fn texts(
    blocks: &[Block],
    tree: &Outline,
    members: &[Principle],
    principle_at: &[Option<usize>],
    taken: &mut [bool],
) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut keys = Keys::default();
    for (n, member) in members.iter().enumerate() {
        let mut said: Vec<String> =
            if member.said.is_empty() { Vec::new() } else { vec![member.said.clone()] };
        let headings = (0..blocks.len()).filter(|&i| principle_at[i] == Some(n));
        for heading in headings {
            for i in tree.under(blocks, Some(heading)).filter(|&i| !matches!(blocks[i].kind, Kind::Row(_))) {
                if !taken[i] {
                    taken[i] = true;
                    said.push(blocks[i].printed());
                }
            }
            taken[heading] = true;
        }
        if blocks[member.at].is_item() || blocks[member.at].kind == Kind::Paragraph && !member.said.is_empty()
        {
            said.extend(following(blocks, members, member.at, taken));
        }
        if said.is_empty() {
            said.extend(retold(blocks, &member.label, member.at, taken));
        }
        let key = keys.unique(text::slug(&member.label));
        out.push(Named { key, label: member.label.clone(), text: said.join("\n\n") });
    }
    out
}

/// Paragraphs right after an item that names a principle.
fn following(blocks: &[Block], members: &[Principle], at: usize, taken: &mut [bool]) -> Vec<String> {
    let mut out = Vec::new();
    let later = members.iter().any(|member| member.at > at);
    for i in at + 1..blocks.len() {
        let open = blocks[i].kind == Kind::Paragraph && !taken[i] && (later || out.is_empty());
        if !open {
            break;
        }
        taken[i] = true;
        out.push(blocks[i].text.clone());
    }
    out
}

/// A later block that begins with the name and goes on: the list of names is told again, one by one.
fn retold(blocks: &[Block], label: &str, at: usize, taken: &mut [bool]) -> Option<String> {
    let i = (at + 1..blocks.len()).find(|&i| {
        let rest = blocks[i].text.strip_prefix(label);
        !taken[i]
            && !blocks[i].is_heading()
            && rest.is_some_and(|rest| rest.starts_with(' ') && text::starts_large(rest))
    })?;
    taken[i] = true;
    Some(blocks[i].text[label.len()..].trim().to_owned())
}

fn settle(
    units: &[Unit],
    blocks: &[Block],
    parties: &Parties,
    names: &Names,
    principles: &[Named],
    findings: &mut Vec<Finding>,
) -> Vec<Commitment> {
    let mut out: Vec<Commitment> = Vec::new();
    let mut keys = Keys::default();
    for unit in units {
        let line = unit.blocks.first().map_or(0, |&i| blocks[i].line);
        let (words, read) = names.take(&unit.text);
        let words = if words.is_empty() { unit.text.clone() } else { words };
        let mut linked: Vec<usize> = Vec::new();
        for reference in unit.reference.iter().chain(read.iter()) {
            linked.extend(
                reference.principles.iter().filter(|one| !linked.contains(one)).copied().collect::<Vec<_>>(),
            );
            findings.extend(
                reference
                    .unknown
                    .iter()
                    .map(|name| finding::warning(finding::UNKNOWN_PRINCIPLE, Some(line), name)),
            );
            findings.extend(
                reference
                    .guessed
                    .iter()
                    .map(|name| finding::info(finding::GUESSED_PRINCIPLE, Some(line), name)),
            );
        }
        if unit.reference.is_none() && read.is_none() {
            linked.extend(unit.context);
        }
        let owed = parts::owed(parties, unit, &words, line);
        findings.extend(owed.finding);
        let sides: Vec<String> = owed.sides.iter().filter_map(|party| parties.key(*party)).collect();
        let key = keys.unique(key(unit, &words, sides.first()));
        out.push(Commitment {
            key,
            label: unit.label.clone(),
            heading: unit.heading.clone(),
            text: words,
            sides,
            principles: linked.iter().filter_map(|&n| principles.get(n)).map(|one| one.key.clone()).collect(),
            group: unit.group.clone(),
            parts: owed.parts,
        });
    }
    out
}

fn key(unit: &Unit, words: &str, side: Option<&String>) -> String {
    match (&unit.heading, unit.label.as_str()) {
        (Some(heading), _) => text::slug(heading),
        (None, "") => text::slug_of_start(words, 5),
        (None, label) => text::slug(&format!("{} {label}", side.map_or("", String::as_str))),
    }
}

/// The sides that are bound, and `joint` where something is owed together.
fn sides(parties: &Parties, commitments: &[Commitment], blocks: &[Block]) -> Vec<Side> {
    let mut out: Vec<Side> = Vec::new();
    for (party, label) in &parties.bound {
        if let Some(key) = parties.key(*party)
            && !out.iter().any(|side| side.key == key)
        {
            out.push(Side { key, label: label.clone() });
        }
    }
    if commitments.iter().any(|one| one.sides.iter().any(|side| side == "joint")) {
        out.push(Side { key: "joint".to_owned(), label: joint_label(parties, blocks) });
    }
    out
}

/// What the text calls all of them together.
fn joint_label(parties: &Parties, blocks: &[Block]) -> String {
    for block in blocks {
        let words = text::words(&block.text);
        let together = parties
            .mentions(&words)
            .into_iter()
            .find(|mention| mention.party == Party::Joint && !mention.genitive);
        if let Some(mention) = together.filter(|mention| words[mention.from].raw.chars().count() > 4) {
            return text::capitalised(&block.text[words[mention.from].at..words[mention.to - 1].end]);
        }
    }
    if title::language(blocks) == "sv" { "Parterna gemensamt" } else { "The parties together" }.to_owned()
}
