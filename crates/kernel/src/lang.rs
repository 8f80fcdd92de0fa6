//! The languages the product speaks.

use std::{fmt, str::FromStr};

/// A language of the interface. Swedish comes first; English is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Svenska.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order a person meets them.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// The tag of BCP 47, for `lang=""` and for storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// What the browser asks for in `Accept-Language`, or Swedish where it names neither.
    pub fn accepted(header: &str) -> Self {
        let mut best = (0.0_f32, Self::default());
        for part in header.split(',') {
            let (tag, q) = part.split_once(";q=").unwrap_or((part, "1"));
            let q: f32 = q.trim().parse().unwrap_or(0.0);
            let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Ok(lang) = primary.parse::<Self>()
                && q > best.0
            {
                best = (q, lang);
            }
        }
        best.1
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.tag() == tag).ok_or(())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_browsers_first_choice_that_we_speak_wins() {
        assert_eq!(Lang::accepted("de,en-GB;q=0.8,sv;q=0.5"), Lang::En);
        assert_eq!(Lang::accepted("sv-SE,sv;q=0.9,en;q=0.8"), Lang::Sv);
        assert_eq!(Lang::accepted("fi"), Lang::Sv);
        assert_eq!(Lang::accepted("en;q=zero"), Lang::Sv);
    }
}
