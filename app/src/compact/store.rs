//! What is kept of compacts, editions and their text.

use std::collections::HashSet;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};
use serde_json::json;

pub use super::draft_store::{Draft, discard, draft, insert_draft, set_strands, update_draft};
use super::rules::{AccessionRules, Adoption, Compact, Edition, Vocabulary};
pub use super::text_store::{
    Step, Text, clauses_of, inherit_rhythms, insert_crosswalk, insert_text, rhythms, set_rhythm, steps, text,
};
use crate::base::{files::Original, text::sort_key};

macro_rules! compact_columns {
    () => {
        "c.id AS compact_id, c.slug, c.name, c.vocabulary, c.confirmed_by, c.confirming_body, c.counter_signed,
         c.carries_over, c.renew_within_months, c.criteria"
    };
}

macro_rules! edition_columns {
    () => {
        "e.id, e.compact, e.number, e.title, e.lang, e.state, e.adopting_body, e.adopted_on, e.diary_number,
         e.from_day, e.until_day, e.text_hash, e.file_hash, e.file_name"
    };
}

fn compact(row: &Row) -> Result<Compact, DbError> {
    let criteria: String = row.get("criteria")?;
    Ok(Compact {
        id: row.get("compact_id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        vocabulary: vocabulary(&row.get::<String>("vocabulary")?),
        rules: AccessionRules {
            confirmed_by: row.parsed("confirmed_by")?,
            confirming_body: row.get("confirming_body")?,
            counter_signed: row.get("counter_signed")?,
            carries_over: row.get("carries_over")?,
            renew_within_months: row.get("renew_within_months")?,
            criteria: criteria.lines().map(str::to_owned).collect(),
        },
    })
}

/// The stored shape of a vocabulary, version 1. A word that is not there is the house's own.
fn vocabulary(stored: &str) -> Vocabulary {
    let stored: serde_json::Value = serde_json::from_str(stored).unwrap_or_default();
    let word = |field: &str| stored.get(field).and_then(|w| w.as_str()).unwrap_or_default().to_owned();
    Vocabulary {
        values: word("values"),
        vision: word("vision"),
        goals: word("goals"),
        principles: word("principles"),
        commitments: word("commitments"),
    }
}

fn stored_vocabulary(words: &Vocabulary) -> String {
    let mut shape: serde_json::Map<_, _> =
        words.fields().into_iter().map(|(field, word)| (field.to_owned(), word.into())).collect();
    shape.insert("v".to_owned(), json!(1));
    serde_json::Value::Object(shape).to_string()
}

fn edition(row: &Row) -> Result<Edition, DbError> {
    Ok(Edition {
        id: row.get("id")?,
        compact: row.get("compact")?,
        number: row.get("number")?,
        title: row.get("title")?,
        lang: row.get("lang")?,
        state: row.parsed("state")?,
        adopting_body: row.get("adopting_body")?,
        adopted_on: row.get("adopted_on")?,
        diary_number: row.get("diary_number")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        text_hash: row.get("text_hash")?,
        file: original(row)?,
    })
}

fn original(row: &Row) -> Result<Option<Original>, DbError> {
    let Some(hash) = row.get("file_hash")? else { return Ok(None) };
    Ok(Some(Original { hash, name: row.get::<Option<String>>("file_name")?.unwrap_or_default() }))
}

fn both(row: &Row) -> Result<(Compact, Edition), DbError> {
    Ok((compact(row)?, edition(row)?))
}

/// Every compact of the town, by name. A town has few: they are put in Swedish order here, which no database does alike.
pub async fn compacts(tx: &mut Tx, town: &str) -> Result<Vec<Compact>, DbError> {
    let sql = concat!("SELECT ", compact_columns!(), " FROM compact c WHERE c.tenant = $1");
    let mut found: Vec<Compact> =
        tx.rows(sql, &params![town]).await?.iter().map(compact).collect::<Result<_, _>>()?;
    found.sort_by_cached_key(place);
    Ok(found)
}

/// A compact's place among its neighbours: by name in Swedish order.
fn place(of: &Compact) -> (String, Id<Compact>) {
    (sort_key(&of.name), of.id.clone())
}

/// The compact with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Compact>) -> Result<Option<Compact>, DbError> {
    let sql = concat!("SELECT ", compact_columns!(), " FROM compact c WHERE c.tenant = $1 AND c.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(compact).transpose()
}

/// The compact with this part of addresses.
pub async fn by_slug(tx: &mut Tx, town: &str, slug: &str) -> Result<Option<Compact>, DbError> {
    let sql = concat!("SELECT ", compact_columns!(), " FROM compact c WHERE c.tenant = $1 AND c.slug = $2");
    tx.row(sql, &params![town, slug]).await?.as_ref().map(compact).transpose()
}

/// A new compact.
pub async fn insert(tx: &mut Tx, town: &str, c: &Compact) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compact (tenant, id, slug, name, vocabulary, confirmed_by, confirming_body, counter_signed,
           carries_over, renew_within_months, criteria)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &params![
            town,
            &c.id,
            &c.slug,
            &c.name,
            stored_vocabulary(&c.vocabulary),
            c.rules.confirmed_by.name(),
            &c.rules.confirming_body,
            c.rules.counter_signed,
            c.rules.carries_over,
            c.rules.renew_within_months,
            c.rules.criteria.join("\n")
        ],
    )
    .await?;
    Ok(())
}

