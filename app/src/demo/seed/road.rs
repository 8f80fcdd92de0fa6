//! A step on somebody's road, taken.

use kernel::{Day, Lang};
use policy::Actor;

use super::{chronicle::Who, deed::Sower, house, wrong};
use crate::{
    accession::{
        actions::{
            self as accede, Accede, AccedeUnit, Confirm, CounterSign, Decide, Decline, EnterPaper, Lapse,
            NameSigner, Receive, Sign, Withdraw,
        },
        rules::Step,
    },
    base::{Error, evidence::Upload},
    organisations::OrganisationKind,
    units::UnitKind,
};

impl Sower<'_> {
    /// Takes `step` on the road of `who`.
    pub(super) async fn walk(&mut self, who: Who, step: Step) -> Result<(), Error> {
        if self.on_paper(who) && step <= Step::Received {
            // Paper comes all at once, and is entered when it has come.
            return if step == Step::Received { self.paper(who).await } else { Ok(()) };
        }
        self.step(who, step).await
    }

    /// The same on screen, whoever it is.
    pub(super) async fn step(&mut self, who: Who, step: Step) -> Result<(), Error> {
        match step {
            Step::Applied => self.apply(who).await,
            Step::Decided => self.decide(who).await,
            Step::Signed => self.sign(who).await,
            Step::Received => {
                let receive = Receive { accession: self.accession(who)? };
                self.desk.act(&self.secretary()?, receive).await
            }
            Step::Confirmed => {
                let confirm = Confirm { accession: self.accession(who)?, note: self.note(who)? };
                self.desk.act(&self.secretary()?, confirm).await
            }
            Step::CounterSigned => self.counter_sign(who).await,
            Step::Declined => {
                let reason = self.plan.phrases.declined.clone();
                let decline = Decline { accession: self.accession(who)?, reason };
                self.desk.act(&self.secretary()?, decline).await
            }
            Step::Withdrawn => self.withdraw(who).await,
            Step::Listed | Step::Lapsed | Step::Renewed => Err(wrong("a step that nobody takes")),
        }
    }

    /// Ends what was not renewed in time.
    pub(super) async fn lapse(&mut self) -> Result<(), Error> {
        let lapse = Lapse { compact: self.compact()? };
        self.desk.act(&house(&self.plan.town.key), lapse).await.map(|_| ())
    }

    /// One in six of those who joined in the early years sent a paper.
    fn on_paper(&self, who: Who) -> bool {
        let Who::Organisation(n) = who else { return false };
        let joined = self.plan.organisations[n].road.first();
        n % 6 == 4 && joined.is_some_and(|(step, day)| *step == Step::Listed && day.year() < 2018)
    }

    async fn apply(&mut self, who: Who) -> Result<(), Error> {
        let id = match who {
            Who::Organisation(n) => {
                let joining = match self.organisations.get(&n) {
                    Some(id) => accede::Who::Known(id.clone()),
                    None => accede::Who::New(self.entry(n)?),
                };
                let by = self.meet(n).await?;
                self.desk.act(&by, Accede { compact: String::new(), who: joining }).await?
            }
            Who::Unit(n) => {
                let unit = self.unit_at(n)?.clone();
                self.desk.act(&self.official(n)?, AccedeUnit { compact: String::new(), unit }).await?
            }
        };
        self.accessions.insert(who, id);
        Ok(())
    }

    async fn decide(&mut self, who: Who) -> Result<(), Error> {
        let (on, by) = self.decision(who)?;
        let phrases = &self.plan.phrases;
        let minutes =
            self.keeps_minutes(who).then(|| self.evidence(who, &phrases.minutes, &phrases.minutes_name));
        let decide =
            Decide { accession: self.accession(who)?, on: on.to_string(), by, minutes: minutes.transpose()? };
        self.desk.act(&self.applicant(who)?, decide).await
    }

    async fn sign(&mut self, who: Who) -> Result<(), Error> {
        let by = self.applicant(who)?;
        let accession = self.accession(who)?;
        let (name, capacity) = self.signer(who)?;
        self.desk.act(&by, NameSigner { accession: accession.clone(), name, capacity }).await?;
        let shown = self.text.clone();
        self.desk.act(&by, Sign { accession, shown, declared: true }).await
    }

    async fn counter_sign(&mut self, who: Who) -> Result<(), Error> {
        let (by, _) = self.politician(who.line())?;
        let capacity = self.plan.phrases.counter_capacity.clone();
        let sign = CounterSign { accession: self.accession(who)?, capacity, declared: true };
        self.desk.act(&by, sign).await
    }

    async fn withdraw(&mut self, who: Who) -> Result<(), Error> {
        let Who::Organisation(n) = who else { return Err(wrong("units do not leave")) };
        let phrases = &self.plan.phrases;
        let listed = self.plan.organisations[n].road.iter().any(|(step, _)| *step == Step::Listed);
        let reason = if listed { phrases.withdrawn.clone() } else { phrases.withdrawn_on_the_way.clone() };
        let on = self.today()?.to_string();
        let leave = Withdraw { accession: self.accession(who)?, on, reason };
        self.desk.act(&self.speaker(n)?, leave).await
    }

    async fn paper(&mut self, who: Who) -> Result<(), Error> {
        let Who::Organisation(n) = who else { return Err(wrong("units write no paper")) };
        let (on, by) = self.decision(who)?;
        let (signer, capacity) = self.signer(who)?;
        let phrases = &self.plan.phrases;
        let enter = EnterPaper {
            who: accede::Who::Known(self.known(n)?),
            on: on.to_string(),
            by,
            scan: Some(self.evidence(who, &phrases.paper, &phrases.paper_name)?),
            edition: self.edition.clone(),
            signed_on: self.today()?.to_string(),
            arrived_on: String::new(),
            signer,
            capacity,
            contact: self.mail_of(n),
            lang: Lang::Sv,
        };
        let id = self.desk.act(&self.secretary()?, enter).await?;
        self.accessions.insert(who, id);
        Ok(())
    }

    fn accession(&self, who: Who) -> Result<kernel::Id<crate::accession::rules::Accession>, Error> {
        self.accessions.get(&who).cloned().ok_or_else(|| wrong("no accession yet"))
    }

    fn applicant(&self, who: Who) -> Result<Actor, Error> {
        match who {
            Who::Organisation(n) => self.speaker(n),
            Who::Unit(n) => self.official(n),
        }
    }

    /// The day of the party's own decision, some days ago, and who made it.
    fn decision(&self, who: Who) -> Result<(Day, String), Error> {
        let day = self.today()?.plus_days(-6);
        let by = match who {
            Who::Unit(n) if self.plan.units[n].row.kind == UnitKind::Company.name() => "board",
            Who::Unit(_) => "committee",
            Who::Organisation(_) if !self.keeps_minutes(who) => "members",
            Who::Organisation(n) if n % 4 == 1 => "annual-meeting",
            Who::Organisation(_) => "board",
        };
        Ok((day, by.to_owned()))
    }

    fn keeps_minutes(&self, who: Who) -> bool {
        match who {
            Who::Unit(_) => true,
            Who::Organisation(n) => self.plan.organisations[n].row.kind != OrganisationKind::Network.name(),
        }
    }

    fn signer(&self, who: Who) -> Result<(String, String), Error> {
        match who {
            Who::Organisation(n) => {
                let row = &self.plan.organisations[n].row;
                Ok((row.speaker.clone(), row.capacity.clone()))
            }
            Who::Unit(n) => Ok((self.politician(n + 1)?.1, self.plan.phrases.unit_capacity.clone())),
        }
    }

    fn evidence(&self, who: Who, words: &str, name: &str) -> Result<Upload, Error> {
        let text = self.told(who, words, self.decision(who)?.0).replace("{signer}", &self.signer(who)?.0);
        Ok(Upload { name: name.to_owned(), bytes: text.into_bytes() })
    }

    /// Where it was confirmed: only a body has meetings to tell of.
    fn note(&self, who: Who) -> Result<String, Error> {
        let today = self.today()?;
        let rules = self.plan.rules.iter().rfind(|(from, _)| *from <= today);
        match rules {
            Some((_, rules)) if rules.confirmed_by == "body" => {
                Ok(self.told(who, &self.plan.phrases.note, today))
            }
            _ => Ok(String::new()),
        }
    }

    fn told(&self, who: Who, words: &str, day: Day) -> String {
        let party = match who {
            Who::Organisation(n) => &self.plan.organisations[n].row.name,
            Who::Unit(n) => &self.plan.units[n].row.name,
        };
        let paragraph = (who.line() * 7 % 40 + 3).to_string();
        words.replace("{party}", party).replace("{day}", &day.to_string()).replace("{paragraph}", &paragraph)
    }
}
