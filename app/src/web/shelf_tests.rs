//! What stands ready, told through the front door: it is what would be said anew, and never somebody else's page.

use axum::{
    body::Body,
    http::{Request, header},
};

use crate::testing::{Response, TestTown, Visitor};

const FRONT: &str = "/ekby";

/// How many statements an answer took: the door's own look at the town is one.
fn statements(answer: &Response) -> String {
    let said = answer.headers["server-timing"].to_str().unwrap_or_default();
    said.chars().filter(char::is_ascii_digit).collect()
}

async fn packed(visitor: &mut Visitor, path: &str) -> Response {
    let request = Request::get(path).header(header::ACCEPT_ENCODING, "gzip, br").body(Body::empty());
    visitor.send(request.unwrap()).await
}

#[tokio::test]
async fn what_was_said_once_stands_ready_until_something_happens() {
    let town = TestTown::new().await;
    let (mut visitor, mut other) = (town.visitor(), town.visitor());
    let first = visitor.get(FRONT).await.ok();
    assert_ne!(statements(&first), "1");
    let again = other.get(FRONT).await.ok();
    assert_eq!(statements(&again), "1", "only the town is looked up");
    assert_eq!(again.bytes, first.bytes);
    assert_eq!(again.headers[header::ETAG], first.headers[header::ETAG]);
    assert_eq!(
        again.headers[header::CONTENT_SECURITY_POLICY],
        first.headers[header::CONTENT_SECURITY_POLICY]
    );
    // Another language, another address, another day are other pages.
    assert_ne!(statements(&town.visitor().in_english().get(FRONT).await.ok()), "1");
    assert_ne!(statements(&visitor.get("/ekby/register").await.ok()), "1");
    assert_ne!(statements(&visitor.get("/ekby/register?q=x").await.ok()), "1");
    town.now_is("2027-03-13T08:00:00Z");
    assert_ne!(statements(&visitor.get(FRONT).await.ok()), "1");
    // And so is the same page after an act.
    let mut sigrid = town.signed_in(crate::testing::SIGRID).await;
    let told = [
        ("name", "Nya Ekby kommun"),
        ("colour", "#112233"),
        ("contact_mail", "kansli@ekby.example"),
        ("promised_days", "14"),
    ];
    sigrid.post("/ekby/settings", &told).await.onward();
    visitor.get(FRONT).await.ok().shows("Nya Ekby kommun");
}

#[tokio::test]
async fn nobody_is_shown_the_page_of_another() {
    let town = TestTown::new().await;
    town.visitor().get(FRONT).await.ok();
    let mut sigrid = town.signed_in(crate::testing::SIGRID).await;
    let own = sigrid.get(FRONT).await.ok().shows("Sigrid");
    assert_eq!(own.headers[header::CACHE_CONTROL], "no-store");
    town.visitor().get(FRONT).await.ok().hides("Sigrid");
    // What was just done is told once, to whoever did it.
    let told = town.visitor().get("/ekby?done=signed-out").await.ok();
    assert_ne!(statements(&told), "1");
    // A page behind a secret does not stand ready: the secret would lie there with it.
    for path in ["/ekby/sign-in/some-secret", "/ekby/check?code=ABCD2345"] {
        let twice = [town.visitor().get(path).await.ok(), town.visitor().get(path).await.ok()];
        assert_eq!(twice[1].headers[header::CACHE_CONTROL] == "no-store", path.contains("secret"), "{path}");
    }
    // What is refused does not stand ready.
    for _ in 0..2 {
        let nowhere = town.visitor().get("/ekby/register/nobody").await.is(404);
        assert_eq!(nowhere.headers[header::CACHE_CONTROL], "no-store");
    }
}

#[tokio::test]
async fn who_can_unpack_gets_it_packed() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    let plain = visitor.get(FRONT).await.ok();
    assert!(!plain.headers.contains_key(header::CONTENT_ENCODING));
    let small = packed(&mut visitor, FRONT).await;
    assert_eq!(small.headers[header::CONTENT_ENCODING], "gzip");
    assert!(small.headers[header::VARY].to_str().unwrap().contains("Accept-Encoding"));
    assert!(small.bytes.len() * 2 < plain.bytes.len());
    let mut read = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*small.bytes), &mut read).unwrap();
    assert_eq!(read.as_bytes(), plain.bytes);
    // A file to take home stays as it is.
    let table = packed(&mut visitor, "/ekby/register.csv").await;
    assert!(!table.headers.contains_key(header::CONTENT_ENCODING));
}
