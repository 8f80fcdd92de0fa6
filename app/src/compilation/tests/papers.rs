//! What is taken along: the documents hold what the page shows.

use super::*;

#[tokio::test]
async fn the_report_is_taken_along_as_paper_slides_document_and_workbook() {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    // The printer of stories prints the data that it is handed.
    for paper in ["report.pdf", "slides.pdf"] {
        let page = visitor.get(&format!("{at}/{paper}?version=1")).await.ok();
        page.shows("Det blev fler möten i år.").shows("Årsrapport 2026").shows("\"check\":{");
    }
    let document = visitor.get(&format!("{at}/report.docx")).await.ok().bytes.clone();
    let read = reader::read("report.docx", &document).unwrap();
    let whole = format!("{read:?}");
    for said in ["Det blev fler möten i år.", "Norrby Simsällskap", "Bilaga: Vilka som står bakom"] {
        assert!(whole.contains(said), "{said} is not in the document");
    }
    let book = visitor.get(&format!("{at}/data.xlsx")).await.ok().bytes.clone();
    let rows = ekby.town.desk.importer.sheet("data.xlsx", &book).unwrap();
    assert_eq!(rows[0], ["Vad som räknas", "Antal", "Av"]);
    assert_eq!(rows[1][0], "har lämnat sin rapport");
    // In English the house's own words are English, and what people wrote stays as it was.
    visitor.get(&format!("{at}?lang=en")).await.onward();
    let page = visitor.get(&at).await.ok().shows("The year in short").shows("Det blev fler möten i år.");
    page.shows("lang=\"sv\"");
}

#[tokio::test]
async fn a_draft_says_on_paper_that_it_is_one() {
    let (_ekby, _, at, mut sigrid) = ready().await;
    let page = sigrid.get(&format!("{at}/report.pdf?draft=yes")).await.ok();
    page.shows("\"draft\":\"Utkast\"").shows("\"check\":null");
}
