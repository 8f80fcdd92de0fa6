//! What the sides have taken upon themselves: action plans, their measures, and what the owners tell of them.
//!
//! **The story.** Olle draws up the municipality's plan ([`actions::DrawUp`]) and enters measures ([`actions::AddMeasure`]),
//! or reads them from a spreadsheet ([`actions::ImportMeasures`]). He proposes it ([`actions::Propose`]): now anyone may
//! read it. Each side says yes ([`actions::Agree`]); with the last yes the plan is frozen and bound to its hash. What is
//! changed before that asks those anew who had agreed; what is changed afterwards ([`actions::ChangeMeasure`],
//! [`actions::ChangeOwner`], [`actions::Delegate`], [`actions::DropMeasure`]) stands beside the measure with its reason.
//! The owner tells how it goes ([`actions::Report`], [`actions::Reach`]), and nothing that was told is ever rewritten.
//!
//! **Where things are.** [`rules`] says what things are and what follows from a day (late, silent), `checks` and `facts`
//! turn what was typed into them, `sheet` does so for tables. [`actions`], `enter`, `change` and `report` are what people
//! do, `store`, `measure_store` and `entry_store` what is kept, [`sights`] what people look at.
//!
//! Neighbours use [`sights::Owned`], the rules [`rules::Measure::is_late`] and [`rules::Measure::silent_for`] with a day as
//! argument, and join the tables; only measures of a plan whose state is `agreed` count.

pub mod actions;
mod change;
pub(crate) mod checks;
pub mod cost;
#[cfg(test)]
mod cost_tests;
mod days;
mod enter;
mod entry_store;
#[cfg(test)]
mod entry_tests;
pub(crate) mod facts;
mod import_pages;
#[cfg(test)]
mod import_tests;
pub mod lines;
mod measure_forms;
mod measure_pages;
mod measure_store;
mod milestone_pages;
mod named;
#[cfg(test)]
mod named_tests;
pub mod pages;
mod plan_forms;
mod preview;
mod report;
pub mod rules;
mod scale;
mod sheet;
pub mod sights;
mod store;
mod sum_store;
pub mod sums;
mod takeaway;
mod tally_store;
#[cfg(test)]
mod tally_tests;
mod template;
#[cfg(test)]
pub(crate) mod tests;
mod turn_pages;

pub use tally_store::recount;
