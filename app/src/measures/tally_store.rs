//! What boards say of measures, kept where it changes (decision 16): of those that have the same owner, `measure_tally` holds a
//! row for each set of commitments that they serve, `heading_tally` one for each heading that they stand under. Every act of this
//! slice that changes what they say calls [`recount`].

use db::{DbError, Tx, params};
use kernel::Id;

use super::rules::Measure;
use crate::compact::Compact;

/// Which rows are counted anew: all of a compact, or those of the owner of one measure.
macro_rules! of_whom {
    ($of:literal) => {
        concat!(
            "(CAST($3 AS TEXT) = '' OR EXISTS (SELECT 1 FROM measure w WHERE w.tenant = $1 AND w.id = $3 AND w.side = ",
            $of,
            ".side AND COALESCE(w.unit, '') = COALESCE(",
            $of,
            ".unit, '') AND COALESCE(w.organisation, '') = COALESCE(",
            $of,
            ".organisation, '')))"
        )
    };
}

/// Counts the measures of a compact anew; only those of its owner, where just one of theirs has moved.
pub async fn recount(
    tx: &mut Tx,
    town: &str,
    of: &Id<Compact>,
    only: Option<&Id<Measure>>,
) -> Result<(), DbError> {
    let only = only.map_or("", Id::as_str);
    let old = concat!(
        "DELETE FROM measure_tally WHERE tenant = $1 AND compact = $2 AND ",
        of_whom!("measure_tally")
    );
    tx.run(old, &params![town, of, only]).await?;
    let new = concat!(
        "INSERT INTO measure_tally (tenant, compact, side, unit, organisation, clauses, total, done, seen_on, open_days)
         SELECT x.tenant, x.compact, x.side, x.unit, x.organisation, x.clauses, COUNT(*),
           SUM(CASE WHEN x.status = 'complete' THEN 1 ELSE 0 END), MAX(x.seen_on),
           COALESCE(string_agg(x.open_day, ' ' ORDER BY x.open_day), '')
         FROM (
           SELECT m.tenant, m.compact, m.side, COALESCE(m.unit, '') AS unit, COALESCE(m.organisation, '') AS organisation,
             m.status, m.seen_on,
             CASE WHEN m.status IN ('limited', 'substantial') THEN m.due_on || 'b'
                  WHEN m.status <> 'complete' THEN m.due_on || 'w' END AS open_day,
             COALESCE((SELECT string_agg(c.clause, ' ' ORDER BY c.clause) FROM measure_clause c
                       WHERE c.tenant = m.tenant AND c.measure = m.id), '') AS clauses
           FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
           WHERE m.tenant = $1 AND m.compact = $2 AND m.dropped_on IS NULL AND ",
        of_whom!("m"),
        ") x GROUP BY x.tenant, x.compact, x.side, x.unit, x.organisation, x.clauses"
    );
    tx.run(new, &params![town, of, only]).await?;
    recount_headings(tx, town, of, only).await
}

async fn recount_headings(tx: &mut Tx, town: &str, of: &Id<Compact>, only: &str) -> Result<(), DbError> {
    let old = concat!(
        "DELETE FROM heading_tally WHERE tenant = $1 AND compact = $2 AND ",
        of_whom!("heading_tally")
    );
    tx.run(old, &params![town, of, only]).await?;
    let new = concat!(
        "INSERT INTO heading_tally (tenant, compact, side, unit, organisation, grouping, total, done, open_days, posts,
           posts_said, posts_missing, posts_missing_said, money, money_said, money_missing, money_missing_said)
         SELECT m.tenant, m.compact, m.side, COALESCE(m.unit, ''), COALESCE(m.organisation, ''), m.grouping, COUNT(*),
           SUM(CASE WHEN m.status = 'complete' THEN 1 ELSE 0 END),
           COALESCE(string_agg(CASE WHEN m.status <> 'complete' THEN m.due_on END, ' ' ORDER BY m.due_on), ''),
           COALESCE(SUM(m.posts), 0), COUNT(m.posts), COALESCE(SUM(m.posts_missing), 0), COUNT(m.posts_missing),
           COALESCE(SUM(m.money), 0), COUNT(m.money), COALESCE(SUM(m.money_missing), 0), COUNT(m.money_missing)
         FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
         WHERE m.tenant = $1 AND m.compact = $2 AND m.dropped_on IS NULL AND ",
        of_whom!("m"),
        " GROUP BY m.tenant, m.compact, m.side, COALESCE(m.unit, ''), COALESCE(m.organisation, ''), m.grouping"
    );
    tx.run(new, &params![town, of, only]).await?;
    Ok(())
}
