//! An organisation joins, or leaves, the compact. This is the slice to read first: every other one is built like it.
//!
//! **The story.** Maj wants Norrby Simsällskap to join. She finds it in the register, or enters it, and that *begins* an
//! accession ([`actions::Accede`]). She says what her board has decided, and when, and sends its minutes
//! ([`actions::Decide`]). She says who signs ([`actions::NameSigner`]), reads the text and signs it ([`actions::Sign`]):
//! the signature is bound to the hash of the text that was shown, so nobody can say later that it was another. Every
//! page is kept when it is sent; she can leave and come back tomorrow.
//!
//! Now it is the secretariat's turn. Sigrid *receives* it ([`actions::Receive`]), a promise of an answer runs, and the
//! compact's rules decide what follows ([`rules::Road`]): the secretariat *confirms*, for itself or in the name of a body
//! ([`actions::Confirm`]); or nobody needs to; a politician *counter-signs* where the rules say so
//! ([`actions::CounterSign`]). When nothing is lacking it is *listed* by itself: the organisation stands in the register
//! from that day, Maj speaks for it, and there is a certificate with a code that anyone can check.
//!
//! It can end in four ways: declined with a reason ([`actions::Decline`]), withdrawn by the organisation
//! ([`actions::Withdraw`]), lapsed with the edition it was signed on ([`actions::Lapse`], by the house, once the time to
//! renew has passed: [`later`]), or renewed: whoever has signed an older edition begins anew while the old one counts, and
//! on the day the new one is listed it takes its place: [`asking`] asks each of them once, with what changed. Nothing is deleted: the steps, the days and the reasons stay, and
//! a new accession can begin.
//!
//! Paper takes the same road ([`actions::EnterPaper`]), and so do the municipality's own boards and companies
//! ([`actions::AccedeUnit`]). Who waits for an answer is listed by date and by nothing else.
//!
//! **Where things are.** [`rules`] says what may be, without clock, database or web; what a file is stands in
//! [`crate::base::evidence`].
//! [`actions`] is what people do and `steps` what every step has in common; `store` is what is kept. [`sights`] is what
//! people look at; [`forget`] is what an accession forgets of a person who asks for it (`waits` for those who answer), `chain` and `papers` put it into words and print, and `join`, `wizard`, `pages`, `list` and
//! `paper` are the doors.
//!
//! Neighbours use [`sights::Mine`] for a person's own page, [`actions`], and join the table `accession`: an organisation
//! is a signatory on a day when `listed_on` is that day or before and `ended_on` is nothing or after it.

pub mod actions;
pub mod asking;
mod begin;
pub mod chain;
pub mod forget;
mod forget_store;
mod forms;
mod join;
pub mod later;
mod list;
mod many;
mod pages;
mod paper;
mod papers;
mod people_store;
#[cfg(test)]
mod people_tests;
mod renewal;
mod renewal_pages;
mod renewal_store;
mod road;
pub mod rules;
pub mod sights;
mod signed;
mod standing;
mod steps;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod waits;
mod wizard;

use crate::web::Routes;

/// The doors of this slice.
pub fn routes() -> Routes {
    join::routes()
        .and(renewal_pages::routes())
        .and(wizard::routes())
        .and(paper::routes())
        .and(pages::routes())
        .and(list::routes())
}
