//! The demo's towns, in our own words: none of them exists. One is run by the rules of Göteborg's compact, one by Örebro's.

use kernel::Lang;
use policy::{Actor, Role};

use crate::{
    base::{Desk, Error, Refusal},
    people::actions::GiveRole,
    tenants::{self, TenantKind, actions::Begin, rules::Face},
};

/// A town before it is made: key, name, colour.
type Plan = (&'static str, &'static str, &'static str);
/// Somebody: the part of the address before the @, name, role.
type Somebody = (&'static str, &'static str, Role);

const TOWNS: [(Plan, &[Somebody]); 2] = [
    (
        ("alvhamn", "Alvhamns stad", "#1b4f8a"),
        &[
            ("maj.ek", "Maj Ek", Role::Secretariat),
            ("otto.lind", "Otto Lind", Role::Secretariat),
            ("karin.holm", "Karin Holm", Role::Politician),
            ("nadia.berg", "Nadia Berg", Role::Evaluator),
        ],
    ),
    (
        ("lindmarka", "Lindmarka kommun", "#7a2e4d"),
        &[
            ("siv.dahl", "Siv Dahl", Role::Secretariat),
            ("ahmed.noor", "Ahmed Noor", Role::Politician),
            ("lena.alm", "Lena Alm", Role::Politician),
            ("per.sund", "Per Sund", Role::Evaluator),
        ],
    ),
];

/// Makes the demo's towns. A town that stands already is left as it is.
pub async fn sow(desk: &Desk) -> Result<(), Error> {
    if !desk.settings.demo {
        return Err(Refusal::NotFound.into());
    }
    let known = tenants::actions::all(desk).await?;
    for (plan, people) in TOWNS.into_iter().filter(|(plan, _)| known.iter().all(|town| town.id != plan.0)) {
        begin(desk, plan).await?;
        for somebody in people {
            give(desk, plan.0, *somebody).await?;
        }
    }
    Ok(())
}

async fn begin(desk: &Desk, (key, name, colour): Plan) -> Result<(), Error> {
    let face = Face {
        name: name.to_owned(),
        colour: colour.to_owned(),
        contact_mail: format!("kansliet@{key}.example"),
        contact_address: format!("{name}, Torget 1, 123 45 {name}"),
        promised_days: 30,
    };
    let zone = "Europe/Stockholm".to_owned();
    Begin { key: key.to_owned(), kind: TenantKind::Municipality, lang: Lang::Sv, zone, face }.run(desk).await
}

async fn give(desk: &Desk, town: &str, (mail, name, role): Somebody) -> Result<(), Error> {
    let today = desk.clock.now().day(&tenants::actions::find(desk, town).await?.zone);
    let give = GiveRole {
        mail: format!("{mail}@{town}.example"),
        name: name.to_owned(),
        lang: Lang::Sv,
        role,
        scope: None,
        from: today.plus_months(-14),
        until: (role == Role::Evaluator).then(|| today.plus_months(10)),
    };
    desk.act(&Actor::house(town), give).await.map(drop)
}
