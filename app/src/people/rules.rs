//! What holds of people, links and sessions.

use kernel::{Id, Instant, Lang};

use crate::base::Problem;

/// A person of the town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which.
    pub id: Id<Person>,
    /// Name, as they wrote it.
    pub name: String,
    /// Where mails go; none once erased.
    pub mail: Option<String>,
    /// The language of their mails.
    pub lang: Lang,
}

/// Who has signed in, for the eye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Which person.
    pub id: Id<Person>,
    /// Their name.
    pub name: String,
}

/// How long a link holds, in minutes.
pub const LINK_MINUTES: i64 = 30;
/// How long a session lasts, in minutes: two weeks.
pub const SESSION_MINUTES: i64 = 14 * 24 * 60;
/// How many links one address may ask for within the life of a link: enough for a person, useless for a nuisance.
pub const LINKS_AT_A_TIME: i64 = 5;

/// A link that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address it went to.
    pub mail: String,
    /// Where it leads after signing in.
    pub onward: String,
    /// Until when it holds.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

/// Whether a link can be used at `now`. Why not is said, so that a person knows to ask for another.
pub fn use_link(link: &Link, now: Instant) -> Result<(), Problem> {
    if link.used_at.is_some() {
        return Err(Problem::whole("people-link-used"));
    }
    if link.expires_at <= now {
        return Err(Problem::whole("people-link-expired"));
    }
    Ok(())
}

/// A name before a person has told us theirs: the part of the address before the @.
pub fn provisional_name(mail: &str) -> String {
    mail.split('@').next().unwrap_or(mail).to_owned()
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::{Link, use_link};

    #[test]
    fn a_link_is_used_once_and_soon() {
        let at = Instant::from_ms;
        let link =
            Link { mail: "a@b.example".into(), onward: String::new(), expires_at: at(1_000), used_at: None };
        assert!(use_link(&link, at(999)).is_ok());
        assert_eq!(use_link(&link, at(1_000)).unwrap_err().word, "people-link-expired");
        let used = Link { used_at: Some(at(1)), ..link };
        assert_eq!(use_link(&used, at(2)).unwrap_err().word, "people-link-used");
    }
}
