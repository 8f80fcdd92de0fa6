//! Every door of the house in one committed table, read as a diff like the policy's. `ACCEPT=1` writes it anew.

use std::fmt::Write as _;

use policy::Act;

use super::house;
use crate::testing::TestTown;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/doors.txt");

/// Acts that no door is for, and why.
const WITHOUT_A_DOOR: &[(Act, &str)] =
    &[(Act::Keep, "the house's own: jobs (crate::later) and the commands of the binary")];

/// Whoever adds a door says here, by running this with `ACCEPT=1`, what it is for.
#[test]
fn every_door_stands_in_the_committed_table() {
    let mut table = String::from(
        "Every door of the house: method, path and the act that it is for. Within a town the policy decides who may (see\n\
         crates/policy/tests/roles.txt); outside every town each door says why it stands open to all.\n\n",
    );
    let mut doors = crate::routes().doors();
    doors.sort_by_key(|door| (door.path, door.method));
    for door in &doors {
        let _ = writeln!(table, "{:<5} /{{town}}{:<50} {}", door.method, door.path, door.act.name());
    }
    table.push('\n');
    for (method, path, why) in house::outside(true).and(house::unattended()).doors() {
        let _ = writeln!(table, "{method:<5} {path:<57} ({why})");
    }
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::write(TABLE, &table).unwrap();
    }
    let committed = std::fs::read_to_string(TABLE).unwrap_or_default();
    assert_eq!(table, committed, "run with ACCEPT=1 and read the diff");
}

#[test]
fn every_act_has_a_door_or_a_reason() {
    let doors = crate::routes().doors();
    for act in Act::ALL {
        let used = doors.iter().any(|door| door.act == *act);
        let excused = WITHOUT_A_DOOR.iter().any(|(without, _)| without == act);
        assert!(used != excused, "{}: door {used}, excused {excused}", act.name());
    }
}

#[test]
fn no_town_stands_in_the_way_of_the_houses_own_doors() {
    for (_, path, _) in house::outside(true).and(house::unattended()).doors() {
        let first = path.split('/').nth(1).unwrap_or_default();
        let free = !first.is_empty() && crate::tenants::rules::key_fits(first);
        assert!(!free, "{path}: a town could be called {first}; add it to RESERVED");
    }
}

#[test]
fn nothing_is_done_through_a_door_for_looking() {
    for door in crate::routes().doors().iter().filter(|door| door.method == "POST") {
        assert!(!door.act.name().starts_with("see-"), "{} {}", door.method, door.path);
    }
}

#[tokio::test]
async fn the_demos_doors_open_in_a_demo_and_nowhere_else() {
    let outside = house::outside(false);
    assert!(outside.doors().iter().all(|(_, path, _)| !path.starts_with("/demo")));
    TestTown::new().await.visitor().get("/demo/people").await.is(404);
    TestTown::demo().await.visitor().get("/demo/people").await.ok();
}
