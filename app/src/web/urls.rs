//! Every address of the product, so that a link cannot be mistyped: `at.organisation(id)`.

use std::fmt::Display;

/// The addresses of one town.
#[derive(Debug, Clone)]
pub struct Urls {
    town: String,
}

/// `text`, safe as one part of a path or as a value in a query.
pub fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, b| {
        if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
            out.push(char::from(b));
        } else {
            let _ = write!(out, "%{b:02X}");
        }
        out
    })
}

macro_rules! urls {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*) = $path:literal;)*) => {
        impl Urls {
            $($(#[$doc])* pub fn $name(&self $(, $arg: impl Display)*) -> String {
                format!(concat!("/{}", $path), self.town $(, encoded(&$arg.to_string()))*)
            })*
        }
    };
}

impl Urls {
    /// The addresses of the town with this key.
    pub fn of(town: &str) -> Self {
        Self { town: town.to_owned() }
    }

    /// How a commitment of one compact is kept, by its part of addresses; empty for the one that the town has had longest.
    pub fn commitment_of(&self, compact: &str, slug: &str) -> String {
        let of = if compact.is_empty() { String::new() } else { format!("?compact={}", encoded(compact)) };
        format!("{}{of}", self.commitment(slug))
    }

    /// Whether `path` is an address within this town: where a form may send a person onward to.
    pub fn holds(&self, path: &str) -> bool {
        path.strip_prefix('/').and_then(|p| p.strip_prefix(self.town.as_str())).is_some_and(|rest| {
            (rest.is_empty() || rest.starts_with(['/', '?']))
                && !path.contains(['\\', '\r', '\n'])
                && !path.contains("//")
        })
    }
}

