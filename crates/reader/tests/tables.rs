//! Tables in every format and dress: crosses, sentences in each side's column, cells that wrap, heads over two lines.

use std::fmt::Write as _;

use reader::proposal::{Commitment, Proposal};

const START: &str = "Handslag mellan Vassby kommun och föreningarna\n\nPrinciper\n\nNärhet\nVi finns där folk bor.\n\n\
    Rak dialog\nVi säger det vi menar.\n\nTålamod\nDet får ta tid.\n\nÅtaganden\n\n";

fn read(text: &str) -> Proposal {
    reader::read("text.txt", text.as_bytes()).expect("a text is read")
}

fn seen(proposal: &Proposal) -> Vec<String> {
    let one = |one: &Commitment| {
        let start: Vec<&str> = one.text.split_whitespace().take(2).collect();
        format!("{}|{}|{}|{}", one.label, start.join(" "), one.sides.join("+"), one.principles.join("+"))
    };
    proposal.commitments.iter().map(one).collect()
}

/// The table as a web page.
fn page(rows: &[&[&str]]) -> String {
    let mut table = String::new();
    for row in rows {
        table.push_str("<tr>");
        for cell in *row {
            let _ = write!(table, "<td>{cell}</td>");
        }
        table.push_str("</tr>");
    }
    let start = START.replace("\n\n", "</p><p>").replace('\n', "</p><p>");
    format!("<h1>Handslag</h1><p>{start}</p><table>{table}</table>")
}

fn web(rows: &[&[&str]]) -> Vec<String> {
    seen(&reader::read("text.html", page(rows).as_bytes()).expect("a page is read"))
}

#[test]
fn crosses_say_whose_a_row_is_and_are_no_commitments() {
    for (yes, no) in [("X", ""), ("✓", "–"), ("●", "○"), ("ja", "nej")] {
        let rows: [&[&str]; 5] = [
            &["Nr", "Åtagande", "Kommunen", "Föreningarna", "Gemensamt", "Princip"],
            &["1", "Hålla en lista över lediga salar.", yes, no, no, "Närhet"],
            &["2", "Städa torget efter marknaden.", no, yes, no, "Tålamod"],
            &["3", "Välkomna den som är ny.", yes, yes, no, "Närhet, Rak dialog"],
            &["4", "Träffas två gånger om året.", no, no, yes, ""],
        ];
        let expected = [
            "1|Hålla en|municipality|narhet",
            "2|Städa torget|civil_society|talamod",
            "3|Välkomna den|municipality+civil_society|narhet+rak-dialog",
            "4|Träffas två|joint|",
        ];
        assert_eq!(web(&rows), expected, "{yes}");
    }
}

#[test]
fn crosses_under_principles_are_links() {
    let rows: [&[&str]; 4] = [
        &["", "Löfte", "K", "F", "Närhet", "Tålamod"],
        &["1", "Hålla en lista över lediga salar.", "x", "", "x", "x"],
        &["2", "Städa torget efter marknaden.", "", "x", "", "x"],
        &["3", "Välkomna den som är ny.", "x", "x", "", ""],
    ];
    let expected = [
        "1|Hålla en|municipality|narhet+talamod",
        "2|Städa torget|civil_society|talamod",
        "3|Välkomna den|municipality+civil_society|",
    ];
    assert_eq!(web(&rows), expected);
}

#[test]
fn columns_that_line_up_are_a_table_whatever_wraps_in_them() {
    let table = "Nr   Åtagande                              Kommunen   Förening-   Princip\n\
        \x20                                                     arna\n\
        1    Hålla en lista över salar som står    x                      Närhet\n\
        \x20    tomma, och hålla den aktuell.\n\
        2    Städa torget efter marknaden.                    x           Tålamod,\n\
        \x20                                                                 Rak dialog\n\
        3    Välkomna den som är ny.               x          x\n\n\
        Uppföljning\n\nDetta följs upp varje år.\n";
    let expected = [
        "1|Hålla en|municipality|narhet",
        "2|Städa torget|civil_society|talamod+rak-dialog",
        "3|Välkomna den|municipality+civil_society|",
    ];
    let proposal = read(&format!("{START}{table}"));
    assert_eq!(seen(&proposal), expected);
    assert_eq!(
        proposal.commitments[0].text,
        "Hålla en lista över salar som står tomma, och hålla den aktuell."
    );
}

