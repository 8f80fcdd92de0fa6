//! Who acts: whoever held the role on the day.

use kernel::{Id, Lang};
use policy::{Act, Actor, Role, Standing};

use super::{deed::Sower, house, table, wrong};
use crate::{
    base::{Action, Cx, Error, text},
    people::{self, rules::Person},
};

impl Sower<'_> {
    /// The address of the one who speaks for the organisation on line `n`: who speaks for several has one address.
    pub(super) fn mail_of(&self, n: usize) -> String {
        let speaker = &self.plan.organisations[n].row.speaker;
        let first = self.plan.organisations.iter().find(|other| other.row.speaker == *speaker);
        let domain = first.map_or("", |other| other.row.domain.as_str());
        format!("{}@{domain}", text::fold(speaker).replace(' ', "."))
    }

    /// The one who speaks for the organisation on line `n`, with the right to.
    pub(super) fn speaker(&self, n: usize) -> Result<Actor, Error> {
        let scope = self.organisations.get(&n).map(ToString::to_string);
        let standing = scope.map(|scope| Standing { role: Role::Representative, scope: Some(scope) });
        self.person(&self.mail_of(n), standing.into_iter().collect())
    }

    /// The same, of whom the town may not know yet.
    pub(super) async fn meet(&mut self, n: usize) -> Result<Actor, Error> {
        let mail = self.mail_of(n);
        if !self.people.contains_key(&mail) {
            let meet = Meet { mail: mail.clone(), name: self.plan.organisations[n].row.speaker.clone() };
            let id = self.desk.act(&house(&self.plan.town.key), meet).await?;
            self.people.insert(mail, id);
        }
        self.speaker(n)
    }

    /// The secretary of the day.
    pub(super) fn secretary(&self) -> Result<Actor, Error> {
        let row = self.holder("secretariat", "", 0)?;
        self.person(&row.mail, vec![Standing { role: Role::Secretariat, scope: None }])
    }

    /// The evaluator of the day.
    pub(super) fn evaluator(&self) -> Result<Actor, Error> {
        let row = self.holder("evaluator", "", 0)?;
        self.person(&row.mail, vec![Standing { role: Role::Evaluator, scope: None }])
    }

    /// A politician of the day; a different one for different lines.
    pub(super) fn politician(&self, line: usize) -> Result<(Actor, String), Error> {
        let row = self.holder("politician", "", line)?;
        let actor = self.person(&row.mail, vec![Standing { role: Role::Politician, scope: None }])?;
        Ok((actor, row.name.clone()))
    }

    /// The official of the unit on line `n`, or the house where it has none yet.
    pub(super) fn official(&self, n: usize) -> Result<Actor, Error> {
        let Ok(row) = self.holder("official", &self.plan.units[n].row.name, 0) else {
            return Ok(house(&self.plan.town.key));
        };
        let scope = Some(self.unit_at(n)?.to_string());
        self.person(&row.mail, vec![Standing { role: Role::Official, scope }])
    }

    fn holder(&self, role: &str, scope: &str, line: usize) -> Result<&table::PersonRow, Error> {
        let today = self.today()?;
        let of_today = |p: &&table::Person| p.row.role == role && p.row.scope == scope && p.stands_on(today);
        let all: Vec<_> = self.plan.people.iter().filter(of_today).collect();
        let one = (!all.is_empty()).then(|| &all[line % all.len()].row);
        one.ok_or_else(|| wrong(&format!("no {role} {scope} on {today}")))
    }

    fn person(&self, mail: &str, standing: Vec<Standing>) -> Result<Actor, Error> {
        let id = self.people.get(mail).ok_or_else(|| wrong(mail))?;
        Ok(Actor::person(&self.plan.town.key, id.as_str(), standing))
    }
}

/// Make a person known to the town, as a link in a mail would.
struct Meet {
    mail: String,
    name: String,
}

impl Action for Meet {
    type Output = Id<Person>;
    const ACT: Act = Act::Keep;

    async fn run(self, cx: &mut Cx) -> Result<Id<Person>, Error> {
        cx.may_here(Act::Keep)?;
        Ok(people::actions::welcome(cx, &self.mail, &self.name, Lang::Sv).await?.id)
    }
}
