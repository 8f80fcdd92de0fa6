//! How the signatories of older editions stand with a newer one: while it is in force, and afterwards, when the next one has
//! taken its place. Pure.

use std::collections::BTreeMap;

use kernel::{Day, Id};

use super::rules::{Accession, Step};
use crate::{base::text::sort_key, compact::Edition};

/// How a signatory of an older edition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Has signed the newer one.
    Renewed,
    /// Has begun to.
    Begun,
    /// Has been reminded.
    Reminded,
    /// Has been asked.
    Asked,
    /// Has not been asked yet.
    Waiting,
    /// Had not answered when the edition after it took its place.
    Unanswered,
    /// Has left.
    Left,
    /// Did not renew in time.
    Lapsed,
}

impl Standing {
    /// While the edition is in force, in the order they are told.
    pub const NOW: [Self; 7] =
        [Self::Renewed, Self::Begun, Self::Reminded, Self::Asked, Self::Waiting, Self::Left, Self::Lapsed];

    /// When another has taken its place.
    pub const THEN: [Self; 4] = [Self::Renewed, Self::Unanswered, Self::Left, Self::Lapsed];

    /// The name that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Renewed => "renewed",
            Self::Begun => "begun",
            Self::Reminded => "reminded",
            Self::Asked => "asked",
            Self::Waiting => "waiting",
            Self::Unanswered => "unanswered",
            Self::Left => "left",
            Self::Lapsed => "lapsed",
        }
    }
}

/// A signatory of an older edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its latest accession.
    pub id: Id<Accession>,
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// When it came to that, where there is a day.
    pub on: Option<Day>,
}

/// An accession, as far as renewing goes.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Which.
    pub id: Id<Accession>,
    /// Whose.
    pub party: String,
    /// What that is called.
    pub name: String,
    /// Which edition it signed.
    pub edition: Id<Edition>,
    /// How it stands.
    pub state: Step,
    /// Which it takes the place of.
    pub renews: Option<Id<Accession>>,
    /// From when it counts.
    pub listed: Option<Day>,
    /// From when it does not.
    pub ended: Option<Day>,
    /// For which edition it was asked to renew, and when.
    pub asked: Option<(Id<Edition>, Day)>,
    /// When it was reminded.
    pub reminded: Option<Day>,
}

/// The time of an edition.
#[derive(Debug, Clone, Copy)]
pub struct Term<'a> {
    /// Which.
    pub edition: &'a Id<Edition>,
    /// Its first day.
    pub from: Day,
    /// The first day of the one after it; none while it is in force.
    pub next: Option<Day>,
}

/// Everyone who counted on the first day of an edition and had signed another, by name. What counts is the latest that was
/// signed: whoever renewed to an edition between has not renewed to this one.
pub fn rows(all: &[Kept], of: Term) -> Vec<Row> {
    let mut parties: BTreeMap<&str, Vec<&Kept>> = BTreeMap::new();
    for one in all {
        parties.entry(&one.party).or_default().push(one);
    }
    let mut rows: Vec<Row> = parties.values().filter_map(|its| row(its, of)).collect();
    rows.sort_by_cached_key(|row| sort_key(&row.name));
    rows
}

