//! What a party does with its report: write it, together, without losing each other's words; hand it in; correct it.

use std::collections::{HashMap, HashSet};

use kernel::{Day, Id};
use policy::{Act, Kind};
use serde_json::json;

use super::{
    boxes::{Boxed, Kept, Laid, Place, laid, whole_mark},
    checks,
    report_store::{self, Answer},
    rules::{self, Question, Report, Round, Scope, Standing},
    sights::writes_as_party,
    store::{self, Moved},
};
use crate::{
    base::{Action, Cx, Error, Problem, Refusal, text},
    compact::{self, rules::Clause},
};

/// Write on a report.
#[derive(Debug, Clone)]
pub struct Write {
    /// Which report.
    pub report: Id<Report>,
    /// Every box of the page, as it was sent.
    pub boxes: Vec<Boxed>,
    /// The page that it was typed into; nothing where that is no page.
    pub sitting: String,
    /// While somebody types: what can be kept is, and what cannot is told.
    pub as_typed: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// How many answers are other than before.
    pub changed: usize,
    /// When.
    pub at: kernel::Instant,
    /// What stands in the boxes that are kept as they were sent.
    pub settled: Kept,
    /// What is wrong with the others.
    pub problems: Vec<Problem>,
}

/// A report with all that it is written by: its round, questions, and the commitments that it is about.
pub struct Sheet {
    /// The round.
    pub round: Round,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The commitments that concern the party.
    pub commitments: Vec<Clause>,
}

/// The sheet of a report.
pub(super) async fn sheet(cx: &mut Cx, report: &Report) -> Result<Sheet, Error> {
    let town = cx.town().to_owned();
    let round = cx.load_for(Act::SeeFollowup, &report.round).await?;
    let questions = store::questions(cx.tx(), &town, &round.id).await?;
    let mut commitments = commitments(cx, &round).await?;
    commitments.retain(|clause| rules::concerns(clause, &report.party, round.asked));
    Ok(Sheet { round, questions, commitments })
}

/// The commitments that a round asks about.
pub(super) async fn commitments(cx: &mut Cx, round: &Round) -> Result<Vec<Clause>, Error> {
    let edition = round.edition.clone().ok_or(Refusal::NotFound)?;
    let edition = cx.load_for(Act::SeeEdition, &edition).await?;
    let text = compact::actions::whole_text(cx, &edition).await?;
    Ok(text.clauses.into_iter().filter(Clause::is_commitment).collect())
}

impl Sheet {
    /// Every box of the sheet: a question of the whole, or of one commitment.
    pub fn boxes(&self) -> impl Iterator<Item = (&Question, Option<&Clause>)> {
        let of = |scope: Scope| self.questions.iter().filter(move |one| one.scope == scope);
        let each = self.commitments.iter().flat_map(move |c| of(Scope::Each).map(move |one| (one, Some(c))));
        each.chain(of(Scope::Whole).map(|one| (one, None)))
    }
}

impl Action for Write {
    type Output = Answered;
    const ACT: Act = Act::WriteReport;

    async fn run(self, cx: &mut Cx) -> Result<Answered, Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        cx.may(Act::WriteReport, &report.written(&town))?;
        let sheet = sheet(cx, &report).await?;
        rules::taken(&sheet.round, &report, today)?;
        if !report.is_written() {
            return Err(Problem::whole("followup-handed-in-already").into());
        }
        let kept = kept(cx, &report).await?;
        let own = own(cx, &report, &self.sitting).await?;
        let Laid { changed, settled, problems } = laid(&sheet, (&kept, &own), &self.boxes)?;
        if !problems.is_empty() && !self.as_typed {
            return Err(Refusal::Problems(problems).into());
        }
        let person = cx.actor.person.clone();
        let by = (now, person.as_deref(), self.sitting.as_str());
        for one in &changed {
            report_store::set_answer(cx.tx(), &town, (&report.id, report.version), one, by).await?;
        }
        if !changed.is_empty() {
            report_store::written(cx.tx(), &town, &report.id).await?;
        }
        // One row for a sitting that saves as one types (decision 27); nobody else sees anything of it.
        if self.as_typed && (changed.is_empty() || !own.is_empty()) {
            cx.stays_unseen();
        } else if !changed.is_empty() {
            let detail = json!({ "did": "written", "version": report.version, "answers": changed.len() });
            cx.record(Kind::Report, report.id.as_str(), person.as_deref(), detail).await?;
        }
        let stands = |place: Place| {
            let new = changed.iter().find(|one| (&one.question, &one.clause) == (&place.0, &place.1));
            let text = new.map(|one| &one.body).or_else(|| kept.get(&place)).cloned().unwrap_or_default();
            (place, text)
        };
        let settled = settled.into_iter().map(stands).collect();
        Ok(Answered { changed: changed.len(), at: now, settled, problems })
    }
}

/// Hand in what is written: it is locked, anyone may read it, and it counts.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// Which report.
    pub report: Id<Report>,
    /// The mark of what was read through before this was chosen: nobody hands in words that they have not seen.
    pub read: String,
    /// It may be quoted in the report of the year; said by the party itself, each time it hands in.
    pub quotable: bool,
}

