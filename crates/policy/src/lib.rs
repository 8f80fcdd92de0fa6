//! Who may do what. Cedar inside, one function outside: [`Policy::may`].
//!
//! The rules are the files of `policies/`, a file per noun, written so that a municipal lawyer can read them. Code only
//! names *who* ([`Actor`]), *what* ([`Act`]) and *on what* ([`Subject`]). Every door asks this function: page, API, job,
//! export, search, feed, mail. The whole table of answers is `tests/roles.txt`; a change of policy is a diff of it.
//!
//! Cedar decides one thing at a time and cannot filter a list. So every row carries a [`Class`]; [`Policy::classes`]
//! says which classes an actor sees without owning anything, the list filters on it in SQL, and a test holds that both
//! answers agree.

mod act;
mod actor;
mod subject;

use std::{
    collections::HashMap,
    str::FromStr as _,
    sync::{PoisonError, RwLock},
};

pub use act::Act;
pub use actor::{Actor, Role, Standing};
use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    Policy as CedarRule, PolicySet, Request, RestrictedExpression,
};
pub use subject::{Class, Kind, Subject};

/// The rules as Cedar text, a file per noun.
pub const POLICIES: [(&str, &str); 12] = [
    ("town", include_str!("../policies/town.cedar")),
    ("people", include_str!("../policies/people.cedar")),
    ("compact", include_str!("../policies/compact.cedar")),
    ("organisation", include_str!("../policies/organisation.cedar")),
    ("unit", include_str!("../policies/unit.cedar")),
    ("accession", include_str!("../policies/accession.cedar")),
    ("measure", include_str!("../policies/measure.cedar")),
    ("duty", include_str!("../policies/duty.cedar")),
    ("followup", include_str!("../policies/followup.cedar")),
    ("evaluation", include_str!("../policies/evaluation.cedar")),
    ("survey", include_str!("../policies/survey.cedar")),
    ("body", include_str!("../policies/body.cedar")),
];

/// What the rules may speak of; they are validated against it by a test.
pub const SCHEMA: &str = include_str!("../policies/overens.cedarschema");

/// What may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Allowed,
    /// May know of it, may not do it: 403.
    Forbidden,
    /// May not even know of it: 404.
    Hidden,
}

/// The rules are not whole; only an edit of ours can bring this about.
#[derive(Debug, thiserror::Error)]
#[error("the policy is not whole: {0}")]
pub struct Broken(String);

/// The rules, ready to ask.
#[derive(Debug)]
pub struct Policy {
    /// Of each act the rules that can speak of it: the others could only be passed over, one by one, at every question.
    rules: HashMap<Act, PolicySet>,
    authorizer: Authorizer,
    names: Names,
    /// Answers already given. The rules never change while the program runs and an answer hangs on the question alone,
    /// so it can be remembered; a page asks a dozen, and nearly always the same ones.
    answers: RwLock<HashMap<Question, bool>>,
}

/// All that an answer hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Question {
    actor: Actor,
    act: Act,
    subject: Subject,
}

/// So many answers are remembered; then it begins anew.
const REMEMBERED: usize = 4_096;

/// Names that every question uses, parsed once.
#[derive(Debug)]
struct Names {
    actor: EntityTypeName,
    kinds: HashMap<Kind, EntityTypeName>,
    acts: HashMap<Act, EntityUid>,
}

impl Policy {
    /// Reads the rules that are part of this program.
    pub fn new() -> Result<Self, Broken> {
        let text = POLICIES.map(|(_, text)| text).join("\n");
        let all = PolicySet::from_str(&text).map_err(|e| Broken(e.to_string()))?;
        let name = |n: &str| EntityTypeName::from_str(n).map_err(|e| Broken(e.to_string()));
        let action = name("Action")?;
        let names = Names {
            actor: name("Actor")?,
            kinds: Kind::ALL.iter().map(|k| Ok((*k, name(k.name())?))).collect::<Result<_, Broken>>()?,
            acts: Act::ALL
                .iter()
                .map(|a| (*a, EntityUid::from_type_name_and_id(action.clone(), EntityId::new(a.name()))))
                .collect(),
        };
        let rules = names.acts.iter().map(|(act, uid)| Ok((*act, speaking_of(&all, uid)?)));
        let rules = rules.collect::<Result<_, Broken>>()?;
        Ok(Self { rules, authorizer: Authorizer::new(), names, answers: RwLock::default() })
    }

