//! A server under test, on a free port of loopback, and the load: so many keep-alive connections, each asking again as soon as it has
//! been answered, for so long.

use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use axum::{Router, routing::get};
use http_body_util::{BodyExt as _, Empty};
use hyper::{Request, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How long a start may take: the first one sows the demo, and the machine may be busy.
const PATIENCE: Duration = Duration::from_mins(5);

/// A server that runs until it is dropped.
pub struct Target {
    child: Child,
    address: SocketAddr,
    /// From the start of the process to the first answer.
    pub started_in: Duration,
}

/// How a page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The same address: after the first answer it stands ready.
    Ready,
    /// Each time by an address that nobody has asked for: the page is made from what is kept.
    Anew,
}

/// What a load measured.
pub struct Measured {
    /// Answers a second.
    pub rate: f64,
    /// The median answer.
    pub p50: Duration,
    /// The slowest of a hundred.
    pub p99: Duration,
}

impl Drop for Target {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Target {
    /// Starts `binary` with `args` and its address, and waits for the first answer from `path`.
    pub async fn start(binary: &Path, args: &[&str], path: &str) -> Outcome<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(binary);
        command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
        if args == ["hello"] {
            command.arg(address.to_string());
        } else {
            command.args(["--listen", &address.to_string()]);
        }
        let begun = Instant::now();
        let child = command.spawn().map_err(|e| format!("{}: {e}", binary.display()))?;
        let mut target = Self { child, address, started_in: Duration::ZERO };
        while begun.elapsed() < PATIENCE {
            if target.once(path).await.is_ok() {
                target.started_in = begun.elapsed();
                return Ok(target);
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err(format!("{} did not answer within five minutes", binary.display()).into())
    }

    async fn once(&self, path: &str) -> Outcome<hyper::HeaderMap> {
        let mut connection = connect(self.address).await?;
        ask(&mut connection, path).await
    }

    /// How many statements a page takes, as it says itself.
    pub async fn statements(&self, path: &str) -> Outcome<String> {
        let headers = self.once(path).await?;
        let said = headers.get("server-timing").and_then(|v| v.to_str().ok()).unwrap_or_default();
        Ok(said.chars().filter(char::is_ascii_digit).collect())
    }

    /// Memory that is really held, in bytes.
    pub fn resident_bytes(&self) -> Outcome<u64> {
        self.memory("VmRSS:")
    }

    /// The most memory that was ever held, in bytes.
    pub fn peak_bytes(&self) -> Outcome<u64> {
        self.memory("VmHWM:")
    }

    fn memory(&self, what: &str) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(what)).ok_or(what)?;
        Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
    }

    /// Asks for `path` on `connections` at once for `time`: the same page again and again, or each time anew.
    pub async fn load(&self, path: &str, how: How, connections: usize, time: Duration) -> Outcome<Measured> {
        let until = Instant::now() + time;
        let mut all = tokio::task::JoinSet::new();
        for n in 0..connections {
            let (address, path) = (self.address, path.to_owned());
            let asker = (how, n);
            all.spawn(async move { hammer(address, &path, asker, until).await.map_err(|e| e.to_string()) });
        }
        let begun = Instant::now();
        let mut times = Vec::new();
        while let Some(done) = all.join_next().await {
            times.extend(done??);
        }
        let spent = begun.elapsed().as_secs_f64();
        times.sort_unstable();
        let at = |share: f64| {
            times.get(((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1))).copied()
        };
        Ok(Measured {
            rate: times.len() as f64 / spent,
            p50: at(0.5).unwrap_or_default(),
            p99: at(0.99).unwrap_or_default(),
        })
    }
}

async fn connect(address: SocketAddr) -> Outcome<http1::SendRequest<Empty<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn ask(connection: &mut http1::SendRequest<Empty<Bytes>>, path: &str) -> Outcome<hyper::HeaderMap> {
    let request =
        Request::get(path).header("host", "127.0.0.1").header("accept-language", "sv").body(Empty::new())?;
    let response = connection.send_request(request).await?;
    let (status, headers) = (response.status(), response.headers().clone());
    response.into_body().collect().await?;
    if status.is_success() { Ok(headers) } else { Err(format!("{path}: {status}").into()) }
}

async fn hammer(
    address: SocketAddr,
    path: &str,
    (how, asker): (How, usize),
    until: Instant,
) -> Outcome<Vec<Duration>> {
    let mut connection = connect(address).await?;
    let mut times = Vec::new();
    let sign = if path.contains('?') { '&' } else { '?' };
    while Instant::now() < until {
        let address = match how {
            How::Ready => path.to_owned(),
            How::Anew => format!("{path}{sign}anew={}-{asker}-{}", std::process::id(), times.len()),
        };
        let begun = Instant::now();
        ask(&mut connection, &address).await?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

/// The reference: the same library, saying hello.
pub async fn hello(address: &str) -> Outcome<()> {
    let router = Router::new().route("/", get(async || "hello, world"));
    Ok(axum::serve(tokio::net::TcpListener::bind(address).await?, router).await?)
}
