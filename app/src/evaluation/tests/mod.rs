//! Evaluations, told through the front door. Today is 12 March 2027.

mod answers;
mod clock;
mod commission;
mod writing;

use policy::Role;

use crate::{
    measures::tests::{Ekby, after},
    testing::{EKBY, Response, SIGRID, Visitor},
};

pub(crate) const EVA: &str = "eva@larosatet.example";

const COMMISSION: [(&str, &str); 8] = [
    ("name", "Utvärdering av samverkan"),
    ("organisation", "Lärosätet"),
    ("person", "Eva Ek"),
    ("mail", EVA),
    ("mandate", "Undersök om samråden kommer i tid."),
    ("from", "2027-03-12"),
    ("until", "2027-06-30"),
    ("answer_days", "90"),
];

/// Somebody commissions an evaluation, with some of its fields changed.
async fn commission(who: &mut Visitor, changed: &[(&str, &str)]) -> Response {
    let page = who.get("/ekby/evaluations/new").await.ok();
    let compact = after(&page, "name=\"compact\" value=\"");
    let field = |(name, value): (&'static str, &'static str)| {
        (name, changed.iter().find(|(other, _)| *other == name).map_or(value, |(_, other)| other))
    };
    let mut fields: Vec<(&str, &str)> = COMMISSION.map(field).to_vec();
    fields.push(("compact", &compact));
    who.post("/ekby/evaluations/new", &fields).await
}

/// Sigrid commissions an evaluation of Eva: where it is, and Eva at the door.
pub(crate) async fn commissioned(ekby: &Ekby) -> (String, Visitor) {
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let evaluation = commission(&mut sigrid, &[]).await.onward();
    ekby.town.post().await;
    (evaluation, ekby.town.signed_in(EVA).await)
}

/// The value of the box before a label in a form.
fn boxed(page: &Response, name: &str, label: &str) -> String {
    let text = page.text();
    let at = text.find(&format!(">{label}</label>")).unwrap_or_else(|| panic!("{label} is not in\n{text}"));
    let before = format!("name=\"{name}\" value=\"");
    let from = text[..at].rfind(&before).expect("a box") + before.len();
    text[from..].split('"').next().unwrap_or_default().to_owned()
}

/// Eva writes a finding about a commitment.
async fn found(eva: &mut Visitor, evaluation: &str, heading: &str) {
    let form = format!("{evaluation}/findings/new");
    let clause = boxed(&eva.get(&form).await.ok(), "clauses", "Samråd i tid");
    let fields =
        [("heading", heading), ("body", "Tre av fyra samråd kom efter beslutet."), ("clauses", &clause)];
    eva.post(&form, &fields).await.onward();
}

/// Eva writes a recommendation built on a finding.
async fn recommended(eva: &mut Visitor, evaluation: &str, heading: &str, sides: &[&str], on: &str) {
    let form = format!("{evaluation}/recommendations/new");
    let finding = boxed(&eva.get(&form).await.ok(), "findings", on);
    let mut fields =
        vec![("heading", heading), ("body", "Gör det före sommaren."), ("findings", finding.as_str())];
    fields.extend(sides.iter().map(|side| ("sides", *side)));
    eva.post(&form, &fields).await.onward();
}

/// The address that stands under a name.
fn link(page: &Response, name: &str) -> String {
    let text = page.text();
    let at = text.find(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("{name} is not in\n{text}"));
    let from = text[..at].rfind("href=\"").unwrap() + 6;
    text[from..at].to_owned()
}

const LATE: &str = "Samråden kommer för sent";
const CALENDAR: &str = "Inför en gemensam kalender";

/// An evaluation that is delivered with one finding and one recommendation to both sides; where both are.
pub(crate) async fn delivered(ekby: &Ekby) -> (String, String) {
    let (evaluation, mut eva) = commissioned(ekby).await;
    found(&mut eva, &evaluation, LATE).await;
    recommended(&mut eva, &evaluation, CALENDAR, &["municipality", "civil_society"], LATE).await;
    eva.post(&format!("{evaluation}/delivery"), &[]).await.onward();
    let page = ekby.town.visitor().get(&evaluation).await.ok();
    let recommendation = link(&page, CALENDAR);
    (evaluation, recommendation)
}
