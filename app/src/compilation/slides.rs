//! The report as slides to show at a meeting: what can be read from the last row, and no line of it dropped in silence. What
//! does not fit goes on over more slides; what is left out even so is said, and that it stands in the report. Pure.

use serde::Serialize;

use super::parts::{Block, Booklet, Item, Part, Quote, SideView};
use crate::web::words::Words;

/// How many signs of the secretariat's words fit a slide of their own.
const WORDS: usize = 650;
/// How many signs of them stand under a commitment, beside all else.
const REMARK: usize = 400;
/// How many signs of why a side sees a commitment as it does.
const REASON: usize = 150;
/// How many quotes stand under a commitment, and how many signs of each.
const QUOTES: (usize, usize) = (2, 180);
/// How many measures stand under a commitment.
const MEASURES: usize = 4;
/// How many rows of a table fit a slide.
const ROWS: usize = 8;
/// How many lines of a list.
const LINES: usize = 11;
/// How many slides something goes on over at most.
const MOST: usize = 5;

/// One thing to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slide {
    /// Its heading.
    pub heading: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// The slides of a report: one for each part that is shown, and more where it does not fit one.
pub fn slides(of: &Booklet, words: &Words) -> Vec<Slide> {
    let parts = of.parts.iter().flat_map(|part| std::iter::once(part).chain(&part.parts));
    parts.filter(|part| part.shown).flat_map(|part| Showing { words }.part(part)).collect()
}

struct Showing<'a> {
    words: &'a Words,
}

impl Showing<'_> {
    /// The slides of a part, each after the first headed as going on.
    fn part(&self, part: &Part) -> Vec<Slide> {
        let about = part.id.starts_with("commitment-");
        let found = if about { self.beside(part) } else { self.over(part) };
        let found = found.into_iter().filter(|blocks| !blocks.is_empty()).enumerate();
        let heading = |n: usize| match n {
            0 => part.heading.clone(),
            _ => self.words.with("compilation-goes-on", &[("heading", part.heading.as_str().into())]),
        };
        found.map(|(n, blocks)| Slide { heading: heading(n), blocks }).collect()
    }

    /// A commitment: how it is seen and what was asked on one slide, measures and quotes on another where they are many. Of
    /// each the start.
    fn beside(&self, part: &Part) -> Vec<Vec<Block>> {
        let (mut seen, mut more, mut cut) = (Vec::new(), Vec::new(), [false; 2]);
        let mut left: Vec<(&str, usize)> = Vec::new();
        for block in &part.blocks {
            match block {
                Block::Words { paragraphs } => {
                    let paragraphs = shortened(paragraphs, REMARK, &mut cut[0]);
                    seen.push(Block::Words { paragraphs });
                }
                Block::Views { views, gap } => {
                    let view = |one: &SideView| SideView {
                        reason: shortened(&one.reason, REASON, &mut cut[0]),
                        ..one.clone()
                    };
                    seen.push(Block::Views { views: views.iter().map(view).collect(), gap: gap.clone() });
                }
                Block::Bars { .. } => seen.push(block.clone()),
                Block::List { caption, items } if items.iter().any(|one| !one.kind.is_empty()) => {
                    let shown: Vec<Item> = items.iter().take(MEASURES).cloned().collect();
                    left.push(("compilation-more-measures", items.len() - shown.len()));
                    more.push(Block::List { caption: caption.clone(), items: shown });
                }
                Block::Quotes { quotes } => {
                    let quote = |one: &Quote| Quote {
                        paragraphs: shortened(&one.paragraphs, QUOTES.1, &mut cut[1]),
                        ..one.clone()
                    };
                    let shown = quotes.iter().take(QUOTES.0).map(quote).collect();
                    left.push(("compilation-more-quotes", quotes.len().saturating_sub(QUOTES.0)));
                    more.push(Block::Quotes { quotes: shown });
                }
                _ => {}
            }
        }
        let left = left.into_iter().filter(|(_, n)| *n > 0);
        let left = left.map(|(key, n)| self.words.with(key, &[("n", n.into())])).collect();
        vec![self.noted(seen, Vec::new(), cut[0]), self.noted(more, left, cut[1])]
    }

    /// Blocks, and beneath them what is left out of them.
    fn noted(&self, mut blocks: Vec<Block>, mut left: Vec<String>, cut: bool) -> Vec<Block> {
        left.extend(cut.then(|| self.words.t("compilation-shortened")));
        if !left.is_empty() {
            blocks.push(Block::Text { text: left.join(" ") });
        }
        blocks
    }

    /// Everything of a part, over as many slides as it takes.
    fn over(&self, part: &Part) -> Vec<Vec<Block>> {
        let mut all: Vec<Vec<Block>> = vec![Vec::new()];
        for block in &part.blocks {
            match block {
                Block::Words { paragraphs } => all.extend(self.words_over(paragraphs)),
                Block::List { caption, items } if items.iter().all(|one| one.href.is_empty()) => {
                    let made =
                        |items: &[Item]| Block::List { caption: caption.clone(), items: items.to_vec() };
                    all.extend(self.chunks(items, LINES, made));
                }
                Block::Table { caption, heads, rows } => {
                    let made = |rows: &[Vec<String>]| Block::Table {
                        caption: caption.clone(),
                        heads: heads.clone(),
                        rows: rows.to_vec(),
                    };
                    all.extend(self.chunks(rows, ROWS, made));
                }
                Block::Quotes { quotes } => {
                    let alone = |one: &Quote| vec![Block::Quotes { quotes: vec![one.clone()] }];
                    all.extend(quotes.iter().map(alone));
                }
                Block::Figures { .. } => all.push(vec![block.clone()]),
                Block::Bars { .. } => match all.last_mut() {
                    Some(last) if matches!(last.last(), None | Some(Block::Bars { .. })) => {
                        last.push(block.clone());
                    }
                    _ => all.push(vec![block.clone()]),
                },
                Block::Text { text } if part.id == "answering" => {
                    if let Some(last) = all.last_mut() {
                        last.push(Block::Text { text: text.clone() });
                    }
                }
                _ => {}
            }
        }
        all
    }

    /// Lines, so many a slide; where even that is too many, how many more there are.
    fn chunks<T>(&self, lines: &[T], room: usize, made: impl Fn(&[T]) -> Block) -> Vec<Vec<Block>> {
        let mut all: Vec<Vec<Block>> = lines.chunks(room).take(MOST).map(|one| vec![made(one)]).collect();
        let more = lines.len().saturating_sub(room * MOST);
        if let Some(last) = all.last_mut().filter(|_| more > 0) {
            let text = self.words.with("compilation-more-lines", &[("n", more.into())]);
            last.push(Block::Text { text });
        }
        all
    }

    /// Words, a slide's worth at a time, never parted within a sentence that fits one.
    fn words_over(&self, paragraphs: &[String]) -> Vec<Vec<Block>> {
        let (mut all, mut rest) = (Vec::new(), paragraphs.to_vec());
        while !rest.is_empty() && all.len() < MOST {
            let (now, later) = parted(&rest, WORDS);
            all.push(vec![Block::Words { paragraphs: now }]);
            rest = later;
        }
        if let Some(last) = all.last_mut().filter(|_| !rest.is_empty()) {
            last.push(Block::Text { text: self.words.t("compilation-shortened") });
        }
        all
    }
}

