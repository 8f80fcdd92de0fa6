//! The year's report as a document (DOCX) to go on writing in: headings that a screen reader and a table of contents know,
//! tables with a head, no pictures.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, Hyperlink, HyperlinkType, LineSpacing, PageNum, Paragraph, Run, RunFonts,
    Shading, Style, StyleType, Table, TableCell, TableRow, WidthType,
};
use kernel::Day;

use super::parts::{Block, Booklet, Item, Part, SideSaid};

/// What its media type is called.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A text of eleven points, in half points.
const BODY: usize = 22;
/// The room after a paragraph, in twentieths of a point.
const AFTER: u32 = 120;
/// How wide the text is, in twentieths of a point: A4 without its margins.
const WIDTH: usize = 9026;
/// How many signs a column of a table is wide for at least, and at most.
const COLUMN: (usize, usize) = (10, 36);

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
    let mut xml = docx.build();
    xml.document = with_heads(xml.document)?;
    let mut bytes = Cursor::new(Vec::new());
    xml.pack(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes.into_inner())
}

/// A row without any property is the head of its table, and stands on each page that the table goes on over; the writer has no
/// word for that.
fn with_heads(document: Vec<u8>) -> Result<Vec<u8>, String> {
    let text = String::from_utf8(document).map_err(|e| e.to_string())?;
    Ok(text.replace("<w:trPr />", "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>").into_bytes())
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
        Block::Said { question, sides } => said(docx, question, sides),
        Block::List { caption, items } => {
            let docx = docx
                .add_paragraph(Paragraph::new().add_run(Run::new().add_text(caption).bold()).keep_next(true));
            items.iter().fold(docx, |docx, one| docx.add_paragraph(item(one, host)))
        }
    }
}

/// Answers in words: the question, and beneath it who said what, side by side.
fn said(docx: Docx, question: &str, sides: &[SideSaid]) -> Docx {
    let strong = |text: &str| Paragraph::new().add_run(Run::new().add_text(text).bold()).keep_next(true);
    let docx = docx.add_paragraph(strong(question));
    sides.iter().fold(docx, |docx, side| {
        let docx = docx.add_paragraph(strong(&side.side));
        side.said.iter().fold(docx, |docx, one| {
            let (first, rest) = one.paragraphs.split_first().map_or(("", &[][..]), |(a, b)| (a.as_str(), b));
            all(docx.add_paragraph(fact_line(&one.who, first)), rest, "Normal")
        })
    })
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
    let widths = widths(heads, rows);
    let cell = |(text, width): (&String, &usize), head: bool| {
        let run = Run::new().add_text(text);
        let run = if head { run.bold() } else { run };
        let line = Paragraph::new().line_spacing(LineSpacing::new().after(0)).add_run(run);
        let cell = TableCell::new().width(*width, WidthType::Dxa).add_paragraph(line);
        if head { cell.shading(Shading::new().fill("E8EFEF")) } else { cell }
    };
    let row = |cells: &[String], head: bool| {
        let row = TableRow::new(cells.iter().zip(&widths).map(|one| cell(one, head)).collect());
        if head { row } else { row.cant_split() }
    };
    let rows = std::iter::once(row(heads, true)).chain(rows.iter().map(|cells| row(cells, false)));
    Table::new(rows.collect()).set_grid(widths.clone())
}

/// How wide the columns are: by the longest that stands in each, so that names have more room than days.
fn widths(heads: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let longest = |(n, head): (usize, &String)| {
        let cells = rows.iter().filter_map(|row| row.get(n)).map(|text| text.chars().count());
        // A head may stand on several lines, its longest word on one.
        let words = head.split_whitespace().map(|word| word.chars().count() + 2);
        cells.chain(words).max().unwrap_or_default().clamp(COLUMN.0, COLUMN.1)
    };
    let signs: Vec<usize> = heads.iter().enumerate().map(longest).collect();
    let total: usize = signs.iter().sum::<usize>().max(1);
    signs.into_iter().map(|n| WIDTH * n / total).collect()
}

#[cfg(test)]
mod tests {
    use docx_rs::Docx;

    use super::{WIDTH, table, widths, with_heads};

    #[test]
    fn the_head_of_a_table_stands_on_each_page_that_it_goes_on_over() {
        let row = |of: [&str; 2]| of.map(str::to_owned).to_vec();
        let (heads, rows) = (row(["Namn", "Lämnade"]), vec![row(["Norrby", ""]), row(["Söderby", ""])]);
        let text = with_heads(Docx::new().add_table(table(&heads, &rows)).build().document).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert_eq!(
            (text.matches("<w:tblHeader />").count(), text.matches("<w:cantSplit />").count()),
            (1, 3)
        );
        assert!(text.find("tblHeader") < text.find("Norrby"));
    }

    #[test]
    fn names_have_more_room_than_days() {
        let row = |of: [&str; 3]| of.map(str::to_owned).to_vec();
        let rows = [row(["Riksförbundet för social och mental hälsa", "12 mars 2027", ""])];
        let found = widths(&row(["Namn", "Sedan", "Lämnade"]), &rows);
        assert!(found[0] > 2 * found[1] && found[1] > found[2] && found[2] > WIDTH / 10, "{found:?}");
        assert!(found.iter().sum::<usize>() <= WIDTH);
    }
}
