//! Through a Word document in reading order.

use roxmltree::{Document, Node};

use super::numbering::Numbering;
use super::runs::{self, Around, Runs};
use super::styles::{Look, Styles};
use super::{all, attr, first, table, val};
use crate::Unreadable;
use crate::source::block::Blocks;
use crate::source::prominence::Prominence;
use crate::source::{Hint, Line};

/// Deeper than any document that a person made.
const DEEPEST: usize = 60;

/// What stands beside the body.
pub struct Beside<'a> {
    /// The parts that hold footnotes and endnotes.
    pub notes: Vec<Document<'a>>,
    /// The headers and footers of pages.
    pub margins: Vec<Document<'a>>,
}

/// Reads the body, then the notes, then what stands in the margins of pages.
pub fn read(
    document: &Document<'_>,
    beside: &Beside<'_>,
    styles: Styles,
    numbering: Numbering,
) -> Result<Vec<Line>, Unreadable> {
    let body = document.descendants().find(|n| n.tag_name().name() == "body").ok_or(Unreadable::Broken)?;
    let prominence = prominence(body, &styles);
    let mut reader = Body {
        styles,
        numbering,
        prominence,
        blocks: Blocks::default(),
        notes: 0,
        noted: Vec::new(),
        begun: None,
    };
    reader.blocks(body, 0);
    reader.end_begun();
    reader.append_notes(&beside.notes);
    reader.append_margins(&beside.margins);
    reader.blocks.done()
}

/// How large the letters of the body text are, so that what is larger stands out.
fn prominence(body: Node<'_, '_>, styles: &Styles) -> Prominence {
    let mut prominence = Prominence::default();
    for paragraph in body.descendants().filter(|n| n.tag_name().name() == "p") {
        let style = first(paragraph, "pPr").and_then(|settings| val(settings, "pStyle"));
        let around = Around { styles, look: styles.look(style), notes: 0 };
        for (size, letters) in Runs::of(paragraph, &around).sizes {
            prominence.add(size, letters);
        }
    }
    prominence
}

struct Body {
    styles: Styles,
    numbering: Numbering,
    prominence: Prominence,
    blocks: Blocks,
    /// The number of the last note.
    notes: usize,
    /// The notes in the order they are referred to: whether an endnote, and its id.
    noted: Vec<(bool, String)>,
    /// The words of a paragraph whose end was deleted: it goes on in the next.
    begun: Option<String>,
}

impl Body {
    fn blocks(&mut self, node: Node<'_, '_>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for child in node.children().filter(Node::is_element) {
            if self.blocks.is_full() {
                return;
            }
            match child.tag_name().name() {
                "p" => self.paragraph(child, depth),
                "tbl" => self.table(child, depth),
                "del" | "moveFrom" | "sdtPr" | "sectPr" | "tcPr" => {}
                "AlternateContent" => {
                    if let Some(choice) = first(child, "Choice").or_else(|| first(child, "Fallback")) {
                        self.blocks(choice, depth + 1);
                    }
                }
                _ => self.blocks(child, depth + 1),
            }
        }
    }

    fn paragraph(&mut self, paragraph: Node<'_, '_>, depth: usize) {
        let settings = first(paragraph, "pPr");
        let style = settings.and_then(|settings| val(settings, "pStyle"));
        let mut look = self.styles.look(style);
        if let Some(level) =
            settings.and_then(|s| val(s, "outlineLvl")).and_then(|level| level.parse::<u8>().ok())
        {
            look.heading = (level < 9).then_some(level + 1);
        }
        let around = Around { styles: &self.styles, look: look.clone(), notes: self.notes };
        let mut runs = Runs::of(paragraph, &around);
        self.notes = runs.notes();
        self.note_references(paragraph);
        let goes_on = settings.and_then(|s| first(s, "rPr")).is_some_and(|mark| first(mark, "del").is_some());
        if goes_on {
            let words = runs.inline.take_whole();
            self.begun.get_or_insert_default().push_str(&words);
        } else {
            let marker = if runs.inline.is_blank() && self.begun.is_none() {
                None
            } else {
                self.marker(settings, style, &look)
            };
            self.emit(&mut runs, &look, marker, indent(settings));
        }
        for inside in runs.boxes {
            self.blocks.gap();
            self.blocks(inside, depth + 1);
            self.blocks.gap();
        }
    }

    /// The depth and printed marker of a paragraph that belongs to a list.
    fn marker(
        &mut self,
        settings: Option<Node<'_, '_>>,
        style: Option<&str>,
        look: &Look,
    ) -> Option<(usize, String)> {
        let own = settings.and_then(|settings| first(settings, "numPr"));
        let own_list = own.and_then(|own| val(own, "numId"));
        let list = own_list.map(str::to_owned).or_else(|| look.list.clone()).filter(|list| list != "0")?;
        let own_level = own.and_then(|own| val(own, "ilvl")).and_then(|level| level.parse().ok());
        let tied = || style.and_then(|style| self.numbering.level_of_style(&list, style));
        let depth = own_level.or_else(tied).or(look.level).unwrap_or(0);
        self.numbering.next(&list, depth).map(|marker| (depth, marker))
    }

