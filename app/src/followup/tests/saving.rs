//! What is typed is saved while it is typed, and nobody's words vanish.

use super::*;

/// What stands in the journal, and at which version the town is.
async fn rows_and_version(ekby: &Ekby) -> (i64, i64) {
    let mut tx = ekby.town.desk.db.read().await.unwrap();
    let row = tx.row("SELECT journal_seq, version FROM tenant WHERE id = $1", &params![EKBY]).await.unwrap();
    let row = row.unwrap();
    (row.get("journal_seq").unwrap(), row.get("version").unwrap())
}

/// A page of a report that is open in a browser: its sitting, and its boxes with name, mark and what stands there.
struct Page {
    report: String,
    sitting: String,
    boxes: Vec<(String, String, String)>,
}

impl Page {
    async fn opened(who: &mut Visitor, report: &str) -> Self {
        let page = who.get(&format!("{report}/writing")).await.ok();
        let sitting = after(&page, "name=\"sitting\" value=\"");
        let boxes = boxes(&page).into_iter().map(|(name, was)| (name, was, String::new())).collect();
        Self { report: report.to_owned(), sitting, boxes }
    }

    /// Sends what stands there as the script does; what comes back renews the marks, as the script does, unless it is lost on
    /// the way.
    async fn saves(&mut self, who: &mut Visitor, lost: bool) -> Response {
        let mut fields = vec![("sitting".to_owned(), self.sitting.clone())];
        for (name, was, text) in &self.boxes {
            fields.push((format!("{name}.was"), was.clone()));
            fields.push((format!("{name}.text"), text.clone()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let said = who.post(&format!("{}/saving", self.report), &fields).await;
        let text = said.text();
        for (name, was, _) in self.boxes.iter_mut().filter(|_| !lost) {
            if let Some((_, rest)) = text.split_once(&format!("name=\"{name}.was\" value=\"")) {
                *was = rest.split('"').next().unwrap().to_owned();
            }
        }
        said
    }

    fn types(&mut self, n: usize, text: &str) {
        self.boxes[n].2 = text.to_owned();
    }
}

#[tokio::test]
async fn what_is_typed_is_saved_and_the_journal_tells_of_the_sitting_once() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let mut page = Page::opened(&mut maj, &report).await;
    let before = rows_and_version(&ekby).await;
    page.saves(&mut maj, false).await.ok();
    assert_eq!(rows_and_version(&ekby).await, before, "nothing was typed");
    page.types(1, "Vi har");
    let said = page.saves(&mut maj, false).await.ok();
    said.shows("Sparat 09.00").shows("hx-swap-oob").hides("<html");
    let first = rows_and_version(&ekby).await;
    assert_eq!(first, (before.0 + 1, before.1 + 1), "that a sitting began is told");
    for text in ["Vi har öppnat", "Vi har öppnat huset.", "Vi har öppnat huset igen."] {
        page.types(1, text);
        page.saves(&mut maj, false).await.ok();
    }
    assert_eq!(rows_and_version(&ekby).await, first, "and not again for every pause");
    maj.get(&format!("{report}/writing")).await.ok().shows("Vi har öppnat huset igen.");
    // Another sitting is another row; nothing of it is seen by anybody else.
    let mut page = Page::opened(&mut maj, &report).await;
    page.types(1, "Vi har öppnat huset igen.");
    page.types(2, "Mer tid.");
    page.saves(&mut maj, false).await.ok();
    assert_eq!(rows_and_version(&ekby).await.0, first.0 + 1);
    ekby.town.visitor().get(&report).await.is(404);
    // The page can be used without any script, and says which scripts it has.
    let page = maj
        .get(&format!("{report}/writing"))
        .await
        .ok()
        .shows("saving.")
        .shows("<script defer src=\"/assets/htmx.");
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("script-src 'self';"));
    assert!(
        maj.get(&round).await.ok().headers["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("script-src 'none';")
    );
}

#[tokio::test]
async fn two_who_type_at_once_see_each_other_and_choose() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let mut hers = Page::opened(&mut maj, &report).await;
    let mut his = Page::opened(&mut sigrid, &report).await;
    hers.types(1, "Vi har öppnat.");
    hers.saves(&mut maj, false).await.ok();
    // In the same box: not kept, both told; what stands in another box is kept all the same, and a wrong number is told.
    his.types(1, "Vi har stängt.");
    his.types(0, "jättebra");
    his.types(2, "Mer tid.");
    let said = his.saves(&mut sigrid, false).await.is(422);
    said.shows("2 svar är inte sparade")
        .shows("Vi har öppnat.")
        .shows("Mitt svar ska gälla")
        .shows("Välj ett av lägena");
    maj.get(&format!("{report}/writing"))
        .await
        .ok()
        .shows("Vi har öppnat.")
        .shows("Mer tid.")
        .hides("stängt");
    // Typing on does not choose.
    his.types(1, "Vi har stängt nu.");
    his.types(0, "");
    his.saves(&mut sigrid, false).await.is(422).shows("ett svar är inte sparat").shows("Vi har öppnat.");
    // Nor does her page, which she has left alone, write over what he chooses.
    let (name, _, typed) = his.boxes[1].clone();
    let choice = super::super::boxes::mark("Vi har öppnat.");
    let fields = [
        (format!("{name}.was"), his.boxes[1].1.clone()),
        (format!("{name}.text"), typed),
        (format!("{name}.choice"), choice),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let onward = sigrid.post(&format!("{report}/writing"), &fields).await.leads_to();
    assert!(onward.ends_with(&format!("#{name}.text")), "{onward}");
    hers.types(2, "Mycket mer tid.");
    hers.saves(&mut maj, false).await.is(422).shows("Mer tid.").hides("stängt");
    maj.get(&format!("{report}/writing")).await.ok().shows("Vi har stängt nu.");
    // What the other wrote is chosen: then nothing is sent.
    let fields = [
        (format!("{}.was", hers.boxes[2].0), hers.boxes[2].1.clone()),
        (format!("{}.text", hers.boxes[2].0), "Mycket mer tid.".to_owned()),
        (format!("{}.choice", hers.boxes[2].0), "theirs".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    maj.post(&format!("{report}/writing"), &fields).await.onward();
    maj.get(&format!("{report}/writing")).await.ok().shows("Mer tid.").hides("Mycket mer");
}

#[tokio::test]
async fn an_answer_that_is_lost_on_the_way_makes_nobody_quarrel_with_themselves() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let mut page = Page::opened(&mut maj, &report).await;
    page.types(1, "Vi har");
    page.saves(&mut maj, true).await.ok();
    page.types(1, "Vi har öppnat.");
    page.saves(&mut maj, true).await.ok();
    maj.get(&format!("{report}/writing")).await.ok().shows("Vi har öppnat.");
}

#[tokio::test]
async fn what_cannot_be_saved_is_said() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let mut page = Page::opened(&mut maj, &report).await;
    page.types(1, "Vi har öppnat.");
    // Signed out meanwhile; another's report; a round that closed.
    page.saves(&mut ekby.town.visitor(), false)
        .await
        .is(401)
        .shows("du är inte inloggad längre")
        .shows("/ekby/sign-in");
    page.saves(&mut ekby.town.signed_in(NYA).await, false).await.is(404);
    ekby.town.now_is("2027-03-31T22:00:00Z");
    let mut maj = ekby.town.signed_in(MAJ).await;
    page.saves(&mut maj, false).await.is(422).shows("avslutades 31 mars 2027");
    ekby.town.now_is("2027-03-30T22:00:00Z");
    page.saves(&mut maj, false).await.ok();
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok());
    write(&mut maj, &report, &read, &[(1, "Vi har öppnat.")], "hand-in").await.onward();
    page.saves(&mut maj, false).await.is(422).shows("redan inlämnad");
}
