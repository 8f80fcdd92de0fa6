//! Old years are entered from their paper, and corrected with their history standing.

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    paper::{self, PaperFacts, PaperRound, PaperTyped, Seen},
    paper_store,
};
use crate::{
    base::{
        Action, Cx, Error, Held, Problem, Refusal, Sight,
        evidence::{Kept, Upload},
    },
    compact::{
        self, Compact, Edition,
        rules::{Clause, Side},
    },
};

impl Held for PaperRound {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        let Some(mut last) = paper_store::versions(cx.tx(), &town, id).await?.into_iter().next() else {
            return Ok(None);
        };
        paper_store::fill(cx.tx(), &town, &mut last).await?;
        Ok(Some(last))
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// Enter a round from its paper.
#[derive(Debug, Clone)]
pub struct EnterPaper {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// What it says, as typed.
    pub typed: PaperTyped,
    /// The paper itself, where there is a file of it.
    pub file: Option<Upload>,
}

impl Action for EnterPaper {
    type Output = Id<PaperRound>;
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<Id<PaperRound>, Error> {
        cx.may(Act::EditFollowup, &Subject::new(Kind::Followup, cx.town()))?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let facts = paper::facts(&self.typed, Vec::new(), cx.today())?;
        let edition = edition_of(cx, &compact.id, &facts).await?.map(|edition| edition.id);
        let id = cx.new_id();
        let file = self.file.map(|file| file.keep(cx, "file")).transpose()?;
        let one = PaperRound {
            id,
            version: 1,
            compact: compact.id,
            edition,
            facts,
            file,
            reason: String::new(),
            at: cx.now,
            by: String::new(),
        };
        kept(cx, &one, "paper-entered").await?;
        Ok(one.id)
    }
}

/// Correct what was entered from a paper; what stood before stays to be read.
#[derive(Debug, Clone)]
pub struct CorrectPaper {
    /// Which.
    pub paper: Id<PaperRound>,
    /// The version that was read, so that nobody's correction is written over unseen.
    pub was: i64,
    /// What it says, as typed.
    pub typed: PaperTyped,
    /// Another file, where there is one; else the one that was kept stays.
    pub file: Option<Upload>,
    /// Why.
    pub reason: String,
}

impl Action for CorrectPaper {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let before = unchanged(cx, &self.paper, self.was).await?;
        let facts = paper::facts(&self.typed, before.facts.seen.clone(), cx.today());
        let reason = paper::reason(&self.reason);
        let (facts, reason) = match (facts, reason) {
            (Ok(facts), Ok(reason)) => (facts, reason),
            (Ok(_), Err(problem)) => return Err(problem.into()),
            (Err(Refusal::Problems(mut all)), Err(problem)) => {
                all.push(problem);
                return Err(Refusal::Problems(all).into());
            }
            (Err(refusal), _) => return Err(refusal.into()),
        };
        let file = match self.file {
            Some(file) => Some(file.keep(cx, "file")?),
            None => before.file.clone(),
        };
        let next = PaperRound { version: before.version + 1, facts, file, reason, at: cx.now, ..before };
        kept(cx, &next, "paper-corrected").await
    }
}

/// Say how the sides saw the commitments, as the paper has it.
#[derive(Debug, Clone)]
pub struct SetPaperViews {
    /// Of which paper.
    pub paper: Id<PaperRound>,
    /// The version that was read.
    pub was: i64,
    /// Commitment, side, and the status as typed; empty where the paper says nothing.
    pub seen: Vec<(Id<Clause>, String, String)>,
    /// Why; not needed where nothing was said before.
    pub reason: String,
}

impl Action for SetPaperViews {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let before = unchanged(cx, &self.paper, self.was).await?;
        let (commitments, sides) = ground(cx, &before).await?;
        let mut seen = Vec::new();
        for (clause, side, typed) in self.seen.into_iter().filter(|(.., typed)| !typed.is_empty()) {
            let known =
                commitments.iter().any(|one| one.id == clause) && sides.iter().any(|one| one.key == side);
            let status = typed.parse().ok().filter(|_| known);
            let status = status.ok_or_else(|| Problem::whole("followup-answer-scale"))?;
            seen.push(Seen { clause, side, status });
        }
        let reason = if before.facts.seen.is_empty() && self.reason.trim().is_empty() {
            String::new()
        } else {
            paper::reason(&self.reason)?
        };
        let facts = PaperFacts { seen, ..before.facts.clone() };
        let next = PaperRound { version: before.version + 1, facts, reason, at: cx.now, ..before };
        kept(cx, &next, "paper-seen").await
    }
}

/// The paper as it stands, where that is what was read.
async fn unchanged(cx: &mut Cx, id: &Id<PaperRound>, was: i64) -> Result<PaperRound, Error> {
    let before = cx.load_for(Act::EditFollowup, id).await?;
    if before.version == was { Ok(before) } else { Err(Problem::whole("followup-paper-changed").into()) }
}

