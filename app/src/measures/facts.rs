//! What a measure says and who owns it, from a form or from a row of a spreadsheet; or everything that is wrong with it.

use kernel::{Day, Id};

use super::{
    checks::{NAME, day, line, long},
    cost::{Cost, CostTyped, FIELDS, cost},
    days, named,
    rules::{Milestone, Owner, Party, Plan},
};
use crate::{
    accession::rules::both,
    base::{Problem, Refusal, refusal::Problems, text},
    compact::rules::{Clause, Side},
    organisations::Organisation,
    units::Unit,
};

/// A commitment that a measure can serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The clause, as it stood when the measure was written.
    pub id: Id<Clause>,
    /// Its part of addresses.
    pub slug: String,
    /// As printed, or nothing.
    pub label: String,
    /// Its heading, or nothing.
    pub heading: String,
    /// The heading of its list.
    pub group: String,
    /// Its words.
    pub body: String,
    /// The edition it stands in.
    pub edition: i64,
    /// That compact's part of addresses.
    pub compact: String,
    /// The keys of the sides that owe it; none where the text does not say.
    pub sides: Vec<String>,
}

impl Commitment {
    /// What it is called: its heading, or its number and how it begins.
    pub fn name(&self) -> String {
        if !self.heading.is_empty() {
            return self.heading.clone();
        }
        let mut begins: String = self.body.chars().take(90).collect();
        if begins.chars().count() < self.body.chars().count() {
            let whole = begins.rfind(' ').unwrap_or(begins.len());
            begins.truncate(whole);
            begins.push_str(" …");
        }
        format!("{} {begins}", self.label).trim().to_owned()
    }
}

/// A measure, as typed or as it stands in a row.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The heading under which it stands.
    pub group: String,
    /// What is done.
    pub name: String,
    /// What, and why.
    pub purpose: String,
    /// Which commitments it serves.
    pub serves: Vec<String>,
    /// The key of the side, where it owns as a whole.
    pub side: String,
    /// The unit, by identity or name.
    pub unit: String,
    /// The organisation, by identity, name or number.
    pub organisation: String,
    /// To whom it is delegated.
    pub delegate: String,
    /// What it takes, in words.
    pub resources: String,
    /// And in numbers.
    pub cost: CostTyped,
    /// How one will know.
    pub indicator: String,
    /// The first day.
    pub start: String,
    /// By when.
    pub due: String,
    /// One a line: a day, and what is reached.
    pub milestones: String,
    /// Why it is changed.
    pub reason: String,
}

/// What a measure is checked against.
#[derive(Debug, Clone)]
pub struct Ground {
    /// Its plan.
    pub plan: Plan,
    /// The sides of the compact.
    pub sides: Vec<Side>,
    /// The commitments of the compact: of the edition in force, and of older ones.
    pub commitments: Vec<Commitment>,
    /// Every unit.
    pub units: Vec<Party<Unit>>,
    /// Organisations that may be meant.
    pub organisations: Vec<Party<Organisation>>,
    /// The headings that stand in the plan.
    pub headings: Vec<String>,
    /// Today.
    pub today: Day,
}

impl Ground {
    /// A heading as the plan writes it, where only its capitals or blanks differ.
    fn heading(&self, typed: &str) -> String {
        let typed = text::line(typed);
        let same = |one: &&String| text::fold(one) == text::fold(&typed);
        self.headings.iter().find(same).cloned().unwrap_or(typed)
    }
}

/// A measure, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The heading under which it stands, or nothing.
    pub group: String,
    /// What is done.
    pub name: String,
    /// What, and why.
    pub purpose: String,
    /// What it serves; never empty.
    pub serves: Vec<Commitment>,
    /// What it takes, in words.
    pub resources: String,
    /// And in numbers.
    pub cost: Cost,
    /// How one will know.
    pub indicator: String,
    /// The first day.
    pub start: Day,
    /// By when.
    pub due: Day,
    /// Name and day of each milestone, by day.
    pub milestones: Vec<(String, Day)>,
}

/// What a measure says, without its owner.
pub fn facts(typed: &Typed, ground: &Ground) -> Result<Facts, Refusal> {
    let mut problems = Problems::default();
    let name = problems.take(line("name", &typed.name, "measures-name-wrong"));
    let group = ground.heading(&typed.group);
    problems.check(group.chars().count() > NAME, Problem::at("group", "measures-name-wrong"));
    let start = problems.take(day("start", &typed.start));
    let due = problems.take(day("due", &typed.due));
    let turned = matches!((start, due), (Some(start), Some(due)) if due < start);
    problems.check(turned, Problem::at("due", "measures-due-before-start"));
    let beyond = !turned && due.is_some_and(|due| due > ground.plan.until);
    let Plan { from, until, .. } = ground.plan;
    problems.check(beyond, Problem::at("due", "measures-due-after-plan").with("until", until));
    let early = start.is_some_and(|start| start < from);
    problems.check(early, Problem::at("start", "measures-start-before-plan").with("from", from));
    let serves = problems.take(named::served(&typed.serves, ground));
    let purpose = problems.take(long("purpose", &typed.purpose));
    let resources = problems.take(long("resources", &typed.resources));
    let indicator = problems.take(long("indicator", &typed.indicator));
    let milestones = problems.take(milestones(&typed.milestones));
    let within = |day: Day| start.is_none_or(|start| start <= day) && due.is_none_or(|due| day <= due);
    if let Some((name, _)) = milestones.iter().flatten().find(|(_, day)| !turned && !within(*day)) {
        problems.check(true, Problem::at("milestones", "measures-milestone-outside").with("what", name));
    }
    let ((), cost) = both(problems.done(), cost(&typed.cost))?;
    let facts = || {
        Some(Facts {
            group,
            name: name?,
            purpose: purpose?,
            serves: serves?,
            resources: resources?,
            cost,
            indicator: indicator?,
            start: start?,
            due: due?,
            milestones: milestones?,
        })
    };
    facts().ok_or_else(|| Problem::whole("problem-form-unreadable").into())
}

