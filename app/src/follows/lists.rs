//! What has happened to take home: a page of it as a table, and the same for machines.

use serde_json::json;

use super::{pages::Line, say, sights::Happened};
use crate::web::{Visit, takeaway::Takeaway};

/// The happenings of a page.
pub fn taken_home(visit: &Visit, happened: &Happened) -> Takeaway {
    let (at, words, base) = (visit.at(), visit.words(), &visit.desk.settings.base_url);
    let rows = happened.list.iter().map(|one| {
        let line = Line::of(one, happened, &at, words);
        vec![
            json!(line.key),
            json!(one.kind.name()),
            json!(line.on.to_string()),
            json!(one.at.stored()),
            json!(line.said),
            json!(say::who(one, &happened.sides, words)),
            json!(one.status.map(crate::measures::rules::Status::name)),
            json!(line.body),
            json!(format!("{base}{}", line.href)),
        ]
    });
    Takeaway {
        name: "happenings",
        columns: &["key", "kind", "on", "at", "what", "who", "status", "text", "address"],
        rows: rows.collect(),
    }
}
