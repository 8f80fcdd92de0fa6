//! The words of one paragraph, as they read with every change accepted.

use roxmltree::Node;

use super::styles::{Look, Styles};
use super::{attr, first, switch, val};
use crate::source::inline::Inline;

/// Deeper than any paragraph that a person made.
const DEEPEST: usize = 60;

/// What a paragraph holds.
#[derive(Default)]
pub struct Runs<'a, 'input> {
    pub inline: Inline,
    /// Its letters by size in half points, to tell what stands out.
    pub sizes: Vec<(u32, usize)>,
    /// The text boxes that hang on it.
    pub boxes: Vec<Node<'a, 'input>>,
    /// How many notes it has.
    notes: usize,
    /// Inside a field's instruction, which is not printed.
    instruction: bool,
}

/// How the letters of a paragraph look unless a run says otherwise.
pub struct Around<'s> {
    pub styles: &'s Styles,
    pub look: Look,
    /// The number of the last note before this paragraph.
    pub notes: usize,
}

impl<'a, 'input: 'a> Runs<'a, 'input> {
    /// Collects a paragraph's runs.
    pub fn of(paragraph: Node<'a, 'input>, around: &Around<'_>) -> Self {
        let mut runs = Self { notes: around.notes, ..Self::default() };
        runs.collect(paragraph, around, 0);
        runs
    }

    /// The number of the last note so far.
    pub fn notes(&self) -> usize {
        self.notes
    }

    fn collect(&mut self, node: Node<'a, 'input>, around: &Around<'_>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "r" => self.run(child, around, depth),
                "pPr" | "del" | "moveFrom" | "sdtPr" | "sdtEndPr" | "smartTagPr" | "customXmlPr" => {}
                "AlternateContent" => {
                    if let Some(choice) = first(child, "Choice").or_else(|| first(child, "Fallback")) {
                        self.collect(choice, around, depth + 1);
                    }
                }
                "oMath" | "oMathPara" => {
                    let letters = child.descendants().filter(|n| n.tag_name().name() == "t");
                    let letters: String = letters.filter_map(|n| n.text()).collect();
                    self.inline.push(&letters, false);
                }
                _ => self.collect(child, around, depth + 1),
            }
        }
    }

    fn run(&mut self, run: Node<'a, 'input>, around: &Around<'_>, depth: usize) {
        let own = first(run, "rPr");
        let style = own.and_then(|own| val(own, "rStyle")).map(|style| around.styles.look(Some(style)));
        let on = |name| own.and_then(|own| switch(own, name));
        if on("vanish") == Some(true) {
            return;
        }
        let bold = on("b").unwrap_or(around.look.bold || style.is_some_and(|style| style.bold));
        let size =
            own.and_then(|own| val(own, "sz")).and_then(|size| size.parse().ok()).unwrap_or(around.look.size);
        self.pieces(run, bold, size, depth);
    }

    fn pieces(&mut self, run: Node<'a, 'input>, bold: bool, size: u32, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for piece in run.children().filter(Node::is_element) {
            match piece.tag_name().name() {
                "t" if !self.instruction => {
                    let text = piece.text().unwrap_or_default();
                    self.inline.push(text, bold);
                    self.sizes.push((size, text.chars().filter(|c| !c.is_whitespace()).count()));
                }
                "tab" | "ptab" => self.inline.push("\t", bold),
                "noBreakHyphen" => self.inline.push("-", bold),
                "br" | "cr" => self.inline.line_break(),
                "sym" => self.symbol(piece, bold),
                "fldChar" => match attr(piece, "fldCharType") {
                    Some("begin") => self.instruction = true,
                    Some("separate" | "end") => self.instruction = false,
                    _ => {}
                },
                "footnoteReference" | "endnoteReference" => {
                    self.notes += 1;
                    self.inline.push(&raised(self.notes), bold);
                }
                "AlternateContent" => {
                    if let Some(choice) = first(piece, "Choice").or_else(|| first(piece, "Fallback")) {
                        self.pieces(choice, bold, size, depth + 1);
                    }
                }
                "drawing" | "pict" | "object" => {
                    self.boxes.extend(piece.descendants().filter(|n| n.tag_name().name() == "txbxContent"));
                }
                _ => {}
            }
        }
    }

    /// A sign from a symbol font; those that matter are bullets.
    fn symbol(&mut self, piece: Node<'_, '_>, bold: bool) {
        let code = attr(piece, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(sign) = code.and_then(char::from_u32) {
            self.inline.push(&sign.to_string(), bold);
        }
    }
}

/// A number as it stands raised, so that it does not grow into the word before it.
pub fn raised(number: usize) -> String {
    number.to_string().chars().map(crate::source::numeral::raise).collect()
}
