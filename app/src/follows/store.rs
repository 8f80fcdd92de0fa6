//! What is kept of those who follow: addresses that said yes, what they follow, who has been asked, and what was noted.

use std::collections::HashMap;

use db::{DbError, Row, Tx, params};
use kernel::{Day, Instant, Lang};
use policy::Class;

use super::rules::{Asked, FollowKind, Followed, Place};
use crate::{
    base::text::sha256,
    compact::{promise, rules::Clause},
    duties::rules::stages::Digest,
};

fn hashed(token: &str) -> String {
    sha256(&[token.as_bytes()])
}

/// A compact, a unit or an organisation by name.
#[derive(Debug)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// How far it may be seen.
    pub class: Class,
    /// Of a compact its part of addresses.
    pub slug: String,
    /// And the number of the edition that began last.
    pub number: i64,
}

/// What this is called, where there is such a thing.
pub async fn named(tx: &mut Tx, town: &str, of: &Followed) -> Result<Option<Named>, DbError> {
    let sql = "SELECT k.name, 'public' AS class, k.slug, MAX(e.number) AS number FROM compact k
               JOIN edition e ON e.tenant = k.tenant AND e.compact = k.id AND e.number IS NOT NULL
               WHERE k.tenant = $1 AND k.id = $2 AND CAST($3 AS TEXT) = 'compact' GROUP BY k.name, k.slug
               UNION ALL
               SELECT name, 'public', '', 0 FROM unit WHERE tenant = $1 AND id = $2 AND CAST($3 AS TEXT) = 'unit'
               UNION ALL
               SELECT name, class, '', 0 FROM organisation
               WHERE tenant = $1 AND id = $2 AND CAST($3 AS TEXT) = 'organisation'";
    let Some(row) = tx.row(sql, &params![town, &of.id, of.kind.name()]).await? else { return Ok(None) };
    Ok(Some(Named {
        name: row.get("name")?,
        class: row.parsed("class")?,
        slug: row.get("slug")?,
        number: row.get("number")?,
    }))
}

/// How many letters asked since `since`: of this address, and of anyone in the town.
pub async fn asked_since(tx: &mut Tx, town: &str, mail: &str, since: Instant) -> Result<(i64, i64), DbError> {
    let sql = "SELECT COUNT(*) AS everyone, COUNT(CASE WHEN mail = $2 THEN 1 END) AS own FROM follow_ask
               WHERE tenant = $1 AND asked_at > $3";
    let row = tx.row(sql, &params![town, mail, since]).await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.get("own")?, row.get("everyone")?)))
}

/// What somebody wants to follow, until whoever reads the address says yes.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The address.
    pub mail: String,
    /// In which language.
    pub lang: Lang,
    /// How often.
    pub often: Digest,
    /// What.
    pub of: Followed,
}

/// Somebody asked.
pub async fn insert_ask(
    tx: &mut Tx,
    town: &str,
    token: &str,
    wish: &Wish,
    (now, expires): (Instant, Instant),
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO follow_ask (tenant, token_hash, mail, lang, often, kind, thing, asked_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &params![
            town,
            hashed(token),
            &wish.mail,
            wish.lang.tag(),
            wish.often.name(),
            wish.of.kind.name(),
            &wish.of.id,
            now,
            expires
        ],
    )
    .await?;
    Ok(())
}

/// What was asked in the letter with this token.
pub async fn ask(tx: &mut Tx, town: &str, token: &str) -> Result<Option<(Wish, Asked)>, DbError> {
    let sql = "SELECT mail, lang, often, kind, thing, expires_at, used_at FROM follow_ask
               WHERE tenant = $1 AND token_hash = $2";
    let Some(row) = tx.row(sql, &params![town, hashed(token)]).await? else { return Ok(None) };
    let wish = Wish {
        mail: row.get("mail")?,
        lang: row.get("lang")?,
        often: row.parsed("often")?,
        of: followed(&row)?,
    };
    Ok(Some((wish, Asked { expires_at: row.get("expires_at")?, used_at: row.get("used_at")? })))
}

fn followed(row: &Row) -> Result<Followed, DbError> {
    Ok(Followed { kind: row.parsed("kind")?, id: row.get("thing")? })
}

/// The yes has been given.
pub async fn spend_ask(tx: &mut Tx, town: &str, token: &str, now: Instant) -> Result<(), DbError> {
    let sql = "UPDATE follow_ask SET used_at = $3 WHERE tenant = $1 AND token_hash = $2";
    tx.run(sql, &params![town, hashed(token), now]).await?;
    Ok(())
}

/// Forgets, in the whole house, what was asked and can be answered no longer: it holds addresses that never said yes.
pub async fn forget_asks(tx: &mut Tx, before: Instant) -> Result<(), DbError> {
    tx.run("DELETE FROM follow_ask WHERE expires_at < $1", &params![before]).await?;
    Ok(())
}

