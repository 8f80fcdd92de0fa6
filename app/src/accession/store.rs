//! What is kept of accessions and their steps. Names of organisations, units and people come by a join: they are today's.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant};

use super::rules::{Accession, Decision, Party, Signature, Signed, Step, keeps_minutes};
use crate::{
    base::evidence::Kept,
    compact::{Compact, Edition},
    organisations::OrganisationKind,
    people::rules::Person,
};

/// Everything of an accession, with the name of who joins.
macro_rules! accessions {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.compact, a.edition, a.renews, a.since_on, a.organisation, a.unit, a.applicant, a.state, a.on_paper, a.decided_on,
                    a.decided_by, a.minutes_hash, a.minutes_name, a.minutes_type, a.signer, a.capacity, a.signed_at,
                    a.signed_hash, a.signer_erased_at, a.counter_signer, a.counter_capacity, a.counter_signed_at,
                    a.counter_erased_at, a.declared_by, a.signed_as, d.name AS declared_name, a.promised_on, a.listed_on, a.ended_on, a.check_code, a.begun_at, o.kind AS party_kind,
                    (SELECT MAX(s.at) FROM accession_step s WHERE s.tenant = a.tenant AND s.accession = a.id) AS stepped_at,
                    COALESCE(o.name, u.name, '') AS party_name
             FROM accession a
             LEFT JOIN organisation o ON o.tenant = a.tenant AND o.id = a.organisation
             LEFT JOIN unit u ON u.tenant = a.tenant AND u.id = a.unit
             LEFT JOIN person d ON d.tenant = a.tenant AND d.id = a.declared_by AND d.erased_at IS NULL ",
            $rest
        )
    };
}

fn accession(row: &Row) -> Result<Accession, DbError> {
    let kind: Option<OrganisationKind> = row.parsed_or_none("party_kind")?;
    let on: Option<Day> = row.get("decided_on")?;
    Ok(Accession {
        id: row.get("id")?,
        compact: row.get("compact")?,
        edition: row.get("edition")?,
        renews: row.get("renews")?,
        party: party(row)?,
        party_name: row.get("party_name")?,
        keeps_minutes: kind.is_none_or(keeps_minutes),
        applicant: row.get("applicant")?,
        state: row.parsed("state")?,
        on_paper: row.get("on_paper")?,
        decision: match on {
            Some(on) => Some(Decision { on, by: row.parsed("decided_by")? }),
            None => None,
        },
        minutes: Kept::read(row, ["minutes_hash", "minutes_name", "minutes_type"])?,
        signer: row.get("signer")?,
        capacity: row.get("capacity")?,
        signed_at: row.get("signed_at")?,
        signed_hash: row.get("signed_hash")?,
        signer_erased_at: row.get("signer_erased_at")?,
        declared_by: declared_by(row)?,
        signed_as: row.get("signed_as")?,
        counter: counter(row)?,
        promised_on: row.get("promised_on")?,
        listed_on: row.get("listed_on")?,
        ended_on: row.get("ended_on")?,
        since_on: row.get("since_on")?,
        check_code: row.get("check_code")?,
        begun_at: row.get("begun_at")?,
        stepped_at: row.get("stepped_at")?,
        spoken_for: false,
    })
}

fn declared_by(row: &Row) -> Result<Option<(Id<Person>, String)>, DbError> {
    let Some(person) = row.get("declared_by")? else { return Ok(None) };
    Ok(Some((person, row.get::<Option<String>>("declared_name")?.unwrap_or_default())))
}

fn party(row: &Row) -> Result<Party, DbError> {
    match row.get("organisation")? {
        Some(organisation) => Ok(Party::Organisation(organisation)),
        None => Ok(Party::Unit(row.get("unit")?)),
    }
}

fn counter(row: &Row) -> Result<Option<Signature>, DbError> {
    let Some(at) = row.get("counter_signed_at")? else { return Ok(None) };
    Ok(Some(Signature {
        name: row.get("counter_signer")?,
        capacity: row.get("counter_capacity")?,
        at,
        erased_at: row.get("counter_erased_at")?,
    }))
}

