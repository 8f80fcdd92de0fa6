//! The binary itself: what it answers, with what code it leaves.

#![expect(clippy::unwrap_used, reason = "what a story cannot do is a failed test")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

const TEXT: &str = "Överenskommelse mellan Ekby kommun och civilsamhället\n\nPrinciper\n\nÖppenhet\nAlla får veta.\n\n\
                    Åtaganden\n\n1. Kommunen ska varje år bjuda in till ett dialogmöte. (Öppenhet)\n\
                    2. Föreningarna ska berätta vad de behöver. (Öppenhet)\n";

fn overens(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_overens")).args(args).env("LANG", "sv_SE.UTF-8").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn town(data: &Path, key: &str) -> Output {
    let data = data.to_str().unwrap();
    let face = ["--name", "Ekby kommun", "--contact", "kansliet@ekby.example"];
    let who = ["--secretariat", "maj@ekby.example", "--secretariat-name", "Maj Ek"];
    overens(&[&["town", "--data", data, "--key", key], &face[..], &who[..]].concat())
}

#[test]
fn import_proposes_a_structure_or_says_why_not() {
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = home.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = overens(&["import", &file("text.txt", TEXT.as_bytes()), "--json"]);
    assert_eq!(good.status.code(), Some(0), "{}", text(&good.stderr));
    let proposal: serde_json::Value = serde_json::from_slice(&good.stdout).unwrap();
    assert_eq!(proposal["version"], 1);
    assert_eq!(proposal["commitments"].as_array().unwrap().len(), 2);
    let silent = |f: &serde_json::Value| f["message"].as_str().is_none_or(str::is_empty);
    assert!(!proposal["findings"].as_array().unwrap().iter().any(silent));
    let summary = overens(&["import", &file("text.txt", TEXT.as_bytes())]);
    assert!(text(&summary.stdout).contains("Åtaganden: 2"), "{}", text(&summary.stdout));

    let garbage: Vec<u8> = (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (name, bytes) in [
        ("tom.txt", &b"  \n"[..]),
        ("bild.png", b"\x89PNG\r\n\x1a\n"),
        ("trasig.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        ("skrap.bin", &garbage),
    ] {
        let refused = overens(&["import", &file(name, bytes), "--json", "--lang", "en"]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        let said = text(&refused.stderr);
        assert!(refused.stdout.is_empty() && said.trim().lines().count() == 1, "{name}: {said}");
    }
    let large = home.path().join("stor.pdf");
    fs::File::create(&large).unwrap().set_len(200 << 20).unwrap();
    let refused = overens(&["import", large.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("20 MB"), "{}", text(&refused.stderr));
    assert_eq!(overens(&["import", "/nowhere.txt"]).status.code(), Some(2));
}

#[test]
fn a_town_is_made_checked_and_copied() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    // A name that is none leaves no town behind that nobody can enter.
    let folder = data.to_str().unwrap();
    let nameless = overens(&[
        "town",
        "--data",
        folder,
        "--key",
        "ekby",
        "--name",
        "Ekby",
        "--contact",
        "k@ekby.example",
        "--secretariat",
        "maj@ekby.example",
        "--secretariat-name",
        " ",
    ]);
    assert_eq!(nameless.status.code(), Some(1));
    let made = town(&data, "ekby");
    assert!(made.status.success(), "{}", text(&made.stderr));
    let again = town(&data, "ekby");
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(town(&data, "demo").status.code(), Some(1));
    let role = |more: &[&str]| overens(&[&["role", "--data", folder, "--key", "ekby"], more].concat());
    assert_eq!(role(&["--mail", "eva@ekby.example", "--role", "evaluator"]).status.code(), Some(1));
    let checked = overens(&["verify", "--data", data.to_str().unwrap()]);
    assert!(checked.status.success());
    assert!(text(&checked.stdout).starts_with("ekby: whole, 3 rows"), "{}", text(&checked.stdout));
    let copy = home.path().join("copy");
    let copied = overens(&["backup", "--data", data.to_str().unwrap(), "--to", copy.to_str().unwrap()]);
    assert!(copied.status.success(), "{}", text(&copied.stderr));
    let checked = overens(&["verify", "--data", copy.to_str().unwrap()]);
    assert!(text(&checked.stdout).starts_with("ekby: whole, 3 rows"));
    let given = role(&["--mail", "siv@ekby.example", "--name", "Siv Ek"]);
    assert!(given.status.success(), "{}", text(&given.stderr));
    let checked = overens(&["verify", "--data", folder]);
    assert!(text(&checked.stdout).starts_with("ekby: whole, 5 rows"), "{}", text(&checked.stdout));

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = db::Db::file(&data.join("overens.db")).unwrap();
        let mut tx = db.write().await.unwrap();
        tx.run("UPDATE journal SET actor = 'visitor' WHERE seq = 2", &[]).await.unwrap();
        tx.commit().await.unwrap();
        db.close().await;
    });
    let broken = overens(&["verify", "--data", data.to_str().unwrap()]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(text(&broken.stdout).contains("broken at row 2"), "{}", text(&broken.stdout));
}

#[test]
fn a_demo_and_a_real_house_are_never_mixed_up() {
    let home = tempfile::tempdir().unwrap();
    let (demo, real) = (home.path().join("demo"), home.path().join("real"));
    let said = home.path().join("said");
    let (mut running, address) = serving(&demo, &said);
    let page = ask(&address, "/healthz");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(ask(&address, "/demo/people").contains("Logga in som"));
    stop(&mut running);
    let said = std::fs::read_to_string(said).unwrap();
    assert!(!said.contains("ERROR"), "stopped in the middle of its work it complains of nothing: {said}");
    assert!(town(&real, "ekby").status.success());
    let (demo, real) = (demo.to_str().unwrap(), real.to_str().unwrap());
    let letters = format!("folder:{demo}/letters");
    let refused = overens(&[
        "serve",
        "--data",
        demo,
        "--listen",
        "127.0.0.1:0",
        "--base-url",
        "http://localhost",
        "--sender",
        "a@b.example",
        "--mail",
        &letters,
    ]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("holds a demo"), "{}", text(&refused.stderr));
    let refused = overens(&["demo", "--data", real, "--listen", "127.0.0.1:0"]);
    assert!(text(&refused.stderr).contains("holds a real house"), "{}", text(&refused.stderr));
    assert_eq!(overens(&["town", "--data", demo, "--key", "x"]).status.code(), Some(2));
}

/// A demo that is served, and where; what it says besides goes to the file `said`.
fn serving(data: &Path, said: &Path) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_overens"))
        .args(["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(said).unwrap())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().trim_start_matches("Överens: http://").trim_end_matches('/').to_owned();
    (child, address)
}

fn ask(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// Asks it to stop; it stops in order, and soon.
fn stop(child: &mut Child) {
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(15) {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    panic!("it did not stop");
}