/// Somebody who follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// Which.
    pub id: String,
    /// The address.
    pub mail: String,
    /// In which language.
    pub lang: Lang,
    /// How often.
    pub often: Digest,
    /// When it was last looked for something to tell.
    pub told_on: Day,
    /// What they follow, and up to which version of the town each has been told.
    pub follows: Vec<(Followed, i64)>,
}

macro_rules! followers {
    ($where:literal) => {
        concat!(
            "SELECT r.id, r.mail, r.lang, r.often, r.told_on, f.kind, f.thing, f.told
             FROM follower r JOIN follow f ON f.tenant = r.tenant AND f.follower = r.id
             WHERE r.tenant = $1",
            $where,
            " ORDER BY r.id, f.since_on, f.kind, f.thing"
        )
    };
}

fn gathered(rows: &[Row]) -> Result<Vec<Follower>, DbError> {
    let mut all: Vec<Follower> = Vec::new();
    for row in rows {
        let id: String = row.get("id")?;
        if all.last().is_none_or(|last| last.id != id) {
            all.push(Follower {
                id,
                mail: row.get("mail")?,
                lang: row.get("lang")?,
                often: row.parsed("often")?,
                told_on: row.get("told_on")?,
                follows: Vec::new(),
            });
        }
        if let Some(last) = all.last_mut() {
            last.follows.push((followed(row)?, row.get("told")?));
        }
    }
    Ok(all)
}

/// Everybody who follows something in the town.
pub async fn everybody(tx: &mut Tx, town: &str) -> Result<Vec<Follower>, DbError> {
    gathered(&tx.rows(followers!(""), &params![town]).await?)
}

/// Whether anybody does.
pub async fn anybody(tx: &mut Tx, town: &str) -> Result<bool, DbError> {
    Ok(tx.row("SELECT id FROM follower WHERE tenant = $1 LIMIT 1", &params![town]).await?.is_some())
}

/// The one with this identity.
pub async fn by_id(tx: &mut Tx, town: &str, id: &str) -> Result<Option<Follower>, DbError> {
    let sql = followers!(" AND r.id = $2");
    Ok(gathered(&tx.rows(sql, &params![town, id]).await?)?.into_iter().next())
}

/// The one with this address.
pub async fn by_mail(tx: &mut Tx, town: &str, mail: &str) -> Result<Option<Follower>, DbError> {
    let sql = followers!(" AND r.mail = $2");
    Ok(gathered(&tx.rows(sql, &params![town, mail]).await?)?.into_iter().next())
}

/// An address that has said yes.
pub async fn insert(tx: &mut Tx, town: &str, one: &Follower) -> Result<(), DbError> {
    let sql = "INSERT INTO follower (tenant, id, mail, lang, often, told_on) VALUES ($1, $2, $3, $4, $5, $6)";
    let params = params![town, &one.id, &one.mail, one.lang.tag(), one.often.name(), one.told_on];
    tx.run(sql, &params).await?;
    Ok(())
}

/// They follow this from now on; what they follow already stays as it is.
pub async fn insert_follow(
    tx: &mut Tx,
    town: &str,
    id: &str,
    of: &Followed,
    (on, told): (Day, i64),
) -> Result<(), DbError> {
    let sql =
        "INSERT INTO follow (tenant, follower, kind, thing, since_on, told) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (tenant, follower, kind, thing) DO NOTHING";
    tx.run(sql, &params![town, id, of.kind.name(), &of.id, on, told]).await?;
    Ok(())
}

/// How often they want letters.
pub async fn set_often(tx: &mut Tx, town: &str, id: &str, often: Digest) -> Result<(), DbError> {
    let sql = "UPDATE follower SET often = $3 WHERE tenant = $1 AND id = $2";
    tx.run(sql, &params![town, id, often.name()]).await?;
    Ok(())
}

/// They have been told everything that was noted up to `version`.
pub async fn told(tx: &mut Tx, town: &str, id: &str, on: Day, version: i64) -> Result<(), DbError> {
    tx.run("UPDATE follower SET told_on = $3 WHERE tenant = $1 AND id = $2", &params![town, id, on]).await?;
    let sql = "UPDATE follow SET told = $3 WHERE tenant = $1 AND follower = $2";
    tx.run(sql, &params![town, id, version]).await?;
    Ok(())
}

/// They follow this no longer.
pub async fn end(tx: &mut Tx, town: &str, id: &str, of: &Followed) -> Result<(), DbError> {
    let sql = "DELETE FROM follow WHERE tenant = $1 AND follower = $2 AND kind = $3 AND thing = $4";
    tx.run(sql, &params![town, id, of.kind.name(), &of.id]).await?;
    Ok(())
}

/// They follow nothing any more, and their address is gone: also from what was asked and never answered.
pub async fn delete(tx: &mut Tx, town: &str, id: &str, mail: &str) -> Result<(), DbError> {
    tx.run("DELETE FROM follow WHERE tenant = $1 AND follower = $2", &params![town, id]).await?;
    tx.run("DELETE FROM follower WHERE tenant = $1 AND id = $2", &params![town, id]).await?;
    forget_mail(tx, town, mail).await
}

