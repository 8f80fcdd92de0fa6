//! What holds of people, links and sessions.

use kernel::{Day, Id, Instant, Lang};
use policy::{Kind, Role};

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

/// A role that a person holds, held or will hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// Which.
    pub id: Id<HeldRole>,
    /// The role.
    pub role: Role,
    /// For whom, as its name: an organisation, a unit, or nobody in particular.
    pub of: Option<String>,
    /// The first day.
    pub from: Day,
    /// The last day, if there is one.
    pub until: Option<Day>,
}

/// Where a role stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Not yet.
    Ahead,
    /// Today.
    Now,
    /// No longer.
    Ended,
    /// It was taken back before its first day had passed: it was never held.
    Never,
}

impl HeldRole {
    /// Where it stands on `today`.
    pub fn period(&self, today: Day) -> Period {
        if self.until.is_some_and(|until| until < self.from) {
            Period::Never
        } else if self.until.is_some_and(|until| until < today) {
            Period::Ended
        } else if self.from > today {
            Period::Ahead
        } else {
            Period::Now
        }
    }
}

/// The last day that a role gets when it is ended with `last`: that day, or the day before its first for a role that is
/// taken back before anybody held it for a whole day. `successor` says whether somebody else keeps the secretariat then, and
/// for good: a town without one could let nobody in again.
pub fn end_role(role: &HeldRole, last: Day, today: Day, successor: bool) -> Result<Day, Problem> {
    if matches!(role.period(today), Period::Ended | Period::Never) {
        return Err(Problem::whole("people-role-ended"));
    }
    let never = role.from.plus_days(-1);
    let last = if last < role.from && role.from >= today { never } else { last };
    if last < role.from && last != never {
        return Err(Problem::at("until", "people-period-reversed"));
    }
    // What was done under the role stays done under it.
    if last < today.plus_days(-1) {
        return Err(Problem::at("until", "people-role-not-past"));
    }
    // Ending makes a role shorter; a longer one is given anew.
    if role.until.is_some_and(|until| last > until) {
        return Err(Problem::at("until", "people-role-not-longer"));
    }
    if role.role == Role::Secretariat && !successor {
        return Err(Problem::whole("people-last-secretariat"));
    }
    Ok(last)
}

/// Whether a role can be given from `from` until `until`. An evaluator sees a great deal and is always there for a time.
pub fn give_role(role: Role, from: Day, until: Option<Day>) -> Result<(), Problem> {
    if until.is_some_and(|until| until < from) {
        return Err(Problem::at("until", "people-period-reversed"));
    }
    if role == Role::Evaluator && until.is_none() {
        return Err(Problem::at("until", "people-evaluator-without-end"));
    }
    Ok(())
}

/// Whether the secretariat may be left without the one who is to be erased.
pub fn erase(keeps_secretariat: bool, successor: bool) -> Result<(), Problem> {
    if keeps_secretariat && !successor { Err(Problem::whole("people-last-secretariat")) } else { Ok(()) }
}

/// Whether `role` is held for somebody: the kind of thing it is held for.
pub const fn held_for(role: Role) -> Option<Kind> {
    match role {
        Role::Representative => Some(Kind::Organisation),
        Role::Official => Some(Kind::Unit),
        Role::Politician | Role::Secretariat | Role::Evaluator | Role::House => None,
    }
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
    use kernel::{Day, Id, Instant, OsChance};
    use policy::Role;

    use super::{HeldRole, Link, Period, end_role, erase, give_role, use_link};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn role(role: Role) -> HeldRole {
        HeldRole { id: Id::new(&OsChance), role, of: None, from: day("2027-01-01"), until: None }
    }

    #[test]
    fn a_role_ends_after_it_began_and_never_in_the_past() {
        let today = day("2027-03-12");
        let said = |held: &HeldRole, last: &str| {
            end_role(held, day(last), today, false).map(|d| d.to_string()).map_err(|p| p.word)
        };
        let pelle = role(Role::Politician);
        assert_eq!(said(&pelle, "2027-03-12").unwrap(), "2027-03-12");
        assert_eq!(said(&pelle, "2027-03-11").unwrap(), "2027-03-11");
        assert_eq!(said(&pelle, "2027-03-10"), Err("people-role-not-past"));
        assert_eq!(said(&pelle, "2026-12-30"), Err("people-period-reversed"));
        let over = HeldRole { until: Some(day("2027-03-11")), ..pelle.clone() };
        assert_eq!(said(&over, "2027-03-12"), Err("people-role-ended"));
        assert_eq!(over.period(day("2026-01-01")), Period::Ahead);
        // Ending is no way to make a role last longer.
        let short = HeldRole { until: Some(day("2027-03-20")), ..pelle };
        assert_eq!(said(&short, "2027-03-20").unwrap(), "2027-03-20");
        assert_eq!(said(&short, "2027-03-21"), Err("people-role-not-longer"));
    }

    #[test]
    fn a_role_given_by_mistake_was_never_held() {
        let today = day("2027-03-12");
        for from in ["2027-03-12", "2027-05-01"] {
            let wrong = HeldRole { from: day(from), ..role(Role::Politician) };
            let before = day(from).plus_days(-1);
            assert_eq!(end_role(&wrong, day("2027-03-11"), today, false), Ok(before));
            let taken_back = HeldRole { until: Some(before), ..wrong };
            for moment in [today, day("2027-05-01"), day("2028-01-01")] {
                assert_eq!(taken_back.period(moment), Period::Never);
            }
            assert_eq!(end_role(&taken_back, today, today, true).unwrap_err().word, "people-role-ended");
        }
    }

    #[test]
    fn an_evaluator_is_there_for_a_time() {
        let from = day("2027-01-01");
        assert_eq!(give_role(Role::Evaluator, from, None).unwrap_err().word, "people-evaluator-without-end");
        assert!(give_role(Role::Evaluator, from, Some(from)).is_ok());
        assert!(give_role(Role::Politician, from, None).is_ok());
        let reversed = give_role(Role::Politician, from, Some(day("2026-12-31"))).unwrap_err();
        assert_eq!(reversed.word, "people-period-reversed");
    }

    #[test]
    fn somebody_always_keeps_the_secretariat() {
        let today = day("2027-03-12");
        let sigrid = role(Role::Secretariat);
        assert_eq!(end_role(&sigrid, today, today, false).unwrap_err().word, "people-last-secretariat");
        assert!(end_role(&sigrid, today, today, true).is_ok());
        assert_eq!(erase(true, false).unwrap_err().word, "people-last-secretariat");
        assert!(erase(false, false).is_ok());
        assert!(erase(true, true).is_ok());
    }

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
