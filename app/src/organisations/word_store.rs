//! The words of the register, kept where an entry is written: which organisations hold a word, and every ending of every
//! word, so that parts of words are found by their place in an order (decision 16).

use std::collections::BTreeSet;

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::rules::Organisation;

/// So many letters of a word are kept; nobody searches for more.
const LETTERS: usize = 64;
/// So many letters of an ending: what is longer is found by its beginning and then compared as a whole.
pub const PART: usize = 24;

/// The words of a folded text, each once.
fn words(folded: &str) -> BTreeSet<String> {
    folded.split(' ').filter(|w| !w.is_empty()).map(|w| w.chars().take(LETTERS).collect()).collect()
}

/// The organisation's words are those of `folded` from now on.
pub async fn keep(
    tx: &mut Tx,
    town: &str,
    id: &Id<Organisation>,
    before: &str,
    folded: &str,
) -> Result<(), DbError> {
    let (old, new) = (words(before), words(folded));
    for word in old.difference(&new) {
        let gone = "DELETE FROM register_word WHERE tenant = $1 AND word = $2 AND organisation = $3";
        tx.run(gone, &params![town, word, id]).await?;
        // A word that nobody has any more is forgotten: it may have been somebody's name.
        let endings = "DELETE FROM register_part WHERE tenant = $1 AND word = $2 AND part IN (
               WITH RECURSIVE cut (rest) AS (
                 SELECT CAST($2 AS TEXT) UNION ALL SELECT SUBSTR(rest, 2) FROM cut WHERE LENGTH(rest) > 1)
               SELECT SUBSTR(rest, 1, 24) FROM cut)
             AND NOT EXISTS (SELECT 1 FROM register_word w WHERE w.tenant = $1 AND w.word = $2)";
        tx.run(endings, &params![town, word]).await?;
    }
    for word in new.difference(&old) {
        let endings = "INSERT INTO register_part (tenant, part, word)
             WITH RECURSIVE cut (rest) AS (
               SELECT CAST($2 AS TEXT)
               WHERE NOT EXISTS (SELECT 1 FROM register_word w WHERE w.tenant = $1 AND w.word = $2)
               UNION ALL SELECT SUBSTR(rest, 2) FROM cut WHERE LENGTH(rest) > 1)
             SELECT DISTINCT CAST($1 AS TEXT), SUBSTR(rest, 1, 24), CAST($2 AS TEXT) FROM cut WHERE TRUE
             ON CONFLICT (tenant, part, word) DO NOTHING";
        tx.run(endings, &params![town, word]).await?;
        let kept = "INSERT INTO register_word (tenant, word, organisation) VALUES ($1, $2, $3)
             ON CONFLICT (tenant, word, organisation) DO NOTHING";
        tx.run(kept, &params![town, word, id]).await?;
    }
    Ok(())
}

/// Where the words that hold `piece` stand in the order of endings: from here, and before there.
pub fn range(piece: &str) -> (String, String) {
    let from: String = piece.chars().take(PART).collect();
    let until = format!("{from}\u{10FFFF}");
    (from, until)
}

/// How often words that hold `piece` stand in the register; counted up to `most`.
pub async fn how_often(tx: &mut Tx, town: &str, piece: &str, most: i64) -> Result<i64, DbError> {
    let (from, until) = range(piece);
    let sql = "SELECT COUNT(*) AS n FROM (
                 SELECT w.organisation FROM register_part q CROSS JOIN register_word w
                 WHERE q.tenant = $1 AND q.part >= $2 AND q.part < $3 AND w.tenant = q.tenant AND w.word = q.word
                 LIMIT $4) AS hit";
    let row = tx.row(sql, &params![town, from, until, most]).await?;
    row.map_or(Ok(0), |row| row.get("n"))
}

/// Words that hold one of two pieces, at most `most` of each.
pub async fn holding(
    tx: &mut Tx,
    town: &str,
    [one, other]: [&str; 2],
    most: i64,
) -> Result<Vec<String>, DbError> {
    let ((a, b), (c, d)) = (range(one), range(other));
    let sql = "SELECT * FROM (SELECT word FROM register_part
                 WHERE tenant = $1 AND part >= $2 AND part < $3 ORDER BY part, word LIMIT $6) AS one
               UNION SELECT * FROM (SELECT word FROM register_part
                 WHERE tenant = $1 AND part >= $4 AND part < $5 ORDER BY part, word LIMIT $6) AS other";
    let rows = tx.rows(sql, &params![town, a, b, c, d, most]).await?;
    rows.iter().map(|row: &Row| row.get("word")).collect()
}
