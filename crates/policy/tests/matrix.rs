//! The whole table of answers is a committed text, so that a change of policy is read as a diff.
//! `ACCEPT=1 cargo test -p policy` writes it anew.

use std::{fmt::Write as _, str::FromStr as _};

use cedar_policy::{PolicySet, Schema, ValidationMode, Validator};
use policy::{Act, Actor, Class, Kind, POLICIES, Policy, Role, SCHEMA, Standing, Subject, Verdict};

/// The people of the table: each column says in its name what they hold.
fn columns() -> Vec<(&'static str, Actor)> {
    let with = |person: &str, role, scope: Option<&str>| {
        Actor::person("ekby", person, vec![Standing { role, scope: scope.map(str::to_owned) }])
    };
    vec![
        ("visitor", Actor::visitor("ekby")),
        ("owner", Actor::person("ekby", "the-owner", vec![])),
        ("person", Actor::person("ekby", "p", vec![])),
        ("rep-own", with("r", Role::Representative, Some("the-organisation"))),
        ("rep-other", with("r", Role::Representative, Some("another"))),
        ("off-own", with("o", Role::Official, Some("the-unit"))),
        ("off-other", with("o", Role::Official, Some("another"))),
        ("politician", with("q", Role::Politician, None)),
        ("secretar.", with("s", Role::Secretariat, None)),
        ("evaluator", with("e", Role::Evaluator, None)),
        ("eval-own", with("the-owner", Role::Evaluator, None)),
        ("house", Actor::house("ekby")),
        ("elsewhere", Actor::person("alby", "s", vec![Standing { role: Role::Secretariat, scope: None }])),
    ]
}

fn subject(kind: Kind, class: Class, side: &str) -> Subject {
    Subject::new(kind, "ekby")
        .id("x")
        .class(class)
        .of_side(side)
        .of_organisation("the-organisation")
        .of_unit("the-unit")
        .of_person("the-owner")
}

/// Kinds whose rows carry a class; of the others one row of the table says it all.
fn classes(kind: Kind) -> &'static [Class] {
    match kind {
        Kind::Organisation => &[Class::Public, Class::Members, Class::Own, Class::Private],
        Kind::Edition | Kind::Duty | Kind::Followup | Kind::Report | Kind::Survey => {
            &[Class::Public, Class::Own]
        }
        Kind::Accession => &[Class::Own],
        Kind::Finding | Kind::Recommendation => &[Class::Public, Class::Private],
        Kind::Plan | Kind::Measure => &[Class::Public, Class::Members],
        _ => &[Class::Public],
    }
}

/// Kinds that belong to a side: each side speaks for itself.
fn sides(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Plan | Kind::Measure | Kind::Commitment | Kind::Report | Kind::Recommendation | Kind::Duty => {
            &["municipality", "civil_society", "joint"]
        }
        // A survey belongs to whoever runs it.
        Kind::Survey => &["secretariat", "evaluator"],
        _ => &[""],
    }
}

/// Every kind of row of the table: how far it is seen, and whose side it is on.
fn rows(kind: Kind) -> impl Iterator<Item = (Class, &'static str)> {
    classes(kind).iter().flat_map(move |class| sides(kind).iter().map(move |side| (*class, *side)))
}

#[test]
fn the_committed_table_is_what_the_rules_say() {
    let policy = Policy::new().unwrap();
    let mut table = String::from(
        "May (✔), may know but not do (403: –), may not know (404: ·). `owner` is the person the thing belongs to;\n\
         `elsewhere` is the secretariat of another town.\n\n",
    );
    let _ = write!(table, "{:<24}{:<9}{:<15}", "act", "class", "side");
    for (name, _) in columns() {
        let _ = write!(table, "{name:<11}");
    }
    for act in Act::ALL {
        for (class, side) in rows(act.kind()) {
            let _ = write!(table, "\n{:<24}{:<9}{side:<15}", act.name(), class.name());
            for (_, actor) in columns() {
                let sign = match policy.may(&actor, *act, &subject(act.kind(), class, side)) {
                    Verdict::Allowed => "✔",
                    Verdict::Forbidden => "–",
                    Verdict::Hidden => "·",
                };
                let _ = write!(table, "{sign:<11}");
            }
            table.truncate(table.trim_end().len());
        }
    }
    table.push('\n');
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/roles.txt");
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::write(path, &table).unwrap();
    }
    assert_eq!(
        table,
        std::fs::read_to_string(path).unwrap_or_default(),
        "run with ACCEPT=1 and read the diff"
    );
    let told: Vec<&str> = table.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let missing: Vec<_> = Act::ALL.iter().map(|act| act.name()).filter(|name| !told.contains(name)).collect();
    assert!(missing.is_empty(), "acts that the table does not speak of: {missing:?}");
}

#[test]
fn the_rules_speak_only_of_what_the_schema_knows() {
    let (schema, warnings) = Schema::from_cedarschema_str(SCHEMA).unwrap();
    assert_eq!(warnings.count(), 0);
    for (name, text) in POLICIES {
        let rules = PolicySet::from_str(text).unwrap();
        let result = Validator::new(schema.clone()).validate(&rules, ValidationMode::Strict);
        assert!(result.validation_passed(), "{name}: {result}");
    }
    let known: Vec<String> = schema.actions().map(|a| a.id().unescaped().to_owned()).collect();
    for act in Act::ALL {
        assert!(known.iter().any(|k| k == act.name()), "{} is not in the schema", act.name());
    }
    assert_eq!(known.len(), Act::ALL.len(), "the schema knows acts that nobody can do");
}

#[test]
fn nobody_acts_across_towns() {
    let policy = Policy::new().unwrap();
    for act in Act::ALL {
        for role in Role::GIVEN {
            let scope = Some("the-organisation".to_owned());
            let stranger = Actor::person("alby", "the-owner", vec![Standing { role, scope }]);
            for class in Class::ALL {
                assert_eq!(
                    policy.may(&stranger, *act, &subject(act.kind(), class, "joint")),
                    Verdict::Hidden,
                    "{act:?}"
                );
            }
        }
    }
}

#[test]
fn an_act_is_only_done_to_its_own_kind() {
    let policy = Policy::new().unwrap();
    let house = Actor::house("ekby");
    assert_eq!(policy.may(&house, Act::Adopt, &Subject::town("ekby")), Verdict::Forbidden);
}

#[test]
fn lists_filter_by_the_same_rule_as_pages() {
    let policy = Policy::new().unwrap();
    for (name, actor) in columns().into_iter().filter(|(name, _)| *name != "elsewhere") {
        for kind in Kind::ALL {
            let listed = policy.classes(&actor, kind);
            for class in Class::ALL {
                let page = policy.may(&actor, kind.see(), &Subject::new(kind, "ekby").class(class));
                assert_eq!(listed.contains(&class), page == Verdict::Allowed, "{name} {kind:?} {class:?}");
            }
        }
    }
}
