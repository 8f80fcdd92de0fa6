//! What is kept by this slice itself: that returns were kept, how often somebody wants reminders, that they were reminded,
//! and the secrets of calendars.

use db::{DbError, Row, Tx, params};
use kernel::{Day, Id, Instant, Lang};
use policy::{Role, Standing};

use super::{actions::Fulfilment, rules::stages::Digest};
use crate::{
    base::{evidence::Kept, text::sha256},
    people::rules::Person,
};

/// A return was kept.
pub async fn insert(
    tx: &mut Tx,
    town: &str,
    of: &Fulfilment,
    person: Option<&str>,
    now: Instant,
) -> Result<(), DbError> {
    let file = of.file.as_ref();
    tx.run(
        "INSERT INTO fulfilment (tenant, id, compact, clock, due_on, side, on_day, body, link, file_hash, file_name,
           file_type, at, person)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &params![
            town,
            &of.id,
            &of.compact,
            of.clock.name(),
            of.due,
            &of.side,
            of.on,
            &of.body,
            &of.link,
            file.map(|f| f.hash.as_str()),
            file.map(|f| f.name.as_str()),
            file.map(|f| f.paper.media_type()),
            now,
            person
        ],
    )
    .await?;
    Ok(())
}

/// What was said of a return, side by side.
pub async fn fulfilments(
    tx: &mut Tx,
    town: &str,
    compact: &str,
    clock: &str,
    due: Day,
) -> Result<Vec<Fulfilment>, DbError> {
    let sql = "SELECT id, compact, clock, due_on, side, on_day, body, link, file_hash, file_name, file_type
               FROM fulfilment WHERE tenant = $1 AND compact = $2 AND clock = $3 AND due_on = $4 ORDER BY on_day, side";
    tx.rows(sql, &params![town, compact, clock, due]).await?.iter().map(fulfilment).collect()
}

/// One of them.
pub async fn fulfilment_by(
    tx: &mut Tx,
    town: &str,
    id: &Id<Fulfilment>,
) -> Result<Option<Fulfilment>, DbError> {
    let sql = "SELECT id, compact, clock, due_on, side, on_day, body, link, file_hash, file_name, file_type
               FROM fulfilment WHERE tenant = $1 AND id = $2";
    tx.row(sql, &params![town, id]).await?.as_ref().map(fulfilment).transpose()
}

fn fulfilment(row: &Row) -> Result<Fulfilment, DbError> {
    Ok(Fulfilment {
        id: row.get("id")?,
        compact: row.get("compact")?,
        clock: row.parsed("clock")?,
        due: row.get("due_on")?,
        side: row.get("side")?,
        on: row.get("on_day")?,
        body: row.get("body")?,
        link: row.get("link")?,
        file: Kept::read(row, ["file_hash", "file_name", "file_type"])?,
    })
}

/// How often somebody wants reminders.
pub async fn digest(tx: &mut Tx, town: &str, person: &str) -> Result<Option<Digest>, DbError> {
    let sql = "SELECT digest FROM person WHERE tenant = $1 AND id = $2 AND erased_at IS NULL";
    tx.row(sql, &params![town, person]).await?.map(|row| row.parsed("digest")).transpose()
}

/// Somebody wants reminders as often as this: the one column of a person that belongs to this slice.
pub async fn set_digest(tx: &mut Tx, town: &str, person: &str, digest: Digest) -> Result<(), DbError> {
    let sql = "UPDATE person SET digest = $3 WHERE tenant = $1 AND id = $2 AND erased_at IS NULL";
    tx.run(sql, &params![town, person, digest.name()]).await?;
    Ok(())
}

/// A person's own calendar has this secret and no other; only its hash is kept.
pub async fn set_calendar(
    tx: &mut Tx,
    town: &str,
    person: &str,
    token: &str,
    on: Day,
) -> Result<(), DbError> {
    let sql = "INSERT INTO calendar_key (tenant, person, token_hash, made_on) VALUES ($1, $2, $3, $4)
               ON CONFLICT (tenant, person) DO UPDATE SET token_hash = excluded.token_hash, made_on = excluded.made_on";
    tx.run(sql, &params![town, person, sha256(&[token.as_bytes()]), on]).await?;
    Ok(())
}

