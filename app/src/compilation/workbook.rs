//! The year as a workbook: its figures, and the facts that they are counted from, a sheet each.

use rust_xlsxwriter::XlsxError;

use super::{
    annexes,
    booklet::Laying,
    figures::{self, Share},
    shape::Year,
};
use crate::web::{
    words::Words,
    workbook::{self, Sheet},
};

/// The workbook of a year, its sheets and columns called in a language.
pub fn written(year: &Year, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let of = Laying { year, words };
    let sheets = [
        counted(&of),
        Sheet { days: &[4], ..views(&of) },
        Sheet { days: &[2], ..parties(&of) },
        answers(&of),
        Sheet { days: &[3], ..measures(&of) },
        Sheet { days: &[2, 3], ..signatories(&of) },
        Sheet { days: &[5, 6], ..bodies(&of) },
    ];
    let on = year.on.parse().map_err(|_| XlsxError::ParameterError(year.on.clone()))?;
    workbook::written(&sheets, on)
}

fn sheet(
    of: &Laying<'_>,
    name: &str,
    numbers: &'static [u16],
    heads: &[&str],
    rows: Vec<Vec<String>>,
) -> Sheet {
    let heads = heads.iter().map(|head| of.t(&format!("column-{head}"))).collect();
    Sheet {
        name: of.t(&format!("sheet-{name}")),
        width: 28,
        numbers,
        rows: std::iter::once(heads).chain(rows).collect(),
        ..Sheet::default()
    }
}

fn counted(of: &Laying<'_>) -> Sheet {
    let all = figures::of(of.year);
    let row = |what: String, share: Share| vec![what, share.n.to_string(), share.of.to_string()];
    let plain = |key: &str, n: i64| vec![of.t(key), n.to_string(), String::new()];
    let measures = |n: i64| Share { n, of: all.measures.total };
    let mut rows = vec![
        row(of.t("figure-reports"), all.reports),
        row(of.t("figure-apart"), all.apart),
        row(of.t("figure-done"), measures(all.measures.done)),
        row(of.t("figure-late"), measures(all.measures.late)),
        row(of.t("figure-signed"), all.signed),
        plain("figure-joined", all.joined),
        plain("figure-left", all.left),
    ];
    rows.extend(
        all.joint.iter().map(|done| row(of.t("figure-joint"), Share { n: i64::from(done.is_some()), of: 1 })),
    );
    for (side, spread) in &all.views {
        for (kind, n) in spread.steps() {
            rows.push(row(format!("{}: {}", of.side(side), of.step(kind)), Share { n, of: spread.total() }));
        }
    }
    sheet(of, "figures", &[1, 2], &["figure", "number", "of"], rows)
}

fn commitment(of: &Laying<'_>, id: &str) -> String {
    of.year.commitments.iter().find(|one| one.id == id).map_or_else(String::new, |one| one.name.clone())
}

fn views(of: &Laying<'_>) -> Sheet {
    let row = |one: &super::shape::View| {
        let before = one.before.as_deref().map(|kind| of.step(kind)).unwrap_or_default();
        let status = of.step(&one.status);
        let said = [one.on.clone(), one.reason.clone()];
        let of = [commitment(of, &one.commitment), of.side(&one.side), status, before];
        of.into_iter().chain(said).collect()
    };
    let heads = ["commitment", "side", "status", "before", "on", "reason"];
    sheet(of, "views", &[], &heads, of.year.views.iter().map(row).collect())
}

fn parties(of: &Laying<'_>) -> Sheet {
    let row = |(at, one): (usize, &super::shape::Party)| {
        vec![of.party(at), of.side(&one.side), one.handed_in.clone().unwrap_or_default()]
    };
    let rows = of.year.parties.iter().enumerate().map(row).collect();
    sheet(of, "parties", &[], &["name", "side", "handed-in"], rows)
}

fn answers(of: &Laying<'_>) -> Sheet {
    let row = |one: &super::shape::Said| {
        let question = of.year.questions.iter().find(|question| question.id == one.question);
        let answer = one.answer.clone();
        let (answer, number) = match question.map(|question| question.kind.as_str()) {
            Some("scale") => (of.step(&answer), String::new()),
            Some("number") => (String::new(), answer),
            _ => (answer, String::new()),
        };
        let wording = question.map_or_else(String::new, |question| question.wording.clone());
        let clause = one.commitment.as_deref().map(|id| commitment(of, id)).unwrap_or_default();
        vec![of.party(one.party), clause, wording, answer, number]
    };
    let heads = ["name", "commitment", "question", "answer", "answer-number"];
    sheet(of, "answers", &[4], &heads, of.year.answers.iter().map(row).collect())
}

fn measures(of: &Laying<'_>) -> Sheet {
    let row = |one: &super::shape::Measure| {
        let serves: Vec<String> = one.commitments.iter().map(|id| commitment(of, id)).collect();
        let owner = if one.owner.is_empty() { of.side(&one.side) } else { one.owner.clone() };
        vec![one.name.clone(), owner, of.step(&one.status), one.due.clone(), serves.join("; ")]
    };
    let heads = ["measure", "owner", "status", "due", "commitment"];
    sheet(of, "measures", &[], &heads, of.year.measures.iter().map(row).collect())
}

fn signatories(of: &Laying<'_>) -> Sheet {
    let row = |one: &super::shape::Signatory| {
        let until = one.until.clone().unwrap_or_default();
        vec![one.name.clone(), of.t(&format!("kind-{}", one.kind)), one.since.clone(), until]
    };
    let heads = ["name", "kind", "since", "until"];
    sheet(of, "signatories", &[], &heads, of.year.signatories.iter().map(row).collect())
}

/// A row for each mandate.
fn bodies(of: &Laying<'_>) -> Sheet {
    let row = |body: &super::shape::Body, one: &super::shape::Mandate| {
        let kind = of.words.t(&format!("bodies-kind-{}", body.kind));
        let office = of.words.t(&format!("bodies-office-{}", one.office));
        let (who, whom) = (annexes::who(of, one), annexes::whom(of, one));
        vec![
            body.name.clone(),
            kind,
            who,
            office,
            whom,
            one.from.clone(),
            one.until.clone().unwrap_or_default(),
        ]
    };
    let rows = of.year.bodies.iter().flat_map(|body| body.mandates.iter().map(move |one| (body, one)));
    let heads = ["body", "kind", "name", "office", "for", "from", "last"];
    sheet(of, "bodies", &[], &heads, rows.map(|(body, one)| row(body, one)).collect())
}
