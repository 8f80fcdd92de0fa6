//! The municipality's units: the list with what each has signed, one unit, and what the secretariat keeps of them.

use askama::Template;
use policy::Act;
use serde_json::json;

use super::{
    Unit, UnitKind,
    actions::{AddUnit, EndUnit},
    sights::{SeeUnit, SeeUnits, Seen},
    store::Listed,
};
use crate::{
    accession::rules::Signed,
    base::{Error, Problem, Refusal},
    measures::lines::{Owed, asked_page},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
        takeaway::Takeaway,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeUnit, "/units", units)
        .get(Act::SeeUnit, "/units.csv", csv)
        .get(Act::SeeUnit, "/units.json", json_list)
        .post(Act::EditUnit, "/units", add)
        .get(Act::SeeUnit, "/units/{id}", unit)
        .post(Act::EditUnit, "/units/{id}/ending", end)
}

#[derive(Template)]
#[template(path = "units/views/units.html")]
struct UnitsView {
    at: Urls,
    units: Vec<Listed>,
    keeps: bool,
    form: Form,
}

impl UnitsView {
    fn kinds() -> impl Iterator<Item = &'static str> {
        UnitKind::ALL.iter().map(|k| k.name())
    }

    fn downloads(&self) -> [(&'static str, String); 2] {
        [("CSV", self.at.units_csv()), ("JSON", self.at.units_json())]
    }

    /// Units that stand, and how many of them have acceded.
    fn counts(&self) -> (usize, usize) {
        let standing = || self.units.iter().filter(|one| one.unit.until.is_none());
        (standing().count(), standing().filter(|one| one.acceded_on.is_some()).count())
    }
}

impl View for UnitsView {
    fn head(&self, visit: &Visit) -> Head {
        let title = visit.words().t("units-title");
        Head::new(title.clone())
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(title, visit.at().units())
    }
}

#[derive(Template)]
#[template(path = "units/views/unit.html")]
struct UnitView {
    at: Urls,
    seen: Seen,
    owed: Owed,
    form: Form,
}

impl UnitView {
    fn new(visit: &Visit, seen: Seen, form: Form) -> Self {
        Self { at: visit.at(), owed: Owed::of(&seen.owed, visit.words()), seen, form }
    }

    fn others(&self) -> Vec<(String, String)> {
        self.seen.others.iter().map(|one| (one.id.to_string(), one.name.clone())).collect()
    }

    fn counts_today(&self) -> Option<&Signed> {
        self.seen.signed.iter().find(|signed| signed.counts_on(self.seen.today))
    }
}

impl View for UnitView {
    fn head(&self, visit: &Visit) -> Head {
        let name = self.seen.unit.name.clone();
        Head::new(name.clone())
            .under(visit.tenant.name.clone(), visit.at().home())
            .under(visit.words().t("units-title"), visit.at().units())
            .under(name, visit.at().unit(&self.seen.unit.id))
    }
}

async fn units(visit: Visit) -> Answer {
    let (units, keeps) = visit.see(SeeUnits).await?;
    visit.page(&UnitsView { at: visit.at(), units, keeps, form: Form::default() })
}

async fn csv(visit: Visit) -> Answer {
    taken_home(&visit).await?.csv()
}

async fn json_list(visit: Visit) -> Answer {
    taken_home(&visit).await?.json(&visit)
}

async fn taken_home(visit: &Visit) -> Result<Takeaway, Error> {
    let (units, _) = visit.see(SeeUnits).await?;
    let base = &visit.desk.settings.base_url;
    let row = |one: &Listed| {
        let unit = &one.unit;
        vec![
            json!(unit.id.as_str()),
            json!(unit.name),
            json!(unit.kind.name()),
            json!(unit.from.to_string()),
            json!(unit.until.map(|day| day.to_string())),
            json!(one.acceded_on.is_some()),
            json!(one.acceded_on.map(|day| day.to_string())),
            json!(format!("{base}{}", visit.at().unit(&unit.id))),
        ]
    };
    Ok(Takeaway {
        name: "units",
        columns: &["id", "name", "kind", "from", "ended_on", "signatory", "acceded_on", "address"],
        rows: units.iter().map(row).collect(),
    })
}

async fn add(visit: Visit, sent: Sent) -> Answer {
    let again = async |form| {
        let (units, keeps) = visit.see(SeeUnits).await?;
        Ok(UnitsView { at: visit.at(), units, keeps, form })
    };
    let Ok(kind) = sent.line("kind").parse() else {
        return visit.again(sent, Problem::at("kind", "units-kind-missing"), again).await;
    };
    let action = AddUnit { name: sent.line("name"), kind, from: None };
    match visit.submit(sent, action, again).await? {
        Ok(_) => visit.onward(&visit.at().units(), "unit-added"),
        Err(page) => Ok(page),
    }
}

async fn unit(visit: Visit, At(id): At<Unit>, asked: Asked) -> Answer {
    let seen = visit.see(SeeUnit { id, page: asked_page(asked.get("page")) }).await?;
    visit.page(&UnitView::new(&visit, seen, Form::default()))
}

async fn end(visit: Visit, At(id): At<Unit>, sent: Sent) -> Answer {
    let again = async |form| {
        let seen = visit.see(SeeUnit { id: id.clone(), page: 1 }).await?;
        Ok(UnitView::new(&visit, seen, form))
    };
    let Some(on) = sent.day("until") else {
        return visit.again(sent, Problem::at("until", "units-day-wrong"), again).await;
    };
    let heir = match sent.raw("heir") {
        "" => None,
        heir => Some(heir.parse().map_err(|_| Refusal::NotFound)?),
    };
    match visit.submit(sent, EndUnit { id: id.clone(), on, heir }, again).await? {
        Ok(()) => visit.onward(&visit.at().unit(&id), "unit-ended"),
        Err(page) => Ok(page),
    }
}