/// One a line: a day, and what is reached by then; or the other way round.
fn milestones(typed: &str) -> Result<Vec<(String, Day)>, Problem> {
    let mut found: Vec<(String, Day)> = Vec::new();
    for one in typed.lines().flat_map(|l| l.split(';')).map(text::line).filter(|l| !l.is_empty()) {
        let wrong = || Problem::at("milestones", "measures-milestone-wrong").with("what", one.clone());
        let (day, name) = days::beside(&one).ok_or_else(wrong)?;
        let taken = found.iter().any(|(other, _)| *other == name);
        if taken || name.chars().count() > NAME {
            return Err(wrong());
        }
        found.push((name, day));
    }
    found.sort_by_key(|(_, day)| *day);
    Ok(found)
}

/// Milestones as they are typed: what [`facts`] reads back.
pub fn typed_milestones(of: &[Milestone], between: &str) -> String {
    of.iter().map(|m| format!("{} {}", m.due, m.name)).collect::<Vec<_>>().join(between)
}

/// Who owns a measure of `ground.plan`.
pub fn owner(typed: &Typed, ground: &Ground) -> Result<Owner, Refusal> {
    let mut problems = Problems::default();
    let unit = problems.take(found("unit", &typed.unit, &ground.units, ground.today));
    let organisation =
        problems.take(found("organisation", &typed.organisation, &ground.organisations, ground.today));
    problems.done()?;
    let (unit, organisation) = (unit.flatten(), organisation.flatten());
    let key =
        |among: &[&str]| ground.sides.iter().find(|s| among.contains(&s.key.as_str())).map(|s| s.key.clone());
    let side = match (&unit, &organisation) {
        (Some(_), Some(_)) => Side::JOINT.to_owned(),
        (Some(_), None) => key(&Side::PUBLIC).unwrap_or_else(|| ground.plan.side.clone()),
        (None, Some(_)) => key(&[Side::CIVIL]).unwrap_or_else(|| ground.plan.side.clone()),
        (None, None) if typed.side.is_empty() => ground.plan.side.clone(),
        (None, None) => named::side(&typed.side, &ground.sides),
    };
    let known = side == Side::JOINT || ground.sides.iter().any(|s| s.key == side);
    let fits = ground.plan.side == Side::JOINT || side == Side::JOINT || side == ground.plan.side;
    if known && fits {
        let named = ground.sides.iter().find(|s| s.key == side);
        let label = named.map_or_else(|| side.clone(), |s| s.label.clone());
        return Ok(Owner { side, label, unit, organisation });
    }
    let field = match (&unit, &organisation) {
        (Some(_), _) => "unit",
        (None, Some(_)) => "organisation",
        (None, None) => "side",
    };
    Err(Problem::at(field, "measures-owner-other-side").into())
}

fn found<T>(
    field: &'static str,
    typed: &str,
    among: &[Party<T>],
    today: Day,
) -> Result<Option<Party<T>>, Problem> {
    let typed = text::line(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    let is = |one: &&Party<T>| one.id.as_str() == typed || one.name.to_lowercase() == typed.to_lowercase();
    let stands = |one: &&Party<T>| one.until.is_none_or(|until| until > today);
    let party = among.iter().filter(is).find(stands).or_else(|| among.iter().find(is));
    let party =
        party.ok_or_else(|| Problem::at(field, "measures-owner-unknown").with("who", typed.clone()))?;
    if stands(&party) {
        Ok(Some(party.clone()))
    } else {
        Err(Problem::at(field, "measures-owner-ended").with("who", party.name.clone()))
    }
}

/// What differs between two states of a measure: field, before, after.
pub fn differences(before: &Facts, after: &Facts) -> Vec<(&'static str, String, String)> {
    let serves = |facts: &Facts| facts.serves.iter().map(Commitment::name).collect::<Vec<_>>().join("; ");
    let milestones = |facts: &Facts| {
        facts.milestones.iter().map(|(name, day)| format!("{day} {name}")).collect::<Vec<_>>().join("; ")
    };
    let all = [
        ("name", before.name.clone(), after.name.clone()),
        ("group", before.group.clone(), after.group.clone()),
        ("purpose", before.purpose.clone(), after.purpose.clone()),
        ("serves", serves(before), serves(after)),
        ("resources", before.resources.clone(), after.resources.clone()),
        ("indicator", before.indicator.clone(), after.indicator.clone()),
        ("start", before.start.to_string(), after.start.to_string()),
        ("due", before.due.to_string(), after.due.to_string()),
        ("milestones", milestones(before), milestones(after)),
    ];
    let costs = FIELDS.into_iter().zip(before.cost.cells()).zip(after.cost.cells());
    let costs = costs.map(|((field, before), after)| (field, before, after));
    all.into_iter().chain(costs).filter(|(_, before, after)| before != after).collect()
}
