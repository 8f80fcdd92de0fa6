//! Through the page in reading order.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{Html, Node};

use super::apparent::{self, Seen};
use super::content::{self, Content};

use super::element::{is_block, is_strong, level};
use super::list::{self, List};
use super::table;
use crate::Unreadable;
use crate::source::block::Blocks;
use crate::source::inline::Inline;
use crate::source::{Hint, Line, numeral};

/// Deeper than any page that a person made; below it only the bare text is read.
const DEEPEST: usize = 150;

/// Reads the document that a page holds.
pub fn page(page: &Html) -> Result<Vec<Line>, Unreadable> {
    let content = Content::of(page);
    let joined = page.tree.nodes().any(|node| is_joining_style(node));
    let mut walk = Walk { content: &content, joined, ..Walk::new(&content) };
    let root = page.tree.get(content.root()).unwrap_or_else(|| page.tree.root());
    walk.title_outside(page, root);
    walk.children(root, 0);
    walk.flush();
    let mut lines = walk.blocks.done()?;
    apparent::mark(&mut lines, &walk.seen);
    Ok(lines)
}

/// A style sheet that prints nested numbers as 1.1.
fn is_joining_style(node: NodeRef<'_, Node>) -> bool {
    node.value().as_element().is_some_and(|e| e.name() == "style")
        && node.children().any(|c| c.value().as_text().is_some_and(|css| css.contains("counters(")))
}

struct Walk<'a> {
    content: &'a Content,
    blocks: Blocks,
    inline: Inline,
    lists: Vec<List>,
    /// The item that was opened and has no text yet.
    item: Option<(u8, String)>,
    strong: u32,
    /// The size of the letters here, in half points, and of the smallest in the block that is open.
    size: u32,
    least: Option<u32>,
    /// The class of the block that is open.
    class: Option<String>,
    /// How the paragraphs look, by their place.
    seen: Vec<Seen>,
    quoted: u16,
    raised: u32,
    joined: bool,
}

impl<'a> Walk<'a> {
    fn new(content: &'a Content) -> Self {
        Self {
            content,
            blocks: Blocks::default(),
            inline: Inline::default(),
            lists: Vec::new(),
            item: None,
            strong: 0,
            size: apparent::USUAL,
            least: None,
            class: None,
            seen: Vec::new(),
            quoted: 0,
            raised: 0,
            joined: false,
        }
    }

    /// A page's first heading often stands above its main part.
    fn title_outside(&mut self, page: &Html, root: NodeRef<'_, Node>) {
        let is_title = |node: &NodeRef<'_, Node>| node.value().as_element().is_some_and(|e| e.name() == "h1");
        if root.descendants().any(|node| is_title(&node)) {
            return;
        }
        if let Some(title) = page.tree.nodes().find(is_title) {
            self.bare(title);
            self.heading(1);
        }
    }

