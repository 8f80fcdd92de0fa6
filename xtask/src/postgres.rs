//! A PostgreSQL of our own for the tests: a fresh cluster in a temporary folder, on a free port of loopback, stopped and
//! removed afterwards. The server refuses to run as root, so there it runs as `postgres`.

use std::{env, fs, net::TcpListener, path::PathBuf};

use crate::{
    setup,
    shell::{Outcome, Step},
};

/// A server that runs until it is dropped.
pub struct Server {
    /// Where to connect.
    pub url: String,
    folder: PathBuf,
    bin: PathBuf,
}

/// Starts one; none where PostgreSQL is not to be had.
pub fn start() -> Outcome<Option<Server>> {
    if binaries().is_none() {
        setup::apt(&["postgresql"])?;
    }
    let Some(bin) = binaries() else { return Ok(None) };
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let folder = env::temp_dir().join(format!("overens-postgres-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let root = is_root();
    if root {
        Step::new("chown").args(&["postgres", &folder.to_string_lossy()]).run()?;
    }
    let server =
        Server { url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), folder: folder.clone(), bin };
    let data = server.data();
    let log = folder.join("log").to_string_lossy().into_owned();
    server
        .tool("initdb")
        .args(&["-D", &data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"])
        .output()?;
    // Durability is for what lasts longer than a test.
    let options = format!(
        "-p {port} -c listen_addresses=127.0.0.1 -k {} -c fsync=off -c max_connections=200",
        folder.display()
    );
    server
        .tool("pg_ctl")
        .args(&["-D", &data, "-l", &log, "-o", &options, "-w", "start"])
        .command()
        .status()?;
    Ok(Some(server))
}

impl Server {
    fn data(&self) -> String {
        self.folder.join("data").to_string_lossy().into_owned()
    }

    fn tool(&self, name: &str) -> Step {
        let program = self.bin.join(name).to_string_lossy().into_owned();
        if is_root() {
            Step::new("runuser").args(&["-u", "postgres", "--", &program])
        } else {
            Step::new(&program)
        }
        .within("/")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // At the end of the tests there is nobody left to tell.
        let _ = self.tool("pg_ctl").args(&["-D", &self.data(), "-m", "immediate", "stop"]).output();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn is_root() -> bool {
    Step::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0")
}

/// Where Debian keeps the newest server's programs.
fn binaries() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").ok()?.flatten().map(|e| e.path().join("bin")).collect();
    versions.retain(|bin| bin.join("initdb").is_file());
    versions.sort();
    versions.pop()
}
