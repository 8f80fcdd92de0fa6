//! Bundles the look: the parts of Designsystemet that we use, our colours, our own styles, the typefaces we
//! set text in, the drawings, and the scripts of the few pages that have any. Writes a table of them for `lib.rs` to include.

// The table of shades is computed by the code that also computes a town's, so the two cannot part.
#[expect(dead_code, reason = "only a part of the module is used while building")]
#[path = "src/theme.rs"]
mod theme;

use std::{
    env,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process,
};

/// The system's parts that set defaults for text, in its own order.
const BASE: [&str; 5] = ["base", "heading", "label", "paragraph", "validation-message"];

/// The system's parts that we build pages with. Whoever needs another adds its name here.
const COMPONENTS: [&str; 13] = [
    "alert",
    "breadcrumbs",
    "button",
    "card",
    "details",
    "error-summary",
    "field",
    "fieldset",
    "input",
    "link",
    "skip-link",
    "table",
    "data-size-workaround",
];

/// Our own styles, the general before the particular.
const OWN: [&str; 16] = [
    "fonts", "tokens", "text", "frame", "menu", "parts", "course", "forms", "lists", "status", "document",
    "front", "board", "year", "report", "print",
];

/// Readable name, and where the file lies under `node_modules/@fontsource-variable`.
const FONTS: [(&str, &str); 6] = [
    (
        "atkinson-latin.woff2",
        "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    ),
    (
        "atkinson-latin-ext.woff2",
        "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    ),
    ("serif-latin.woff2", "source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
    ("serif-latin-ext.woff2", "source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2"),
    ("serif-italic-latin.woff2", "source-serif-4/files/source-serif-4-latin-wght-italic.woff2"),
    ("serif-italic-latin-ext.woff2", "source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2"),
];

/// Whose work is in the bundle, for the page that thanks them: package, licence by its short name.
const OTHERS: [(&str, &str); 4] = [
    ("@digdir/designsystemet-css", "MIT"),
    ("@fontsource-variable/atkinson-hyperlegible-next", "OFL-1.1"),
    ("@fontsource-variable/source-serif-4", "OFL-1.1"),
    ("htmx.org", "0BSD"),
];

/// Drawings, served as they are.
const DRAWINGS: [&str; 2] = ["favicon.svg", "mark.svg"];

/// Scripts, served as they are: another's that sends forms while one types, and our own that says what it cannot.
const SCRIPTS: [(&str, &str); 2] =
    [("htmx.js", "node_modules/htmx.org/dist/htmx.min.js"), ("saving.js", "js/saving.js")];

fn main() {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for watched in ["build.rs", "css", "js", "svg", "src/theme.rs", "package-lock.json", "node_modules"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let mut table = Table { out, rows: Vec::new() };
    for (name, path) in FONTS {
        table.add(name, &read(&home.join("node_modules/@fontsource-variable").join(path)));
    }
    for name in DRAWINGS {
        table.add(name, &read(&home.join("svg").join(name)));
    }
    for (name, path) in SCRIPTS {
        table.add(name, &read(&home.join(path)));
    }
    let css = stylesheet(&home, &table);
    table.add("overens.css", css.as_bytes());
    table.write(&licences(&home));
}

/// The licences' own words, as a second table.
fn licences(home: &Path) -> String {
    let rows = OTHERS.map(|(package, licence)| {
        let words = text(&home.join("node_modules").join(package).join("LICENSE"));
        format!("({package:?}, {licence:?}, {words:?}),")
    });
    format!(
        "/// Package, licence, the licence's words.\npub static LICENCES: [(&str, &str, &str); {}] = [\n{}\n];\n",
        rows.len(),
        rows.join("\n")
    )
}

fn stylesheet(home: &Path, table: &Table) -> String {
    let system = home.join("node_modules/@digdir/designsystemet-css/dist");
    let mut css = String::from("@layer ds.theme,ds.base,ds.components;");
    // Paper is light, whatever the reader's screen is.
    css += &text(&system.join("theme/designsystemet.css"))
        .replace("@media (prefers-color-scheme:dark)", "@media screen and (prefers-color-scheme:dark)");
    for (layer, parts) in [("ds.base", &BASE[..]), ("ds.components", &COMPONENTS[..])] {
        for part in parts {
            let _ = write!(
                css,
                "@layer {layer}{{{}}}",
                text(&system.join("src").join(part).with_extension("css"))
            );
        }
    }
    css += &theme::css(theme::INK).unwrap_or_else(|error| stop(&error.to_string()));
    for part in OWN {
        css += &tight(&text(&home.join("css").join(part).with_extension("css")));
    }
    // Styles name typefaces by their readable name; the address carries the hash.
    for (name, file) in table.rows.iter().map(|row| (&row.0, &row.1)) {
        css = css.replace(&format!("url(\"{name}\")"), &format!("url(\"{file}\")"));
    }
    css
}

/// Our own styles without comments and indentation; the system's come tight already.
fn tight(css: &str) -> String {
    let mut rest = css;
    let mut plain = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        plain += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain += rest;
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What has been written so far: readable name, file name, and the row for `lib.rs`.
struct Table {
    out: PathBuf,
    rows: Vec<(String, String, String)>,
}

impl Table {
    fn add(&mut self, name: &str, bytes: &[u8]) {
        let hash = format!("{:016x}", fnv(bytes));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let file = format!("{stem}.{hash}.{ending}");
        self.put(&file, bytes);
        let packed = gzip(bytes);
        let gzip = if packed.len() < bytes.len() * 9 / 10 {
            self.put(&format!("{file}.gz"), &packed);
            format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}.gz\")))")
        } else {
            "None".to_owned()
        };
        let kind = match ending {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml",
            _ => "font/woff2",
        };
        let row = format!(
            "Asset {{ name: {name:?}, file: {file:?}, url: \"/assets/{file}\", content_type: {kind:?}, \
             etag: \"\\\"{hash}\\\"\", bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")), gzip: {gzip} }},"
        );
        self.rows.push((name.to_owned(), file, row));
    }

    fn put(&self, file: &str, bytes: &[u8]) {
        fs::write(self.out.join(file), bytes).unwrap_or_else(|error| stop(&format!("{file}: {error}")));
    }

    fn write(&self, licences: &str) {
        let rows: Vec<_> = self.rows.iter().map(|row| row.2.as_str()).collect();
        let table = format!(
            "/// Everything there is.\npub static ASSETS: [Asset; {}] = [\n{}\n];\n",
            rows.len(),
            rows.join("\n")
        );
        self.put("assets.rs", (table + licences).as_bytes());
    }
}

/// Enough to tell two builds of our own files apart; nobody attacks it.
fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).and_then(|()| packer.finish()).unwrap_or_else(|error| stop(&error.to_string()))
}

fn text(path: &Path) -> String {
    String::from_utf8(read(path)).unwrap_or_else(|_| stop(&format!("{} is not text", path.display())))
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| {
        if path.components().any(|part| part.as_os_str() == "node_modules") {
            stop("the look's outside parts are not installed: run `cargo x setup`");
        }
        stop(&format!("{}: {error}", path.display()))
    })
}

fn stop(why: &str) -> ! {
    println!("cargo::error={why}");
    process::exit(1)
}
