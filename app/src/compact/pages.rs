//! Reading a compact: the text in force, its editions, every clause, what changed; and the doors of the whole slice.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Request;
use policy::Act;

use super::{
    adopt_pages, crosswalk_pages, discard_pages, edition_pages,
    editions_pages::{self, follows},
    ending::{self, actions::Endings, rules::Ending},
    import_pages,
    lineage::Lineage,
    reading::{self, Chosen, Reading, Shown},
    redline, redline_pages, review_pages, revision,
    rules::{ClauseKind, Compact, Edition, EditionState, Side},
    rules_pages,
    sights::{Compacts, Find, InForce, Lapsed, Lives, Open, Opened, ReadOriginal, Which},
    store::Step,
};
use crate::{
    assessments::{
        rules::assessing,
        sights::{Row, SeeStandings},
    },
    base::Refusal,
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::{self, Asked, At},
        filters,
        words::Words,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeTown, "/compact", town)
        .get(Act::SeeEdition, "/compact/{slug}", in_force)
        .get(Act::SeeEdition, "/compact/{slug}/{number}", edition)
        .get(Act::SeeEdition, "/compact/{slug}/{number}/{clause}", clause)
        .get(Act::SeeEdition, "/editions/{id}", draft)
        .get(Act::EditEdition, "/editions/{id}/source", original)
        .and(editions_pages::routes())
        .and(edition_pages::routes())
        .and(redline_pages::routes())
        .and(rules_pages::routes())
        .and(super::rhythms::routes())
        .and(import_pages::routes())
        .and(review_pages::routes())
        .and(discard_pages::routes())
        .and(crosswalk_pages::routes())
        .and(adopt_pages::routes())
        .and(revision::routes())
        .and(ending::routes())
}

#[derive(Template)]
#[template(path = "compact/views/compact.html")]
struct CompactView {
    at: Urls,
    compact: Compact,
    edition: Edition,
    standing: EditionState,
    reading: Reading,
    /// The language that the text is written in.
    lang: &'static str,
    may_edit: bool,
    /// Who adopted it and how long it holds, as a sentence.
    adoption: String,
    facts: Vec<(String, String)>,
    downloads: Vec<(&'static str, String)>,
    /// The file it was read from, by name, for those who keep the text; nothing for others.
    file: String,
    /// How each commitment stands, by its part of addresses; only of the edition in force.
    standings: HashMap<String, Row>,
    /// Those who assess.
    assessing: Vec<Side>,
    /// Its ends, taken back or not; of a draft none.
    endings: Vec<Ending>,
    /// The compacts that it follows: part of addresses and name.
    follows: Vec<(String, String)>,
}

impl CompactView {
    fn standing(&self, slug: &str) -> Option<&Row> {
        self.standings.get(slug)
    }

    fn ended(&self) -> Option<&Ending> {
        self.endings.iter().find(|end| end.stands())
    }

    fn is_draft(&self) -> bool {
        self.standing == EditionState::Draft
    }

    fn here(&self) -> String {
        match self.edition.number {
            Some(number) => self.at.compact_edition(&self.compact.slug, number),
            None => self.at.draft(&self.edition.id),
        }
    }
}

impl View for CompactView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let mut head = Head::new(self.edition.title.clone());
        if let Some(number) = self.edition.number {
            head.description =
                words.with("compact-description", &[("town", visit.tenant.name.as_str().into())]);
            let json = format!("{}?compact={}", self.at.edition_data(number), self.compact.slug);
            head.alternates.push(("application/json".to_owned(), self.edition.title.clone(), json));
        }
        let here = match self.edition.number {
            Some(n) => words.with("compact-edition-n", &[("number", n.into())]),
            None => words.t("compact-state-draft"),
        };
        head.under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-nav"), self.at.compacts())
            .under(here, String::new())
    }
}

#[derive(Template)]
#[template(path = "compact/views/compacts.html")]
struct CompactsView {
    at: Urls,
    all: Vec<(Compact, Edition)>,
    /// Those whose last edition has ended or lapsed.
    ended: Vec<(Compact, Edition)>,
    may_import: bool,
}