async fn kept(cx: &mut Cx, one: &PaperRound, did: &str) -> Result<(), Error> {
    let (town, person) = (cx.town().to_owned(), cx.actor.person.clone());
    let key = (one.facts.about, one.facts.title.as_str());
    if paper_store::taken(cx.tx(), &town, (&one.compact, Some(&one.id)), key).await? {
        return Err(Problem::at("title", "followup-paper-twice").into());
    }
    paper_store::insert(cx.tx(), &town, one, person.as_deref()).await?;
    let (facts, file) = (&one.facts, one.file.as_ref().map(|file| file.hash.as_str()));
    let detail = json!({
        "did": did, "version": one.version, "title": facts.title, "from": facts.about.0.to_string(),
        "until": facts.about.1.to_string(), "source": facts.source, "file": file, "figures": facts.figures.len(),
        "seen": facts.seen.len(), "reason": one.reason,
    });
    cx.record(Kind::Followup, one.id.as_str(), None, detail).await
}

/// The edition whose commitments a paper is about: the one that was in force then, else the first.
async fn edition_of(cx: &mut Cx, compact: &Id<Compact>, of: &PaperFacts) -> Result<Option<Edition>, Error> {
    if let Some(edition) = compact::actions::in_force_of(cx, compact, of.about.1).await? {
        return Ok(Some(edition));
    }
    let all = compact::sights::Editions.see(cx).await?;
    let of = all.into_iter().filter(|(c, edition)| c.id == *compact && edition.number.is_some());
    Ok(of.map(|(_, edition)| edition).min_by_key(|edition| edition.number))
}

/// The commitments and the sides that a paper may speak of.
async fn ground(cx: &mut Cx, of: &PaperRound) -> Result<(Vec<Clause>, Vec<Side>), Error> {
    let Some(edition) = &of.edition else { return Ok((Vec::new(), Vec::new())) };
    let edition = cx.load_for(Act::SeeEdition, edition).await?;
    let mut text = compact::actions::whole_text(cx, &edition).await?;
    text.clauses.retain(Clause::is_commitment);
    text.sides.retain(|side| side.key != Side::JOINT);
    Ok((text.clauses, text.sides))
}

/// A round from paper.
#[derive(Debug)]
pub struct SeePaper {
    /// Which.
    pub paper: Id<PaperRound>,
    /// Which version; none for the last.
    pub version: Option<i64>,
}

/// What [`SeePaper`] shows.
pub struct PaperSeen {
    /// The version that is shown.
    pub paper: PaperRound,
    /// Every version, the last first.
    pub versions: Vec<PaperRound>,
    /// Its compact.
    pub compact: Compact,
    /// The number of the edition whose commitments it is about.
    pub number: i64,
    /// Those commitments.
    pub commitments: Vec<Clause>,
    /// The sides.
    pub sides: Vec<Side>,
    /// The actor may correct it.
    pub edits: bool,
}

impl Sight for SeePaper {
    type Output = PaperSeen;

    async fn see(self, cx: &mut Cx) -> Result<PaperSeen, Error> {
        let last = cx.load_for(Act::SeeFollowup, &self.paper).await?;
        let town = cx.town().to_owned();
        let versions = paper_store::versions(cx.tx(), &town, &last.id).await?;
        let asked = versions.iter().find(|one| Some(one.version) == self.version).cloned();
        let mut paper = asked.unwrap_or_else(|| last.clone());
        paper_store::fill(cx.tx(), &town, &mut paper).await?;
        let compact = cx.load_for(Act::SeeCompact, &paper.compact).await?;
        let number = match &paper.edition {
            Some(edition) => cx.load_for(Act::SeeEdition, edition).await?.number.unwrap_or_default(),
            None => 0,
        };
        let (commitments, sides) = ground(cx, &paper).await?;
        let edits = cx.allows(Act::EditFollowup, &paper.subject(&town));
        Ok(PaperSeen { paper, versions, compact, number, commitments, sides, edits })
    }
}

/// The file of a round from paper, as a version has it.
#[derive(Debug)]
pub struct PaperFile(pub Id<PaperRound>, pub Option<i64>);

impl Sight for PaperFile {
    type Output = (Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let seen = SeePaper { paper: self.0, version: self.1 }.see(cx).await?;
        let file = seen.paper.file.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&file.hash)?;
        Ok((file, bytes))
    }
}

/// Every round from paper, as it was entered last.
#[derive(Debug)]
pub struct SeePapers;

impl Sight for SeePapers {
    type Output = Vec<PaperRound>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<PaperRound>, Error> {
        let town = cx.town().to_owned();
        cx.may(Act::SeeFollowup, &Subject::new(Kind::Followup, &town))?;
        Ok(paper_store::all(cx.tx(), &town).await?)
    }
}
