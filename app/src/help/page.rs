//! A page of the handbook: its heading, its address and its HTML. The files are ours, and yet no HTML in them is let
//! through: what looks like a tag is shown as text.

use std::sync::LazyLock;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::web::Urls;

/// The files, in their order: address, words.
const FILES: [(&str, &str); 9] = [
    ("vad-ar-overens", include_str!("../../../docs/handbok/01-vad-ar-overens.md")),
    ("lasa-overenskommelsen", include_str!("../../../docs/handbok/02-lasa-overenskommelsen.md")),
    ("ga-med", include_str!("../../../docs/handbok/03-ga-med.md")),
    ("registret", include_str!("../../../docs/handbok/04-registret.md")),
    ("kansliet", include_str!("../../../docs/handbok/05-kansliet.md")),
    ("logga-in", include_str!("../../../docs/handbok/06-logga-in.md")),
    ("atgardsplaner", include_str!("../../../docs/handbok/07-atgardsplaner.md")),
    ("hur-det-gar", include_str!("../../../docs/handbok/08-hur-det-gar.md")),
    ("arshjulet", include_str!("../../../docs/handbok/09-arshjulet.md")),
];

/// A page of the handbook.
#[derive(Debug)]
pub(super) struct Page {
    /// Its part of addresses.
    pub slug: &'static str,
    /// Its heading.
    pub title: String,
    words: &'static str,
}

/// Every page, in order.
pub(super) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(slug, words)| Page { slug, title: title(words).to_owned(), words: words.trim() })
        .collect()
});

fn title(words: &str) -> &str {
    words.trim().lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

impl Page {
    /// What stands under the heading, as HTML.
    pub fn html(&self, at: &Urls) -> String {
        let body = self.words.split_once('\n').map_or("", |(_, body)| body);
        written(body, |target| address(target, at))
    }
}

/// A link from one file to another leads from one page to another.
fn address(target: &str, at: &Urls) -> String {
    let to = PAGES.iter().find(|page| target.ends_with(&format!("-{}.md", page.slug)));
    to.map_or_else(|| target.to_owned(), |page| at.help_page(page.slug))
}

/// Markdown as HTML, without any HTML of its own.
fn written(words: &str, leads_to: impl Fn(&str) -> String) -> String {
    let events = Parser::new_ext(words, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        // The one table of the look, instead of a bare one.
        Event::Start(Tag::Table(columns)) => {
            drop(columns);
            Event::Html(CowStr::Borrowed(r#"<div class="table-scroll"><table class="ds-table">"#))
        }
        Event::Start(Tag::Link { dest_url, title, id, .. }) => Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: leads_to(&dest_url).into(),
            title,
            id,
        }),
        Event::Start(Tag::TableHead) => Event::Html(CowStr::Borrowed("<thead><tr>")),
        Event::End(TagEnd::TableHead) => Event::Html(CowStr::Borrowed("</tr></thead><tbody>")),
        Event::End(TagEnd::Table) => Event::Html(CowStr::Borrowed("</tbody></table></div>")),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, cells(events));
    out
}

/// A table's cells are written here, since the table around them is.
fn cells<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut in_head = false;
    events.map(move |event| {
        let tag = match &event {
            Event::Html(text) if text.starts_with("<thead") => {
                in_head = true;
                return event;
            }
            Event::Html(text) if text.starts_with("</tr></thead") => {
                in_head = false;
                return event;
            }
            Event::Start(Tag::TableRow) => "<tr>",
            Event::End(TagEnd::TableRow) => "</tr>",
            Event::Start(Tag::TableCell) if in_head => r#"<th scope="col">"#,
            Event::End(TagEnd::TableCell) if in_head => "</th>",
            Event::Start(Tag::TableCell) => "<td>",
            Event::End(TagEnd::TableCell) => "</td>",
            _ => return event,
        };
        Event::Html(CowStr::Borrowed(tag))
    })
}

#[cfg(test)]
mod tests {
    use super::{PAGES, written};
    use crate::web::Urls;

    #[test]
    fn what_looks_like_a_tag_is_shown_as_text() {
        let html = written("Hej <script>alert(1)</script>\n\n<b onclick=x>du</b>", str::to_owned);
        assert!(!html.contains("<script") && !html.contains("<b "), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn a_table_is_the_looks_own() {
        let html = written("| A | B |\n| --- | --- |\n| 1 | *2* |\n", str::to_owned);
        let expected = "<div class=\"table-scroll\"><table class=\"ds-table\"><thead><tr><th scope=\"col\">A</th>\
                        <th scope=\"col\">B</th></tr></thead><tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table></div>";
        assert_eq!(html, expected);
    }

    #[test]
    fn every_link_between_files_leads_to_a_page() {
        for page in PAGES.iter() {
            let html = page.html(&Urls::of("ekby"));
            assert!(!html.contains(".md\""), "{}: {html}", page.slug);
            assert!(!page.title.is_empty() && !html.contains("<h1"), "{}", page.slug);
        }
    }
}
