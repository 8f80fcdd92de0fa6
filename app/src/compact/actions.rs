//! What the secretariat does with a compact and its editions: begin, keep a draft, adopt it; and what neighbours
//! ask. Correcting and discarding a draft is in `review_actions`.

use kernel::{Day, Id};
use policy::{Act, Class, Kind, Subject};
use reader::proposal::Proposal;
use serde_json::json;

use super::{
    crosswalk_actions::succeed,
    derive,
    ending::actions::is_ended,
    rules::{
        self, AccessionRules, Adoption, Compact, Edition, EditionState, Vocabulary, check_adoption,
        check_rules, slug_fits,
    },
    store::{self, Draft},
};
use crate::{
    accession,
    base::{
        Action, Cx, Error, Held, Problem, Refusal,
        files::{Original, Upload},
    },
};

impl Held for Compact {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        Subject::new(Kind::Compact, tenant).id(self.id.as_str())
    }
}

impl Held for Edition {
    async fn load(cx: &mut Cx, id: &Id<Self>) -> Result<Option<Self>, db::DbError> {
        let town = cx.town().to_owned();
        store::find_edition(cx.tx(), &town, id).await
    }

    fn subject(&self, tenant: &str) -> Subject {
        let class = if self.state == EditionState::Draft { Class::Own } else { Class::Public };
        Subject::new(Kind::Edition, tenant).id(self.id.as_str()).class(class)
    }
}

/// The compact and edition in force on `on`: where a town has several compacts, the one that it has had longest.
pub async fn in_force(cx: &mut Cx, on: Day) -> Result<Option<(Compact, Edition)>, Error> {
    let town = cx.town().to_owned();
    Ok(store::in_force(cx.tx(), &town, on).await?.into_iter().next())
}

/// The compact with this part of addresses (empty: the one that the town has had longest) and its edition in force on `on`.
pub async fn in_force_named(cx: &mut Cx, slug: &str, on: Day) -> Result<Option<(Compact, Edition)>, Error> {
    let town = cx.town().to_owned();
    let all = store::in_force(cx.tx(), &town, on).await?;
    Ok(all.into_iter().find(|(compact, _)| slug.is_empty() || compact.slug == slug))
}

/// The edition of one compact that is in force on `on`.
pub async fn in_force_of(cx: &mut Cx, compact: &Id<Compact>, on: Day) -> Result<Option<Edition>, Error> {
    let town = cx.town().to_owned();
    let all = store::in_force(cx.tx(), &town, on).await?;
    Ok(all.into_iter().find(|(c, _)| c.id == *compact).map(|(_, e)| e))
}

/// Every compact of the town.
pub async fn compacts(cx: &mut Cx) -> Result<Vec<Compact>, Error> {
    let town = cx.town().to_owned();
    Ok(store::compacts(cx.tx(), &town).await?)
}

/// The text of an edition with its parties and rhythms: what is signed. Of a draft, what it would be.
pub async fn whole_text(cx: &mut Cx, edition: &Edition) -> Result<store::Text, Error> {
    let town = cx.town().to_owned();
    if edition.state != EditionState::Draft {
        return Ok(store::text(cx.tx(), &town, &edition.id).await?);
    }
    let draft = store::draft(cx.tx(), &town, &edition.id).await?.ok_or(Refusal::NotFound)?;
    Ok(derive::text(&draft.proposal, &mut || cx.new_id()))
}

/// Begin a compact: its name and its rules, without a text yet.
#[derive(Debug, Clone)]
pub struct BeginCompact {
    /// Its part of addresses; stays.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it calls its parts.
    pub vocabulary: Vocabulary,
    /// How one accedes to it.
    pub rules: AccessionRules,
}

impl Action for BeginCompact {
    type Output = Id<Compact>;
    const ACT: Act = Act::EditCompact;

    async fn run(self, cx: &mut Cx) -> Result<Id<Compact>, Error> {
        let anew = Subject::new(Kind::Compact, cx.town());
        cx.may(Act::EditCompact, &anew)?;
        let compact = Compact {
            id: cx.new_id(),
            slug: self.slug,
            name: self.name,
            vocabulary: self.vocabulary,
            rules: self.rules,
        };
        begin(cx, &compact).await?;
        Ok(compact.id)
    }
}

async fn begin(cx: &mut Cx, compact: &Compact) -> Result<(), Error> {
    check_rules(&compact.name, &compact.vocabulary, &compact.rules)?;
    let town = cx.town().to_owned();
    let taken = store::by_slug(cx.tx(), &town, &compact.slug).await?.is_some();
    if taken || !slug_fits(&compact.slug) {
        return Err(Problem::at("name", "compact-slug-taken").into());
    }
    store::insert(cx.tx(), &town, compact).await?;
    let detail = json!({ "begun": compact.slug, "name": compact.name });
    cx.record(Kind::Compact, compact.id.as_str(), None, detail).await
}