/// The start of a text, whole sentences or at least whole words; `cut` where it is not all of it.
fn shortened(paragraphs: &[String], room: usize, cut: &mut bool) -> Vec<String> {
    let (mut now, later) = parted(paragraphs, room);
    if !later.is_empty() {
        *cut = true;
        if let Some(last) = now.last_mut() {
            last.push_str(" …");
        }
    }
    now
}

/// A text parted in what has room and the rest: between paragraphs, else after a sentence, else between words.
fn parted(paragraphs: &[String], room: usize) -> (Vec<String>, Vec<String>) {
    let (mut now, mut left) = (Vec::new(), room);
    for (n, one) in paragraphs.iter().enumerate() {
        let length = one.chars().count();
        if length <= left {
            now.push(one.clone());
            left -= length;
            continue;
        }
        // A line or two at the end of a slide is worse than none.
        let mut later = paragraphs[n..].to_vec();
        if now.is_empty() || left > room / 3 {
            let at = cut_at(one, left);
            let (start, rest) = one.split_at(at);
            if !start.trim().is_empty() {
                now.push(start.trim_end().to_owned());
                rest.trim_start().clone_into(&mut later[0]);
            }
        }
        return (now, later);
    }
    (now, Vec::new())
}

/// Where a text that is longer than its room is cut: the byte after the last sentence that fits; after the last word, where
/// that sentence would be but the smaller half; within a word only where no word fits.
fn cut_at(text: &str, room: usize) -> usize {
    let end = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    let start = &text[..end];
    let blank = |at: usize| text[at..].chars().next().is_none_or(char::is_whitespace);
    let ends = start.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?'));
    let sentence = ends.map(|(at, c)| at + c.len_utf8()).rfind(|at| blank(*at));
    let word = start.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).next_back();
    let whole = Some(end).filter(|at| blank(*at));
    sentence.filter(|at| *at * 2 >= end).or(whole).or(word).filter(|at| *at > 0).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::{Block, Booklet, Item, Part, cut_at, parted, shortened, slides};
    use crate::{compilation::parts::SideView, web::words::Words};

    fn shown(id: &str, blocks: Vec<Block>) -> Booklet {
        let part =
            Part { id: id.to_owned(), heading: "Rubrik".to_owned(), shown: true, blocks, parts: Vec::new() };
        let (title, about, written) = (String::new(), String::new(), "sv".to_owned());
        Booklet { title, about, facts: Vec::new(), parts: vec![part], written }
    }

    fn list(n: usize, kind: &str) -> Block {
        let item = |n: usize| Item {
            kind: kind.to_owned(),
            ..Item::plain(format!("Förening {n}."), String::new(), String::new())
        };
        Block::List { caption: "Har inte rapporterat".to_owned(), items: (1..=n).map(item).collect() }
    }

    fn laid(of: &Booklet) -> (Vec<String>, String) {
        let all = slides(of, Words::of(Lang::Sv));
        (all.iter().map(|one| one.heading.clone()).collect(), serde_json::to_string(&all).unwrap())
    }

    #[test]
    fn a_list_goes_on_over_more_slides_and_nobody_is_dropped_in_silence() {
        let (headings, all) = laid(&shown("answering", vec![list(44, "")]));
        assert_eq!(headings[..2], ["Rubrik", "Rubrik (forts.)"]);
        assert!(headings.len() == 4 && (1..=44).all(|n| all.contains(&format!("Förening {n}."))));
        let (headings, all) = laid(&shown("answering", vec![list(90, "")]));
        assert_eq!(headings.len(), 5);
        assert!(all.contains("Förening 55.") && !all.contains("Förening 56."));
        assert!(all.contains("Och 35 till."), "{all}");
    }

    #[test]
    fn what_a_commitment_leaves_out_is_said() {
        let long = "Det här är en mening. ".repeat(20).trim().to_owned();
        let view = SideView {
            side: "Ekby".to_owned(),
            kind: "limited".to_owned(),
            word: "Påbörjat".to_owned(),
            more: String::new(),
            reason: vec![long],
        };
        let views = Block::Views { views: vec![view], gap: String::new() };
        let (headings, all) = laid(&shown("commitment-1", vec![views, list(6, "late")]));
        assert_eq!(headings, ["Rubrik", "Rubrik (forts.)"]);
        assert!(all.contains("mening. …"), "{all}");
        assert!(all.contains("Texten är kortad, hela står i rapporten."), "{all}");
        assert!(all.contains("Och 2 åtgärder till."), "{all}");
        let (_, all) = laid(&shown("commitment-1", vec![list(4, "late")]));
        assert!(!all.contains("till."), "{all}");
    }

    #[test]
    fn words_are_parted_between_sentences_or_words() {
        let at = |text: &str, room| text.split_at(cut_at(text, room)).0.to_owned();
        assert_eq!(at("Ett. Två tre fyra.", 10), "Ett. Två");
        assert_eq!(at("Ett två. Tre fyra.", 10), "Ett två.");
        assert_eq!(at("Lorem ipsum dolor", 8), "Lorem");
        assert_eq!(at("Lorem ipsum", 5), "Lorem");
        assert_eq!(at("Föreningsliv", 5), "Fören");
        let all = ["Ett två tre.".to_owned(), "Fyra fem.".to_owned()];
        assert_eq!(parted(&all, 12), (vec![all[0].clone()], vec![all[1].clone()]));
        assert_eq!(parted(&all, 99), (all.to_vec(), Vec::new()));
        let mut cut = false;
        assert_eq!(shortened(&all, 12, &mut cut), ["Ett två tre. …"]);
        assert!(cut);
    }

    #[test]
    fn a_long_summary_goes_on() {
        let words = Block::Words { paragraphs: vec!["Ett år har gått. ".repeat(100).trim().to_owned()] };
        let (headings, all) = laid(&shown("summary", vec![words]));
        assert_eq!(headings.len(), 3);
        assert_eq!(all.matches("Ett år har gått.").count(), 100);
    }
}
