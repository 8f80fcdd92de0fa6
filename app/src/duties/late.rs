//! What is late, and whose: one list, by owner, the oldest first.

use askama::Template;

use super::{
    pages::{Line, choices, name_of},
    rules::{Duty, Of},
    say,
    sights::{SeeYear, Units, Year},
};
use crate::assessments::rules::months_between;
use crate::web::{Answer, Head, Urls, View, Visit, filters, words::Words};

/// An owner and what is late of theirs.
struct Owner {
    name: String,
    lines: Vec<(Line, String)>,
}

#[derive(Template)]
#[template(path = "duties/views/late.html")]
struct LateView {
    at: Urls,
    title: String,
    /// Whose, as it stands in the address.
    of: String,
    choices: Vec<(String, String)>,
    owners: Vec<Owner>,
    count: usize,
}

impl View for LateView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(self.title.clone())
            .under(words.t("duties-title"), self.at.year())
            .under(words.t("duties-late-title"), String::new())
    }
}

/// All that is late today, however long.
pub async fn page(visit: Visit, of: &Of) -> Answer {
    let today = visit.today();
    let seen = visit.see(SeeYear { from: today, until: today, of: of.clone() }).await?;
    let units = visit.see(Units).await?;
    let words = visit.words();
    let of_name = name_of(of, &seen, words);
    let title = match of_name.as_str() {
        "" => words.t("duties-late-title"),
        name => words.with("duties-late-title-of", &[("name", name.into())]),
    };
    visit.page(&LateView {
        at: visit.at(),
        title,
        of: of.written(),
        choices: choices(&visit, of, &seen, &of_name, units),
        owners: owners(&visit, &seen, words),
        count: seen.late.len(),
    })
}

/// Who has most that is late comes first; of one owner what has waited longest.
fn owners(visit: &Visit, seen: &Year, words: &Words) -> Vec<Owner> {
    let (at, today) = (visit.at(), visit.today());
    let ago = |duty: &Duty| words.span(months_between(duty.due, today));
    let mut owners: Vec<Owner> = Vec::new();
    for duty in &seen.late {
        let name = say::who(duty, &seen.sides, words);
        let line = (Line::of(duty, today, &seen.sides, &at, words), ago(duty));
        match owners.iter_mut().find(|owner| owner.name == name) {
            Some(owner) => owner.lines.push(line),
            None => owners.push(Owner { name, lines: vec![line] }),
        }
    }
    owners.sort_by(|a, b| b.lines.len().cmp(&a.lines.len()).then_with(|| a.name.cmp(&b.name)));
    owners
}
