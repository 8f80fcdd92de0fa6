//! What boards count is kept where it changes: after every act it is what counting anew would give.

use db::params;

use super::tests::{Ekby, OLLE, added, agreed, clause, drawn_up};
use crate::{
    testing::{EKBY, SIGRID},
    units::{actions::AddUnit, rules::UnitKind},
};

/// The rows as they are kept.
async fn rows(tx: &mut db::Tx) -> Vec<String> {
    let sql = "SELECT side || ',' || unit || ',' || organisation || ',' || clauses || ',' || CAST(total AS TEXT) || ',' ||
                 CAST(done AS TEXT) || ',' || COALESCE(seen_on, '') || ',' || open_days AS row
               FROM measure_tally WHERE tenant = $1 ORDER BY side, unit, organisation, clauses";
    tx.rows(sql, &params![EKBY]).await.unwrap().iter().map(|row| row.get("row").unwrap()).collect()
}

/// Those of the headings.
async fn headings(tx: &mut db::Tx) -> Vec<String> {
    let sql = "SELECT side || ',' || unit || ',' || organisation || ',' || grouping || ',' || CAST(total AS TEXT) || ',' ||
                 CAST(done AS TEXT) || ',' || open_days || ',' || CAST(posts AS TEXT) || '/' || CAST(posts_said AS TEXT) || ',' ||
                 CAST(money_missing AS TEXT) || '/' || CAST(money_missing_said AS TEXT) AS row
               FROM heading_tally WHERE tenant = $1 ORDER BY side, unit, organisation, grouping";
    tx.rows(sql, &params![EKBY]).await.unwrap().iter().map(|row| row.get("row").unwrap()).collect()
}

/// Holds what is kept against what counting anew gives; answers it.
async fn held(ekby: &Ekby) -> Vec<String> {
    let mut tx = ekby.town.desk.db.write().await.unwrap();
    let (kept, under) = (rows(&mut tx).await, headings(&mut tx).await);
    let sql = "SELECT id FROM compact WHERE tenant = $1";
    let compact = tx.row(sql, &params![EKBY]).await.unwrap().unwrap().get("id").unwrap();
    super::recount(&mut tx, EKBY, &compact, None).await.unwrap();
    assert_eq!((&kept, &under), (&rows(&mut tx).await, &headings(&mut tx).await));
    let counted = |of: &[String], at: usize| -> i64 {
        of.iter().map(|row| row.split(',').nth(at).unwrap().parse::<i64>().unwrap()).sum()
    };
    assert_eq!(
        (counted(&kept, 4), counted(&kept, 5)),
        (counted(&under, 4), counted(&under, 5)),
        "the same measures"
    );
    kept
}

#[tokio::test]
async fn what_is_kept_is_what_counting_anew_gives() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let first = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-06-30").await;
    let second = added(&mut olle, &ekby, &plan, "Boka en sal", "2027-01-31").await;
    assert!(held(&ekby).await.is_empty(), "a draft counts nowhere");
    agreed(&ekby, &plan).await;
    let counted = held(&ekby).await;
    assert!(counted[0].ends_with(",2,0,,2027-01-31w 2027-06-30w"), "{counted:?}");

    let told = [("status", "limited"), ("body", "Två av tre"), ("on", "2027-03-01")];
    olle.post(&format!("{first}/entries"), &told).await.onward();
    assert!(held(&ekby).await[0].ends_with(",2,0,2027-03-01,2027-01-31w 2027-06-30b"));
    let told = [("status", "complete"), ("body", "Bokad"), ("link", "https://ekby.example/sal")];
    olle.post(&format!("{second}/entries"), &told).await.onward();
    assert!(held(&ekby).await[0].ends_with(",2,1,2027-03-12,2027-06-30b"));

    let serves = clause(&mut olle, &plan, "Mötesplatser").await;
    let fields = [
        ("name", "Öppna en väg in"),
        ("group", "Dialog"),
        ("serves", serves.as_str()),
        ("start", "2026-08-01"),
        ("due", "2027-12-31"),
        ("reason", "Lokalen blev inte klar"),
    ];
    olle.post(&format!("{first}/edit"), &fields).await.onward();
    assert_eq!(held(&ekby).await.len(), 2, "they serve different commitments now");

    let add = AddUnit { name: "Fritidsnämnden".into(), kind: UnitKind::Board, from: None };
    let heir = ekby.town.act(add).await.unwrap().to_string();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("{first}/owner"), &[("unit", &heir), ("reason", "Slogs ihop")]).await.onward();
    assert!(held(&ekby).await.iter().any(|row| row.contains(&heir)));
    sigrid.post(&format!("{first}/ending"), &[("reason", "Behovet försvann")]).await.onward();
    assert_eq!(held(&ekby).await.len(), 1, "what was given up counts no more");
}
