//! Överens: the software that keeps a local compact alive. One folder per thing people talk about:
//!
//! - [`accession`]: an organisation joins, or leaves, the compact; the slice to read first
//! - [`compact`]: the agreement as data, its drafts and editions
//! - [`organisations`]: the register, signatories and others alike
//! - [`units`]: boards, departments and companies of the municipality
//! - [`people`]: who signs in, and what they are to the town
//! - [`tenants`]: a town, to which everything else belongs; its front page
//! - [`measures`]: what the sides have taken upon themselves, and how it goes
//! - [`assessments`]: how each side sees each commitment; the board
//! - [`duties`]: what happens next: the year wheel, what awaits whom, reminders
//! - [`followup`]: once a year everybody says what they have done for each commitment
//! - [`compilation`]: the report of a year, made of what everybody has said and done
//! - [`evaluation`]: an outsider looks at how the compact works, and gets answers
//! - [`survey`]: questions to organisations, units and politicians, with names or without
//! - [`bodies`]: councils, forums, steering groups, secretariats: who sits there, for whom, from and to
//! - [`follows`]: what has happened, and telling it to whoever follows, without an account
//! - [`journal`]: what has happened, for those who may see it
//! - [`help`]: the handbook
//! - [`about`]: the house itself, its licences
//! - [`demo`]: the people, the mails and the content of a demo; mounted nowhere else
//! - [`base`]: what every slice stands on
//! - [`web`]: the doors, and the frame around every page

pub mod about;
pub mod accession;
pub mod assessments;
pub mod base;
pub mod bodies;
pub mod compact;
pub mod compilation;
pub mod demo;
pub mod duties;
pub mod evaluation;
pub mod follows;
pub mod followup;
pub mod help;
pub mod journal;
pub mod measures;
pub mod organisations;
pub mod people;
pub mod survey;
pub mod tenants;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod units;
pub mod web;

/// Every door of the product, slice by slice.
pub fn routes() -> web::Routes {
    web::Routes::new()
        .and(tenants::pages::routes())
        .and(compact::pages::routes())
        .and(assessments::routes())
        .and(accession::routes())
        .and(organisations::pages::routes())
        .and(units::pages::routes())
        .and(measures::pages::routes())
        .and(people::pages::routes())
        .and(duties::routes())
        .and(followup::routes())
        .and(compilation::routes())
        .and(evaluation::routes())
        .and(survey::routes())
        .and(bodies::routes())
        .and(follows::routes())
        .and(journal::pages::routes())
        .and(help::pages::routes())
}

/// Everything the house does by itself, in every town; the worker calls it now and then. Answers how many things it did.
/// What fails in one town is logged and leaves the others alone: it is tried again the next time.
pub async fn later(desk: &base::Desk) -> Result<usize, base::Error> {
    let mut count = 0;
    for town in tenants::actions::all(desk).await? {
        count += done(&town, accession::later::asking(desk, &town).await);
        count += done(&town, accession::later::renewals(desk, &town).await);
        count += done(&town, duties::remind::reminders(desk, &town).await);
        count += done(&town, survey::later::surveys(desk, &town).await);
        count += done(&town, follows::later::news(desk, &town).await);
    }
    Ok(count)
}

fn done(town: &tenants::Tenant, job: Result<usize, base::Error>) -> usize {
    job.unwrap_or_else(|error| {
        tracing::error!(town = town.id, ?error, "a job failed");
        0
    })
}
