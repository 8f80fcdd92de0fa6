//! The forms of a word in a running text: which of them a found word is, and what the same form of another word may be. What
//! the right one is cannot be computed for every word, so it is only proposed. Pure.

use rust_stemmers::{Algorithm, Stemmer};

use super::bending;

/// Whether a language inflects at the end as Swedish does; any other is read as English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Swedish.
    Swedish,
    /// English, and what we know nothing better of.
    English,
}

impl Tongue {
    /// By the tag of a text.
    pub fn of(tag: &str) -> Self {
        if tag.starts_with("sv") { Self::Swedish } else { Self::English }
    }

    fn stemmer(self) -> Stemmer {
        Stemmer::create(match self {
            Self::Swedish => Algorithm::Swedish,
            Self::English => Algorithm::English,
        })
    }

    /// The articles that stand before an adjective and a noun in their definite form.
    pub const fn articles(self) -> &'static [&'static str] {
        match self {
            Self::Swedish => &["den", "det", "de"],
            Self::English => &["the"],
        }
    }
}

/// A form of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Form {
    /// "föreningen", "föreningarna".
    pub definite: bool,
    /// "föreningar", "föreningarna".
    pub plural: bool,
    /// "föreningens".
    pub genitive: bool,
}

/// Endings of Swedish nouns, longest first: definite, plural.
const SWEDISH: [(&str, bool, bool); 15] = [
    ("arna", true, true),
    ("erna", true, true),
    ("orna", true, true),
    ("rna", true, true),
    ("ena", true, true),
    ("na", true, true),
    ("ar", false, true),
    ("er", false, true),
    ("or", false, true),
    ("en", true, false),
    ("et", true, false),
    ("n", true, false),
    ("t", true, false),
    ("r", false, true),
    ("", false, false),
];

/// Endings of English nouns.
const ENGLISH: [(&str, bool, bool); 3] = [("es", false, true), ("s", false, true), ("", false, false)];

/// A word that is looked for.
#[derive(Debug)]
pub struct Word {
    tongue: Tongue,
    said: String,
    root: String,
    stem: String,
    stemmer_ends: bool,
}

/// What a word of the text is to the one that is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A form of it.
    Form(Form),
    /// A longer word that has it within.
    Compound,
}

impl Word {
    /// A word to look for.
    pub fn new(word: &str, tongue: Tongue) -> Self {
        let said = word.to_lowercase();
        let stem = tongue.stemmer().stem(&said).into_owned();
        // "skola" and "skolor" share "skol".
        let cut = said.strip_suffix(['a', 'e']).filter(|root| root.chars().count() > 3);
        let root = cut.filter(|_| tongue == Tongue::Swedish).unwrap_or(&said).to_owned();
        let stemmer_ends = said.chars().count() > 3;
        Self { tongue, said, root, stem, stemmer_ends }
    }

    /// What its forms begin with.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// What `word` is to it; nothing where they have nothing to do with each other.
    pub fn find(&self, word: &str) -> Option<Found> {
        let word = word.to_lowercase().replace('\u{2019}', "'");
        if let Some(form) = self.form(&word) {
            return Some(Found::Form(form));
        }
        if self.stemmer_ends && self.tongue.stemmer().stem(&word) == self.stem {
            return Some(Found::Form(Form::default()));
        }
        let within = self.root.chars().count() > 3 && word.contains(&self.root);
        within.then_some(Found::Compound)
    }

    /// The form that `word` is of it, by its ending.
    fn form(&self, word: &str) -> Option<Form> {
        let plain = Form::default();
        if word == self.said {
            return Some(plain);
        }
        let (bare, genitive) = match self.tongue {
            Tongue::English => match word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')) {
                Some(bare) => (bare, true),
                None => (word, false),
            },
            Tongue::Swedish => match word.strip_suffix('s') {
                Some(bare) => (bare, true),
                None => (word, false),
            },
        };
        if bare == self.said {
            return Some(Form { genitive, ..plain });
        }
        let endings: &[(&str, bool, bool)] = match self.tongue {
            Tongue::Swedish => &SWEDISH,
            Tongue::English => &ENGLISH,
        };
        let roots = [self.said.as_str(), self.root.as_str()];
        let ending = |(ending, definite, plural): &(&str, bool, bool)| {
            let stands = |root: &&str| !ending.is_empty() && bare.strip_suffix(ending) == Some(*root);
            roots.iter().any(stands).then_some(Form { definite: *definite, plural: *plural, genitive })
        };
        endings.iter().find_map(ending)
    }

    /// The form that a longer word has which ends as this word does: "idrottsföreningar".
    pub fn ends(&self, word: &str) -> Option<Form> {
        let word = word.to_lowercase();
        word.rfind(&self.root).filter(|at| *at > 0).and_then(|at| self.form(&word[at..]))
    }

    /// Whether `word` is it as an adjective is bent: "social", "socialt", "sociala".
    pub fn bends_to(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let bent = ["", "t", "a", "e"].iter().any(|end| word.strip_suffix(end) == Some(self.root.as_str()));
        word == self.said
            || (self.tongue == Tongue::Swedish && bent)
            || matches!(self.find(&word), Some(Found::Form(_)))
    }
}

/// The new word in the forms that the person has given; what is empty is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms {
    /// As it stands in a list of words.
    pub plain: String,
    /// "föreningen".
    pub definite: String,
    /// "föreningar".
    pub plural: String,
    /// "föreningarna".
    pub plural_definite: String,
}