impl Action for HandIn {
    type Output = ();
    const ACT: Act = Act::WriteReport;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        cx.may(Act::WriteReport, &report.written(&town))?;
        let round = cx.load_for(Act::SeeFollowup, &report.round).await?;
        rules::taken(&round, &report, today)?;
        if !report.is_written() {
            return Err(Problem::whole("followup-handed-in-before").into());
        }
        let kept = kept(cx, &report).await?;
        if kept.is_empty() {
            return Err(Problem::whole("followup-empty").into());
        }
        if whole_mark(&kept) != self.read {
            return Err(Problem::whole("followup-read-again").into());
        }
        let person = cx.actor.person.clone();
        let entered = !writes_as_party(cx, &report);
        let of = (&report.id, report.version, self.quotable && !entered);
        report_store::hand_in(cx.tx(), &town, of, (now, person.as_deref())).await?;
        report_store::set_entered(cx.tx(), &town, &report.id, entered).await?;
        let detail = json!({ "did": "handed-in", "version": report.version, "answers": kept.len() });
        cx.record(Kind::Report, report.id.as_str(), person.as_deref(), detail).await
    }
}

/// The boxes that this sitting was the last to write in.
async fn own(cx: &mut Cx, report: &Report, sitting: &str) -> Result<HashSet<Place>, Error> {
    if sitting.is_empty() {
        return Ok(HashSet::new());
    }
    let town = cx.town().to_owned();
    Ok(report_store::of_sitting(cx.tx(), &town, (&report.id, report.version), sitting).await?)
}

/// What is kept of the version that is written, box by box.
pub(super) async fn kept(cx: &mut Cx, report: &Report) -> Result<Kept, Error> {
    let town = cx.town().to_owned();
    let all: Vec<Answer> = report_store::answers(cx.tx(), &town, (&report.id, report.version)).await?;
    let kept: HashMap<_, _> = all.into_iter().map(|one| ((one.question, one.clause), one.body)).collect();
    Ok(kept)
}

/// Correct what was handed in: a new version begins with what the one before says. That one counts until the new one is
/// handed in, and stays to be read after it.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Which report.
    pub report: Id<Report>,
}

impl Action for Begin {
    type Output = ();
    const ACT: Act = Act::WriteReport;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        cx.may(Act::WriteReport, &report.written(&town))?;
        let round = cx.load_for(Act::SeeFollowup, &report.round).await?;
        rules::taken(&round, &report, today)?;
        if report.is_written() {
            return Err(Problem::whole("followup-written-already").into());
        }
        report_store::begin_version(cx.tx(), &town, &report).await?;
        let detail = json!({ "did": "corrects", "version": report.version + 1 });
        cx.record(Kind::Report, report.id.as_str(), None, detail).await
    }
}

/// Throw away a correction that was begun, also when the round has closed: what was handed in counts, as it did all the time.
#[derive(Debug, Clone)]
pub struct DiscardCorrection {
    /// Which report.
    pub report: Id<Report>,
}

impl Action for DiscardCorrection {
    type Output = ();
    const ACT: Act = Act::WriteReport;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let town = cx.town().to_owned();
        cx.may(Act::WriteReport, &report.written(&town))?;
        if report.handed_in.is_none() || !report.is_written() {
            return Err(Problem::whole("followup-nothing-to-discard").into());
        }
        report_store::discard_version(cx.tx(), &town, &report).await?;
        let detail = json!({ "did": "discarded", "version": report.version });
        cx.record(Kind::Report, report.id.as_str(), None, detail).await
    }
}

/// Open the round again for one party, until a day; anyone may read why.
#[derive(Debug, Clone)]
pub struct Reopen {
    /// Whose report.
    pub report: Id<Report>,
    /// The last day, as typed.
    pub until: String,
    /// Why.
    pub reason: String,
}

impl Action for Reopen {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let round = cx.load_for(Act::EditFollowup, &report.round).await?;
        let (town, today, at) = (cx.town().to_owned(), cx.today(), cx.now);
        let until = text::day(&self.until).ok_or_else(|| Problem::at("until", "followup-day-wrong"))?;
        if until < today {
            return Err(Problem::at("until", "followup-closes-past").into());
        }
        match round.standing(today) {
            Standing::Closed => {}
            Standing::Open => {
                return Err(Problem::whole("followup-open-to-all").with("day", round.window.1).into());
            }
            _ => return Err(Problem::whole("followup-not-open").with("day", round.window.0).into()),
        }
        let reason = checks::reason_of(&self.reason)?;
        report_store::reopen(cx.tx(), &town, &report.id, until).await?;
        let (party, before): (String, Day) = (report.party.name.clone(), round.window.1);
        let detail = json!({ "did": "reopened", "until": until.to_string(), "reason": reason });
        let change = Moved {
            at,
            what: "reopened".to_owned(),
            party,
            before: before.to_string(),
            after: until.to_string(),
            reason,
        };
        store::insert_change(cx.tx(), &town, &round.id, &change).await?;
        cx.record(Kind::Report, report.id.as_str(), None, detail).await
    }
}