/// The accession with this identity.
pub async fn find(tx: &mut Tx, town: &str, id: &Id<Accession>) -> Result<Option<Accession>, DbError> {
    let sql = accessions!("WHERE a.tenant = $1 AND a.id = $2");
    tx.row(sql, &params![town, id]).await?.as_ref().map(accession).transpose()
}

/// The living accession of `party` to `compact`: the one under way, else the one that counts.
pub async fn living(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    party: &Party,
) -> Result<Option<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.compact = $2 AND (a.organisation = $3 OR a.unit = $4)
           AND a.state NOT IN ('declined', 'withdrawn', 'lapsed', 'renewed')
         ORDER BY CASE WHEN a.state = 'listed' THEN 1 ELSE 0 END LIMIT 1"
    );
    let (organisation, unit) = columns(party);
    let row = tx.row(sql, &params![town, compact, organisation, unit]).await?;
    row.as_ref().map(accession).transpose()
}

/// Those of a compact that are under way.
pub async fn under_way(tx: &mut Tx, town: &str, compact: &Id<Compact>) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.compact = $2
           AND a.state NOT IN ('listed', 'declined', 'withdrawn', 'lapsed', 'renewed') ORDER BY a.begun_at, a.id"
    );
    tx.rows(sql, &params![town, compact]).await?.iter().map(accession).collect()
}

/// The living accessions of `party`, to whatever compact.
pub async fn living_of(tx: &mut Tx, town: &str, party: &Party) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND (a.organisation = $2 OR a.unit = $3)
           AND a.state NOT IN ('declined', 'withdrawn', 'lapsed', 'renewed') ORDER BY a.begun_at, a.id"
    );
    let (organisation, unit) = columns(party);
    tx.rows(sql, &params![town, organisation, unit]).await?.iter().map(accession).collect()
}

/// The accession whose certificate carries this code: only such as have counted.
pub async fn by_code(tx: &mut Tx, town: &str, code: &str) -> Result<Option<Accession>, DbError> {
    let sql = accessions!("WHERE a.tenant = $1 AND a.check_code = $2 AND a.listed_on IS NOT NULL");
    tx.row(sql, &params![town, code]).await?.as_ref().map(accession).transpose()
}

/// Those that a person began, or whose organisation or unit they speak for on `today`; the latest first.
pub async fn of_person(tx: &mut Tx, town: &str, person: &str, today: Day) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND (
           (a.applicant = $2 AND a.listed_on IS NULL AND a.organisation IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM role s WHERE s.tenant = a.tenant AND s.kind = 'representative' AND s.scope = a.organisation
               AND s.from_day <= $3 AND (s.until_day IS NULL OR s.until_day >= $3)))
           OR EXISTS (SELECT 1 FROM role r WHERE r.tenant = a.tenant AND r.person = $2
             AND r.kind IN ('representative', 'official') AND (r.scope = a.organisation OR r.scope = a.unit)
             AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)))
         ORDER BY a.begun_at DESC, a.id LIMIT 50"
    );
    tx.rows(sql, &params![town, person, today]).await?.iter().map(accession).collect()
}

/// The times during which somebody has been a signatory, the latest first: what of an accession is public.
pub async fn signed(tx: &mut Tx, town: &str, party: &Party) -> Result<Vec<Signed>, DbError> {
    let (organisation, unit) = columns(party);
    let sql = "SELECT c.name AS compact, e.number AS edition, a.listed_on, a.ended_on, a.since_on
               FROM accession a
               JOIN edition e ON e.tenant = a.tenant AND e.id = a.edition
               JOIN compact c ON c.tenant = a.tenant AND c.id = a.compact
               WHERE a.tenant = $1 AND (a.organisation = $2 OR a.unit = $3) AND a.listed_on IS NOT NULL
               ORDER BY a.listed_on DESC, a.id";
    let rows = tx.rows(sql, &params![town, organisation, unit]).await?;
    let signed = |row: &Row| {
        Ok(Signed {
            compact: row.get("compact")?,
            edition: row.get("edition")?,
            listed_on: row.get("listed_on")?,
            ended_on: row.get("ended_on")?,
            since_on: row.get("since_on")?,
        })
    };
    rows.iter().map(signed).collect()
}

