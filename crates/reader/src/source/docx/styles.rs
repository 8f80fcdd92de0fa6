//! What a paragraph's style makes of it.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{all, attr, first, switch, val};

/// Names of headings in the languages that Word is used in here.
const HEADING: [&str; 8] =
    ["heading ", "rubrik ", "överskrift ", "overskrift ", "otsikko ", "überschrift ", "titre ", "pealkiri "];
/// A chain of styles longer than this is a ring.
const LONGEST_CHAIN: usize = 20;

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    usual: Option<String>,
    base: Style,
}

/// What one style says itself; what it does not say, the style it is based on does.
#[derive(Default, Clone)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    level: Option<usize>,
    bold: Option<bool>,
    size: Option<u32>,
}

/// What a style comes to with everything it is based on.
#[derive(Default, Clone, Debug)]
pub struct Look {
    /// The level of heading, from 1.
    pub heading: Option<u8>,
    /// The numbering it belongs to, and the level of it.
    pub list: Option<String>,
    pub level: Option<usize>,
    pub bold: bool,
    /// In half points.
    pub size: u32,
}

impl Styles {
    pub fn read(part: Option<&Document<'_>>) -> Self {
        let mut styles = Self::default();
        let Some(part) = part else { return styles };
        let root = part.root_element();
        let base =
            first(root, "docDefaults").and_then(|d| first(d, "rPrDefault")).and_then(|d| first(d, "rPr"));
        if let Some(base) = base {
            styles.base.size = val(base, "sz").and_then(|size| size.parse().ok());
        }
        for node in all(root, "style") {
            let Some(id) = attr(node, "styleId") else { continue };
            if attr(node, "type") == Some("paragraph") && matches!(attr(node, "default"), Some("1" | "true"))
            {
                styles.usual = Some(id.to_owned());
            }
            styles.by_id.insert(id.to_owned(), Style::read(node));
        }
        styles
    }

    /// What a style comes to; without a name, the usual one.
    pub fn look(&self, id: Option<&str>) -> Look {
        let mut look = Look { size: self.base.size.unwrap_or(20), ..Look::default() };
        let (mut bold, mut size, mut body) = (None, None, false);
        let mut next = id.or(self.usual.as_deref());
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else { break };
            // Outline level 9 is how a style says that it is body text, whatever it is based on.
            body |= style.outline == Some(9) && look.heading.is_none();
            if !body {
                look.heading =
                    look.heading.or(style.outline.map(|level| level + 1)).or_else(|| style.heading_by_name());
            }
            look.list = look.list.or_else(|| style.list.clone());
            look.level = look.level.or(style.level);
            bold = bold.or(style.bold);
            size = size.or(style.size);
            next = style.based_on.as_deref();
        }
        look.bold = bold.unwrap_or(false);
        look.size = size.unwrap_or(look.size);
        look
    }
}

impl Style {
    fn read(node: Node<'_, '_>) -> Self {
        let paragraph = first(node, "pPr");
        let run = first(node, "rPr");
        let list = paragraph.and_then(|p| first(p, "numPr"));
        Self {
            name: val(node, "name").unwrap_or_default().to_lowercase(),
            based_on: val(node, "basedOn").map(str::to_owned),
            outline: paragraph.and_then(|p| val(p, "outlineLvl")).and_then(|level| level.parse().ok()),
            list: list.and_then(|list| val(list, "numId")).map(str::to_owned),
            level: list.and_then(|list| val(list, "ilvl")).and_then(|level| level.parse().ok()),
            bold: run.and_then(|run| switch(run, "b")),
            size: run.and_then(|run| val(run, "sz")).and_then(|size| size.parse().ok()),
        }
    }

    fn heading_by_name(&self) -> Option<u8> {
        if matches!(self.name.as_str(), "title" | "rubrik" | "titel" | "tittel" | "otsikko") {
            return Some(1);
        }
        let number = HEADING.iter().find_map(|heading| self.name.strip_prefix(heading))?;
        number.trim().parse().ok().filter(|level| (1..=9).contains(level))
    }
}
