//! How fast it is, next to a reference in the same run: a bare hello-world of the same HTTP library, under the same load, on the
//! same noisy machine. What is quoted are ratios and medians.
//!
//! `cargo x bench [--binary PATH] [--seconds N] [--organisations N] [--only NAME]`, NAME as in the table: that page alone.

mod fill;
mod load;
mod report;
mod wheel;
mod year;

use std::{path::PathBuf, process::ExitCode, time::Duration};

use load::{How, Target};

/// What was asked for on the command line.
struct Asked {
    binary: PathBuf,
    seconds: u64,
    organisations: usize,
    /// The one page to be measured; everything, where nothing is named.
    only: Option<String>,
}

fn asked(args: &[String]) -> Result<Asked, String> {
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let number =
        |name: &str, or: usize| value(name).map_or(Ok(or), |v| v.parse().map_err(|_| format!("{name} {v}")));
    Ok(Asked {
        binary: value("--binary").map_or_else(|| "target/release/overens".into(), PathBuf::from),
        seconds: number("--seconds", 5)? as u64,
        organisations: number("--organisations", 10_000)?,
        only: value("--only").cloned(),
    })
}

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match args.first().map(String::as_str) {
        Some("hello") => load::hello(args.get(1).map_or("127.0.0.1:0", String::as_str)).await,
        _ => match asked(&args) {
            Ok(asked) => measure(&asked).await,
            Err(wrong) => Err(format!("not understood: {wrong}").into()),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(asked: &Asked) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    eprintln!("Filling a town with {} organisations", asked.organisations);
    let town = fill::town(&asked.binary, folder.path(), asked.organisations).await?;
    let each = Duration::from_secs(asked.seconds);

    let hello = Target::start(&std::env::current_exe()?, &["hello"], "/").await?;
    let reference =
        [hello.load("/", How::Ready, 1, each).await?, hello.load("/", How::Ready, 16, each).await?];
    drop(hello);

    let data = folder.path().to_string_lossy().into_owned();
    let house = Target::start(&asked.binary, &["demo", "--data", &data], "/healthz").await?;
    report::start(house.started_in, house.resident_bytes()?);
    report::head(&reference);
    let mut pages: Vec<_> = town.pages().into_iter().chain(wheel::pages(fill::today()?)).collect();
    if let Some(only) = &asked.only {
        pages.retain(|(name, _)| name == only);
        if pages.is_empty() {
            return Err(format!("no page is called {only}").into());
        }
    }
    for (name, path) in pages {
        let first = house.statements(&path).await?;
        let of = async |how| -> Result<_, Box<dyn std::error::Error>> {
            Ok([house.load(&path, how, 1, each).await?, house.load(&path, how, 16, each).await?])
        };
        let (anew, ready) = (of(How::Anew).await?, of(How::Ready).await?);
        report::row(name, &anew, &ready, &reference, first);
    }
    if asked.only.is_some() {
        return Ok(());
    }
    report::act("one act, durable", &[fill::acts(&town, folder.path(), 300).await?]);
    let steps = [1, 16].map(|tasks| fill::steps(&town, folder.path(), 320, tasks));
    let [one, sixteen] = steps;
    report::act("a step of an accession", &[one.await?, sixteen.await?]);
    report::pass(wheel::TOWNS, &fill::pass(folder.path()).await?);
    report::end(house.resident_bytes()?);
    drop(house);

    let year = fill::year(folder.path()).await?;
    let house = Target::start(&asked.binary, &["demo", "--data", &data], "/healthz").await?;
    let rest = house.resident_bytes()?;
    report::year(&year);
    for (name, path) in year.pages() {
        let first = house.statements(&path).await?;
        report::paper(name, &house.load(&path, How::Anew, 1, each).await?, first, house.peak_bytes()?);
    }
    report::kept(rest, house.resident_bytes()?);
    Ok(())
}
