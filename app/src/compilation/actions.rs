//! What the secretariat does with the year's report: let it be made, write in it, quote, publish, correct.

use kernel::Id;
use policy::{Act, Kind, Subject};
use serde_json::json;

use super::{
    read_store,
    rules::{self, Compilation, Passage, Place, Quotable},
    sights::whole,
    store,
};
use crate::{
    base::{
        Action, Cx, Error, Fault, Held, Problem,
        text::sha256,
        together::{Laid, laid},
    },
    compact::rules::Clause,
    followup::{
        rules::{Round, RoundState},
        sights::SeeResult,
    },
};

impl Held for Compilation {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Self::subject(self, tenant)
    }
}

/// Let the report of a round be made.
#[derive(Debug, Clone)]
pub struct Compile {
    /// Of which round.
    pub round: Id<Round>,
}

impl Action for Compile {
    type Output = Id<Compilation>;
    const ACT: Act = Act::EditCompilation;

    async fn run(self, cx: &mut Cx) -> Result<Id<Compilation>, Error> {
        cx.may(Act::EditCompilation, &Subject::new(Kind::Compilation, cx.town()))?;
        let round = cx.load_for(Act::SeeFollowup, &self.round).await?;
        let (town, now) = (cx.town().to_owned(), cx.now);
        if round.state == RoundState::Draft {
            return Err(Problem::whole("compilation-round-not-opened").into());
        }
        // Pressed twice, or by two: it is there.
        if let Some(known) = store::of_round(cx.tx(), &town, &round.id).await? {
            return Ok(known.id);
        }
        let id = cx.new_id();
        store::insert(cx.tx(), &town, (&id, &round.id), now).await?;
        let detail = json!({ "did": "begun", "round": round.id.as_str() });
        cx.record(Kind::Compilation, id.as_str(), None, detail).await?;
        Ok(id)
    }
}

/// The compilation while a version of it is being written.
async fn written(cx: &mut Cx, id: &Id<Compilation>) -> Result<Compilation, Error> {
    let compilation = cx.load_for(Act::EditCompilation, id).await?;
    if compilation.is_written() { Ok(compilation) } else { Err(Problem::whole("compilation-frozen").into()) }
}

/// The commitments of a round.
async fn commitments(cx: &mut Cx, round: &Id<Round>) -> Result<Vec<Clause>, Error> {
    use crate::base::Sight as _;
    Ok(SeeResult(round.clone()).see(cx).await?.commitments)
}

/// A box of the page on which the words are written.
#[derive(Debug, Clone)]
pub struct Boxed {
    /// The name of its place.
    pub place: String,
    /// The mark of what stood there when the page was read.
    pub was: String,
    /// What stands there now.
    pub typed: String,
}

/// Write what figures cannot say: what can be kept is, and what cannot is told.
#[derive(Debug, Clone)]
pub struct Write {
    /// In which compilation.
    pub compilation: Id<Compilation>,
    /// Every box of the page.
    pub boxes: Vec<Boxed>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// How many places say something else than before.
    pub changed: usize,
    /// What is wrong with the others.
    pub problems: Vec<Problem>,
}

impl Action for Write {
    type Output = Wrote;
    const ACT: Act = Act::EditCompilation;

    async fn run(self, cx: &mut Cx) -> Result<Wrote, Error> {
        let compilation = written(cx, &self.compilation).await?;
        let (town, now, person) = (cx.town().to_owned(), cx.now, cx.actor.person.clone());
        let commitments = commitments(cx, &compilation.round).await?;
        let of = (&compilation.id, compilation.version);
        let kept = store::texts(cx.tx(), &town, of).await?;
        let (mut problems, mut changed) = (Vec::new(), Vec::new());
        for one in &self.boxes {
            let place = Place::read(&one.place, &commitments);
            let place = place.ok_or_else(|| Error::from(Problem::whole("compilation-other-round")))?;
            let stands = kept.iter().find(|(name, _)| *name == one.place).map_or("", |(_, body)| body);
            let wrong = |word| Problem::at("words", word).with("box", &one.place);
            match rules::words(&one.typed) {
                Err(word) => problems.push(wrong(word)),
                Ok(body) => match laid(stands, &one.was, &body) {
                    Laid::Stays => {}
                    Laid::Both => problems.push(wrong("compilation-both").with("theirs", stands)),
                    Laid::Changes => changed.push((place, body)),
                },
            }
        }
        for (place, body) in &changed {
            store::set_text(cx.tx(), &town, of, (place, body), (now, person.as_deref())).await?;
        }
        if !changed.is_empty() {
            let places: Vec<String> = changed.iter().map(|(place, _)| place.name()).collect();
            let detail = json!({ "did": "written", "version": compilation.version, "places": places });
            cx.record(Kind::Compilation, compilation.id.as_str(), None, detail).await?;
        }
        Ok(Wrote { changed: changed.len(), problems })
    }
}

