//! The year as a picture: a wheel of twelve months with a ring for each side. It shows what the list beside it says, in the
//! same order and with the same links, and nothing else. Everything is geometry in attributes: no style, no script.

use std::fmt::Write as _;

use kernel::Day;

use super::{
    pages::Line,
    rules::{Duty, DutyKind, State},
    say::Sides,
};
use crate::{compact::rules::Side, web::words::Words};

/// Half the picture.
const MIDDLE: f64 = 320.0;
/// Between these lie the rings.
const OUTER: f64 = 268.0;
const INNER: f64 = 88.0;
/// Half the size of a marker.
const SIZE: f64 = 8.5;
/// More markers than this are gathered, month by month.
const MOST: usize = 70;
/// The ring of what the secretariat and the politicians owe by their role.
const HOUSE: &str = "secretariat";

/// The picture.
#[derive(Debug)]
pub struct Wheel {
    /// The rings, outermost first.
    pub rings: Vec<Ring>,
    /// The months.
    pub months: Vec<Month>,
    /// The markers.
    pub marks: Vec<Mark>,
    /// Today's line, from inside to outside.
    pub today: Option<[String; 4]>,
}

/// A ring.
#[derive(Debug)]
pub struct Ring {
    /// What it is called.
    pub name: String,
    /// Its outer edge.
    pub radius: String,
    /// The arc on which its name stands.
    pub arc: String,
}

/// A month.
#[derive(Debug)]
pub struct Month {
    /// Its short name.
    pub name: String,
    /// Where the name stands.
    pub x: String,
    /// Where the name stands.
    pub y: String,
    /// The line before it.
    pub line: [String; 4],
}

/// A marker.
#[derive(Debug)]
pub struct Mark {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// How it stands.
    pub state: &'static str,
    /// Its shape.
    pub shape: String,
    /// The notch of what is late, or nothing.
    pub notch: String,
    /// How many it stands for, where that is more than one, and where the number stands.
    pub count: Option<(usize, String, String)>,
}

fn n(value: f64) -> String {
    format!("{value:.1}")
}

/// A point at `turn` (0 to 1, clockwise from the top) and `radius`.
fn point(turn: f64, radius: f64) -> (f64, f64) {
    let angle = turn * std::f64::consts::TAU;
    (MIDDLE + radius * angle.sin(), MIDDLE - radius * angle.cos())
}

/// How much of its year has passed at noon of `day`.
fn turn(day: Day) -> f64 {
    let first = Day::new(day.year(), 1, 1).unwrap_or(day);
    let days = f64::from(first.days_until(first.plus_months(12)).max(1));
    (f64::from(first.days_until(day)) + 0.5) / days
}

fn ray(turn: f64) -> [String; 4] {
    let ((x, y), (ox, oy)) = (point(turn, INNER), point(turn, OUTER + 6.0));
    [n(x), n(y), n(ox), n(oy)]
}

impl Wheel {
    /// The wheel of `year`. `lines` are the duties as the list says them, in the same order.
    pub fn new(year: i16, duties: &[Duty], lines: &[Line], sides: &Sides, today: Day, words: &Words) -> Self {
        let keys = rings(duties, sides);
        let width = (OUTER - INNER) / f64::from(u32::try_from(keys.len().max(1)).unwrap_or(1));
        let radius = |at: usize| OUTER - width * f64::from(u32::try_from(at).unwrap_or(0));
        let name = |key: &str| {
            if key == HOUSE { words.t("duties-who-secretariat") } else { sides.name(key, words) }
        };
        let ring = |(at, key): (usize, &String)| {
            let edge = radius(at) - 15.0;
            let (x, y) = point(0.012, edge);
            let (fx, fy) = point(0.49, edge);
            let arc = format!("M{} {}A{} {} 0 0 1 {} {}", n(x), n(y), n(edge), n(edge), n(fx), n(fy));
            Ring { name: name(key), radius: n(radius(at)), arc }
        };
        let mut marks = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            let of: Vec<usize> = (0..duties.len()).filter(|i| ring_of(&duties[*i]) == *key).collect();
            place(&of, duties, lines, radius(at) - width / 2.0, today, duties.len() > MOST, &mut marks);
        }
        Self {
            rings: keys.iter().enumerate().map(ring).collect(),
            months: (1..=12).map(|month| Month::new(year, month, words)).collect(),
            marks,
            today: (today.year() == year).then(|| ray(turn(today))),
        }
    }
}

