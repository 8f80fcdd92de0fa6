//! Two who write at once: what each typed, box by box, laid upon what is kept. A box that only one of them changed says what
//! that one wrote; where both did, whoever comes second sees both and chooses. Pure.

use std::collections::HashMap;

use kernel::Id;

use super::{checks, report_actions::Sheet, report_store::Answer, rules::Question};
pub use crate::base::together::mark;
use crate::{
    base::{
        Problem, Refusal,
        refusal::Problems,
        together::{Laid, laid as weighed},
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

/// The answers that change, or everything that is wrong with them: a box in which somebody else has written meanwhile is told
/// as such, and sending it once more chooses it.
pub fn laid(sheet: &Sheet, kept: &Kept, boxes: &[Boxed]) -> Result<Vec<Answer>, Refusal> {
    let (mut problems, mut changed) = (Problems::default(), Vec::new());
    let asked: HashMap<Place, &Question> =
        sheet.boxes().map(|(one, clause)| ((one.id.clone(), clause.map(|c| c.id.clone())), one)).collect();
    for sent in boxes {
        let Some(question) = asked.get(&sent.place) else {
            return Err(Problem::whole("followup-other-round").into());
        };
        let stands = kept.get(&sent.place).map_or("", String::as_str);
        let at = |word| Problem::at("answers", word).with("box", name(&sent.place.0, sent.place.1.as_ref()));
        match checks::answer(question, &sent.typed) {
            Err(word) => problems.check(true, at(word)),
            Ok(body) => match weighed(stands, &sent.was, &body) {
                Laid::Stays => {}
                Laid::Both => problems.check(true, at("followup-both").with("theirs", stands)),
                Laid::Changes => {
                    let (question, clause) = sent.place.clone();
                    changed.push(Answer { question, clause, body });
                }
            },
        }
    }
    problems.done()?;
    Ok(changed)
}
