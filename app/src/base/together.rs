//! Two who write at once: a box of a page, laid upon what is kept by now. What only one of them changed says what that one
//! wrote; where both did, whoever comes second sees both and chooses. Pure.

use super::text::sha256;

/// A mark by which what stood in a box is known again.
pub fn mark(kept: &str) -> String {
    sha256(&[kept.as_bytes()])[..12].to_owned()
}

/// What becomes of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Laid {
    /// What is kept stays: nobody changed it here.
    Stays,
    /// What was typed takes its place.
    Changes,
    /// Somebody else has written there meanwhile: sending it once more chooses.
    Both,
}

/// What becomes of a box that says `typed`, where `stands` is kept and the page was read at the mark `was`.
pub fn laid(stands: &str, was: &str, typed: &str) -> Laid {
    if typed == stands || mark(typed) == was {
        Laid::Stays
    } else if mark(stands) == was {
        Laid::Changes
    } else {
        Laid::Both
    }
}

#[cfg(test)]
mod tests {
    use super::{Laid, laid, mark};

    #[test]
    fn whoever_comes_second_sees_both_where_both_have_written() {
        let read = mark("A");
        assert_eq!(laid("A", &read, "A"), Laid::Stays);
        assert_eq!(laid("A", &read, "B"), Laid::Changes);
        assert_eq!(laid("C", &read, "A"), Laid::Stays, "only the other changed it");
        assert_eq!(laid("C", &read, "B"), Laid::Both);
        assert_eq!(laid("C", &read, "C"), Laid::Stays, "both wrote the same");
        assert_eq!(laid("C", &mark("C"), "B"), Laid::Changes, "sent once more");
    }
}
