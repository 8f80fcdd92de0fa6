//! What an element is to its reader, by its name and its own style.

use scraper::node::Element;

/// The level of heading that an element is.
pub fn level(name: &str, element: &Element) -> Option<u8> {
    if element.attr("role") == Some("heading") {
        return Some(element.attr("aria-level").and_then(|level| level.parse().ok()).unwrap_or(2));
    }
    if element.attr("class") == Some("MsoTitle") {
        return Some(1);
    }
    let digit = name.strip_prefix('h')?;
    digit.parse().ok().filter(|level| (1..=6).contains(level))
}

/// Whether an element makes its text bold.
pub fn is_strong(element: &Element) -> bool {
    let css = element.attr("style").unwrap_or_default().to_lowercase().replace(' ', "");
    let weight = css.split(';').find_map(|rule| rule.strip_prefix("font-weight:"));
    match weight {
        Some(weight) => weight.starts_with("bold") || weight.parse::<u16>().is_ok_and(|w| w >= 600),
        None => matches!(element.name(), "b" | "strong"),
    }
}

/// Whether an element stands on lines of its own.
pub fn is_block(name: &str, element: &Element) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "body"
            | "caption"
            | "center"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "main"
            | "nav"
            | "p"
            | "section"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
    ) || element.attr("style").is_some_and(|css| css.replace(' ', "").contains("display:block"))
}
