//! The page that asks a signatory to renew or to leave, and the page that shows how far that has come.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use kernel::Id;
use policy::Act;
use serde_json::json;

use super::{
    asking::{Earlier, Renewals, SeeRenewal, SeeRenewals},
    pages::renews,
    rules::Accession,
    standing::{Row, Standing},
};
use crate::{
    base::Error,
    compact::{Compact, changes::Changes},
    web::{
        Answer, Head, Routes, Urls, View, Visit,
        door::{Asked, At, Slug},
        filters,
        takeaway::Takeaway,
        words::{Arg, Words},
    },
};

/// The doors of renewing.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SeeAccession, "/accessions/{id}/renewal", ask)
        .get(Act::SeeCompact, "/compact/{slug}/renewals", state)
        .get(Act::SeeCompact, "/compact/{slug}/renewals.csv", table)
        .get(Act::SeeCompact, "/compact/{slug}/renewals.json", data)
}

#[derive(Template)]
#[template(path = "accession/views/renewal.html")]
struct RenewalView {
    at: Urls,
    id: Id<Accession>,
    compact: Compact,
    organisation: String,
    changes: Changes,
    /// The last day; nothing where the signature carries over.
    until: String,
    /// The renewal that has begun; nothing where none has.
    begun: String,
    /// Who renews: the name of the form's address, and whose identity it sends.
    renews: (String, String),
    may_renew: bool,
    may_leave: bool,
}

impl RenewalView {
    fn redline(&self) -> String {
        let (from, to) = self.changes.numbers;
        format!("{}?compact={}&from={from}&to={to}", self.at.redline(), self.compact.slug)
    }
}

impl View for RenewalView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("accession-renewal"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.organisation.clone(), self.at.accession(&self.id))
            .under(words.t("accession-renewal"), String::new())
    }
}

async fn ask(visit: Visit, At(id): At<Accession>) -> Answer {
    let at = visit.at();
    let (seen, changes) = visit.see(SeeRenewal(id.clone())).await?;
    let (Some(renewing), Some(changes)) = (&seen.renewal, changes) else {
        // It has been answered, or there is nothing to answer: the accession's own page says which.
        return Ok(Redirect::to(&at.accession(&id)).into_response());
    };
    visit.page(&RenewalView {
        until: renewing.until.map_or_else(String::new, |day| visit.words().weekday(day)),
        begun: renewing.begun.as_ref().map_or_else(String::new, |id| at.accession(id)),
        renews: renews(&at, &seen.accession, &seen.compact),
        may_renew: seen.may.renew,
        may_leave: seen.may.withdraw,
        organisation: seen.accession.party_name.clone(),
        compact: seen.compact,
        changes,
        id,
        at,
    })
}

#[derive(Template)]
#[template(path = "accession/views/renewals.html")]
struct RenewalsView {
    at: Urls,
    of: Renewals,
    /// How many they are.
    all: usize,
    until: String,
    /// Each way to stand: word and "n of all".
    numbers: Vec<(String, String)>,
    /// What the page is about.
    lead: String,
    /// How it stood with other editions: in words, and where that is shown.
    others: Vec<(String, String)>,
}

impl RenewalsView {
    /// The list to take home: the address with this ending.
    fn file(&self, ending: &str) -> String {
        let page = format!("{}.{ending}", self.at.renewals(&self.of.compact.slug));
        match self.of.edition.as_ref().and_then(|edition| edition.number) {
            Some(number) => format!("{page}?edition={number}"),
            None => page,
        }
    }

    /// The key of the word for how a row stands.
    fn word(row: &Row) -> String {
        format!("accession-renewals-{}", row.standing.name())
    }
}

impl View for RenewalsView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("accession-renewals"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.of.compact.name.clone(), self.at.compact(&self.of.compact.slug))
            .under(words.t("accession-renewals"), String::new())
    }
}

fn asked_of(compact: String, asked: &Asked) -> SeeRenewals {
    SeeRenewals { compact, edition: asked.get("edition").parse().ok() }
}

async fn taken(visit: &Visit, of: SeeRenewals) -> Result<Takeaway, Error> {
    let (of, at) = (visit.see(of).await?, visit.at());
    let edition = of.edition.as_ref().and_then(|edition| edition.number);
    let row = |row: &Row| {
        let on = row.on.map(|day| day.to_string());
        vec![
            json!(row.name),
            json!(edition),
            json!(row.standing.name()),
            json!(on),
            json!(at.accession(&row.id)),
        ]
    };
    let columns = &["name", "edition", "standing", "on", "address"];
    Ok(Takeaway { name: "renewals", columns, rows: of.rows.iter().map(row).collect() })
}

async fn table(visit: Visit, Slug(slug): Slug, asked: Asked) -> Answer {
    taken(&visit, asked_of(slug, &asked)).await?.csv()
}

async fn data(visit: Visit, Slug(slug): Slug, asked: Asked) -> Answer {
    taken(&visit, asked_of(slug, &asked)).await?.json(&visit)
}

async fn state(visit: Visit, Slug(slug): Slug, asked: Asked) -> Answer {
    let of = visit.see(asked_of(slug, &asked)).await?;
    let words = visit.words();
    let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or_default());
    let all = of.counts.iter().map(|(_, n)| n).sum();
    let told = |(standing, n): &(Standing, usize)| {
        let of_all = [("n", number(*n)), ("all", number(all))];
        (
            words.t(&format!("accession-renewals-{}", standing.name())),
            words.with("accession-renewals-of", &of_all),
        )
    };
    let numbers = of.counts.iter().map(told).collect();
    let until = of.until.map_or_else(String::new, |day| words.weekday(day));
    let (lead, others) = (lead(&of, &until, words), others(&of, (&visit.at(), words)));
    visit.page(&RenewalsView { at: visit.at(), all, of, until, numbers, lead, others })
}

/// What the page is about: a question that is open, how it stood with an edition before, or nothing.
fn lead(of: &Renewals, until: &str, words: &Words) -> String {
    let number = of.edition.as_ref().and_then(|edition| edition.number).unwrap_or_default();
    let compact = ("compact", of.compact.name.as_str().into());
    match of.next {
        Some((next, _)) => words
            .with("accession-renewals-then", &[compact, ("number", number.into()), ("next", next.into())]),
        None if until.is_empty() => words.t("accession-renewals-none"),
        None => words
            .with("accession-renewals-lead", &[compact, ("number", number.into()), ("until", until.into())]),
    }
}

/// Each earlier edition with its figure, and the one in force where another is looked at.
fn others(of: &Renewals, (at, words): (&Urls, &Words)) -> Vec<(String, String)> {
    let (page, shown) =
        (at.renewals(&of.compact.slug), of.edition.as_ref().and_then(|edition| edition.number));
    let now =
        of.now.map(|now| (words.with("accession-renewals-now", &[("number", now.into())]), page.clone()));
    let told = |one: &Earlier| {
        let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or_default());
        let args = [
            ("number", one.number.into()),
            ("next", one.next.into()),
            ("n", number(one.renewed)),
            ("all", number(one.all)),
        ];
        (words.with("accession-renewals-earlier", &args), format!("{page}?edition={}", one.number))
    };
    let earlier = of.earlier.iter().filter(|one| Some(one.number) != shown);
    now.into_iter().chain(earlier.map(told)).collect()
}
