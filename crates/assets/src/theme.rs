//! The colours of a town: one main colour in, every shade the design system asks for out, for paper, screen
//! and dark screen, with contrast that holds whatever colour a town brings.
//!
//! A shade keeps the colour's hue and is *placed* at a fixed relative luminance (WCAG's measure), so contrast
//! between two shades is a property of the table below and not of the colour. That is why a pale yellow works:
//! it becomes the ochre that can carry white text, and its true tone is kept only for ornament (`--town`).

use std::fmt::Write as _;

/// The product's own main colour, ink blue-green.
pub const INK: &str = "#0b5d5e";

/// What somebody gave as a colour, and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #rrggbb")]
pub struct NotAColour;

/// A colour as a screen takes it: eight bits each of red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// Where a shade sits: its relative luminance, and how much of the colour's own strength it keeps.
type Place = (&'static str, f64, f64);

/// Light scheme. Text (0.105) on the strongest tint it may stand on (0.70) gives 4.8 : 1, a border (0.19) on a
/// tint (0.80) 3.5 : 1, and white on the base (at most 0.16) at least 5 : 1.
const LIGHT: [Place; 11] = [
    ("background-default", 0.962, 0.02),
    ("background-tinted", 0.905, 0.12),
    ("surface-default", 1.0, 0.0),
    ("surface-tinted", 0.80, 0.22),
    ("surface-hover", 0.70, 0.3),
    ("surface-active", 0.60, 0.4),
    ("border-subtle", 0.56, 0.4),
    ("border-default", 0.19, 1.0),
    ("border-strong", 0.105, 1.0),
    ("text-subtle", 0.105, 1.0),
    ("text-default", 0.028, 1.0),
];

/// Dark scheme, by the same reasoning: text (0.42) on a hovered surface (0.035) gives 5.5 : 1.
const DARK: [Place; 11] = [
    ("background-default", 0.0085, 0.3),
    ("background-tinted", 0.0125, 0.4),
    ("surface-default", 0.0165, 0.45),
    ("surface-tinted", 0.0225, 0.55),
    ("surface-hover", 0.035, 0.6),
    ("surface-active", 0.055, 0.7),
    ("border-subtle", 0.075, 0.7),
    ("border-default", 0.19, 0.9),
    ("border-strong", 0.42, 0.8),
    ("text-subtle", 0.42, 0.8),
    ("text-default", 0.84, 0.25),
];

/// The most strength a ground may draw on.
const CALM: f64 = 0.1;

/// The brightest base that still carries white text, and the darkest that carries black.
const BASE_LIGHT: f64 = 0.16;
const BASE_DARK: (f64, f64) = (0.27, 0.6);

impl Colour {
    /// Reads `#rrggbb` or `#rgb`, and nothing else: what passes can be printed into a stylesheet.
    pub fn parse(text: &str) -> Result<Self, NotAColour> {
        let digits = text.trim().strip_prefix('#').ok_or(NotAColour)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let long = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return Err(NotAColour),
        };
        let part = |at: usize| u8::from_str_radix(&long[at..at + 2], 16).map_err(|_| NotAColour);
        Ok(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Relative luminance by WCAG 2: 0 is black, 1 is white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with another colour by WCAG 2, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|byte| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Hue angle and chroma in Oklab, the space where equal steps look equal.
    #[expect(clippy::many_single_char_names, reason = "the names that the colour space's definition uses")]
    fn hue_and_chroma(self) -> (f64, f64) {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        (b.atan2(a), a.hypot(b))
    }
}

/// A colour from Oklab's lightness, chroma and hue, or nothing where no screen can show it.
#[expect(clippy::many_single_char_names, reason = "the names that the colour space's definition uses")]
fn from_oklch(lightness: f64, chroma: f64, hue: f64) -> Option<Colour> {
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let linear = [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ];
    if linear.iter().any(|part| !(-0.000_5..=1.000_5).contains(part)) {
        return None;
    }
    let [red, green, blue] = linear.map(|part| {
        let part = part.clamp(0.0, 1.0);
        let shown = if part <= 0.003_130_8 { 12.92 * part } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
        byte(shown)
    });
    Some(Colour { red, green, blue })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0–255 one word earlier"
)]
fn byte(part: f64) -> u8 {
    (part * 255.0).round().clamp(0.0, 255.0) as u8
}

/// The shade of a hue at a luminance, as strong as asked or as strong as a screen can show there.
fn shade(hue: f64, chroma: f64, luminance: f64) -> Colour {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    let mut best = Colour { red: 0, green: 0, blue: 0 };
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        best = strongest(middle, chroma, hue);
        if best.luminance() < luminance { low = middle } else { high = middle }
    }
    best
}

/// Gives up chroma step by step until the colour can be shown; grey always can.
fn strongest(lightness: f64, chroma: f64, hue: f64) -> Colour {
    (0..=20)
        .map(|step| chroma * f64::from(20 - step) / 20.0)
        .find_map(|chroma| from_oklch(lightness, chroma, hue))
        .unwrap_or(Colour { red: 0, green: 0, blue: 0 })
}