    fn children(&mut self, node: NodeRef<'_, Node>, depth: usize) {
        for child in node.children() {
            if self.blocks.is_full() {
                return;
            }
            match child.value() {
                Node::Text(text) => self.text(text),
                Node::Element(element) if !self.content.is_noise(child) => {
                    if depth > DEEPEST {
                        self.bare(child);
                    } else {
                        self.element(child, element, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }

    /// The text under a node without its structure; no recursion.
    fn bare(&mut self, node: NodeRef<'_, Node>) {
        for inner in node.descendants() {
            if let Some(text) = inner.value().as_text()
                && !inner.parent().is_some_and(content::is_silent)
            {
                self.text(text);
            }
        }
    }

    fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.least = Some(self.least.map_or(self.size, |least| least.min(self.size)));
        }
        if self.raised > 0 && text.trim().bytes().all(|b| b.is_ascii_digit()) {
            let raised: String = text.trim().chars().map(numeral::raise).collect();
            self.inline.push(&raised, self.strong > 0);
        } else {
            // What a page's source breaks into lines is no line break to its reader.
            self.inline.push(&text.replace(['\n', '\r', '\u{c}'], " "), self.strong > 0);
        }
    }

    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize) {
        match element.name() {
            "br" => self.inline.line_break(),
            "hr" => {
                self.flush();
                self.blocks.gap();
            }
            "ol" | "ul" | "menu" | "dir" => self.list(node, element, depth),
            "li" => self.list_item(node, element, depth),
            "table" => self.table(node, depth),
            "pre" => self.preformatted(node),
            "dt" | "summary" => self.display(node, depth, 3),
            "button" if !content::in_heading(node) => self.display(node, depth, 3),
            "dd" | "blockquote" => {
                self.flush();
                self.quoted += 4;
                self.block(node, depth);
                self.quoted -= 4;
            }
            "sup" => {
                self.raised += 1;
                self.children(node, depth);
                self.raised -= 1;
            }
            name => match level(name, element) {
                Some(level) => {
                    self.flush();
                    self.children(node, depth);
                    self.heading(level);
                }
                None if is_block(name, element) => self.block(node, depth),
                None => self.phrase(node, element, depth),
            },
        }
    }

    fn phrase(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize) {
        let strong = u32::from(is_strong(element));
        let around = self.size;
        self.size = apparent::size(element, around).unwrap_or(around);
        self.strong += strong;
        self.children(node, depth);
        self.strong -= strong;
        self.size = around;
    }

    fn block(&mut self, node: NodeRef<'_, Node>, depth: usize) {
        let Some(element) = node.value().as_element() else { return };
        self.flush();
        if element.name() != "div" && self.item.is_none() {
            self.blocks.gap();
        }
        let class = std::mem::replace(&mut self.class, element.attr("class").map(str::to_lowercase));
        self.phrase(node, element, depth);
        self.flush();
        self.class = class;
    }

    fn display(&mut self, node: NodeRef<'_, Node>, depth: usize, level: u8) {
        self.flush();
        self.children(node, depth);
        let words = self.inline.take_whole();
        self.blocks.gap();
        self.blocks.push(&words, self.indent(), Hint::Display(level));
    }

    fn heading(&mut self, level: u8) {
        let words = self.inline.take_whole();
        if words.trim().is_empty() {
            return;
        }
        self.blocks.gap();
        match self.item.take() {
            Some((_, marker)) if marker.contains(char::is_alphanumeric) => {
                self.blocks.push(&format!("{marker} {words}"), 0, Hint::Heading(level));
            }
            _ => self.blocks.push(&words, 0, Hint::Heading(level)),
        }
        self.blocks.gap();
    }

    fn list(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize) {
        self.flush();
        if self.lists.is_empty() {
            self.blocks.gap();
        }
        let parent = self.lists.last().map(|list| list.latest.clone()).filter(|_| self.joined);
        self.lists.push(List::open(node, element, parent.as_deref()));
        self.children(node, depth);
        self.flush();
        self.lists.pop();
        if self.lists.is_empty() {
            self.blocks.gap();
        }
    }

    fn list_item(&mut self, node: NodeRef<'_, Node>, element: &Element, depth: usize) {
        self.flush();
        let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let marker = self.lists.last_mut().map_or_else(|| "•".to_owned(), |list| list.marker(element));
        self.item = Some((level, marker));
        self.children(node, depth);
        self.flush();
        self.item = None;
    }

    fn table(&mut self, node: NodeRef<'_, Node>, depth: usize) {
        self.flush();
        self.blocks.gap();
        if table::is_layout(node) {
            for row in table::rows(node) {
                table::cells(row).for_each(|cell| self.block(cell, depth));
            }
            return;
        }
        let captions =
            node.children().filter(|c| c.value().as_element().is_some_and(|e| e.name() == "caption"));
        captions.for_each(|caption| self.block(caption, depth));
        let mut grid = table::Grid::default();
        for row in table::rows(node) {
            let cells = table::cells(row).map(|cell| self.cell(cell, depth)).collect();
            self.blocks.row(&grid.row(cells));
        }
        self.blocks.gap();
    }

    /// A cell's text, a line for every block, with its spans: what stands in it is read like a small page of its own.
    fn cell(&mut self, cell: NodeRef<'_, Node>, depth: usize) -> (String, usize, usize) {
        let mut inner = Walk { joined: self.joined, ..Walk::new(self.content) };
        inner.children(cell, depth + 1);
        inner.flush();
        let lines = inner.blocks.done().unwrap_or_default();
        let words: Vec<String> = lines
            .into_iter()
            .map(|line| match line.hint {
                Hint::Item(_, marker) => format!("{marker} {}", line.text),
                _ => line.text,
            })
            .collect();
        let span = |name| {
            let element = cell.value().as_element();
            element.and_then(|e| e.attr(name)).and_then(|n| n.trim().parse().ok()).unwrap_or(1)
        };
        (words.join("\n"), span("colspan"), span("rowspan"))
    }

    /// Text whose lines are the author's.
    fn preformatted(&mut self, node: NodeRef<'_, Node>) {
        self.flush();
        let text: String = node.descendants().filter_map(|n| n.value().as_text()).map(|t| &**t).collect();
        for raw in text.lines() {
            self.blocks.push(raw, crate::source::clean::indent(raw), Hint::None);
        }
        self.blocks.gap();
    }

    fn indent(&self) -> u16 {
        self.quoted + u16::try_from(self.lists.len() * 4).unwrap_or(0)
    }

    /// Ends the block that is open, if it holds text.
    fn flush(&mut self) {
        if self.inline.is_blank() {
            self.inline.take();
            self.least = None;
            return;
        }
        for segment in self.inline.take() {
            if segment.gap {
                self.blocks.gap();
            }
            let Some((level, marker)) = self.item.take() else {
                self.seen.push(Seen {
                    line: self.blocks.len(),
                    size: self.least.unwrap_or(self.size),
                    strong: segment.is_strong(),
                    letters: segment.letters(),
                    class: self.class.clone(),
                });
                self.blocks.push(&segment.text, self.indent(), Hint::Paragraph);
                continue;
            };
            let (marker, text) = match list::typed(&segment.text) {
                Some((typed, rest)) if !marker.contains(char::is_alphanumeric) => (typed.to_owned(), rest),
                _ => (marker, segment.text.as_str()),
            };
            self.blocks.push(text, u16::from(level) * 4, Hint::Item(level, marker));
        }
        self.least = None;
    }
}
