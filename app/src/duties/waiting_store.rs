//! Facts about what waits: accessions for an answer, signatures for renewal, roles and mandates for their end, entries for a look.

use db::{DbError, Tx, params};
use kernel::{Day, Instant, Zone};
use policy::Role;

use super::{
    rules::facts::{Entry, Facts, Mandate, Named, Renewal, Report, Term, Waiting},
    store::{Whose, named},
};
use crate::{
    accession::rules::{Road, Step},
    compact::rules::ConfirmedBy,
};

/// Accessions that wait for the secretariat or a politician.
pub async fn waiting(tx: &mut Tx, town: &str, promised_days: i64, facts: &mut Facts) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT a.id, a.state, a.promised_on, k.confirmed_by, k.counter_signed, COALESCE(o.name, u.name, '') AS name
             FROM accession a JOIN compact k ON k.tenant = a.tenant AND k.id = a.compact
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.promised_on IS NOT NULL
               AND a.state IN ('signed', 'received', 'confirmed', 'counter-signed')
             ORDER BY a.promised_on, a.id",
            &params![town],
        )
        .await?;
    let days: i32 = promised_days.try_into().unwrap_or(0);
    for row in &rows {
        let road = Road {
            confirmed: row.parsed::<ConfirmedBy>("confirmed_by")? != ConfirmedBy::Nobody,
            counter_signed: row.get("counter_signed")?,
        };
        let (state, promised): (Step, Day) = (row.parsed("state")?, row.get("promised_on")?);
        if let Some(next) = road.next(state) {
            let (id, name) = (row.get("id")?, row.get("name")?);
            facts.waiting.push(Waiting { id, name, next, promised, since: promised.plus_days(-days) });
        }
    }
    Ok(())
}

/// Accessions that count, signed on another edition than the one in force on `today`, where the compact asks for renewal.
/// Of one person's organisations and units, or of everybody's where `person` is empty. Whoever has signed has done their part:
/// what is left is the town's.
pub async fn renewals(
    tx: &mut Tx,
    town: &str,
    person: &str,
    today: Day,
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT a.id, a.unit, u.name AS unit_name, a.organisation, o.name AS organisation_name, k.slug, e.number,
                    e.from_day, k.renew_within_months
             FROM accession a
             JOIN compact k ON k.tenant = a.tenant AND k.id = a.compact AND k.carries_over = FALSE
             JOIN edition e ON e.tenant = a.tenant AND e.compact = a.compact AND e.number IS NOT NULL
               AND e.id <> a.edition AND e.from_day <= $2 AND (e.until_day IS NULL OR e.until_day >= $2)
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             WHERE a.tenant = $1 AND a.state = 'listed'
               AND NOT EXISTS (
                 SELECT 1 FROM accession n WHERE n.tenant = a.tenant AND n.renews = a.id AND n.edition = e.id
                   AND n.state IN ('signed', 'received', 'confirmed', 'counter-signed'))
               AND (CAST($3 AS TEXT) = '' OR EXISTS (
                 SELECT 1 FROM role r WHERE r.tenant = a.tenant AND r.person = $3
                   AND (r.scope = a.unit OR r.scope = a.organisation)
                   AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2)))
             ORDER BY a.id, e.number DESC",
            &params![town, today, person],
        )
        .await?;
    for row in &rows {
        let accession: String = row.get("id")?;
        if facts.renewals.last().is_some_and(|last| last.accession == accession) {
            continue;
        }
        facts.renewals.push(Renewal {
            accession,
            unit: named(row, "unit", "unit_name")?,
            organisation: named(row, "organisation", "organisation_name")?,
            slug: row.get("slug")?,
            number: row.get("number")?,
            from: row.get("from_day")?,
            months: row.get("renew_within_months")?,
        });
    }
    Ok(())
}

