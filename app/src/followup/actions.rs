//! What the secretariat does with a round: prepare it, ask, open it, move its last day. What the parties do is in
//! [`super::report_actions`].

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    checks::{self, RoundFacts},
    report_store,
    rules::{Asked, Party, Question, Report, Round, RoundState, Scope, Sort, Standing},
    store::{self, Moved},
};
use crate::{
    base::{
        Action, Cx, Error, Held, Problem, Refusal,
        together::{Laid, laid},
    },
    compact::{self, Compact, rules::Side},
};

pub use super::{
    checks::{QuestionTyped, RoundTyped},
    report_actions::{Answered, Begin, DiscardCorrection, HandIn, Reopen, Write},
};

impl Held for Round {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

impl Held for Report {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        report_store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// Prepare a round, with the questions that are asked everywhere.
#[derive(Debug, Clone)]
pub struct Prepare {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// What it is, as typed.
    pub typed: RoundTyped,
    /// The questions it begins with, in the words of the town's language.
    pub standard: Vec<(Scope, Sort, String)>,
}

impl Action for Prepare {
    type Output = Id<Round>;
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<Id<Round>, Error> {
        cx.may(Act::EditFollowup, &Subject::new(Kind::Followup, cx.town()))?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let (town, today, now) = (cx.town().to_owned(), cx.today(), cx.now);
        let facts = checks::round(&self.typed, today)?;
        if store::taken(cx.tx(), &town, &compact.id, (facts.about, None)).await? {
            return Err(Problem::at("from", "followup-twice").into());
        }
        let id: Id<Round> = cx.new_id();
        store::insert(cx.tx(), &town, (&id, &compact.id), &facts, now).await?;
        for (scope, sort, wording) in self.standard {
            let one = Question { id: cx.new_id(), scope, sort, wording, choices: Vec::new() };
            store::insert_question(cx.tx(), &town, &id, &one).await?;
        }
        let detail = json!({
            "did": "prepared", "name": facts.name, "from": facts.about.0.to_string(),
            "until": facts.about.1.to_string(), "asked": facts.asked.name(),
        });
        cx.record(Kind::Followup, id.as_str(), None, detail).await?;
        Ok(id)
    }
}

/// A round that is still prepared: what is asked of all must be the same for all.
async fn prepared(cx: &mut Cx, id: &Id<Round>) -> Result<Round, Error> {
    let round = cx.load_for(Act::EditFollowup, id).await?;
    if round.state == RoundState::Draft {
        Ok(round)
    } else {
        Err(Problem::whole("followup-opened-already").into())
    }
}

/// Change what a prepared round is: its name, its time, when it is open and who is asked.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which.
    pub round: Id<Round>,
    /// The mark of what it was when the form was read.
    pub was: String,
    /// What it is, as typed.
    pub typed: RoundTyped,
}

impl Action for Change {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = prepared(cx, &self.round).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let facts = checks::round(&self.typed, today)?;
        if store::taken(cx.tx(), &town, &round.compact, (facts.about, Some(&round.id))).await? {
            return Err(Problem::at("from", "followup-twice").into());
        }
        let (kept, said) = (RoundFacts::of(&round), facts.whole());
        match laid(&kept.whole(), &self.was, &said) {
            Laid::Stays => return Ok(()),
            Laid::Changes => {}
            Laid::Both => {
                let theirs = Problem::whole("followup-edit-both").with("theirs", kept.told());
                return Err(theirs.into());
            }
        }
        store::change(cx.tx(), &town, &round.id, &facts).await?;
        let detail = json!({ "did": "changed", "before": kept.whole(), "after": said });
        cx.record(Kind::Followup, round.id.as_str(), None, detail).await
    }
}

/// Ask one thing more.
#[derive(Debug, Clone)]
pub struct Ask {
    /// In which round.
    pub round: Id<Round>,
    /// What, as typed.
    pub typed: QuestionTyped,
}