/// It has none any more.
pub async fn end_calendar(tx: &mut Tx, town: &str, person: &str) -> Result<(), DbError> {
    tx.run("DELETE FROM calendar_key WHERE tenant = $1 AND person = $2", &params![town, person]).await?;
    Ok(())
}

/// Whether it has one.
pub async fn has_calendar(tx: &mut Tx, town: &str, person: &str) -> Result<bool, DbError> {
    let sql = "SELECT person FROM calendar_key WHERE tenant = $1 AND person = $2";
    Ok(tx.row(sql, &params![town, person]).await?.is_some())
}

/// Whose calendar this secret opens, with what they hold on `today`.
pub async fn calendar(
    tx: &mut Tx,
    town: &str,
    token: &str,
    today: Day,
) -> Result<Option<(Id<Person>, Vec<Standing>)>, DbError> {
    let sql = "SELECT p.id, r.kind, r.scope FROM calendar_key k
               JOIN person p ON p.tenant = k.tenant AND p.id = k.person AND p.erased_at IS NULL
               LEFT JOIN role r ON r.tenant = p.tenant AND r.person = p.id
                 AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
               WHERE k.tenant = $1 AND k.token_hash = $2 ORDER BY r.id";
    let rows = tx.rows(sql, &params![town, sha256(&[token.as_bytes()]), today]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let mut standing = Vec::new();
    for row in &rows {
        if let Some(role) = row.parsed_or_none::<Role>("kind")? {
            standing.push(Standing { role, scope: row.get("scope")? });
        }
    }
    Ok(Some((first.get("id")?, standing)))
}

/// Somebody who may be reminded, with what they hold today.
#[derive(Debug)]
pub struct Reader {
    /// Who.
    pub id: Id<Person>,
    /// Where letters go.
    pub mail: String,
    /// In which language.
    pub lang: Lang,
    /// How often.
    pub digest: Digest,
    /// What they hold today.
    pub standing: Vec<Standing>,
}

/// Everybody who holds a role on `today` and wants to be reminded.
pub async fn readers(tx: &mut Tx, town: &str, today: Day) -> Result<Vec<Reader>, DbError> {
    let sql = "SELECT p.id, p.mail, p.lang, p.digest, r.kind, r.scope FROM person p
               JOIN role r ON r.tenant = p.tenant AND r.person = p.id
                 AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2)
               WHERE p.tenant = $1 AND p.erased_at IS NULL AND p.mail IS NOT NULL AND p.digest <> 'never'
               ORDER BY p.id, r.kind, r.scope, r.id";
    let mut readers: Vec<Reader> = Vec::new();
    for row in &tx.rows(sql, &params![town, today]).await? {
        let id: Id<Person> = row.get("id")?;
        if readers.last().is_none_or(|last| last.id != id) {
            readers.push(Reader {
                id,
                mail: row.get("mail")?,
                lang: row.get("lang")?,
                digest: row.parsed("digest")?,
                standing: Vec::new(),
            });
        }
        let (role, scope): (Role, Option<String>) = (row.parsed("kind")?, row.get("scope")?);
        if let Some(last) = readers.last_mut() {
            last.standing.push(Standing { role, scope });
        }
    }
    Ok(readers)
}

/// Who was reminded of what at which stage, since `since`.
pub async fn reminded(tx: &mut Tx, town: &str, since: Day) -> Result<Vec<(String, String, String)>, DbError> {
    let sql = "SELECT person, duty, stage FROM reminder WHERE tenant = $1 AND sent_on >= $2";
    let rows = tx.rows(sql, &params![town, since]).await?;
    rows.iter().map(|row| Ok((row.get("person")?, row.get("duty")?, row.get("stage")?))).collect()
}

