//! The commands that the documents show are run as they stand there; only the folders are others.

#![expect(clippy::unwrap_used, reason = "what a story cannot do is a failed test")]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

/// The commands of a document, in order, each once: indented lines, joined where a backslash breaks them.
fn commands(document: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document);
    let text = fs::read_to_string(path).unwrap().replace("\\\n", " ");
    let mut found: Vec<String> = Vec::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("    ")) {
        let line = line.trim().to_owned();
        let ours = line.starts_with("overens ") || line.starts_with("cp ");
        if ours && !found.contains(&line) {
            found.push(line);
        }
    }
    found
}

/// Runs a command in a shell as a reader would; a house that serves is asked to stop once it answers.
fn run(line: &str, home: &Path) {
    let bin = Path::new(env!("CARGO_BIN_EXE_overens")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let place = |folder: &str| home.join(folder).display().to_string();
    let told = line.replace("/var/lib/", &place("lib/")).replace("/backup/", &place("backup/"));
    let mut shell = Command::new("sh");
    // The shell becomes the command, so that it is the house that is asked to stop.
    shell.args(["-c", &format!("exec {told}")]).current_dir(home);
    shell.env("PATH", path).env("OVERENS_LISTEN", "127.0.0.1:0");
    if !told.contains("overens serve") || told.ends_with("--help") {
        let done = shell.output().unwrap();
        assert!(done.status.success(), "{line}\n{}", String::from_utf8_lossy(&done.stderr));
        return;
    }
    let mut child = shell.stdout(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    assert!(child.wait().unwrap().success(), "{line}");
    assert!(said.starts_with("Överens: http://127.0.0.1:"), "{line}\n{said}");
}

#[test]
fn installing_backing_up_and_restoring_go_as_they_are_written() {
    let home = tempfile::tempdir().unwrap();
    for folder in ["lib", "backup"] {
        fs::create_dir(home.path().join(folder)).unwrap();
    }
    let lines = [commands("docs/running/install.md"), commands("docs/running/backup.md")].concat();
    assert!(lines.len() >= 8, "{lines:?}");
    // What ends with an ellipsis goes on as the first of its kind did.
    let whole = lines.iter().find_map(|line| line.split_once(" --base-url")).map(|(_, rest)| rest.to_owned());
    let whole = format!("--base-url{}", whole.unwrap());
    for line in lines.iter().map(|line| line.replace('…', &whole)) {
        // The demo is walked by the browser's tests; its first start takes a while.
        let line = if line.starts_with("overens demo") { format!("{line} --help") } else { line };
        run(&line, home.path());
    }
}

#[test]
fn what_is_written_of_postgresql_is_understood() {
    for line in commands("docs/running/postgres.md") {
        let home = tempfile::tempdir().unwrap();
        run(&format!("{line} --help"), home.path());
    }
}
