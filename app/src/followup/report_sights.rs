//! What people look at of one report: what it says, and whether it is theirs to write.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::Act;

use super::{
    boxes::{self, Kept},
    own_store::{self, Own},
    report_actions::{self, Sheet},
    report_store,
    rules::{self, Question, Report, Round, Scope, Sort},
    sights::writes_as_party,
    store,
};
use crate::{
    base::{Cx, Error, Sight},
    compact::{self, lineage::Lineage, rules::Clause},
};

/// A report, to be read or to be written.
#[derive(Debug)]
pub struct SeeReport {
    /// Which.
    pub report: Id<Report>,
    /// To be written: what is being written, with what helps to write it.
    pub write: bool,
    /// To be read as it was handed in this time; none for the last.
    pub version: Option<i64>,
}

/// Whether somebody may write a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writes {
    /// It is not theirs to write.
    No,
    /// It is, and nothing is taken today.
    NotToday,
    /// It is, and what they write is taken.
    Today,
}

/// What [`SeeReport`] shows.
pub struct ReportSeen {
    /// The report.
    pub report: Report,
    /// Its round.
    pub round: Round,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The commitments that concern the party.
    pub commitments: Vec<Clause>,
    /// What is answered, box by box.
    pub kept: Kept,
    /// What the same party answered in the round before.
    pub before: Kept,
    /// The party's own measures, by the commitment that they serve.
    pub own: HashMap<Id<Clause>, Vec<Own>>,
    /// Whether the actor may write it.
    pub writes: Writes,
    /// The actor may write it, but for the party and not as it.
    pub for_party: bool,
    /// The actor may open the round again for it.
    pub reopens: bool,
    /// Today.
    pub today: Day,
}

impl Sight for SeeReport {
    type Output = ReportSeen;

    async fn see(self, cx: &mut Cx) -> Result<ReportSeen, Error> {
        let report = cx.load_for(Act::SeeReport, &self.report).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let may = cx.allows(Act::WriteReport, &report.written(&town));
        if self.write {
            cx.may(Act::WriteReport, &report.written(&town))?;
        }
        let Sheet { round, questions, commitments } = report_actions::sheet(cx, &report).await?;
        let version = if self.write { report.version } else { shown(&report, self.version, may) };
        let kept = report_store::answers(cx.tx(), &town, (&report.id, version)).await?;
        let (mut before, mut own) = (Kept::new(), HashMap::new());
        if self.write {
            let lineage = compact::sights::Lives(round.compact.clone()).see(cx).await?;
            before = last_time(cx, (&round, &report), (&questions, &commitments), &lineage).await?;
            own = own_measures(cx, (&round, &report), &commitments, &lineage).await?;
        }
        Ok(ReportSeen {
            writes: match rules::taken(&round, &report, today) {
                _ if !may => Writes::No,
                Ok(()) => Writes::Today,
                Err(_) => Writes::NotToday,
            },
            for_party: may && !writes_as_party(cx, &report),
            reopens: cx.allows(Act::EditFollowup, &round.subject(&town)),
            kept: kept.into_iter().map(|one| ((one.question, one.clause), one.body)).collect(),
            report,
            round,
            questions,
            commitments,
            before,
            own,
            today,
        })
    }
}

/// How each box of a report is answered, by its name.
#[derive(Debug)]
pub struct SheetOf(pub Id<Report>);

impl Sight for SheetOf {
    type Output = Vec<(String, Sort)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let report = cx.load_for(Act::SeeReport, &self.0).await?;
        let sheet = report_actions::sheet(cx, &report).await?;
        let named = |(one, clause): (&Question, Option<&Clause>)| {
            (boxes::name(&one.id, clause.map(|clause| &clause.id)), one.sort)
        };
        Ok(sheet.boxes().map(named).collect())
    }
}

/// The version that is shown: what was handed in; to those who write it, what is being written where nothing was.
fn shown(report: &Report, asked: Option<i64>, may: bool) -> i64 {
    match &report.handed_in {
        // A version begins only when the one before was handed in, so all up to the last of them were.
        Some(done) => asked.filter(|n| (1..=done.version).contains(n)).unwrap_or(done.version),
        None if may => report.version,
        None => 0,
    }
}

/// What the same party answered last time to the same question about the same promise.
async fn last_time(
    cx: &mut Cx,
    (round, report): (&Round, &Report),
    (questions, commitments): (&[Question], &[Clause]),
    lineage: &Lineage,
) -> Result<Kept, Error> {
    let town = cx.town().to_owned();
    let found = report_store::before(cx.tx(), &town, (round, &report.party)).await?;
    let Some((of, version, earlier)) = found else { return Ok(Kept::new()) };
    let asked = store::questions(cx.tx(), &town, &earlier).await?;
    let answers = report_store::answers(cx.tx(), &town, (&of, version)).await?;
    let mut kept = Kept::new();
    for one in answers {
        let then = asked.iter().find(|q| q.id == one.question);
        let same = |now: &&Question| {
            then.is_some_and(|then| {
                (then.scope, then.sort, &then.wording) == (now.scope, now.sort, &now.wording)
            })
        };
        let Some(question) = questions.iter().find(same) else { continue };
        match &one.clause {
            None if question.scope == Scope::Whole => {
                kept.insert((question.id.clone(), None), one.body);
            }
            None => {}
            Some(clause) => {
                for now in commitments.iter().filter(|now| lineage.same(&now.id, clause)) {
                    kept.insert((question.id.clone(), Some(now.id.clone())), one.body.clone());
                }
            }
        }
    }
    Ok(kept)
}

/// The party's own measures that were under way during the round's time, by the commitments that they serve today.
async fn own_measures(
    cx: &mut Cx,
    (round, report): (&Round, &Report),
    commitments: &[Clause],
    lineage: &Lineage,
) -> Result<HashMap<Id<Clause>, Vec<Own>>, Error> {
    let town = cx.town().to_owned();
    let all = own_store::measures(cx.tx(), &town, &round.compact, &report.party, round.about).await?;
    let mut own: HashMap<Id<Clause>, Vec<Own>> = HashMap::new();
    for (clause, measure) in all {
        for now in commitments.iter().filter(|now| lineage.family(&now.id).contains(&clause)) {
            let of = own.entry(now.id.clone()).or_default();
            if of.iter().all(|known| known.id != measure.id) {
                of.push(measure.clone());
            }
        }
    }
    Ok(own)
}
