//! The year's report as a document (DOCX) to go on writing in: headings that a screen reader and a table of contents know,
//! tables with a head, no pictures.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, Hyperlink, HyperlinkType, LineSpacing, PageNum, Paragraph, Run, RunFonts,
    Shading, Style, StyleType, Table, TableCell, TableRow, WidthType,
};
use kernel::Day;

use super::parts::{Block, Booklet, Item, Part};

/// What its media type is called.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A text of eleven points, in half points.
const BODY: usize = 22;
/// The room after a paragraph, in twentieths of a point.
const AFTER: u32 = 120;
/// How wide the text is, in twentieths of a point: A4 without its margins.
const WIDTH: usize = 9026;

/// The document of a report; addresses within the house begin with `host`.
pub fn written(of: &Booklet, host: &str, code: Option<&str>, on: Day) -> Result<Vec<u8>, String> {
    let foot = Paragraph::new().align(AlignmentType::Right).add_page_num(PageNum::new());
    let mut docx =
        styled(Docx::new().created_at(&format!("{on}T00:00:00Z")).updated_at(&format!("{on}T00:00:00Z")))
            .footer(Footer::new().add_paragraph(foot))
            .add_paragraph(plain(&of.title).style("Title"))
            .add_paragraph(plain(&of.about).style("Subtitle"));
    for fact in &of.facts {
        docx = docx.add_paragraph(fact_line(&fact.label, &fact.text));
    }
    if let Some(code) = code {
        docx = docx.add_paragraph(plain(code));
    }
    for part in &of.parts {
        docx = set(docx, part, 1, host);
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.pack(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes.into_inner())
}

/// The styles, by the names that word processors know.
fn styled(docx: Docx) -> Docx {
    let heading = |id: &str, name: &str, size: usize| {
        Style::new(id, StyleType::Paragraph).name(name).size(size).bold().based_on("Normal").next("Normal")
    };
    docx.default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri"))
        .default_size(BODY)
        .default_line_spacing(LineSpacing::new().after(AFTER))
        .add_style(heading("Title", "Title", 52))
        .add_style(Style::new("Subtitle", StyleType::Paragraph).name("Subtitle").size(28).based_on("Normal"))
        .add_style(heading("Heading1", "heading 1", 34))
        .add_style(heading("Heading2", "heading 2", 27))
        .add_style(Style::new("Quote", StyleType::Paragraph).name("Quote").italic().based_on("Normal"))
}

fn plain(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text))
}

fn fact_line(label: &str, text: &str) -> Paragraph {
    Paragraph::new()
        .add_run(Run::new().add_text(format!("{label}: ")).bold())
        .add_run(Run::new().add_text(text))
}

fn set(docx: Docx, part: &Part, level: usize, host: &str) -> Docx {
    let heading = plain(&part.heading)
        .style(&format!("Heading{level}"))
        .keep_next(true)
        .line_spacing(LineSpacing::new().before(2 * AFTER).after(AFTER / 2));
    let mut docx = docx.add_paragraph(heading);
    for block in &part.blocks {
        docx = piece(docx, block, host);
    }
    for one in &part.parts {
        docx = set(docx, one, level + 1, host);
    }
    docx
}

fn all(docx: Docx, paragraphs: &[String], style: &str) -> Docx {
    paragraphs.iter().fold(docx, |docx, one| docx.add_paragraph(plain(one).style(style)))
}

fn piece(docx: Docx, block: &Block, host: &str) -> Docx {
    match block {
        Block::Words { paragraphs } => all(docx, paragraphs, "Normal"),
        Block::Text { text } => docx.add_paragraph(plain(text)),
        Block::Clause { paragraphs, owed, .. } => {
            let docx = all(docx, paragraphs, "Quote");
            if owed.is_empty() { docx } else { docx.add_paragraph(plain(owed)) }
        }
        Block::Figures { figures } => figures.iter().fold(docx, |docx, one| {
            let line = Paragraph::new()
                .add_run(Run::new().add_text(&one.value).bold())
                .add_run(Run::new().add_text(format!(" {}", one.label)));
            docx.add_paragraph(line)
        }),
        Block::Bars { bars } => bars.iter().fold(docx, |docx, one| {
            let steps: Vec<String> =
                one.steps.iter().map(|step| format!("{} {}", step.n, step.word)).collect();
            let said = format!("{}. {}.", one.lead.trim_end_matches('.'), steps.join(", "));
            docx.add_paragraph(fact_line(&one.label, &said))
        }),
        Block::Views { views, gap } => {
            let docx = views.iter().fold(docx, |docx, one| {
                let line = fact_line(&one.side, &format!("{}. {}", one.word, one.more));
                all(docx.add_paragraph(line), &one.reason, "Normal")
            });
            if gap.is_empty() { docx } else { docx.add_paragraph(plain(gap)) }
        }
        Block::Table { heads, rows, .. } => {
            docx.add_table(table(heads, rows)).add_paragraph(Paragraph::new())
        }
        Block::Quotes { quotes } => quotes.iter().fold(docx, |docx, one| {
            all(docx, &one.paragraphs, "Quote").add_paragraph(plain(&format!("– {}", one.who)))
        }),
        Block::List { caption, items } => {
            let docx = docx
                .add_paragraph(Paragraph::new().add_run(Run::new().add_text(caption).bold()).keep_next(true));
            items.iter().fold(docx, |docx, one| docx.add_paragraph(item(one, host)))
        }
    }
}

fn item(one: &Item, host: &str) -> Paragraph {
    let mark = if one.word.is_empty() { String::new() } else { format!("{}: ", one.word) };
    let start = Paragraph::new()
        .indent(Some(360), None, None, None)
        .add_run(Run::new().add_text(format!("– {mark}")));
    let more = if one.more.is_empty() { String::new() } else { format!(" ({})", one.more) };
    let named = Run::new().add_text(&one.text);
    let named = if one.href.is_empty() {
        start.add_run(named)
    } else {
        let whole = if one.href.starts_with('/') { format!("{host}{}", one.href) } else { one.href.clone() };
        start.add_hyperlink(
            Hyperlink::new(whole, HyperlinkType::External).add_run(named.color("0B5D5E").underline("single")),
        )
    };
    named.add_run(Run::new().add_text(more))
}

fn table(heads: &[String], rows: &[Vec<String>]) -> Table {
    let width = WIDTH / heads.len().max(1);
    let cell = |text: &String, head: bool| {
        let run = Run::new().add_text(text);
        let run = if head { run.bold() } else { run };
        let line = Paragraph::new().line_spacing(LineSpacing::new().after(0)).add_run(run);
        let cell = TableCell::new().width(width, WidthType::Dxa).add_paragraph(line);
        if head { cell.shading(Shading::new().fill("E8EFEF")) } else { cell }
    };
    let row = |cells: &[String], head: bool| {
        TableRow::new(cells.iter().map(|text| cell(text, head)).collect()).cant_split()
    };
    let rows = std::iter::once(row(heads, true)).chain(rows.iter().map(|cells| row(cells, false)));
    Table::new(rows.collect()).set_grid(vec![width; heads.len()])
}
