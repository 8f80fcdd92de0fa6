//! A small seeded town with named people, for stories told through the front door: visitors, a mailbox in memory, a clock
//! that stands still. `TEST_DATABASE_URL=postgres://…` runs the same stories on PostgreSQL.

#![expect(
    clippy::missing_panics_doc,
    clippy::return_self_not_must_use,
    reason = "a step of a story that fails is a failed test: that is what it is for"
)]

mod visitor;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use axum::Router;
use db::Db;
use kernel::{
    Attached, Fixed, Instant, Lang, Letter, OsChance, PostError, Postman, PrintError, Printer, StoppedClock,
};
use policy::{Actor, Role};

pub use visitor::{Response, Visitor};

use crate::{
    base::{
        Action, Desk, Error,
        desk::{Importer, Parts},
        files::Files,
        reading, worker,
    },
    people::actions::GiveRole,
    tenants::{TenantKind, actions::Begin, rules::Face},
    web::{Settings, house},
};

/// Ekby kommun: a town that does not exist, as it stands at the beginning of every story.
pub struct TestTown {
    /// The desk, for what no door does.
    pub desk: Desk,
    /// The clock; it stands until moved.
    pub clock: Arc<StoppedClock>,
    mailbox: Arc<Mailbox>,
    router: Router,
    _folder: tempfile::TempDir,
}

/// Letters in memory.
#[derive(Default)]
struct Mailbox(Mutex<Vec<Letter>>);

impl Postman for Mailbox {
    fn carry(&self, letter: &Letter) -> Result<(), PostError> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(letter.clone());
        Ok(())
    }
}

/// A printer whose documents are their data: what a story checks is what would be printed. The real one has its own tests.
struct DataPrinter;

impl Printer for DataPrinter {
    fn print(
        &self,
        _: &'static str,
        data: &serde_json::Value,
        _: Option<&Attached>,
    ) -> Result<Vec<u8>, PrintError> {
        Ok(data.to_string().into_bytes())
    }
}

/// Reads in this process.
struct HereAndNow;

impl Importer for HereAndNow {
    fn read(&self, name: &str, bytes: &[u8]) -> Result<reading::Read, reader::Unreadable> {
        reading::read(name, bytes)
    }

    fn sheet(&self, name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, reader::Unreadable> {
        reader::sheet::rows(name, bytes)
    }
}

/// The town's key.
pub const EKBY: &str = "ekby";
/// Sigrid keeps the secretariat.
pub const SIGRID: &str = "sigrid@ekby.example";
/// Pelle is a politician.
pub const PELLE: &str = "pelle@ekby.example";
/// When every story begins: a Friday morning.
pub const BEGINNING: &str = "2027-03-12T08:00:00Z";

#[expect(clippy::expect_used, reason = "a test town that cannot be built is a failed test")]
impl TestTown {
    /// Ekby with its secretariat (Sigrid) and a politician (Pelle).
    pub async fn new() -> Self {
        Self::built(false).await
    }

    /// The same town in a demo house.
    pub async fn demo() -> Self {
        Self::built(true).await
    }

    async fn built(demo: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let db = match std::env::var("TEST_DATABASE_URL") {
            Ok(url) => fresh_postgres(&url).await,
            Err(_) => Db::file(&folder.path().join("overens.db")).expect("a database"),
        };
        db.migrate().await.expect("migrations run");
        let clock = Arc::new(StoppedClock::new(BEGINNING.parse().expect("an instant")));
        let desk = Desk::new(Parts {
            db,
            clock: clock.clone(),
            // Secrets are the machine's own; only identities would be prettier from a seed, and nothing depends on them.
            chance: Arc::new(OsChance),
            files: Files::new(folder.path().join("files")),
            printer: Arc::new(DataPrinter),
            importer: Arc::new(HereAndNow),
            settings: Settings {
                base_url: "http://ekby.test".into(),
                sender: "overens@ekby.example".into(),
                demo,
            },
        })
        .expect("the policy is whole");
        let town = Self {
            router: house::router(desk.clone()),
            desk,
            clock,
            mailbox: Arc::default(),
            _folder: folder,
        };
        town.begin(EKBY, "Ekby kommun").await;
        town.give(EKBY, SIGRID, "Sigrid Sand", Role::Secretariat, None).await;
        town.give(EKBY, PELLE, "Pelle Palm", Role::Politician, None).await;
        town
    }