impl View for CompactsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("compact-nav"))
    }
}

#[derive(Template)]
#[template(path = "compact/views/clause.html")]
struct ClauseView {
    at: Urls,
    compact: Compact,
    edition: Edition,
    number: i64,
    standing: EditionState,
    shown: Shown,
    life: Vec<Event>,
    lang: &'static str,
    title: String,
    /// How it is kept, where it is a commitment.
    kept: String,
}

/// Something that became of a clause: in which edition, what, and where it stands there.
struct Event {
    number: i64,
    /// The key of the word for what became of it.
    word: String,
    href: String,
    /// It happened when this clause came; else it happened to it afterwards.
    came: bool,
}

impl View for ClauseView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        let edition = words.with("compact-edition-n", &[("number", self.number.into())]);
        Head::new(self.title.clone())
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-nav"), self.at.compacts())
            .under(edition, self.at.compact_edition(&self.compact.slug, self.number))
            .under(self.title.clone(), String::new())
    }
}

async fn town(visit: Visit, asked: Asked) -> Answer {
    let all = visit.see(InForce).await?;
    if let [one] = all.as_slice() {
        return show(&visit, Which::Found(Box::new(one.clone())), &asked).await;
    }
    let may_import = visit.may(Act::Import);
    let ended = visit.see(Lapsed).await?;
    visit.page(&CompactsView { at: visit.at(), all, ended, may_import })
}

async fn in_force(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let found = visit.see(Find(Which::InForce(slug.clone()))).await?;
    // What has ended is read at the same address, as it stood last.
    let which = match found {
        Some(found) => Which::Found(Box::new(found)),
        None => Which::On(slug, visit.today()),
    };
    show(&visit, which, &asked).await
}

async fn edition(visit: Visit, asked: Asked, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let number: i64 = door::part(&mut parts, &(), "number").await?;
    show(&visit, Which::Numbered(slug, number), &asked).await
}

async fn draft(visit: Visit, At(id): At<Edition>, asked: Asked) -> Answer {
    show(&visit, Which::Exactly(id), &asked).await
}

/// The file is handed out as it came: to save, and to those who keep the text.
async fn original(visit: Visit, At(id): At<Edition>) -> Answer {
    let (file, bytes) = visit.see(ReadOriginal(id)).await?;
    Ok(visit.attachment(&file.name, "application/octet-stream", bytes))
}

async fn show(visit: &Visit, which: Which, asked: &Asked) -> Answer {
    let opened = visit.see(Open(which)).await?;
    let in_force = opened.edition.standing(visit.today()) == EditionState::InForce;
    let standings =
        if in_force { visit.see(SeeStandings { of: &opened }).await? } else { HashMap::default() };
    let mut endings = visit.see(Endings).await?;
    let Opened { compact, edition, text } = opened;
    let all = if endings.is_empty() { Vec::new() } else { visit.see(Compacts).await? };
    let follows = follows(&endings, &compact, all.iter());
    endings.retain(|end| end.compact == compact.id && edition.number.is_some());
    let chosen = Chosen { side: asked.get("side").to_owned(), principle: asked.get("principle").to_owned() };
    let at = visit.at();
    let reading = reading::lay_out(&at, (&compact, &edition), &text, &chosen, visit.words());
    let (standing, lang) = (edition.standing(visit.today()), edition.lang.tag());
    let may_edit = visit.may(Act::Import);
    let (adoption, facts) = (adoption(&edition, visit.words()), facts(&edition, visit.words()));
    let json = |number| ("JSON", format!("{}?compact={}", at.edition_data(number), compact.slug));
    let downloads = edition.number.map(json).into_iter().collect();
    let file = edition.file.as_ref().filter(|_| may_edit).map_or_else(String::new, |file| file.name.clone());
    visit.page(&CompactView {
        at,
        compact,
        edition,
        standing,
        reading,
        lang,
        may_edit,
        adoption,
        facts,
        downloads,
        file,
        standings,
        assessing: assessing(&text.sides),
        endings,
        follows,
    })
}