/// Other rules, words or another name.
pub async fn update(tx: &mut Tx, town: &str, c: &Compact) -> Result<(), DbError> {
    tx.run(
        "UPDATE compact SET name = $3, vocabulary = $4, confirmed_by = $5, confirming_body = $6,
           counter_signed = $7, carries_over = $8, renew_within_months = $9, criteria = $10
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            &c.id,
            &c.name,
            stored_vocabulary(&c.vocabulary),
            c.rules.confirmed_by.name(),
            &c.rules.confirming_body,
            c.rules.counter_signed,
            c.rules.carries_over,
            c.rules.renew_within_months,
            c.rules.criteria.join("\n")
        ],
    )
    .await?;
    Ok(())
}

/// The editions in force on `on`, each with its compact, by the compact's name.
pub async fn in_force(tx: &mut Tx, town: &str, on: Day) -> Result<Vec<(Compact, Edition)>, DbError> {
    begun(tx, town, on, false).await
}

/// The editions that had begun last on `on`, each with its compact: the one that a town has had longest first, so that a second
/// compact never takes the place of the first; those that have lapsed, only where they are asked for, last.
pub async fn begun(
    tx: &mut Tx,
    town: &str,
    on: Day,
    lapsed: bool,
) -> Result<Vec<(Compact, Edition)>, DbError> {
    let sql = concat!(
        "SELECT ",
        compact_columns!(),
        ", ",
        edition_columns!(),
        ", (SELECT MIN(f.from_day) FROM edition f WHERE f.tenant = c.tenant AND f.compact = c.id AND f.state <> 'draft') AS since
           FROM compact c JOIN edition e ON e.tenant = c.tenant AND e.compact = c.id AND e.state <> 'draft'
            AND e.from_day <= $2 AND (e.until_day IS NULL OR e.until_day >= $2 OR $3)
           WHERE c.tenant = $1 ORDER BY e.number DESC"
    );
    let mut found: Vec<(Day, (Compact, Edition))> = tx
        .rows(sql, &params![town, on, lapsed])
        .await?
        .iter()
        .map(|row| Ok((row.get("since")?, both(row)?)))
        .collect::<Result<_, DbError>>()?;
    let mut seen = HashSet::new();
    found.retain(|(_, (compact, _))| seen.insert(compact.id.clone()));
    let over = |edition: &Edition| edition.until.is_some_and(|until| until < on);
    found.sort_by_cached_key(|(since, (compact, edition))| (over(edition), *since, place(compact)));
    Ok(found.into_iter().map(|(_, one)| one).collect())
}

