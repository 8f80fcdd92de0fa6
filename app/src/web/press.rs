//! A document for whoever asks for it: made in the request, off the async threads.

use axum::{http::header, response::IntoResponse as _};
use kernel::Attached;
use serde_json::Value;

use super::{Answer, Visit, urls::encoded};
use crate::base::{Error, Fault};

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
        let pdf = pressed(move || printer.print(source, &data, attached.as_ref())).await?;
        let headers = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, format!("inline; filename*=UTF-8''{}.pdf", encoded(name))),
        ];
        Ok((headers, pdf).into_response())
    }
}

/// What `make` makes, off the async threads. Anyone may ask for a document, and each takes a processor for a while: so many at a
/// time, and the others wait.
pub async fn pressed<E: std::fmt::Display + Send + 'static>(
    make: impl FnOnce() -> Result<Vec<u8>, E> + Send + 'static,
) -> Result<Vec<u8>, Error> {
    let press = PRESSES.acquire().await.map_err(|e| Fault::Other(e.to_string()))?;
    let pressing = tokio::task::spawn_blocking(move || {
        // Kept until it is made, also where nobody waits for it any more.
        let _press = press;
        make()
    });
    let bytes = pressing.await.map_err(|stopped| Fault::Other(stopped.to_string()))?;
    bytes.map_err(|e| Fault::Other(e.to_string()).into())
}
