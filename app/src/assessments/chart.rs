//! Pictures of spreads: a bar for a day, columns for years. Only numbers and the names of steps; words stand beside them.

use kernel::Day;

use super::{
    board::Year,
    rules::{Spread, word},
};

/// One part of a bar or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The step of the scale.
    pub kind: &'static str,
    /// The key of its word.
    pub word: String,
    /// How many commitments stand there.
    pub n: i64,
    /// Where it begins, in thousandths of the whole.
    pub from: i64,
    /// How long it is, in thousandths of the whole.
    pub size: i64,
}

/// A bar: what it is of, and its parts; steps where nothing stands are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Of which side.
    pub label: String,
    /// How many commitments: the denominator.
    pub total: i64,
    /// Its parts, the best first.
    pub parts: Vec<Part>,
}

impl Bar {
    /// The bar of a spread.
    pub fn of(label: &str, spread: &Spread) -> Self {
        let total = spread.total();
        let (mut parts, mut before) = (Vec::new(), 0);
        for (kind, n) in spread.steps() {
            // Both ends are rounded, not the size, so that the parts always fill the whole.
            let end = |count: i64| count * 1000 / total.max(1);
            if n > 0 {
                let (from, size) = (end(before), end(before + n) - end(before));
                parts.push(Part { kind, word: word(kind), n, from, size });
            }
            before += n;
        }
        Self { label: label.to_owned(), total, parts }
    }

    /// How many of them are complete or nearly so, as this side sees it.
    pub fn good(&self) -> i64 {
        let good = |part: &&Part| ["complete", "substantial"].contains(&part.kind);
        self.parts.iter().filter(good).map(|part| part.n).sum()
    }
}

/// The width of a column and its gap, and the height of the columns, in the picture's own units.
const STEP: i64 = 44;
const WIDTH: i64 = 32;
const HEIGHT: i64 = 120;

/// A column of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Where it begins.
    pub x: i64,
    /// Where the middle of its year stands.
    pub middle: i64,
    /// The day.
    pub day: Day,
    /// Its parts from above, each with its upper edge and its height.
    pub parts: Vec<(Part, i64, i64)>,
    /// The same as a bar, for the words.
    pub bar: Bar,
}

/// How the commitments stood year by year, as one side sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The side.
    pub label: String,
    /// The width of the picture.
    pub width: i64,
    /// Its columns, oldest first.
    pub columns: Vec<Column>,
}

/// The charts of all sides, in their order.
pub fn charts(sides: &[String], years: &[Year]) -> Vec<Chart> {
    let of_side = |(place, label): (usize, &String)| Chart {
        label: label.clone(),
        width: STEP * i64::try_from(years.len()).unwrap_or(0),
        columns: (0..)
            .zip(years)
            .filter_map(|(n, year)| Some(column(n, year.day, year.sides.get(place)?)))
            .collect(),
    };
    sides.iter().enumerate().map(of_side).collect()
}

fn column(n: i64, day: Day, spread: &Spread) -> Column {
    let bar = Bar::of("", spread);
    let scaled = |thousandths: i64| thousandths * HEIGHT / 1000;
    // The best stands at the foot: a column that fills from below is one that is getting better.
    let parts = bar.parts.iter().map(|part| {
        let (foot, top) = (scaled(part.from), scaled(part.from + part.size));
        (part.clone(), HEIGHT - top, top - foot)
    });
    let x = n * STEP + (STEP - WIDTH) / 2;
    Column { x, middle: x + WIDTH / 2, day, parts: parts.collect(), bar }
}

#[cfg(test)]
mod tests {
    use super::{Bar, charts};
    use crate::{
        assessments::{board::Year, rules::Spread},
        measures::rules::Status,
    };

    fn spread(of: &[Option<Status>]) -> Spread {
        let mut spread = Spread::default();
        for status in of {
            spread.add(*status);
        }
        spread
    }

    #[test]
    fn the_parts_of_a_bar_fill_it() {
        let bar = Bar::of("Staden", &spread(&[Some(Status::Complete), Some(Status::Limited), None]));
        assert_eq!((bar.total, bar.good()), (3, 1));
        assert_eq!(bar.parts.iter().map(|p| p.size).sum::<i64>(), 1000);
        assert_eq!(
            bar.parts.iter().map(|p| p.kind).collect::<Vec<_>>(),
            ["complete", "limited", "not-assessed"]
        );
        assert!(Bar::of("", &Spread::default()).parts.is_empty());
    }

    #[test]
    fn columns_fill_from_below() {
        let years = [Year {
            day: "2026-12-31".parse().unwrap(),
            sides: vec![spread(&[Some(Status::Complete), Some(Status::NotStarted)])],
        }];
        let charts = charts(&["Staden".to_owned()], &years);
        let parts = &charts[0].columns[0].parts;
        assert_eq!((parts[0].1, parts[0].2), (60, 60), "the complete half is the lower one");
        assert_eq!((parts[1].1, parts[1].2), (0, 60));
    }
}
