//! The list of bodies, and one body: remit, who sits there, who has sat there, what it follows on and what follows on it.

use askama::Template;
use axum::extract::Request;
use kernel::{Day, Id};
use policy::Act;

use super::{
    rules::{Body, Mandate, Period, Seat},
    shown::{self, Line},
    sights::{BodiesSeen, BodySeen, Listed, SeeBodies, SeeBody},
    takeaway,
};
use crate::{
    base::Refusal,
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::{self, Asked},
        filters,
        words::Words,
    },
};

/// The doors of the list and of a body.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeBody, "/bodies", bodies)
        .get(Act::SeeBody, "/bodies.csv", takeaway::csv)
        .get(Act::SeeBody, "/bodies.json", takeaway::json)
        .get(Act::SeeBody, "/bodies/{id}", body)
}

/// A body in the list.
struct Card {
    of: Listed,
    kind: String,
    time: String,
    href: String,
    status: (&'static str, String),
    /// Of which compact, where there are several.
    compact: String,
}

#[derive(Template)]
#[template(path = "bodies/views/bodies.html")]
struct BodiesView {
    at: Urls,
    on: Day,
    /// Another day than today was asked for.
    back: bool,
    ground: bool,
    edits: bool,
    now: Vec<Card>,
    ahead: Vec<Card>,
    former: Vec<Card>,
}

impl BodiesView {
    fn new(visit: &Visit, seen: BodiesSeen, back: bool) -> Self {
        let (at, words) = (visit.at(), visit.words());
        let card = |of: Listed| Card {
            kind: words.t(&format!("bodies-kind-{}", of.body.kind.name())),
            time: shown::time(of.body.time(), words),
            href: asked_on(at.body(&of.body.id), back.then_some(seen.on)),
            status: shown::period(of.period, words),
            compact: if seen.several { of.body.compact_name.clone() } else { String::new() },
            of,
        };
        let (mut now, mut ahead, mut former) = (Vec::new(), Vec::new(), Vec::new());
        for one in seen.bodies {
            match one.period {
                Period::Now => now.push(card(one)),
                Period::Ahead => ahead.push(card(one)),
                Period::Former => former.push(card(one)),
            }
        }
        former.sort_by_key(|one| std::cmp::Reverse(one.of.body.until));
        let BodiesSeen { on, ground, edits, .. } = seen;
        Self { at, on, back, ground, edits, now, ahead, former }
    }

    fn is_empty(&self) -> bool {
        self.now.is_empty() && self.ahead.is_empty() && self.former.is_empty()
    }

