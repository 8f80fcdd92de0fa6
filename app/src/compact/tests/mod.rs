//! Compacts, told through the front door.

mod adopting;
mod drafts;
mod reading;
pub(super) mod reviewing;

use super::actions::{self, Adopt, ChangeRules, KeepDraft};
use crate::{
    base::{Cx, Error, Sight},
    testing::{EKBY, PELLE, SIGRID, TestTown, Visitor},
};
use axum::{body::Body, http::Request};
use policy::Role;

pub(super) const FIRST: &[u8] = include_bytes!("../texts/ekby-2019.txt");
const SECOND: &[u8] = include_bytes!("../texts/ekby-2026.txt");

/// Reads a text in as Sigrid; the address of its review.
pub(super) async fn import(
    sigrid: &mut Visitor,
    name: &str,
    bytes: &[u8],
    fields: &[(&str, &str)],
) -> String {
    let address = sigrid.upload("/ekby/import", fields, &[("file", name, bytes)]).await.onward();
    assert!(address.ends_with("/review"), "{address}");
    address
}

/// Adopts the draft under review.
pub(super) async fn adopt(sigrid: &mut Visitor, review: &str, on: &str) {
    let seen = revision(&sigrid.get(&review.replace("/review", "/adopt")).await.ok().text());
    let fields = [
        ("revision", seen.as_str()),
        ("body", "kommunfullmäktige"),
        ("on", on),
        ("diary_number", "KS 1"),
        ("from", ""),
        ("until", ""),
    ];
    let to = sigrid.post(&review.replace("/review", "/adopt"), &fields).await.onward();
    assert_eq!(to, "/ekby/compact");
}

/// The identity of the town's compact, as the import form offers it.
pub(super) async fn compact_id(sigrid: &mut Visitor) -> String {
    let page = sigrid.get("/ekby/import").await.ok().text();
    let (_, rest) = page.split_once("<option value=\"").unwrap();
    rest[..26].to_owned()
}

pub(super) async fn adopted(town: &TestTown) -> Visitor {
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    sigrid
}

pub(super) async fn twice_adopted(town: &TestTown) -> Visitor {
    let mut sigrid = adopted(town).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    adopt(&mut sigrid, &review, "2026-11-16").await;
    sigrid
}

/// The revision that a review page holds.
pub(super) fn revision(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"revision\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// The part of addresses of the town's compact.
pub(super) async fn slug(visitor: &mut Visitor) -> String {
    let page = visitor.get("/ekby/compact/editions").await.ok().text();
    let (_, rest) = page.split_once("/ekby/compact/overens").unwrap();
    format!("overens{}", rest.split('/').next().unwrap())
}
