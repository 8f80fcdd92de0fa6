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
    /// A unit.
    unit(id) = "/units/{}";
    /// A unit is no more.
    unit_ending(id) = "/units/{}/ending";
    /// The own name.
    my_name() = "/me/name";
    /// The town's people.
    people() = "/people";
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
    /// One edition of a compact, for ever.
    compact_edition(slug, number) = "/compact/{}/{}";
    /// One clause of an edition, for ever.
    clause(slug, number, clause) = "/compact/{}/{}/{}";
    /// Every edition.
    editions() = "/compact/editions";
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
    /// Put a draft in force.
    adopt(id) = "/editions/{}/adopt";
}

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
