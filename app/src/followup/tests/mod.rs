//! Rounds of follow-up and their reports, told through the front door. Today is 12 March 2027.

use db::params;
use kernel::{Id, OsChance};
use policy::Role;

use crate::{
    measures::tests::{Ekby, MAJ, OLLE, added, after, agreed, drawn_up, registered},
    testing::{EKBY, PELLE, Response, SIGRID, Visitor},
};

mod leaving;
pub(crate) mod papers;
mod preparing;
mod saving;
mod workbook;

const NYA: &str = "nya@norrby.example";

/// Ekby, whose association has acceded, and another that Nils speaks for.
pub(crate) async fn ekby() -> (Ekby, String) {
    let ekby = Ekby::new().await;
    let other = registered(&ekby.town, "Alby Teater", 2).await;
    ekby.town.give(EKBY, NYA, "Nils Ny", Role::Representative, Some(&other)).await;
    listed(&ekby, &ekby.organisation, "2026-06-01").await;
    (ekby, other)
}

/// An organisation stands behind the compact from a day on.
pub(crate) async fn listed(ekby: &Ekby, organisation: &str, from: &str) {
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let id = Id::<()>::new(&OsChance).to_string();
    let code = id[..8].to_owned();
    tx.run(
        "INSERT INTO accession (tenant, id, compact, edition, organisation, state, on_paper, decided_by, signer, capacity,
           counter_signer, counter_capacity, listed_on, check_code, begun_at)
         SELECT tenant, $2, compact, id, $3, 'listed', $6, '', 'Maj Ek', 'ordförande', '', '', $4, $5,
           '2026-05-01T00:00:00.000Z' FROM edition WHERE tenant = $1",
        &params![EKBY, id, organisation, from, code, false],
    )
    .await
    .unwrap();
    tx.run("UPDATE tenant SET version = version + 1 WHERE id = $1", &params![EKBY]).await.unwrap();
    tx.commit().await.unwrap();
}

const ROUND: [(&str, &str); 6] = [
    ("name", "Uppföljning 2026"),
    ("from", "2026-01-01"),
    ("until", "2026-12-31"),
    ("opens", "2027-03-01"),
    ("closes", "2027-03-31"),
    ("asked", "all"),
];

pub(crate) async fn prepare(who: &mut Visitor, changed: &[(&str, &str)]) -> Response {
    let page = who.get("/ekby/followup/new").await.ok();
    let compact = after(&page, "name=\"compact\" value=\"");
    let field = |(name, value): (&'static str, &'static str)| {
        (name, changed.iter().find(|(other, _)| *other == name).map_or(value, |(_, other)| other))
    };
    let mut fields: Vec<(&str, &str)> = ROUND.map(field).to_vec();
    fields.push(("compact", &compact));
    who.post("/ekby/followup/new", &fields).await
}

/// Sigrid opens a round; where it is.
pub(crate) async fn opened(ekby: &Ekby) -> String {
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let round = prepare(&mut sigrid, &[]).await.onward();
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    round
}

/// The address of the report that stands by this name.
pub(crate) fn report(page: &Response, name: &str) -> String {
    let text = page.text();
    let at = text.find(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("{name} is not in\n{text}"));
    let from = text[..at].rfind("href=\"").unwrap() + 6;
    text[from..at].to_owned()
}