impl Forms {
    /// The new word in `form`, written as `like` is: with a capital, or all in capitals.
    pub fn propose(&self, form: Form, tongue: Tongue, like: &str) -> String {
        let given = match (form.definite, form.plural) {
            (false, false) => &self.plain,
            (true, false) => &self.definite,
            (false, true) => &self.plural,
            (true, true) => &self.plural_definite,
        };
        let bare = if given.is_empty() { self.guess(form, tongue) } else { given.clone() };
        written_like(&if form.genitive { genitive(&bare, tongue) } else { bare }, like)
    }

    /// Whether what is proposed is more than a guess: the person gave the forms, or the word's ending says how it bends.
    pub fn is_sure(&self, tongue: Tongue) -> bool {
        let given = [&self.definite, &self.plural, &self.plural_definite].iter().all(|form| !form.is_empty());
        let noun = self.plain.rsplit(' ').next().unwrap_or_default();
        given || tongue == Tongue::English || bending::is_known(noun)
    }

    /// The form by its ending, or by the most usual one.
    pub fn guess(&self, form: Form, tongue: Tongue) -> String {
        let plain = &self.plain;
        if tongue == Tongue::English {
            return match plain.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
                Some(stem) if form.plural => format!("{stem}ies"),
                _ if form.plural => format!("{plain}s"),
                _ => plain.clone(),
            };
        }
        let (adjectives, noun) = plain.rsplit_once(' ').map_or(("", plain.as_str()), |(a, n)| (a, n));
        let bent = bending::bent(noun, form);
        if adjectives.is_empty() {
            return bent;
        }
        let agrees = |word: &str| {
            let as_it_is = !(form.definite || form.plural) || word.ends_with(['a', 'e']);
            if as_it_is { word.to_owned() } else { format!("{word}a") }
        };
        let adjectives: Vec<String> = adjectives.split(' ').map(agrees).collect();
        format!("{} {bent}", adjectives.join(" "))
    }
}

fn genitive(word: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::Swedish if word.ends_with(['s', 'x', 'z']) => word.to_owned(),
        Tongue::Swedish => format!("{word}s"),
        Tongue::English if word.ends_with('s') => format!("{word}'"),
        Tongue::English => format!("{word}'s"),
    }
}

fn written_like(word: &str, like: &str) -> String {
    let letters = || like.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        return word.to_uppercase();
    }
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if letters().next().is_some_and(char::is_uppercase) => {
            first.to_uppercase().chain(rest).collect()
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Forms, Found, Tongue, Word};

    fn found(word: &str, text: &str, tongue: Tongue) -> Option<Found> {
        Word::new(word, tongue).find(text)
    }

    #[test]
    fn the_forms_of_a_word_are_known() {
        let form = |definite, plural, genitive| Some(Found::Form(Form { definite, plural, genitive }));
        let sv = Tongue::Swedish;
        assert_eq!(found("ekonomi", "Ekonomin", sv), form(true, false, false));
        assert_eq!(found("ekonomi", "ekonomins", sv), form(true, false, true));
        assert_eq!(found("förening", "föreningarnas", sv), form(true, true, true));
        assert_eq!(found("skola", "skolor", sv), form(false, true, false));
        assert_eq!(found("råd", "rådet", sv), form(true, false, false));
        assert_eq!(found("civilsamhället", "civilsamhällets", sv), form(false, false, true));
        assert_eq!(found("förening", "idrottsförening", sv), Some(Found::Compound));
        assert_eq!(found("förening", "förenkling", sv), None);
        assert_eq!(found("kommun", "kommunal", sv), Some(Found::Compound));
        let en = Tongue::English;
        assert_eq!(found("sector", "sectors", en), form(false, true, false));
        assert_eq!(found("sector", "sector’s", en), form(false, false, true));
        assert_eq!(found("council", "counting", en), None);
    }

    #[test]
    fn the_same_form_of_another_word_is_proposed() {
        let forms = |plain: &str, definite: &str| Forms {
            plain: plain.into(),
            definite: definite.into(),
            ..Forms::default()
        };
        let definite = Form { definite: true, ..Form::default() };
        let genitive = Form { genitive: true, ..definite };
        let sv = Tongue::Swedish;
        assert_eq!(forms("civilsamhället", "").propose(genitive, sv, "ekonomins"), "civilsamhällets");
        assert_eq!(forms("civilsamhälle", "").propose(definite, sv, "Ekonomin"), "Civilsamhället");
        assert_eq!(forms("ideell sektor", "ideella sektorn").propose(genitive, sv, "e"), "ideella sektorns");
        assert_eq!(forms("ideell rörelse", "").propose(Form::default(), sv, "SOCIAL"), "IDEELL RÖRELSE");
        assert_eq!(forms("lokal förening", "").propose(definite, sv, "x"), "lokala föreningen");
        let plural = Form { plural: true, ..Form::default() };
        assert_eq!(forms("förening", "").propose(plural, sv, "organisationer"), "föreningar");
        let both = Form { plural: true, ..genitive };
        assert_eq!(forms("förening", "").propose(both, sv, "Organisationernas"), "Föreningarnas");
        assert_eq!(forms("ideell förening", "").propose(plural, sv, "x"), "ideella föreningar");
        assert!(forms("förening", "").is_sure(sv) && !forms("klubb", "klubben").is_sure(sv));
        assert_eq!(forms("charity", "").propose(plural, Tongue::English, "Groups"), "Charities");
    }
}
