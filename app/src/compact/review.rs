//! Correcting a proposal: all that stands in the boxes of its page, taken up at once, and then the one thing that the
//! button said; a pure step from proposal to proposal. What is taken away becomes a section, so no words of the source are
//! lost by a slip.

use reader::proposal::Proposal;

use super::{
    boxes::{Boxed, Content, Fields, List, Pick, Spot, content},
    keeping, pieces,
    revision::strands::{Strand, Strands},
};
use crate::base::{Problem, Refusal, refusal::Problems};

/// What a button asks for, once everything that was typed is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// In two, before the n-th sentence (from 1), which begins like this.
    Split(usize, String),
    /// Together with the next.
    Join,
    /// Out of its list: a section is gone, anything else becomes one.
    Remove,
    /// One thing more.
    Add,
    /// The clause of the edition before with this slug, back where it stood.
    Back(String),
}

impl Verb {
    /// The name in the journal.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Up | Self::Down => "moved",
            Self::Split(..) => "split",
            Self::Join => "joined",
            Self::Remove => "removed",
            Self::Add => "added",
            Self::Back(_) => "put-back",
        }
    }
}

/// The button: what it asks for, if more than to keep, and in which box it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Then {
    /// What else is to be done.
    pub verb: Option<Verb>,
    /// The box; none for the button that only saves.
    pub at: Option<Spot>,
}

/// The proposal after a correction.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// As it stands now.
    pub proposal: Proposal,
    /// Where each thing of it comes from.
    pub strands: Strands,
    /// The boxes that said something else than before.
    pub changed: Vec<Spot>,
    /// Where the person goes on: the box of the button, else the last one that was changed.
    pub at: Option<Spot>,
}

/// The proposal after `boxes` were sent by the button `then`. Every problem is told at once, and then nothing is done.
pub fn correct(
    proposal: Proposal,
    strands: Strands,
    boxes: Vec<Boxed>,
    then: &Then,
) -> Result<Corrected, Refusal> {
    let mut hand = Hand {
        strands: strands.fitted(&proposal),
        proposal,
        changed: Vec::new(),
        turning: Vec::new(),
        adding: Vec::new(),
        became: Vec::new(),
        gone: Vec::new(),
    };
    let mut problems = Problems::default();
    // The names of the sides come last: whether one owes something is seen when all boxes are kept.
    let (sides, others): (Vec<_>, Vec<_>) = boxes.into_iter().partition(|b| b.spot == Spot::Sides);
    for sent in others.into_iter().chain(sides) {
        let spot = sent.spot.clone();
        problems.take(hand.keep(sent).map_err(|p| beside(p, &spot)));
    }
    problems.take(hand.wanted(then));
    problems.done()?;
    hand.turn();
    hand.add();
    let at = hand.go_on(then)?;
    Ok(Corrected { proposal: hand.proposal, strands: hand.strands, changed: hand.changed, at })
}

/// A problem as it stands beside a field of a box.
fn beside(problem: Problem, spot: &Spot) -> Problem {
    problem.with("box", spot.to_string())
}

struct Hand {
    proposal: Proposal,
    /// Walks along with every step below.
    strands: Strands,
    changed: Vec<Spot>,
    /// What is to become a thing of another list.
    turning: Vec<(Spot, List)>,
    /// What is new.
    adding: Vec<(Spot, List, Fields)>,
    /// Where that which stood elsewhere stands now.
    became: Vec<(Spot, Spot)>,
    /// The places of sections that are gone from them.
    gone: Vec<usize>,
}

impl Hand {
    /// Keeps what one box says, where it says something else than before.
    fn keep(&mut self, sent: Boxed) -> Result<(), Problem> {
        let Boxed { spot, both, pick, content: said, .. } = sent;
        match pick {
            None if both => return Err(Problem::at("pick", "compact-pick-missing")),
            Some(Pick::Theirs) if both => return Ok(()),
            _ => {}
        }
        let kept = content(&self.proposal, &spot).ok_or(Problem::whole("compact-item-gone"))?;
        if kept.same(&said) {
            return Ok(());
        }
        match (&spot, said) {
            (Spot::Head, Content::Head(head)) => keeping::head(&mut self.proposal, head)?,
            (Spot::Sides, Content::Sides(labels)) => keeping::sides(&mut self.proposal, labels)?,
            (Spot::Clocks, Content::Clocks(rows)) => keeping::clocks(&mut self.proposal, &rows)?,
            (Spot::Item(list, _), Content::Item(fields)) => self.item(*list, &spot, fields)?,
            (Spot::Add(list, _), Content::Item(fields)) => {
                keeping::fits(&self.proposal, *list, &fields)?;
                self.adding.push((spot.clone(), *list, fields));
            }
            _ => return Err(Problem::whole("compact-item-gone")),
        }
        self.changed.push(spot);
        Ok(())
    }

