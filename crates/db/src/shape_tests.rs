//! The shape that SQLite is told of (decision 19): whoever adds an index says in its migration what it holds.

use std::collections::BTreeSet;

use crate::Db;

#[tokio::test]
async fn every_index_has_a_shape_and_every_shape_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::file(&folder.path().join("overens.db")).unwrap();
    db.migrate().await.unwrap();
    let mut tx = db.read().await.unwrap();
    let named = |rows: Vec<crate::Row>| -> BTreeSet<String> {
        rows.iter().map(|row| row.get::<String>("name").unwrap()).collect()
    };
    let there = "SELECT tbl_name || '.' || name AS name FROM sqlite_master WHERE type = 'index'";
    let there = named(tx.rows(there, &[]).await.unwrap());
    let told = named(tx.rows("SELECT tbl || '.' || idx AS name FROM sqlite_stat1", &[]).await.unwrap());
    assert_eq!(
        there.difference(&told).collect::<Vec<_>>(),
        [""; 0],
        "INSERT INTO sqlite_stat1 in its migration"
    );
    assert_eq!(told.difference(&there).collect::<Vec<_>>(), [""; 0], "these indexes are gone");
}
