//! A town with a compact, somebody of each side, and measures: what the stories take as given.

use db::params;
use kernel::{Day, Id, OsChance};
use policy::{Actor, Role};

use crate::{
    assessments::{actions::Assess, rules::NewAssessment},
    base::Error,
    compact::{
        Compact,
        actions::{Adopt, BeginCompact, KeepDraft},
        rules::{AccessionRules, Vocabulary},
    },
    organisations::{NewOrganisation, OrganisationKind, Orientation, actions::Register, rules::demo_number},
    testing::{EKBY, TestTown, Visitor},
    units::{UnitKind, actions::AddUnit},
};

/// Olle works at the culture office.
pub(super) const OLLE: &str = "olle@ekby.example";
/// Maj speaks for an association.
pub(super) const MAJ: &str = "maj@norrby.example";

const FIRST: &str = include_str!("../../compact/texts/ekby-2019.txt");
const SECOND: &str = include_str!("../../compact/texts/ekby-2026.txt");

/// The town, its compact, a unit and an organisation.
pub(super) struct Stage {
    pub(super) town: TestTown,
    pub(super) compact: Id<Compact>,
    pub(super) unit: String,
    pub(super) organisation: String,
    plan: String,
}

fn id() -> String {
    Id::<()>::new(&OsChance).to_string()
}

impl Stage {
    /// With both editions adopted: the second is in force.
    pub(super) async fn set() -> Self {
        let stage = Self::first_edition().await;
        stage.adopt_second().await;
        stage
    }

    /// With the first edition in force: two commitments of the municipality, one of civil society.
    pub(super) async fn first_edition() -> Self {
        let town = TestTown::new().await;
        let begin = BeginCompact {
            slug: "ekby".into(),
            name: "Överenskommelsen i Ekby".into(),
            vocabulary: Vocabulary::default(),
            rules: AccessionRules { carries_over: true, ..AccessionRules::default() },
        };
        let compact = town.act(begin).await.unwrap();
        let add = AddUnit { name: "Kulturkontoret".into(), kind: UnitKind::Department, from: None };
        let unit = town.act(add).await.unwrap().to_string();
        let new = NewOrganisation {
            number: demo_number(1),
            name: "Norrby Simsällskap".into(),
            kind: OrganisationKind::Association,
            orientation: Orientation::Care,
            district: String::new(),
            purpose: "Simskola.".into(),
            website: String::new(),
            contacts: Vec::new(),
        };
        let organisation = town.act(Register { new }).await.unwrap().to_string();
        town.give(EKBY, OLLE, "Olle Olsson", Role::Official, Some(&unit)).await;
        town.give(EKBY, MAJ, "Maj Ek", Role::Representative, Some(&organisation)).await;
        let stage = Self { town, compact, unit, organisation, plan: id() };
        stage.adopt(FIRST, "2019-05-20").await;
        stage.plan().await;
        stage
    }