impl Action for Ask {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = prepared(cx, &self.round).await?;
        let town = cx.town().to_owned();
        let others = store::questions(cx.tx(), &town, &round.id).await?;
        let one = checks::question(&self.typed, cx.new_id(), &others)?;
        store::insert_question(cx.tx(), &town, &round.id, &one).await?;
        let detail =
            json!({ "did": "asked", "question": one.wording, "of": one.scope.name(), "as": one.sort.name() });
        cx.record(Kind::Followup, round.id.as_str(), None, detail).await
    }
}

/// Not ask a thing after all.
#[derive(Debug, Clone)]
pub struct Unask {
    /// In which round.
    pub round: Id<Round>,
    /// Which question.
    pub question: Id<Question>,
}

impl Action for Unask {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = prepared(cx, &self.round).await?;
        let town = cx.town().to_owned();
        if store::remove_question(cx.tx(), &town, &round.id, &self.question).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        let detail = json!({ "did": "not-asked", "question": self.question.as_str() });
        cx.record(Kind::Followup, round.id.as_str(), None, detail).await
    }
}

/// Throw away a round that is only prepared: nobody was asked anything.
#[derive(Debug, Clone)]
pub struct Discard {
    /// Which.
    pub round: Id<Round>,
}

impl Action for Discard {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = prepared(cx, &self.round).await?;
        let town = cx.town().to_owned();
        store::remove(cx.tx(), &town, &round.id).await?;
        cx.record(Kind::Followup, round.id.as_str(), None, json!({ "did": "discarded", "name": round.name }))
            .await
    }
}

/// Open a round: from now on its questions stand, and everybody who is asked has a report to write.
#[derive(Debug, Clone)]
pub struct OpenRound {
    /// Which.
    pub round: Id<Round>,
}

impl Action for OpenRound {
    /// How many are asked.
    type Output = usize;
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        let round = prepared(cx, &self.round).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        if round.window.1 < today {
            return Err(Problem::whole("followup-window-past").into());
        }
        if store::questions(cx.tx(), &town, &round.id).await?.is_empty() {
            return Err(Problem::whole("followup-no-questions").into());
        }
        // What is asked about is what was promised then, also where another text has come since.
        let then = round.about.1.min(today);
        let edition = compact::actions::in_force_of(cx, &round.compact, then).await?;
        let edition = edition.ok_or_else(|| Problem::whole("followup-no-edition"))?;
        store::open(cx.tx(), &town, (&round.id, &edition.id), today).await?;
        let sides = compact::actions::whole_text(cx, &edition).await?.sides;
        let parties = parties(cx, &round, &sides).await?;
        let count = take_in(cx, &round, parties).await?;
        let detail = json!({ "did": "opened", "edition": edition.number, "parties": count });
        cx.record(Kind::Followup, round.id.as_str(), None, detail).await?;
        Ok(count)
    }
}

/// Ask those who have joined since the round was opened.
#[derive(Debug, Clone)]
pub struct AskNewcomers {
    /// In which round.
    pub round: Id<Round>,
}

impl Action for AskNewcomers {
    /// How many.
    type Output = usize;
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<usize, Error> {
        let round = cx.load_for(Act::EditFollowup, &self.round).await?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let Some(edition) = round.edition.clone() else {
            return Err(Problem::whole("followup-not-opened").into());
        };
        if round.standing(today) == Standing::Closed {
            return Err(Problem::whole("followup-closed").with("day", round.window.1).into());
        }
        let edition = cx.load_for(Act::SeeEdition, &edition).await?;
        let sides = compact::actions::whole_text(cx, &edition).await?.sides;
        let known = report_store::of_round(cx.tx(), &town, &round.id).await?;
        let mut parties = parties(cx, &round, &sides).await?;
        parties.retain(|party| known.iter().all(|one| !one.party.same(party)));
        if parties.is_empty() {
            return Err(Problem::whole("followup-nobody-new").into());
        }
        let count = take_in(cx, &round, parties).await?;
        cx.record(Kind::Followup, round.id.as_str(), None, json!({ "did": "asked-more", "parties": count }))
            .await?;
        Ok(count)
    }
}

