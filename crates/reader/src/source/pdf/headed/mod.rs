//! Tables whose head tells their columns where no rules draw the cells.
//!
//! A line of several short names with clear gaps between them may be a head. The lines below it belong to its table as long
//! as every piece of them stands in one of its columns. What tells such a table from columns of text: cells that are
//! empty or short. A table that goes on at the top of the next page keeps its columns, whether or not the page prints the
//! head again.

mod bands;
mod columns;

use hayro_interpret::kurbo::Rect;

use super::fragment::Fragment;
use super::rows::{self, Row};
use columns::{Columns, Piece, names, pieces};

/// A table of fewer columns is found line by line.
const FEWEST_COLUMNS: usize = 3;
/// A head's names are not longer, in letters.
const LONGEST_NAME: usize = 36;
/// Lines of a head are not further apart, in letter sizes.
const LEADING: f64 = 1.45;
/// A head has no more lines above the one that names most columns.
const MOST_ABOVE: usize = 2;
/// Lines of a table are not further apart, in letter sizes.
const FARTHEST: f64 = 4.5;
/// More lines than this above the rest of a table that goes on are another text.
const FIRST_LINES: usize = 4;
/// So many lines tell a table from columns of text.
const TRIED: usize = 40;
/// More lines than this are read in parts.
const LONGEST: usize = 400;

/// A line of a table: where it stands, and its pieces by column.
struct Line {
    baseline: f64,
    size: f64,
    bold: bool,
    pieces: Vec<(usize, Piece)>,
}

/// Finds tables page by page.
#[derive(Default)]
pub struct Finder {
    /// The columns of the table that stood last on the page before.
    carried: Option<Columns>,
}

impl Finder {
    /// Takes the pieces that stand in tables out of a page, and leaves one piece in the place of each table.
    pub fn take(
        &mut self,
        rules: &[Rect],
        fragments: Vec<Fragment>,
        tables: &mut Vec<Vec<Row>>,
    ) -> Vec<Fragment> {
        let lines = rows::lines(fragments);
        let carried = self.carried.take();
        let mut out: Vec<Fragment> = Vec::new();
        let (mut at, mut fresh) = (0, tables.is_empty());
        while at < lines.len() {
            let going_on = carried.as_ref().filter(|_| fresh && at < FIRST_LINES);
            let found =
                going_on.and_then(|carried| gone_on(&lines[at..], carried)).or_else(|| headed(&lines[at..]));
            let Some((columns, body, head)) = found else {
                out.extend(lines[at].iter().cloned());
                at += 1;
                continue;
            };
            fresh = false;
            at += body.len();
            out.push(columns.stand_in(body[0].baseline, body[0].size, tables.len()));
            tables.push(bands::rows(&columns, &body, head, rules));
            // Below it there is at most the foot of the page.
            self.carried = (lines.len() - at <= 2).then_some(columns);
        }
        out
    }
}

fn baseline(line: &[Fragment]) -> f64 {
    line.iter().map(|fragment| fragment.baseline).fold(0.0, f64::max)
}

fn size(line: &[Fragment]) -> f64 {
    line.iter().map(|fragment| fragment.size).fold(1.0, f64::max)
}

fn is_bold(line: &[Fragment]) -> bool {
    line.iter().all(|fragment| fragment.bold || !fragment.text.contains(char::is_alphanumeric))
}

/// A table's columns, its lines, and how many of them are its head.
type Table = (Columns, Vec<Line>, usize);

/// The table that begins with the first of these lines as its head.
fn headed(lines: &[Vec<Fragment>]) -> Option<Table> {
    let seed = (0..=MOST_ABOVE.min(lines.len() - 1)).find(|&at| is_head(&lines[at]))?;
    let near = |pair: &[Vec<Fragment>]| {
        baseline(&pair[1]) - baseline(&pair[0]) <= size(&pair[0]) * LEADING
            && is_bold(&pair[0]) == is_bold(&pair[1])
    };
    if !lines[..=seed].windows(2).all(near) {
        return None;
    }
    let mut columns = Columns::of(names(&lines[seed]));
    let begins = |columns: &Columns, line: &[Fragment]| columns.begins(&pieces(line, &[]));
    // Above it stand only the first lines of longer names.
    if lines[..seed].iter().any(|line| begins(&columns, line) || !columns.widen(pieces(line, &[]))) {
        return None;
    }
    let below = lines[seed..].windows(2).take(MOST_ABOVE).take_while(|pair| near(pair));
    let mut head = seed + 1;
    for pair in below.take_while(|_| is_bold(&lines[seed])) {
        let named = pieces(&pair[1], &[]);
        let long = named.iter().any(|one| one.text.chars().count() > LONGEST_NAME);
        if begins(&columns, &pair[1]) || long || !columns.widen(named) {
            break;
        }
        head += 1;
    }
    // A page of text in columns is told by its first lines, so that a long one costs little.
    let mut tried = columns.clone();
    let first = body(&lines[..lines.len().min(TRIED)], &mut tried);
    if !is_table(&tried, &first, head) {
        return None;
    }
    let body = body(lines, &mut columns);
    Some((columns, body, head))
}

