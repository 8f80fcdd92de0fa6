//! What people look at: the board on a day, one commitment, and what neighbours show of both.

use std::collections::HashMap;

use kernel::{Day, Id};
use policy::{Act, Kind, Subject};

use super::{
    actions,
    board::{self, Made},
    heard_store, measure_store, rules,
    store::{self, Back},
};
pub use super::{
    board::{Row, Year},
    chart::Bar,
    heard_store::Concerning,
    measure_store::{Cell, Entry, Listed, Owner},
    store::Told,
    views::{SeeViews, Viewed},
};
use crate::{
    base::{Cx, Error, Refusal, Sight},
    compact::{
        Compact, Edition,
        lineage::Lineage,
        rules::{Clause, ClauseKind, Side},
        sights::{Open, Opened, Which},
    },
    measures::sights::{Heading, SeeHeadings},
};

/// How many years a chart goes back.
const YEARS: usize = 15;
/// How many measures one page lists.
const MEASURES: i64 = 200;
/// How many entries one page lists.
const ENTRIES: i64 = 60;

/// Look at the board.
#[derive(Debug, Clone, Default)]
pub struct SeeBoard {
    /// The compact's part of addresses; empty for the town's first.
    pub compact: String,
    /// The day that is looked at; none for today. A day to come is today.
    pub on: Option<Day>,
    /// Count only the measures of this unit or organisation; empty for all.
    pub owner: String,
    /// Also say which measures are late, the oldest first, at most so many.
    pub late: i64,
}

/// The board of a day.
#[derive(Debug, Clone)]
pub struct Board {
    /// Of which compact.
    pub compact: Compact,
    /// The edition of that day.
    pub edition: Edition,
    /// All its sides.
    pub sides: Vec<Side>,
    /// Those that assess.
    pub assessing: Vec<Side>,
    /// The principles: part of addresses, label.
    pub principles: Vec<(String, String)>,
    /// Every commitment.
    pub rows: Vec<Row>,
    /// The measures, counted; with the places of the rows that each serves.
    pub cells: Vec<(Cell, Vec<usize>)>,
    /// Year by year.
    pub years: Vec<Year>,
    /// Measures that are late today; empty unless asked for.
    pub late: Vec<Listed>,
    /// The headings of the plans, with what their measures take; of today alone.
    pub headings: Vec<Heading>,
    /// The day.
    pub day: Day,
    /// It is today.
    pub is_today: bool,
}

impl Board {
    /// What a side is called, by its key.
    pub fn side(&self, key: &str) -> String {
        self.sides.iter().find(|s| s.key == key).map_or_else(|| key.to_owned(), |s| s.label.clone())
    }

    /// Who owns a measure; all sides together are called `joint`.
    pub fn owned_by(&self, owner: &Owner, joint: &str) -> String {
        owner.named(&self.sides, joint)
    }
}

impl Sight for SeeBoard {
    type Output = Option<Board>;

    async fn see(self, cx: &mut Cx) -> Result<Option<Board>, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let day = self.on.unwrap_or(today).min(today);
        let Opened { compact, edition, text } = match Open(Which::On(self.compact, day)).see(cx).await {
            Err(Error::Refusal(Refusal::NotFound)) => return Ok(None),
            other => other?,
        };
        let ground = store::ground(cx.tx(), &town, &compact.id, day, Back::All).await?;
        let cells = measure_store::cells(cx.tx(), &town, &compact.id, day, today).await?;
        let late = if self.late > 0 && day == today {
            measure_store::late(cx.tx(), &town, &compact.id, today, self.late).await?
        } else {
            Vec::new()
        };
        let headings = if day == today {
            SeeHeadings { compact: compact.id.to_string(), owner: self.owner.clone() }.see(cx).await?
        } else {
            Vec::new()
        };
        let all = Made {
            edition: &edition,
            clauses: &text.clauses,
            sides: &text.sides,
            lineage: &ground.lineage,
            ground: &ground,
            cells: &cells,
            day,
        };
        let chosen = board::Chosen { owner: self.owner, ..Default::default() };
        let counted: Vec<Cell> = cells.iter().filter(|cell| chosen.counts(&cell.owner)).cloned().collect();
        let (rows, _) = board::rows(&Made { cells: &counted, ..all });
        let served = board::served(&all, &rows);
        let principles = text.clauses.iter().filter(|c| c.kind == ClauseKind::Principle);
        Ok(Some(Board {
            principles: principles.map(|c| (c.slug.clone(), c.label.clone())).collect(),
            assessing: rules::assessing(&text.sides),
            years: board::years(&all, YEARS),
            rows,
            late,
            headings,
            day,
            is_today: day == today,
            cells: cells.into_iter().zip(served).collect(),
            sides: text.sides,
            compact,
            edition,
        }))
    }
}

/// How the commitments of an edition stand today, for the cards of its text.
#[derive(Debug)]
pub struct SeeStandings<'a> {
    /// The edition, opened.
    pub of: &'a Opened,
}

