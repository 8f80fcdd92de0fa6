//! Forms: what was sent, whatever its encoding, and what comes back to the person: everything they typed, each problem
//! beside its field and all of them in a summary.

use std::collections::HashMap;

use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field},
    http::{StatusCode, header::CONTENT_TYPE},
};
use axum_extra::extract::Form as UrlEncoded;
use kernel::Day;

use super::words::Words;
use crate::base::{Error, Problem};

/// The largest file a form takes: 20 MiB. So much may also be typed or pasted.
pub const MAX_FILE: usize = 20 << 20;
/// How much of a form with files is listened to: what is too large is not kept, but what stands after it is heard.
const MAX_HEARD: usize = 5 * MAX_FILE;

/// What a form sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    texts: HashMap<String, Vec<String>>,
    files: HashMap<String, SentFile>,
    /// The field of a file that was too large to be taken.
    too_large: Option<String>,
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

    /// The first value of `field` as a day; none where it is no day that anybody can mean.
    pub fn day(&self, field: &str) -> Option<Day> {
        crate::base::text::day(self.raw(field))
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

    /// The fields of each box of a page that has many, by what stands before the first dot of a field's name:
    /// `goal-1.text` is the `text` of `goal-1`.
    pub fn boxes(&self) -> HashMap<String, Self> {
        let mut boxes: HashMap<String, Self> = HashMap::new();
        for (name, values) in &self.texts {
            let Some((of, field)) = name.split_once('.') else { continue };
            boxes.entry(of.to_owned()).or_default().texts.insert(field.to_owned(), values.clone());
        }
        boxes
    }

    /// That a file was too large, said beside the field it was chosen in where that is one of `fields`.
    pub fn too_large(&self, fields: &[&'static str]) -> Option<Problem> {
        let field = self.too_large.as_deref()?;
        let problem = Problem::whole("problem-file-too-large");
        Some(Problem { field: fields.iter().copied().find(|f| *f == field), ..problem })
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

async fn multipart<S: Send + Sync>(mut request: Request, state: &S) -> Result<Sent, Error> {
    DefaultBodyLimit::max(MAX_HEARD).apply(&mut request);
    let unreadable = || Error::from(Problem::whole("problem-form-unreadable"));
    let mut parts = Multipart::from_request(request, state).await.map_err(|_| unreadable())?;
    let mut sent = Sent::default();
    let mut room = MAX_FILE;
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(sent),
            Err(error) => return sent.cut_off("", error.status()),
        };
        let field = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(crate::base::text::line);
        let room_for = if file_name.is_some() { MAX_FILE } else { room };
        let bytes = match heard(part, room_for).await {
            Ok(bytes) => bytes,
            Err(status) => return sent.cut_off(&field, status),
        };
        match (file_name, bytes) {
            (_, None) => sent.too_large = Some(field),
            // A browser sends an empty file for a field in which none was chosen.
            (Some(name), Some(bytes)) if !(name.is_empty() && bytes.is_empty()) => {
                sent.files.insert(field, SentFile { name, bytes });
            }
            (Some(_), Some(_)) => {}
            (None, Some(bytes)) => {
                room -= bytes.len();
                sent = sent.with(&field, String::from_utf8_lossy(&bytes));
            }
        }
    }
}

/// The bytes of a part; nothing where they are more than `room`. Those are heard to their end all the same, so that the
/// fields after it are not lost.
async fn heard(mut part: Field<'_>, room: usize) -> Result<Option<Vec<u8>>, StatusCode> {
    let (mut bytes, mut fits) = (Vec::new(), true);
    while let Some(chunk) = part.chunk().await.map_err(|e| e.status())? {
        fits = fits && bytes.len() + chunk.len() <= room;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok(fits.then_some(bytes))
}

impl Sent {
    /// What was heard before the form broke off in `field`: too much was sent, or it is no form.
    fn cut_off(mut self, field: &str, status: StatusCode) -> Result<Self, Error> {
        if status != StatusCode::PAYLOAD_TOO_LARGE {
            return Err(Problem::whole("problem-form-unreadable").into());
        }
        self.too_large.get_or_insert_with(|| field.to_owned());
        Ok(self)
    }
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
        let said = |p: Problem| (p.field, words.said(&p));
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
