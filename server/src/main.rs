//! `overens`: the whole product as one binary. Every command is a door like any other: it asks the desk.

mod args;
mod data;
mod import;
mod keep;
mod open;
mod serve;

use std::{future::Future, process::ExitCode};

use clap::Parser as _;

use args::{Cli, Command};

/// A page is made of many small texts, and they are gone again when it is sent: an allocator made for that takes a tenth less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Why a command came to nothing, in words for the operator.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let cli = Cli::parse();
    // A document is read without anything else of the house alive: little memory, no database.
    let done = match cli.command {
        Command::Import(args) => return import::command(&args),
        Command::ReadChild { sheet, name } => return import::child(&name, sheet),
        Command::Demo(args) => living(serve::demo(args)),
        Command::Serve(args) => living(serve::serve(args)),
        Command::Town(args) => living(keep::town(args)),
        Command::Role(args) => living(keep::role(args)),
        Command::Verify(args) => living(keep::verify(args)),
        Command::Migrate(args) => living(keep::migrate(args)),
        Command::Backup(args) => living(keep::backup(args)),
    };
    match done {
        Ok(code) => code,
        Err(why) => {
            eprintln!("overens: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command that needs the house: its threads, its log.
fn living(command: impl Future<Output = Result<ExitCode, Failure>>) -> Result<ExitCode, Failure> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(command)
}