urls! {
    /// The town's front page.
    home() = "";
    /// The town's colours.
    theme() = "/theme.css";
    /// Ask for a link to sign in.
    sign_in() = "/sign-in";
    /// A link from a mail.
    sign_in_link(token) = "/sign-in/{}";
    /// Leave.
    sign_out() = "/sign-out";
    /// What awaits me.
    me() = "/me";
    /// The register.
    register() = "/register";
    /// The register as a table.
    register_csv() = "/register.csv";
    /// The register for machines.
    register_json() = "/register.json";
    /// Enter an organisation.
    register_new() = "/register/new";
    /// Entries that wait to be looked at.
    register_waiting() = "/register/waiting";
    /// An organisation of the register.
    organisation(id) = "/register/{}";
    /// An organisation for machines.
    organisation_json(id) = "/register/{}.json";
    /// Change an organisation's entry.
    organisation_edit(id) = "/register/{}/edit";
    /// The entry is still right.
    organisation_confirmation(id) = "/register/{}/confirmation";
    /// Let an entry into the register.
    organisation_publication(id) = "/register/{}/publication";
    /// The members of an umbrella.
    organisation_members(id) = "/register/{}/members";
    /// An organisation is no more.
    organisation_ending(id) = "/register/{}/ending";
    /// The municipality's units.
    units() = "/units";
    /// The units as a table.
    units_csv() = "/units.csv";
    /// The units for machines.
    units_json() = "/units.json";
    /// A unit.
    unit(id) = "/units/{}";
    /// A unit is no more.
    unit_ending(id) = "/units/{}/ending";
    /// The own name.
    my_name() = "/me/name";
    /// The town's people.
    people() = "/people";
    /// The town's people as a table.
    people_csv() = "/people.csv";
    /// The town's people for machines.
    people_json() = "/people.json";
    /// Give a role.
    new_person() = "/people/new";
    /// One person.
    person(id) = "/people/{}";
    /// One role of a person.
    role(person, role) = "/people/{}/roles/{}";
    /// Erase a person.
    erasure(id) = "/people/{}/erasure";
    /// What has happened.
    journal() = "/journal";
    /// The handbook.
    help() = "/help";
    /// A page of the handbook.
    help_page(slug) = "/help/{}";
    /// The town's own settings.
    settings() = "/settings";
    /// Searching the texts and the register.
    search() = "/search";
    /// How to join the compact.
    join() = "/join";
    /// The wizard: who joins.
    join_organisation() = "/join/organisation";
    /// A unit of the municipality joins.
    join_unit() = "/join/unit";
    /// The wizard: an organisation that the register lacks.
    join_new() = "/join/new";
    /// The form for joining on paper.
    join_form() = "/join/form.pdf";
    /// What accessions wait for.
    accessions() = "/accessions";
    /// Several of them taken care of at once.
    accession_receipts() = "/accessions/receipts";
    /// Enter an accession that came on paper.
    accession_new() = "/accessions/new";
    /// An accession and its chain of evidence.
    accession(id) = "/accessions/{}";
    /// The wizard: what was decided.
    accession_decision(id) = "/accessions/{}/decision";
    /// The wizard: who signs.
    accession_signer(id) = "/accessions/{}/signer";
    /// The wizard: read and sign.
    accession_signature(id) = "/accessions/{}/signature";
    /// The minutes, or the scan.
    accession_minutes(id) = "/accessions/{}/minutes";
    /// That the secretariat has it.
    accession_receipt(id) = "/accessions/{}/receipt";
    /// That it is confirmed.
    accession_confirmation(id) = "/accessions/{}/confirmation";
    /// The municipality's signature.
    accession_counter(id) = "/accessions/{}/counter-signature";
    /// That it is declined.
    accession_refusal(id) = "/accessions/{}/refusal";
    /// That it is taken back, or ended.
    accession_withdrawal(id) = "/accessions/{}/withdrawal";
    /// What changed, and whether to renew or to leave.
    accession_renewal(id) = "/accessions/{}/renewal";
    /// The certificate.
    accession_certificate(id) = "/accessions/{}/certificate.pdf";
    /// What a certificate's code stands for.
    check() = "/check";
    /// The town's compact; where there are several, which.
    compacts() = "/compact";
    /// The edition of a compact that is in force.
    compact(slug) = "/compact/{}";
    /// The name, words and rules of a compact.
    compact_rules(slug) = "/compact/{}/rules";
    /// Which clauses the rhythms come from, and who owes them.
    compact_rhythms(slug) = "/compact/{}/rhythms";
    /// Begin the next edition.
    revision(slug) = "/compact/{}/revision";
    /// End a compact, or take that back.
    compact_ending(slug) = "/compact/{}/ending";
    /// The end of a compact is taken back.
    compact_ending_undoing(slug) = "/compact/{}/ending/undoing";
    /// How far a compact's signatories have renewed.
    renewals(slug) = "/compact/{}/renewals";
    /// One edition of a compact, for ever.
    compact_edition(slug, number) = "/compact/{}/{}";
    /// One clause of an edition, for ever.
    clause(slug, number, clause) = "/compact/{}/{}/{}";
    /// Every edition.
    editions() = "/compact/editions";
    /// The editions as a table.
    editions_csv() = "/compact/editions.csv";
    /// The editions for machines.
    editions_json() = "/compact/editions.json";
    /// An edition as data.
    edition_data(number) = "/compact/editions/{}.json";
    /// What changed between two editions.
    redline() = "/compact/redline";
    /// Read a text in.
    import() = "/import";
    /// A draft as it would be read.
    draft(id) = "/editions/{}";
    /// A draft beside its source.
    review(id) = "/editions/{}/review";
    /// The text that a draft was read from, as plain text.
    source(id) = "/editions/{}/source.txt";
    /// Throw a draft away.
    discard(id) = "/editions/{}/discard";
    /// The file that an edition was read from.
    original(id) = "/editions/{}/source";
    /// What becomes of the clauses of the edition before.
    crosswalk(id) = "/editions/{}/crosswalk";
    /// Replace a term throughout a draft.
    terms(id) = "/editions/{}/terms";
    /// Put a draft in force.
    adopt(id) = "/editions/{}/adopt";
    /// The action plans.
    plans() = "/plans";
    /// Draw up a plan.
    plan_new() = "/plans/new";
    /// An action plan and its measures.
    plan(id) = "/plans/{}";
    /// Change a plan that is not agreed yet.
    plan_edit(id) = "/plans/{}/edit";
    /// Put a plan before the other side.
    plan_proposal(id) = "/plans/{}/proposal";
    /// A side agrees to a plan.
    plan_consent(id) = "/plans/{}/consent";
    /// Read measures from a spreadsheet into a plan.
    plan_import(id) = "/plans/{}/import";
    /// A workbook to fill in, with what its columns want.
    plan_template(id) = "/plans/{}/template.xlsx";
    /// Enter a measure in a plan.
    plan_measure_new(id) = "/plans/{}/measures/new";
    /// A plan's measures as a table.
    plan_csv(id) = "/plans/{}.csv";
    /// A measure, and what its owner has told.
    measure(id) = "/measures/{}";
    /// Change a measure.
    measure_edit(id) = "/measures/{}/edit";
    /// Tell how a measure goes.
    measure_entries(id) = "/measures/{}/entries";
    /// A file that came with an entry.
    measure_file(id, entry) = "/measures/{}/entries/{}/file";
    /// A milestone is reached.
    milestone(id, milestone) = "/measures/{}/milestones/{}";
    /// A milestone is not reached, after all.
    milestone_reopening(id, milestone) = "/measures/{}/milestones/{}/reopening";
    /// A measure is delegated, or taken back.
    measure_delegation(id) = "/measures/{}/delegation";
    /// A measure changes owner.
    measure_owner(id) = "/measures/{}/owner";
    /// A measure is given up.
    measure_ending(id) = "/measures/{}/ending";
    /// The board of commitments.
    commitments() = "/commitments";
    /// The board as a table.
    commitments_csv() = "/commitments.csv";
    /// The board for machines.
    commitments_json() = "/commitments.json";
    /// The board on one printable page.
    commitments_sheet() = "/commitments/sheet";
    /// How one commitment is kept, by the slug of its clause in the edition in force.
    commitment(slug) = "/commitments/{}";
    /// A side assesses a commitment.
    assessment(slug) = "/commitments/{}/assessment";
    /// The year wheel.
    year() = "/year";
    /// What is late, and whose.
    year_late() = "/year?show=late";
    /// The year wheel as a calendar to subscribe to.
    year_ics() = "/year.ics";
    /// The year wheel as a feed.
    year_atom() = "/year.atom";
    /// The year wheel as a table.
    year_csv() = "/year.csv";
    /// The year wheel for machines.
    year_json() = "/year.json";
    /// The file that shows that a return was kept.
    fulfilment_file(id) = "/year/files/{}/file";
    /// A return of a rhythm of the compact, and what shows that it was kept.
    fulfilment(clock, due) = "/year/{}/{}";
    /// What has happened to a compact, a commitment, a unit or an organisation.
    happenings(of) = "/happenings/{}";
    /// The same as a feed.
    happenings_atom(of) = "/happenings/{}.atom";
    /// The same as a table.
    happenings_csv(of) = "/happenings/{}.csv";
    /// The same for machines.
    happenings_json(of) = "/happenings/{}.json";
    /// The ways to follow it.
    follow(of) = "/follow/{}";
    /// A link from a mail: yes, I want to follow it.
    follow_confirmation(token) = "/follow/confirmation/{}";
    /// What somebody follows here, by the token of a letter.
    follows(token) = "/follows/{}";
    /// Follow one thing no longer, or nothing.
    follows_ending(token) = "/follows/{}/ending";
    /// How many follow what.
    followers() = "/followers";
    /// An address is taken away.
    followers_ending() = "/followers/ending";
    /// One's own calendar: its secret address.
    my_calendar() = "/me/calendar";
    /// One's own calendar has an address no longer.
    my_calendar_ending() = "/me/calendar/ending";
    /// One's own calendar, for a program that cannot sign in.
    calendar(token) = "/calendar/{}.ics";
    /// How often reminders come.
    my_digest() = "/me/digest";
    /// A way out of recurring letters, without signing in.
    way_out(token) = "/mail/{}";
}

mod bodies;
mod evaluations;
mod followups;
mod surveys;

#[cfg(test)]
mod tests {
    use super::{Urls, encoded};

    #[test]
    fn onward_stays_in_the_town() {
        let at = Urls::of("ekby");
        for inside in ["/ekby", "/ekby/register?q=a", "/ekby?x"] {
            assert!(at.holds(inside), "{inside}");
        }
        for outside in
            ["", "/ekbyx", "//evil.example", "/alby", "https://x", "/ekby//x", "/ekby/\\x", "/ekby/\r\nX: y"]
        {
            assert!(!at.holds(outside), "{outside}");
        }
    }

    #[test]
    fn a_value_cannot_leave_its_place() {
        assert_eq!(encoded("a/b ö?"), "a%2Fb%20%C3%B6%3F");
    }
}