/// What was asked of an address is gone.
pub async fn forget_mail(tx: &mut Tx, town: &str, mail: &str) -> Result<(), DbError> {
    tx.run("DELETE FROM follow_ask WHERE tenant = $1 AND mail = $2", &params![town, mail]).await?;
    Ok(())
}

/// What was noted, and at which version.
pub async fn noted(tx: &mut Tx, town: &str) -> Result<HashMap<String, i64>, DbError> {
    let rows = tx.rows("SELECT happening, version FROM noted WHERE tenant = $1", &params![town]).await?;
    rows.iter().map(|row| Ok((row.get("happening")?, row.get("version")?))).collect()
}

/// This has happened, and from now on it is known.
pub async fn note(tx: &mut Tx, town: &str, key: &str, version: i64, on: Day) -> Result<(), DbError> {
    let sql = "INSERT INTO noted (tenant, happening, version, noted_on) VALUES ($1, $2, $3, $4)
               ON CONFLICT (tenant, happening) DO NOTHING";
    tx.run(sql, &params![town, key, version, on]).await?;
    Ok(())
}

/// Forgets what was noted so long ago that nobody looks for it any more.
pub async fn forget_noted(tx: &mut Tx, town: &str, before: Day) -> Result<(), DbError> {
    tx.run("DELETE FROM noted WHERE tenant = $1 AND noted_on < $2", &params![town, before]).await?;
    Ok(())
}

/// Something that is followed, by how many.
#[derive(Debug, Clone)]
pub struct Counted {
    /// What.
    pub of: Followed,
    /// What it is called, and where it is; nothing where nobody may see it any more.
    pub shown: Option<(String, Place)>,
    /// By how many addresses.
    pub n: i64,
}

/// What is followed by the address `id`, or by anybody where that is empty; the most followed first. What it is called is
/// read beside it, as far as anyone may see it: one statement, however much that is.
pub async fn things(tx: &mut Tx, town: &str, id: &str) -> Result<Vec<Counted>, DbError> {
    let rows = tx
        .rows(
            "SELECT f.kind, f.thing, f.n, COALESCE(k.name, u.name, o.name) AS name, COALESCE(k.slug, ek.slug, '') AS compact,
                    COALESCE(e.number, (SELECT MAX(x.number) FROM edition x WHERE x.tenant = k.tenant AND x.compact = k.id),
                      0) AS number,
                    c.id AS clause, c.slug, c.label, c.heading, c.body, c.grouping
             FROM (SELECT tenant, kind, thing, COUNT(*) AS n FROM follow
                   WHERE tenant = $1 AND (CAST($2 AS TEXT) = '' OR follower = $2) GROUP BY tenant, kind, thing) f
             LEFT JOIN compact k ON f.kind = 'compact' AND k.tenant = f.tenant AND k.id = f.thing
             LEFT JOIN unit u ON f.kind = 'unit' AND u.tenant = f.tenant AND u.id = f.thing
             LEFT JOIN organisation o ON f.kind = 'organisation' AND o.tenant = f.tenant AND o.id = f.thing
               AND o.class = 'public'
             LEFT JOIN clause c ON f.kind = 'commitment' AND c.tenant = f.tenant AND c.id = f.thing
             LEFT JOIN edition e ON e.tenant = c.tenant AND e.id = c.edition
             LEFT JOIN compact ek ON ek.tenant = e.tenant AND ek.id = e.compact
             ORDER BY f.n DESC, f.kind, f.thing",
            &params![town, id],
        )
        .await?;
    rows.iter().map(|row| Ok(Counted { of: followed(row)?, shown: shown(row)?, n: row.get("n")? })).collect()
}

fn shown(row: &Row) -> Result<Option<(String, Place)>, DbError> {
    let (of, compact, number) = (followed(row)?, row.get::<String>("compact")?, row.get("number")?);
    if row.get::<Option<String>>("clause")?.is_some() {
        let clause = Clause::read(row, ["clause", "slug", "body"])?;
        return Ok(Some((promise::title(&clause), Place::Commitment(compact, clause.slug, number))));
    }
    let place = match of.kind {
        FollowKind::Unit => Place::Unit(of.id),
        FollowKind::Organisation => Place::Organisation(of.id),
        FollowKind::Compact | FollowKind::Commitment => Place::Edition(compact, number),
    };
    Ok(row.get::<Option<String>>("name")?.map(|name| (name, place)))
}

/// How many addresses follow something.
pub async fn count(tx: &mut Tx, town: &str) -> Result<i64, DbError> {
    let row = tx.row("SELECT COUNT(*) AS n FROM follower WHERE tenant = $1", &params![town]).await?;
    row.map_or(Ok(0), |row| row.get("n"))
}
