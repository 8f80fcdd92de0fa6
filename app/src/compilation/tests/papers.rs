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
    let slides = visitor.get(&format!("{at}/slides.pdf")).await.ok();
    slides
        .shows("\"slides\":[")
        .shows("{\"block\":\"words\",\"paragraphs\":[\"Det blev fler möten i år.\"]}");
    let document = visitor.get(&format!("{at}/report.docx")).await.ok().bytes.clone();
    let read = reader::read("report.docx", &document).unwrap();
    let whole = format!("{read:?}");
    for said in [
        "Det blev fler möten i år.",
        "Norrby Simsällskap",
        "Bilaga: Vilka som står bakom",
        "Bilaga: Svaren i ord",
        "Vi har haft tre möten om badet.",
    ] {
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
async fn what_parties_wrote_stands_whole_beneath_the_commitment_and_in_an_annex() {
    let (ekby, _, at, mut sigrid) = ready().await;
    sigrid.post(&format!("{at}/publication"), &[]).await.onward();
    let mut visitor = ekby.town.visitor();
    let page = visitor.get(&at).await.ok().shows("Svaren i ord (1)").shows("id=\"answers-commitment-");
    page.shows("<p>Vi har haft tre möten om badet.</p><p>Det behövs fler.</p>").hides("Bilaga: Svaren i ord");
    let paper = visitor.get(&format!("{at}/report.pdf")).await.ok().shows("Bilaga: Svaren i ord");
    paper.shows("\"block\":\"said\"").shows("[\"Vi har haft tre möten om badet.\",\"Det behövs fler.\"]");
}

#[tokio::test]
async fn a_draft_says_on_paper_that_it_is_one() {
    let (_ekby, _, at, mut sigrid) = ready().await;
    let page = sigrid.get(&format!("{at}/report.pdf?draft=yes")).await.ok();
    page.shows("\"draft\":\"Utkast\"").shows("\"check\":null");
}