#[test]
fn a_table_goes_on_over_the_page_with_its_head_or_without() {
    let rows = |from: usize| {
        (from..from + 3).fold(String::new(), |mut out, n| {
            let side = if n % 2 == 0 { "x             " } else { "          x   " };
            let _ = writeln!(out, "{n}    Löfte nummer {n} om torget och ån.      {side}      Närhet");
            out
        })
    };
    let head = "Nr   Åtagande                              Kommunen  Byalaget  Princip\n";
    for again in ["", head] {
        let text = START.replace("föreningarna", "byalaget")
            + head
            + &rows(1)
            + "\u{c}"
            + again
            + &rows(4)
            + "\nUppföljning\n\nDetta följs upp varje år.\n";
        let seen = seen(&read(&text));
        assert_eq!(seen.len(), 6, "{seen:#?}");
        assert_eq!(seen[3], "4|Löfte nummer|municipality|narhet");
        assert_eq!(seen[4], "5|Löfte nummer|civil_society|narhet");
    }
}

#[test]
fn sentences_in_the_column_of_each_side() {
    let table = "Kommunen                      Föreningarna                  Gemensamt\n\
        Svara på brev inom tio        Berätta om nya behov så       Ordna en dag för\n\
        dagar.                        snart de syns.                alla om våren.\n\n\
        Hålla salar öppna på          Städa efter sig.              Söka pengar.\n\
        helger.\n\n\
        Uppföljning\n\nDetta följs upp varje år.\n";
    let expected = [
        "|Svara på|municipality|",
        "|Berätta om|civil_society|",
        "|Ordna en|joint|",
        "|Hålla salar|municipality|",
        "|Städa efter|civil_society|",
        "|Söka pengar.|joint|",
    ];
    assert_eq!(seen(&read(&format!("{START}{table}"))), expected);
}

#[test]
fn three_columns_of_text_are_no_table() {
    let line = |a: &str, b: &str, c: &str| format!("{a:<34}{b:<34}{c}\n");
    let columns = [
        (
            "Isen spolas av byalaget så snart",
            "Om våren byter de plats med",
            "Den som vill hjälpa till ringer",
        ),
        (
            "natten är kall nog, och kommunen",
            "varandra, och ängen slås av dem",
            "till någon av dem och frågar var",
        ),
        ("tänder ljuset vid femtiden när", "som har lie medan kommunen kör", "man ses. Ingen behöver anmäla"),
        (
            "mörkret faller över ån. Det har",
            "hem höet med sin traktor. Sedan",
            "sig i förväg, och den som inte",
        ),
        ("varit så i trettio år.", "dricks det kaffe på trappan.", "kan komma hör bara av sig."),
    ];
    let text: String = columns.iter().map(|(a, b, c)| line(a, b, c)).collect();
    let lines = reader::source::lines("text.txt", text.as_bytes()).expect("a text is read");
    let row = |line: &reader::source::Line| matches!(&line.hint, reader::source::Hint::Row(cells) if cells.len() > 2);
    assert!(!lines.iter().any(row), "{lines:#?}");
}

#[test]
fn a_printed_table_without_rules_goes_on_over_pages_that_do_not_repeat_its_head() {
    let file = format!("{}/tests/files/chrome-crosses.pdf", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(file).expect("a fixture that reads");
    let seen = seen(&reader::read("chrome-crosses.pdf", &bytes).expect("a fixture that reads"));
    let expected = [
        "Svara på|municipality|narhet",
        "Hålla en|municipality|rak-dialog+talamod",
        "Berätta om|civil_society|narhet",
        "Bjuda in|municipality+civil_society|narhet+talamod",
        "Säga till|civil_society|rak-dialog",
        "Mötas fyra|municipality+civil_society|rak-dialog",
        "Skriva gemensamma|municipality+civil_society|talamod",
        "Lära av|municipality+civil_society|",
    ];
    // The same eight come back six times, numbered through.
    let all = (1..=48_usize).zip(expected.iter().cycle()).map(|(n, one)| format!("{n}|{one}"));
    assert_eq!(seen, all.collect::<Vec<_>>());
}

#[test]
fn a_head_over_two_rows_names_its_columns_by_the_lower() {
    let start = START.replace("\n\n", "</p><p>").replace('\n', "</p><p>");
    let table = "<tr><td rowspan=2>Princip</td><td colspan=3>Åtaganden</td></tr>\
        <tr><td>Kommunen</td><td>Föreningarna</td><td>Gemensamt</td></tr>\
        <tr><td>Närhet</td><td>Kommunen håller en lista över lediga salar.</td><td>Föreningarna lånar ut sina tält.</td>\
        <td>Vi träffas två gånger om året.</td></tr>\
        <tr><td>Tålamod</td><td>Kommunen svarar inom en vecka.</td><td></td><td>Vi frågar innan vi klagar.</td></tr>";
    let page = format!("<h1>Handslag</h1><p>{start}</p><table>{table}</table>");
    let found = seen(&reader::read("text.html", page.as_bytes()).expect("a page is read"));
    let expected = [
        "|Kommunen håller|municipality|narhet",
        "|Föreningarna lånar|civil_society|narhet",
        "|Vi träffas|joint|narhet",
        "|Kommunen svarar|municipality|talamod",
        "|Vi frågar|joint|talamod",
    ];
    assert_eq!(found, expected);
}
