//! Web pages: what a municipality publishes, saved from a browser, or a document saved as a page.
//!
//! [`content`] decides what of the page is the document and what is the site around it; [`walk`] goes through that in
//! reading order and turns blocks into lines; [`apparent`] finds the headings that a page does not call so; [`list`] counts as a browser
//! does; [`table`] tells tables that hold facts from those that only hold the layout.

mod apparent;
mod content;
mod element;
mod list;
mod table;
mod walk;

use scraper::Html;

use super::{Line, encoding};
use crate::Unreadable;

/// Reads a web page.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    let text = encoding::decode_named(bytes, charset(bytes).as_deref())?;
    let page = Html::parse_document(&text);
    walk::page(&page)
}

/// The encoding a page names in its head.
fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    let after = &head[head.find("charset=").or_else(|| head.find("encoding="))?..];
    let value = after[after.find('=')? + 1..].trim_start_matches(['"', '\'', ' ']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
    Some(value[..end].to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Hint;

    fn read(html: &str) -> Vec<(String, Hint)> {
        lines(html.as_bytes()).unwrap().into_iter().map(|l| (l.text, l.hint)).collect()
    }

    fn item(text: &str, depth: u8, marker: &str) -> (String, Hint) {
        (text.into(), Hint::Item(depth, marker.into()))
    }

    #[test]
    fn the_site_around_the_text_is_left_out() {
        let read = read(
            "<html><head><title>Ort</title><style>p{}</style></head><body>
             <div class='cookie-banner'><p>Vi använder kakor.</p></div>
             <header><a href='/'>Startsida</a></header><nav><ul><li>Meny</li></ul></nav>
             <main><h1>Löftet</h1><p>Vi gör det <b>ihop</b>.</p></main>
             <footer><p>Kontakta oss</p></footer></body></html>",
        );
        assert_eq!(read, [("Löftet".into(), Hint::Heading(1)), ("Vi gör det ihop.".into(), Hint::Paragraph)]);
    }

    #[test]
    fn lists_count_as_a_browser_counts() {
        let read = read(
            "<ol start=3><li>tre<ol type=a><li>under</ol><li value=9>nio</ol><ul><li>punkt</ul>
             <ol reversed><li>två<li>ett</ol>",
        );
        assert_eq!(
            read,
            [
                item("tre", 0, "3."),
                item("under", 1, "a."),
                item("nio", 0, "9."),
                item("punkt", 0, "•"),
                item("två", 0, "2."),
                item("ett", 0, "1."),
            ]
        );
    }

    #[test]
    fn an_item_may_hold_a_heading_and_paragraphs() {
        let read = read("<ol><li><h3>Dialog</h3><p>Vi talar.</p><p>Vi hör.</p></li></ol>");
        assert_eq!(
            read,
            [
                ("1. Dialog".into(), Hint::Heading(3)),
                ("Vi talar.".into(), Hint::Paragraph),
                ("Vi hör.".into(), Hint::Paragraph),
            ]
        );
    }

    #[test]
    fn a_bold_paragraph_is_set_apart_and_a_break_parts_lines() {
        let read =
            read("<p><strong>Kvalitet</strong><br>Vi mäter.<br>Vi\nlär.</p><div>Löst <i>ord</i></div>");
        assert_eq!(
            read,
            [
                ("Kvalitet".into(), Hint::Display(1)),
                ("Vi mäter.".into(), Hint::Paragraph),
                ("Vi lär.".into(), Hint::Paragraph),
                ("Löst ord".into(), Hint::Paragraph),
            ]
        );
    }

    #[test]
    fn headings_by_class_and_size_stand_out() {
        let text = "Vi hör av oss. ".repeat(12);
        let read = read(&format!(
            "<div class=title>Löftet</div><div class=sec>Dialog</div><div class=txt>{text}</div>
             <div class=sec>Insyn</div><div class=txt>Kort.</div>
             <p><font size=5>Stort</font></p><p>Vanligt</p>"
        ));
        let hints: Vec<_> = read.into_iter().map(|(_, hint)| hint).collect();
        let (one, two) = (Hint::Display(1), Hint::Display(2));
        let text = Hint::Paragraph;
        assert_eq!(hints, [one.clone(), two.clone(), text.clone(), two, text.clone(), one, text]);
    }

    #[test]
    fn tables_of_facts_are_rows_and_tables_of_layout_are_not() {
        let read = read(
            "<table><tr><th>Nr<th>Löfte<tr><td rowspan=2>1<td>Låna<tr><td>Ge</table>
             <table role=presentation><tr><td><h2>Mål</h2><p>Fler möten</table>",
        );
        let row = |a: &str, b: &str| (format!("{a}\t{b}"), Hint::Row(vec![a.into(), b.into()]));
        assert_eq!(
            read,
            [
                row("Nr", "Löfte"),
                row("1", "Låna"),
                row("1", "Ge"),
                ("Mål".into(), Hint::Heading(2)),
                ("Fler möten".into(), Hint::Paragraph),
            ]
        );
    }

    #[test]
    fn an_old_page_says_its_encoding() {
        let page = "<html><head><meta charset='iso-8859-1'></head><p>Samråd på ön</p>";
        let bytes: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        assert_eq!(lines(&bytes).unwrap()[0].text, "Samråd på ön");
    }

    #[test]
    fn a_page_nested_without_end_is_still_read() {
        let page = format!("{}djupt{}", "<div>".repeat(3_000), "</div>".repeat(3_000));
        assert_eq!(lines(page.as_bytes()).unwrap()[0].text, "djupt");
    }
}