/// Who is asked in a round today: who stands behind the compact, the public side as a whole where none of its units does,
/// and the part that the sides write together.
async fn parties(cx: &mut Cx, round: &Round, sides: &[Side]) -> Result<Vec<Party>, Error> {
    let (town, today) = (cx.town().to_owned(), cx.today());
    let public = sides.iter().find(|side| Side::PUBLIC.contains(&side.key.as_str()));
    let key = public.map_or(Side::PUBLIC[0], |side| side.key.as_str());
    let mut all = store::behind(cx.tx(), &town, (&round.compact, key), today).await?;
    let whole = |side: &str, name: String| Party {
        side: side.to_owned(),
        unit: None,
        organisation: None,
        name,
        since: None,
    };
    if let Some(side) = public.filter(|_| all.iter().all(|party| party.unit.is_none())) {
        all.insert(0, whole(&side.key, side.label.clone()));
    }
    match round.asked {
        Asked::All => all.push(whole(Side::JOINT, String::new())),
        Asked::Signatories => {}
        Asked::Public => all.retain(|party| party.organisation.is_none()),
    }
    Ok(all)
}

async fn take_in(cx: &mut Cx, round: &Round, parties: Vec<Party>) -> Result<usize, Error> {
    let town = cx.town().to_owned();
    if parties.is_empty() {
        return Err(Problem::whole("followup-nobody").into());
    }
    for party in &parties {
        let id = cx.new_id();
        report_store::insert(cx.tx(), &town, &round.id, &id, party).await?;
    }
    Ok(parties.len())
}

/// Move the last day of a round that is open, or open it again after it has passed; anyone may read why.
#[derive(Debug, Clone)]
pub struct MoveWindow {
    /// Which round.
    pub round: Id<Round>,
    /// The last day, as typed.
    pub closes: String,
    /// Why.
    pub reason: String,
}

impl Action for MoveWindow {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = opened(cx, &self.round).await?;
        let (closes, reason) = checks::window(&round, &self.closes, &self.reason, cx.today())?;
        moved(cx, &round, (closes, RoundState::Open), ("extended", reason)).await
    }
}

/// Close a round before its last day.
#[derive(Debug, Clone)]
pub struct Close {
    /// Which round.
    pub round: Id<Round>,
    /// Why.
    pub reason: String,
}

impl Action for Close {
    type Output = ();
    const ACT: Act = Act::EditFollowup;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let round = opened(cx, &self.round).await?;
        let today = cx.today();
        match round.standing(today) {
            Standing::Open => {}
            Standing::Closed => {
                return Err(Problem::whole("followup-closed").with("day", round.window.1).into());
            }
            _ => return Err(Problem::whole("followup-not-open").with("day", round.window.0).into()),
        }
        let reason = checks::reason_of(&self.reason)?;
        moved(cx, &round, (today, RoundState::Closed), ("closed", reason)).await
    }
}

async fn opened(cx: &mut Cx, id: &Id<Round>) -> Result<Round, Error> {
    let round = cx.load_for(Act::EditFollowup, id).await?;
    if round.state == RoundState::Draft {
        Err(Problem::whole("followup-not-opened").into())
    } else {
        Ok(round)
    }
}

async fn moved(
    cx: &mut Cx,
    round: &Round,
    window: (kernel::Day, RoundState),
    (what, reason): (&str, String),
) -> Result<(), Error> {
    let town = cx.town().to_owned();
    let (before, after) = (round.window.1.to_string(), window.0.to_string());
    let detail = json!({ "did": what, "before": before, "after": after, "reason": reason });
    store::set_window(cx.tx(), &town, &round.id, window).await?;
    let change = Moved { at: cx.now, what: what.to_owned(), party: String::new(), before, after, reason };
    store::insert_change(cx.tx(), &town, &round.id, &change).await?;
    cx.record(Kind::Followup, round.id.as_str(), None, detail).await
}
