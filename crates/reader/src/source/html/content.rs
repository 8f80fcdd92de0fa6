//! What of a page is the document, and what is the site around it.
//!
//! When unsure the text is kept: noise that stays becomes a finding, text that goes is lost.

use std::collections::HashMap;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};

use super::element::level;

/// Never text of the document.
const SILENT: [&str; 21] = [
    "audio", "canvas", "datalist", "embed", "head", "iframe", "img", "input", "map", "noscript", "object",
    "picture", "progress", "script", "select", "style", "svg", "template", "textarea", "title", "video",
];
/// Words in the class or id of what stands around a text.
const AROUND: [&str; 24] = [
    "breadcrumb",
    "breadcrumbs",
    "menu",
    "menubar",
    "nav",
    "navbar",
    "navigation",
    "pagination",
    "related",
    "share",
    "sharing",
    "sidebar",
    "skip",
    "skiplink",
    "social",
    "toolbar",
    "feedback",
    "search",
    "sitesearch",
    "topbar",
    "language",
    "login",
    "print",
    "tags",
];
const COOKIES: [&str; 6] = ["cookie", "cookies", "cookiebanner", "consent", "gdpr", "cookieconsent"];
const UNSEEN: [&str; 5] =
    ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader"];

/// How much text, and how much of it in links, stands under each element.
pub struct Content {
    sizes: HashMap<NodeId, (usize, usize)>,
    all: usize,
    root: NodeId,
}

impl Content {
    /// Weighs a page and finds the part that holds its document.
    pub fn of(page: &Html) -> Self {
        let sizes = sizes(page);
        let whole = page.root_element().id();
        let all = sizes.get(&whole).map_or(0, |size| size.0).max(1);
        let mut content = Self { sizes, all, root: whole };
        content.root = content.main(page).unwrap_or(whole);
        content
    }

    /// The element that holds the document.
    pub fn root(&self) -> NodeId {
        self.root
    }

    /// The element that calls itself the main one, if it holds most of the text.
    fn main(&self, page: &Html) -> Option<NodeId> {
        let own: usize = self.all.saturating_sub(self.around(page));
        let named = |wanted: fn(&scraper::node::Element) -> bool| {
            let mut found =
                page.tree.nodes().filter(move |node| node.value().as_element().is_some_and(wanted));
            let first = found.next()?;
            found.next().is_none().then_some(first.id())
        };
        let candidates = [
            named(|e| e.name() == "main"),
            named(|e| e.attr("role") == Some("main")),
            named(|e| e.name() == "article"),
            named(|e| matches!(e.attr("id"), Some("content" | "main-content" | "maincontent" | "main"))),
        ];
        candidates.into_iter().flatten().find(|id| self.size(*id).0 * 10 >= own * 6)
    }