/// Somebody is reminded: the key that makes it happen once. Answers whether it is the first time.
pub async fn insert_reminder(
    tx: &mut Tx,
    town: &str,
    person: &Id<Person>,
    duty: &str,
    stage: &str,
    on: Day,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO reminder (tenant, person, duty, stage, sent_on) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (tenant, person, duty, stage) DO NOTHING";
    Ok(tx.run(sql, &params![town, person, duty, stage, on]).await? == 1)
}

/// Forgets reminders of things that nobody is reminded of any more.
pub async fn forget_reminders(tx: &mut Tx, town: &str, before: Day) -> Result<(), DbError> {
    tx.run("DELETE FROM reminder WHERE tenant = $1 AND sent_on < $2", &params![town, before]).await?;
    Ok(())
}

/// The town's pulse, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Accessions that wait for an answer, and those of them beyond their day.
    pub waiting: (i64, i64),
    /// Measures under way, and those of them of which nobody has told anything lately.
    pub measures: (i64, i64),
    /// Measures that are late.
    pub late: i64,
    /// Entries of the register, and those of them unconfirmed for a year.
    pub entries: (i64, i64),
    /// Roles that end soon.
    pub ending: i64,
    /// The last sign of life, of whatever kind.
    pub seen_on: Option<Day>,
}

/// Counts it. `lately` is the day before which a measure without a word is silent, `year_ago` the day before which an entry
/// is old, `soon` the day until which an ending role counts.
pub async fn pulse(
    tx: &mut Tx,
    town: &str,
    today: Day,
    (lately, year_ago, soon): (Day, Day, Day),
) -> Result<Counts, DbError> {
    let sql = "SELECT
          (SELECT COUNT(*) FROM accession WHERE tenant = $1 AND promised_on IS NOT NULL
             AND state IN ('signed', 'received', 'confirmed', 'counter-signed')) AS waiting,
          (SELECT COUNT(*) FROM accession WHERE tenant = $1 AND promised_on < $2
             AND state IN ('signed', 'received', 'confirmed', 'counter-signed')) AS waiting_late,
          (SELECT COUNT(*) FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             WHERE m.tenant = $1 AND m.start_on <= $2 AND m.status <> 'complete' AND m.dropped_on IS NULL) AS measures,
          (SELECT COUNT(*) FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             WHERE m.tenant = $1 AND m.start_on < $3 AND m.status <> 'complete' AND m.dropped_on IS NULL
               AND COALESCE(m.seen_on, m.start_on) < $3) AS silent,
          (SELECT COUNT(*) FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
             WHERE m.tenant = $1 AND m.due_on < $2 AND m.status <> 'complete' AND m.dropped_on IS NULL) AS late,
          (SELECT COUNT(*) FROM organisation WHERE tenant = $1 AND class = 'public' AND ended_on IS NULL) AS entries,
          (SELECT COUNT(*) FROM organisation WHERE tenant = $1 AND class = 'public' AND ended_on IS NULL
             AND confirmed_on < $4) AS old_entries,
          (SELECT COUNT(*) FROM role r JOIN person p ON p.tenant = r.tenant AND p.id = r.person AND p.erased_at IS NULL
             WHERE r.tenant = $1 AND r.until_day BETWEEN $2 AND $5 AND r.kind <> 'evaluator') AS ending,
          (SELECT MAX(d) FROM (
             SELECT MAX(on_day) AS d FROM fulfilment WHERE tenant = $1
             UNION ALL SELECT MAX(seen_on) FROM measure WHERE tenant = $1
             UNION ALL SELECT MAX(on_day) FROM assessment WHERE tenant = $1) signs) AS seen_on";
    let Some(row) = tx.row(sql, &params![town, today, lately, year_ago, soon]).await? else {
        return Ok(Counts::default());
    };
    Ok(Counts {
        waiting: (row.get("waiting")?, row.get("waiting_late")?),
        measures: (row.get("measures")?, row.get("silent")?),
        late: row.get("late")?,
        entries: (row.get("entries")?, row.get("old_entries")?),
        ending: row.get("ending")?,
        seen_on: row.get("seen_on")?,
    })
}
