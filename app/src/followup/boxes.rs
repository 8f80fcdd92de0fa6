//! Two who write at once: what each typed, box by box, laid upon what is kept. A box that only one of them changed says what
//! that one wrote; where both did, whoever comes second sees both and chooses. A sitting is a page that was opened once: what it saved a moment
//! ago it goes on from, also where the answer that told so was lost on the way. Pure.

use std::collections::{HashMap, HashSet};

use kernel::Id;

use super::{checks, report_actions::Sheet, report_store::Answer, rules::Question};
pub use crate::base::together::mark;
use crate::{
    base::{
        Problem, Refusal,
        together::{self, laid as weighed},
    },
    compact::rules::Clause,
};

/// What a box is about: a question, of one commitment or of the whole.
pub type Place = (Id<Question>, Option<Id<Clause>>);
/// What is kept, box by box; what is not there was not answered.
pub type Kept = HashMap<Place, String>;

/// A box as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    /// Which.
    pub place: Place,
    /// The mark of what stood there when the page was read.
    pub was: String,
    /// What stands there now.
    pub typed: String,
}

/// The name of a box in a form.
pub fn name(question: &Id<Question>, clause: Option<&Id<Clause>>) -> String {
    clause.map_or_else(|| question.to_string(), |clause| format!("{question}-{clause}"))
}

/// The mark of a whole report as it stands.
pub fn whole_mark(kept: &Kept) -> String {
    let mut all: Vec<String> =
        kept.iter().map(|((q, clause), body)| format!("{}={body}", name(q, clause.as_ref()))).collect();
    all.sort();
    mark(&all.join("\n"))
}

/// What comes of the boxes that were sent.
#[derive(Debug, Default)]
pub struct Laid {
    /// The answers that change.
    pub changed: Vec<Answer>,
    /// The boxes whose words stand as they were sent, changed or not.
    pub settled: Vec<Place>,
    /// What is wrong with the others: what cannot be read, and where somebody else has written meanwhile.
    pub problems: Vec<Problem>,
}

/// What the boxes change of what is kept. Of a box in which somebody else has written meanwhile both are told, and the person
/// chooses; what this very sitting wrote before (`own`) it writes over.
pub(super) fn laid(
    sheet: &Sheet,
    (kept, own): (&Kept, &HashSet<Place>),
    boxes: &[Boxed],
) -> Result<Laid, Refusal> {
    let mut laid = Laid::default();
    let asked: HashMap<Place, &Question> =
        sheet.boxes().map(|(one, clause)| ((one.id.clone(), clause.map(|c| c.id.clone())), one)).collect();
    for sent in boxes {
        let Some(question) = asked.get(&sent.place) else {
            return Err(Problem::whole("followup-other-round").into());
        };
        let stands = kept.get(&sent.place).map_or("", String::as_str);
        let at = |word| Problem::at("answers", word).with("box", name(&sent.place.0, sent.place.1.as_ref()));
        match checks::answer(question, &sent.typed) {
            Err(word) => laid.problems.push(at(word)),
            Ok(body) if body == stands => laid.settled.push(sent.place.clone()),
            Ok(body) => match weighed(stands, &sent.was, &body) {
                together::Laid::Stays => {}
                together::Laid::Both if !own.contains(&sent.place) => {
                    laid.problems.push(at("followup-both").with("theirs", stands));
                }
                together::Laid::Both | together::Laid::Changes => {
                    let (question, clause) = sent.place.clone();
                    laid.settled.push(sent.place.clone());
                    laid.changed.push(Answer { question, clause, body });
                }
            },
        }
    }
    Ok(laid)
}
