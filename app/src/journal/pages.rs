//! The page of the journal.

use askama::Template;
use kernel::{Day, Instant};
use policy::{Act, Kind};

use super::{
    detail,
    sights::{CheckChain, Checked, SeeJournal},
    store::{Happened, Wanted},
};
use crate::web::{
    Answer, Head, Routes, Urls, View, Visit, door::Asked, filters, urls::encoded, words::Words,
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new().get(Act::SeeJournal, "/journal", journal)
}

/// One row, in words.
struct Row {
    seq: i64,
    at: Instant,
    stamp: String,
    /// Who; nothing once erased.
    who: Option<String>,
    act: String,
    /// About what; nothing once erased.
    about: Option<String>,
    /// What changed, line by line, for those who may see it.
    changes: Vec<String>,
    href: String,
    erased_at: Option<Instant>,
}

#[derive(Template)]
#[template(path = "journal/views/journal.html")]
struct JournalView {
    at: Urls,
    rows: Vec<Row>,
    columns: Vec<String>,
    /// The name of each kind, its word, and whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    subject: String,
    until: String,
    /// The address of older rows, where there are some; of the newest, where these are not.
    older: String,
    newest: String,
    check: String,
    checked: Option<Checked>,
}

impl View for JournalView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("journal-title"))
    }
}

async fn journal(visit: Visit, asked: Asked) -> Answer {
    let before = asked.get("before").parse().unwrap_or(0).max(0);
    let kind = Kind::ALL.into_iter().map(Kind::name).find(|k| *k == asked.get("kind")).unwrap_or_default();
    let until = asked.day("until");
    let wanted = Wanted {
        before,
        kind: kind.to_owned(),
        subject: asked.get("subject").to_owned(),
        // A day ends where the town is; half a day more than its end in UTC would show rows of the next.
        until: until.map(|day| end_of(&visit, day)).unwrap_or_default(),
    };
    let (rows, older) = visit.see(SeeJournal { wanted: wanted.clone() }).await?;
    let checked = if asked.get("check").is_empty() { None } else { Some(visit.see(CheckChain).await?) };
    let (at, words) = (visit.at(), visit.words());
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    let base = format!("{}?kind={kind}&subject={}&until={until}", at.journal(), encoded(&wanted.subject));
    let last = rows.last().map_or(0, |row| row.seq);
    let mut kinds = vec![("", words.t("journal-kind-all"), kind.is_empty())];
    kinds.extend(
        Kind::ALL.map(|k| (k.name(), words.t(&format!("journal-kind-{}", k.name())), k.name() == kind)),
    );
    let view = JournalView {
        older: if older { format!("{base}&before={last}") } else { String::new() },
        newest: if before > 0 { base.clone() } else { String::new() },
        check: format!("{base}&check=yes"),
        columns: ["when", "who", "what", "about", "seq"]
            .map(|c| words.t(&format!("journal-column-{c}")))
            .into(),
        rows: rows.into_iter().map(|row| shown(row, &at, words)).collect(),
        subject: wanted.subject,
        until,
        kinds,
        checked,
        at,
    };
    visit.page(&view)
}

/// The first moment after `day`, as the journal stores it: found by the town's own clock, without arithmetic on zones.
fn end_of(visit: &Visit, day: Day) -> String {
    let midnight: Instant = format!("{}T00:00:00Z", day.plus_days(1)).parse().unwrap_or(Instant::from_ms(0));
    // Zones lie between 14 hours ahead and 12 behind, and differ from UTC by whole quarters.
    let quarter = |n: i64| midnight.plus_minutes(n * 15);
    let end = (-56..=48).map(quarter).find(|at| at.day(&visit.tenant.zone) > day);
    end.unwrap_or(midnight).stored()
}

fn shown(row: Happened, at: &Urls, words: &Words) -> Row {
    let named = |name: Option<String>, other: &str| match name {
        Some(name) if name.is_empty() => None,
        Some(name) => Some(name),
        None => Some(words.t(other)),
    };
    let who = match row.actor.as_str() {
        "house" => Some(words.t("journal-who-house")),
        // Whoever signs in is a visitor until it is done: what they sign in as is who they are.
        "visitor" if row.kind == Kind::Person.name() && row.act == Act::SignIn.name() => {
            named(row.subject_name.clone(), "journal-who-visitor")
        }
        "visitor" => Some(words.t("journal-who-visitor")),
        _ => named(row.actor_name, "journal-who-unknown"),
    };
    let about = named(row.subject_name, &format!("journal-kind-{}", row.kind));
    Row {
        seq: row.seq,
        at: row.at,
        stamp: row.at.stored(),
        who,
        act: words.t(&format!("journal-act-{}", row.act)),
        changes: row.detail.as_deref().map(|stored| detail::lines(stored, words)).unwrap_or_default(),
        href: address(&row.kind, &row.subject, at).filter(|_| about.is_some()).unwrap_or_default(),
        about,
        erased_at: row.erased_at,
    }
}

/// Where a thing is seen, where it has a page of its own.
fn address(kind: &str, id: &str, at: &Urls) -> Option<String> {
    match kind {
        "Person" => Some(at.person(id)),
        "Town" => Some(at.home()),
        "Organisation" => Some(at.organisation(id)),
        "Unit" => Some(at.unit(id)),
        "Accession" => Some(at.accession(id)),
        "Survey" => Some(at.survey(id)),
        "Body" => Some(at.body(id)),
        _ => None,
    }
}
