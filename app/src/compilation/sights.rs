//! What people look at: the year's report as it was published, or as it is being written.

use std::collections::HashSet;

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    body_store, gather, read_store,
    rules::{Compilation, Passage, Published, Quotable, read_code},
    shape::{Quoted, Word, Year},
    store,
};
use crate::{
    base::{Cx, Error, Fault, Refusal, Sight},
    compact::rules::{Clause, Side as TextSide},
    followup::{
        rules::{Question, Report, Round, Standing},
        sights::SeeResult,
    },
};

/// The report of a year.
#[derive(Debug, Clone)]
pub struct SeeCompilation {
    /// Which.
    pub id: Id<Compilation>,
    /// Which version of those that were published; none for the last.
    pub version: Option<i64>,
    /// As it is being written, for those who write it; where nothing is being written, as it was published.
    pub draft: bool,
}

/// What [`SeeCompilation`] shows.
#[derive(Debug)]
pub struct Seen {
    /// The compilation.
    pub compilation: Compilation,
    /// The year.
    pub year: Year,
    /// Its data as they were published, byte for byte; as they would be, where it is being written.
    pub data: String,
    /// The version that is shown, where it is published.
    pub shown: Option<Published>,
    /// Every version that was published, the last first.
    pub versions: Vec<Published>,
    /// The actor may write it.
    pub edits: bool,
    /// Until when the round takes reports, where it does.
    pub open_until: Option<Day>,
}

impl Sight for SeeCompilation {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let compilation = cx.load_for(Act::SeeCompilation, &self.id).await?;
        let town = cx.town().to_owned();
        let edits = cx.allows(Act::EditCompilation, &compilation.subject(&town));
        let versions = store::versions(cx.tx(), &town, &compilation.id).await?;
        let draft = self.draft && compilation.is_written();
        let wanted = self.version.or(compilation.published).filter(|_| !draft);
        let shown = match wanted {
            Some(version) => {
                let found = versions.iter().find(|one| one.version == version).cloned();
                Some(found.ok_or(Refusal::NotFound)?)
            }
            // What is being written is for those who write it, also where an older version is public.
            None if compilation.is_written() => {
                cx.may(Act::EditCompilation, &compilation.subject(&town))?;
                None
            }
            None => return Err(Refusal::NotFound.into()),
        };
        let wrong = |e: serde_json::Error| Error::from(Fault::Other(e.to_string()));
        let (mut year, data) = if let Some(one) = &shown {
            let data = store::data(cx.tx(), &town, (&compilation.id, one.version)).await?;
            let data = data.ok_or(Refusal::NotFound)?;
            (serde_json::from_str::<Year>(&data).map_err(wrong)?, data)
        } else {
            let year = whole(cx, &compilation).await?;
            let data = serde_json::to_string(&year).map_err(wrong)?;
            (year, data)
        };
        body_store::name(cx.tx(), &town, &mut year).await?;
        let round = cx.load_for(Act::SeeFollowup, &compilation.round).await?;
        let open = round.standing(cx.today()) != Standing::Closed;
        let open_until = open.then_some(round.window.1);
        Ok(Seen { compilation, year, data, shown, versions, edits, open_until })
    }
}

/// The year as it is being written: the facts of today, with the words and the quotes of the version that is written.
pub(super) async fn whole(cx: &mut Cx, of: &Compilation) -> Result<Year, Error> {
    let town = cx.town().to_owned();
    let (mut year, reports) = gather::year(cx, &of.round).await?;
    let texts = store::texts(cx.tx(), &town, (&of.id, of.version)).await?;
    year.words = texts.into_iter().map(|(place, text)| Word { place, text }).collect();
    let quotes = store::quotes(cx.tx(), &town, (&of.id, of.version)).await?;
    let taken = |(passage, clause): (Passage, Option<Id<Clause>>)| {
        let party = reports.iter().position(|one| one.id == passage.report)?;
        Some(Quoted {
            party,
            question: passage.question.to_string(),
            commitment: clause.map(|clause| clause.to_string()),
            text: passage.text,
        })
    };
    year.quotes = quotes.into_iter().filter_map(taken).collect();
    Ok(year)
}

/// What can be quoted under a commitment, or of the whole.
#[derive(Debug, Clone)]
pub struct SeeQuotable {
    /// In which compilation.
    pub compilation: Id<Compilation>,
    /// Under which commitment; none for the whole.
    pub commitment: Option<Id<Clause>>,
}