/// The boxes of a report's form: name and mark, in their order.
pub(crate) fn boxes(page: &Response) -> Vec<(String, String)> {
    let text = page.text();
    let of = |line: &str| {
        let (name, rest) = line.split_once(".was\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.to_owned()))
    };
    text.split("<input type=\"hidden\" name=\"").skip(1).filter_map(of).collect()
}

/// Writes into the boxes of a form that was read before; to hand in, what stands then is read through.
async fn write(
    who: &mut Visitor,
    report: &str,
    read: &[(String, String)],
    said: &[(usize, &str)],
    verb: &str,
) -> Response {
    let mut fields = vec![("do".to_owned(), verb.to_owned())];
    for (n, (name, was)) in read.iter().enumerate() {
        fields.push((format!("{name}.was"), was.clone()));
        let text = said.iter().find(|(at, _)| *at == n).map_or("", |(_, text)| text);
        fields.push((format!("{name}.text"), text.to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let written = who.post(&format!("{report}/writing"), &fields).await;
    if verb == "hand-in" && written.status.is_redirection() {
        hand_in(who, report, false).await
    } else {
        written
    }
}

/// Reads a report through and hands it in.
pub(crate) async fn hand_in(who: &mut Visitor, report: &str, quotable: bool) -> Response {
    let at = format!("{report}/handing-in");
    let read = after(&who.get(&at).await.ok(), "name=\"read\" value=\"");
    let fields = [("read", read.as_str()), ("quotable", "yes")];
    who.post(&at, &fields[..if quotable { 2 } else { 1 }]).await
}

#[tokio::test]
async fn a_party_writes_together_hands_in_and_corrects() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    // What is being written is the party's own.
    for (who, status) in [(NYA, 404), (OLLE, 404)] {
        ekby.town.signed_in(who).await.get(&report).await.is(status);
        ekby.town.signed_in(who).await.get(&format!("{report}/writing")).await.is(status);
    }
    ekby.town.visitor().get(&report).await.is(404);
    maj.get("/ekby/me").await.ok().shows("Lämna in rapporten till Uppföljning 2026").shows("Skriv rapporten");
    let read =
        boxes(&maj.get(&format!("{report}/writing")).await.ok().shows("Mötesplatser").hides("Samråd i tid"));
    assert_eq!(read.len(), 3, "two of the one commitment that civil society owes, one of the whole");
    write(&mut maj, &report, &read, &[], "hand-in").await.is(422).shows("minst ett svar");
    write(&mut maj, &report, &read, &[(0, "jättebra"), (1, "Vi har öppnat.")], "save")
        .await
        .is(422)
        .shows("Välj ett av lägena")
        .shows("Vi har öppnat.");
    write(&mut maj, &report, &read, &[(0, "limited"), (1, "Vi har öppnat.")], "save").await.onward();
    // A colleague who read the page before that writes elsewhere, and in the same place.
    let mut colleague = ekby.town.signed_in(SIGRID).await;
    write(&mut colleague, &report, &read, &[(2, "Mer tid.")], "save").await.onward();
    let both = write(&mut colleague, &report, &read, &[(1, "Vi har stängt.")], "save").await.is(422);
    both.shows("Någon annan har skrivit här").shows("Vi har öppnat.").shows("Vi har stängt.");
    // Nor does what was refused write over a box that its writer left alone: it comes back as it is kept now.
    let mark = super::boxes::mark;
    let old: Vec<_> =
        read.iter().map(|(name, _)| name.clone()).zip([mark("limited"), mark(""), mark("")]).collect();
    let refused = write(&mut maj, &report, &old, &[(0, "jättebra")], "save").await.is(422);
    let again = boxes(&refused.shows("Välj ett av lägena").shows("Mer tid.").shows("Vi har öppnat."));
    let said = [(0, "limited"), (1, "Vi har öppnat."), (2, "Mer tid.")];
    write(&mut maj, &report, &again, &said, "save").await.onward();
    let read =
        boxes(&maj.get(&format!("{report}/writing")).await.ok().shows("Vi har öppnat.").shows("Mer tid."));
    // What is emptied is no report.
    write(&mut maj, &report, &read, &[], "hand-in").await.is(422).shows("minst ett svar");
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok().hides("Vi har öppnat."));
    let said = [(0, "substantial"), (1, "Vi har öppnat igen."), (2, "")];
    write(&mut maj, &report, &read, &said, "save").await.onward();
    // What she has read through is what is handed in, and no word that somebody has put there since.
    let at = format!("{report}/handing-in");
    let page = maj.get(&at).await.ok().shows("Vi har öppnat igen.").shows("En av 3 frågor har inget svar");
    let stale = after(&page, "name=\"read\" value=\"");
    let read = boxes(&colleague.get(&format!("{report}/writing")).await.ok());
    let said = [(0, "substantial"), (1, "Vi har öppnat igen."), (2, "Mer tid.")];
    write(&mut colleague, &report, &read, &said, "save").await.onward();
    let sent = [("read", stale.as_str()), ("quotable", "yes")];
    let back = maj.post(&at, &sent).await.is(422).shows("medan du läste").shows("Mer tid.");
    back.shows(" checked").hides("har inget svar");
    ekby.town.signed_in(OLLE).await.get(&at).await.is(404);
    hand_in(&mut maj, &report, false).await.onward();
    assert_eq!(maj.get(&at).await.onward(), report, "what is handed in is read");
    assert_eq!(maj.post(&at, &[("read", "")]).await.onward(), report, "and so is what is sent twice");
    maj.get("/ekby/me").await.ok().hides("Skriv rapporten");
    let page = ekby.town.visitor().get(&report).await.ok();
    page.shows("Vi har öppnat igen.").shows("av Maj Ek, version 1").hides("Rätta rapporten");
    let back = write(&mut maj, &report, &read, &said, "save").await.is(422).shows("redan inlämnad");
    let back = back.shows("Rätta rapporten med det jag har skrivit");
    // A correction is another version; until it is handed in the first one counts.
    let result = format!("{round}/result");
    write(&mut maj, &report, &boxes(&back), &said, "correct").await.onward();
    maj.get(&report).await.ok().shows("Fortsätt rätta").hides("Skriv rapporten");
    maj.post(&format!("{report}/correction"), &[]).await.is(422).shows("redan en version");
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok().shows("Vi har öppnat igen."));
    let said = [(0, "complete"), (1, "Allt är klart."), (2, "")];
    write(&mut maj, &report, &read, &said, "save").await.onward();
    ekby.town.visitor().get(&result).await.ok().shows("Vi har öppnat igen.").hides("Allt är klart.");
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok());
    write(&mut maj, &report, &read, &said, "hand-in").await.onward();
    let page = ekby.town.visitor().get(&result).await.ok();
    page.shows("Allt är klart.")
        .shows("<dt>Civilsamhället</dt><dd class=\"flow\"><p class=\"subtle\">1 av 1 har svarat")
        .shows("<dt>Kommunen</dt><dd class=\"flow\"><p class=\"subtle\">0 av 1 har svarat")
        .shows("1 av 2 har lämnat in")
        .hides("Mer tid.")
        .shows("Har inte lämnat in");
    // A correction that nobody wants is thrown away, and what was handed in counts.
    maj.post(&format!("{report}/correction"), &[]).await.onward();
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok());
    write(&mut maj, &report, &read, &[(1, "Ett misstag.")], "save").await.onward();
    let discard = format!("{report}/correction/withdrawal");
    maj.get(&report).await.ok().shows("Kasta rättelsen").shows(&discard);
    ekby.town.visitor().get(&report).await.ok().hides("Kasta rättelsen");
    ekby.town.signed_in(OLLE).await.post(&discard, &[]).await.is(404);
    maj.post(&discard, &[]).await.onward();
    maj.get(&report).await.ok().shows("Allt är klart.").shows("Rätta rapporten").hides("Kasta rättelsen");
    maj.post(&discard, &[]).await.is(422).shows("ingen rättelse");
    // The first version can still be read; what was never handed in leads nowhere.
    let first = ekby.town.visitor().get(&format!("{report}?version=1")).await.ok();
    first.shows("Vi har öppnat igen.").shows("Inlämnade versioner").shows("Det här är version 1");
    ekby.town.visitor().get(&format!("{report}?version=7")).await.ok().shows("Allt är klart.");
    let list = ekby.town.visitor().get(&round).await.ok().text();
    assert_eq!(list.matches("/reports/").count(), 1, "only what was handed in can be read by all");
    let data = ekby.town.visitor().get(&format!("{result}.json")).await.ok().text();
    assert!(data.contains("\"complete\"") && data.contains("\"version\":2"), "{data}");
}

