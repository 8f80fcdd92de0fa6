//! Looking a proposal over: the source on one side, the proposal on the other, all of it one form. Whatever button is pressed,
//! everything that was typed is sent, kept in one act on the revision that was read, and then what the button says is done.
//! Whoever comes second is told, keeps what they typed, and chooses where both changed the same.

use std::collections::HashMap;

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Redirect},
};
use kernel::Id;
use policy::Act;

use super::{
    boxes::{Content, Heading, List, Rhythm, Spot},
    cards::{Cards, Frame, Showing},
    crosswalk_actions::SeeCrosswalk,
    derive::{CLOCKS, clock_name},
    merging, origin,
    review_actions::Correct,
    revision::beside::{Beside, beside},
    rules::Edition,
    sheet,
    sights::{BelongsTo, ToReview},
    source_view::{self, Shown, SourceLine},
    store::Draft,
};
use crate::{
    base::{Error, Problem, Quoted, Refusal},
    web::{
        Answer, Head, Routes, Sent, Urls, View, Visit,
        door::At,
        filters,
        page::page_with,
        words::{Arg, Words},
    },
};

/// The doors of the review.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::EditEdition, "/editions/{id}/review", ask)
        .post(Act::EditEdition, "/editions/{id}/review", correct)
        .get(Act::EditEdition, "/editions/{id}/source.txt", source)
}

#[derive(Template)]
#[template(path = "compact/views/review.html")]
struct ReviewView {
    at: Urls,
    edition: Edition,
    /// What the compact is called that the text will belong to.
    compact: String,
    revision: i64,
    /// It has just been saved.
    saved: bool,
    /// What is wrong: where, and what to do.
    wrong: Vec<(String, String)>,
    head: (Frame, Heading),
    /// The languages: tag and name.
    languages: Vec<(String, String)>,
    sides: (Frame, Vec<(String, String)>),
    clocks: (Frame, Vec<Rhythm>),
    /// Kinds of clock and of thing: value and word.
    clock_kinds: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, String)>,
    lists: Vec<Cards>,
    source: Vec<SourceLine>,
    /// The edition that it began from, in the place of a source.
    beside: Option<Beside>,
    /// The source is shown whole.
    whole: bool,
    findings: Vec<Shown>,
}

impl View for ReviewView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t(if self.beside.is_some() { "compact-revision" } else { "compact-review" }))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("compact-editions"), self.at.editions())
            .under(
                words.t(if self.beside.is_some() { "compact-revision" } else { "compact-review" }),
                String::new(),
            )
    }
}

async fn ask(visit: Visit, At(id): At<Edition>) -> Answer {
    visit.page(&view(&visit, &id, None, &[]).await?)
}

/// The page: what is kept, and over it what was `sent` and is not kept, with its `problems`.
async fn view(
    visit: &Visit,
    id: &Id<Edition>,
    sent: Option<&Sent>,
    problems: &[Problem],
) -> Result<ReviewView, Error> {
    let (edition, draft) = visit.see(ToReview(Act::EditEdition, id.clone())).await?;
    if edition.number.is_some() {
        // What is adopted is read, never reviewed.
        return Err(Refusal::NotFound.into());
    }
    let words = visit.words();
    let compared = match draft.revises {
        Some(_) => visit.see(SeeCrosswalk(id.clone())).await?.1,
        None => None,
    };
    let Draft { proposal, source, revision, .. } = draft;
    let typed = merging::merge(&proposal, sent.map(sheet::boxes).unwrap_or_default());
    let wrong = said(problems, words);
    let begins = origin::lines(&source, &proposal);
    let typed: HashMap<Spot, _> = typed.into_iter().map(|b| (b.spot.clone(), b)).collect();
    let showing = Showing { proposal: &proposal, words, typed, wrong: &wrong, lines: &begins };
    let findings = source_view::findings(&proposal, &begins, words);
    let mut lists = List::ALL.map(|list| showing.list(list)).to_vec();
    for card in lists.iter_mut().flat_map(|list| &mut list.items) {
        let of = |(n, f): (usize, &Shown)| (f.spot == card.frame.spot).then_some(n);
        card.findings = (1..).zip(&findings).filter_map(of).collect();
    }
    let beside = compared.map(|compared| beside(&compared, &mut lists, words));
    let (source, whole) = source_view::lines(&source, &proposal, &begins, &findings);
    let head = match showing.frame(&Spot::Head) {
        Some((frame, Content::Head(head))) => (frame, head),
        _ => return Err(Refusal::NotFound.into()),
    };
    let languages = languages(&head.1.language, words);
    Ok(ReviewView {
        at: visit.at(),
        revision,
        saved: visit.done.as_deref() == Some("saved"),
        wrong: summary(&wrong, &lists, words),
        head,
        languages,
        sides: sides(&showing),
        clocks: clocks(&showing),
        clock_kinds: CLOCKS
            .map(|k| (clock_name(k), words.t(&format!("compact-clock-{}", clock_name(k)))))
            .to_vec(),
        kinds: List::ALL.map(|l| (l.name(), words.t(&format!("compact-kind-{}", l.name())))).to_vec(),
        lists,
        source,
        beside,
        whole,
        findings,
        compact: visit.see(BelongsTo(edition.compact.clone())).await?.name,
        edition,
    })
}