/// Every shade of one scheme, by the design system's names.
pub fn shades(colour: Colour, dark: bool) -> Vec<(&'static str, Colour)> {
    let (hue, chroma) = colour.hue_and_chroma();
    let own = colour.luminance();
    let places = if dark { DARK } else { LIGHT };
    // Large grounds stay calm however loud the colour is; lines and words keep its strength.
    let strength = |keep: f64| if keep < 1.0 { chroma.min(CALM) * keep } else { chroma.min(0.16) };
    let mut shades: Vec<_> =
        places.iter().map(|&(name, at, keep)| (name, shade(hue, strength(keep), at))).collect();
    // A colour that works stays exactly as the town has it; only one that would not is moved.
    let (base, hover, active) = if dark {
        let base = own.clamp(BASE_DARK.0, BASE_DARK.1);
        (base, base * 1.2, base * 1.4)
    } else {
        let base = own.min(BASE_LIGHT);
        // Near black there is no darker: step towards the light instead.
        if base < 0.02 { (base, base + 0.02, base + 0.04) } else { (base, base * 0.72, base * 0.5) }
    };
    let kept = (base - own).abs() < f64::EPSILON;
    shades.push(("base-default", if kept { colour } else { shade(hue, chroma, base) }));
    shades.push(("base-hover", shade(hue, chroma, hover)));
    shades.push(("base-active", shade(hue, chroma, active)));
    let plain = if dark { 0 } else { 255 };
    shades.push(("base-contrast-subtle", shade(hue, chroma * 0.1, if dark { 0.006 } else { 0.93 })));
    shades.push(("base-contrast-default", Colour { red: plain, green: plain, blue: plain }));
    shades
}

/// A stylesheet that gives the design system's accent this colour: light by default and on paper, dark where the
/// reader's screen asks for it.
pub fn css(colour: &str) -> Result<String, NotAColour> {
    let colour = Colour::parse(colour)?;
    let mut css = format!(":root{{--town:{};", colour.hex());
    write_tokens(&mut css, colour, false);
    css.push_str("}@media screen and (prefers-color-scheme:dark){:root{");
    write_tokens(&mut css, colour, true);
    css.push_str("}}");
    Ok(css)
}

fn write_tokens(css: &mut String, colour: Colour, dark: bool) {
    for (name, shade) in shades(colour, dark) {
        // Writing to a String cannot fail.
        let _ = write!(css, "--ds-color-accent-{name}:{};", shade.hex());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(shades: &[(&str, Colour)], name: &str) -> Colour {
        shades.iter().find(|(is, _)| *is == name).map(|(_, colour)| *colour).unwrap()
    }

    /// Pairs the pages really show: ink, ground, and the contrast they must reach.
    const PAIRS: [(&str, &str, f64); 14] = [
        ("text-default", "background-default", 7.0),
        ("text-default", "background-tinted", 7.0),
        ("text-default", "surface-tinted", 7.0),
        ("text-default", "surface-active", 4.5),
        ("text-subtle", "background-default", 4.5),
        ("text-subtle", "background-tinted", 4.5),
        ("text-subtle", "surface-tinted", 4.5),
        ("text-subtle", "surface-hover", 4.5),
        ("border-default", "background-tinted", 3.0),
        ("border-default", "surface-tinted", 3.0),
        ("base-default", "background-default", 4.5),
        ("base-contrast-default", "base-default", 4.5),
        ("base-contrast-default", "base-active", 4.5),
        ("base-contrast-subtle", "base-default", 4.5),
    ];

    #[test]
    fn contrast_holds_whatever_colour_a_town_brings() {
        let steps = [0_u8, 36, 73, 109, 146, 182, 219, 255];
        for red in steps {
            for green in steps {
                for blue in steps {
                    let colour = Colour { red, green, blue };
                    for dark in [false, true] {
                        let shades = shades(colour, dark);
                        for (ink, ground, least) in PAIRS {
                            let got = get(&shades, ink).contrast(get(&shades, ground));
                            assert!(
                                got >= least,
                                "{} dark {dark}: {ink} on {ground} is {got:.2}",
                                colour.hex()
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_colour_that_works_is_left_alone() {
        let ink = Colour::parse(INK).unwrap();
        assert_eq!(get(&shades(ink, false), "base-default"), ink);
        assert!(css("#FFCD00").unwrap().starts_with(":root{--town:#ffcd00;"));
    }

    #[test]
    fn contrast_is_the_one_wcag_defines() {
        let (black, white) = (Colour::parse("#000").unwrap(), Colour::parse("#fff").unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn only_a_colour_reaches_the_stylesheet() {
        for text in ["", "teal", "#12345", "#1234567", "0b5d5e", "#ggg", "#fff;}body{", "#åäö"] {
            assert_eq!(css(text), Err(NotAColour), "{text}");
        }
    }
}
