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
    /// Letters of the alphabet and nothing else. They lie in the value itself: a page reads hundreds of identities.
    letters: [u8; LENGTH],
    of: PhantomData<fn() -> T>,
}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

/// Whether a byte is a letter of the alphabet, by its value.
const IS_LETTER: [bool; 256] = {
    let (mut is, mut at) = ([false; 256], 0);
    while at < ALPHABET.len() {
        is[ALPHABET[at] as usize] = true;
        at += 1;
    }
    is
};

impl<T> Id<T> {
    /// A new identity, drawn from `chance`.
    pub fn new(chance: &dyn Chance) -> Self {
        let mut letters = [0; LENGTH];
        chance.fill(&mut letters);
        Self { letters: letters.map(letter), of: PhantomData }
    }

    /// The text that stands in the database and in addresses.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters).unwrap_or_default()
    }
}

/// The letter of five random bits.
fn letter(bits: u8) -> u8 {
    ALPHABET[usize::from(bits & 31)]
}

/// The text is not an identity.
#[derive(Debug, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let letters = <[u8; LENGTH]>::try_from(text.as_bytes()).map_err(|_| NotAnId)?;
        let ok = letters.iter().all(|b| IS_LETTER[usize::from(*b)]);
        if ok { Ok(Self { letters, of: PhantomData }) } else { Err(NotAnId) }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { letters: self.letters, of: PhantomData }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters
    }
}

impl<T> Eq for Id<T> {}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.letters.hash(state);
    }
}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.letters.cmp(&other.letters)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
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
        bytes.into_iter().map(|bits| char::from(letter(bits))).collect()
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
