//! What happens next: what everybody owes by when, computed from the compact's clocks and everything with a day, the year
//! wheel that shows it, and the reminders that go out.
