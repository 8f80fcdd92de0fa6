//! What the process knows and does not write down yet: who has answered a survey without names (decision 25). Written at
//! once, two copies of the database with one answer between them would tell whose it was; so it waits here until there are
//! enough of a group. It is a process's own, and gone with it: what then is missing is only that somebody is not reminded.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// What is not written down, by a key that says what it is about. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Unwritten(Arc<Mutex<BTreeMap<Key, BTreeSet<String>>>>);

/// What it is about: the town, the thing, and the group within it.
pub type Key = (String, String, String);

impl Unwritten {
    fn all(&self) -> MutexGuard<'_, BTreeMap<Key, BTreeSet<String>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One more.
    pub fn add(&self, key: Key, one: String) {
        self.all().entry(key).or_default().insert(one);
    }

    /// What is about a thing, whatever its group.
    pub fn of(&self, town: &str, thing: &str) -> BTreeSet<String> {
        let of = |key: &&Key| key.0 == town && key.1 == thing;
        self.all().iter().filter(|(key, _)| of(key)).flat_map(|(_, all)| all.iter().cloned()).collect()
    }

    /// The things of a town about which there is something.
    pub fn things(&self, town: &str) -> BTreeSet<String> {
        self.all().keys().filter(|key| key.0 == town).map(|key| key.1.clone()).collect()
    }

    /// Takes what is about a thing, of each group where there is at least so much.
    pub fn take(&self, town: &str, thing: &str, least: usize) -> Vec<(Key, BTreeSet<String>)> {
        let mut all = self.all();
        let enough = |key: &Key, of: &BTreeSet<String>| key.0 == town && key.1 == thing && of.len() >= least;
        let keys: Vec<Key> =
            all.iter().filter(|(key, of)| enough(key, of)).map(|(key, _)| key.clone()).collect();
        keys.into_iter().filter_map(|key| all.remove(&key).map(|of| (key, of))).collect()
    }
}