    /// Another town in the same house.
    pub async fn begin(&self, key: &str, name: &str) {
        let face = Face {
            name: name.to_owned(),
            colour: "#0b5d5e".to_owned(),
            contact_mail: format!("kansliet@{key}.example"),
            contact_address: format!("Kansliet, {name}, 123 45 {name}"),
            promised_days: 30,
        };
        let begin = Begin {
            key: key.to_owned(),
            kind: TenantKind::Municipality,
            lang: Lang::Sv,
            zone: "Europe/Stockholm".to_owned(),
            face,
        };
        begin.run(&self.desk).await.expect("a town begins");
    }

    /// Gives a person a role from now on, for ever; an evaluator's for some years.
    pub async fn give(&self, town: &str, mail: &str, name: &str, role: Role, scope: Option<&str>) {
        let day = |text: &str| text.parse().expect("a day");
        let give = GiveRole {
            mail: mail.to_owned(),
            name: name.to_owned(),
            lang: Lang::Sv,
            role,
            scope: scope.map(str::to_owned),
            from: day("2020-01-01"),
            until: (role == Role::Evaluator).then(|| day("2039-12-31")),
        };
        self.desk.act(&Actor::house(town), give).await.expect("a role is given");
    }

    /// Acts as the house itself, for what a story takes as given.
    pub async fn act<A: Action>(&self, action: A) -> Result<A::Output, Error> {
        self.desk.act(&Actor::house(EKBY), action).await
    }

    /// Somebody who has not signed in and reads Swedish.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// Somebody who has signed in by a link in a mail.
    pub async fn signed_in(&self, mail: &str) -> Visitor {
        self.signed_in_to(EKBY, mail).await
    }

    /// The same, in another town.
    pub async fn signed_in_to(&self, town: &str, mail: &str) -> Visitor {
        let mut visitor = self.visitor();
        visitor.post(&format!("/{town}/sign-in"), &[("mail", mail)]).await.ok();
        // Letters of the same moment come in no order of their own.
        let letters = self.post().await;
        let letter = letters.iter().find(|l| l.to == mail && l.text.contains("/sign-in/"));
        let letter = letter.expect("a letter with a link");
        let link = link_in(&letter.text);
        visitor.post(&link, &[]).await.onward();
        visitor
    }

    /// Carries what the outbox holds and empties the mailbox: the letters sent since the last call, in order.
    pub async fn post(&self) -> Vec<Letter> {
        let postman: Arc<dyn Postman> = self.mailbox.clone();
        while worker::carry_due(&self.desk, &postman).await.expect("the outbox works") > 0 {}
        std::mem::take(&mut *self.mailbox.0.lock().expect("the mailbox"))
    }

    /// Moves the clock.
    pub fn now_is(&self, at: &str) {
        self.clock.set(at.parse::<Instant>().expect("an instant"));
    }
}

/// The path of the first address of this house in a letter.
pub fn link_in(text: &str) -> String {
    text.split_whitespace()
        .find_map(|word| word.strip_prefix("http://ekby.test"))
        .unwrap_or_default()
        .to_owned()
}

/// A database of its own for one test, on the server of `url`.
#[expect(clippy::expect_used, reason = "a test database that cannot be made is a failed test")]
async fn fresh_postgres(url: &str) -> Db {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    Db::create_postgres(url, &name).await.expect("a database of its own")
}

/// Chance that repeats itself, for demo content and tests of shapes.
pub fn fixed_chance(seed: u64) -> Arc<Fixed> {
    Arc::new(Fixed::new(seed))
}
