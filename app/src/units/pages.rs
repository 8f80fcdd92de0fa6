//! The municipality's units: the list with what each has signed, one unit, and what the secretariat keeps of them.

use askama::Template;
use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    Unit, UnitKind,
    actions::{AddUnit, EndUnit},
    store::{self, Listed},
};
use crate::{
    accession::{
        actions::signed_times,
        rules::{Party, Signed},
    },
    base::{Cx, Error, Problem, Sight},
    web::{Answer, Form, Head, Routes, Sent, Urls, View, Visit, door::At, filters},
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeUnit, "/units", units)
        .post(Act::EditUnit, "/units", add)
        .get(Act::SeeUnit, "/units/{id}", unit)
        .post(Act::EditUnit, "/units/{id}/ending", end)
}

/// Every unit, and whether the actor keeps the list.
#[derive(Debug)]
struct SeeUnits;

impl Sight for SeeUnits {
    type Output = (Vec<Listed>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let any = Subject::new(Kind::Unit, cx.town());
        cx.may(Act::SeeUnit, &any)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        Ok((store::all(cx.tx(), &town, today).await?, cx.allows(Act::EditUnit, &any)))
    }
}

/// One unit.
#[derive(Debug)]
struct SeeUnit {
    id: Id<Unit>,
}

#[derive(Debug)]
struct Seen {
    unit: Unit,
    signed: Vec<Signed>,
    today: Day,
    keeps: bool,
}

impl Sight for SeeUnit {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let unit = cx.load_for(Act::SeeUnit, &self.id).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let signed = signed_times(cx, &Party::Unit(self.id.clone())).await?;
        let keeps = cx.allows(Act::EditUnit, &Subject::new(Kind::Unit, &town));
        Ok(Seen { unit, signed, today, keeps })
    }
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
    form: Form,
}

impl UnitView {
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

async fn unit(visit: Visit, At(id): At<Unit>) -> Answer {
    let seen = visit.see(SeeUnit { id }).await?;
    visit.page(&UnitView { at: visit.at(), seen, form: Form::default() })
}

async fn end(visit: Visit, At(id): At<Unit>, sent: Sent) -> Answer {
    let again = async |form| {
        let seen = visit.see(SeeUnit { id: id.clone() }).await?;
        Ok(UnitView { at: visit.at(), seen, form })
    };
    let Ok(on) = sent.line("until").parse() else {
        return visit.again(sent, Problem::at("until", "units-day-wrong"), again).await;
    };
    match visit.submit(sent, EndUnit { id: id.clone(), on }, again).await? {
        Ok(()) => visit.onward(&visit.at().unit(&id), "unit-ended"),
        Err(page) => Ok(page),
    }
}
