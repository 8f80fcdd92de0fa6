//! What the browser needs besides pages: one stylesheet, two typefaces, the mark, and two
//! scripts for the pages that save as one types. Bundled when the product is
//! built, named by content so that a browser keeps them for ever, and packed beforehand so that serving is a copy.
//! [`theme`] turns a town's main colour into its shades.

pub mod theme;

/// Something to serve under `/assets/`.
#[derive(Debug)]
pub struct Asset {
    /// The readable name, `overens.css`.
    pub name: &'static str,
    /// The name it is served by, `overens.<hash>.css`.
    pub file: &'static str,
    /// Its address, `/assets/overens.<hash>.css`.
    pub url: &'static str,
    /// For `Content-Type`.
    pub content_type: &'static str,
    /// For `ETag`, with its quotation marks.
    pub etag: &'static str,
    /// The content.
    pub bytes: &'static [u8],
    /// The content gzipped, where that makes it smaller.
    pub gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Typefaces that every page sets its first line in; worth a preload.
pub const PRELOAD: [&str; 2] = ["atkinson-latin.woff2", "serif-latin.woff2"];

/// The asset served by this file name (`overens.<hash>.css`), for as long as it is kept: for ever.
pub fn get(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.file == path)
}

/// The address of an asset by its readable name.
///
/// # Panics
/// When there is no such asset: names are written by us, and every page's test would meet it.
pub fn url(name: &str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or_else(|| panic!("no asset {name}"), |asset| asset.url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_is_small_on_the_wire() {
        let css = get(url("overens.css").trim_start_matches("/assets/")).unwrap();
        assert!(css.gzip.unwrap().len() < 45_000);
        assert_eq!(css.content_type, "text/css; charset=utf-8");
    }

    #[test]
    fn the_stylesheet_fetches_nothing_but_our_own_typefaces() {
        let css = std::str::from_utf8(ASSETS.iter().find(|asset| asset.name == "overens.css").unwrap().bytes);
        for address in css.unwrap().split("url(").skip(1) {
            let address = address.trim_start_matches('"');
            let own = address.starts_with("data:image/svg")
                || ASSETS.iter().any(|asset| address.starts_with(asset.file));
            assert!(own, "{}", &address[..address.len().min(60)]);
        }
    }

    #[test]
    fn the_scripts_are_small_on_the_wire() {
        for (name, most) in [("htmx.js", 18_000), ("saving.js", 2_000)] {
            let script = get(url(name).trim_start_matches("/assets/")).unwrap();
            assert!(script.gzip.unwrap().len() < most, "{name}");
            assert_eq!(script.content_type, "text/javascript; charset=utf-8");
        }
    }

    #[test]
    fn a_name_changes_with_its_content() {
        for asset in &ASSETS {
            assert!(
                asset.etag.len() > 10 && asset.file.contains(asset.etag.trim_matches('"')),
                "{}",
                asset.file
            );
        }
        for name in PRELOAD {
            assert_eq!(get(url(name).trim_start_matches("/assets/")).unwrap().content_type, "font/woff2");
        }
    }
}
