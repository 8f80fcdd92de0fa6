//! The town's people to take home, for the secretariat alone: a row a role, so that a table can be sorted by it.

use serde_json::json;

use super::{
    care::TakePeople,
    person_pages::{RoleRow, rows},
};
use crate::{
    base::Error,
    web::{Answer, Visit, takeaway::Takeaway},
};

/// As a table.
pub async fn csv(visit: Visit) -> Answer {
    taken_home(&visit).await?.csv()
}

/// For machines.
pub async fn json(visit: Visit) -> Answer {
    taken_home(&visit).await?.json(&visit)
}

async fn taken_home(visit: &Visit) -> Result<Takeaway, Error> {
    let mut table = Vec::new();
    for mut person in visit.see(TakePeople).await? {
        let who = [json!(person.id.as_str()), json!(person.name), json!(person.mail)];
        let roles = rows(std::mem::take(&mut person.roles), visit.today());
        let told = |role: &RoleRow| {
            let until = role.until.map(|day| day.to_string());
            let of = Some(role.of.as_str()).filter(|of| !of.is_empty());
            [json!(role.role), json!(of), json!(role.from.to_string()), json!(until), json!(role.period)]
        };
        table.extend(roles.iter().map(|role| who.iter().cloned().chain(told(role)).collect()));
        if roles.is_empty() {
            let nothing = std::iter::repeat_n(serde_json::Value::Null, 5);
            table.push(who.into_iter().chain(nothing).collect());
        }
    }
    let columns = &["id", "name", "mail", "role", "of", "from", "until", "period"];
    Ok(Takeaway { name: "people", columns, rows: table })
}