/// An edition that has been adopted, by the compact's part of addresses (empty: of the one that the town has had longest) and its number.
pub async fn numbered(
    tx: &mut Tx,
    town: &str,
    slug: &str,
    number: i64,
) -> Result<Option<(Compact, Edition)>, DbError> {
    let sql = concat!(
        "SELECT ",
        compact_columns!(),
        ", ",
        edition_columns!(),
        " FROM compact c JOIN edition e ON e.tenant = c.tenant AND e.compact = c.id
          WHERE c.tenant = $1 AND ($2 = '' OR c.slug = $2) AND e.number = $3
          ORDER BY (SELECT MIN(f.from_day) FROM edition f WHERE f.tenant = c.tenant AND f.compact = c.id), c.name, c.id"
    );
    tx.row(sql, &params![town, slug, number]).await?.as_ref().map(both).transpose()
}

/// The edition with this identity.
pub async fn find_edition(tx: &mut Tx, town: &str, id: &Id<Edition>) -> Result<Option<Edition>, DbError> {
    let sql = concat!("SELECT ", edition_columns!(), " FROM edition e WHERE e.tenant = $1 AND e.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(edition).transpose()
}

/// Every edition with its compact: the compacts by name, drafts first, then the newest. Drafts only where asked for.
pub async fn editions(tx: &mut Tx, town: &str, drafts: bool) -> Result<Vec<(Compact, Edition)>, DbError> {
    let sql = concat!(
        "SELECT ",
        compact_columns!(),
        ", ",
        edition_columns!(),
        " FROM compact c JOIN edition e ON e.tenant = c.tenant AND e.compact = c.id AND (e.state <> 'draft' OR $2)
          WHERE c.tenant = $1
          ORDER BY CASE WHEN e.number IS NULL THEN 0 ELSE 1 END, e.number DESC, e.created_at DESC"
    );
    let mut found: Vec<(Compact, Edition)> =
        tx.rows(sql, &params![town, drafts]).await?.iter().map(both).collect::<Result<_, _>>()?;
    found.sort_by_cached_key(|(compact, _)| place(compact));
    Ok(found)
}

/// The latest adopted edition of a compact.
pub async fn latest(tx: &mut Tx, town: &str, of: &Id<Compact>) -> Result<Option<Edition>, DbError> {
    let sql = concat!(
        "SELECT ",
        edition_columns!(),
        " FROM edition e WHERE e.tenant = $1 AND e.compact = $2 AND e.number IS NOT NULL
          ORDER BY e.number DESC LIMIT 1"
    );
    tx.row(sql, &params![town, of]).await?.as_ref().map(edition).transpose()
}

/// The drafts of a compact, the newest first.
pub async fn drafts(tx: &mut Tx, town: &str, of: &Id<Compact>) -> Result<Vec<Edition>, DbError> {
    let sql = concat!(
        "SELECT ",
        edition_columns!(),
        " FROM edition e WHERE e.tenant = $1 AND e.compact = $2 AND e.state = 'draft'
          ORDER BY e.created_at DESC, e.id"
    );
    tx.rows(sql, &params![town, of]).await?.iter().map(edition).collect()
}

/// The draft becomes edition `number`.
pub async fn adopt(
    tx: &mut Tx,
    town: &str,
    id: &Id<Edition>,
    number: i64,
    adoption: &Adoption,
    text_hash: &str,
) -> Result<(), DbError> {
    let diary_number = Some(adoption.diary_number.as_str()).filter(|d| !d.is_empty());
    tx.run(
        "UPDATE edition SET state = 'in_force', number = $3, adopting_body = $4, adopted_on = $5, diary_number = $6,
           from_day = $7, until_day = $8, text_hash = $9 WHERE tenant = $1 AND id = $2",
        &params![
            town,
            id,
            number,
            &adoption.body,
            adoption.on,
            diary_number,
            adoption.from,
            adoption.until,
            text_hash
        ],
    )
    .await?;
    Ok(())
}

/// Another edition takes its place after `until`, or has taken it: an edition that had lapsed before stays so.
pub async fn supersede(tx: &mut Tx, town: &str, id: &Id<Edition>, until: Day) -> Result<(), DbError> {
    tx.run(
        "UPDATE edition SET state = 'superseded',
           until_day = CASE WHEN until_day IS NULL OR until_day > $3 THEN $3 ELSE until_day END
         WHERE tenant = $1 AND id = $2",
        &params![town, id, until],
    )
    .await?;
    Ok(())
}
