//! A large year in the town with the large ledger: five hundred signatories who have reported on thirteen commitments ten years
//! running. Its report is gathered and published through the actions that a secretary uses; what is measured then is reading it,
//! as a page and on every kind of paper, in a house that has done nothing else.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use app::{
    accession::rules::Accession,
    base::{Desk, text::sort_key, together::mark},
    compilation::{
        actions::{Boxed, Compile, Publish, Write},
        rules::Compilation,
        sights::SeeCompilation,
    },
    followup::{
        self,
        rules::{Question, Report, Round, Scope, Sort},
    },
    organisations::actions::Register,
    tenants,
};
use db::{Db, Tx, params};
use kernel::{Day, Id, Lang, OsChance};
use policy::Actor;

use crate::wheel::TOWN;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many stand behind the compact.
pub const SIGNATORIES: usize = 500;
/// How many years they have reported.
pub const YEARS: i32 = 10;
const STEPS: [&str; 4] = ["not-started", "limited", "substantial", "complete"];
const SAID: &str = "Vi har öppnat lokalen två kvällar i veckan, bjudit in grannföreningarna till tre möten och skrivit en \
                    gemensam ansökan. Det som saknas är någon som kan ta emot nya på dagtid.";

/// A year that has been gathered and published.
pub struct Published {
    compilation: Id<Compilation>,
    /// Everything read and laid together, as for the page on which it is being written: the median.
    pub gathered: Duration,
    /// The act of publishing, until it is on the disk.
    pub published: Duration,
}

impl Published {
    /// What is measured: a name and an address each.
    pub fn pages(&self) -> [(&'static str, String); 5] {
        let at = |rest: &str| format!("/{TOWN}/compilations/{}{rest}", self.compilation);
        [
            ("year: page", at("")),
            ("year: PDF", at("/report.pdf")),
            ("year: slides", at("/slides.pdf")),
            ("year: DOCX", at("/report.docx")),
            ("year: XLSX", at("/data.xlsx")),
        ]
    }
}

/// Fills the town, and lets its last year be gathered and published.
pub async fn make(desk: &Desk, folder: &Path, today: Day) -> Outcome<Published> {
    let house = Actor::house(TOWN);
    let mut parties = Vec::with_capacity(SIGNATORIES);
    for n in 0..SIGNATORIES {
        let new = crate::fill::organisation(n);
        let name = new.name.clone();
        let id = desk.act(&house, Register { new }).await.map_err(|e| format!("{e:?}"))?;
        parties.push((id.to_string(), name));
    }
    let db = Db::file(&folder.join("overens.db"))?;
    let mut tx = db.write().await?;
    let (compact, edition, clauses) = text(&mut tx).await?;
    sign(&mut tx, (&compact, &edition), &parties, today).await?;
    let mut last = None;
    for year in (0..YEARS).rev() {
        last = Some(report(&mut tx, (&compact, &edition), (&clauses, &parties), (year, today)).await?);
    }
    tx.commit().await?;
    db.close().await;
    publish(desk, &house, last.ok_or("no year")?).await
}

/// The compact, its edition, and the commitments of that.
async fn text(tx: &mut Tx) -> Outcome<(String, String, Vec<String>)> {
    let edition = "SELECT id, compact FROM edition WHERE tenant = $1 AND state = 'in_force'";
    let edition = tx.row(edition, &params![TOWN]).await?.ok_or("no edition")?;
    let clauses = "SELECT id FROM clause WHERE tenant = $1 AND kind = 'commitment' AND parent IS NULL ORDER BY position";
    let clauses = tx.rows(clauses, &params![TOWN]).await?;
    let clauses = clauses.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?;
    Ok((edition.get("compact")?, edition.get("id")?, clauses))
}

async fn sign(
    tx: &mut Tx,
    (compact, edition): (&str, &str),
    parties: &[(String, String)],
    today: Day,
) -> Outcome<()> {
    for (n, (organisation, _)) in parties.iter().enumerate() {
        let on = today.plus_months(-132).plus_days(i32::try_from(n)?);
        tx.run(
            "INSERT INTO accession (tenant, id, compact, edition, organisation, state, on_paper, decided_by, signer, capacity,
               counter_signer, counter_capacity, listed_on, check_code, begun_at)
             VALUES ($1, $2, $3, $4, $5, 'listed', FALSE, 'board', 'Maj Ek', 'chair', '', '', $6, $2, $7)",
            &params![TOWN, &Id::<Accession>::new(&OsChance), compact, edition, organisation, on, format!("{on}T00:00:00.000Z")],
        )
        .await?;
    }
    Ok(())
}

