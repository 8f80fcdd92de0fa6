//! What is read of the demo's people.

use db::{DbError, Tx, params};
use policy::Role;

/// A person of the demo, with one role they hold today; who holds several stands there several times.
#[derive(Debug)]
pub struct Held {
    /// Whose town: key and name.
    pub town: (String, String),
    /// The person's identity.
    pub person: String,
    /// Their name.
    pub name: String,
    /// The role.
    pub role: Option<Role>,
    /// For whom.
    pub of: Option<String>,
}

/// Everyone of every town, town by town.
pub async fn everyone(tx: &mut Tx, today: kernel::Day) -> Result<Vec<Held>, DbError> {
    let sql = "SELECT t.id AS town, t.name AS town_name, p.id AS person, p.name, r.kind,
                      COALESCE(o.name, u.name) AS scope_name
               FROM tenant t
               JOIN person p ON p.tenant = t.id AND p.erased_at IS NULL
               LEFT JOIN role r ON r.tenant = p.tenant AND r.person = p.id AND r.from_day <= $1
                 AND (r.until_day IS NULL OR r.until_day >= $1)
               LEFT JOIN organisation o ON o.tenant = r.tenant AND o.id = r.scope
               LEFT JOIN unit u ON u.tenant = r.tenant AND u.id = r.scope
               ORDER BY t.name, t.id, p.sort_key, p.id, r.kind, r.id";
    let rows = tx.rows(sql, &params![today]).await?;
    rows.iter()
        .map(|row| {
            Ok(Held {
                town: (row.get("town")?, row.get("town_name")?),
                person: row.get("person")?,
                name: row.get("name")?,
                role: row.parsed_or_none("kind")?,
                of: row.get("scope_name")?,
            })
        })
        .collect()
}
