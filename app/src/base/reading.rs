//! What a person is told of a text that was read in: a sentence for each finding, and for each reason why it could not be
//! read. The reader itself only gives codes.

use reader::{Unreadable, proposal::Proposal};

use super::Problem;
use crate::web::words::{Arg, Words};

/// Why a file cannot be read, as a problem with `field`.
pub fn refused(field: &'static str, why: Unreadable) -> Problem {
    Problem::at(field, word(why))
}

/// The word for why a file cannot be read.
pub const fn word(why: Unreadable) -> &'static str {
    match why {
        Unreadable::UnknownType => "reading-unknown-type",
        Unreadable::Empty => "reading-empty",
        Unreadable::TooLarge => "reading-too-large",
        Unreadable::Encrypted => "reading-encrypted",
        Unreadable::Broken => "reading-broken",
        Unreadable::Garbage => "reading-garbage",
    }
}

/// Fills in the findings' messages.
pub fn tell(proposal: &mut Proposal, words: &Words) {
    for finding in &mut proposal.findings {
        finding.message = said(&finding.code, &finding.quote, words);
    }
}

/// What a finding says.
pub fn said(code: &str, quote: &str, words: &Words) -> String {
    words.with(&format!("reading-{code}"), &[("quote", Arg::from(quote))])
}

#[cfg(test)]
mod tests {
    use kernel::Lang;
    use reader::{Unreadable, finding::CODES};

    use super::{said, word};
    use crate::web::words::Words;

    #[test]
    fn every_finding_and_every_reason_has_its_words() {
        for lang in Lang::ALL {
            let words = Words::of(lang);
            for code in CODES {
                assert!(!said(code, "citat", words).contains('⟦'), "{lang} {code}");
            }
            for why in [
                Unreadable::UnknownType,
                Unreadable::Empty,
                Unreadable::TooLarge,
                Unreadable::Encrypted,
                Unreadable::Broken,
                Unreadable::Garbage,
            ] {
                assert!(words.knows(word(why)), "{lang} {why}");
            }
        }
    }
}