/// How many accessions stand in each state.
pub async fn counts(tx: &mut Tx, town: &str) -> Result<Vec<(Step, i64)>, DbError> {
    let sql = "SELECT state, COUNT(*) AS n FROM accession WHERE tenant = $1 GROUP BY state";
    tx.rows(sql, &params![town]).await?.iter().map(|row| Ok((row.parsed("state")?, row.get("n")?))).collect()
}

/// Those whose state is one of `states`, in the order in which they came: nothing but the date decides
/// whose turn it is, so that nobody is served before another (rule 4: equal terms).
pub async fn in_states(
    tx: &mut Tx,
    town: &str,
    states: [&str; 4],
    limit: i64,
    offset: i64,
) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.state IN ($2, $3, $4, $5)
         ORDER BY COALESCE(a.signed_at, a.begun_at), a.id LIMIT $6 OFFSET $7"
    );
    let [first, second, third, fourth] = states;
    let rows = tx.rows(sql, &params![town, first, second, third, fourth, limit, offset]).await?;
    rows.iter().map(accession).collect()
}

/// The accession under way that is to take the place of `of`.
pub async fn renewal_of(tx: &mut Tx, town: &str, of: &Id<Accession>) -> Result<Option<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.renews = $2
           AND a.state NOT IN ('listed', 'declined', 'withdrawn', 'lapsed', 'renewed')"
    );
    tx.row(sql, &params![town, of]).await?.as_ref().map(accession).transpose()
}

/// Listed accessions to `compact` that signed another edition than `edition` and of which no renewal has been signed: what
/// waits for the secretariat has come in time. Only those that nobody was reminded of, where that is asked for.
pub async fn not_renewed(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    edition: &str,
    unreminded: bool,
) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.compact = $2 AND a.edition <> $3 AND a.state = 'listed'
           AND (a.reminded_on IS NULL OR NOT $4)
           AND NOT EXISTS (SELECT 1 FROM accession r WHERE r.tenant = a.tenant AND r.renews = a.id
             AND r.state IN ('signed', 'received', 'confirmed', 'counter-signed'))
         ORDER BY a.begun_at, a.id"
    );
    let rows = tx.rows(sql, &params![town, compact, edition, unreminded]).await?;
    rows.iter().map(accession).collect()
}

/// Those of a compact that count by another edition than this one, and were not asked to renew for it; those that have begun to
/// need not be asked.
pub async fn unasked(
    tx: &mut Tx,
    town: &str,
    compact: &Id<Compact>,
    edition: &str,
) -> Result<Vec<Accession>, DbError> {
    let sql = accessions!(
        "WHERE a.tenant = $1 AND a.compact = $2 AND a.edition <> $3 AND a.state = 'listed'
           AND (a.asked_for IS NULL OR a.asked_for <> $3)
           AND NOT EXISTS (SELECT 1 FROM accession r WHERE r.tenant = a.tenant AND r.renews = a.id
             AND r.state NOT IN ('declined', 'withdrawn', 'lapsed'))
         ORDER BY a.begun_at, a.id"
    );
    tx.rows(sql, &params![town, compact, edition]).await?.iter().map(accession).collect()
}

/// Those who speak for it were asked to renew for this edition.
pub async fn set_asked(
    tx: &mut Tx,
    town: &str,
    id: &Id<Accession>,
    edition: &Id<Edition>,
    on: Day,
) -> Result<(), DbError> {
    let sql = "UPDATE accession SET asked_for = $3, asked_on = $4 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, edition, on]).await?;
    Ok(())
}

/// Those who speak for it were reminded.
pub async fn set_reminded(tx: &mut Tx, town: &str, id: &Id<Accession>, on: Day) -> Result<(), DbError> {
    let sql = "UPDATE accession SET reminded_on = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, on]).await?;
    Ok(())
}

fn columns(party: &Party) -> (Option<String>, Option<String>) {
    match party {
        Party::Organisation(id) => (Some(id.to_string()), None),
        Party::Unit(id) => (None, Some(id.to_string())),
    }
}

