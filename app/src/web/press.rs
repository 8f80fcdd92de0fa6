//! A document for whoever asks for it: set in the request, off the async threads.

use axum::{http::header, response::IntoResponse as _};
use kernel::Attached;
use serde_json::Value;

use super::{Answer, Visit, urls::encoded};
use crate::base::Fault;

/// How many documents are set at once.
static PRESSES: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);

impl Visit {
    /// A document of ours with its data, as a PDF of this name; with a file that it carries, where there is one.
    pub async fn printed(
        &self,
        source: &'static str,
        data: Value,
        attached: Option<Attached>,
        name: &str,
    ) -> Answer {
        let printer = self.desk.printer.clone();
        // Anyone may ask for one, and each takes a processor for a while: so many at a time, and the others wait.
        let press = PRESSES.acquire().await.map_err(|e| Fault::Other(e.to_string()))?;
        let pdf = tokio::task::spawn_blocking(move || {
            // Kept until the page is set, also where nobody waits for it any more.
            let _press = press;
            printer.print(source, &data, attached.as_ref())
        })
        .await;
        let pdf = pdf.map_err(|stopped| Fault::Other(stopped.to_string()))??;
        let headers = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, format!("inline; filename*=UTF-8''{}.pdf", encoded(name))),
        ];
        Ok((headers, pdf).into_response())
    }
}
