//! Each thing that happened, done: by the actions that anybody's click calls, as the one who may.

use std::collections::HashMap;

use kernel::{Day, Id, Lang, Zone};
use policy::{Class, Role};

use super::{
    ZONE,
    chronicle::{Deed, Who},
    evaluated, followed, house,
    ledger::Ledger,
    seated, surveyed,
    table::{self, Plan},
    wrong,
};
use crate::{
    accession::rules::Accession,
    base::{Cx, Desk, Error, Sight},
    compact::{
        self,
        actions::{Adopt, BeginCompact, ChangeRules, KeepDraft},
        rules::{AccessionRules, Compact, Vocabulary},
    },
    compilation::rules::Compilation,
    organisations::{
        NewOrganisation, Organisation,
        actions::{ConfirmEntry, Register, SetMember},
        rules::{Contact, ContactKind, demo_number},
    },
    people::{actions::GiveRole, rules::Person},
    tenants,
    units::{Unit, actions::AddUnit},
};

/// Lets a town's years pass.
pub(super) struct Sower<'a> {
    pub(super) desk: Desk,
    pub(super) plan: &'a Plan,
    /// Which town of the demo: its numbers begin after the other's.
    place: u32,
    compact: Option<Id<Compact>>,
    /// The hash of the text in force: what a signature is bound to.
    pub(super) text: String,
    /// The text in force: its compact's part of addresses and its number.
    pub(super) edition: String,
    pub(super) people: HashMap<String, Id<Person>>,
    units: HashMap<usize, Id<Unit>>,
    pub(super) organisations: HashMap<usize, Id<Organisation>>,
    pub(super) accessions: HashMap<Who, Id<Accession>>,
    pub(super) ledger: Ledger,
    /// The round of follow-up that was opened last.
    pub(super) round: followed::Open,
    /// The reports of the years.
    pub(super) compilations: HashMap<i16, Id<Compilation>>,
    /// The evaluation from outside.
    pub(super) evaluated: evaluated::Sown,
    /// The bodies, and who sits in them.
    pub(super) bodies: seated::Sown,
    /// The survey that was opened, and the links of its letters.
    pub(super) survey: surveyed::Open,
}

impl<'a> Sower<'a> {
    /// Before anything has happened.
    pub fn new(desk: Desk, plan: &'a Plan, place: u32) -> Self {
        Self {
            desk,
            plan,
            place,
            compact: None,
            text: String::new(),
            edition: String::new(),
            people: HashMap::new(),
            units: HashMap::new(),
            organisations: HashMap::new(),
            accessions: HashMap::new(),
            ledger: Ledger::default(),
            round: None,
            compilations: HashMap::new(),
            evaluated: evaluated::Sown::default(),
            bodies: seated::Sown::default(),
            survey: surveyed::Open::default(),
        }
    }

    /// Does `deed`, now.
    pub async fn perform(&mut self, deed: Deed) -> Result<(), Error> {
        match deed {
            Deed::Role(n) => self.role(n).await,
            Deed::Unit(n) => self.unit(n).await,
            Deed::Rules(n) => self.rules(n).await,
            Deed::Adopt(n) => self.adopt(n).await,
            Deed::Register(n) => self.register(n).await,
            Deed::Member(n) => self.member(n).await,
            Deed::Fresh(n) => self.fresh(n).await,
            Deed::Walk(who, step) => self.walk(who, step).await,
            Deed::Lapse => self.lapse().await,
            Deed::Assess(n) => self.assess(n).await,
            Deed::DrawUp(n) => self.draw_up(n).await,
            Deed::Propose(n) => self.propose(n).await,
            Deed::Agree(n) => self.agree(n).await,
            Deed::Tell(n, tale) => self.tell(n, tale).await,
            Deed::Rhythms => self.rhythms().await,
            Deed::Told(n) => self.kept_return(n).await,
            Deed::Follow => self.follow().await,
            Deed::Ask(of) => self.ask(of).await,
            Deed::Answer(year, wave) => self.answer(year, wave).await,
            Deed::Compile(year) => self.compile(year).await,
            Deed::Correct(year) => self.correct(year).await,
            Deed::Seated(what) => self.seated(what).await,
            Deed::Survey(what) => self.survey(what).await,
            Deed::Paper(n) => self.enter_paper(n).await,
            Deed::Revise => self.revise().await,
            Deed::Renew(who) => self.renew(who).await,
            Deed::Rewrite => {
                self.evaluated.draft = Some(self.rewrite(false).await?);
                Ok(())
            }
            Deed::Commission => self.commission().await,
            Deed::Prolong => self.prolong().await,
            Deed::Deliver => self.deliver().await,
            Deed::Reply(n) => self.reply(n).await,
            Deed::Remind => {
                self.remind().await?;
                self.tell_followers().await
            }
        }
    }

