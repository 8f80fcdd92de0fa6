//! What belongs to an evaluation: its report, the programme of its conference, notes. Public once it is delivered; the programme
//! at once.

use kernel::Id;
use policy::{Act, Kind};
use serde_json::json;

use super::{
    checks::{self, DocumentTyped},
    document_store,
    rules::{Document, DocumentKind, Evaluation},
};
use crate::base::{
    Action, Cx, Error, Problem, Refusal, Sight,
    evidence::{Kept, Upload},
};

/// File a document: the evaluator, while the time lasts; the secretariat a programme, and anything once it is delivered.
#[derive(Debug, Clone)]
pub struct FileDocument {
    /// Of which evaluation.
    pub evaluation: Id<Evaluation>,
    /// What it is, as typed.
    pub typed: DocumentTyped,
    /// The file, if it is to lie here.
    pub file: Option<Upload>,
}

impl Action for FileDocument {
    type Output = ();
    const ACT: Act = Act::EditEvaluation;

    async fn run(self, cx: &mut Cx) -> Result<(), Error> {
        let evaluation = cx.load_for(Act::SeeEvaluation, &self.evaluation).await?;
        let writes = cx.allows(Act::WriteFinding, &evaluation.written(cx.town()));
        if !writes {
            cx.load_for(Act::EditEvaluation, &evaluation.id).await?;
        }
        let (kind, title, on, link) = checks::document(&self.typed, self.file.is_some())?;
        if !writes && evaluation.delivered.is_none() && kind != DocumentKind::Programme {
            return Err(Problem::at("kind", "evaluation-document-early").into());
        }
        let file = match &self.file {
            Some(file) => Some(file.keep(cx, "file")?),
            None => None,
        };
        let document = Document { id: cx.new_id(), kind, title, on, link, file };
        let (town, now) = (cx.town().to_owned(), cx.now);
        document_store::insert(cx.tx(), &town, &evaluation.id, &document, now).await?;
        // What nobody may read yet is not named in the journal either.
        let title = document.is_public(&evaluation).then_some(document.title.as_str());
        let detail = json!({
            "did": "filed", "as": kind.name(), "title": title,
            "file": document.file.as_ref().map(|file| file.hash.as_str()),
        });
        cx.record(Kind::Evaluation, evaluation.id.as_str(), None, detail).await
    }
}

/// Read a document that lies here.
#[derive(Debug)]
pub struct ReadDocument {
    /// Of which evaluation.
    pub evaluation: Id<Evaluation>,
    /// Which.
    pub document: Id<Document>,
}

impl Sight for ReadDocument {
    type Output = (Kept, Vec<u8>);

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let evaluation = cx.load_for(Act::SeeEvaluation, &self.evaluation).await?;
        let town = cx.town().to_owned();
        let all = document_store::of(cx.tx(), &town, &evaluation.id).await?;
        let found = all.into_iter().find(|one| one.id == self.document).ok_or(Refusal::NotFound)?;
        if !found.is_public(&evaluation) {
            cx.may(Act::WriteFinding, &evaluation.written(&town))?;
        }
        let file = found.file.ok_or(Refusal::NotFound)?;
        let bytes = cx.files.get(&file.hash)?;
        Ok((file, bytes))
    }
}