impl Sight for SeeStandings<'_> {
    type Output = HashMap<String, Row>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, day) = (cx.town().to_owned(), cx.today());
        let Opened { compact, edition, text } = self.of;
        let ground = store::ground(cx.tx(), &town, &compact.id, day, Back::Latest).await?;
        let cells = measure_store::counted(cx.tx(), &town, &compact.id, day).await?;
        let (clauses, sides, lineage) = (&text.clauses, &text.sides, &ground.lineage);
        let made = Made { edition, clauses, sides, lineage, ground: &ground, cells: &cells, day };
        let (rows, _) = board::rows(&made);
        Ok(rows.into_iter().map(|row| (row.clause.slug.clone(), row)).collect())
    }
}

/// Are we there: how each side sees the commitments of a compact today, for a front page.
#[derive(Debug)]
pub struct SeeAnswers<'a>(pub &'a Id<Compact>);

impl Sight for SeeAnswers<'_> {
    type Output = Vec<Bar>;

    async fn see(self, cx: &mut Cx) -> Result<Vec<Bar>, Error> {
        cx.may_here(Act::SeeTown)?;
        let (town, today) = (cx.town().to_owned(), cx.today());
        let ground = store::ground(cx.tx(), &town, self.0, today, Back::Counted).await?;
        let sides = rules::assessing(&ground.sides);
        let spreads = board::spreads_on(&ground, &ground.lineage, &sides, today);
        Ok(sides.iter().zip(&spreads).map(|(side, of)| Bar::of(&side.label, of)).collect())
    }
}

/// Look at one commitment and its history.
#[derive(Debug, Clone)]
pub struct SeeCommitment {
    /// The compact's part of addresses; empty for the town's first.
    pub compact: String,
    /// The number of an edition; none for the one of today.
    pub number: Option<i64>,
    /// The commitment's part of addresses in it.
    pub clause: String,
}

/// One commitment.
#[derive(Debug)]
pub struct Seen {
    /// Its edition, opened.
    pub opened: Opened,
    /// Itself.
    pub clause: Clause,
    /// How it stands today; an old one as it was left.
    pub row: Row,
    /// Those that assess.
    pub assessing: Vec<Side>,
    /// All that was said of it and of what it came from, newest first.
    pub told: Vec<Told>,
    /// The measures that serve it.
    pub measures: Vec<Listed>,
    /// What evaluations have found of it, and what they recommend because of that, newest first.
    pub found: Vec<Concerning>,
    /// What their owners have told, newest first.
    pub entries: Vec<Entry>,
    /// The lines of all clauses.
    pub lineage: Lineage,
    /// It stands in the edition of today.
    pub is_current: bool,
    /// The sides for which the one who looks may say something, each with whether they are of that side.
    pub may: Vec<(Side, bool)>,
    /// Today.
    pub today: Day,
}

impl Sight for SeeCommitment {
    type Output = Seen;

    async fn see(self, cx: &mut Cx) -> Result<Seen, Error> {
        let (town, today) = (cx.town().to_owned(), cx.today());
        let which = match self.number {
            Some(number) => Which::Numbered(self.compact, number),
            None => Which::On(self.compact, today),
        };
        let opened = Open(which).see(cx).await?;
        let clause = actions::commitment(&opened.text.clauses, &self.clause)?.clone();
        cx.may(Act::SeeCommitment, &rules::subject(&town, &clause.id, ""))?;
        let compact = opened.compact.id.clone();
        let ground = store::ground(cx.tx(), &town, &compact, today, Back::Told).await?;
        let family: Vec<Id<Clause>> = ground.lineage.family(&clause.id);
        cx.may(Act::SeeFinding, &Subject::new(Kind::Finding, &town))?;
        let (told, found) = heard_store::heard(cx.tx(), &town, &compact, &family, today).await?;
        let measures = measure_store::serving(cx.tx(), &town, &compact, &family, today, MEASURES).await?;
        let entries = measure_store::entries(cx.tx(), &town, &compact, &family, ENTRIES).await?;
        let latest = ground.begun.keys().next_back().copied();
        let is_current = opened.edition.number.is_some() && opened.edition.number == latest;
        let cells: Vec<Cell> = measures.iter().map(|m| m.counted(today)).collect();
        let made = Made {
            edition: &opened.edition,
            clauses: std::slice::from_ref(&clause),
            sides: &opened.text.sides,
            lineage: &ground.lineage,
            ground: &ground,
            cells: &cells,
            day: today,
        };
        let row = board::rows(&made).0.into_iter().next().ok_or(Refusal::NotFound)?;
        let assessing = rules::assessing(&opened.text.sides);
        let may = if is_current { may(cx, &clause, &assessing) } else { Vec::new() };
        Ok(Seen {
            opened,
            clause,
            row,
            assessing,
            told,
            measures,
            found,
            entries,
            lineage: ground.lineage,
            is_current,
            may,
            today,
        })
    }
}

/// The sides for which the actor may speak, and whether for each as its own.
fn may(cx: &Cx, clause: &Clause, sides: &[Side]) -> Vec<(Side, bool)> {
    let asked = |side: &Side| {
        let subject = rules::subject(cx.town(), &clause.id, &side.key);
        cx.allows(Act::Assess, &subject).then(|| (side.clone(), cx.allows_own(Act::Assess, &subject)))
    };
    sides.iter().filter_map(asked).collect()
}
