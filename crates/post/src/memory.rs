//! A postman who remembers.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Instant, Letter, PostError, Postman};

use crate::letter;

/// Keeps every letter, in the order they came; clones share one memory.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<Letter>>>);

impl Memory {
    /// An empty memory.
    pub fn new() -> Self {
        Self::default()
    }

    /// Every letter so far, oldest first.
    pub fn letters(&self) -> Vec<Letter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Every letter so far, oldest first; the memory is empty afterwards.
    pub fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Postman for Memory {
    fn carry(&self, letter: &Letter) -> Result<(), PostError> {
        // Written down and thrown away, so that a test learns what a mail server would have refused.
        letter::write(letter, Instant::from_ms(0))?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
        Ok(())
    }
}
