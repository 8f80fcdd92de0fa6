//! A term replaced throughout: asked for, found in every form, each place ticked or not, and replaced by one press.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use kernel::Id;
use policy::Act;

use super::{
    forms::{Form as WordForm, Forms, Tongue},
    places::Change,
    term_actions::ReplaceTerm,
    terms::{self, Occurrence},
};
use crate::{
    base::{Error, Refusal, text::line},
    compact::{Edition, sights::ToReview},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{Asked, At},
        filters,
        page::page_with,
        urls::encoded,
    },
};

/// The doors of replacing a term.
pub fn routes() -> Routes {
    Routes::new().get(Act::EditEdition, "/editions/{id}/terms", ask).post(
        Act::EditEdition,
        "/editions/{id}/terms",
        replace,
    )
}

/// What is looked for, and what is to stand instead.
#[derive(Debug, Clone, Default)]
struct Wanted {
    from: String,
    forms: Forms,
}

impl Wanted {
    fn read(get: impl Fn(&str) -> String) -> Self {
        let forms = Forms {
            plain: get("to"),
            definite: get("definite"),
            plural: get("plural"),
            plural_definite: get("plural_definite"),
        };
        Self { from: get("from"), forms }
    }

    /// The boxes for forms are open where something was given, and where the guess is no more than one.
    fn opens(&self, tongue: Tongue) -> bool {
        let given = [&self.forms.definite, &self.forms.plural, &self.forms.plural_definite];
        given.iter().any(|form| !form.is_empty()) || self.whole() && !self.forms.is_sure(tongue)
    }

    /// What stands in the boxes: what was given, else what is guessed, where they are open to be looked at.
    fn guesses(&self, tongue: Tongue, opens: bool) -> [String; 3] {
        let forms = [&self.forms.definite, &self.forms.plural, &self.forms.plural_definite];
        let asked = [(true, false), (false, true), (true, true)];
        let of = |(given, (definite, plural)): (&String, (bool, bool))| {
            let form = WordForm { definite, plural, genitive: false };
            if given.is_empty() && opens { self.forms.propose(form, tongue, "") } else { given.clone() }
        };
        let mut all = forms.into_iter().zip(asked).map(of);
        [(); 3].map(|()| all.next().unwrap_or_default())
    }

    /// Both words are there.
    fn whole(&self) -> bool {
        !self.from.is_empty() && !self.forms.plain.is_empty()
    }
}

/// A place where the term stands, as it is shown.
struct Row {
    found: Occurrence,
    /// What is proposed, or was typed.
    to: String,
    ticked: bool,
}

impl Row {
    /// By this it is known again when the form comes back.
    fn key(&self) -> String {
        key(&self.found.place, self.found.start, &self.found.was)
    }
}

fn key(place: &str, start: usize, was: &str) -> String {
    format!("{place} {start} {was}")
}

#[derive(Template)]
#[template(path = "compact/views/terms.html")]
struct TermsView {
    at: Urls,
    form: Form,
    edition: Edition,
    lang: String,
    revision: i64,
    wanted: Wanted,
    rows: Vec<Row>,
    compounds: usize,
    /// How many were replaced just now; nothing where nothing was.
    replaced: Option<usize>,
    /// What stands in the boxes for forms, where the person has left them empty: definite, plural, both.
    guesses: [String; 3],
    /// The boxes for forms stand open.
    opens: bool,
    swedish: bool,
}

impl View for TermsView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("compact-terms"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(self.edition.title.clone(), self.at.review(&self.edition.id))
            .under(words.t("compact-terms"), String::new())
    }
}

/// The page; what was `sent` stands in its rows as it was typed.
async fn view(
    visit: &Visit,
    id: &Id<Edition>,
    wanted: Wanted,
    sent: Option<&Sent>,
    form: Form,
) -> Result<TermsView, Error> {
    let (edition, draft) = visit.see(ToReview(Act::EditEdition, id.clone())).await?;
    if edition.number.is_some() {
        return Err(Refusal::NotFound.into());
    }
    let found =
        if wanted.whole() { terms::find(&draft.proposal, &wanted.from, &wanted.forms) } else { Vec::new() };
    let typed = sent.map(typed).unwrap_or_default();
    let row = |found: Occurrence| {
        let key = key(&found.place, found.start, &found.was);
        let before = typed.iter().find(|(known, ..)| *known == key);
        let (to, ticked) =
            before.map_or((found.to.clone(), !found.compound), |(_, to, on)| (to.clone(), *on));
        Row { found, to, ticked }
    };
    let rows: Vec<Row> = found.into_iter().map(row).collect();
    let tongue = Tongue::of(&draft.proposal.language);
    let opens = wanted.opens(tongue);
    let guesses = wanted.guesses(tongue, opens);
    Ok(TermsView {
        at: visit.at(),
        opens,
        guesses,
        form,
        lang: draft.proposal.language.clone(),
        revision: draft.revision,
        compounds: rows.iter().filter(|row| row.found.compound).count(),
        rows,
        swedish: draft.proposal.language.starts_with("sv"),
        wanted,
        replaced: None,
        edition,
    })
}

/// Each row that was sent: what it is known by, what is to stand there, and whether it is ticked.
fn typed(sent: &Sent) -> Vec<(String, String, bool)> {
    let ticked = sent.all("take");
    let row = |(n, key): (usize, &String)| {
        let n = n.to_string();
        (key.clone(), sent.line(&format!("to-{n}")), ticked.contains(&n))
    };
    (1..).zip(sent.all("at")).map(row).collect()
}

async fn ask(visit: Visit, At(id): At<Edition>, asked: Asked) -> Answer {
    let wanted = Wanted::read(|name| line(asked.get(name)));
    let replaced = asked.get("replaced").parse().ok();
    let view = view(&visit, &id, wanted, None, Form::default()).await?;
    visit.page(&TermsView { replaced, ..view })
}

async fn replace(visit: Visit, At(id): At<Edition>, sent: Sent) -> Answer {
    let wanted = Wanted::read(|name| sent.line(name));
    let change = |(key, to, ticked): (String, String, bool)| {
        let (place, rest) = key.split_once(' ')?;
        let (start, was) = rest.split_once(' ')?;
        let (place, was) = (place.to_owned(), was.to_owned());
        ticked.then_some(Change { place, start: start.parse().ok()?, was, to })
    };
    let changes = typed(&sent).into_iter().filter_map(change).collect();
    let action = ReplaceTerm {
        draft: id.clone(),
        revision: sent.raw("revision").parse().unwrap_or(0),
        from: wanted.from.clone(),
        to: wanted.forms.plain.clone(),
        changes,
    };
    match visit.act(action).await {
        Ok(count) => {
            let (from, to) = (encoded(&wanted.from), encoded(&wanted.forms.plain));
            let onward = format!("{}?from={from}&to={to}&replaced={count}", visit.at().terms(&id));
            Ok(Redirect::to(&onward).into_response())
        }
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let form = visit.refused(sent.clone(), problems);
            let view = view(&visit, &id, wanted, Some(&sent), form).await?;
            page_with(&visit, &view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}
