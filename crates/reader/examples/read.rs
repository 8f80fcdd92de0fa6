//! Prints the proposal for a file as JSON: `read import FILE --json`; with `--explain` also how its lines were seen.
//! Leaves with 2 where the file cannot be read.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().skip(1).find(|arg| arg != "import" && !arg.starts_with("--")) else {
        eprintln!("read import FILE --json [--explain]");
        return ExitCode::from(2);
    };
    match run(&path) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn run(path: &str) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    if std::env::args().any(|arg| arg == "--explain") {
        let lines = reader::source::lines(path, &bytes).map_err(|error| error.to_string())?;
        eprintln!("{}", reader::explain(&lines));
    }
    let proposal = reader::read(path, &bytes).map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&proposal).map_err(|error| error.to_string())
}
