//! Prints the proposal for a file as JSON: `read import FILE --json`. Leaves with 2 where the file cannot be read.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().skip(1).find(|arg| arg != "import" && !arg.starts_with("--")) else {
        eprintln!("read import FILE --json");
        return ExitCode::from(2);
    };
    let read = std::fs::read(&path)
        .map_err(|error| error.to_string())
        .and_then(|bytes| reader::read(&path, &bytes).map_err(|error| error.to_string()))
        .and_then(|proposal| serde_json::to_string_pretty(&proposal).map_err(|error| error.to_string()));
    match read {
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