    /// May `actor` do `act` to `subject`? An act on another kind of thing than its own is never allowed.
    pub fn may(&self, actor: &Actor, act: Act, subject: &Subject) -> Verdict {
        if self.permits(actor, act, subject) {
            return Verdict::Allowed;
        }
        let see = subject.kind.see();
        if act != see && self.permits(actor, see, subject) { Verdict::Forbidden } else { Verdict::Hidden }
    }

    /// The classes of `kind` that `actor` sees without owning the thing: what a list filters on.
    pub fn classes(&self, actor: &Actor, kind: Kind) -> Vec<Class> {
        let seen = |class: &Class| {
            let subject = Subject::new(kind, &actor.tenant).class(*class);
            self.permits(actor, kind.see(), &subject)
        };
        Class::ALL.into_iter().filter(seen).collect()
    }

    fn permits(&self, actor: &Actor, act: Act, subject: &Subject) -> bool {
        if act.kind() != subject.kind {
            return false;
        }
        let question = Question { actor: actor.clone(), act, subject: subject.clone() };
        if let Some(known) = self.answers.read().unwrap_or_else(PoisonError::into_inner).get(&question) {
            return *known;
        }
        let answer = self.ask(actor, act, subject).unwrap_or_else(|_| {
            debug_assert!(false, "a question that Cedar does not understand: {act:?}");
            false
        });
        let mut answers = self.answers.write().unwrap_or_else(PoisonError::into_inner);
        if answers.len() >= REMEMBERED {
            answers.clear();
        }
        answers.insert(question, answer);
        answer
    }

    fn ask(&self, actor: &Actor, act: Act, subject: &Subject) -> Result<bool, Box<dyn std::error::Error>> {
        let who = EntityUid::from_type_name_and_id(self.names.actor.clone(), EntityId::new(actor.id()));
        let what = EntityUid::from_type_name_and_id(
            self.names.kinds[&subject.kind].clone(),
            EntityId::new(&subject.id),
        );
        let entities = Entities::from_entities(
            [
                Entity::new(who.clone(), attributes(actor.attributes()), [].into())?,
                Entity::new(what.clone(), attributes(subject.attributes()), [].into())?,
            ],
            None,
        )?;
        let request = Request::new(who, self.names.acts[&act].clone(), what, Context::empty(), None)?;
        let answer = self.authorizer.is_authorized(&request, &self.rules[&act], &entities);
        debug_assert_eq!(answer.diagnostics().errors().count(), 0, "{:?}", answer.diagnostics());
        Ok(answer.decision() == Decision::Allow)
    }
}

/// The rules of `all` whose head does not rule out the act `uid`.
fn speaking_of(all: &PolicySet, uid: &EntityUid) -> Result<PolicySet, Broken> {
    let speaks = |rule: &&CedarRule| match rule.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(act) => act == *uid,
        ActionConstraint::In(acts) => acts.contains(uid),
    };
    PolicySet::from_policies(all.policies().filter(speaks).cloned()).map_err(|e| Broken(e.to_string()))
}

/// One attribute of an actor or a subject, before Cedar.
pub(crate) enum Attribute {
    Text(String),
    Set(Vec<String>),
}

fn attributes(of: Vec<(&'static str, Attribute)>) -> HashMap<String, RestrictedExpression> {
    of.into_iter()
        .map(|(name, value)| {
            let value = match value {
                Attribute::Text(text) => RestrictedExpression::new_string(text),
                Attribute::Set(texts) => {
                    RestrictedExpression::new_set(texts.into_iter().map(RestrictedExpression::new_string))
                }
            };
            (name.to_owned(), value)
        })
        .collect()
}
