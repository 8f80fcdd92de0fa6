//! Running other programs, and saying what is being done.

use std::{error::Error, process::Command};

/// Well, or why not.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Says what is being done now.
pub fn say(what: &str) {
    eprintln!("\n▸ {what}");
}

/// One program to run.
pub struct Step {
    command: Command,
    shown: String,
}

impl Step {
    /// The program.
    pub fn new(program: &str) -> Self {
        Self { command: Command::new(program), shown: program.to_owned() }
    }

    /// One argument.
    pub fn arg(self, arg: &str) -> Self {
        self.args(&[arg])
    }

    /// Arguments.
    pub fn args<S: AsRef<str>>(mut self, args: &[S]) -> Self {
        for arg in args {
            self.command.arg(arg.as_ref());
            self.shown = format!("{} {}", self.shown, arg.as_ref());
        }
        self
    }

    /// One variable of its environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Where it runs.
    pub fn within(mut self, folder: &str) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it, its output shown; anything but success is an error.
    pub fn run(mut self) -> Outcome {
        let status = self.command.status().map_err(|e| format!("{}: {e}", self.shown))?;
        if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", self.shown).into()) }
    }

    /// Runs it and answers what it printed.
    pub fn output(mut self) -> Outcome<String> {
        let output = self.command.output().map_err(|e| format!("{}: {e}", self.shown))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("{} ended with {}: {}", self.shown, output.status, said.trim()).into())
    }

    /// The command itself, for a program that goes on beside us.
    pub fn command(self) -> Command {
        self.command
    }
}

/// Whether a program of this name can be found.
pub fn has(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()))
}