/// "Antagen av kommunfullmäktige 14 juni 2023, diarienummer KS 2023/118. Gäller tills vidare."
fn adoption(edition: &Edition, words: &Words) -> String {
    let (Some(body), Some(on)) = (&edition.adopting_body, edition.adopted_on) else { return String::new() };
    let on = words.day(on);
    let adopted = match &edition.diary_number {
        Some(diary) => words.with(
            "compact-adopted-by-diary",
            &[("body", body.as_str().into()), ("day", on.into()), ("diary", diary.as_str().into())],
        ),
        None => words.with("compact-adopted-by", &[("body", body.as_str().into()), ("day", on.into())]),
    };
    let term = match edition.until {
        Some(until) => words.with("compact-valid-until", &[("day", words.day(until).into())]),
        None => words.t("compact-valid-open"),
    };
    format!("{adopted} {term}")
}

fn facts(edition: &Edition, words: &Words) -> Vec<(String, String)> {
    let day = |d: Option<kernel::Day>| d.map(|d| words.day(d));
    let until = edition.from.map(|_| day(edition.until).unwrap_or_else(|| words.t("compact-open-ended")));
    let all = [
        ("compact-body", edition.adopting_body.clone()),
        ("compact-on", day(edition.adopted_on)),
        ("compact-diary", edition.diary_number.clone()),
        ("compact-from", day(edition.from)),
        ("compact-until", until),
        ("compact-hash", edition.text_hash.clone()),
    ];
    all.into_iter().filter_map(|(key, fact)| Some((words.t(key), fact?))).collect()
}

async fn clause(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let slug: String = door::part(&mut parts, &(), "slug").await?;
    let number: i64 = door::part(&mut parts, &(), "number").await?;
    let wanted: String = door::part(&mut parts, &(), "clause").await?;
    let Opened { compact, edition, text } = visit.see(Open(Which::Numbered(slug, number))).await?;
    let lineage = visit.see(Lives(compact.id.clone())).await?;
    let at = visit.at();
    let id = text.clauses.iter().find(|c| c.slug == wanted).map(|c| c.id.clone());
    let reading = reading::lay_out(&at, (&compact, &edition), &text, &Chosen::default(), visit.words());
    let shown = all(reading).find(|s| s.clause.slug == wanted).ok_or(Refusal::NotFound)?;
    let life = id.map(|id| life(&at, &compact, &id, &lineage)).unwrap_or_default();
    let title = Some(redline::title(&shown.clause)).filter(|t| !t.is_empty());
    let title =
        title.unwrap_or_else(|| visit.words().t(&format!("compact-kind-{}", shown.clause.kind.name())));
    let (standing, lang) = (edition.standing(visit.today()), edition.lang.tag());
    let kept = if shown.clause.kind == ClauseKind::Commitment {
        format!("{}?compact={}&edition={number}", at.commitment(&shown.clause.slug), compact.slug)
    } else {
        String::new()
    };
    visit.page(&ClauseView { at, compact, edition, number, standing, shown, life, lang, title, kept })
}

fn all(reading: Reading) -> impl Iterator<Item = Shown> {
    let lists = [reading.values, reading.vision, reading.goals, reading.principles, reading.sections];
    lists.into_iter().flatten().chain(reading.groups.into_iter().flat_map(|g| g.items))
}

/// What became of a clause before and after, oldest first: followed through every edition.
fn life(
    at: &Urls,
    compact: &Compact,
    id: &kernel::Id<super::rules::Clause>,
    lineage: &Lineage,
) -> Vec<Event> {
    let event = |step: &Step, came: bool| {
        let (number, slug) = if came { (step.number - 1, &step.old_slug) } else { (step.number, &step.slug) };
        let href = if slug.is_empty() { String::new() } else { at.clause(&compact.slug, number, slug) };
        Event { number: step.number, word: became(step), href, came }
    };
    let before = lineage.before(id).into_iter().map(|step| event(step, true));
    before.chain(lineage.after(id).into_iter().map(|step| event(step, false))).collect()
}

fn became(step: &Step) -> String {
    format!("compact-became-{}", step.link.relation.name())
}