/// Choose what is quoted under a commitment, or of the whole: these passages and no others.
#[derive(Debug, Clone)]
pub struct Quote {
    /// In which compilation.
    pub compilation: Id<Compilation>,
    /// Under which commitment; none for the whole.
    pub commitment: Option<Id<Clause>>,
    /// The mark of what was chosen there when the page was read.
    pub was: String,
    /// The passages.
    pub passages: Vec<Passage>,
}

impl Action for Quote {
    type Output = ();
    const ACT: Act = Act::EditCompilation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compilation = written(cx, &self.compilation).await?;
        let town = cx.town().to_owned();
        let from = read_store::quotable(cx.tx(), &town, &compilation.round).await?;
        let from: Vec<Quotable> =
            from.into_iter().filter(|(_, of)| *of == self.commitment).map(|(one, _)| one).collect();
        let quotes = rules::quotes(&self.passages, &from)?;
        let of = (&compilation.id, compilation.version);
        let kept = store::quotes(cx.tx(), &town, of).await?;
        let kept: Vec<Passage> =
            kept.into_iter().filter(|(_, c)| *c == self.commitment).map(|(one, _)| one).collect();
        match laid(&rules::chosen(&kept), &self.was, &rules::chosen(&quotes)) {
            Laid::Changes => {}
            Laid::Stays => return Ok(()),
            Laid::Both => {
                let theirs: Vec<&str> = kept.iter().map(|one| one.text.as_str()).collect();
                return Err(Problem::whole("compilation-both").with("theirs", theirs.join("\n")).into());
            }
        }
        store::set_quotes(cx.tx(), &town, of, self.commitment.as_ref(), &quotes).await?;
        let detail = json!({
            "did": "quoted", "version": compilation.version, "quotes": quotes.len(),
            "commitment": self.commitment.as_ref().map(Id::as_str),
        });
        cx.record(Kind::Compilation, compilation.id.as_str(), None, detail).await
    }
}

/// Publish what is written: from now on it is what the year was, figures and words.
#[derive(Debug, Clone)]
pub struct Publish {
    /// Which.
    pub compilation: Id<Compilation>,
}

impl Action for Publish {
    type Output = ();
    const ACT: Act = Act::EditCompilation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compilation = written(cx, &self.compilation).await?;
        let (town, now, today) = (cx.town().to_owned(), cx.now, cx.today());
        let round = cx.load_for(Act::SeeFollowup, &compilation.round).await?;
        let of = (&compilation.id, compilation.version);
        let quotes = store::quotes(cx.tx(), &town, of).await?;
        let from = read_store::quotable(cx.tx(), &town, &compilation.round).await?;
        let stands = quotes.iter().all(|(passage, clause)| {
            let of: Vec<Quotable> =
                from.iter().filter(|(_, c)| c == clause).map(|(one, _)| one.clone()).collect();
            rules::quotes(std::slice::from_ref(passage), &of).is_ok()
        });
        let year = whole(cx, &compilation).await?;
        rules::publishable(&round, today, year.word("summary"), stands)?;
        let data = serde_json::to_string(&year).map_err(|e| Fault::Other(e.to_string()))?;
        let hash = sha256(&[data.as_bytes()]);
        let person = cx.actor.person.clone();
        store::publish(cx.tx(), &town, &compilation, (&hash, &data), (now, today, person.as_deref())).await?;
        let detail = json!({
            "did": "published", "version": compilation.version, "hash": hash, "reason": compilation.reason,
        });
        cx.record(Kind::Compilation, compilation.id.as_str(), None, detail).await
    }
}

/// Correct what was published: another version begins with its words and with the figures of today; the one before counts
/// until the new one is published, and stays to be read after it.
#[derive(Debug, Clone)]
pub struct Correct {
    /// Which.
    pub compilation: Id<Compilation>,
    /// Why, for anyone to read.
    pub reason: String,
}

impl Action for Correct {
    type Output = ();
    const ACT: Act = Act::EditCompilation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let compilation = cx.load_for(Act::EditCompilation, &self.compilation).await?;
        if compilation.is_written() {
            return Err(Problem::whole("compilation-written-already").into());
        }
        let reason = rules::reason(&self.reason)?;
        let town = cx.town().to_owned();
        store::begin_version(cx.tx(), &town, &compilation, &reason).await?;
        let detail = json!({ "did": "corrected", "version": compilation.version + 1, "reason": reason });
        cx.record(Kind::Compilation, compilation.id.as_str(), None, detail).await
    }
}
