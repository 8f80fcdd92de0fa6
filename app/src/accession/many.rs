//! Several accessions taken care of at once: when a new edition asks everyone to sign anew, one by one is a day's work. Each
//! is still a step of its own, in its own turn, with its own letter and its own row in the journal.

use kernel::Id;
use policy::Act;

use super::{
    rules::{Accession, Road, Step},
    steps::{Said, held, take},
    waits::PAGE,
};
use crate::{
    base::{Action, Cx, Error, Problem},
    compact::{Compact, rules::ConfirmedBy},
};

/// Say that these have come; and yes to them, where the secretariat says so for itself. What a body confirms is confirmed with
/// what it decided, one by one.
#[derive(Debug, Clone)]
pub struct ReceiveMany {
    /// Which.
    pub accessions: Vec<Id<Accession>>,
}

/// How many steps were taken. What somebody else had been to first is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taken {
    /// Were received.
    pub received: usize,
    /// Were confirmed.
    pub confirmed: usize,
}

/// Whether the secretariat says yes for itself.
pub fn confirms(compact: &Compact) -> bool {
    compact.rules.confirmed_by == ConfirmedBy::Secretariat
}

impl Action for ReceiveMany {
    type Output = Taken;
    const ACT: Act = Act::Receive;

    async fn run(self, cx: &mut Cx) -> Result<Taken, Error> {
        let mut taken = Taken::default();
        if self.accessions.is_empty() {
            return Err(Problem::at("take", "accession-none-ticked").into());
        }
        for id in self.accessions.iter().take(usize::try_from(PAGE).unwrap_or(usize::MAX)) {
            let (mut accession, compact) = held(cx, Act::Receive, id).await?;
            let road = Road::of(&compact);
            if road.take(accession.state, Step::Received).is_ok() {
                take(cx, &mut accession, &compact, Step::Received, Said::nothing()).await?;
                taken.received += 1;
            }
            let may = confirms(&compact) && cx.allows(Act::Confirm, &accession.subject(cx.town()));
            if may && road.take(accession.state, Step::Confirmed).is_ok() {
                take(cx, &mut accession, &compact, Step::Confirmed, Said::nothing()).await?;
                taken.confirmed += 1;
            }
        }
        Ok(taken)
    }
}
