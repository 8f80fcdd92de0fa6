//! What a person is told of a text that was read in: a sentence for each finding, and for each reason why it could not be
//! read. The reader itself only gives codes.

use reader::{Unreadable, proposal::Proposal};
use serde::{Deserialize, Serialize};

use super::Problem;
use crate::web::words::{Arg, Words};

/// A text that was read in. A child process hands it over as JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Read {
    /// What was understood.
    pub proposal: Proposal,
    /// The text it was read from, a line as the findings number it.
    pub source: String,
}

/// Reads a file here and now, in this process: its lines once, for the proposal and for the source beside it.
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, Unreadable> {
    let lines = reader::source::lines(name, bytes)?;
    let mut numbered: Vec<String> = Vec::new();
    for line in &lines {
        let at = usize::try_from(line.number).unwrap_or(1).max(1) - 1;
        numbered.resize(numbered.len().max(at + 1), String::new());
        if !numbered[at].is_empty() {
            numbered[at].push(' ');
        }
        numbered[at].push_str(&line.text);
    }
    Ok(Read { proposal: reader::propose(&lines), source: numbered.join("\n") })
}

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
    let key = format!("reading-{code}");
    // A proposal kept by an older reader may hold a code that this one does not give.
    let key = if words.knows(&key) { key.as_str() } else { "reading-other" };
    words.with(key, &[("quote", Arg::from(quote))])
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
                assert!(words.knows(&format!("reading-{code}")), "{lang} {code}");
            }
            assert!(said("of-another-time", "citat", words).contains("citat"));
            for why in Unreadable::ALL {
                assert!(words.knows(word(why)), "{lang} {why}");
            }
        }
    }
}