/// Change a compact's name, words or rules of accession. What has been signed stays as it was signed.
#[derive(Debug, Clone)]
pub struct ChangeRules {
    /// Which compact.
    pub compact: Id<Compact>,
    /// Its name.
    pub name: String,
    /// What it calls its parts.
    pub vocabulary: Vocabulary,
    /// How one accedes to it from now on.
    pub rules: AccessionRules,
}

impl Action for ChangeRules {
    type Output = ();
    const ACT: Act = Act::EditCompact;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let before = cx.load_for(Act::EditCompact, &self.compact).await?;
        check_rules(&self.name, &self.vocabulary, &self.rules)?;
        let old = recorded(&before);
        let after = Compact { name: self.name, vocabulary: self.vocabulary, rules: self.rules, ..before };
        let town = cx.town().to_owned();
        store::update(cx.tx(), &town, &after).await?;
        accession::actions::settle(cx, &after).await?;
        let mut detail = recorded(&after);
        detail["before"] = old;
        cx.record(Kind::Compact, after.id.as_str(), None, detail).await
    }
}

/// A compact's name, words and rules, as the journal records them.
fn recorded(of: &Compact) -> serde_json::Value {
    let r = &of.rules;
    let words: serde_json::Map<_, _> =
        of.vocabulary.fields().into_iter().map(|(field, word)| (field.to_owned(), word.into())).collect();
    json!({
        "name": of.name, "words": words, "confirmed_by": r.confirmed_by.name(),
        "confirming_body": r.confirming_body, "counter_signed": r.counter_signed, "carries_over": r.carries_over,
        "renew_within_months": r.renew_within_months, "criteria": r.criteria,
    })
}

/// Keep a proposal as a draft edition: a new one, or another text in the place of a draft that stands.
#[derive(Debug, Clone)]
pub struct KeepDraft {
    /// Of which compact.
    pub compact: Id<Compact>,
    /// The draft that it replaces; none for a new one.
    pub draft: Option<Id<Edition>>,
    /// The revision that was read; 0 for a new one.
    pub revision: i64,
    /// What was understood.
    pub proposal: Proposal,
    /// The text it was read from, a line as the findings number it.
    pub source: String,
    /// The file it was read from, kept beside it as evidence; none where the text was pasted.
    pub file: Option<Upload>,
}

impl Action for KeepDraft {
    type Output = Id<Edition>;
    const ACT: Act = Act::Import;

    async fn run(self, cx: &mut Cx) -> Result<Id<Edition>, Error> {
        cx.may_here(Act::Import)?;
        let compact = cx.load_for(Act::SeeCompact, &self.compact).await?;
        let draft = Draft::read_in(self.proposal, self.source, self.revision);
        let file = kept(cx, self.file.as_ref())?;
        match self.draft {
            None => keep_new(cx, compact.id, draft, file).await,
            Some(id) => {
                let head = Edition { file, ..cx.load_for(Act::EditEdition, &id).await? };
                keep(cx, &head, &draft, json!({ "did": "replaced" })).await?;
                Ok(id)
            }
        }
    }
}

/// Take in a text whose compact may not have begun yet: the town's first import.
#[derive(Debug, Clone)]
pub struct TakeIn {
    /// The compact, where it has begun.
    pub compact: Option<Id<Compact>>,
    /// The name of a compact that begins with this text.
    pub name: String,
    /// What was understood.
    pub proposal: Proposal,
    /// The text it was read from, a line as the findings number it.
    pub source: String,
    /// The file it was read from, kept beside it as evidence; none where the text was pasted.
    pub file: Option<Upload>,
}

impl Action for TakeIn {
    type Output = Id<Edition>;
    const ACT: Act = Act::Import;

    async fn run(self, cx: &mut Cx) -> Result<Id<Edition>, Error> {
        cx.may_here(Act::Import)?;
        let draft = Draft::read_in(self.proposal, self.source, 0);
        let compact = match self.compact {
            Some(id) => cx.load_for(Act::SeeCompact, &id).await?.id,
            None => begin_by_text(cx, &self.name, &draft.proposal.title).await?,
        };
        let file = kept(cx, self.file.as_ref())?;
        keep_new(cx, compact, draft, file).await
    }
}

async fn begin_by_text(cx: &mut Cx, name: &str, title: &str) -> Result<Id<Compact>, Error> {
    let name: String = if name.is_empty() { title.chars().take(200).collect() } else { name.to_owned() };
    let town = cx.town().to_owned();
    let base = Some(rules::slug_of(&name)).filter(|s| slug_fits(s)).unwrap_or_else(|| town.clone());
    let mut slug = base.clone();
    let mut n = 2;
    while store::by_slug(cx.tx(), &town, &slug).await?.is_some() {
        slug = format!("{base}-{n}");
        n += 1;
    }
    let rules = AccessionRules { carries_over: true, ..AccessionRules::default() };
    let compact = Compact { id: cx.new_id(), slug, name, vocabulary: Vocabulary::default(), rules };
    begin(cx, &compact).await?;
    Ok(compact.id)
}