/// Each problem as box, field and sentence; no box where it is about the whole.
fn said(problems: &[Problem], words: &Words) -> Vec<(String, String, String)> {
    let said = |p: &Problem| {
        let of = p.args.iter().find_map(|(name, spot)| match spot {
            Quoted::Text(spot) if *name == "box" => Some(spot.clone()),
            _ => None,
        });
        (of.unwrap_or_default(), p.field.unwrap_or_default().to_owned(), words.said(p))
    };
    problems.iter().map(said).collect()
}

/// All that is to be mended: the place, and what to do in which box.
fn summary(wrong: &[(String, String, String)], lists: &[Cards], words: &Words) -> Vec<(String, String)> {
    let one = |(of, field, said): &(String, String, String)| {
        let card = lists.iter().flat_map(|list| &list.items).find(|card| card.frame.spot == *of);
        let named = card.map(|card| {
            words.with(&card.title_word(), &[("n", Arg::Number(i64::try_from(card.n).unwrap_or_default()))])
        });
        let said = named.map_or_else(|| said.clone(), |name| format!("{name}: {said}"));
        match (of.as_str(), field.as_str()) {
            ("", _) => ("review".to_owned(), said),
            (of, "") => (of.to_owned(), said),
            (of, field) => (format!("{of}.{field}"), said),
        }
    };
    wrong.iter().map(one).collect()
}

/// The languages of the interface, and the text's own where it is another.
fn languages(own: &str, words: &Words) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        ["sv", "en"].map(|tag| (tag.to_owned(), words.t(&format!("compact-language-{tag}")))).to_vec();
    if !all.iter().any(|(tag, _)| tag == own) {
        all.push((own.to_owned(), own.to_owned()));
    }
    all
}

/// The sides, and one more to write in: those that were typed, and those that somebody else has added.
fn sides(showing: &Showing) -> (Frame, Vec<(String, String)>) {
    let Some((frame, Content::Sides(mut rows))) = showing.frame(&Spot::Sides) else {
        return (Frame::default(), Vec::new());
    };
    let kept = showing.proposal.sides.iter().map(|s| (s.key.clone(), s.label.clone()));
    let others: Vec<_> = kept.filter(|(key, _)| !rows.iter().any(|(k, _)| k == key)).collect();
    rows.extend(others);
    rows.sort_by_key(|(key, _)| key.is_empty());
    if rows.last().is_none_or(|(key, _)| !key.is_empty()) {
        rows.push(<_>::default());
    }
    (frame, rows)
}

/// The rhythms, and a row more than there are, to write another in.
fn clocks(showing: &Showing) -> (Frame, Vec<Rhythm>) {
    let Some((frame, Content::Clocks(mut rows))) = showing.frame(&Spot::Clocks) else {
        return (Frame::default(), Vec::new());
    };
    rows.push(Rhythm::default());
    (frame, rows)
}

async fn correct(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let then = sheet::then(&sent).ok_or(Refusal::NotFound)?;
    let revision = sent.raw("revision").parse().unwrap_or(0);
    let action = Correct { draft: id.clone(), revision, boxes: sheet::boxes(&sent), then };
    match visit.act(action).await {
        Ok(spot) => Ok(Redirect::to(&onward(&visit, &id, &sent, spot)).into_response()),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let view = view(&visit, &id, Some(&sent), &problems).await?;
            page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

/// Where the button leads, once everything is kept.
fn onward(visit: &Visit, id: &Id<Edition>, sent: &Sent, spot: Option<Spot>) -> String {
    let at = visit.at();
    match (sent.raw("do"), spot) {
        ("preview", _) => at.draft(id),
        ("adopt", _) => at.adopt(id),
        ("compare", _) => format!("{}?to={id}", at.redline()),
        ("terms", _) => at.terms(id),
        ("crosswalk", _) => at.crosswalk(id),
        (_, Some(spot)) => format!("{}?done=saved#{spot}", at.review(id)),
        (_, None) => format!("{}?done=saved", at.review(id)),
    }
}

/// The whole source as it was read, to be looked through beside the page.
async fn source(visit: Visit, At(id): At<Edition>) -> Answer {
    let (_, draft) = visit.see(ToReview(Act::EditEdition, id)).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], draft.source).into_response())
}
