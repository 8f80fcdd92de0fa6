//! What is kept of the text of editions: clauses, parties, rhythms, and what became of each clause.

use std::collections::HashMap;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::{
    crosswalk::{Link, Relation},
    rules::{Clause, Compact, Edition, Rhythm, Side},
};

/// Keeps the text of an edition: its clauses in order, its parties and its rhythms.
pub async fn insert_text(tx: &mut Tx, town: &str, id: &Id<Edition>, text: &Text) -> Result<(), DbError> {
    for (position, clause) in (1_i64..).zip(&text.clauses) {
        insert_clause(tx, town, id, position, clause).await?;
    }
    for (position, side) in (1_i64..).zip(&text.sides) {
        tx.run(
            "INSERT INTO side (tenant, edition, key, label, position) VALUES ($1, $2, $3, $4, $5)",
            &params![town, id, &side.key, &side.label, position],
        )
        .await?;
    }
    for (position, rhythm) in (1_i64..).zip(&text.rhythms) {
        tx.run(
            "INSERT INTO clock (tenant, edition, position, kind, every_months, object)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &params![town, id, position, &rhythm.kind, rhythm.every_months, &rhythm.object],
        )
        .await?;
    }
    Ok(())
}

async fn insert_clause(
    tx: &mut Tx,
    town: &str,
    edition: &Id<Edition>,
    position: i64,
    clause: &Clause,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO clause (tenant, id, edition, parent, position, slug, kind, label, heading, body, grouping, level)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &params![
            town,
            &clause.id,
            edition,
            clause.parent.as_ref(),
            position,
            &clause.slug,
            clause.kind.name(),
            &clause.label,
            &clause.heading,
            &clause.body,
            &clause.group,
            clause.level
        ],
    )
    .await?;
    for (position, side) in (1_i64..).zip(&clause.sides) {
        tx.run(
            "INSERT INTO clause_side (tenant, clause, side, position) VALUES ($1, $2, $3, $4)",
            &params![town, &clause.id, side, position],
        )
        .await?;
    }
    for (position, principle) in (1_i64..).zip(&clause.principles) {
        tx.run(
            "INSERT INTO clause_principle (tenant, clause, principle, position) VALUES ($1, $2, $3, $4)",
            &params![town, &clause.id, principle, position],
        )
        .await?;
    }
    Ok(())
}

/// The whole text of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Its clauses in order, flat.
    pub clauses: Vec<Clause>,
    /// Its parties.
    pub sides: Vec<Side>,
    /// Its rhythms.
    pub rhythms: Vec<Rhythm>,
}

/// The text of an edition, in two statements whatever its size.
pub async fn text(tx: &mut Tx, town: &str, id: &Id<Edition>) -> Result<Text, DbError> {
    let rows = tx
        .rows(
            "SELECT id, parent, slug, kind, label, heading, body, grouping, level FROM clause
             WHERE tenant = $1 AND edition = $2 ORDER BY position",
            &params![town, id],
        )
        .await?;
    let mut text = Text { clauses: rows.iter().map(clause).collect::<Result<_, _>>()?, ..Text::default() };
    let at: HashMap<String, usize> =
        text.clauses.iter().enumerate().map(|(i, c)| (c.id.as_str().to_owned(), i)).collect();
    for row in around(tx, town, id).await? {
        let (whose, value): (String, String) = (row.get("whose")?, row.get("value")?);
        let clause = at.get(&whose).and_then(|i| text.clauses.get_mut(*i));
        match (row.get::<String>("what")?.as_str(), clause) {
            ("owes", Some(clause)) => clause.sides.push(value),
            ("serves", Some(clause)) => clause.principles.push(value),
            ("side", _) => text.sides.push(Side { key: whose, label: value }),
            ("clock", _) => {
                text.rhythms.push(Rhythm { kind: whose, every_months: row.get("n")?, object: value });
            }
            _ => {}
        }
    }
    Ok(text)
}

/// The clauses of these editions, each with its edition, in the order of each text; without who owes them, what they serve
/// and the parts they are made of. One statement, however many editions.
pub async fn clauses_of(
    tx: &mut Tx,
    town: &str,
    editions: &[&Id<Edition>],
) -> Result<Vec<(Id<Edition>, Clause)>, DbError> {
    let listed = editions.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" ");
    let rows = tx
        .rows(
            "SELECT c.edition, c.id, c.parent, c.slug, c.kind, c.label, c.heading, c.body, c.grouping, c.level
             FROM edition e JOIN clause c ON c.tenant = e.tenant AND c.edition = e.id AND c.parent IS NULL
             WHERE e.tenant = $1 AND CAST($2 AS TEXT) LIKE '%' || e.id || '%' ORDER BY c.edition, c.position",
            &params![town, listed],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("edition")?, clause(row)?))).collect()
}

/// All that stands around the clauses, as one answer, each in the order in which the text has it: the hash that signatures
/// are bound to covers that order. Sides kept before their order was come in the order of the parties.
async fn around(tx: &mut Tx, town: &str, id: &Id<Edition>) -> Result<Vec<Row>, DbError> {
    tx.rows(
        "SELECT 'owes' AS what, s.clause AS whose, s.side AS value, COALESCE(d.position, 99) AS n, s.position AS place
         FROM clause_side s JOIN clause c ON c.tenant = s.tenant AND c.id = s.clause AND c.edition = $2
         LEFT JOIN side d ON d.tenant = s.tenant AND d.edition = c.edition AND d.key = s.side
         WHERE s.tenant = $1
         UNION ALL
         SELECT 'serves', p.clause, p.principle, p.position, p.position
         FROM clause_principle p JOIN clause c ON c.tenant = p.tenant AND c.id = p.clause AND c.edition = $2
         WHERE p.tenant = $1
         UNION ALL
         SELECT 'side', key, label, position, position FROM side WHERE tenant = $1 AND edition = $2
         UNION ALL
         SELECT 'clock', kind, COALESCE(object, ''), every_months, position FROM clock
         WHERE tenant = $1 AND edition = $2
         ORDER BY 1, 5, 4, 3",
        &params![town, id],
    )
    .await
}

