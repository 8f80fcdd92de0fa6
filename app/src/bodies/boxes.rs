//! A form of one thing that two may have open at once: box by box, what only one of them changed says what that one wrote, and
//! what both did is shown to whoever comes second, who chooses by sending once more.

use crate::{
    base::{
        Problem, Refusal,
        refusal::Problems,
        together::{Laid, laid, mark},
    },
    web::{Form, Sent},
};

/// What stood in each box when the form was read, as marks.
pub type Marks = Vec<(&'static str, String)>;

/// A box of such a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// What it is called in the form.
    pub name: &'static str,
    /// What is kept.
    pub kept: String,
    /// The same, as it is said to a person.
    pub said: String,
    /// What was typed.
    pub typed: String,
}

impl Field {
    /// A box whose words are kept as they are read.
    pub fn plain(field: &'static str, kept: &str, typed: &str) -> Self {
        Self { name: field, kept: kept.to_owned(), said: kept.to_owned(), typed: typed.to_owned() }
    }

    /// A box that keeps a key, and is read by a name.
    pub fn named(field: &'static str, (kept, said): (&str, &str), typed: &str) -> Self {
        Self { name: field, kept: kept.to_owned(), said: said.to_owned(), typed: typed.to_owned() }
    }
}

/// The mark that stood beside a box.
pub fn mark_of<'a>(marks: &'a Marks, field: &str) -> &'a str {
    marks.iter().find(|(name, _)| *name == field).map_or("", |(_, mark)| mark.as_str())
}

/// What each box is to say now, in their order; or which of them two have changed.
pub fn merged(boxes: Vec<Field>, marks: &Marks) -> Result<Vec<String>, Refusal> {
    let mut problems = Problems::default();
    let mut said = Vec::new();
    for one in boxes {
        match laid(&one.kept, mark_of(marks, one.name), &one.typed) {
            Laid::Stays => said.push(one.kept),
            Laid::Changes => said.push(one.typed),
            Laid::Both => {
                let word = match one.name {
                    "kind" => "bodies-both-kind",
                    "office" => "bodies-both-office",
                    "side" => "bodies-both-side",
                    _ if one.said.is_empty() => "bodies-both-nothing",
                    _ => "bodies-both",
                };
                problems.check(true, Problem::at(one.name, word).with("theirs", one.said));
            }
        }
    }
    problems.done()?;
    Ok(said)
}

/// The mark that a form carries for a box. It is renewed where both have written and the person has been shown the other's words,
/// so that sending once more chooses; a box that was left alone keeps its own, and so writes over nothing.
pub fn carried(form: &Form, field: &str, kept: &str, typed: &str) -> String {
    let was = form.value(&format!("was-{field}"));
    if was.is_empty() || laid(kept, was, typed) == Laid::Both { mark(kept) } else { was.to_owned() }
}

/// The marks that came with a form.
pub fn sent(sent: &Sent, fields: &[&'static str]) -> Marks {
    fields.iter().map(|field| (*field, sent.raw(&format!("was-{field}")).to_owned())).collect()
}
