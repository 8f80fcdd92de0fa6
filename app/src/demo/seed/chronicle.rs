//! What happened in a town, in the order of time: the tables say how things ended and when, and here the way there is
//! laid out backwards, in days that a part-time secretariat would need.

use kernel::{Day, Instant};

use super::{
    assessed, at, evaluated,
    followed::{Asking, YEARS},
    papers, seated,
    surveyed::Surveyed,
    table::{Plan, Steps},
};
use crate::{accession::rules::Step, base::Error};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// When.
    pub at: Instant,
    /// What.
    pub deed: Deed,
}

/// What can happen. Numbers are lines of the town's tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// A person gets a role.
    Role(usize),
    /// A unit stands.
    Unit(usize),
    /// The compact begins, or its rules change.
    Rules(usize),
    /// An edition is adopted.
    Adopt(usize),
    /// An organisation is entered, and its speaker may speak for it.
    Register(usize),
    /// An organisation belongs to its umbrella.
    Member(usize),
    /// An organisation says that its entry is still right.
    Fresh(usize),
    /// A step is taken on somebody's road.
    Walk(Who, Step),
    /// What was not renewed in time ends.
    Lapse,
    /// A side says how the commitments stand.
    Assess(usize),
    /// A plan is drawn up with its measures.
    DrawUp(usize),
    /// A plan is put before the sides.
    Propose(usize),
    /// Both sides agree to a plan.
    Agree(usize),
    /// Something happens to a measure: its line, and which of its tales.
    Tell(usize, usize),
    /// It is said where the rhythms of the text in force come from.
    Rhythms,
    /// A side has kept a return of a rhythm.
    Told(usize),
    /// A round of follow-up is opened.
    Ask(Asking),
    /// A third of those who were asked about a year answer.
    Answer(i16, usize),
    /// The report of a year is written and published.
    Compile(i16),
    /// It is corrected.
    Correct(i16),
    /// Something happens to bodies and mandates.
    Seated(seated::Seating),
    /// Something happens to the town's survey.
    Survey(Surveyed),
    /// A round from before the house is entered from its paper.
    Paper(usize),
    /// Another edition is written from the one in force, adopted, and everyone is asked.
    Revise,
    /// Somebody who signed an earlier edition signs the one in force.
    Renew(Who),
    /// Somebody has begun on the edition after that.
    Rewrite,
    /// An evaluation is commissioned.
    Commission,
    /// It gets more time.
    Prolong,
    /// It is delivered.
    Deliver,
    /// A side answers, or says what became of a recommendation.
    Reply(usize),
    /// Some begin to follow by mail.
    Follow,
    /// The letters of a Monday go out.
    Remind,
}

/// Who walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// An organisation.
    Organisation(usize),
    /// A unit.
    Unit(usize),
}

impl Who {
    /// The line in its table.
    pub const fn line(self) -> usize {
        match self {
            Self::Organisation(n) | Self::Unit(n) => n,
        }
    }
}

/// Everything that happened in the town of `plan`, first things first.
pub(super) fn of(plan: &Plan) -> Result<Vec<Event>, Error> {
    let mut book = Book { events: Vec::new() };
    for (n, unit) in plan.units.iter().enumerate() {
        book.add(unit.from.max(plan.town.begun), 7 * 60 + 5, Deed::Unit(n))?;
        book.walk(plan, Who::Unit(n), &unit.road)?;
    }
    for (n, (from, _)) in plan.rules.iter().enumerate() {
        book.add(*from, 8 * 60, Deed::Rules(n))?;
    }
    for (n, text) in plan.texts.iter().enumerate() {
        book.add(text.on, 8 * 60 + 30, Deed::Adopt(n))?;
        book.add(text.on, 8 * 60 + 40, Deed::Rhythms)?;
    }
    for (n, told) in plan.returns.iter().enumerate().filter(|(_, told)| told.on < plan.today) {
        book.add(told.on, 15 * 60, Deed::Told(n))?;
    }
    let monday = plan.today.plus_days(-7 - i32::from(plan.today.weekday()));
    book.add(monday, 5 * 60, Deed::Remind)?;
    book.add(monday.plus_days(-33), 18 * 60, Deed::Follow)?;
    book.register(plan)?;
    for (n, (day, _)) in assessed::rounds(plan).into_iter().enumerate() {
        book.add(day, 15 * 60, Deed::Assess(n))?;
    }
    for (n, person) in plan.people.iter().enumerate() {
        book.add(person.from, 7 * 60 + 40, Deed::Role(n))?;
    }
    book.ledger(plan)?;
    book.follow_up(plan)?;
    for (ago, what) in Surveyed::of(plan.town.revised) {
        book.add(plan.today.plus_days(-ago), 10 * 60, Deed::Survey(what))?;
    }
    for (day, minute, what) in seated::events(plan)? {
        book.add(day, minute, Deed::Seated(what))?;
    }
    if plan.town.revised {
        book.revision(plan)?;
    }
    if plan.town.evaluated {
        book.evaluation(plan)?;
    }
    // Stable, so that of two things at the same moment the one that was named first comes first.
    book.events.sort_by_key(|event| event.at);
    Ok(book.events)
}