    fn downloads(&self) -> [(&'static str, String); 2] {
        let on = self.back.then_some(self.on);
        [("CSV", asked_on(self.at.bodies_csv(), on)), ("JSON", asked_on(self.at.bodies_json(), on))]
    }
}

/// An address as of a day.
fn asked_on(address: String, on: Option<Day>) -> String {
    match on {
        Some(on) => format!("{address}?on={on}"),
        None => address,
    }
}

impl View for BodiesView {
    fn head(&self, visit: &Visit) -> Head {
        let title = visit.words().t("bodies-title");
        Head::new(title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(title, self.at.bodies())
    }
}

async fn bodies(visit: Visit, asked: Asked) -> Answer {
    let on = asked.day("on").filter(|on| *on != visit.today());
    let seen = visit.see(SeeBodies { on }).await?;
    visit.page(&BodiesView::new(&visit, seen, on.is_some()))
}

/// Those who sit for one side.
struct Group {
    side: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "bodies/views/body.html")]
struct BodyView {
    at: Urls,
    kind: String,
    time: String,
    status: (&'static str, String),
    remit: Vec<String>,
    decision: String,
    /// Who sits there on the day, by side.
    sitting: Vec<Group>,
    /// How many that are.
    count: usize,
    ahead: Vec<Line>,
    /// Seats that wait for somebody, or are left empty.
    open: Vec<Line>,
    former: Vec<Line>,
    columns: Vec<String>,
    seen: BodySeen,
}

impl View for BodyView {
    fn head(&self, visit: &Visit) -> Head {
        shown::head(visit, &self.seen.body, &self.seen.body.name)
    }
}

impl BodyView {
    fn new(visit: &Visit, seen: BodySeen) -> Self {
        let (at, words, on) = (visit.at(), visit.words(), seen.on);
        let lines = |wanted: &dyn Fn(&Mandate) -> bool| lines(&seen, wanted, (&at, words));
        let sits = |one: &Mandate| one.period(on) == Period::Now;
        // Who sits there still is told so where they sit; here is what nobody sits in.
        let open =
            |one: &Mandate| matches!(one.seat(&seen.mandates, &seen.body, on), Seat::Vacant | Seat::Empty);
        let mut sitting = Vec::new();
        for side in &seen.sides {
            let lines = lines(&|one| sits(one) && one.of.side == side.key);
            if !lines.is_empty() {
                sitting.push(Group { side: shown::side(&side.key, &seen.sides, words), lines });
            }
        }
        let others = lines(&|one| sits(one) && seen.sides.iter().all(|side| side.key != one.of.side));
        for line in others {
            sitting.push(Group { side: line.side.clone(), lines: vec![line] });
        }
        let columns = ["name", "office", "for", "time", "decision"];
        Self {
            kind: words.t(&format!("bodies-kind-{}", seen.body.kind.name())),
            time: shown::time(seen.body.time(), words),
            status: shown::period(seen.body.period(on), words),
            remit: shown::paragraphs(&seen.body.remit),
            decision: shown::decision(&seen.body.decision, words),
            count: seen.mandates.iter().filter(|one| sits(one)).count(),
            ahead: lines(&|one| one.period(on) == Period::Ahead),
            open: lines(&open),
            former: lines(&|one| one.period(on) == Period::Former && !open(one)),
            columns: columns.map(|key| words.t(&format!("bodies-column-{key}"))).into(),
            sitting,
            at: visit.at(),
            seen,
        }
    }

    /// Whether it is over on the day.
    fn is_former(&self) -> bool {
        self.seen.body.period(self.seen.on) == Period::Former
    }

    /// Whether it can be ended still.
    fn can_end(&self) -> bool {
        self.seen.body.end_reason.is_empty()
    }

    fn downloads(&self) -> [(&'static str, String); 2] {
        let (id, on) = (&self.seen.body.id, self.seen.back.then_some(self.seen.on));
        [("CSV", asked_on(self.at.body_csv(id), on)), ("JSON", asked_on(self.at.body_json(id), on))]
    }
}

/// The mandates that are wanted, the latest to end first.
fn lines(seen: &BodySeen, wanted: &dyn Fn(&Mandate) -> bool, of: (&Urls, &Words)) -> Vec<Line> {
    let mut found: Vec<&Mandate> = seen.mandates.iter().filter(|one| wanted(one)).collect();
    // Who sits there stands by office and name; what is over, by when it ended.
    if found.iter().all(|one| one.period(seen.on) == Period::Former) {
        found.sort_by_key(|one| std::cmp::Reverse((one.until, one.from)));
    }
    let line = |one: &&Mandate| shown::line(one, (&seen.mandates, &seen.body, seen.on), &seen.sides, of);
    found.iter().map(line).collect()
}

/// The page of a body; the same with `.csv` after it is its mandates as a table, with `.json` all of it for machines.
async fn body(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let named: String = door::part(&mut parts, &(), "id").await?;
    let (csv, json) = (named.strip_suffix(".csv"), named.strip_suffix(".json"));
    let id: Id<Body> = csv.or(json).unwrap_or(&named).parse().map_err(|_| Refusal::NotFound)?;
    let seen = visit.see(SeeBody { body: id, on: asked.day("on") }).await?;
    match (csv, json) {
        (Some(_), _) => takeaway::mandates(&seen),
        (_, Some(_)) => Ok(takeaway::whole(&visit, &seen)),
        _ => visit.page(&BodyView::new(&visit, seen)),
    }
}
