//! A happening in words: one sentence, and where it can be read.

use super::rules::{FollowKind, Followed, Happening, HappeningKind, Place};
use crate::{
    duties::say::Sides,
    web::{
        Urls,
        urls::encoded,
        words::{Arg, Words},
    },
};

/// How much of what somebody wrote is quoted, in characters.
const QUOTED: usize = 240;

/// What has happened, in one sentence.
pub fn sentence(of: &Happening, sides: &Sides, words: &Words) -> String {
    let status = of.status.map(|status| words.t(&format!("status-{}", status.name())));
    let key = match (of.kind, &status) {
        (HappeningKind::Entry, Some(_)) => "follows-happened-entry-status".to_owned(),
        (kind, _) => format!("follows-happened-{}", kind.name()),
    };
    let number = match &of.place {
        Place::Edition(_, number) => *number,
        _ => 0,
    };
    let args = [
        ("subject", Arg::from(subject(of, words))),
        ("more", Arg::from(more(of, words))),
        ("who", Arg::from(who(of, sides, words))),
        ("status", Arg::from(status.unwrap_or_default())),
        ("number", Arg::from(number)),
    ];
    words.with(&key, &args)
}

fn subject(of: &Happening, words: &Words) -> String {
    match of.kind {
        HappeningKind::Kept | HappeningKind::LateReturn => words.t(&format!("duties-what-{}", of.subject)),
        _ => of.subject.clone(),
    }
}

fn more(of: &Happening, words: &Words) -> String {
    match of.kind {
        HappeningKind::Changed => {}
        HappeningKind::Answered => return words.t(&format!("evaluation-verdict-{}", of.more)),
        _ => return of.more.clone(),
    }
    let field = |field: &str| words.t(&format!("measures-changed-{field}")).to_lowercase();
    of.more.split_whitespace().map(field).collect::<Vec<_>>().join(", ")
}

/// Whose it is.
pub fn who(of: &Happening, sides: &Sides, words: &Words) -> String {
    match of.who.as_slice() {
        [] => sides.name(&of.side, words),
        [one] => one.clone(),
        [unit, organisation, ..] => words.with(
            "duties-who-both",
            &[("unit", unit.as_str().into()), ("organisation", organisation.as_str().into())],
        ),
    }
}

/// What somebody wrote, cut where a reader of news would stop.
pub fn quoted(of: &Happening) -> String {
    let line = crate::base::text::line(&of.body);
    if line.chars().count() <= QUOTED {
        return line;
    }
    let cut: String = line.chars().take(QUOTED).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// Where it can be read.
pub fn href(place: &Place, at: &Urls) -> String {
    match place {
        Place::Edition(slug, number) => at.compact_edition(slug, number),
        Place::Plan(id) => at.plan(id),
        Place::Measure(id) => at.measure(id),
        Place::Commitment(compact, slug, number) => {
            format!("{}?edition={number}&compact={}", at.commitment(slug), encoded(compact))
        }
        Place::Return(clock, due) => at.fulfilment(clock, due),
        Place::Organisation(id) => at.organisation(id),
        Place::Unit(id) => at.unit(id),
        Place::Evaluation(id) => at.evaluation(id),
        Place::Compilation(id) => at.compilation(id),
        Place::Recommendation(id) => at.recommendation(id),
        Place::Round(id) => at.followup(id),
        Place::Plans => at.plans(),
        Place::Editions => at.editions(),
    }
}

/// The calendar of what is followed.
pub fn calendar(of: &Followed, at: &Urls) -> String {
    match of.kind {
        // The year wheel of the town is the compact's.
        FollowKind::Compact => at.year_ics(),
        _ => format!("{}?for={}", at.year_ics(), encoded(&of.written())),
    }
}