/// A round, so many years ago; in each a tenth of the parties is silent.
async fn report(
    tx: &mut Tx,
    (compact, edition): (&str, &str),
    (clauses, parties): (&[String], &[(String, String)]),
    (year, today): (i32, Day),
) -> Outcome<Id<Round>> {
    let (until, round) = (today.plus_months(-2 - 12 * year), Id::<Round>::new(&OsChance));
    let (from, closes) = (until.plus_months(-12).plus_days(1), until.plus_days(30));
    let at = format!("{closes}T00:00:00.000Z");
    tx.run(
        "INSERT INTO followup (tenant, id, compact, edition, name, from_day, until_day, opens_on, closes_on, asked, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, 'signatories', 'closed', $9)",
        &params![TOWN, &round, compact, edition, format!("Year {year}"), from, until, closes, &at],
    )
    .await?;
    let questions = followup::standard(Lang::Sv);
    let ids: Vec<Id<Question>> = questions.iter().map(|_| Id::new(&OsChance)).collect();
    for (((scope, sort, wording), id), place) in questions.iter().zip(&ids).zip(0_i64..) {
        tx.run(
            "INSERT INTO followup_question (tenant, followup, id, position, scope, kind, wording, choices)
             VALUES ($1, $2, $3, $4, $5, $6, $7, '')",
            &params![TOWN, &round, id, place, scope.name(), sort.name(), wording],
        )
        .await?;
    }
    for (n, (organisation, name)) in parties.iter().enumerate() {
        let (id, done) = (Id::<Report>::new(&OsChance), n % 10 != 0);
        tx.run(
            "INSERT INTO report (tenant, id, followup, side, organisation, name, sort_key, since, version, begun, handed_in,
               handed_in_at, quotable)
             VALUES ($1, $2, $3, 'civil_society', $4, $5, $6, $7, 1, $8, $9, $10, TRUE)",
            &params![
                TOWN,
                &id,
                &round,
                organisation,
                name,
                sort_key(name),
                from,
                done,
                done.then_some(1_i64),
                done.then(|| at.clone())
            ],
        )
        .await?;
        for ((scope, sort, _), question) in questions.iter().zip(&ids).filter(|_| done) {
            let whole = [String::new()];
            let of = if *scope == Scope::Each { clauses } else { whole.as_slice() };
            for (m, clause) in of.iter().enumerate() {
                let step = STEPS[(n + m + usize::try_from(year)?) % STEPS.len()];
                let body = if *sort == Sort::Scale { step } else { SAID };
                tx.run(
                    "INSERT INTO report_answer (tenant, report, version, question, clause, body, at)
                     VALUES ($1, $2, 1, $3, $4, $5, $6)",
                    &params![TOWN, &id, question, clause, body, &at],
                )
                .await?;
            }
        }
    }
    Ok(round)
}

async fn publish(desk: &Desk, house: &Actor, round: Id<Round>) -> Outcome<Published> {
    let town = tenants::actions::find(desk, TOWN).await.map_err(|e| format!("{e:?}"))?;
    let compilation = desk.act(house, Compile { round }).await.map_err(|e| format!("{e:?}"))?;
    let boxes = vec![Boxed { place: "summary".into(), was: mark(""), typed: SAID.into() }];
    let write = Write { compilation: compilation.clone(), boxes };
    desk.act(house, write).await.map_err(|e| format!("{e:?}"))?;
    let mut each = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        let draft = SeeCompilation { id: compilation.clone(), version: None, draft: true };
        desk.see(&town, house, draft).await.map_err(|e| format!("{e:?}"))?;
        each.push(begun.elapsed());
    }
    each.sort_unstable();
    let begun = Instant::now();
    let publish = Publish { compilation: compilation.clone() };
    desk.act(house, publish).await.map_err(|e| format!("{e:?}"))?;
    Ok(Published { compilation, gathered: each[2], published: begun.elapsed() })
}
