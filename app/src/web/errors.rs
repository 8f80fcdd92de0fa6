//! What was refused becomes a page with a way onward; what broke is logged and never shown.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Lang;

use super::{
    Head, Urls, View, Visit, filters,
    page::{self, bare},
};
use crate::base::{Error, Refusal};

/// An error on its way from a door to the frame, which knows the person's language.
#[derive(Clone)]
pub struct Failed(pub std::sync::Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = status(&self).into_response();
        response.extensions_mut().insert(Failed(std::sync::Arc::new(self)));
        response
    }
}

fn status(error: &Error) -> StatusCode {
    match error {
        Error::Refusal(Refusal::NotFound) => StatusCode::NOT_FOUND,
        Error::Refusal(Refusal::NotAllowed) => StatusCode::FORBIDDEN,
        Error::Refusal(Refusal::Problems(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What went wrong, as a page says it.
#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorView {
    /// Which of the sentences: `not-found`, `not-allowed`, `problems`, `fault`.
    what: &'static str,
    said: Vec<String>,
    at: Option<Urls>,
    signed_in: bool,
    /// Where the sign-in leads back to.
    address: String,
}

impl View for ErrorView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t(&format!("web-error-{}", self.what)))
    }
}

fn view(error: &Error, lang: Lang) -> ErrorView {
    let (what, problems) = match error {
        Error::Refusal(Refusal::NotFound) => ("not-found", &[][..]),
        Error::Refusal(Refusal::NotAllowed) => ("not-allowed", &[][..]),
        Error::Refusal(Refusal::Problems(problems)) => ("problems", problems.as_slice()),
        Error::Fault(fault) => {
            tracing::error!(%fault, "a request broke");
            // A story that meets a fault of ours shows it: nobody listens to the log of a test.
            #[cfg(test)]
            eprintln!("fault: {fault}");
            ("fault", &[][..])
        }
    };
    let form = super::Form::refused(super::Sent::default(), problems.to_vec(), super::words::Words::of(lang));
    let said = form.summary().into_iter().map(|(_, said)| said.to_owned()).collect();
    ErrorView { what, said, at: None, signed_in: true, address: String::new() }
}

/// The page of an error, within a town.
pub fn page(visit: &Visit, error: &Error) -> Response {
    let view = ErrorView {
        at: Some(visit.at()),
        signed_in: visit.viewer.is_some(),
        address: visit.address.clone(),
        ..view(error, visit.lang)
    };
    page::page_with(visit, &view, status(error)).unwrap_or_else(|_| status(error).into_response())
}

/// The page of an error outside every town.
pub fn outside(error: &Error, lang: Lang) -> Response {
    let view = view(error, lang);
    let title = super::words::Words::of(lang).t(&format!("web-error-{}", view.what));
    bare(&view, lang, &title, status(error)).unwrap_or_else(|_| status(error).into_response())
}
