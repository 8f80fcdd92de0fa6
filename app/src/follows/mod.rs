//! Following something from outside: by mail without an account, by feed, by calendar.