#[tokio::test]
async fn its_own_measures_and_last_years_answers_stand_beside_the_questions() {
    let (ekby, _) = ekby().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-03-12").await;
    agreed(&ekby, &plan).await;
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let unit = "UPDATE accession SET unit = $2, organisation = NULL WHERE tenant = $1";
    tx.run(unit, &params![EKBY, &ekby.unit]).await.unwrap();
    tx.commit().await.unwrap();
    let round = opened(&ekby).await;
    let report = report(&olle.get(&round).await.ok().hides("<b>Kommunen</b>"), "Kulturnämnden");
    let page = olle.get(&format!("{report}/writing")).await.ok();
    let page = page.shows("Samråd i tid").shows("Öppna en väg in").hides("Det svarade ni förra gången");
    write(&mut olle, &report, &boxes(&page), &[(1, "Vi bjöd in.")], "hand-in").await.onward();
    ekby.town.now_is("2028-01-10T08:00:00Z");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let next = [
        ("name", "Uppföljning 2027"),
        ("from", "2027-01-01"),
        ("until", "2027-12-31"),
        ("opens", "2028-01-01"),
        ("closes", "2028-02-01"),
    ];
    let round = prepare(&mut sigrid, &next).await.onward();
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    let mut olle = ekby.town.signed_in(OLLE).await;
    let report = self::report(&olle.get(&round).await.ok(), "Kulturnämnden");
    let page = olle.get(&format!("{report}/writing")).await.ok();
    page.shows("Det svarade ni förra gången").shows("Vi bjöd in.");
}