/// Roles whose last day lies between `from` and `until`, with the first day of whoever holds the same afterwards. An
/// evaluator's role ends by its nature, and what belonged to an organisation or unit that is no more needs no successor.
pub async fn terms(
    tx: &mut Tx,
    town: &str,
    (from, until): (Day, Day),
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, r.person, p.name, r.kind, r.until_day, COALESCE(o.name, u.name, '') AS scope_name,
                    (SELECT MIN(n.from_day) FROM role n
                      JOIN person h ON h.tenant = n.tenant AND h.id = n.person AND h.erased_at IS NULL
                      WHERE n.tenant = r.tenant AND n.kind = r.kind AND n.id <> r.id
                        AND COALESCE(n.scope, '') = COALESCE(r.scope, '')
                        AND (n.until_day IS NULL OR n.until_day > r.until_day)) AS successor
             FROM role r
             JOIN person p ON p.tenant = r.tenant AND p.id = r.person AND p.erased_at IS NULL
             LEFT JOIN organisation o ON o.tenant = r.tenant AND o.id = r.scope
             LEFT JOIN unit u ON u.tenant = r.tenant AND u.id = r.scope
             WHERE r.tenant = $1 AND r.until_day BETWEEN $2 AND $3 AND r.kind <> 'evaluator'
               AND o.ended_on IS NULL AND (u.until_day IS NULL OR u.until_day > r.until_day)
             ORDER BY r.until_day, r.id",
            &params![town, from, until],
        )
        .await?;
    for row in &rows {
        let role: Role = row.parsed("kind")?;
        facts.terms.push(Term {
            id: row.get("id")?,
            person: Named { id: row.get("person")?, name: row.get("name")? },
            role,
            of: row.get("scope_name")?,
            until: row.get("until_day")?,
            successor: row.get("successor")?,
        });
    }
    Ok(())
}

/// Mandates whose last day is not after `until`, and that ended after `from` or wait still. What was over when it was entered is
/// memory and asks nobody; where the body ends no later, no seat is left.
pub async fn mandates(
    tx: &mut Tx,
    town: &str,
    (from, until): (Day, Day),
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT m.id, m.person, p.name, m.body, b.name AS body_name, m.until_day, b.until_day AS body_until, m.empty_on,
                    n.named_on AS named_on, n.from_day AS followed_from
             FROM mandate m
             JOIN body b ON b.tenant = m.tenant AND b.id = m.body AND (b.until_day IS NULL OR b.until_day > m.until_day)
             JOIN person p ON p.tenant = m.tenant AND p.id = m.person
             LEFT JOIN mandate n ON n.tenant = m.tenant AND n.succeeds = m.id
             WHERE m.tenant = $1 AND m.until_day <= $3 AND (m.until_day >= m.named_on OR m.end_reason <> '')
               AND (m.until_day >= $2 OR (n.id IS NULL AND m.empty_on IS NULL))
             ORDER BY m.until_day, m.id",
            &params![town, from, until],
        )
        .await?;
    for row in &rows {
        let (named, begins): (Option<Day>, Option<Day>) = (row.get("named_on")?, row.get("followed_from")?);
        facts.mandates.push(Mandate {
            id: row.get("id")?,
            person: Named { id: row.get("person")?, name: row.get("name")? },
            body: Named { id: row.get("body")?, name: row.get("body_name")? },
            until: row.get("until_day")?,
            body_until: row.get("body_until")?,
            successor: named.zip(begins),
            empty: row.get("empty_on")?,
        });
    }
    Ok(())
}

/// Entries of the register that were last confirmed between `from` and `until`: of one organisation, of those that a
/// person speaks for, or (where both are empty) of those that anybody speaks for.
pub async fn entries(
    tx: &mut Tx,
    town: &str,
    (from, until): (Day, Day),
    whose: &Whose,
    today: Day,
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT o.id, o.name, o.confirmed_on FROM organisation o
             WHERE o.tenant = $1 AND o.ended_on IS NULL AND o.class = 'public' AND o.confirmed_on BETWEEN $2 AND $3
               AND (CAST($4 AS TEXT) = '' OR o.id = $4)
               AND (CAST($4 AS TEXT) <> '' OR EXISTS (
                 SELECT 1 FROM role r WHERE r.tenant = o.tenant AND r.kind = 'representative' AND r.scope = o.id
                   AND (CAST($5 AS TEXT) = '' OR r.person = $5)
                   AND r.from_day <= $6 AND (r.until_day IS NULL OR r.until_day >= $6)))
             ORDER BY o.confirmed_on, o.id",
            &params![town, from, until, &whose.organisation, &whose.person, today],
        )
        .await?;
    for row in &rows {
        let organisation = Named { id: row.get("id")?, name: row.get("name")? };
        facts.entries.push(Entry { organisation, confirmed: row.get("confirmed_on")? });
    }
    Ok(())
}