    fn item(&mut self, list: List, spot: &Spot, fields: Fields) -> Result<(), Problem> {
        let at = self.proposal_place(spot)?;
        if fields.kind != list {
            self.turning.push((spot.clone(), fields.kind));
        }
        keeping::item(&mut self.proposal, list, at, fields)
    }

    fn proposal_place(&self, spot: &Spot) -> Result<usize, Problem> {
        spot.place(&self.proposal).ok_or(Problem::whole("compact-item-gone"))
    }

    /// Whoever presses "add" has written something.
    fn wanted(&self, then: &Then) -> Result<(), Problem> {
        match &then.at {
            Some(spot @ Spot::Add(list, _)) if !self.adding.iter().any(|(_, l, _)| l == list) => {
                Err(beside(Problem::at("text", "compact-text-missing"), spot))
            }
            _ => Ok(()),
        }
    }

    /// Turns what is to become something else. Sections have only their places: the last comes first.
    fn turn(&mut self) {
        let mut turning = std::mem::take(&mut self.turning);
        turning.sort_by_key(|(spot, _)| std::cmp::Reverse(spot.section().map(|at| at + 1)));
        for (spot, into) in turning {
            let (Spot::Item(list, _), Some(at)) = (&spot, spot.place(&self.proposal)) else { continue };
            let fields = pieces::take(&mut self.proposal, *list, at);
            let strand = self.strands.take(*list, at);
            let to = pieces::insert(&mut self.proposal, into, usize::MAX, fields);
            self.strands.insert(into, usize::MAX, strand);
            self.gone.extend(spot.section());
            self.became.push((spot, to));
        }
    }

    fn add(&mut self) {
        for (spot, list, fields) in std::mem::take(&mut self.adding) {
            let to = pieces::insert(&mut self.proposal, list, usize::MAX, fields);
            self.strands.insert(list, usize::MAX, Strand::default());
            self.became.push((spot, to));
        }
    }

    /// Where that which stood at `spot` stands now.
    fn now(&self, spot: &Spot) -> Spot {
        let same_list = |from: &Spot| matches!((from, spot), (Spot::Add(a, _), Spot::Add(b, _)) if a == b);
        if let Some((_, to)) = self.became.iter().rfind(|(from, _)| from == spot || same_list(from)) {
            return to.clone();
        }
        match spot.section() {
            Some(at) => {
                let before = self.gone.iter().filter(|gone| **gone < at).count();
                Spot::Item(List::Sections, (at - before).to_string())
            }
            None => spot.clone(),
        }
    }

    /// Does what the button says; where the person goes on.
    fn go_on(&mut self, then: &Then) -> Result<Option<Spot>, Problem> {
        let Some(spot) = then.at.as_ref() else { return Ok(self.changed.last().map(|spot| self.now(spot))) };
        let now = self.now(spot);
        let (Spot::Item(from, _), Spot::Item(list, _), Some(verb)) = (spot, &now, &then.verb) else {
            return Ok(Some(now));
        };
        if from != list {
            // It has just become something else: there it has no neighbours to be moved or joined with.
            return Ok(Some(now));
        }
        let at = self.proposal_place(&now)?;
        let at = self
            .doing(verb, *list, at)
            .map_err(|p| if matches!(verb, Verb::Split(..)) { beside(p, spot) } else { p })?;
        Ok(Spot::of(&self.proposal, *list, at)
            .or_else(|| Spot::of(&self.proposal, *list, at.checked_sub(1)?)))
    }

    /// Does what a verb says with the thing at `at`; where it, or what follows it, stands then.
    fn doing(&mut self, verb: &Verb, list: List, at: usize) -> Result<usize, Problem> {
        let proposal = &mut self.proposal;
        match verb {
            Verb::Up if at > 0 => {
                pieces::swap(proposal, list, at - 1);
                self.strands.swap(list, at - 1);
                return Ok(at - 1);
            }
            Verb::Down if pieces::swap(proposal, list, at).is_some() => {
                self.strands.swap(list, at);
                return Ok(at + 1);
            }
            Verb::Split(n, begins) => {
                pieces::split(proposal, list, at, *n, begins)?;
                self.strands.split(list, at);
            }
            Verb::Join => {
                pieces::join(proposal, list, at)?;
                self.strands.join(list, at);
            }
            Verb::Remove => {
                pieces::remove(proposal, list, at);
                let strand = self.strands.take(list, at);
                if list != List::Sections {
                    self.strands.insert(List::Sections, usize::MAX, strand);
                }
            }
            Verb::Up | Verb::Down | Verb::Add | Verb::Back(_) => {}
        }
        Ok(at)
    }
}