/// A new accession, of which nothing is said yet but who and what.
pub async fn insert(tx: &mut Tx, town: &str, new: &Accession) -> Result<(), DbError> {
    let (organisation, unit) = columns(&new.party);
    tx.run(
        "INSERT INTO accession (tenant, id, compact, edition, renews, organisation, unit, applicant, state, on_paper, decided_by,
           signer, capacity, counter_signer, counter_capacity, check_code, begun_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', '', '', '', $11, $12)",
        &params![
            town,
            &new.id,
            &new.compact,
            &new.edition,
            new.renews.as_ref(),
            organisation,
            unit,
            new.applicant.as_ref(),
            new.state.name(),
            new.on_paper,
            &new.check_code,
            new.begun_at
        ],
    )
    .await?;
    Ok(())
}

/// The accession as it now stands: everything that the road can change.
pub async fn update(tx: &mut Tx, town: &str, now: &Accession) -> Result<(), DbError> {
    let minutes = now.minutes.as_ref();
    let counter = now.counter.as_ref();
    tx.run(
        "UPDATE accession SET state = $3, edition = $4, decided_on = $5, decided_by = $6, minutes_hash = $7,
           minutes_name = $8, minutes_type = $9, signer = $10, capacity = $11, signed_at = $12, signed_hash = $13,
           counter_signer = $14, counter_capacity = $15, counter_signed_at = $16, promised_on = $17, listed_on = $18,
           ended_on = $19, since_on = $20, declared_by = $21, signed_as = $22
         WHERE tenant = $1 AND id = $2",
        &params![
            town,
            &now.id,
            now.state.name(),
            &now.edition,
            now.decision.as_ref().map(|d| d.on),
            now.decision.as_ref().map_or("", |d| d.by.name()),
            minutes.map(|m| m.hash.as_str()),
            minutes.map(|m| m.name.as_str()),
            minutes.map(|m| m.paper.media_type()),
            &now.signer,
            &now.capacity,
            now.signed_at,
            &now.signed_hash,
            counter.map_or("", |c| c.name.as_str()),
            counter.map_or("", |c| c.capacity.as_str()),
            counter.map(|c| c.at),
            now.promised_on,
            now.listed_on,
            now.ended_on,
            now.since_on,
            now.declared_by.as_ref().map(|(person, _)| person),
            &now.signed_as
        ],
    )
    .await?;
    Ok(())
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Which.
    pub step: Step,
    /// When.
    pub at: Instant,
    /// By whom: the person's name of today, or nothing where it was the house or where they have been erased.
    pub by: String,
    /// In the name of which body; empty where it was nobody's.
    pub on_behalf: String,
    /// Why, where a reason was given.
    pub reason: String,
}

/// One more step.
pub async fn add_step(
    tx: &mut Tx,
    town: &str,
    accession: &Id<Accession>,
    taken: &Taken,
    person: Option<&str>,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO accession_step (tenant, accession, position, step, at, person, on_behalf, reason)
         SELECT $1, $2, COUNT(*) + 1, $3, $4, $5, $6, $7 FROM accession_step WHERE tenant = $1 AND accession = $2",
        &params![town, accession, taken.step.name(), taken.at, person, &taken.on_behalf, &taken.reason],
    )
    .await?;
    Ok(())
}

/// The steps taken, in their order.
pub async fn steps(tx: &mut Tx, town: &str, accession: &Id<Accession>) -> Result<Vec<Taken>, DbError> {
    let sql = "SELECT s.step, s.at, s.on_behalf, s.reason, COALESCE(p.name, '') AS by_name
               FROM accession_step s
               LEFT JOIN person p ON p.tenant = s.tenant AND p.id = s.person AND p.erased_at IS NULL
               WHERE s.tenant = $1 AND s.accession = $2 ORDER BY s.position";
    let taken = |row: &Row| {
        Ok(Taken {
            step: row.parsed("step")?,
            at: row.get("at")?,
            by: row.get("by_name")?,
            on_behalf: row.get("on_behalf")?,
            reason: row.get("reason")?,
        })
    };
    tx.rows(sql, &params![town, accession]).await?.iter().map(taken).collect()
}