    async fn adopt(&self, text: &str, from: &str) {
        let proposal = reader::read("ekby.txt", text.as_bytes()).unwrap();
        let (compact, source) = (self.compact.clone(), text.to_owned());
        let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source, file: None };
        let edition = self.town.act(keep).await.unwrap();
        let on: Day = from.parse().unwrap();
        let (body, diary_number) = ("kommunfullmäktige".to_owned(), String::new());
        self.town
            .act(Adopt { edition, revision: 1, body, on, diary_number, from: on, until: None })
            .await
            .unwrap();
    }

    /// The second edition: the first commitment is reworded, the second gone, the third unchanged, one is new.
    pub(super) async fn adopt_second(&self) {
        self.adopt(SECOND, "2026-11-16").await;
    }

    /// Maj, signed in.
    pub(super) async fn speaker(&self) -> Visitor {
        self.town.signed_in(MAJ).await
    }

    /// The board as data.
    pub(super) async fn board(&self, query: &str) -> serde_json::Value {
        let answer = self.town.visitor().get(&format!("/ekby/commitments.json{query}")).await.ok();
        serde_json::from_slice(&answer.bytes).unwrap()
    }

    /// The part of addresses of the commitment on line `n` of the board.
    pub(super) async fn slug(&self, n: usize) -> String {
        self.board("").await["list"][n]["slug"].as_str().unwrap().to_owned()
    }

    /// Its page, and where its form is sent.
    pub(super) async fn addresses(&self, n: usize) -> (String, String) {
        let page = format!("/ekby/commitments/{}", self.slug(n).await);
        let form = format!("{page}/assessment");
        (page, form)
    }

    /// A side says how the commitment on line `n` stands, on that very day.
    pub(super) async fn says(&self, n: usize, side: &str, status: &str, on: &str) -> Result<(), Error> {
        self.assess(n, side, status, on, "Mötet, § 3").await
    }

    /// The house enters something and does not say where it has it from.
    pub(super) async fn says_without_source(&self, n: usize, side: &str) -> Result<(), Error> {
        self.assess(n, side, "limited", "2027-03-01", "").await
    }

    async fn assess(&self, n: usize, side: &str, status: &str, on: &str, source: &str) -> Result<(), Error> {
        let new = NewAssessment {
            status: status.parse().ok(),
            reason: "Två möten hölls.".into(),
            on: on.parse().ok(),
            source: source.into(),
        };
        let assess = Assess { compact: String::new(), clause: self.slug(n).await, side: side.into(), new };
        self.town.desk.act(&Actor::house(EKBY), assess).await
    }

    /// How many assessments are kept.
    pub(super) async fn count(&self) -> i64 {
        let mut tx = self.town.desk.db.read().await.unwrap();
        let row = tx.row("SELECT COUNT(*) AS n FROM assessment", &params![]).await.unwrap();
        row.unwrap().get("n").unwrap()
    }

    /// Holds what is kept of the last word against the history.
    pub(super) async fn keeps_the_last(&self) {
        let mut tx = self.town.desk.db.read().await.unwrap();
        let kept = "SELECT clause || side || on_day || ' ' || at || ' ' || status AS said FROM assessment_last ORDER BY 1";
        let told =
            "SELECT clause || side || MAX(on_day || ' ' || at || ' ' || status) AS said FROM assessment
                    GROUP BY clause, side ORDER BY 1";
        let mut all = Vec::new();
        for sql in [kept, told] {
            let rows = tx.rows(sql, &params![]).await.unwrap();
            all.push(rows.iter().map(|row| row.get::<String>("said").unwrap()).collect::<Vec<_>>());
        }
        assert!(!all[0].is_empty());
        assert_eq!(all[0], all[1]);
    }

    async fn plan(&self) {
        let mut tx = self.town.desk.db.write().await.unwrap();
        tx.run(
            "INSERT INTO plan (tenant, id, compact, side, name, from_day, until_day, state, people, money, missing,
               proposed_on, agreed_on, agreed_hash, created_at)
             VALUES ($1, $2, $3, 'municipality', 'Planen', '2020-01-01', '2027-12-31', 'agreed', '', NULL, '',
               '2020-01-01', '2020-01-01', '', '2020-01-01T00:00:00.000Z')",
            &params![EKBY, &self.plan, &self.compact],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    /// A measure of the culture office that serves the commitment on line `n`; its status was told on `told`.
    pub(super) async fn measure(&self, name: &str, n: usize, due: &str, status: &str, told: &str) -> String {
        let slug = self.slug(n).await;
        let measure = id();
        let mut tx = self.town.desk.db.write().await.unwrap();
        tx.run(
            "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, unit, delegate, resources,
               indicator, start_on, due_on, status, status_on, seen_on, created_at)
             VALUES ($1, $2, $3, $4, '', $5, '', 'municipality', $6, '', '', '', '2020-01-01', $7, $8, $9, $9,
               '2020-01-01T00:00:00.000Z')",
            &params![EKBY, &measure, &self.plan, &self.compact, name, &self.unit, due, status, told],
        )
        .await
        .unwrap();
        tx.run(
            "INSERT INTO measure_clause (tenant, measure, clause, position)
             SELECT $1, $2, k.id, 1 FROM clause k JOIN edition e ON e.tenant = k.tenant AND e.id = k.edition
             WHERE k.tenant = $1 AND k.slug = $3 AND e.state = 'in_force'",
            &params![EKBY, &measure, &slug],
        )
        .await
        .unwrap();
        tx.run(
            "INSERT INTO measure_entry (tenant, id, measure, on_day, at, body, status, link)
             VALUES ($1, $2, $3, $4, $5, 'Det går framåt.', $6, '')",
            &params![EKBY, id(), &measure, told, format!("{told}T10:00:00.000Z"), status],
        )
        .await
        .unwrap();
        crate::measures::recount(&mut tx, EKBY, &self.compact, None).await.unwrap();
        tx.commit().await.unwrap();
        measure
    }

    /// `measures` measures with `entries` entries each, spread over the commitments and two owners.
    pub(super) async fn many(&self, measures: i64, entries: i64) {
        let mut tx = self.town.desk.db.write().await.unwrap();
        let clauses = tx
            .rows(
                "SELECT k.id FROM clause k JOIN edition e ON e.tenant = k.tenant AND e.id = k.edition
                 WHERE k.tenant = $1 AND e.state = 'in_force' AND k.kind = 'commitment' ORDER BY k.position",
                &params![EKBY],
            )
            .await
            .unwrap();
        let clauses: Vec<String> = clauses.iter().map(|row| row.get("id").unwrap()).collect();
        for n in 0..measures {
            let place = usize::try_from(n).unwrap();
            let (measure, status) = (format!("m{n:025}"), ["limited", "complete", "not-started"][place % 3]);
            let unit = if n % 2 == 0 { Some(self.unit.clone()) } else { None };
            let organisation = if n % 2 == 0 { None } else { Some(self.organisation.clone()) };
            tx.run(
                "INSERT INTO measure (tenant, id, plan, compact, grouping, name, purpose, side, unit, organisation,
                   delegate, resources, indicator, start_on, due_on, status, status_on, seen_on, created_at)
                 VALUES ($1, $2, $3, $4, '', $5, '', 'municipality', $6, $7, '', '', '', '2020-01-01', $8, $9,
                   '2026-01-01', '2026-01-01', '2020-01-01T00:00:00.000Z')",
                &params![
                    EKBY,
                    &measure,
                    &self.plan,
                    &self.compact,
                    format!("Åtgärd {n}"),
                    unit,
                    organisation,
                    if n % 5 == 0 { "2026-06-30" } else { "2027-12-31" },
                    status
                ],
            )
            .await
            .unwrap();
            for (position, clause) in [place, place + 1].into_iter().take(1 + place % 2).enumerate() {
                tx.run(
                    "INSERT INTO measure_clause (tenant, measure, clause, position) VALUES ($1, $2, $3, $4)",
                    &params![
                        EKBY,
                        &measure,
                        &clauses[clause % clauses.len()],
                        i64::try_from(position).unwrap()
                    ],
                )
                .await
                .unwrap();
            }
            for e in 0..entries {
                tx.run(
                    "INSERT INTO measure_entry (tenant, id, measure, on_day, at, body, status, link)
                     VALUES ($1, $2, $3, $4, $5, 'Det går framåt.', $6, '')",
                    &params![
                        EKBY,
                        format!("e{n:015}{e:010}"),
                        &measure,
                        format!("20{:02}-01-01", 20 + e % 7),
                        "2026-01-01T10:00:00.000Z",
                        status
                    ],
                )
                .await
                .unwrap();
            }
        }
        crate::measures::recount(&mut tx, EKBY, &self.compact, None).await.unwrap();
        tx.commit().await.unwrap();
    }
}