#[tokio::test]
async fn the_last_day_lasts_until_midnight_and_can_be_moved_in_sight_of_all() {
    let (ekby, other) = ekby().await;
    let round = opened(&ekby).await;
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok());
    // A second before midnight in Stockholm, and a second after it.
    ekby.town.now_is("2027-03-31T21:59:59Z");
    let mut maj = ekby.town.signed_in(MAJ).await;
    write(&mut maj, &report, &read, &[(1, "I sista stund.")], "save").await.onward();
    let read = boxes(&maj.get(&format!("{report}/writing")).await.ok());
    ekby.town.now_is("2027-03-31T22:00:00Z");
    let late = write(&mut maj, &report, &read, &[(1, "För sent.")], "hand-in").await.is(422);
    late.shows("avslutades 31 mars 2027").shows("För sent.");
    ekby.town.visitor().get(&round).await.ok().shows("Avslutad").shows("Inget svar");
    ekby.town.visitor().get(&format!("{round}/result")).await.ok().shows("Har inte svarat");
    // Opened again for the one party, with a reason that all read; not while it is open to all.
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let reopening = format!("{report}/reopening");
    ekby.town.now_is("2027-03-31T21:00:00Z");
    let again = [("until", "2027-04-05"), ("reason", "Sjukdom")];
    sigrid.post(&reopening, &again).await.is(422).shows("öppen för alla till 31 mars 2027");
    ekby.town.now_is("2027-03-31T22:00:00Z");
    maj.get(&reopening).await.is(403);
    sigrid.get(&reopening).await.ok().shows("Norrby Simsällskap");
    sigrid
        .post(&reopening, &[("until", "2027-03-30"), ("reason", "Sjukdom")])
        .await
        .is(422)
        .shows("redan varit");
    sigrid.post(&reopening, &[("until", "2027-04-05"), ("reason", "")]).await.is(422).shows("Skriv varför");
    sigrid.post(&reopening, &[("until", "2027-04-05"), ("reason", "Sjukdom")]).await.onward();
    write(&mut maj, &report, &read, &[(1, "Nu.")], "hand-in").await.onward();
    let page = ekby.town.visitor().get(&round).await.ok();
    page.shows("Öppnad igen för Norrby Simsällskap till 5 april 2027").shows("Skäl: Sjukdom");
    // The last day is moved for all; whoever has joined since can be asked.
    listed(&ekby, &other, "2027-03-20").await;
    sigrid.post(&format!("{round}/newcomers"), &[]).await.is(422).shows("avslutades");
    let window = format!("{round}/window");
    sigrid
        .post(&window, &[("closes", "2027-03-31"), ("reason", "x")])
        .await
        .is(422)
        .shows("redan sista dagen");
    sigrid.post(&window, &[("closes", "2027-04-20"), ("reason", "Påsken kom emellan")]).await.onward();
    sigrid.post(&format!("{round}/newcomers"), &[]).await.onward();
    sigrid.post(&format!("{round}/newcomers"), &[]).await.is(422).shows("redan tillfrågade");
    let page =
        ekby.town.visitor().get(&round).await.ok().shows("Påsken kom emellan").shows("1 av 3 har lämnat in");
    let new = self::report(&ekby.town.signed_in(NYA).await.get(&round).await.ok(), "Alby Teater");
    page.shows("ansluten sedan 20 mars 2027");
    // Another round's boxes are refused.
    let mut nils = ekby.town.signed_in(NYA).await;
    let strange = [(Id::<()>::new(&OsChance).to_string(), String::new())];
    write(&mut nils, &new, &strange, &[(0, "Fel")], "save").await.is(422).shows("annan uppföljning");
    sigrid.post(&format!("{round}/closing"), &[("reason", "Alla som kan har svarat")]).await.onward();
    sigrid.post(&format!("{round}/closing"), &[("reason", "igen")]).await.is(422).shows("avslutades");
    nils.get(&round).await.ok().shows("Avslutad i förtid 1 april 2027");
}

