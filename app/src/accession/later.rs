//! What happens afterwards, without anybody asking: reminders and lapses. Each job is a look and an action.

use policy::Actor;

use super::{
    actions::{Lapse, RemindToRenew},
    asking::{AskToRenew, SeeUnasked},
    renewal::SeeDue,
    rules::Renewal,
};
use crate::{
    base::{Desk, Error},
    tenants::Tenant,
};

/// Reminds of what must be renewed in one town, and ends what was not; answers how many accessions it was about. Done
/// again it finds nothing more to do.
pub async fn renewals(desk: &Desk, town: &Tenant) -> Result<usize, Error> {
    let house = Actor::house(&town.id);
    let mut count = 0;
    for due in desk.see(town, &house, SeeDue).await? {
        count += match due.renewal {
            Renewal::Soon => desk.act(&house, RemindToRenew { compact: due.compact }).await?,
            Renewal::Over => desk.act(&house, Lapse { compact: due.compact }).await?,
        };
    }
    Ok(count)
}

/// Asks in one town those who signed an older edition than the one in force, each once; answers how many accessions it was
/// about. Done again it finds nobody.
pub async fn asking(desk: &Desk, town: &Tenant) -> Result<usize, Error> {
    let house = Actor::house(&town.id);
    let mut count = 0;
    for compact in desk.see(town, &house, SeeUnasked).await? {
        count += desk.act(&house, AskToRenew { compact }).await?;
    }
    Ok(count)
}