struct Book {
    events: Vec<Event>,
}

/// The days before each step on a road, after the step before; each within bounds, and different from line to line.
const fn days_before(step: Step, line: usize) -> i32 {
    let (least, spread) = match step {
        Step::Signed => (0, 2),
        Step::Received => (1, 5),
        Step::Confirmed => (2, 11),
        Step::CounterSigned => (3, 9),
        Step::Declined => (6, 9),
        Step::Withdrawn => (8, 9),
        _ => (0, 1),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "below ten")]
    let more = (line * 7 % spread) as i32;
    least + more
}

impl Book {
    fn add(&mut self, day: Day, minute: u32, deed: Deed) -> Result<(), Error> {
        self.events.push(Event { at: at(day, minute)?, deed });
        Ok(())
    }

    /// Some weeks ago the next edition came; every other one that counted then has signed it since.
    fn revision(&mut self, plan: &Plan) -> Result<(), Error> {
        let adopted = plan.today.plus_days(-70);
        self.add(adopted, 8 * 60 + 30, Deed::Revise)?;
        self.add(plan.today.plus_days(-9), 9 * 60, Deed::Rewrite)?;
        let organisations =
            plan.organisations.iter().enumerate().map(|(n, o)| (Who::Organisation(n), &o.road));
        let units = plan.units.iter().enumerate().map(|(n, u)| (Who::Unit(n), &u.road));
        for (who, road) in organisations.chain(units).filter(|(who, _)| who.line() % 2 == 0) {
            let Some((Step::Listed, on)) = road.last() else { continue };
            if *on < adopted.plus_days(-7) {
                let days = i32::try_from(who.line() * 7 % 50).unwrap_or_default();
                self.add(adopted.plus_days(9 + days), 13 * 60, Deed::Renew(who))?;
            }
        }
        Ok(())
    }

    /// An evaluation, some months ago, and the answers to it.
    fn evaluation(&mut self, plan: &Plan) -> Result<(), Error> {
        let of = evaluated::told()?;
        let day = |days: i32| plan.today.plus_days(days);
        self.add(day(of.commissioned), 9 * 60 + 40, Deed::Commission)?;
        self.add(day(of.moved.on), 9 * 60 + 40, Deed::Prolong)?;
        self.add(day(of.delivered), 13 * 60 + 30, Deed::Deliver)?;
        for (n, reply) in of.replies.iter().enumerate() {
            self.add(day(reply.on), 13 * 60 + 40, Deed::Reply(n))?;
        }
        Ok(())
    }

    /// A round each January about the year before, and one about the year that passes, open for some weeks now.
    fn follow_up(&mut self, plan: &Plan) -> Result<(), Error> {
        let now = plan.today.year();
        let day = |year: i16, month: i8, day: i8| Day::new(year, month, day).unwrap_or(plan.today);
        let mut rounds: Vec<(Asking, [Day; 3])> = (now - YEARS..now)
            .map(|year| {
                let window = (day(year + 1, 1, 10), day(year + 1, 3, 1));
                let days = [day(year + 1, 1, 28), day(year + 1, 2, 15), day(year + 1, 2, 26)];
                (Asking { year, window }, days)
            })
            .collect();
        rounds.retain(|(of, _)| of.window.1 < plan.today);
        let opens = plan.today.plus_days(-20);
        if opens.year() == now && plan.today.month() > 3 {
            let window = (opens, plan.today.plus_days(25));
            let later = plan.today.plus_days(1);
            rounds.push((Asking { year: now, window }, [plan.today.plus_days(-6), later, later]));
        }
        for n in 0..plan.town.papers.len() {
            self.add(papers::day(plan.today), minute(n, 13), Deed::Paper(n))?;
        }
        for (of, days) in rounds {
            self.add(of.window.0, 9 * 60 + 20, Deed::Ask(of))?;
            for (wave, day) in days.into_iter().enumerate().filter(|(_, day)| *day < plan.today) {
                self.add(day, 14 * 60, Deed::Answer(of.year, wave))?;
            }
            let published = of.window.1.plus_days(15);
            if published < plan.today {
                self.add(published, 10 * 60 + 15, Deed::Compile(of.year))?;
            }
            // The year before last had to be corrected.
            let corrected = published.plus_days(20);
            if of.year == now - 2 && corrected < plan.today {
                self.add(corrected, 10 * 60 + 15, Deed::Correct(of.year))?;
            }
        }
        Ok(())
    }

