//! English.

use super::{Named, Noun};
use crate::heading::Role;
use crate::sides::Party;

/// What chapters are called.
pub(crate) const CHAPTERS: &[Named] = &[
    ("contents", Role::Contents),
    ("table of contents", Role::Contents),
    ("foreword", Role::Foreword),
    ("preface", Role::Foreword),
    ("introduction", Role::Foreword),
    ("background", Role::Background),
    ("context", Role::Background),
    ("history", Role::Background),
    ("definition*", Role::Definitions),
    ("glossary", Role::Definitions),
    ("who can", Role::Eligibility),
    ("who may", Role::Eligibility),
    ("eligibility", Role::Eligibility),
    ("parties", Role::Parties),
    ("the partners", Role::Parties),
    ("purpose*", Role::Purpose),
    ("scope", Role::Purpose),
    ("vision*", Role::Vision),
    ("goal*", Role::Goals),
    ("aim", Role::Goals),
    ("aims", Role::Goals),
    ("objective*", Role::Goals),
    ("values", Role::Values),
    ("value", Role::Values),
    ("principle*", Role::Principles),
    ("outcome*", Role::Principles),
    ("pillar*", Role::Principles),
    ("cornerstone*", Role::Principles),
    ("foundations", Role::Principles),
    ("hallmark*", Role::Principles),
    ("characteristics", Role::Principles),
    ("qualities", Role::Principles),
    ("standards", Role::Principles),
    ("commitment*", Role::Commitments),
    ("undertaking*", Role::Commitments),
    ("pledge*", Role::Commitments),
    ("promise*", Role::Commitments),
    ("responsibilit*", Role::Commitments),
    ("obligation*", Role::Commitments),
    ("duties", Role::Commitments),
    ("undertakes", Role::Commitments),
    ("undertake", Role::Commitments),
    ("commits", Role::Commitments),
    ("commit", Role::Commitments),
    ("agrees to", Role::Commitments),
    ("agree to", Role::Commitments),
    ("measures", Role::Measures),
    ("actions", Role::Measures),
    ("activities", Role::Measures),
    ("action plan*", Role::Plan),
    ("work plan*", Role::Plan),
    ("timetable", Role::Plan),
    ("implementation", Role::Plan),
    ("follow-up", Role::FollowUp),
    ("following up", Role::FollowUp),
    ("monitoring", Role::FollowUp),
    ("evaluation*", Role::FollowUp),
    ("review*", Role::FollowUp),
    ("reporting", Role::FollowUp),
    ("term", Role::Term),
    ("duration", Role::Term),
    ("validity", Role::Term),
    ("entry into force", Role::Term),
    ("joining", Role::Accession),
    ("how to join", Role::Accession),
    ("sign up", Role::Accession),
    ("signing up", Role::Accession),
    ("accession", Role::Accession),
    ("complaint*", Role::Complaints),
    ("dispute*", Role::Complaints),
    ("disagreement*", Role::Complaints),
    ("things go wrong", Role::Complaints),
    ("resolving", Role::Complaints),
    ("resolution", Role::Complaints),
    ("challenge*", Role::Recognitions),
    ("recognis*", Role::Recognitions),
    ("recogniz*", Role::Recognitions),
    ("acknowledge*", Role::Recognitions),
    ("structures", Role::Organisation),
    ("governance", Role::Organisation),
    ("membership", Role::Organisation),
    ("signatories", Role::Signatures),
    ("signatures", Role::Signatures),
    ("contact*", Role::Contact),
];

/// What the parties are called.
pub(crate) const NOUNS: &[Noun] = &[
    ("municipality", Party::Municipality),
    ("council", Party::Municipality),
    ("city", Party::Municipality),
    ("town", Party::Municipality),
    ("borough", Party::Municipality),
    ("county", Party::Municipality),
    ("authority", Party::Public),
    ("region", Party::Region),
    ("government", Party::Government),
    ("cabinet", Party::Government),
    ("ministers", Party::Government),
    ("executive", Party::Government),
    ("state", Party::Government),
    ("ministry", Party::Government),
    ("ministries", Party::Government),
    ("department", Party::Public),
    ("authorities", Party::Public),
    ("municipalities", Party::Municipality),
    ("agency", Party::Public),
    ("agencies", Party::Public),
    ("organisation", Party::Civil),
    ("organization", Party::Civil),
    ("association", Party::Civil),
    ("cso", Party::Civil),
    ("ngo", Party::Civil),
    ("vcse", Party::Civil),
    ("charity", Party::Civil),
    ("charities", Party::Civil),
    ("group", Party::Civil),
    ("party", Party::Joint),
    ("parties", Party::Joint),
    ("partner", Party::Joint),
    ("both", Party::Joint),
    ("we", Party::Joint),
    ("signatory", Party::Joint),
    ("signatories", Party::Joint),
];

/// The endings of English nouns.
pub(crate) const ENDINGS: &[&str] = &["", "s", "'s", "’s", "s'", "s’"];

/// Nouns that need the word before them.
pub(crate) const PAIRED: &[(&str, &str, Party)] = &[
    ("civil", "society", Party::Civil),
    ("voluntary", "sector", Party::Civil),
    ("community", "sector", Party::Civil),
    ("third", "sector", Party::Civil),
    ("enterprise", "sector", Party::Civil),
    ("public", "sector", Party::Public),
    ("public", "bodies", Party::Public),
    ("public", "body", Party::Public),
    ("public", "authorities", Party::Public),
];

/// Heads after an owner.
pub(crate) const HEADS: &[&str] = &[
    "organisations", "organizations", "organisation", "groups", "bodies", "departments", "services", "officers", "boards",
    "associations", "representatives", "agencies",
];

/// Prepositions.
pub(crate) const PREPOSITIONS: &[&str] = &[
    "of", "to", "with", "for", "by", "between", "from", "in", "on", "at", "into", "among", "towards", "about", "within",
    "through", "under", "over", "as", "against", "without", "across", "than", "via", "alongside", "upon",
];

/// Words that promise.
pub(crate) const MODALS: &[&str] = &[
    "will", "shall", "must", "should", "agrees", "agree", "commits", "commit", "undertakes", "undertake", "pledges",
    "pledge", "promises", "promise", "may", "can", "would", "is", "are", "has", "have", "aims",
];

/// Clauses that depend.
pub(crate) const SUBORDINATORS: &[&str] = &[
    "that", "which", "who", "when", "where", "if", "whether", "because", "while", "before", "after", "how", "what",
    "unless", "until", "whose", "since", "although",
];

/// Before a noun.
pub(crate) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "all", "each", "every", "local", "our", "its", "their", "voluntary", "community", "civil", "public",
    "other", "both", "third", "social", "individual", "member", "any", "national", "two", "three", "signatory", "small",
];
