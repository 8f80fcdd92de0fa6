//! What becomes of a letter: carried, tried again, given up, forgotten.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use db::params;
use kernel::{Letter, PostError, Postman};

use super::worker;
use crate::testing::{EKBY, PELLE, SIGRID, TestTown};

/// A mail server with its moods: what it answers to one letter after the other; and it takes the rest.
struct Moody {
    moods: Mutex<Vec<PostError>>,
    tries: AtomicUsize,
}

impl Moody {
    fn who_says(moods: Vec<PostError>) -> Arc<Self> {
        Arc::new(Self { moods: Mutex::new(moods), tries: AtomicUsize::new(0) })
    }

    fn tries(&self) -> usize {
        self.tries.load(Ordering::Relaxed)
    }
}

impl Postman for Moody {
    fn carry(&self, _: &Letter) -> Result<(), PostError> {
        self.tries.fetch_add(1, Ordering::Relaxed);
        self.moods.lock().unwrap().pop().map_or(Ok(()), Err)
    }
}

/// One letter in the outbox: a link for Sigrid.
async fn with_a_letter() -> TestTown {
    let town = TestTown::new().await;
    town.post().await;
    town.visitor().post("/ekby/sign-in", &[("mail", SIGRID)]).await.ok();
    town
}

async fn carry(town: &TestTown, postman: &Arc<Moody>) -> usize {
    let postman: Arc<dyn Postman> = postman.clone();
    worker::carry_due(&town.desk, &postman).await.unwrap()
}

/// Of the letters: whether it is done, its last error, and how long its text is.
async fn letters(town: &TestTown) -> Vec<(bool, String, usize)> {
    let mut tx = town.desk.db.read().await.unwrap();
    let sql = "SELECT done_at, COALESCE(last_error, '') AS error, payload FROM outbox WHERE tenant = $1
               ORDER BY written_at, id";
    let rows = tx.rows(sql, &params![EKBY]).await.unwrap();
    let read = |row: &db::Row| {
        let done = row.get::<Option<String>>("done_at").unwrap().is_some();
        (done, row.get("error").unwrap(), row.get::<String>("payload").unwrap().len())
    };
    rows.iter().map(read).collect()
}

async fn change(town: &TestTown, sql: &'static str) {
    let mut tx = town.desk.db.write().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_letter_that_has_left_leaves_no_link_behind() {
    let town = with_a_letter().await;
    assert!(letters(&town).await[0].2 > 0);
    let postman = Moody::who_says(Vec::new());
    assert_eq!(carry(&town, &postman).await, 1);
    assert_eq!(letters(&town).await, [(true, String::new(), 0)]);
    // In a demo the letters are read in the house.
    let demo = TestTown::demo().await;
    demo.visitor().post("/ekby/sign-in", &[("mail", SIGRID)]).await.ok();
    assert_eq!(demo.post().await.len(), 1);
    assert!(letters(&demo).await[0].2 > 0);
}

#[tokio::test]
async fn a_letter_is_tried_again_ever_later_and_then_given_up() {
    let town = with_a_letter().await;
    let postman = Moody::who_says((0..20).map(|_| PostError::Later("busy".into())).collect());
    let waits = [1, 5, 15, 60, 240, 720, 1_440, 2_880];
    let mut now = crate::testing::BEGINNING.parse::<kernel::Instant>().unwrap();
    for (n, minutes) in (1..).zip(waits) {
        assert_eq!(carry(&town, &postman).await, 1, "try {n}");
        assert!(!letters(&town).await[0].0 && letters(&town).await[0].2 > 0);
        // Not a moment before its time.
        town.now_is(&now.plus_minutes(minutes).plus_minutes(-1).stored());
        if minutes > 1 {
            assert_eq!(carry(&town, &postman).await, 0, "after try {n}");
        }
        now = now.plus_minutes(minutes);
        town.now_is(&now.stored());
    }
    assert_eq!(carry(&town, &postman).await, 1);
    let (done, error, length) = letters(&town).await.remove(0);
    assert!(done && error.contains("busy") && length == 0, "{error}");
    assert_eq!((carry(&town, &postman).await, postman.tries()), (0, 9));
}

#[tokio::test]
async fn a_letter_that_can_never_arrive_is_given_up_at_once_and_holds_up_nobody() {
    let town = with_a_letter().await;
    town.visitor().post("/ekby/sign-in", &[("mail", PELLE)]).await.ok();
    let postman = Moody::who_says(vec![PostError::Never("no such address".into())]);
    assert_eq!(carry(&town, &postman).await, 2);
    let letters = letters(&town).await;
    assert!(letters.iter().all(|l| l.0), "{letters:?}");
    assert_eq!(letters.iter().filter(|l| l.1.contains("no such address")).count(), 1);
}

#[tokio::test]
async fn a_letter_that_cannot_be_read_holds_up_nobody() {
    let town = with_a_letter().await;
    change(&town, "UPDATE outbox SET payload = '{\"v\":7}'").await;
    town.visitor().post("/ekby/sign-in", &[("mail", PELLE)]).await.ok();
    let postman = Moody::who_says(Vec::new());
    assert_eq!(carry(&town, &postman).await, 2);
    assert_eq!(postman.tries(), 1);
    let letters = letters(&town).await;
    assert!(letters.iter().all(|l| l.0) && letters.iter().any(|l| !l.1.is_empty()), "{letters:?}");
}

#[tokio::test]
async fn what_has_had_its_time_is_forgotten() {
    let town = with_a_letter().await;
    let count = async || {
        let mut tx = town.desk.db.read().await.unwrap();
        let sql = "SELECT (SELECT COUNT(*) FROM outbox) AS a, (SELECT COUNT(*) FROM sign_in) AS b,
                          (SELECT COUNT(*) FROM session) AS c";
        let row = tx.row(sql, &[]).await.unwrap().unwrap();
        ["a", "b", "c"].map(|name| row.get::<i64>(name).unwrap())
    };
    town.signed_in(PELLE).await;
    assert_eq!(count().await, [2, 2, 1]);
    // What an older version left in letters that are done goes at once.
    change(&town, "UPDATE outbox SET payload = 'a link'").await;
    worker::sweep(&town.desk).await.unwrap();
    assert!(letters(&town).await.iter().all(|l| l.2 == 0));
    assert_eq!(count().await, [2, 2, 1]);
    town.now_is("2027-03-14T08:00:00Z");
    worker::sweep(&town.desk).await.unwrap();
    assert_eq!(count().await, [2, 0, 1], "links are gone, the session lasts");
    town.now_is("2027-04-20T08:00:00Z");
    worker::sweep(&town.desk).await.unwrap();
    assert_eq!(count().await, [0, 0, 0]);
}

#[tokio::test]
async fn once_it_has_ended_nothing_of_it_runs_any_more() {
    let town = with_a_letter().await;
    let postman = Moody::who_says(Vec::new());
    let (stop, stopping) = tokio::sync::oneshot::channel::<()>();
    let work = tokio::spawn(worker::run(town.desk.clone(), postman.clone(), stopping));
    while !letters(&town).await[0].0 {
        tokio::task::yield_now().await;
    }
    drop(stop);
    work.await.unwrap();
    assert_eq!(Arc::strong_count(&postman), 1, "no round holds the postman");
}
