//! Printed and looked into: the documents of the accession slice with sample data, and what must never get through.

use kernel::{Attached, Printer};
use serde_json::{Value, json};

use crate::{Typst, fonts::Case, ink, set};

const CERTIFICATE: &str = include_str!("../../../app/src/accession/views/certificate.typ");
pub const REPORT: &str = include_str!("../../../app/src/compilation/views/report.typ");
pub const SLIDES: &str = include_str!("../../../app/src/compilation/views/slides.typ");
const FORM: &str = include_str!("../../../app/src/accession/views/form.typ");

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn certificate() -> Value {
    read(include_str!("../tests/certificate.sv.json"))
}

pub fn samples() -> [(&'static str, Value, &'static str, &'static str); 4] {
    [
        (CERTIFICATE, certificate(), "sv", "Bevis om anslutning"),
        (CERTIFICATE, read(include_str!("../tests/certificate.en.json")), "en", "Certificate of accession"),
        (FORM, read(include_str!("../tests/form.sv.json")), "sv", "Anslutning på papper"),
        (FORM, read(include_str!("../tests/form.en.json")), "en", "Accession on paper"),
    ]
}

/// The report of a year, as its slice hands it over; with the data that it carries.
pub fn report() -> (Value, Attached) {
    let attached = Attached {
        name: "arsrapport-2026-v1.json".to_owned(),
        description: "Alla data i rapporten".to_owned(),
        text: "{\"v\":1,\"town\":\"Älvhamn 🛶\"}".to_owned(),
    };
    (read(include_str!("../tests/report.sv.json")), attached)
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
        let pdf = Typst::new().print(source, &data, None).unwrap();
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
        assert_eq!(set(source, &data, None).unwrap().remarks, Vec::<String>::new(), "{title}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    for (source, data, _, title) in samples() {
        let first = Typst::new().print(source, &data, None).unwrap();
        assert!(first == Typst::new().print(source, &data, None).unwrap(), "{title}");
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
        assert_eq!(set(CERTIFICATE, &data, None).unwrap().remarks, Vec::<String>::new(), "{attack}");
    }
}

#[test]
fn a_missing_field_stops_the_press_and_says_where() {
    for key in certificate().as_object().unwrap().keys() {
        let mut data = certificate();
        data.as_object_mut().unwrap().remove(key);
        let why = Typst::new().print(CERTIFICATE, &data, None).unwrap_err().to_string();
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
        Typst::new().print(source, &json!({}), None).unwrap_err();
    }
}

#[test]
fn nothing_a_person_can_type_stops_the_press() {
    let all: String =
        ('\0'..'\u{3000}').chain('\u{e000}'..'\u{e010}').chain('\u{fe00}'..'\u{ffff}').collect();
    let mixed = "Kör 🎶 i Ånga\u{301} \u{202e}جمعية الصداقة\u{202c} 友誼會 e\u{301} a\u{308}\u{200d}\u{fe0f}";
    for text in [all.as_str(), mixed, ""] {
        let sheet = set(ONE_LINE, &json!({ "text": text }), None).unwrap();
        assert_eq!(sheet.remarks, Vec::<String>::new());
        let mut data = certificate();
        data["organisation"] = json!(text);
        data["check"]["address"] = json!(text);
        Typst::new().print(CERTIFICATE, &data, None).unwrap();
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
        Typst::new().print(CERTIFICATE, &data, None).unwrap();
    }
}

#[test]
fn long_names_and_empty_facts_print() {
    let mut data = certificate();
    data["organisation"] = json!("Riksförbundet för Social och Mental Hälsa i Västra Götaland ".repeat(6));
    for fact in ["number", "decision", "declaration", "ended", "confirmation", "countersignature", "note"] {
        data[fact] = Value::Null;
    }
    Typst::new().print(CERTIFICATE, &data, None).unwrap();

    let mut form = read(include_str!("../tests/form.sv.json"));
    form["countersignature"] = Value::Null;
    form["organisation"]["number"]["value"] = json!("802000-0000");
    form["organisation"]["kind"]["choices"][0]["ticked"] = json!(true);
    form["decision"]["date"]["value"] = json!("2027-03-20");
    Typst::new().print(FORM, &form, None).unwrap();
}

#[test]
fn a_report_carries_its_data_byte_for_byte_and_is_kept_by_an_archive() {
    let (data, attached) = report();
    let pdf = Typst::new().print(REPORT, &data, Some(&attached)).unwrap();
    assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"), "PDF/UA-1");
    assert!(holds(&pdf, "<pdfaid:part>3</pdfaid:part>"), "PDF/A-3");
    assert!(holds(&pdf, "/AFRelationship/Data"), "the file says what it is");
    assert!(holds(&pdf, "arsrapport-2026-v1.json"), "its name");
    assert!(
        pdf == Typst::new().print(REPORT, &data, Some(&attached)).unwrap(),
        "the same data, the same bytes"
    );
    assert_eq!(set(REPORT, &data, Some(&attached)).unwrap().remarks, Vec::<String>::new());
}

#[test]
fn slides_are_for_everyone_too() {
    let (data, _) = report();
    let pdf = Typst::new().print(SLIDES, &data, None).unwrap();
    assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"), "PDF/UA-1");
    assert!(holds(&pdf, "/Outlines"), "bookmarks");
    assert!(holds(&pdf, "720 405"), "as wide as a screen");
    assert_eq!(set(SLIDES, &data, None).unwrap().remarks, Vec::<String>::new());
}
