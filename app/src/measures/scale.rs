//! The one scale of the product.

/// How far something has come, on the one scale that measures and assessments share.
/// Source: the scale of product.md, rule 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing has happened yet.
    NotStarted,
    /// A beginning.
    Limited,
    /// Most of it.
    Substantial,
    /// All of it.
    Complete,
    /// Nobody can show how it stands.
    NoEvidence,
}

impl Status {
    /// Every status, in the order of the scale; what cannot be shown stands last.
    pub const ALL: [Self; 5] =
        [Self::NotStarted, Self::Limited, Self::Substantial, Self::Complete, Self::NoEvidence];

    /// The name that is stored, that words end with (`status-limited`) and that chooses the shape.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::Limited => "limited",
            Self::Substantial => "substantial",
            Self::Complete => "complete",
            Self::NoEvidence => "no-evidence",
        }
    }

    /// How many steps of the scale lie between two sides' views; nothing where one of them cannot be shown.
    pub fn apart(self, other: Self) -> Option<u8> {
        let step = |status: Self| (status != Self::NoEvidence).then_some(status as u8);
        Some(step(self)?.abs_diff(step(other)?))
    }
}

impl std::str::FromStr for Status {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|s| s.name() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn a_gap_is_counted_in_steps_and_never_from_what_cannot_be_shown() {
        assert_eq!(Status::NotStarted.apart(Status::Complete), Some(3));
        assert_eq!(Status::Limited.apart(Status::Limited), Some(0));
        assert_eq!(Status::NoEvidence.apart(Status::Complete), None);
    }
}
