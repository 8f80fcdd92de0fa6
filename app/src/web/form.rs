//! Forms: what was sent, whatever its encoding, and what comes back to the person: everything they typed, each problem
//! beside its field and all of them in a summary.

use std::collections::HashMap;

use axum::{
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header::CONTENT_TYPE},
};
use axum_extra::extract::Form as UrlEncoded;

use super::words::{Arg, Words};
use crate::base::{Error, Problem};

/// The largest file a form takes: 20 MiB.
pub const MAX_FILE: usize = 20 << 20;

/// What a form sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    texts: HashMap<String, Vec<String>>,
    files: HashMap<String, SentFile>,
}

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The name it had where it came from.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Sent {
    /// The first value of `field` as one line of text; empty where there is none.
    pub fn line(&self, field: &str) -> String {
        crate::base::text::line(self.raw(field))
    }

    /// The first value of `field` as paragraphs; empty where there is none.
    pub fn text(&self, field: &str) -> String {
        crate::base::text::paragraphs(self.raw(field))
    }

    /// The first value of `field` as it came.
    pub fn raw(&self, field: &str) -> &str {
        self.texts.get(field).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// Every value of `field`.
    pub fn all(&self, field: &str) -> &[String] {
        self.texts.get(field).map_or(&[], Vec::as_slice)
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, field: &str) -> bool {
        self.texts.contains_key(field)
    }

    /// The file of `field`, if one was chosen.
    pub fn file(&self, field: &str) -> Option<&SentFile> {
        self.files.get(field)
    }

    /// The same with a value set: for a page that fills a form from what is kept, and for tests.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.texts.entry(field.to_owned()).or_default().push(value.into());
        self
    }
}

impl Sent {
    /// The same without what was typed in `field`: for what must not come back on a page.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.texts.remove(field);
        self
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return multipart(request, state).await;
        }
        let UrlEncoded(pairs) = UrlEncoded::<Vec<(String, String)>>::from_request(request, state)
            .await
            .map_err(|_| Problem::whole("problem-form-unreadable"))?;
        Ok(pairs.into_iter().fold(Self::default(), |sent, (field, value)| sent.with(&field, value)))
    }
}

async fn multipart<S: Send + Sync>(request: Request, state: &S) -> Result<Sent, Error> {
    let unreadable = |status| match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::whole("problem-file-too-large"),
        _ => Problem::whole("problem-form-unreadable"),
    };
    let mut parts = Multipart::from_request(request, state).await.map_err(|e| unreadable(e.status()))?;
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(|e| unreadable(e.status()))? {
        let field = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Problem::whole("problem-file-too-large"))?;
        match file_name {
            // A browser sends an empty file for a field in which none was chosen.
            Some(name) if !(name.is_empty() && bytes.is_empty()) => {
                sent.files
                    .insert(field, SentFile { name: crate::base::text::line(&name), bytes: bytes.to_vec() });
            }
            Some(_) => {}
            None => sent = sent.with(&field, String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(sent)
}

/// A form as a page shows it: what was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    sent: Sent,
    problems: Vec<(Option<&'static str>, String)>,
}

impl Form {
    /// A form to fill in, with nothing wrong yet.
    pub fn new(sent: Sent) -> Self {
        Self { sent, problems: Vec::new() }
    }

    /// The same form, back with its problems said in `words`.
    pub fn refused(sent: Sent, problems: Vec<Problem>, words: &Words) -> Self {
        let said = |p: Problem| {
            let args: Vec<(&str, Arg)> = p.args.iter().map(|(n, v)| (*n, Arg::from(v.as_str()))).collect();
            (p.field, words.with(p.word, &args))
        };
        Self { sent, problems: problems.into_iter().map(said).collect() }
    }

    /// What stands in `field`.
    pub fn value(&self, field: &str) -> &str {
        self.sent.raw(field)
    }

    /// Whether `field` has `value` among its values: a chosen option, a ticked box.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.sent.all(field).iter().any(|v| v == value)
    }

    /// What is wrong with `field`, or nothing.
    pub fn error(&self, field: &str) -> &str {
        self.problems.iter().find(|(f, _)| *f == Some(field)).map_or("", |(_, said)| said)
    }

    /// All that is wrong, for the summary: the field's id (the page's content where it concerns the whole) and the sentence.
    pub fn summary(&self) -> Vec<(&str, &str)> {
        self.problems.iter().map(|(field, said)| (field.unwrap_or("content"), said.as_str())).collect()
    }

    /// Whether anything is wrong.
    pub fn is_refused(&self) -> bool {
        !self.problems.is_empty()
    }
}
