//! `import`, and how any document is read: in a child process with limits on time and memory, for document libraries panic
//! and explode.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::Path,
    process::{Command, ExitCode, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use app::{
    base::{desk::Importer, reading},
    web::words::{Arg, Words},
};
use kernel::Lang;
use reader::{Unreadable, proposal::Proposal, source::MAX_BYTES};
use serde::de::DeserializeOwned;

use crate::args::ImportArgs;

/// How long a document may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How much memory its child may ask for, in bytes.
const MEMORY: u64 = 2 << 30;
/// What a child leaves with when the document cannot be read; why stands on its standard output.
const UNREADABLE: u8 = 2;
/// Every reason, for the way back from its name.
const REASONS: [Unreadable; 6] = [
    Unreadable::UnknownType,
    Unreadable::Empty,
    Unreadable::TooLarge,
    Unreadable::Encrypted,
    Unreadable::Broken,
    Unreadable::Garbage,
];

/// Reads in a child process: this same program, run as `read-child`.
#[derive(Debug)]
pub struct ReadInChild;

impl Importer for ReadInChild {
    fn read(&self, name: &str, bytes: &[u8]) -> Result<Proposal, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        in_child(name, bytes, &[]).unwrap_or(Err(Unreadable::Broken))
    }

    fn sheet(&self, name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        in_child(name, bytes, &["--sheet"]).unwrap_or(Err(Unreadable::Broken))
    }
}

fn in_child<T: DeserializeOwned>(
    name: &str,
    bytes: &[u8],
    how: &[&str],
) -> io::Result<Result<T, Unreadable>> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("read-child")
        .args(how)
        .args(["--", &name.replace('\0', "")])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let answer = thread::scope(|scope| {
        // A child that gives up closes its end: what it did not want to hear is no error of ours.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(bytes)));
        let (sender, answer) = mpsc::channel();
        scope.spawn(move || {
            let mut text = Vec::new();
            let read = stdout.map_or(Ok(0), |mut stdout| stdout.read_to_end(&mut text));
            let _ = sender.send(read.map(|_| text));
        });
        let answer = answer.recv_timeout(PATIENCE);
        if answer.is_err() {
            // Both threads end with the child.
            let _ = child.kill();
        }
        answer
    });
    let status = child.wait()?;
    let Ok(text) = answer else { return Ok(Err(Unreadable::Broken)) };
    let text = text?;
    Ok(match status.code() {
        Some(0) => serde_json::from_slice(&text).map_err(|_| Unreadable::Broken),
        Some(code) if code == i32::from(UNREADABLE) => Err(named(&text)),
        _ => Err(Unreadable::Broken),
    })
}

fn named(name: &[u8]) -> Unreadable {
    let name = String::from_utf8_lossy(name);
    REASONS.into_iter().find(|why| why.to_string() == name.trim()).unwrap_or(Unreadable::Broken)
}

/// `read-child`: reads one document from standard input, within limits that it sets upon itself before it has read a byte.
pub fn child(name: &str, sheet: bool) -> ExitCode {
    limit();
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 1;
    let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
    let answer = match read {
        Ok(_) if sheet => reader::sheet::rows(name, &bytes).map(|rows| serde_json::to_string(&rows)),
        Ok(_) => reader::read(name, &bytes).map(|proposal| serde_json::to_string(&proposal)),
        Err(_) => Err(Unreadable::Broken),
    };
    match answer {
        Ok(Ok(json)) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Ok(Err(_)) => ExitCode::FAILURE,
        Err(why) => {
            println!("{why}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// Limits memory and time. Where the system refuses, the parent's patience still holds.
fn limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let at_most = |n| Rlimit { current: Some(n), maximum: Some(n) };
        let _ = setrlimit(Resource::As, at_most(MEMORY));
        let _ = setrlimit(Resource::Cpu, at_most(PATIENCE.as_secs()));
        // No file is written, so none can fill the disk; no core, so nobody's document lies about.
        let _ = setrlimit(Resource::Core, at_most(0));
    }
}

/// `import`: reads a file and shows what is proposed.
pub fn command(args: &ImportArgs) -> ExitCode {
    let lang = args.lang.unwrap_or_else(of_environment);
    let words = Words::of(lang);
    match read(&args.file, words) {
        Ok(mut proposal) => {
            reading::tell(&mut proposal, words);
            let text = if args.json {
                serde_json::to_string_pretty(&proposal).unwrap_or_default()
            } else {
                summary(&proposal, words)
            };
            // Whoever reads only the first lines of a long answer has not met an error.
            let _ = writeln!(io::stdout(), "{text}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::from(UNREADABLE)
        }
    }
}

fn read(path: &Path, words: &Words) -> Result<Proposal, String> {
    let unopened = |error: io::Error| {
        let args = [("file", Arg::from(path.display().to_string())), ("why", Arg::from(error.to_string()))];
        words.with("reading-file", &args)
    };
    let size = fs::metadata(path).map_err(unopened)?.len();
    if size > u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) {
        return Err(words.t(reading::word(Unreadable::TooLarge)));
    }
    let bytes = fs::read(path).map_err(unopened)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ReadInChild.read(&name, &bytes).map_err(|why| words.t(reading::word(why)))
}

/// What LANG says, else Swedish.
fn of_environment() -> Lang {
    let tag = std::env::var("LANG").unwrap_or_default();
    tag.split(['_', '.']).next().unwrap_or_default().parse().unwrap_or_default()
}

fn summary(proposal: &Proposal, words: &Words) -> String {
    let count = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let mut lines = vec![
        words.with("reading-summary", &[("title", Arg::from(proposal.title.as_str()))]),
        words.with(
            "reading-summary-counts",
            &[
                ("sides", count(proposal.sides.len())),
                ("goals", count(proposal.goals.len())),
                ("principles", count(proposal.principles.len())),
                ("commitments", count(proposal.commitments.len())),
                ("sections", count(proposal.sections.len())),
            ],
        ),
    ];
    let adoption = &proposal.adoption;
    let known = [&adoption.body, &adoption.date, &adoption.diary_number].into_iter().flatten();
    let known = known.map(String::as_str).collect::<Vec<_>>().join(", ");
    if !known.is_empty() {
        lines.push(words.with("reading-summary-adoption", &[("adoption", Arg::from(known))]));
    }
    let named = |label: &str, text: &str| format!("  {label}  {text}").trim_end().to_owned();
    lines.extend(proposal.principles.iter().map(|one| named("·", &one.label)));
    let heading =
        |one: &reader::proposal::Commitment| one.heading.clone().unwrap_or_else(|| one.text.clone());
    lines.extend(proposal.commitments.iter().map(|one| {
        let label = if one.heading.as_deref() == Some(one.label.as_str()) { "" } else { one.label.as_str() };
        let text: String = heading(one).chars().take(90).collect();
        named(label, &format!("{text}  [{}]", one.sides.join(", ")))
    }));
    lines.push(words.with("reading-summary-findings", &[("findings", count(proposal.findings.len()))]));
    for finding in &proposal.findings {
        let message = Arg::from(finding.message.as_str());
        lines.push(match finding.line {
            Some(line) => words
                .with("reading-summary-line", &[("line", Arg::from(line.to_string())), ("message", message)]),
            None => finding.message.clone(),
        });
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use reader::Unreadable;

    use super::{REASONS, named};

    #[test]
    fn a_reason_finds_its_way_back_from_the_child() {
        for why in REASONS {
            assert_eq!(named(format!("{why}\n").as_bytes()), why);
        }
        assert_eq!(named(b"panicked"), Unreadable::Broken);
    }
}
