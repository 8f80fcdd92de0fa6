//! What is printed: the certificate and the form for joining on paper. The Typst files are constant; what people typed
//! goes in as data.

use kernel::{Day, Lang, Zone};
use serde_json::{Value, json};

use super::{
    chain::{self, signature},
    rules::{self, Accession, Step},
    sights::Seen,
};
use crate::{
    compact::{Compact, Edition, rules::ConfirmedBy},
    organisations::{Organisation, OrganisationKind, Orientation},
    tenants::Tenant,
    web::{
        Settings, Urls,
        words::{Arg, Words},
    },
};

/// The certificate, as Typst sets it.
pub const CERTIFICATE: &str = include_str!("views/certificate.typ");
/// The form, as Typst sets it.
pub const FORM: &str = include_str!("views/form.typ");

/// For whom and when a document is printed.
pub struct Press<'a> {
    /// The town.
    pub town: &'a Tenant,
    /// In which language.
    pub lang: Lang,
    /// The day of printing.
    pub today: Day,
    /// Where the house is reached.
    pub settings: &'a Settings,
}

impl Press<'_> {
    fn words(&self) -> &'static Words {
        Words::of(self.lang)
    }

    fn t(&self, key: &str) -> String {
        self.words().t(&format!("accession-print-{key}"))
    }

    fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words().with(&format!("accession-print-{key}"), args)
    }

    fn fact(&self, key: &str, text: &str, more: Option<&str>) -> Value {
        json!({ "label": self.t(key), "text": text, "more": more })
    }

    fn field(&self, key: &str, hint: bool, value: Option<&str>) -> Value {
        let hint = hint.then(|| self.t(&format!("{key}-hint")));
        json!({ "label": self.t(key), "hint": hint, "value": value })
    }

    /// "Utgåva 2, gäller från 1 april 2027", and who adopted it, when and under which number.
    fn edition(&self, key: &str, edition: &Edition) -> Value {
        let more = adopted(edition, self.words());
        let from = edition.from.map_or_else(String::new, |day| self.words().day(day));
        let number = edition.number.unwrap_or_default();
        let text = self.with("edition-text", &[("number", number.into()), ("from", from.into())]);
        self.fact(key, &text, (!more.is_empty()).then_some(more.as_str()))
    }

    fn sheet(&self, title: &str, check: &Value) -> Value {
        json!({
            "lang": self.lang.tag(),
            "title": self.t(title),
            "author": self.town.name,
            "date": self.today.to_string(),
            "town": { "name": self.town.name, "colour": self.town.colour },
            "page": self.with("page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            "check": check,
        })
    }

    /// The certificate of an accession that is, or has been, listed. `number` is the organisation's, as it is written.
    pub fn certificate(&self, seen: &Seen, number: &str) -> Value {
        let accession = &seen.accession;
        let address = format!("{}{}", self.settings.base_url, Urls::of(&self.town.id).check());
        let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        let code = rules::printed(&accession.check_code);
        let check = json!({ "label": self.t("check"), "code": code, "address": address });
        let mut sheet = self.sheet("certificate", &check);
        let body = json!({
            "organisation": accession.name_signed(),
            "statement": self.t("statement"),
            "compact": seen.compact.name,
            "facts_heading": self.t("facts"),
            "number": (!number.is_empty()).then(|| self.fact("number", number, None)),
            "edition": self.edition("edition", &seen.edition),
            "decision": accession.decision.as_ref().map(|_| {
                let minutes = accession.minutes.as_ref().map(|_| self.t("minutes-kept"));
                self.fact("decision", &chain::decision(accession, self.words()), minutes.as_deref())
            }),
            "signature": self.signature(accession),
            "declaration": Some(chain::declared_by(accession)).filter(|name| !name.is_empty())
                .map(|name| self.fact("declared", &name, Some(&self.t("declared-more")))),
            "ended": accession.ended_on.map(|day| self.fact("ended", &self.words().day(day), None)),
            "confirmation": self.confirmation(seen),
            "countersignature": self.counter_signature(accession),
            "verify": {
                "heading": self.t("verify"), "how": self.t("verify-how"), "hash_label": self.t("hash"),
                "hash": accession.signed_hash,
            },
            "note": self.t(if accession.on_paper { "note-paper" } else { "note" }),
        });
        join(&mut sheet, body);
        sheet
    }

    fn day_of(&self, at: kernel::Instant) -> String {
        let zone: &Zone = &self.town.zone;
        self.words().day(at.day(zone))
    }

    fn signature(&self, accession: &Accession) -> Value {
        let day = accession.signed_at.map_or_else(String::new, |at| self.day_of(at));
        if accession.signer_erased_at.is_some() {
            let erased = chain::signed_by(accession, self.words(), &self.town.zone);
            return self.fact("signature", &erased, Some(&day));
        }
        self.fact("signature", &accession.signer, Some(&signature(&accession.capacity, &day)))
    }

    fn confirmation(&self, seen: &Seen) -> Option<Value> {
        let taken = seen.steps.iter().rev().find(|taken| taken.step == Step::Confirmed)?;
        let by = if taken.on_behalf.is_empty() { self.t("secretariat") } else { taken.on_behalf.clone() };
        Some(self.fact("confirmation", &by, Some(&self.day_of(taken.at))))
    }

    fn counter_signature(&self, accession: &Accession) -> Option<Value> {
        let counter = accession.counter.as_ref()?;
        let text = chain::counter_signed_by(counter, self.words(), &self.town.zone);
        Some(self.fact("countersignature", &text, Some(&self.day_of(counter.at))))
    }

    /// The form; `known` fills in what the register knows.
    pub fn form(&self, compact: &Compact, edition: &Edition, known: Option<&Organisation>) -> Value {
        let mut sheet = self.sheet("form", &Value::Null);
        let number = edition.number.unwrap_or_default();
        let signing = |key: &str| {
            json!({
                "heading": self.t(key),
                "name": self.field("name", false, None),
                "capacity": self.field("capacity", true, None),
                "place_date": self.field("place-date", false, None),
                "signature": self.field("hand", false, None),
            })
        };
        let mut signature = signing("part-3");
        join(
            &mut signature,
            json!({ "declaration": self.with("declaration", &[("number", number.into())]) }),
        );
        let mut counter = signing("part-4");
        join(&mut counter, json!({ "lead": self.t("part-4-lead") }));
        let body = json!({
            "compact": compact.name,
            "lead": self.t("form-lead"),
            "edition": self.edition("form-edition", edition),
            "organisation": self.organisation(known),
            "decision": {
                "heading": self.t("part-2"),
                "date": self.field("decision-day", true, None),
                "minutes": { "text": self.t("minutes-enclosed"), "ticked": false },
            },
            "signature": signature,
            "countersignature": compact.rules.counter_signed.then_some(counter),
            "next": { "heading": self.t("next"), "steps": self.next(compact) },
            "send": { "heading": self.t("send"), "lines": self.send_to() },
        });
        join(&mut sheet, body);
        sheet
    }

    fn organisation(&self, known: Option<&Organisation>) -> Value {
        let kinds = [
            ("association", OrganisationKind::Association),
            ("network", OrganisationKind::Network),
            ("umbrella", OrganisationKind::Umbrella),
            ("other", OrganisationKind::Other),
        ];
        let choices: Vec<Value> = kinds
            .iter()
            .map(|(key, kind)| {
                let ticked = known.is_some_and(|known| known.kind == *kind);
                json!({ "text": self.t(&format!("kind-{key}")), "ticked": ticked })
            })
            .collect();
        let orientations: Vec<Value> = Orientation::ALL
            .iter()
            .map(|one| {
                let text = self.words().t(&format!("organisations-orientation-{}", one.name()));
                json!({ "text": text, "ticked": known.is_some_and(|known| known.orientation == *one) })
            })
            .collect();
        let number = known.map(Organisation::number_shown).filter(|number| !number.is_empty());
        json!({
            "heading": self.t("part-1"),
            "name": self.field("organisation", false, known.map(|known| known.name.as_str())),
            "number": self.field("number", true, number.as_deref()),
            "kind": { "label": self.t("kind"), "hint": self.t("kind-hint"), "choices": choices },
            "orientation": { "label": self.t("orientation"), "hint": self.t("kind-hint"), "choices": orientations },
            "purpose": self.field("purpose", false, known.map(|known| known.purpose.as_str())),
            "district": self.field("district", true, known.map(|known| known.district.as_str())),
            "contact": self.field("contact", false, None),
            "email": self.field("email", true, None),
        })
    }

    fn next(&self, compact: &Compact) -> Vec<String> {
        let body = Arg::from(compact.rules.confirming_body.as_str());
        let days = Arg::from(self.town.promised_days);
        let mut steps = vec![self.with("next-received", &[("days", days)])];
        match compact.rules.confirmed_by {
            ConfirmedBy::Nobody => {}
            ConfirmedBy::Secretariat => steps.push(self.t("next-confirmed")),
            ConfirmedBy::Body => steps.push(self.with("next-confirmed-body", &[("body", body)])),
        }
        if compact.rules.counter_signed {
            steps.push(self.t("next-counter-signed"));
        }
        steps.push(self.t("next-listed"));
        steps
    }

    fn send_to(&self) -> Vec<String> {
        let lines = self.town.contact_address.lines().flat_map(|line| line.split(','));
        let lines = lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
        lines.chain([self.town.contact_mail.clone()]).collect()
    }
}

/// "Antagen av kommunfullmäktige 12 mars 2027, diarienummer KS 2027/0123"; less where less is known.
pub fn adopted(edition: &Edition, words: &Words) -> String {
    let Some(day) = edition.adopted_on else { return String::new() };
    let body = edition.adopting_body.as_deref().unwrap_or_default();
    let diary = edition.diary_number.as_deref().unwrap_or_default();
    let (body, day) = (("body", body.into()), ("day", words.day(day).into()));
    match diary {
        "" => words.with("accession-print-adopted", &[body, day]),
        diary => words.with("accession-print-adopted-diary", &[body, day, ("diary", diary.into())]),
    }
}

/// Adds the fields of `more` to `sheet`.
fn join(sheet: &mut Value, more: Value) {
    if let (Some(fields), Value::Object(more)) = (sheet.as_object_mut(), more) {
        fields.extend(more);
    }
}