/// Keeps the file that a text was read from, as it came.
fn kept(cx: &Cx, file: Option<&Upload>) -> Result<Option<Original>, Error> {
    let Some(file) = file else { return Ok(None) };
    Ok(Some(Original { name: file.name.clone(), hash: cx.files.put(&file.bytes)? }))
}

pub(super) async fn keep_new(
    cx: &mut Cx,
    compact: Id<Compact>,
    draft: Draft,
    file: Option<Original>,
) -> Result<Id<Edition>, Error> {
    let (town, now) = (cx.town().to_owned(), cx.now);
    let head = Edition {
        id: cx.new_id(),
        compact,
        number: None,
        title: draft.proposal.title.clone(),
        lang: draft.proposal.language.parse().unwrap_or(cx.tenant.lang),
        state: EditionState::Draft,
        adopting_body: None,
        adopted_on: None,
        diary_number: None,
        from: None,
        until: None,
        text_hash: None,
        file,
    };
    let draft = Draft { revision: 1, ..draft };
    store::insert_draft(cx.tx(), &town, &head, &draft, now).await?;
    let source = crate::base::text::sha256(&[draft.source.as_bytes()]);
    let file = head.file.as_ref().map(|file| file.hash.as_str());
    let detail = match &draft.revises {
        Some(before) => json!({ "revises": before.as_str(), "title": head.title }),
        None => json!({ "imported": head.title, "source": source, "file": file }),
    };
    cx.record(Kind::Edition, head.id.as_str(), None, detail).await?;
    Ok(head.id)
}

/// Keeps a draft in the place of the revision it was made from; `how` is what the journal says of it.
pub(super) async fn keep(
    cx: &mut Cx,
    head: &Edition,
    draft: &Draft,
    mut how: serde_json::Value,
) -> Result<(), Error> {
    if head.state != EditionState::Draft {
        return Err(Problem::whole("compact-no-draft").into());
    }
    let town = cx.town().to_owned();
    let lang = draft.proposal.language.parse().unwrap_or(head.lang);
    let head = Edition { title: draft.proposal.title.clone(), lang, ..head.clone() };
    if !store::update_draft(cx.tx(), &town, &head, draft).await? {
        return Err(Problem::whole("compact-someone-else").into());
    }
    how["revision"] = (draft.revision + 1).into();
    cx.record(Kind::Edition, head.id.as_str(), None, how).await
}

/// Put an edition in force.
#[derive(Debug, Clone)]
pub struct Adopt {
    /// Which draft.
    pub edition: Id<Edition>,
    /// The revision that was read: no text is adopted that nobody saw.
    pub revision: i64,
    /// Who adopted it.
    pub body: String,
    /// The day of the decision.
    pub on: Day,
    /// Under which diary number, or nothing.
    pub diary_number: String,
    /// The first day it is in force.
    pub from: Day,
    /// The last day; none where it is open-ended.
    pub until: Option<Day>,
}

impl Action for Adopt {
    type Output = i64;
    const ACT: Act = Act::Adopt;

    async fn run(self, cx: &mut Cx) -> Result<i64, Error> {
        let head = cx.load_for(Act::Adopt, &self.edition).await?;
        if head.state != EditionState::Draft {
            return Err(Problem::whole("compact-no-draft").into());
        }
        let town = cx.town().to_owned();
        let kept = store::draft(cx.tx(), &town, &head.id).await?.ok_or(Refusal::NotFound)?;
        if kept.revision != self.revision {
            return Err(Problem::whole("compact-adopt-someone-else").into());
        }
        if is_ended(cx, &head.compact).await? {
            return Err(Problem::whole("compact-ended-no-next").into());
        }
        let (body, on, until) = (self.body, self.on, self.until);
        let adoption = Adoption { body, on, diary_number: self.diary_number, from: self.from, until };
        let today = cx.today();
        let before = store::latest(cx.tx(), &town, &head.compact).await?;
        check_adoption(&adoption, today, before.as_ref())?;
        let text = whole_text(cx, &head).await?;
        if text.clauses.is_empty() {
            return Err(Problem::whole("compact-nothing-to-adopt").into());
        }
        let number = before.as_ref().and_then(|e| e.number).unwrap_or(0) + 1;
        let hash = derive::hash(&head.title, &text);
        store::insert_text(cx.tx(), &town, &head.id, &text).await?;
        store::adopt(cx.tx(), &town, &head.id, number, &adoption, &hash).await?;
        if let Some(before) = &before {
            succeed(cx, before, (&head.id, &kept), &text, adoption.from).await?;
        }
        let detail = json!({ "number": number, "body": adoption.body, "on": on.to_string(), "hash": hash });
        cx.record(Kind::Edition, head.id.as_str(), None, detail).await?;
        Ok(number)
    }
}