fn clause(row: &Row) -> Result<Clause, DbError> {
    Ok(Clause {
        id: row.get("id")?,
        parent: row.get("parent")?,
        slug: row.get("slug")?,
        kind: row.parsed("kind")?,
        label: row.get("label")?,
        heading: row.get("heading")?,
        body: row.get("body")?,
        group: row.get("grouping")?,
        level: row.get("level")?,
        sides: Vec::new(),
        principles: Vec::new(),
    })
}

/// Keeps what became of every clause of the edition before.
pub async fn insert_crosswalk(
    tx: &mut Tx,
    town: &str,
    edition: &Id<Edition>,
    links: &[Link<Id<Clause>>],
) -> Result<(), DbError> {
    for (position, link) in (1_i64..).zip(links) {
        tx.run(
            "INSERT INTO crosswalk (tenant, edition, position, old_clause, new_clause, relation)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &params![town, edition, position, link.old.as_ref(), link.new.as_ref(), link.relation.name()],
        )
        .await?;
    }
    Ok(())
}

/// One step of a clause's life: from one edition to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Between which clauses, and how.
    pub link: Link<Id<Clause>>,
    /// The edition that brought it.
    pub number: i64,
    /// That edition's first day.
    pub from: Day,
    /// The newer clause's part of addresses; nothing where it was removed.
    pub slug: String,
    /// The older clause's; nothing where it is new.
    pub old_slug: String,
}

/// Every step of every clause of a compact, oldest first.
pub async fn steps(tx: &mut Tx, town: &str, of: &Id<Compact>) -> Result<Vec<Step>, DbError> {
    let rows = tx
        .rows(
            "SELECT x.old_clause, x.new_clause, x.relation, e.number, e.from_day, COALESCE(c.slug, '') AS slug,
                    COALESCE(o.slug, '') AS old_slug
             FROM crosswalk x
             JOIN edition e ON e.tenant = x.tenant AND e.id = x.edition AND e.compact = $2
             LEFT JOIN clause c ON c.tenant = x.tenant AND c.id = x.new_clause
             LEFT JOIN clause o ON o.tenant = x.tenant AND o.id = x.old_clause
             WHERE x.tenant = $1 ORDER BY e.number, x.position",
            &params![town, of],
        )
        .await?;
    rows.iter().map(step).collect()
}

fn step(row: &Row) -> Result<Step, DbError> {
    let relation: Relation = row.parsed("relation")?;
    Ok(Step {
        link: Link { old: row.get("old_clause")?, new: row.get("new_clause")?, relation },
        number: row.get("number")?,
        from: row.get("from_day")?,
        slug: row.get("slug")?,
        old_slug: row.get("old_slug")?,
    })
}

/// The rhythms of an edition, with what is said of them.
pub async fn rhythms(
    tx: &mut Tx,
    town: &str,
    edition: &Id<Edition>,
) -> Result<Vec<super::rhythms::Kept>, DbError> {
    let sql =
        "SELECT position, kind, every_months, COALESCE(object, '') AS object, COALESCE(clause, '') AS clause,
                      COALESCE(owed_by, '') AS owed_by
               FROM clock WHERE tenant = $1 AND edition = $2 ORDER BY position";
    let kept = |row: &Row| {
        Ok(super::rhythms::Kept {
            position: row.get("position")?,
            kind: row.get("kind")?,
            every_months: row.get("every_months")?,
            object: row.get("object")?,
            clause: row.get("clause")?,
            owed_by: row.get("owed_by")?,
        })
    };
    tx.rows(sql, &params![town, edition]).await?.iter().map(kept).collect()
}

/// Says of a rhythm which clause it comes from and who owes it.
pub async fn set_rhythm(
    tx: &mut Tx,
    town: &str,
    edition: &Id<Edition>,
    position: i64,
    clause: Option<String>,
    owed_by: Option<String>,
) -> Result<(), DbError> {
    let sql =
        "UPDATE clock SET clause = $4, owed_by = $5 WHERE tenant = $1 AND edition = $2 AND position = $3";
    tx.run(sql, &params![town, edition, position, clause, owed_by]).await?;
    Ok(())
}

/// A new edition's rhythms keep what was said of those of the edition before: the side of the same kind, and the clause
/// that became another, where just one did.
pub async fn inherit_rhythms(
    tx: &mut Tx,
    town: &str,
    new: &Id<Edition>,
    old: &Id<Edition>,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE clock SET
           owed_by = (SELECT MIN(o.owed_by) FROM clock o
             WHERE o.tenant = clock.tenant AND o.edition = $3 AND o.kind = clock.kind),
           clause = (SELECT MIN(n.slug) FROM clock o
             JOIN clause c ON c.tenant = o.tenant AND c.edition = o.edition AND c.slug = o.clause
             JOIN crosswalk x ON x.tenant = o.tenant AND x.edition = $2 AND x.old_clause = c.id
             JOIN clause n ON n.tenant = x.tenant AND n.id = x.new_clause
             WHERE o.tenant = clock.tenant AND o.edition = $3 AND o.kind = clock.kind)
         WHERE tenant = $1 AND edition = $2",
        &params![town, new, old],
    )
    .await?;
    Ok(())
}
