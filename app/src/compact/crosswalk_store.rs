//! What is kept of the crosswalk between editions, as it was adopted.

use db::{DbError, Row, Tx, params};
use kernel::Id;

use super::{
    crosswalk::Link,
    rules::{Clause, Edition},
};

/// The crosswalk that an adopted edition brought, in its order.
pub async fn crosswalk(tx: &mut Tx, town: &str, of: &Id<Edition>) -> Result<Vec<Link<Id<Clause>>>, DbError> {
    let sql = "SELECT old_clause, new_clause, relation FROM crosswalk
               WHERE tenant = $1 AND edition = $2 ORDER BY position";
    let link = |row: &Row| {
        let relation = row.parsed("relation")?;
        Ok(Link { old: row.get("old_clause")?, new: row.get("new_clause")?, relation })
    };
    tx.rows(sql, &params![town, of]).await?.iter().map(link).collect()
}
