//! What the house does once a day in a town, and how far it has come: a day that was done is done, whatever restarts, on
//! whichever node. A clock that has jumped back finds nothing to do until somebody acts; then the day it shows is believed.

use db::{DbError, Tx, params};
use kernel::Day;
use policy::Act;

use super::{Cx, Error, Sight};

/// Something that is done once a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Daily {
    /// Whoever owes something hears of it.
    Reminders,
    /// Whoever follows something hears what has happened.
    News,
}

impl Daily {
    fn name(self) -> &'static str {
        match self {
            Self::Reminders => "reminders",
            Self::News => "news",
        }
    }

    /// The day of the last pass (in it, none: never), if another is due.
    async fn due(self, cx: &mut Cx) -> Result<Option<Option<Day>>, Error> {
        let (town, today, version) = (cx.town().to_owned(), cx.today(), cx.tenant.version);
        let last = last(cx.tx(), &town, self.name()).await?;
        let done = last.is_some_and(|(day, at)| day == today || day > today && at >= version);
        Ok((!done).then(|| last.map(|(day, _)| day)))
    }

    /// Takes today's pass: the day of the last one (in it, none: never), or nothing where the other node was here first;
    /// the town's lock lets one after the other look.
    pub async fn take(self, cx: &mut Cx) -> Result<Option<Option<Day>>, Error> {
        let Some(last) = self.due(cx).await? else { return Ok(None) };
        let (town, today, version) = (cx.town().to_owned(), cx.today(), cx.tenant.version);
        set(cx.tx(), &town, self.name(), (today, version)).await?;
        Ok(Some(last))
    }
}

/// Whether today's pass is still to be done.
#[derive(Debug, Clone, Copy)]
pub struct IsDue(pub Daily);

impl Sight for IsDue {
    type Output = bool;

    async fn see(self, cx: &mut Cx) -> Result<bool, Error> {
        cx.may_here(Act::Keep)?;
        Ok(self.0.due(cx).await?.is_some())
    }
}

async fn last(tx: &mut Tx, town: &str, pass: &str) -> Result<Option<(Day, i64)>, DbError> {
    let sql = "SELECT day, version FROM daily_pass WHERE tenant = $1 AND pass = $2";
    let row = tx.row(sql, &params![town, pass]).await?;
    row.map(|row| Ok((row.get("day")?, row.get("version")?))).transpose()
}

async fn set(tx: &mut Tx, town: &str, pass: &str, (day, version): (Day, i64)) -> Result<(), DbError> {
    let sql = "INSERT INTO daily_pass (tenant, pass, day, version) VALUES ($1, $2, $3, $4)
               ON CONFLICT (tenant, pass) DO UPDATE SET day = excluded.day, version = excluded.version";
    tx.run(sql, &params![town, pass, day, version]).await?;
    Ok(())
}
