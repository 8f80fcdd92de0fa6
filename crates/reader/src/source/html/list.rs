//! Lists, counted as a browser counts them.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use crate::source::numeral::{self, Style};

/// An open list.
pub struct List {
    next: i64,
    step: i64,
    /// How it counts; nothing for bullets.
    style: Option<Style>,
    /// The sign of a list that does not count.
    bullet: &'static str,
    /// The marker of the item it stands in, where the page counts 1.1, 1.2 …
    prefix: Option<String>,
    /// The marker of its latest item, without the closing stop.
    pub latest: String,
}

impl List {
    /// Opens a list. `parent` is the marker of the item around it, if the page's style joins the numbers.
    pub fn open(node: NodeRef<'_, Node>, element: &Element, parent: Option<&str>) -> Self {
        let ordered = element.name() == "ol";
        let style = style(element, ordered);
        let reversed = element.attr("reversed").is_some();
        let items = || i64::try_from(node.children().filter(|child| is_item(*child)).count()).unwrap_or(1);
        let start = element.attr("start").and_then(|start| start.trim().parse().ok());
        Self {
            next: start.unwrap_or_else(|| if reversed { items() } else { 1 }),
            step: if reversed { -1 } else { 1 },
            style,
            bullet: if ordered && style.is_none() { "" } else { "•" },
            prefix: parent.filter(|p| p.contains(|c: char| c.is_ascii_digit())).map(str::to_owned),
            latest: String::new(),
        }
    }

    /// The marker of the next item.
    pub fn marker(&mut self, item: &Element) -> String {
        if let Some(value) = item.attr("value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let number = self.next;
        self.next = self.next.saturating_add(self.step);
        let Some(style) = self.style else {
            self.latest.clear();
            return self.bullet.to_owned();
        };
        self.latest = match &self.prefix {
            Some(prefix) => format!("{prefix}.{}", numeral::print(number, style)),
            None => numeral::print(number, style),
        };
        if self.prefix.is_some() { self.latest.clone() } else { format!("{}.", self.latest) }
    }
}

fn is_item(node: NodeRef<'_, Node>) -> bool {
    node.value().as_element().is_some_and(|e| e.name() == "li")
}

fn style(element: &Element, ordered: bool) -> Option<Style> {
    let css = element.attr("style").unwrap_or_default().to_lowercase().replace(' ', "");
    let named = css
        .split(';')
        .find_map(|rule| rule.strip_prefix("list-style-type:").or_else(|| rule.strip_prefix("list-style:")));
    match named {
        Some("none" | "disc" | "circle" | "square") => return None,
        Some("lower-alpha" | "lower-latin") => return Some(Style::LowerLetter),
        Some("upper-alpha" | "upper-latin") => return Some(Style::UpperLetter),
        Some("lower-roman") => return Some(Style::LowerRoman),
        Some("upper-roman") => return Some(Style::UpperRoman),
        Some("decimal-leading-zero") => return Some(Style::Padded),
        Some("decimal") => return Some(Style::Decimal),
        _ => {}
    }
    match element.attr("type") {
        Some("a") => Some(Style::LowerLetter),
        Some("A") => Some(Style::UpperLetter),
        Some("i") => Some(Style::LowerRoman),
        Some("I") => Some(Style::UpperRoman),
        _ => ordered.then_some(Style::Decimal),
    }
}

/// A number that was typed into an item whose list prints none: it is the marker, the rest is the text.
pub fn typed(text: &str) -> Option<(&str, &str)> {
    let marker = text.split_whitespace().next()?;
    let rest = text[marker.len()..].trim_start();
    let bare = marker.trim_end_matches(['.', ')']);
    let numbers =
        bare.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let letter = bare.len() == 1 && marker.ends_with(')') && bare.bytes().all(|b| b.is_ascii_alphabetic());
    let closed = marker.len() > bare.len() || bare.contains('.');
    (((numbers && closed) || letter) && !rest.is_empty()).then_some((marker, rest))
}
