//! Clauses that the crosswalk ties together, told as one: what was merged with all that went into it, what was split with all
//! that it became. Pure.

use std::collections::{HashMap, HashSet};

use super::crosswalk::{Link, Relation};

/// Clauses of two editions that are tied together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knot {
    /// The older ones, by place.
    pub olds: Vec<usize>,
    /// The newer ones.
    pub news: Vec<usize>,
    /// What became of them.
    pub relation: Relation,
}

impl Knot {
    /// One that became one.
    pub fn pair(&self) -> Option<(usize, usize)> {
        match (&self.olds[..], &self.news[..]) {
            ([old], [new]) => Some((*old, *new)),
            _ => None,
        }
    }

    fn told(mut self) -> Self {
        self.relation = match (self.olds.len(), self.news.len()) {
            (0, _) => Relation::New,
            (_, 0) => Relation::Removed,
            (1, 1) if self.relation == Relation::Unchanged => Relation::Unchanged,
            (1, 1) => Relation::Reworded,
            (1, _) => Relation::Split,
            _ => Relation::Merged,
        };
        self.olds.sort_unstable();
        self.news.sort_unstable();
        self
    }
}

/// The knots of a crosswalk in the order of the newer text; what was removed stands after what it stood after.
pub fn tied(links: &[Link<usize>]) -> Vec<Knot> {
    let mut knots: Vec<Knot> = Vec::new();
    let (mut of_old, mut of_new): (HashMap<usize, usize>, HashMap<usize, usize>) = <_>::default();
    for link in links {
        let by_old = link.old.and_then(|o| of_old.get(&o).copied());
        let by_new = link.new.and_then(|n| of_new.get(&n).copied());
        let at = by_old.or(by_new).unwrap_or_else(|| {
            knots.push(Knot { olds: Vec::new(), news: Vec::new(), relation: link.relation });
            knots.len() - 1
        });
        if let (Some(one), Some(other)) = (by_old, by_new)
            && one != other
        {
            // Two knots meet in this link.
            let (olds, news) =
                (std::mem::take(&mut knots[other].olds), std::mem::take(&mut knots[other].news));
            of_old.extend(olds.iter().map(|o| (*o, one)));
            of_new.extend(news.iter().map(|n| (*n, one)));
            knots[one].olds.extend(olds);
            knots[one].news.extend(news);
        }
        for (end, known, list) in [(link.old, &mut of_old, true), (link.new, &mut of_new, false)] {
            let Some(end) = end else { continue };
            if known.insert(end, at).is_none() {
                let knot = &mut knots[at];
                (if list { &mut knot.olds } else { &mut knot.news }).push(end);
            }
        }
    }
    let mut knots: Vec<Knot> =
        knots.into_iter().filter(|k| !k.olds.is_empty() || !k.news.is_empty()).map(Knot::told).collect();
    order(&mut knots);
    knots
}

fn order(knots: &mut [Knot]) {
    let mut stays: Vec<(usize, usize)> =
        knots.iter().filter_map(|k| Some((*k.olds.first()?, *k.news.first()?))).collect();
    stays.sort_unstable();
    let place = |knot: &Knot| match (knot.news.first(), knot.olds.first()) {
        (Some(new), _) => (new + 1, 0, 0),
        (None, Some(old)) => {
            let before = stays.partition_point(|(o, _)| o < old);
            let after = before.checked_sub(1).map_or(0, |at| stays[at].1 + 1);
            (after, 1, *old)
        }
        (None, None) => (0, 0, 0),
    };
    knots.sort_by_key(place);
}

/// The older clauses that stand among their neighbours as they did: the longest row of them that is still in order. Every
/// other one has moved.
pub fn in_order(knots: &[Knot]) -> HashSet<usize> {
    let olds: Vec<usize> = knots.iter().filter_map(|knot| Some(knot.pair()?.0)).collect();
    // The last of the best row of each length, and before each the one it follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, old) in olds.iter().enumerate() {
        let length = ends.partition_point(|end| olds[*end] < *old);
        before.push(length.checked_sub(1).map(|l| ends[l]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut row = HashSet::new();
    let mut at = ends.last().copied();
    while let Some(here) = at {
        row.insert(olds[here]);
        at = before[here];
    }
    row
}

#[cfg(test)]
mod tests {
    use super::{in_order, tied};
    use crate::compact::crosswalk::{Link, Relation};

    fn link(old: impl Into<Option<usize>>, new: impl Into<Option<usize>>) -> Link<usize> {
        Link { old: old.into(), new: new.into(), relation: Relation::Unchanged }
    }

    #[test]
    fn what_belongs_together_is_told_once_and_what_is_gone_where_it_stood() {
        let links = [
            link(0, 0),
            link(2, 1),
            link(None, 2),
            link(3, 3),
            link(4, 3),
            link(5, 4),
            link(5, 5),
            link(1, None),
        ];
        let told: Vec<_> = tied(&links).into_iter().map(|k| (k.olds, k.news, k.relation)).collect();
        assert_eq!(
            told,
            [
                (vec![0], vec![0], Relation::Unchanged),
                (vec![1], vec![], Relation::Removed),
                (vec![2], vec![1], Relation::Unchanged),
                (vec![], vec![2], Relation::New),
                (vec![3, 4], vec![3], Relation::Merged),
                (vec![5], vec![4, 5], Relation::Split),
            ]
        );
    }

    #[test]
    fn only_what_changed_places_has_moved() {
        let links = [link(3, 0), link(0, 1), link(1, 2), link(2, 3)];
        let still = in_order(&tied(&links));
        assert_eq!((0..4).filter(|o| !still.contains(o)).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn knots_that_meet_are_one() {
        let links = [link(0, 0), link(1, 1), link(0, 1)];
        let told = tied(&links);
        assert_eq!((told.len(), &told[0].olds[..], &told[0].news[..]), (1, &[0, 1][..], &[0, 1][..]));
    }
}
