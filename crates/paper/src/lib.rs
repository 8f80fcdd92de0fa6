//! Prints documents: Typst inside, [`kernel::Printer`] outside.
//!
//! A document is a constant Typst file that stands beside the slice it belongs to (`certificate.typ`) and a JSON value
//! that it reads as `json("/data.json")`. What people typed travels in the JSON alone, where it is text and can never
//! become markup. The hand that all documents share (page, letterhead, foot, colours, parts) is `paper.typ`, which a
//! document imports as `/paper.typ`; nothing else can be imported or read: no packages, no network, no files, no clock.
//!
//! Every document comes out as PDF/UA-1, so that a screen reader can follow it, and as PDF/A-2a, so that an archive
//! can keep it; one that carries the data it was made of as PDF/A-3a. The same data give the same bytes.
//!
//! Typst is heavy, so nothing is kept between prints: a document takes some thirty milliseconds each time, and a server
//! that prints nothing carries nothing.

mod fonts;
mod ink;
mod world;

use kernel::{Attached, PrintError, Printer};
use serde_json::{Value, json};
use typst::{comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{fonts::Case, world::Desk};

/// The printer that the product runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typst;

impl Typst {
    /// A printer; loads nothing until it prints.
    pub const fn new() -> Self {
        Self
    }
}

impl Printer for Typst {
    fn print(
        &self,
        source: &'static str,
        data: &Value,
        attached: Option<&Attached>,
    ) -> Result<Vec<u8>, PrintError> {
        let _clean = Sweep;
        set(source, data, attached).map(|sheet| sheet.pdf)
    }
}

/// A finished document, and what Typst remarked while setting it.
struct Sheet {
    pdf: Vec<u8>,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "remarks concern our own sources: tests hold them to none")
    )]
    remarks: Vec<String>,
}

fn set(source: &'static str, data: &Value, attached: Option<&Attached>) -> Result<Sheet, PrintError> {
    let case = Case::open();
    let mut data = ink::drawable(data, &case);
    if let (Some(file), Some(fields)) = (attached, data.as_object_mut()) {
        fields.insert("attached".to_owned(), json!({ "name": file.name, "description": file.description }));
    }
    let desk = Desk::new(source, &data, attached.map(|file| file.text.clone()), case)?;
    let told = |list: &[SourceDiagnostic]| list.iter().map(|d| desk.tell(d)).collect::<Vec<_>>();
    let refused = |list: &[SourceDiagnostic]| PrintError(told(list).join("; "));

    let set = typst::compile::<PagedDocument>(&desk);
    let document = set.output.map_err(|errors| refused(&errors))?;
    // An archive takes a file within a file only as PDF/A-3.
    let archive = if attached.is_some() { PdfStandard::A_3a } else { PdfStandard::A_2a };
    let options = PdfOptions {
        creator: Smart::Custom(Some("Överens".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1, archive])
            .map_err(|why| PrintError(why.message().to_string()))?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))?;
    Ok(Sheet { pdf, remarks: told(&set.warnings) })
}

/// Empties Typst's memory of earlier work when a print ends, however it ends.
struct Sweep;

impl Drop for Sweep {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

#[cfg(test)]
mod structure_tests;
#[cfg(test)]
mod tests;