    fn emit(&mut self, runs: &mut Runs<'_, '_>, look: &Look, marker: Option<(usize, String)>, indent: u16) {
        if let Some(begun) = self.begun.take() {
            runs.inline.put_first(&begun);
        }
        if let Some(level) = look.heading {
            let words = runs.inline.take_whole();
            let numbered = marker.filter(|(_, marker)| marker.contains(char::is_alphanumeric));
            let words = numbered.map_or_else(|| words.clone(), |(_, marker)| format!("{marker} {words}"));
            self.blocks.gap();
            self.blocks.push(&words, 0, Hint::Heading(level));
            self.blocks.gap();
            return;
        }
        if runs.inline.is_blank() {
            self.blocks.gap();
            return;
        }
        let size =
            runs.sizes.iter().filter(|(_, letters)| *letters > 0).map(|(size, _)| *size).min().unwrap_or(0);
        let mut marker = marker;
        for segment in runs.inline.take() {
            if segment.gap {
                self.blocks.gap();
            }
            let hint = match marker.take() {
                Some((depth, marker)) => Hint::Item(u8::try_from(depth).unwrap_or(u8::MAX), marker),
                None => match self.prominence.level(size, segment.is_strong(), segment.letters()) {
                    Some(level) => Hint::Display(level),
                    None => Hint::Paragraph,
                },
            };
            if !matches!(hint, Hint::Item(..)) {
                self.blocks.gap();
            }
            self.blocks.push(&segment.text, indent, hint);
        }
    }

    fn table(&mut self, table: Node<'_, '_>, depth: usize) {
        self.blocks.gap();
        if table::is_layout(table) {
            for cell in table::rows(table).into_iter().flat_map(table::cells) {
                self.blocks(cell, depth + 1);
                self.blocks.gap();
            }
            return;
        }
        let mut above: Vec<String> = Vec::new();
        for row in table::rows(table) {
            let mut cells: Vec<String> = Vec::new();
            for cell in table::cells(row) {
                let (across, merged) = table::span(cell);
                let words = self.cell(cell, depth);
                let from_above = || above.get(cells.len()).cloned().unwrap_or_default();
                let words = if merged && words.is_empty() { from_above() } else { words };
                cells.push(words);
                cells.extend((1..across).map(|_| String::new()));
            }
            self.blocks.row(&cells);
            above = cells;
        }
        self.blocks.gap();
    }

    /// A cell's text, a line for every block: what stands in it is read like a small document of its own.
    fn cell(&mut self, cell: Node<'_, '_>, depth: usize) -> String {
        let outside = std::mem::take(&mut self.blocks);
        self.blocks(cell, depth + 1);
        let inside = std::mem::replace(&mut self.blocks, outside);
        let words = inside.done().unwrap_or_default().into_iter().map(|line| match line.hint {
            Hint::Item(_, marker) => format!("{marker} {}", line.text).trim().to_owned(),
            _ => line.text,
        });
        words.collect::<Vec<_>>().join("\n")
    }

    fn note_references(&mut self, paragraph: Node<'_, '_>) {
        for node in paragraph.descendants() {
            let end = match node.tag_name().name() {
                "footnoteReference" => false,
                "endnoteReference" => true,
                _ => continue,
            };
            self.noted.push((end, attr(node, "id").unwrap_or_default().to_owned()));
        }
    }

    /// A paragraph whose end was deleted, with nothing after it.
    fn end_begun(&mut self) {
        if let Some(begun) = self.begun.take() {
            self.blocks.push(&begun, 0, Hint::Paragraph);
        }
    }

    /// Headers and footers, each paragraph once: most kinds of page say the same.
    fn append_margins(&mut self, parts: &[Document<'_>]) {
        let mut seen: Vec<String> = Vec::new();
        for part in parts {
            for paragraph in part.descendants().filter(|node| node.tag_name().name() == "p") {
                let around = Around { styles: &self.styles, look: self.styles.look(None), notes: 0 };
                let words = Runs::of(paragraph, &around).inline.take_whole();
                if words.contains(char::is_alphanumeric) && !seen.contains(&words) {
                    self.blocks.gap();
                    self.blocks.push(&words, 0, Hint::Margin);
                    seen.push(words);
                }
            }
        }
    }

    /// The notes stand at the end, in the order of their numbers.
    fn append_notes(&mut self, parts: &[Document<'_>]) {
        for (number, (end, id)) in (1..).zip(std::mem::take(&mut self.noted)) {
            let name = if end { "endnote" } else { "footnote" };
            let mut notes = parts.iter().flat_map(|part| all(part.root_element(), name));
            let Some(note) = notes.find(|note| attr(*note, "id") == Some(&id)) else { continue };
            let words = self.cell(note, 0).replace('\n', " ");
            self.blocks.gap();
            if !words.is_empty() {
                self.blocks.push(&format!("{} {words}", runs::raised(number)), 0, Hint::Paragraph);
            }
        }
    }
}

/// How far a paragraph is set in, in characters: a character is about a twelfth of an inch.
fn indent(settings: Option<Node<'_, '_>>) -> u16 {
    let Some(indent) = settings.and_then(|settings| first(settings, "ind")) else { return 0 };
    let twips = |name| attr(indent, name).and_then(|twips| twips.parse::<i32>().ok());
    let left = twips("left").or_else(|| twips("start")).unwrap_or(0) - twips("hanging").unwrap_or(0);
    u16::try_from(left / 120).unwrap_or(0)
}
