//! Identities that cannot be mixed up, and the only source of chance.

use std::{
    fmt,
    marker::PhantomData,
    str::FromStr,
    sync::atomic::{AtomicU64, Ordering},
};

/// The identity of one `T`: 26 characters, lower case, safe in a URL and in a file name.
///
/// The text is opaque: nothing may be read out of it, and nothing sorts by it.
pub struct Id<T> {
    text: String,
    of: PhantomData<fn() -> T>,
}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

impl<T> Id<T> {
    /// A new identity, drawn from `chance`.
    pub fn new(chance: &dyn Chance) -> Self {
        Self { text: chance.letters(LENGTH), of: PhantomData }
    }

    /// The text that stands in the database and in addresses.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The text is not an identity.
#[derive(Debug, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let ok = text.len() == LENGTH && text.bytes().all(|b| ALPHABET.contains(&b));
        if ok { Ok(Self { text: text.to_owned(), of: PhantomData }) } else { Err(NotAnId) }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), of: PhantomData }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Where chance comes from: an argument, never ambient, so that a test can repeat itself.
pub trait Chance: Send + Sync {
    /// Fills `into` with bytes that nobody can foresee.
    fn fill(&self, into: &mut [u8]);

    /// `n` characters of five random bits each, from an alphabet without look-alikes.
    fn letters(&self, n: usize) -> String {
        let mut bytes = vec![0; n];
        self.fill(&mut bytes);
        bytes.iter().map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect()
    }
}

/// The operating system's chance; what the product runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsChance;

impl Chance for OsChance {
    fn fill(&self, into: &mut [u8]) {
        #[expect(
            clippy::expect_used,
            reason = "without chance there are no secrets: stopping is the only safe act"
        )]
        getrandom::fill(into).expect("the operating system gives random bytes");
    }
}

/// Chance that repeats itself from a seed: for tests and for demo content, never for secrets.
#[derive(Debug)]
pub struct Fixed(AtomicU64);

impl Fixed {
    /// A repeatable sequence that starts at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Chance for Fixed {
    fn fill(&self, into: &mut [u8]) {
        for byte in into {
            // SplitMix64: one addition and three mixes a byte; plenty for names of test rows.
            let mut z = self
                .0
                .fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed)
                .wrapping_add(0x9e37_79b9_7f4a_7c15);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (z ^ (z >> 31)).to_le_bytes()[0];
        }
    }
}