fn row(its: &[&Kept], of: Term) -> Option<Row> {
    let then = |day: Day| of.next.is_none_or(|next| day < next);
    let counted = |one: &&&Kept| {
        one.edition != *of.edition
            && one.listed.is_some_and(|on| on < of.from)
            && one.ended.is_none_or(|on| on >= of.from)
    };
    its.iter().find(counted)?;
    let listed = its.iter().filter(|one| one.listed.is_some_and(then));
    // On the day of a renewal the one that was renewed and the new one are both listed.
    let last = listed.max_by_key(|one| (one.listed, one.state != Step::Renewed))?;
    let ended = last.ended.filter(|on| then(*on));
    let begun = |one: &&&Kept| {
        let signed = one.state.is_open() || one.edition == *of.edition;
        one.state.is_under_way() && signed && one.renews.as_ref() == Some(&last.id)
    };
    let asked = last.asked.as_ref().filter(|(edition, _)| edition == of.edition).map(|(_, on)| *on);
    let reminded = last.reminded.filter(|on| *on >= of.from);
    let (standing, on) = match last.state {
        _ if last.edition == *of.edition => (Standing::Renewed, last.listed),
        Step::Withdrawn if ended.is_some() => (Standing::Left, ended),
        Step::Lapsed if ended.is_some() => (Standing::Lapsed, ended),
        _ if of.next.is_some() => (Standing::Unanswered, None),
        _ if its.iter().any(|one| begun(&one)) => (Standing::Begun, asked),
        _ if reminded.is_some() => (Standing::Reminded, reminded),
        _ if asked.is_some() => (Standing::Asked, asked),
        _ => (Standing::Waiting, None),
    };
    Some(Row { id: last.id.clone(), name: last.name.clone(), standing, on })
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Fixed, Id};

    use super::{Kept, Standing, Step, Term, rows};

    fn id<T>(seed: u64) -> Id<T> {
        Id::new(&Fixed::new(seed))
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// An accession of `party` to edition `edition`: listed and ended on these days, empty for never.
    fn kept(n: u64, party: &str, edition: u64, state: Step, (listed, ended): (&str, &str)) -> Kept {
        let on = |text: &str| (!text.is_empty()).then(|| day(text));
        Kept {
            id: id(n),
            party: party.to_owned(),
            name: party.to_owned(),
            edition: id(edition),
            state,
            renews: None,
            listed: on(listed),
            ended: on(ended),
            asked: None,
            reminded: None,
        }
    }

    fn told(all: &[Kept], (edition, from, next): (u64, &str, &str)) -> Vec<(String, Standing)> {
        let next = (!next.is_empty()).then(|| day(next));
        let edition = id(edition);
        let term = Term { edition: &edition, from: day(from), next };
        rows(all, term).into_iter().map(|row| (row.name, row.standing)).collect()
    }

    #[test]
    fn a_signature_that_another_edition_overtook_is_no_renewal() {
        // Signed the third while it was in force; received when the fourth already was.
        let all = [
            kept(1, "A", 12, Step::Renewed, ("2020-01-01", "2027-04-02")),
            Kept { renews: Some(id(1)), ..kept(2, "A", 13, Step::Listed, ("2027-04-02", "")) },
        ];
        assert_eq!(told(&all, (14, "2027-04-01", "")), [("A".to_owned(), Standing::Waiting)]);
        let signed = [
            kept(1, "A", 12, Step::Listed, ("2020-01-01", "")),
            Kept { renews: Some(id(1)), ..kept(2, "A", 13, Step::Signed, ("", "")) },
        ];
        assert_eq!(told(&signed, (14, "2027-04-01", "")), [("A".to_owned(), Standing::Waiting)]);
        assert_eq!(told(&signed, (13, "2027-03-01", "")), [("A".to_owned(), Standing::Begun)]);
    }

    #[test]
    fn how_an_edition_stood_is_kept_when_the_next_takes_its_place() {
        let all = [
            kept(1, "A", 12, Step::Renewed, ("2020-01-01", "2027-03-05")),
            Kept { renews: Some(id(1)), ..kept(2, "A", 13, Step::Listed, ("2027-03-05", "")) },
            kept(3, "B", 12, Step::Listed, ("2020-01-01", "")),
            kept(4, "C", 12, Step::Withdrawn, ("2020-01-01", "2027-03-09")),
            kept(5, "D", 12, Step::Withdrawn, ("2020-01-01", "2027-04-09")),
            kept(6, "E", 12, Step::Withdrawn, ("2020-01-01", "2027-02-01")),
        ];
        let named = |name: &str, standing| (name.to_owned(), standing);
        assert_eq!(
            told(&all, (13, "2027-03-01", "2027-04-01")),
            [
                named("A", Standing::Renewed),
                named("B", Standing::Unanswered),
                named("C", Standing::Left),
                named("D", Standing::Unanswered)
            ]
        );
        assert_eq!(
            told(&all, (14, "2027-04-01", "")),
            [named("A", Standing::Waiting), named("B", Standing::Waiting), named("D", Standing::Left)]
        );
    }
}