impl Wheel {
    /// What the rings are called, outermost first.
    pub fn names(&self) -> String {
        self.rings.iter().map(|ring| ring.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Month {
    fn new(year: i16, month: i8, words: &Words) -> Self {
        let first = Day::new(year, month, 1).map_or(0.0, turn);
        let (x, y) = point((f64::from(month) - 0.5) / 12.0, OUTER + 26.0);
        let name: String = words.t(&format!("web-month-{month}")).chars().take(3).collect();
        Self { name, x: n(x), y: n(y), line: ray(first) }
    }
}

/// The rings that this year needs: every side, what all owe together, and the secretariat where it owes something.
fn rings(duties: &[Duty], sides: &Sides) -> Vec<String> {
    let mut keys: Vec<String> = sides.all().iter().map(|side| side.id.clone()).collect();
    keys.retain(|key| {
        duties.iter().any(|d| ring_of(d) == *key) || Side::is_public(key) || key == Side::CIVIL
    });
    for key in [Side::JOINT, HOUSE] {
        if duties.iter().any(|duty| ring_of(duty) == key) {
            keys.push(key.to_owned());
        }
    }
    for duty in duties {
        let key = ring_of(duty);
        if keys.iter().all(|known| known != key) {
            keys.push(key.to_owned());
        }
    }
    keys
}

fn ring_of(duty: &Duty) -> &str {
    if duty.owner.role.is_some() { HOUSE } else { &duty.owner.side }
}

/// Puts the markers of one ring in their places: each at its day, moved on just as far as it must so that none hides another.
fn place(
    of: &[usize],
    duties: &[Duty],
    lines: &[Line],
    radius: f64,
    today: Day,
    gathered: bool,
    marks: &mut Vec<Mark>,
) {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in of {
        let like = |group: &&mut Vec<usize>| {
            let (one, other) = (&duties[group[0]], &duties[*at]);
            gathered
                && one.due.month() == other.due.month()
                && one.kind == other.kind
                && one.state(today) == other.state(today)
        };
        match groups.iter_mut().find(like) {
            Some(group) => group.push(*at),
            None => groups.push(vec![*at]),
        }
    }
    let apart = SIZE * 2.5 / (radius * std::f64::consts::TAU);
    let mut turns: Vec<f64> = groups.iter().map(|group| turn(duties[group[0]].due)).collect();
    for i in 1..turns.len() {
        turns[i] = turns[i].max(turns[i - 1] + apart);
    }
    let mut limit = 1.0 - apart / 2.0;
    for turn in turns.iter_mut().rev() {
        *turn = turn.min(limit);
        limit = *turn - apart;
    }
    for (group, turn) in groups.iter().zip(turns) {
        marks.push(mark(group, duties, lines, point(turn, radius), today));
    }
}

fn mark(group: &[usize], duties: &[Duty], lines: &[Line], (x, y): (f64, f64), today: Day) -> Mark {
    let (duty, line) = (&duties[group[0]], &lines[group[0]]);
    let state = duty.state(today);
    let many = group.len() > 1;
    Mark {
        href: if many { format!("#m-{}", duty.due.month()) } else { line.href.clone() },
        label: line.label.clone(),
        state: state.name(),
        shape: shape(duty.kind, x, y),
        notch: if state == State::Late { notch(x, y) } else { String::new() },
        count: many.then(|| (group.len(), n(x + SIZE), n(y + SIZE + 6.0))),
    }
}

/// The shape of a kind, as a path round (x, y).
pub fn shape(kind: DutyKind, x: f64, y: f64) -> String {
    match kind {
        DutyKind::FollowUp => circle(x, y, SIZE),
        DutyKind::DialogueMeeting => format!(
            "M{} {}h{}v{}h-{}l-4 5v-5h-{}z",
            n(x - SIZE),
            n(y - SIZE),
            n(SIZE * 2.0),
            n(SIZE * 1.5),
            n(SIZE),
            n(SIZE - 4.0)
        ),
        DutyKind::Evaluation => polygon(x, y, 4, SIZE * 1.2, 0.0),
        DutyKind::Plan => polygon(x, y, 5, SIZE * 1.15, 0.0),
        DutyKind::Revision => polygon(x, y, 6, SIZE * 1.1, 0.0),
        DutyKind::Measure => polygon(x, y, 4, SIZE * 1.2, 0.125),
        DutyKind::Milestone => polygon(x, y, 3, SIZE * 1.2, 0.0),
        DutyKind::Accession | DutyKind::Renewal => polygon(x, y, 3, SIZE * 1.2, 0.5),
        DutyKind::Consent => polygon(x, y, 5, SIZE * 1.15, 0.5),
        DutyKind::Report => polygon(x, y, 4, SIZE * 1.1, 0.0),
        DutyKind::Delivery => polygon(x, y, 4, SIZE * 1.2, 0.0625),
        DutyKind::Answer => polygon(x, y, 6, SIZE * 1.1, 0.25),
        DutyKind::Role => polygon(x, y, 8, SIZE * 1.05, 0.0625),
        DutyKind::Mandate => polygon(x, y, 8, SIZE * 1.05, 0.0),
        DutyKind::Entry => circle(x, y, SIZE * 0.7),
    }
}

fn circle(x: f64, y: f64, radius: f64) -> String {
    let (r, across) = (n(radius), n(radius * 2.0));
    format!("M{} {}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z", n(x - radius), n(y))
}

fn polygon(x: f64, y: f64, corners: u8, size: f64, start: f64) -> String {
    let mut path = String::new();
    for corner in 0..corners {
        let angle = (f64::from(corner) / f64::from(corners) + start) * std::f64::consts::TAU;
        let sign = if corner == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{sign}{} {}", n(x + size * angle.sin()), n(y - size * angle.cos()));
    }
    path.push('z');
    path
}

/// The notch: a wedge cut out from above, down to the middle.
fn notch(x: f64, y: f64) -> String {
    format!(
        "M{} {}L{} {}L{} {}z",
        n(x - 4.5),
        n(y - SIZE - 4.0),
        n(x),
        n(y + 1.5),
        n(x + 4.5),
        n(y - SIZE - 4.0)
    )
}

#[cfg(test)]
mod tests {
    use super::{Day, turn};

    #[test]
    fn the_year_is_round_with_a_leap_day_too() {
        let at = |day: &str| turn(day.parse::<Day>().unwrap());
        assert!(at("2028-01-01") < 0.002 && at("2028-12-31") > 0.998);
        assert!(at("2028-02-29") > at("2028-02-28") && at("2028-02-29") < at("2028-03-01"));
    }
}
