//! One commitment through all its editions: where it stands now, and every clause whose history is its own. For neighbours
//! that follow a promise and not the words of a year.

use kernel::Id;
use policy::Act;

use super::{Edition, crosswalk::Relation, lineage::Lineage, promise_store, redline, rules::Clause, store};
use crate::base::{Cx, Error, Held as _, Refusal, Sight};

/// See a commitment by any clause that it ever was.
#[derive(Debug)]
pub struct SeePromise(pub Id<Clause>);

/// A commitment, as it stands in the latest edition that has it.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Its compact.
    pub compact: String,
    /// The compact's part of addresses.
    pub compact_slug: String,
    /// The clause as it stands, or stood last.
    pub clause: Id<Clause>,
    /// Its part of addresses.
    pub slug: String,
    /// The number of that edition.
    pub number: i64,
    /// No later edition has gone on without it.
    pub stands: bool,
    /// What it is called.
    pub title: String,
    /// Every clause that it was, or that went into it, with the part of addresses of each.
    pub family: Vec<(String, String)>,
}

impl Sight for SeePromise {
    type Output = Promise;

    async fn see(self, cx: &mut Cx) -> Result<Promise, Error> {
        let town = cx.town().to_owned();
        let edition: Id<Edition> =
            promise_store::edition_of(cx.tx(), &town, &self.0).await?.ok_or(Refusal::NotFound)?;
        let edition = Edition::load(cx, &edition).await?.ok_or(Refusal::NotFound)?;
        cx.may(Act::SeeEdition, &edition.subject(&town))?;
        let lineage = Lineage::new(store::steps(cx.tx(), &town, &edition.compact).await?);
        let family = family(&lineage, &self.0);
        let found = promise_store::clauses(cx.tx(), &town, &family).await?;
        let last = found.last().ok_or(Refusal::NotFound)?;
        let latest = lineage.steps().last().map_or(last.number, |step| step.number);
        Ok(Promise {
            compact: edition.compact.to_string(),
            compact_slug: last.compact.clone(),
            clause: last.clause.id.clone(),
            slug: last.clause.slug.clone(),
            number: last.number,
            stands: last.number >= latest,
            title: title(&last.clause),
            family: found.iter().map(|one| (one.clause.id.to_string(), one.clause.slug.clone())).collect(),
        })
    }
}

/// The clause, what became of it, and all that went into what became of it. One that was removed keeps what it was.
fn family(lineage: &Lineage, clause: &Id<Clause>) -> Vec<Id<Clause>> {
    let mut all = lineage.family(clause);
    for step in lineage.after(clause).into_iter().filter(|step| step.link.relation != Relation::Removed) {
        let Some(new) = &step.link.new else { continue };
        for one in lineage.family(new) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    all
}

/// What a clause is called in a line of text: its label and heading, or its first words.
pub fn title(clause: &Clause) -> String {
    const FIRST_WORDS: usize = 12;
    let named = redline::title(clause);
    if !clause.heading.is_empty() {
        return named;
    }
    let words: Vec<&str> = clause.body.split_whitespace().collect();
    let first = words.iter().take(FIRST_WORDS).copied().collect::<Vec<_>>().join(" ");
    let first = if words.len() > FIRST_WORDS { format!("{first} …") } else { first };
    if named.is_empty() { first } else { format!("{named}. {first}") }
}
