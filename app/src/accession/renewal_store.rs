//! How far the signatories of an older edition have come with the newer one.

use db::{DbError, Row as Kept, Tx, params};
use kernel::{Day, Id};

use super::rules::{Accession, Step};
use crate::{
    base::text::sort_key,
    compact::{Compact, Edition},
};

/// How a signatory of an older edition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Has signed the newer one.
    Renewed,
    /// Has begun to.
    Begun,
    /// Has been reminded.
    Reminded,
    /// Has been asked.
    Asked,
    /// Has not been asked yet.
    Waiting,
    /// Has left.
    Left,
    /// Did not renew in time.
    Lapsed,
}

impl Standing {
    /// Every one, in the order they are told.
    pub const ALL: [Self; 7] =
        [Self::Renewed, Self::Begun, Self::Reminded, Self::Asked, Self::Waiting, Self::Left, Self::Lapsed];

    /// The name that words end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Renewed => "renewed",
            Self::Begun => "begun",
            Self::Reminded => "reminded",
            Self::Asked => "asked",
            Self::Waiting => "waiting",
            Self::Left => "left",
            Self::Lapsed => "lapsed",
        }
    }
}

/// A signatory of an older edition.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its older accession.
    pub id: Id<Accession>,
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// When it came to that, where there is a day.
    pub on: Option<Day>,
}

/// Everyone who counted on the first day of `edition` and had signed another, by name. One statement.
pub async fn rows(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    edition: &Id<Edition>,
    from: Day,
) -> Result<Vec<Row>, DbError> {
    let found = tx
        .rows(
            "SELECT a.id, a.state, a.ended_on, COALESCE(o.name, u.name, '') AS name,
                    CASE WHEN a.asked_for = $3 THEN a.asked_on ELSE NULL END AS asked_on,
                    CASE WHEN a.reminded_on >= $4 THEN a.reminded_on ELSE NULL END AS reminded_on,
                    (SELECT COUNT(*) FROM accession r WHERE r.tenant = a.tenant AND r.renews = a.id
                       AND r.state NOT IN ('declined', 'withdrawn', 'lapsed')) AS begun
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.compact = $2 AND a.edition <> $3 AND a.listed_on < $4
               AND (a.ended_on IS NULL OR a.ended_on >= $4)",
            &params![town, compact, edition, from],
        )
        .await?;
    let mut rows: Vec<Row> = found.iter().map(row).collect::<Result<_, _>>()?;
    rows.sort_by_cached_key(|row| sort_key(&row.name));
    Ok(rows)
}

fn row(kept: &Kept) -> Result<Row, DbError> {
    let state: Step = kept.parsed("state")?;
    let (ended, asked, reminded): (Option<Day>, Option<Day>, Option<Day>) =
        (kept.get("ended_on")?, kept.get("asked_on")?, kept.get("reminded_on")?);
    let begun: i64 = kept.get("begun")?;
    let (standing, on) = match state {
        Step::Renewed => (Standing::Renewed, ended),
        Step::Withdrawn => (Standing::Left, ended),
        Step::Lapsed => (Standing::Lapsed, ended),
        _ if begun > 0 => (Standing::Begun, asked),
        _ if reminded.is_some() => (Standing::Reminded, reminded),
        _ if asked.is_some() => (Standing::Asked, asked),
        _ => (Standing::Waiting, None),
    };
    Ok(Row { id: kept.get("id")?, name: kept.get("name")?, standing, on })
}