#[tokio::test]
async fn before_its_first_day_a_round_takes_nothing_and_calls_nobody_silent() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let round = prepare(&mut sigrid, &[("opens", "2027-03-20")]).await.onward();
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    let page = ekby.town.visitor().get(&round).await.ok().shows("Öppnar snart").shows("Inte öppen än");
    page.hides("Inget svar").hides("Öppna igen");
    let mut maj = ekby.town.signed_in(MAJ).await;
    let report = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    let page = maj.get(&format!("{report}/writing")).await.ok().shows("Det går att svara från 20 mars 2027");
    let read = boxes(&page);
    let early = write(&mut maj, &report, &read, &[(1, "Redan nu.")], "save").await.is(422);
    early.shows("Det går att svara från 20 mars 2027").shows("Redan nu.");
    sigrid.post(&format!("{round}/closing"), &[("reason", "Ändrat oss")]).await.is(422).shows("20 mars 2027");
    let again = [("until", "2027-04-30"), ("reason", "Semester")];
    sigrid.post(&format!("{report}/reopening"), &again).await.is(422).shows("20 mars 2027");
    maj.get(&format!("{round}/window")).await.is(403);
    ekby.town.visitor().get(&format!("{round}/closing")).await.is(403);
}

#[tokio::test]
async fn only_those_are_asked_of_whom_it_is_asked_and_every_page_speaks_both_languages() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let round = prepare(&mut sigrid, &[("asked", "signatories")]).await.onward();
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    let mut maj = ekby.town.signed_in(MAJ).await;
    let page = maj.get(&round).await.ok().hides("Gemensam del").shows("<b>Kommunen</b>");
    let report = report(&page, "Norrby Simsällskap");
    // A signatory looks at what the municipality owes as well.
    maj.get(&format!("{report}/writing")).await.ok().shows("Samråd i tid").shows("Mötesplatser");
    let mut english = maj.clone().in_english();
    for path in [
        round.clone(),
        format!("{round}/result"),
        format!("{report}/writing"),
        report,
        "/ekby/followup".into(),
    ] {
        english.get(&path).await.ok();
        maj.get(&path).await.ok();
    }
    // Before there was a text nothing was promised.
    let before = prepare(&mut sigrid, &[("from", "2025-01-01"), ("until", "2025-12-31")]).await.onward();
    sigrid.post(&format!("{before}/opening"), &[]).await.is(422).shows("Ingen utgåva gällde den tiden");
    let public = [("asked", "public"), ("from", "2026-02-01"), ("until", "2026-11-30")];
    let round = prepare(&mut sigrid, &public).await.onward();
    let mut english = sigrid.clone().in_english();
    for path in [&*format!("{round}/questions/new"), &round, "/ekby/followup/new"] {
        english.get(path).await.ok();
    }
    sigrid.post(&format!("{round}/opening"), &[]).await.onward();
    for path in ["window", "closing"] {
        english.get(&format!("{round}/{path}")).await.ok();
    }
    sigrid.get(&round).await.ok().shows("\">Kommunen</a>").hides("Norrby");
    let thrown = [("from", "2024-01-01"), ("until", "2024-12-31")];
    let draft = prepare(&mut sigrid, &thrown).await.onward();
    sigrid.post(&format!("{draft}/discarding"), &[]).await.onward();
    sigrid.get(&draft).await.is(404);
}