    /// How much text stands in what is certainly the site's.
    fn around(&self, page: &Html) -> usize {
        let site = |name: &str| matches!(name, "nav" | "header" | "footer" | "aside");
        let outermost = |node: &NodeRef<'_, Node>| {
            node.value().as_element().is_some_and(|e| site(e.name()))
                && !node.ancestors().any(|a| a.value().as_element().is_some_and(|e| site(e.name())))
        };
        page.tree.nodes().filter(outermost).map(|node| self.size(node.id()).0).sum()
    }

    fn size(&self, id: NodeId) -> (usize, usize) {
        self.sizes.get(&id).copied().unwrap_or_default()
    }

    /// Whether an element is no part of the document.
    pub fn is_noise(&self, node: NodeRef<'_, Node>) -> bool {
        let Some(element) = node.value().as_element() else { return false };
        let (text, links) = self.size(node.id());
        let share = |percent: usize| text * 100 < self.all * percent;
        if is_silent(node) {
            return true;
        }
        match element.name() {
            "html" | "body" | "main" => return false,
            "nav" => return share(60),
            "header" => return share(30) && links > 0 && !inside(node, &["article", "main", "section"]),
            "footer" => return share(30) && !inside(node, &["article", "main", "section"]),
            "aside" => return share(20),
            "form" => return share(30) && !holds(node, &["h1", "h2", "ol"]),
            "dialog" => return share(30),
            _ => {}
        }
        match element.attr("role") {
            Some("navigation" | "search" | "contentinfo" | "dialog" | "alertdialog" | "complementary") => {
                return share(20);
            }
            Some("banner") => return share(20) && links > 0,
            _ => {}
        }
        if matches!(element.attr("title"), Some("header" | "footer")) && element.name() == "div" {
            return share(20);
        }
        if element.attr("aria-hidden") == Some("true") && text <= 40 {
            return true;
        }
        self.is_named_noise(element, text, links)
    }

    /// By class and id: believed only of small parts, and mostly of those that are made of links.
    fn is_named_noise(&self, element: &scraper::node::Element, text: usize, links: usize) -> bool {
        let names = [element.attr("class"), element.attr("id")];
        let names = names.into_iter().flatten().collect::<Vec<_>>().join(" ").to_lowercase();
        if names.is_empty() || text * 100 >= self.all * 40 {
            return false;
        }
        let is = |wanted: &[&str]| names.split([' ', '-', '_']).any(|word| wanted.contains(&word));
        let small = text * 100 < self.all * 15;
        (is(&COOKIES) && text < 4000)
            || (UNSEEN.iter().any(|unseen| names.contains(unseen)) && text < 100)
            || (small && is(&AROUND) && (links * 10 > text * 6 || (text < 60 && links > 0)))
    }
}

/// Whether an element never holds text of the document, whatever stands in it.
pub fn is_silent(node: NodeRef<'_, Node>) -> bool {
    node.value().as_element().is_some_and(|element| match element.name() {
        "button" => !in_heading(node) && !unfolds(node, element),
        name => SILENT.contains(&name),
    })
}

/// A button that is the title of an accordion's fold.
pub fn in_heading(node: NodeRef<'_, Node>) -> bool {
    node.ancestors().any(|a| a.value().as_element().is_some_and(|e| level(e.name(), e).is_some()))
}

/// A button that unfolds a part of the text, and says which: its words are that part's title.
fn unfolds(node: NodeRef<'_, Node>, button: &scraper::node::Element) -> bool {
    button.attr("aria-controls").is_some() && !inside(node, &["nav", "header", "footer", "form", "dialog"])
}

fn inside(node: NodeRef<'_, Node>, names: &[&str]) -> bool {
    node.ancestors().any(|a| a.value().as_element().is_some_and(|e| names.contains(&e.name())))
}

fn holds(node: NodeRef<'_, Node>, names: &[&str]) -> bool {
    node.descendants().any(|d| d.value().as_element().is_some_and(|e| names.contains(&e.name())))
}

/// The characters of text, and of text in links, under every element; one walk, without recursion.
fn sizes(page: &Html) -> HashMap<NodeId, (usize, usize)> {
    let mut sizes = HashMap::new();
    let mut open = vec![(0, 0)];
    let mut silent = 0_u32;
    let mut linked = 0_u32;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    silent += u32::from(is_silent(node));
                    linked += u32::from(element.name() == "a");
                    open.push((0, 0));
                }
                Node::Text(text) if silent == 0 => {
                    let size = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
                    if let Some(top) = open.last_mut() {
                        top.0 += size;
                        top.1 += if linked > 0 { size } else { 0 };
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    silent -= u32::from(is_silent(node));
                    linked -= u32::from(element.name() == "a");
                    let size = open.pop().unwrap_or_default();
                    sizes.insert(node.id(), size);
                    if let Some(top) = open.last_mut() {
                        top.0 += size.0;
                        top.1 += size.1;
                    }
                }
            }
        }
    }
    sizes
}