/// Reports that rounds of follow-up ask for and that were to be handed in from a day on: of one unit or organisation; of sides
/// as a whole and of one person's organisations and units; or everybody's. Whoever left without an answer owes none.
pub async fn reports(
    tx: &mut Tx,
    (town, zone): (&str, &Zone),
    whose: &Whose,
    (since, today): (Day, Day),
    facts: &mut Facts,
) -> Result<(), DbError> {
    let rows = tx
        .rows(
            "SELECT r.id, f.state, f.id AS round, f.name, r.side, r.unit, u.name AS unit_name, r.organisation,
                    o.name AS organisation_name, f.opens_on, f.closes_on, r.reopened_until, r.handed_in_at
             FROM report r JOIN followup f ON f.tenant = r.tenant AND f.id = r.followup AND f.state <> 'draft'
             LEFT JOIN organisation o ON o.tenant = r.tenant AND o.id = r.organisation
             LEFT JOIN unit u ON u.tenant = r.tenant AND u.id = r.unit
             WHERE r.tenant = $1 AND (f.closes_on >= $2 OR r.reopened_until >= $2)
               AND (r.handed_in IS NOT NULL OR (r.unit IS NULL AND r.organisation IS NULL)
                 OR EXISTS (SELECT 1 FROM accession a WHERE a.tenant = r.tenant AND a.organisation = r.organisation
                   AND a.compact = f.compact AND a.listed_on IS NOT NULL
                   AND (a.ended_on IS NULL OR a.ended_on > $4 OR a.ended_on > f.closes_on))
                 OR EXISTS (SELECT 1 FROM accession a WHERE a.tenant = r.tenant AND a.unit = r.unit
                   AND a.compact = f.compact AND a.listed_on IS NOT NULL
                   AND (a.ended_on IS NULL OR a.ended_on > $4 OR a.ended_on > f.closes_on)))
               AND (CAST($5 AS TEXT) = '' OR r.unit = $5) AND (CAST($6 AS TEXT) = '' OR r.organisation = $6)
               AND (CAST($3 AS TEXT) = '' OR (r.unit IS NULL AND r.organisation IS NULL) OR EXISTS (
                 SELECT 1 FROM role x WHERE x.tenant = r.tenant AND x.person = $3
                   AND (x.scope = r.unit OR x.scope = r.organisation)
                   AND x.from_day <= $4 AND (x.until_day IS NULL OR x.until_day >= $4)))
             ORDER BY f.closes_on, r.id",
            &params![town, since, &whose.person, today, &whose.unit, &whose.organisation],
        )
        .await?;
    for row in &rows {
        let closes: Day = row.get("closes_on")?;
        let own: Option<Day> = row.get("reopened_until")?;
        let handed_in: Option<Instant> = row.get("handed_in_at")?;
        facts.reports.push(Report {
            id: row.get("id")?,
            round: Named { id: row.get("round")?, name: row.get("name")? },
            side: row.get("side")?,
            unit: named(row, "unit", "unit_name")?,
            organisation: named(row, "organisation", "organisation_name")?,
            opens: row.get("opens_on")?,
            closes: own.map_or(closes, |own| own.max(closes)),
            closed: row.get::<String>("state")? == "closed" && own.is_none(),
            handed_in: handed_in.map(|at| at.day(zone)),
        });
    }
    Ok(())
}