    async fn role(&mut self, n: usize) -> Result<(), Error> {
        let person = &self.plan.people[n];
        let row = &person.row;
        let role: Role = row.role.parse().map_err(|()| wrong(&row.role))?;
        let scope = match role {
            Role::Official => Some(self.unit_named(&row.scope)?.to_string()),
            Role::Representative => Some(self.organisation_at(&row.scope)?.to_string()),
            _ => None,
        };
        self.give(&row.mail, &row.name, role, scope, (person.from, person.until)).await
    }

    async fn give(
        &mut self,
        mail: &str,
        name: &str,
        role: Role,
        scope: Option<String>,
        (from, until): (Day, Option<Day>),
    ) -> Result<(), Error> {
        // The first secretary is given the role by the house; everybody else by the secretary.
        let by = self.secretary().unwrap_or_else(|_| house(&self.plan.town.key));
        let (mail, name) = (mail.to_owned(), name.to_owned());
        let give = GiveRole { mail: mail.clone(), name, lang: Lang::Sv, role, scope, from, until };
        let id = self.desk.act(&by, give).await?;
        self.people.insert(mail, id);
        Ok(())
    }

    async fn unit(&mut self, n: usize) -> Result<(), Error> {
        let unit = &self.plan.units[n];
        let kind = unit.row.kind.parse().map_err(|()| wrong(&unit.row.kind))?;
        let add = AddUnit { name: unit.row.name.clone(), kind, from: Some(unit.from) };
        let id = self.desk.act(&house(&self.plan.town.key), add).await?;
        self.units.insert(n, id);
        Ok(())
    }

    async fn rules(&mut self, n: usize) -> Result<(), Error> {
        let (_, row) = &self.plan.rules[n];
        let rules = AccessionRules {
            confirmed_by: row.confirmed_by.parse().map_err(|()| wrong(&row.confirmed_by))?,
            confirming_body: row.confirming_body.clone(),
            counter_signed: row.counter_signed,
            carries_over: row.carries_over,
            renew_within_months: row.renew_within_months,
            criteria: row.criteria.clone(),
        };
        let (name, vocabulary) = (self.plan.town.compact.name.clone(), Vocabulary::default());
        let by = self.secretary()?;
        if let Some(compact) = &self.compact {
            let change = ChangeRules { compact: compact.clone(), name, vocabulary, rules };
            return self.desk.act(&by, change).await;
        }
        let slug = self.plan.town.compact.slug.clone();
        self.compact = Some(self.desk.act(&by, BeginCompact { slug, name, vocabulary, rules }).await?);
        Ok(())
    }

    async fn adopt(&mut self, n: usize) -> Result<(), Error> {
        let text = &self.plan.texts[n];
        let by = self.secretary()?;
        let keep = KeepDraft {
            compact: self.compact()?,
            draft: None,
            revision: 0,
            proposal: text.proposal.clone(),
            source: text.source.to_owned(),
            file: None,
        };
        let edition = self.desk.act(&by, keep).await?;
        let decision = &text.proposal.adoption;
        let adopt = Adopt {
            edition,
            revision: 1,
            body: decision.body.clone().unwrap_or_default(),
            on: text.on,
            diary_number: decision.diary_number.clone().unwrap_or_default(),
            from: text.on,
            until: None,
        };
        self.desk.act(&by, adopt).await?;
        let town = tenants::actions::find(&self.desk, &self.plan.town.key).await?;
        (self.edition, self.text) = self.desk.see(&town, &by, TextInForce).await?;
        Ok(())
    }

    async fn register(&mut self, n: usize) -> Result<(), Error> {
        let by = self.secretary()?;
        let new = self.entry(n)?;
        let id = self.desk.act(&by, Register { new }).await?;
        let row = &self.plan.organisations[n].row;
        self.organisations.insert(n, id.clone());
        let mail = self.mail_of(n);
        self.give(&mail, &row.speaker, Role::Representative, Some(id.to_string()), (self.today()?, None))
            .await
    }

