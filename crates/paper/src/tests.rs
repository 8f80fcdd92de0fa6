//! Printed and looked into: the documents of the accession slice with sample data, and what must never get through.

use kernel::Printer;
use serde_json::{Value, json};

use crate::{Typst, fonts::Case, ink, set};

const CERTIFICATE: &str = include_str!("../../../app/src/accession/views/certificate.typ");
const FORM: &str = include_str!("../../../app/src/accession/views/form.typ");

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn certificate() -> Value {
    read(include_str!("../tests/certificate.sv.json"))
}

fn samples() -> [(&'static str, Value, &'static str, &'static str); 4] {
    [
        (CERTIFICATE, certificate(), "sv", "Bevis om anslutning"),
        (CERTIFICATE, read(include_str!("../tests/certificate.en.json")), "en", "Certificate of accession"),
        (FORM, read(include_str!("../tests/form.sv.json")), "sv", "Anslutning på papper"),
        (FORM, read(include_str!("../tests/form.en.json")), "en", "Accession on paper"),
    ]
}

fn holds(pdf: &[u8], what: &str) -> bool {
    pdf.windows(what.len()).any(|window| window == what.as_bytes())
}

/// A document of a single value, so that a test can see what becomes of it.
const ONE_LINE: &str = r#"#set document(title: "Prov", date: datetime(year: 2027, month: 3, day: 12))
#set text(lang: "sv", font: "Source Serif 4")
#json("data.json").text"#;

#[test]
fn every_sample_prints_as_a_document_for_everyone() {
    for (source, data, lang, title) in samples() {
        let pdf = Typst::new().print(source, &data).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"), "{title}");
        assert!(holds(&pdf, "/StructTreeRoot") && holds(&pdf, "/MarkInfo"), "{title}: tagged");
        assert!(holds(&pdf, &format!("/Lang({lang})")), "{title}: language");
        assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"), "{title}: PDF/UA-1");
        assert!(holds(&pdf, "<pdfaid:part>2</pdfaid:part>"), "{title}: PDF/A-2");
        assert!(holds(&pdf, title), "title");
        assert!(holds(&pdf, "<rdf:li>Ekby kommun</rdf:li>"), "{title}: author");
        assert!(holds(&pdf, "/Outlines"), "{title}: bookmarks");
        assert!(holds(&pdf, "(D:2027"), "{title}: the date is the data's");
    }
}

#[test]
fn typst_has_nothing_to_remark() {
    for (source, data, _, title) in samples() {
        assert_eq!(set(source, &data).unwrap().remarks, Vec::<String>::new(), "{title}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    for (source, data, _, title) in samples() {
        let first = Typst::new().print(source, &data).unwrap();
        assert!(first == Typst::new().print(source, &data).unwrap(), "{title}");
    }
}

#[test]
fn what_a_person_typed_stays_text() {
    for attack in [
        "#panic(\"x\")",
        "#import \"@preview/cetz:0.1.0\"",
        "]#read(\"/etc/passwd\")[",
        "\"); #panic(\"x\") //",
        "$ sum_(k=0)^n $ *fet* _lutad_ = rubrik <etikett> @ref https://exempel.example \\",
    ] {
        let mut data = certificate();
        data["organisation"] = json!(attack);
        data["compact"] = json!(attack);
        data["check"]["code"] = json!(attack);
        data["signature"]["text"] = json!(attack);
        assert_eq!(set(CERTIFICATE, &data).unwrap().remarks, Vec::<String>::new(), "{attack}");
    }
}

#[test]
fn a_missing_field_stops_the_press_and_says_where() {
    for key in certificate().as_object().unwrap().keys() {
        let mut data = certificate();
        data.as_object_mut().unwrap().remove(key);
        let why = Typst::new().print(CERTIFICATE, &data).unwrap_err().to_string();
        assert!(why.contains(key.as_str()) && why.contains(".typ:"), "{key}: {why}");
    }
}

#[test]
fn nothing_but_the_data_can_be_read() {
    for source in [
        "#read(\"/etc/passwd\")",
        "#import \"@preview/cetz:0.1.0\": *",
        "#datetime.today()",
        "#image(\"../logo.svg\")",
    ] {
        Typst::new().print(source, &json!({})).unwrap_err();
    }
}

#[test]
fn nothing_a_person_can_type_stops_the_press() {
    let all: String =
        ('\0'..'\u{3000}').chain('\u{e000}'..'\u{e010}').chain('\u{fe00}'..'\u{ffff}').collect();
    let mixed = "Kör 🎶 i Ånga\u{301} \u{202e}جمعية الصداقة\u{202c} 友誼會 e\u{301} a\u{308}\u{200d}\u{fe0f}";
    for text in [all.as_str(), mixed, ""] {
        let sheet = set(ONE_LINE, &json!({ "text": text })).unwrap();
        assert_eq!(sheet.remarks, Vec::<String>::new());
        let mut data = certificate();
        data["organisation"] = json!(text);
        data["check"]["address"] = json!(text);
        Typst::new().print(CERTIFICATE, &data).unwrap();
    }
}

#[test]
fn what_cannot_be_drawn_is_seen_to_be_left_out() {
    let case = Case::open();
    assert_eq!(case.fonts.len(), 5, "every face was read");
    let drawn = |text: &str| ink::drawable(&json!([text]), &case)[0].as_str().unwrap().to_owned();
    assert_eq!(drawn("Åsa Öhrn-Çelik, Łódź & Ελλάδα"), "Åsa Öhrn-Çelik, Łódź & Ελλάδα");
    assert_eq!(drawn("Kören 🎶🎵 i Ånga"), "Kören […] i Ånga");
    assert_eq!(drawn("Vänskap \u{202a}صداقة\u{202c}"), "Vänskap […]");
    assert_eq!(drawn("en\u{0}\u{7}\u{200b}\u{ad}het"), "enhet");
    assert_eq!(drawn("Ekby\tkommun"), "Ekby kommun");
}

#[test]
fn any_colour_a_town_sets_can_be_read() {
    for colour in [json!("#ffff00"), json!("#FFFFFF"), json!("röd"), json!("#0b5d5e; x"), json!(null)] {
        let mut data = certificate();
        data["town"]["colour"] = colour;
        Typst::new().print(CERTIFICATE, &data).unwrap();
    }
}

#[test]
fn long_names_and_empty_facts_print() {
    let mut data = certificate();
    data["organisation"] = json!("Riksförbundet för Social och Mental Hälsa i Västra Götaland ".repeat(6));
    for fact in ["number", "decision", "declaration", "ended", "confirmation", "countersignature", "note"] {
        data[fact] = Value::Null;
    }
    Typst::new().print(CERTIFICATE, &data).unwrap();

    let mut form = read(include_str!("../tests/form.sv.json"));
    form["countersignature"] = Value::Null;
    form["organisation"]["number"]["value"] = json!("802000-0000");
    form["organisation"]["kind"]["choices"][0]["ticked"] = json!(true);
    form["decision"]["date"]["value"] = json!("2027-03-20");
    Typst::new().print(FORM, &form).unwrap();
}
