//! A page of the handbook: its heading, its address and its HTML, in the language of the reader. The files are ours, and yet
//! no HTML in them is let through: what looks like a tag is shown as text.

use kernel::Lang;
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::web::Urls;

/// A chapter from its two files, named without `.md`: `docs/handbok` in Swedish, `docs/handbook` in English.
macro_rules! chapter {
    ($slug:literal, $sv:literal, $en:literal) => {
        Page {
            slug: $slug,
            sv: File { name: $sv, words: include_str!(concat!("../../../docs/handbok/", $sv, ".md")) },
            en: File { name: $en, words: include_str!(concat!("../../../docs/handbook/", $en, ".md")) },
        }
    };
}

/// Every chapter, in order: address, file in Swedish, file in English. The address is the same in both.
pub(super) const PAGES: &[Page] = &[
    chapter!("vad-ar-overens", "01-vad-ar-overens", "01-what-is-overens"),
    chapter!("lasa-overenskommelsen", "02-lasa-overenskommelsen", "02-reading-the-compact"),
    chapter!("ga-med", "03-ga-med", "03-joining"),
    chapter!("registret", "04-registret", "04-the-register"),
    chapter!("kansliet", "05-kansliet", "05-the-secretariat"),
    chapter!("logga-in", "06-logga-in", "06-signing-in"),
    chapter!("atgardsplaner", "07-atgardsplaner", "07-action-plans"),
    chapter!("hur-det-gar", "08-hur-det-gar", "08-how-it-is-going"),
    chapter!("arshjulet", "09-arshjulet", "09-the-year-wheel"),
    chapter!("folja", "10-folja", "10-following"),
    chapter!("uppfoljning", "11-uppfoljning", "11-follow-up"),
    chapter!("utvardering", "12-utvardering", "12-evaluation"),
    chapter!("enkater", "13-enkater", "13-surveys"),
    chapter!("organ", "14-organ", "14-bodies"),
];

/// A page of the handbook.
#[derive(Debug)]
pub(super) struct Page {
    /// Its part of addresses.
    pub slug: &'static str,
    sv: File,
    en: File,
}

/// What a page says in one language.
#[derive(Debug)]
pub(super) struct File {
    /// Its name, without `.md`.
    pub name: &'static str,
    /// All of it, as Markdown.
    pub words: &'static str,
}

impl Page {
    /// What it says in `lang`.
    pub const fn file(&self, lang: Lang) -> &File {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }

    /// Its heading.
    pub fn title(&self, lang: Lang) -> &'static str {
        let words = self.file(lang).words.trim();
        words.lines().next().unwrap_or_default().trim_start_matches('#').trim()
    }

    /// What stands under the heading, as HTML.
    pub fn html(&self, lang: Lang, at: &Urls) -> String {
        let body = self.file(lang).words.trim().split_once('\n').map_or("", |(_, body)| body);
        written(body, |target| to(target).map_or_else(|| target.to_owned(), |page| at.help_page(page.slug)))
    }
}

/// The page that a link in one file to another leads to.
pub(super) fn to(target: &str) -> Option<&'static Page> {
    let name = target.strip_suffix(".md")?;
    PAGES.iter().find(|page| Lang::ALL.iter().any(|lang| page.file(*lang).name == name))
}

/// Markdown as HTML, without any HTML of its own.
fn written(words: &str, leads_to: impl Fn(&str) -> String) -> String {
    let events = Parser::new_ext(words, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        // The one table of the look, instead of a bare one.
        Event::Start(Tag::Table(columns)) => {
            drop(columns);
            Event::Html(CowStr::Borrowed(
                r#"<div class="table-scroll" tabindex="0"><table class="ds-table">"#,
            ))
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
    use super::written;

    #[test]
    fn what_looks_like_a_tag_is_shown_as_text() {
        let html = written("Hej <script>alert(1)</script>\n\n<b onclick=x>du</b>", str::to_owned);
        assert!(!html.contains("<script") && !html.contains("<b "), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn a_table_is_the_looks_own() {
        let html = written("| A | B |\n| --- | --- |\n| 1 | *2* |\n", str::to_owned);
        let expected = "<div class=\"table-scroll\" tabindex=\"0\"><table class=\"ds-table\"><thead><tr><th scope=\"col\">A</th>\
                        <th scope=\"col\">B</th></tr></thead><tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table></div>";
        assert_eq!(html, expected);
    }
}