    /// Plans are drawn up three weeks before they are proposed, and what is drawn up now was begun the other day.
    fn ledger(&mut self, plan: &Plan) -> Result<(), Error> {
        for (n, one) in plan.plans.iter().enumerate() {
            let begun = one.proposed.map_or(plan.today.plus_days(-12), |day| day.plus_days(-21));
            self.add(begun, 9 * 60 + 5, Deed::DrawUp(n))?;
            if let Some(day) = one.proposed {
                self.add(day, 9 * 60 + 10, Deed::Propose(n))?;
            }
            if let Some(day) = one.agreed {
                self.add(day, 9 * 60 + 15, Deed::Agree(n))?;
            }
        }
        for (n, one) in plan.measures.iter().enumerate() {
            for (tale, (day, _)) in one.tales.iter().enumerate() {
                self.add(*day, minute(n, 3), Deed::Tell(n, tale))?;
            }
        }
        Ok(())
    }

    fn register(&mut self, plan: &Plan) -> Result<(), Error> {
        let entered = |domain: &str| {
            plan.organisations.iter().find(|other| other.row.domain == domain).and_then(|other| other.entered)
        };
        for (n, organisation) in plan.organisations.iter().enumerate() {
            let minute = minute(n, 0);
            if let Some(day) = organisation.entered {
                self.add(day, minute, Deed::Register(n))?;
                if let Some(umbrella) = entered(&organisation.row.umbrella) {
                    self.add(day.max(umbrella), 16 * 60, Deed::Member(n))?;
                }
                self.fresh(plan, n, day)?;
            }
            self.walk(plan, Who::Organisation(n), &organisation.road)?;
        }
        Ok(())
    }

    /// Two of three entries have been confirmed lately; the third is left as it was, as happens.
    fn fresh(&mut self, plan: &Plan, line: usize, entered: Day) -> Result<(), Error> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "below a year")]
        let ago = (line * 37 % 320 + 4) as i32;
        let day = plan.today.plus_days(-ago);
        if line.is_multiple_of(3) || day <= entered.plus_days(30) {
            return Ok(());
        }
        self.add(day, minute(line, 1), Deed::Fresh(line))
    }

    fn walk(&mut self, plan: &Plan, who: Who, road: &Steps) -> Result<(), Error> {
        let mut listed = false;
        for (step, day) in road {
            match step {
                // One act ends all of them, on the same day.
                Step::Lapsed => {
                    let lapse = Event { at: at(*day, 6 * 60)?, deed: Deed::Lapse };
                    if !self.events.contains(&lapse) {
                        self.events.push(lapse);
                    }
                }
                Step::Withdrawn if listed => self.add(*day, minute(who.line(), 2), Deed::Walk(who, *step))?,
                _ => self.back(plan, who, *step, *day)?,
            }
            listed = *step == Step::Listed;
        }
        Ok(())
    }

    /// The way to `end` on `day`, backwards.
    fn back(&mut self, plan: &Plan, who: Who, end: Step, day: Day) -> Result<(), Error> {
        let mut day = day;
        for step in way_to(end, plan.counter_signed()).into_iter().rev() {
            let turn = u32::from(step as u8);
            self.add(day, minute(who.line(), turn), Deed::Walk(who, step))?;
            day = day.plus_days(-days_before(step, who.line()));
        }
        Ok(())
    }
}

/// The steps that somebody takes to come to `end`; listing happens by itself.
fn way_to(end: Step, counter_signed: bool) -> Vec<Step> {
    let (last, tail) = match end {
        Step::Listed if counter_signed => (Step::CounterSigned, None),
        Step::Listed => (Step::Confirmed, None),
        Step::Declined => (Step::Received, Some(end)),
        Step::Withdrawn => (Step::Signed, Some(end)),
        other => (other, None),
    };
    let taken = Step::ALL.iter().copied().filter(|step| *step <= last);
    taken.filter(|step| *step != Step::CounterSigned || counter_signed).chain(tail).collect()
}

/// A minute of the working day: later for each turn, so that steps of one day keep their order.
fn minute(line: usize, turn: u32) -> u32 {
    let line = u32::try_from(line).unwrap_or_default();
    8 * 60 + turn * 45 + line * 13 % 40
}
