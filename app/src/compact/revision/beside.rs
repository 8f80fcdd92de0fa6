//! The edition in force beside the draft that is to follow it, clause by clause: what became of each, and of each card where it
//! comes from.

use crate::{
    compact::{
        boxes::Spot,
        cards::Cards,
        crosswalk::Relation,
        crosswalk_actions::Compared,
        derive::{self, Top},
        redline,
        rules::Clause,
    },
    web::words::Words,
};

/// The edition that a draft began from.
#[derive(Debug)]
pub struct Beside {
    /// Its number.
    pub number: i64,
    /// Its language.
    pub lang: &'static str,
    /// Its clauses in order.
    pub clauses: Vec<Old>,
    /// How many of them the draft has let go.
    pub removed: usize,
}

/// A clause of the edition before.
#[derive(Debug)]
pub struct Old {
    /// Its address there.
    pub slug: String,
    /// What it is called, or its kind.
    pub title: String,
    /// Its words.
    pub body: String,
    /// The key of the word for what became of it.
    pub word: String,
    /// It is gone, and can be put back.
    pub gone: bool,
    /// What it became: the box, the word for that and its number.
    pub became: Vec<(String, String, usize)>,
}

/// Lays the edition before beside a draft, and tells each card of `lists` where it comes from.
pub fn beside(compared: &Compared, lists: &mut [Cards], words: &Words) -> Beside {
    let links = compared.links();
    let proposal = &compared.draft.proposal;
    let tops = derive::tops(proposal);
    let news: Vec<usize> = top_places(&compared.new.clauses);
    let top_of = |new: usize| news.iter().position(|n| *n == new).and_then(|at| tops.get(at)).copied();
    let spot = |new: usize| match top_of(new)? {
        Top::Vision => Some((Spot::Head.to_string(), "compact-vision".to_owned(), 0)),
        Top::Item(list, at) => {
            let spot = Spot::of(proposal, list, at)?;
            Some((spot.to_string(), format!("compact-card-{}", list.name()), at + 1))
        }
    };
    for card in lists.iter_mut().flat_map(|list| &mut list.items) {
        let of_card = |new: usize| spot(new).is_some_and(|(spot, ..)| spot == card.frame.spot);
        for link in links.iter().filter(|link| link.new.is_some_and(of_card)) {
            card.became = format!("compact-became-{}", link.relation.name());
            let old = link.old.and_then(|o| compared.old.clauses.get(o));
            card.came.extend(old.map(|clause| (clause.slug.clone(), named(clause, words))));
        }
    }
    let old = |at: usize| {
        let clause = &compared.old.clauses[at];
        let of: Vec<_> = links.iter().filter(|link| link.old == Some(at)).collect();
        let relation = of.first().map_or(Relation::Removed, |link| link.relation);
        Old {
            slug: clause.slug.clone(),
            title: named(clause, words),
            body: clause.body.clone(),
            word: format!("compact-became-{}", relation.name()),
            gone: relation == Relation::Removed,
            became: of.iter().filter_map(|link| spot(link.new?)).collect(),
        }
    };
    let clauses: Vec<Old> = top_places(&compared.old.clauses).into_iter().map(old).collect();
    Beside {
        number: compared.before.number.unwrap_or_default(),
        lang: compared.before.lang.tag(),
        removed: clauses.iter().filter(|clause| clause.gone).count(),
        clauses,
    }
}

fn top_places(clauses: &[Clause]) -> Vec<usize> {
    (0..clauses.len()).filter(|at| clauses[*at].parent.is_none()).collect()
}

/// What a clause is called; where that is nothing or only a number, what kind it is.
pub fn named(clause: &Clause, words: &Words) -> String {
    let title = redline::title(clause);
    if title.contains(char::is_alphabetic) {
        return title;
    }
    format!("{} {title}", words.t(&format!("compact-kind-{}", clause.kind.name()))).trim_end().to_owned()
}
