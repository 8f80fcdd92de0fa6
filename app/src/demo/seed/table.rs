//! The files of a town, read: a JSON file for the town, tables for its register, its units and its people.
//!
//! A day is written as it is (`2014-02-06`), or as days from the first start (`-12`, `+140`), so that the newest things
//! in the demo are always new.

mod ledger;

use kernel::{Day, Instant, Zone};
use reader::proposal::Proposal;
use serde::{Deserialize, de::DeserializeOwned};

pub(super) use self::ledger::{MeasureLine, SidePlan, Tale};
use super::{ZONE, assessed, papers::PaperRow, wrong};
use crate::{accession::rules::Step, base::Error};

/// The files of one town, as they are compiled in.
pub(super) struct Files {
    /// The town's key: its part of addresses.
    pub key: &'static str,
    /// `town.json`.
    pub town: &'static str,
    /// The editions in their order: name, text.
    pub texts: &'static [(&'static str, &'static str)],
    /// `organisations.tsv`.
    pub organisations: &'static str,
    /// `units.tsv`.
    pub units: &'static str,
    /// `people.tsv`.
    pub people: &'static str,
    /// `assessments.tsv`.
    pub assessments: &'static str,
    /// `plans.tsv`.
    pub plans: &'static str,
    /// `measures.tsv`.
    pub measures: &'static str,
    /// `returns.tsv`.
    pub returns: &'static str,
    /// `rhythms.tsv`.
    pub rhythms: &'static str,
}

/// What the demo says, in the towns' own language: minutes, reasons.
#[derive(Debug, Deserialize)]
pub(super) struct Phrases {
    pub minutes: String,
    pub minutes_name: String,
    pub paper: String,
    pub paper_name: String,
    pub note: String,
    pub unit_capacity: String,
    pub counter_capacity: String,
    pub declined: String,
    pub withdrawn_on_the_way: String,
    pub withdrawn: String,
    pub assessed_at: String,
    pub unchanged: String,
    /// What a round of follow-up is called; what parties answer of a commitment, and wish for.
    pub followup: String,
    pub answers: Vec<String>,
    pub wishes: Vec<String>,
    /// What the report of a year says beside its figures: of the year, of what comes next, of a commitment; why one was
    /// corrected.
    pub summaries: Vec<String>,
    pub aheads: Vec<String>,
    pub remarks: Vec<String>,
    pub correction: String,
    /// What surveys are called, ask and are answered.
    pub survey: SurveyPhrases,
    /// The lists whose commitments have no heading: by which letter `measures.tsv` names each.
    pub lists: Vec<(String, String)>,
}

/// What the demo's surveys say.
#[derive(Debug, Deserialize)]
pub(super) struct SurveyPhrases {
    /// Name and introduction of the one that was published.
    pub past: String,
    pub past_intro: String,
    /// Of the one that is open.
    pub open: String,
    pub open_intro: String,
    /// How it is answered, its words, whether it must be, and what can be chosen.
    pub questions: Vec<Vec<serde_json::Value>>,
    pub remarks: Vec<String>,
}

/// A town of the demo, whole.
#[derive(Debug)]
pub(super) struct Plan {
    /// The day of the demo's first start.
    pub today: Day,
    pub town: Town,
    pub rules: Vec<(Day, RulesRow)>,
    pub texts: Vec<Text>,
    pub organisations: Vec<Organisation>,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    pub assessments: Vec<assessed::Line>,
    pub plans: Vec<SidePlan>,
    pub measures: Vec<MeasureLine>,
    pub returns: Vec<Return>,
    pub rhythms: Vec<Rhythm>,
    pub phrases: Phrases,
}

/// The head of a town.
#[derive(Debug, Deserialize)]
pub(super) struct Town {
    /// Stands beside the file, not in it.
    #[serde(skip)]
    pub key: String,
    pub name: String,
    #[serde(deserialize_with = "parsed")]
    pub begun: Day,
    pub colour: String,
    pub contact_mail: String,
    pub contact_address: String,
    pub promised_days: i64,
    /// Every how many years the sides say how the commitments stand.
    pub assessed_every: i16,
    /// An edition after the last text has come some weeks ago.
    pub revised: bool,
    /// It was evaluated from outside some months ago.
    #[serde(default)]
    pub evaluated: bool,
    /// Who is asked in its rounds of follow-up.
    pub asked: String,
    pub compact: CompactRow,
    /// Its rounds of follow-up from before the house.
    #[serde(default)]
    pub papers: Vec<PaperRow>,
    rules: Vec<RulesRow>,
}

/// A compact's address and name.
#[derive(Debug, Deserialize)]
pub(super) struct CompactRow {
    pub slug: String,
    pub name: String,
}

/// The rules of accession from a day.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct RulesRow {
    #[serde(deserialize_with = "parsed")]
    from: Day,
    pub confirmed_by: String,
    pub confirming_body: String,
    pub counter_signed: bool,
    pub carries_over: bool,
    pub renew_within_months: i64,
    pub criteria: Vec<String>,
}

/// An edition, as the reader proposes it.
#[derive(Debug)]
pub(super) struct Text {
    pub source: &'static str,
    pub proposal: Proposal,
    /// The day of its decision.
    pub on: Day,
}

/// What happened to an accession, in order: the state reached, and when.
pub(super) type Steps = Vec<(Step, Day)>;

