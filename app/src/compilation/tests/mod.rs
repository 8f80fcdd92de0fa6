//! The report of a year, told through the front door. Today is 12 March 2027.

mod bodies;
pub(crate) mod figures;
mod papers;
mod publishing;
mod writing;

use crate::{
    base::text::sha256,
    followup::tests::{boxes, ekby, hand_in, opened, report},
    measures::tests::{Ekby, MAJ, after},
    testing::{EKBY, PELLE, Response, SIGRID, Visitor},
};

/// What Maj says of the first commitment, and may be quoted from.
const SAID: &str = "Vi har haft tre möten om badet.\n\nDet behövs fler.";

/// Maj hands in the report of her association: how far it has come, and in words.
async fn handed_in(ekby: &Ekby, round: &str, quotable: bool) -> String {
    handed_in_by(ekby, MAJ, round, quotable).await
}

/// The same, by somebody.
async fn handed_in_by(ekby: &Ekby, who: &str, round: &str, quotable: bool) -> String {
    let mut maj = ekby.town.signed_in(who).await;
    let at = report(&maj.get(round).await.ok(), "Norrby Simsällskap");
    let read = boxes(&maj.get(&format!("{at}/writing")).await.ok());
    let mut fields = vec![("do".to_owned(), "hand-in".to_owned())];
    for (n, (name, was)) in read.iter().enumerate() {
        fields.push((format!("{name}.was"), was.clone()));
        fields
            .push((format!("{name}.text"), ["limited", SAID].get(n).copied().unwrap_or_default().to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    maj.post(&format!("{at}/writing"), &fields).await.onward();
    hand_in(&mut maj, &at, quotable).await.onward();
    at
}

/// A round in which Maj has handed in, and the report that Sigrid has let be made of it.
async fn compiled(quotable: bool) -> (Ekby, String, String, Visitor) {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    handed_in(&ekby, &round, quotable).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let at = sigrid.post(&format!("{round}/compilation"), &[]).await.onward();
    let at = at.split('?').next().unwrap().to_owned();
    (ekby, round, at, sigrid)
}

/// The boxes of the page on which words are written: name and mark.
async fn read(who: &mut Visitor, at: &str) -> Vec<(String, String)> {
    boxes(&who.get(&format!("{at}/writing")).await.ok())
}

/// Writes into one box of a page that was read before.
async fn write(who: &mut Visitor, at: &str, read: &[(String, String)], place: &str, text: &str) -> Response {
    let was = read.iter().find(|(name, _)| name == place).unwrap().1.clone();
    let (named, marked) = (format!("{place}.text"), format!("{place}.was"));
    who.post(&format!("{at}/writing"), &[(named.as_str(), text), (marked.as_str(), was.as_str())]).await
}

/// Sigrid has written the year in short, and the round has closed.
async fn ready() -> (Ekby, String, String, Visitor) {
    let (ekby, round, at, mut sigrid) = compiled(true).await;
    let boxes = read(&mut sigrid, &at).await;
    write(&mut sigrid, &at, &boxes, "summary", "Det blev fler möten i år.").await.onward();
    ekby.town.now_is("2027-04-01T08:00:00Z");
    let sigrid = ekby.town.signed_in(SIGRID).await;
    (ekby, round, at, sigrid)
}
