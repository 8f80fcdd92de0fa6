//! The register, told through the front door.

mod entries;
mod register;

use super::{
    NewOrganisation, Organisation, OrganisationKind, Orientation,
    actions::Register,
    register_store,
    rules::{Contact, ContactKind, demo_number, shown_number},
};
use crate::testing::{EKBY, SIGRID, TestTown, Visitor};
use kernel::Id;
use policy::{Class, Role};

pub(super) fn organisation(n: u32, name: &str) -> NewOrganisation {
    NewOrganisation {
        number: demo_number(n),
        name: name.into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: String::new(),
        website: String::new(),
        contacts: Vec::new(),
    }
}

pub(super) async fn entered(town: &TestTown, new: NewOrganisation) -> Id<Organisation> {
    town.act(Register { new }).await.unwrap()
}

async fn acceded(town: &TestTown, id: &Id<Organisation>, listed: &str, ended: Option<&str>) {
    let mut tx = town.desk.db.write().await.unwrap();
    register_store::take_as_acceded(&mut tx, EKBY, id.as_str(), listed, ended).await.unwrap();
    tx.commit().await.unwrap();
}

/// The fields of a whole form.
fn form<'a>(name: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("number", number),
        ("kind", "association"),
        ("orientation", "voice"),
        ("district", "Söder"),
        ("purpose", "Vi sjunger."),
        ("website", "www.koren.example"),
        ("person", "Karin Kör"),
        ("person_class", "own"),
        ("mail", "kor@koren.example"),
        ("mail_class", "members"),
        ("phone", "010-123 45 67"),
        ("phone_class", "public"),
    ]
}

/// Somebody who has signed in and holds no role.
async fn somebody(town: &TestTown, mail: &str) -> Visitor {
    town.signed_in(mail).await
}

pub(super) fn statements(response: &crate::testing::Response) -> String {
    response.headers["server-timing"].to_str().unwrap().to_owned()
}