/// What [`SeeQuotable`] shows.
#[derive(Debug)]
pub struct QuotableSeen {
    /// The compilation.
    pub compilation: Compilation,
    /// The round.
    pub round: Round,
    /// The commitment; none for the whole.
    pub commitment: Option<Clause>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The reports.
    pub reports: Vec<Report>,
    /// The answers that may be quoted.
    pub answers: Vec<Quotable>,
    /// What is quoted of them.
    pub chosen: Vec<Passage>,
    /// How many parties said that they may be quoted, of how many.
    pub willing: (usize, usize),
}

impl Sight for SeeQuotable {
    type Output = QuotableSeen;

    async fn see(self, cx: &mut Cx) -> Result<QuotableSeen, Error> {
        let compilation = cx.load_for(Act::EditCompilation, &self.compilation).await?;
        let town = cx.town().to_owned();
        let seen = SeeResult(compilation.round.clone()).see(cx).await?;
        let commitment = match &self.commitment {
            Some(id) => {
                let found = seen.commitments.into_iter().find(|one| one.id == *id);
                Some(found.ok_or(Refusal::NotFound)?)
            }
            None => None,
        };
        let all = read_store::quotable(cx.tx(), &town, &compilation.round).await?;
        let parties = seen.reports.iter().filter(|one| one.party.side != TextSide::JOINT);
        let says: HashSet<&str> = all.iter().map(|(one, _)| one.report.as_str()).collect();
        let said = |one: &Report| usize::from(says.contains(one.id.as_str()));
        let (asked, willing) = parties.fold((0, 0), |(n, yes), one| (n + 1, yes + said(one)));
        let here = all.into_iter().filter(|(_, of)| *of == self.commitment).map(|(one, _)| one);
        let quotes = store::quotes(cx.tx(), &town, (&compilation.id, compilation.version)).await?;
        let chosen = quotes.into_iter().filter(|(_, of)| *of == self.commitment).map(|(one, _)| one);
        Ok(QuotableSeen {
            answers: here.collect(),
            chosen: chosen.collect(),
            round: seen.round,
            questions: seen.questions,
            reports: seen.reports,
            compilation,
            commitment,
            willing: (willing, asked),
        })
    }
}

/// The compilation of a round, where there is one that the actor may see; and whether the actor may let one be made.
#[derive(Debug, Clone)]
pub struct OfRound(pub Id<Round>);

impl Sight for OfRound {
    type Output = (Option<Compilation>, bool);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let town = cx.town().to_owned();
        let makes = cx.allows(Act::EditCompilation, &Subject::new(Kind::Compilation, &town));
        let found = store::of_round(cx.tx(), &town, &self.0).await?;
        let seen = found.filter(|one| cx.allows(Act::SeeCompilation, &one.subject(&town)));
        Ok((seen, makes))
    }
}

/// The published version that a check code belongs to.
#[derive(Debug, Clone)]
pub struct ByCode(pub String);

/// What [`ByCode`] finds.
#[derive(Debug)]
pub struct Coded {
    /// Which.
    pub id: Id<Compilation>,
    /// The time that it is about.
    pub about: (Day, Day),
    /// The version that has the code.
    pub version: Published,
    /// The version that has replaced it.
    pub replaced: Option<Published>,
}

impl Sight for ByCode {
    type Output = Option<Coded>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may(Act::SeeCompilation, &Subject::new(Kind::Compilation, cx.town()))?;
        let Some(code) = read_code(&self.0) else { return Ok(None) };
        let town = cx.town().to_owned();
        let Some((id, number)) = store::by_code(cx.tx(), &town, &code).await? else { return Ok(None) };
        let compilation = cx.load_for(Act::SeeCompilation, &id).await?;
        let round = cx.load_for(Act::SeeFollowup, &compilation.round).await?;
        let versions = store::versions(cx.tx(), &town, &id).await?;
        let replaced = versions.first().filter(|last| last.version > number).cloned();
        let version = versions.into_iter().find(|one| one.version == number);
        Ok(version.map(|version| Coded { id, about: round.about, version, replaced }))
    }
}

/// The published compilations, each with its round.
#[derive(Debug, Clone)]
pub struct SeePublished;

impl Sight for SeePublished {
    type Output = Vec<(Id<Round>, Id<Compilation>)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may(Act::SeeCompilation, &Subject::new(Kind::Compilation, cx.town()))?;
        let town = cx.town().to_owned();
        Ok(store::published(cx.tx(), &town).await?)
    }
}
