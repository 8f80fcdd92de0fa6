//! Names in bold before their explanation: "**Trust** We believe each other." On paper the type parts them; here a colon does.

use super::rows::Row;

/// A name is not longer, in letters and in words.
const LONGEST: (usize, usize) = (60, 8);
/// A small letter after the bold words goes on the sentence, unless so many names are explained alike.
const FEWEST: usize = 3;

/// The rows, with a colon after the names that stand in bold before their text.
pub fn parted(mut rows: Vec<(u32, Row)>) -> Vec<(u32, Row)> {
    let small: Vec<usize> = (0..rows.len())
        .filter(|&at| lead(&rows[at].1).is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase)))
        .collect();
    let mut names: Vec<&str> = small.iter().filter_map(|&at| Some(lead(&rows[at].1)?.0)).collect();
    names.sort_unstable();
    names.dedup();
    // "**The Council** will …" comes back: that is who does it, not what is explained.
    let explained = names.len() >= FEWEST && names.len() == small.len();
    for (at, (_, row)) in rows.iter_mut().enumerate() {
        let Some((name, rest)) = lead(row) else { continue };
        if rest.starts_with(char::is_uppercase) || explained && small.contains(&at) {
            row.text = format!("{name}: {rest}");
        }
    }
    rows
}

/// The name and what follows it.
fn lead(row: &Row) -> Option<(&str, &str)> {
    let (name, rest) = row.text.split_at_checked(row.lead)?;
    let apart = name.ends_with(' ') || rest.starts_with(' ');
    let (name, rest) = (name.trim(), rest.trim());
    let short = name.chars().count() <= LONGEST.0 && name.split(' ').count() <= LONGEST.1;
    let whole = name.starts_with(char::is_uppercase) && name.ends_with(char::is_alphanumeric);
    (apart && short && whole && row.cells.is_none() && rest.split(' ').count() >= 3).then_some((name, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, rest: &str) -> (u32, Row) {
        let text = format!("{name} {rest}");
        let lead = name.len();
        let row = Row {
            letters: text.len(),
            text,
            baseline: 0.0,
            size: 10.0,
            bold: false,
            lead,
            indent: 0,
            below: 0.0,
            table: None,
            cells: None,
            full: None,
        };
        (1, row)
    }

    fn texts(rows: Vec<(u32, Row)>) -> Vec<String> {
        parted(rows).into_iter().map(|(_, row)| row.text).collect()
    }

    #[test]
    fn a_name_in_bold_is_parted_from_its_text() {
        assert_eq!(texts(vec![row("Tillit", "Vi litar på varandra.")]), ["Tillit: Vi litar på varandra."]);
        let explained = ["Tillit", "Mod", "Tid"].map(|name| row(name, "är något som vi ger"));
        assert_eq!(texts(explained.to_vec())[1], "Mod: är något som vi ger");
        let doing = ["Kommunen", "Kommunen", "Byalaget"].map(|name| row(name, "ska låna ut sin is"));
        assert_eq!(texts(doing.to_vec())[0], "Kommunen ska låna ut sin is");
    }
}
