//! Who stood behind the compact during a round's time and has left since, read in a join: they are shown for the time they were
//! there, and nobody calls them silent.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id};

use super::rules::{Asked, Party, Round};
use crate::{compact::rules::Side, units::Unit};

/// A party that has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Which, and since when it stood behind the compact.
    pub party: Party,
    /// The last day on which it did.
    pub until: Day,
    /// The unit that took over what it did, where one was reorganised or merged.
    pub heir: Option<(Id<Unit>, String)>,
}

/// Who was there in a round's time and left before its last day, or before today.
pub async fn left(
    tx: &mut Tx,
    town: &str,
    (round, public): (&Round, &str),
    today: Day,
) -> Result<Vec<Left>, DbError> {
    let rows = tx
        .rows(
            "SELECT a.organisation, a.unit, COALESCE(o.name, u.name, '') AS name, COALESCE(o.sort_key, u.sort_key, '') AS sort_key,
               COALESCE(a.since_on, a.listed_on) AS since, a.ended_on, h.id AS heir, h.name AS heir_name
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             LEFT JOIN unit h ON h.tenant = u.tenant AND h.id = u.heir
             WHERE a.tenant = $1 AND a.compact = $2 AND a.listed_on IS NOT NULL AND a.listed_on <= $4
               AND a.ended_on > $3 AND a.ended_on <= $5
               AND NOT EXISTS (SELECT 1 FROM accession b WHERE b.tenant = a.tenant AND b.compact = a.compact
                 AND b.organisation = a.organisation AND b.listed_on <= $5 AND (b.ended_on IS NULL OR b.ended_on > $5))
               AND NOT EXISTS (SELECT 1 FROM accession b WHERE b.tenant = a.tenant AND b.compact = a.compact
                 AND b.unit = a.unit AND b.listed_on <= $5 AND (b.ended_on IS NULL OR b.ended_on > $5))
             ORDER BY sort_key, a.ended_on DESC, a.id",
            &params![town, &round.compact, round.about.0, round.about.1, today.min(round.window.1)],
        )
        .await?;
    let left = |row: &Row| -> Result<Left, DbError> {
        let unit: Option<_> = row.get("unit")?;
        let ended: Day = row.get("ended_on")?;
        let heir = row.get::<Option<Id<Unit>>>("heir")?.zip(row.get("heir_name")?);
        let side = if unit.is_some() { public } else { Side::CIVIL };
        let party = Party {
            side: side.to_owned(),
            unit,
            organisation: row.get("organisation")?,
            name: row.get("name")?,
            since: row.get("since")?,
        };
        Ok(Left { party, until: ended.plus_days(-1), heir })
    };
    let mut all: Vec<Left> = rows.iter().map(left).collect::<Result<_, _>>()?;
    // An accession that was renewed before it ended is the same party's.
    all.dedup_by(|later, first| later.party.same(&first.party));
    if round.asked == Asked::Public {
        all.retain(|one| one.party.organisation.is_none());
    }
    Ok(all)
}