/// The rest of a table that stood last on the page before.
fn gone_on(lines: &[Vec<Fragment>], carried: &Columns) -> Option<Table> {
    let mut columns = carried.clone();
    let body = body(lines, &mut columns);
    let several = |line: &Line| line.pieces.len() > 1;
    // Where cells stand in the middle of their rows, the longest of them begins alone.
    let close = |above: &Line, next: &Line| next.baseline - above.baseline <= above.size * LEADING;
    let filled = match body.as_slice() {
        [first, second, ..] => several(first) || several(second) && (close(first, second) || is_rest(first)),
        [only] => several(only),
        [] => false,
    };
    (filled && is_table(&columns, &body, 0)).then_some((columns, body, 0))
}

/// "… of the sentence": the end of a cell that began on the page before.
fn is_rest(line: &Line) -> bool {
    line.pieces.iter().all(|(column, piece)| *column > 0 && piece.text.starts_with(char::is_lowercase))
}

/// Several short names, most of which begin large, none of which is a number, a sentence or a sign that comes back.
fn is_head(line: &[Fragment]) -> bool {
    let names = names(line);
    let name = |piece: &Piece| {
        let text = piece.text.as_str();
        let sentence = text.contains(' ') && text.ends_with('.');
        let sign = text.chars().count() < 2;
        let again = sign && names.iter().filter(|other| other.text == text).count() > 1;
        text.chars().count() <= LONGEST_NAME
            && !text.ends_with([',', ';', ':'])
            && !text.starts_with(|c: char| c.is_ascii_digit())
            && !sentence
            && !again
    };
    let large = |piece: &&Piece| piece.text.starts_with(char::is_uppercase) || piece.text == "#";
    names.len() >= FEWEST_COLUMNS
        && line.iter().all(|fragment| fragment.table.is_none())
        && names.iter().all(name)
        && names.iter().filter(large).count() + 1 >= names.len()
}

/// The lines that keep to the columns, which grow with what stands in them.
fn body(lines: &[Vec<Fragment>], columns: &mut Columns) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (n, line) in lines.iter().enumerate().take(LONGEST) {
        let (at, size) = (baseline(line), size(line));
        let near =
            out.last().is_none_or(|above: &Line| at - above.baseline < above.size.max(size) * FARTHEST);
        if !near || line.iter().any(|fragment| fragment.table.is_some()) {
            break;
        }
        let found = pieces(line, &columns.lefts());
        let next = lines.get(n + 1);
        let goes_on = |columns: &Columns| {
            next.is_some_and(|next| {
                columns.clone().place(pieces(next, &columns.lefts())).is_some_and(|next| next.len() > 1)
            })
        };
        let placed = columns.place(found.clone());
        let pieces = match placed {
            Some(placed) => placed,
            // A title inside the table runs across its columns.
            None if n > 0 && columns.is_title(&found) && goes_on(columns) => {
                found.into_iter().map(|piece| (0, piece)).collect()
            }
            None => break,
        };
        out.push(Line { baseline: at, size, bold: is_bold(line), pieces });
    }
    trim(&mut out);
    out
}

/// Takes away what stands below the table, with more air above it or set as a title, and keeps to the columns only by
/// being short.
fn trim(lines: &mut Vec<Line>) {
    let Some(last) = lines.iter().rposition(|line| line.pieces.len() > 1) else { return };
    let step = |n: usize| lines[n].baseline - lines[n - 1].baseline;
    let farthest = (1..=last).map(step).fold(0.0, f64::max);
    let titled = |n: usize| {
        let (above, own) = (&lines[n - 1], &lines[n]);
        own.bold && !above.bold || own.size > above.size * 1.1
    };
    let begins = |n: usize| lines[n].pieces.iter().all(|(column, _)| *column == 0);
    // After whole sentences a short line that is none begins the next chapter.
    let closed = |n: usize| {
        let mut above = lines[..n].iter().rev().flat_map(|line| &line.pieces);
        above.find(|(column, _)| *column == 0).is_some_and(|(_, piece)| piece.text.ends_with('.'))
    };
    let leading = (1..=last).map(step).fold(f64::INFINITY, f64::min);
    let chapter = |n: usize| {
        let alone = n + 1 == lines.len() || step(n + 1) > leading * bands::AIRY;
        let open = lines[n].pieces.iter().all(|(_, piece)| !piece.text.ends_with(['.', ';', ',']));
        alone && open && closed(n) && step(n) > leading * bands::AIRY
    };
    let ends = |n: usize| step(n) > farthest * 1.2 || titled(n) || chapter(n);
    let below = (last + 1..lines.len()).find(|&n| begins(n) && ends(n));
    lines.truncate(below.unwrap_or(lines.len()));
}

/// Whether the lines below the head are rows, not columns of text.
fn is_table(columns: &Columns, lines: &[Line], head: usize) -> bool {
    const SHORT: usize = 14;
    let body = &lines[head.min(lines.len())..];
    let rows = body.iter().filter(|line| line.pieces.len() > 1).count();
    let letters = |column: usize| {
        let own: Vec<usize> = body
            .iter()
            .flat_map(|line| &line.pieces)
            .filter(|(at, _)| *at == column)
            .map(|(_, piece)| piece.text.chars().count())
            .collect();
        (own.len(), own.iter().sum::<usize>())
    };
    let short = (0..columns.count()).any(|column| {
        let (lines, letters) = letters(column);
        lines > 0 && letters < lines * SHORT
    });
    let filled: usize = (0..columns.count()).map(|column| letters(column).0).sum();
    let holes = filled * 5 < body.len() * columns.count() * 4;
    rows >= 2 - usize::from(head == 0) && (short || holes || bands::begin_together(body, columns.count()))
}
