//! Accession, told through the front door; here the stage that the stories share.

mod erasing;
mod pages;
mod paper;
mod renewing;
mod road;

use kernel::Day;
use policy::{Actor, Class, Role};

use super::{
    actions::{Lapse, RemindToRenew},
    later,
};
use crate::{
    base::journal,
    compact::{
        Compact,
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, ConfirmedBy, Vocabulary},
    },
    organisations::{
        NewOrganisation, OrganisationKind, Orientation,
        actions::{EditEntry, Register},
        rules::{Contact, ContactKind, demo_number},
    },
    testing::{EKBY, PELLE, Response, SIGRID, TestTown, Visitor, link_in},
    units::{UnitKind, actions::AddUnit},
};

pub(super) const MAJ: &str = "maj@norrby.example";
const PDF: &[u8] = b"%PDF-1.7 minutes of the board";
const TEXT: &str = "# Överenskommelse om samverkan i Ekby\n\n## Vision\n\nAlla i Ekby ska kunna göra något tillsammans.\n\n\
    ## Principer\n\n### Dialog\n\nVi talar med varandra innan vi beslutar.\n\n## Åtaganden\n\n\
    1. Kommunen ska bjuda in föreningarna innan förslag skrivs. (Dialog)\n";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A town whose compact has these rules and one edition in force.
pub(crate) async fn town_with(rules: AccessionRules) -> TestTown {
    let town = TestTown::new().await;
    begin(&town, EKBY, rules).await;
    town
}

async fn begin(town: &TestTown, key: &str, rules: AccessionRules) -> kernel::Id<Compact> {
    let house = Actor::house(key);
    let name = "Överenskommelsen i Ekby".to_owned();
    let begin = BeginCompact { slug: "ekby".into(), name, vocabulary: Vocabulary::default(), rules };
    let compact = town.desk.act(&house, begin).await.unwrap();
    adopt(town, key, &compact, TEXT, "2026-05-01").await;
    compact
}

/// A second compact of the town, which stands first by its name.
async fn begin_another(town: &TestTown, rules: AccessionRules) {
    let name = "Kulturöverenskommelsen".to_owned();
    let begin = BeginCompact { slug: "kultur".into(), name, vocabulary: Vocabulary::default(), rules };
    let compact = town.act(begin).await.unwrap();
    adopt(town, EKBY, &compact, &TEXT.replace("göra något", "sjunga"), "2026-06-01").await;
}

async fn adopt(town: &TestTown, key: &str, compact: &kernel::Id<Compact>, text: &str, from: &str) {
    let house = Actor::house(key);
    let proposal = reader::read("ekby.md", text.as_bytes()).unwrap();
    let (compact, source) = (compact.clone(), text.to_owned());
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source, file: None };
    let edition = town.desk.act(&house, keep).await.unwrap();
    let (body, diary_number) = ("kommunfullmäktige".to_owned(), "KS 2026/12".to_owned());
    let adopt =
        Adopt { edition, revision: 1, body, on: day(from), diary_number, from: day(from), until: None };
    town.desk.act(&house, adopt).await.unwrap();
}

/// Rules like Göteborg's: a body confirms.
pub(super) fn by_a_body() -> AccessionRules {
    AccessionRules {
        confirmed_by: ConfirmedBy::Body,
        confirming_body: "Rådet för samverkan".into(),
        carries_over: true,
        criteria: vec!["Ni verkar i Ekby.".into(), "Ni delar värdegrunden.".into()],
        ..AccessionRules::default()
    }
}

/// Rules like Örebro's: the secretariat confirms, a politician signs as well.
pub(super) fn by_a_politician() -> AccessionRules {
    AccessionRules { counter_signed: true, carries_over: true, ..AccessionRules::default() }
}

/// Nobody confirms: what is received counts.
pub(crate) fn by_itself() -> AccessionRules {
    AccessionRules { confirmed_by: ConfirmedBy::Nobody, ..by_a_body() }
}

/// An organisation that stands in the register.
pub(crate) async fn registered(town: &TestTown, name: &str, n: u32, kind: OrganisationKind) -> String {
    let number = if kind == OrganisationKind::Network { String::new() } else { demo_number(n) };
    let new = NewOrganisation {
        number,
        name: name.into(),
        kind,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: Vec::new(),
    };
    town.act(Register { new }).await.unwrap().to_string()
}

/// The page of an accession, from a page of its wizard.
fn page_of(wizard: &str) -> String {
    wizard.rsplit_once('/').map_or(wizard.to_owned(), |(page, _)| page.to_owned())
}

/// The hash that the page of the text carries.
fn shown(page: &Response) -> String {
    let text = page.text();
    let from = text.find("name=\"shown\" value=\"").expect("a hash") + 20;
    text[from..from + 64].to_owned()
}

/// Maj begins: the organisation is chosen in the register.
pub(super) async fn begun(who: &mut Visitor, organisation: &str) -> String {
    page_of(&who.post("/ekby/join/organisation", &[("id", organisation)]).await.onward())
}

pub(super) async fn decided(who: &mut Visitor, page: &str) {
    let fields = [("on", "2027-03-10"), ("by", "board")];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "protokoll.pdf", PDF)];
    let onward = who.upload(&format!("{page}/decision"), &fields, &files).await.onward();
    assert_eq!(onward, format!("{page}/signer"));
}

pub(super) async fn signed(who: &mut Visitor, page: &str) {
    let fields = [("signer", "Maj Ek"), ("capacity", "ordförande")];
    let onward = who.post(&format!("{page}/signer"), &fields).await.onward();
    let hash = shown(&who.get(&onward).await.ok().shows("Alla i Ekby"));
    let onward = who.post(&onward, &[("shown", &hash), ("declared", "yes")]).await.onward();
    assert_eq!(onward, page);
}

/// The whole wizard, for an organisation of the register.
pub(super) async fn sent_in(town: &TestTown, who: &mut Visitor, name: &str, n: u32) -> String {
    let organisation = registered(town, name, n, OrganisationKind::Association).await;
    let page = begun(who, &organisation).await;
    decided(who, &page).await;
    signed(who, &page).await;
    page
}

/// Exactly these letters were sent; letters of the same moment come in no order.
pub(super) async fn told(town: &TestTown, expected: &[(&str, &str)]) {
    let letters = town.post().await;
    let mut sent: Vec<_> = letters.iter().map(|l| (l.to.as_str(), l.subject.as_str())).collect();
    let mut expected = expected.to_vec();
    sent.sort_unstable();
    expected.sort_unstable();
    assert_eq!(sent, expected);
}

pub(super) async fn chain_holds(town: &TestTown) {
    let mut tx = town.desk.db.read().await.unwrap();
    assert_eq!(journal::verify(&mut tx, EKBY).await.unwrap().1, None);
}

/// Rules under which a signature holds for one edition and is renewed within half a year.
fn to_be_renewed() -> AccessionRules {
    AccessionRules { carries_over: false, renew_within_months: 6, ..by_itself() }
}