/// An organisation, and what it went through.
#[derive(Debug)]
pub(super) struct Organisation {
    /// None: its own representative enters it when it begins to join.
    pub entered: Option<Day>,
    pub row: OrganisationRow,
    pub road: Steps,
}

/// A line of the register.
#[derive(Debug, Deserialize)]
pub(super) struct OrganisationRow {
    entered: String,
    pub kind: String,
    pub orientation: String,
    pub name: String,
    pub district: String,
    pub purpose: String,
    pub domain: String,
    pub speaker: String,
    pub capacity: String,
    /// How far the person, the mail and the telephone are shown: p(ublic), m(embers), o(wn), or not given (-).
    pub shown: String,
    /// The domains of the umbrella it belongs to, or nothing.
    pub umbrella: String,
    road: String,
}

/// A unit, and what it went through.
#[derive(Debug)]
pub(super) struct Unit {
    pub from: Day,
    pub row: UnitRow,
    pub road: Steps,
}

/// A line of the units.
#[derive(Debug, Deserialize)]
pub(super) struct UnitRow {
    pub kind: String,
    pub name: String,
    from: String,
    road: String,
}

/// A person with one role.
#[derive(Debug)]
pub(super) struct Person {
    pub from: Day,
    pub until: Option<Day>,
    pub row: PersonRow,
}

impl Person {
    /// Whether the role is held on `day`.
    pub fn stands_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| until >= day)
    }
}

/// A line of the people.
#[derive(Debug, Deserialize)]
pub(super) struct PersonRow {
    pub role: String,
    pub name: String,
    pub mail: String,
    /// The name of a unit, the domain of an organisation, or nothing.
    pub scope: String,
    from: String,
    until: String,
}

/// A return of a rhythm that a side has kept.
#[derive(Debug, Deserialize)]
pub(super) struct Return {
    pub clock: String,
    #[serde(deserialize_with = "parsed")]
    pub due: Day,
    pub side: String,
    #[serde(deserialize_with = "parsed")]
    pub on: Day,
    pub body: String,
    pub link: String,
}

/// What is said of a rhythm: words of the clause that it comes from, and the side that owes it, or nothing.
#[derive(Debug, Deserialize)]
pub(super) struct Rhythm {
    pub clock: String,
    pub clause: String,
    pub side: String,
}

impl Plan {
    /// Reads the files; `now` is the demo's first start, from which the newest days are counted.
    pub fn read(files: &Files, now: Instant) -> Result<Self, Error> {
        let zone: Zone = ZONE.parse().map_err(|_| wrong(ZONE))?;
        let today = now.day(&zone);
        let town = Town { key: files.key.to_owned(), ..serde_json::from_str(files.town)? };
        let rules = town.rules.iter().map(|row| (row.from, row.clone())).collect();
        Ok(Self {
            today,
            rules,
            texts: files.texts.iter().map(|(name, text)| read_text(name, text)).collect::<Result<_, _>>()?,
            organisations: rows(files.organisations, |row: OrganisationRow| {
                let entered = if row.entered == "new" { None } else { Some(day(&row.entered, today)?) };
                Ok(Organisation { entered, road: road(&row.road, today)?, row })
            })?,
            units: rows(files.units, |row: UnitRow| {
                Ok(Unit { from: day(&row.from, today)?, road: road(&row.road, today)?, row })
            })?,
            people: rows(files.people, |row: PersonRow| {
                let until = if row.until.is_empty() { None } else { Some(day(&row.until, today)?) };
                Ok(Person { from: day(&row.from, today)?, until, row })
            })?,
            assessments: assessed::read(files.assessments)?,
            plans: ledger::plans(files.plans, today)?,
            measures: ledger::measures(files.measures, today)?,
            returns: rows(files.returns, Ok)?,
            rhythms: rows(files.rhythms, Ok)?,
            phrases: serde_json::from_str(include_str!("../content/phrases.json"))?,
            town,
        })
    }

    /// Whether a politician signs as well: the same all through a town's history.
    pub fn counter_signed(&self) -> bool {
        self.rules.iter().any(|(_, rules)| rules.counter_signed)
    }
}

fn read_text(name: &str, source: &'static str) -> Result<Text, Error> {
    let proposal = reader::read(name, source.as_bytes()).map_err(|_| wrong(name))?;
    let on = proposal.adoption.date.as_deref().and_then(|day| day.parse().ok());
    let on = on.ok_or_else(|| wrong(name))?;
    Ok(Text { source, proposal, on })
}

pub(super) fn rows<R: DeserializeOwned, T>(
    table: &'static str,
    each: impl FnMut(R) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut lines = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_reader(table.as_bytes());
    let rows: Result<Vec<R>, csv::Error> = lines.deserialize().collect();
    rows.map_err(|error| wrong(&error.to_string()))?.into_iter().map(each).collect()
}

pub(super) fn day(text: &str, today: Day) -> Result<Day, Error> {
    match text.parse::<i32>() {
        Ok(days) => Ok(today.plus_days(days)),
        Err(_) => text.parse().map_err(|_| wrong(text)),
    }
}

fn road(text: &str, today: Day) -> Result<Steps, Error> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(wrong(text));
    }
    pairs
        .map(|pair| {
            let step = pair[0].parse().map_err(|()| wrong(pair[0]))?;
            Ok((step, day(pair[1], today)?))
        })
        .collect()
}

fn parsed<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
}