    async fn member(&mut self, n: usize) -> Result<(), Error> {
        let umbrella = self.organisation_at(&self.plan.organisations[n].row.umbrella)?.clone();
        let member = self.known(n)?;
        let by = self.secretary()?;
        self.desk.act(&by, SetMember { umbrella, member, belongs: true }).await
    }

    async fn fresh(&mut self, n: usize) -> Result<(), Error> {
        let id = self.known(n)?;
        self.desk.act(&self.speaker(n)?, ConfirmEntry { id }).await
    }

    /// What the register says of the organisation on line `n`.
    pub(super) fn entry(&self, n: usize) -> Result<NewOrganisation, Error> {
        let row = &self.plan.organisations[n].row;
        let serial = u32::try_from(n).unwrap_or_default() + 1 + 1000 * self.place;
        let lacks = matches!(row.kind.as_str(), "network" | "other");
        Ok(NewOrganisation {
            number: if lacks { String::new() } else { demo_number(serial) },
            name: row.name.clone(),
            kind: row.kind.parse().map_err(|()| wrong(&row.kind))?,
            orientation: row.orientation.parse().map_err(|()| wrong(&row.orientation))?,
            district: row.district.clone(),
            purpose: row.purpose.clone(),
            website: if n % 3 == 2 { String::new() } else { format!("https://www.{}", row.domain) },
            contacts: contacts(row, n),
        })
    }

    /// Today, as the stopped clock has it.
    pub(super) fn today(&self) -> Result<Day, Error> {
        let zone: Zone = ZONE.parse().map_err(|_| wrong(ZONE))?;
        Ok(self.desk.clock.now().day(&zone))
    }

    pub(super) fn compact(&self) -> Result<Id<Compact>, Error> {
        self.compact.clone().ok_or_else(|| wrong("no compact yet"))
    }

    pub(super) fn known(&self, n: usize) -> Result<Id<Organisation>, Error> {
        self.organisations.get(&n).cloned().ok_or_else(|| wrong(&self.plan.organisations[n].row.name))
    }

    pub(super) fn organisation_at(&self, domain: &str) -> Result<&Id<Organisation>, Error> {
        let line = self.plan.organisations.iter().position(|o| o.row.domain == domain);
        line.and_then(|n| self.organisations.get(&n)).ok_or_else(|| wrong(domain))
    }

    pub(super) fn unit_at(&self, n: usize) -> Result<&Id<Unit>, Error> {
        self.units.get(&n).ok_or_else(|| wrong(&self.plan.units[n].row.name))
    }

    pub(super) fn unit_named(&self, name: &str) -> Result<&Id<Unit>, Error> {
        let line = self.plan.units.iter().position(|u| u.row.name == name);
        self.unit_at(line.ok_or_else(|| wrong(name))?)
    }
}

/// How an organisation can be reached. The telephone numbers are of the range that is kept free for stories.
fn contacts(row: &table::OrganisationRow, n: usize) -> Vec<Contact> {
    let values = [
        (ContactKind::Person, format!("{}, {}", row.speaker, row.capacity)),
        (ContactKind::Mail, format!("info@{}", row.domain)),
        (ContactKind::Phone, format!("070-174 06 {:02}", 5 + n % 95)),
    ];
    let shown = row.shown.chars().map(|sign| match sign {
        'p' => Some(Class::Public),
        'm' => Some(Class::Members),
        'o' => Some(Class::Own),
        _ => None,
    });
    let lines = values.into_iter().zip(shown);
    lines.filter_map(|((kind, value), class)| Some(Contact { kind, value, class: class? })).collect()
}

/// The text in force: its compact's part of addresses with its number, and its hash.
pub(super) struct TextInForce;

impl Sight for TextInForce {
    type Output = (String, String);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let today = cx.today();
        let nothing = || wrong("no text in force");
        let (compact, edition) = compact::actions::in_force(cx, today).await?.ok_or_else(nothing)?;
        let named = format!("{}/{}", compact.slug, edition.number.unwrap_or_default());
        Ok((named, edition.text_hash.ok_or_else(nothing)?))
    }
}
