//! The addresses of bodies, and of the mandates in them.

use std::fmt::Display;

use super::{Urls, encoded};

urls! {
    /// Every body.
    bodies() = "/bodies";
    /// The bodies as a table.
    bodies_csv() = "/bodies.csv";
    /// The bodies for machines.
    bodies_json() = "/bodies.json";
    /// A body begins.
    body_new() = "/bodies/new";
    /// A body: who sits there, and who has.
    body(id) = "/bodies/{}";
    /// Its mandates as a table.
    body_csv(id) = "/bodies/{}.csv";
    /// A body for machines.
    body_json(id) = "/bodies/{}.json";
    /// What is said of a body is corrected.
    body_correction(id) = "/bodies/{}/correction";
    /// A body ends.
    body_ending(id) = "/bodies/{}/ending";
    /// Somebody is named to a seat.
    mandate_new(id) = "/bodies/{}/mandates/new";
    /// A mandate is corrected.
    mandate(id, mandate) = "/bodies/{}/mandates/{}";
    /// A mandate ends early.
    mandate_ending(id, mandate) = "/bodies/{}/mandates/{}/ending";
    /// The seat is left empty afterwards.
    mandate_vacancy(id, mandate) = "/bodies/{}/mandates/{}/vacancy";
}
