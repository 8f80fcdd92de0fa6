//! The pages in a real browser: serves a fresh demo and lets Playwright walk it.

use std::{
    env, fs,
    net::{TcpListener, TcpStream},
    process::Child,
    thread,
    time::{Duration, Instant},
};

use crate::{
    cargo,
    shell::{Outcome, Step},
};

/// A demo that serves until it is dropped.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Serves and walks.
pub fn run() -> Outcome {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let data = env::temp_dir().join(format!("overens-browser-{}", std::process::id()));
    let address = format!("127.0.0.1:{port}");
    let demo = Step::new(&cargo::binary("overens")?)
        .args(&["demo", "--listen", &address, "--data", &data.to_string_lossy()])
        .command()
        .spawn()?;
    let demo = Demo(demo);
    wait_for(&address)?;
    let walked = Step::new("node")
        .args(&[
            "--test",
            "--test-concurrency=1",
            "tests/browser/pages.test.mjs",
            "tests/browser/journeys.test.mjs",
        ])
        .env("OVERENS", &format!("http://{address}"))
        .run();
    drop(demo);
    fs::remove_dir_all(data)?;
    walked
}

fn wait_for(address: &str) -> Outcome {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_mins(1) {
        if TcpStream::connect(address).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(format!("the demo did not answer at {address} within a minute").into())
}
