//! What is kept of rounds from paper, version by version.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::paper::{Figure, PaperFacts, PaperRound, Seen};
use crate::{base::evidence::Kept, compact::Compact};

macro_rules! paper_columns {
    () => {
        "SELECT p.id, p.version, p.compact, p.edition, p.title, p.from_day, p.until_day, p.body, p.source, p.link, p.file_hash,
           p.file_name, p.file_type, p.reason, p.at, COALESCE(x.name, '') AS by_name
         FROM paper_round p LEFT JOIN person x ON x.tenant = p.tenant AND x.id = p.person "
    };
}

fn paper(row: &Row) -> Result<PaperRound, DbError> {
    Ok(PaperRound {
        id: row.get("id")?,
        version: row.get("version")?,
        compact: row.get("compact")?,
        edition: row.get("edition")?,
        facts: PaperFacts {
            title: row.get("title")?,
            about: (row.get("from_day")?, row.get("until_day")?),
            body: row.get("body")?,
            source: row.get("source")?,
            link: row.get("link")?,
            figures: Vec::new(),
            seen: Vec::new(),
        },
        file: Kept::read(row, ["file_hash", "file_name", "file_type"])?,
        reason: row.get("reason")?,
        at: row.get("at")?,
        by: row.get("by_name")?,
    })
}

/// Every version of a round from paper, the last first, without what they count.
pub async fn versions(tx: &mut Tx, town: &str, id: &Id<PaperRound>) -> Result<Vec<PaperRound>, DbError> {
    let sql = concat!(paper_columns!(), "WHERE p.tenant = $1 AND p.id = $2 ORDER BY p.version DESC");
    tx.rows(sql, &params![town, id]).await?.iter().map(paper).collect()
}

/// What a version counts and how sides saw commitments in it.
pub async fn fill(tx: &mut Tx, town: &str, of: &mut PaperRound) -> Result<(), DbError> {
    let sql = "SELECT name, number, out_of, unit FROM paper_figure WHERE tenant = $1 AND paper = $2 AND version = $3
               ORDER BY position";
    let figure = |row: &Row| {
        Ok(Figure {
            name: row.get("name")?,
            number: row.get("number")?,
            out_of: row.get("out_of")?,
            unit: row.get("unit")?,
        })
    };
    let rows = tx.rows(sql, &params![town, &of.id, of.version]).await?;
    of.facts.figures = rows.iter().map(figure).collect::<Result<_, DbError>>()?;
    let sql = "SELECT clause, side, status FROM paper_view WHERE tenant = $1 AND paper = $2 AND version = $3
               ORDER BY clause, side";
    let seen = |row: &Row| {
        Ok(Seen { clause: row.get("clause")?, side: row.get("side")?, status: row.parsed("status")? })
    };
    let rows = tx.rows(sql, &params![town, &of.id, of.version]).await?;
    of.facts.seen = rows.iter().map(seen).collect::<Result<_, DbError>>()?;
    Ok(())
}

/// Every round from paper as it was entered last, the latest time first, without what they count.
pub async fn all(tx: &mut Tx, town: &str) -> Result<Vec<PaperRound>, DbError> {
    let sql = concat!(
        paper_columns!(),
        "WHERE p.tenant = $1 AND p.version = (SELECT MAX(y.version) FROM paper_round y WHERE y.tenant = p.tenant AND y.id = p.id)
         ORDER BY p.until_day DESC, p.id"
    );
    tx.rows(sql, &params![town]).await?.iter().map(paper).collect()
}

/// Whether another paper of the compact is about this very time and called the same.
pub async fn taken(
    tx: &mut Tx,
    town: &str,
    (compact, but): (&Id<Compact>, Option<&Id<PaperRound>>),
    (about, title): ((Day, Day), &str),
) -> Result<bool, DbError> {
    let all = all(tx, town).await?;
    let same = |one: &PaperRound| {
        one.compact == *compact
            && one.facts.about == about
            && one.facts.title == title
            && Some(&one.id) != but
    };
    Ok(all.iter().any(same))
}

/// A version of a round from paper.
pub async fn insert(tx: &mut Tx, town: &str, of: &PaperRound, person: Option<&str>) -> Result<(), DbError> {
    let (facts, file) = (&of.facts, of.file.as_ref());
    tx.run(
        "INSERT INTO paper_round (tenant, id, version, compact, edition, title, from_day, until_day, body, source, link, file_hash,
           file_name, file_type, reason, at, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        &params![
            town,
            &of.id,
            of.version,
            &of.compact,
            of.edition.as_ref(),
            &facts.title,
            facts.about.0,
            facts.about.1,
            &facts.body,
            &facts.source,
            &facts.link,
            file.map(|f| f.hash.as_str()),
            file.map(|f| f.name.as_str()),
            file.map(|f| f.paper.media_type()),
            &of.reason,
            of.at,
            person
        ],
    )
    .await?;
    for (n, one) in (0_i64..).zip(&facts.figures) {
        tx.run(
            "INSERT INTO paper_figure (tenant, paper, version, position, name, number, out_of, unit)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            &params![town, &of.id, of.version, n, &one.name, &one.number, &one.out_of, &one.unit],
        )
        .await?;
    }
    for one in &facts.seen {
        tx.run(
            "INSERT INTO paper_view (tenant, paper, version, clause, side, status) VALUES ($1, $2, $3, $4, $5, $6)",
            &params![town, &of.id, of.version, &one.clause, &one.side, one.status.name()],
        )
        .await?;
    }
    Ok(())
}
