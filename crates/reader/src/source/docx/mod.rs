//! Word documents: a zip of XML parts.
//!
//! [`package`] opens the zip and never unpacks more than we take in; [`styles`] says what a paragraph's style makes of
//! it, in whatever language Word spoke; [`numbering`] computes the number that Word prints before an item; [`runs`]
//! collects the words of one paragraph as they read when all changes are accepted; [`body`] goes through it all.

mod body;
mod numbering;
mod package;
mod runs;
mod styles;
mod table;

use roxmltree::{Document, Node};

use super::Line;
use crate::Unreadable;

/// Reads a Word document.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    let parts = package::open(bytes)?;
    let document = parse(&parts.document).ok_or(Unreadable::Broken)?;
    let styles = parts.styles.as_deref().and_then(parse);
    let numbering = parts.numbering.as_deref().and_then(parse);
    let notes: Vec<Document<'_>> = parts.notes.iter().filter_map(|notes| parse(notes)).collect();
    let margins: Vec<Document<'_>> = parts.margins.iter().filter_map(|margin| parse(margin)).collect();
    let styles = styles::Styles::read(styles.as_ref());
    let numbering = numbering::Numbering::read(numbering.as_ref());
    body::read(&document, &body::Beside { notes, margins }, styles, numbering)
}

fn parse(part: &str) -> Option<Document<'_>> {
    Document::parse(part).ok()
}

/// The child elements of this local name; prefixes differ between writers, names do not.
fn all<'a, 'input: 'a>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |child| child.tag_name().name() == name)
}

fn first<'a, 'input: 'a>(node: Node<'a, 'input>, name: &'static str) -> Option<Node<'a, 'input>> {
    all(node, name).next()
}

/// An attribute by its local name.
fn attr<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// `<w:name w:val="…"/>` under a node.
fn val<'a, 'input: 'a>(node: Node<'a, 'input>, name: &'static str) -> Option<&'a str> {
    first(node, name).and_then(|child| attr(child, "val"))
}

/// Whether a switch like `<w:b/>` is on, off or not mentioned.
fn switch(node: Node<'_, '_>, name: &'static str) -> Option<bool> {
    first(node, name).map(|child| !matches!(attr(child, "val"), Some("0" | "false" | "off" | "none")))
}
