//! What can be written on the command line. These texts are the help.

#![expect(clippy::doc_markdown, reason = "these comments are the help that the command line prints")]

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use kernel::{Day, Lang};

/// Keeps local compacts alive: one binary, one folder of data.
///
/// Try it:      overens demo --data demo
/// Run it:      overens town --data data --key ekby --name "Ekby kommun" --contact kansliet@ekby.example --secretariat maj@ekby.example
///              overens serve --data data --base-url https://overens.ekby.example --sender overens@ekby.example --mail smtp://localhost
#[derive(Debug, Parser)]
#[command(name = "overens", version, verbatim_doc_comment)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve a demo: invented towns and people, one-click sign-in, letters that go nowhere.
    ///
    /// The first start fills the data folder; starting again keeps it. A demo folder is never served for real, and a
    /// real one never as a demo.
    Demo(DemoArgs),
    /// Serve for real.
    ///
    /// Put a proxy that speaks HTTPS in front. Stops in order on SIGTERM and Ctrl-C. GET /healthz answers 200.
    Serve(ServeArgs),
    /// Make a town and its first secretariat, who then signs in by a link in a mail and does the rest in the browser.
    Town(TownArgs),
    /// Give a person a role in a town: above all to let a secretariat in again where the last one is gone.
    ///
    /// It is recorded in the town's journal as an act of the house. Safe while the house is being served.
    Role(RoleArgs),
    /// Read a compact's text (.txt, .md, .html, .docx, .pdf) and show the structure that is proposed for it. Keeps nothing.
    ///
    /// Leaves with 0 when a structure is proposed and with 2 when the file cannot be read.
    Import(ImportArgs),
    /// Check the journal of every town, row by row; name the first broken row and what is wrong with it.
    ///
    /// Leaves with 1 when a chain is broken. Safe while the house is being served.
    Verify(StoreArgs),
    /// Bring the database up to this version. `serve` does it by itself; run it alone to see what it does.
    Migrate(StoreArgs),
    /// Copy a data folder, as it is at one moment, while the house is being served.
    ///
    /// The copy is a data folder itself: to restore, stop the house and serve the copy. On PostgreSQL only the files are
    /// copied; take the database with pg_dump.
    Backup(BackupArgs),
    /// Read one document from standard input, within limits. Used by `import` and `serve`.
    #[command(hide = true)]
    ReadChild {
        /// The document's name.
        name: String,
    },
}

/// Where everything is kept.
#[derive(Debug, Clone, Args)]
pub struct StoreArgs {
    /// The data folder: database, evidence, and what kind of house it is.
    #[arg(long, value_name = "DIR", env = "OVERENS_DATA")]
    pub data: PathBuf,
    /// Keep the database in PostgreSQL instead of a file in the data folder: postgres://user:password@host/name.
    #[arg(long, value_name = "URL", env = "OVERENS_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

/// A demo.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The demo's data folder.
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    pub data: PathBuf,
    /// Allow others than this machine to reach the demo. Anyone who reaches it can sign in as anyone.
    #[arg(long)]
    pub anywhere: bool,
}

/// For real.
#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub store: StoreArgs,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", env = "OVERENS_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where people reach the house, as it stands in links of mails: https://overens.example
    #[arg(long, value_name = "URL", env = "OVERENS_BASE_URL")]
    pub base_url: String,
    /// The address that mails come from.
    #[arg(long, value_name = "MAIL", env = "OVERENS_SENDER")]
    pub sender: String,
    /// How mails leave: smtp://host, smtps://user:password@host, or folder:DIR to lay them in a folder.
    #[arg(long, value_name = "WHERE", env = "OVERENS_MAIL", hide_env_values = true)]
    pub mail: String,
}

/// A town.
#[derive(Debug, Args)]
pub struct TownArgs {
    #[command(flatten)]
    pub store: StoreArgs,
    /// The town's key in addresses: a–z, 0–9 and dashes.
    #[arg(long)]
    pub key: String,
    /// The town's name: "Ekby kommun".
    #[arg(long)]
    pub name: String,
    /// Where the secretariat is reached.
    #[arg(long, value_name = "MAIL")]
    pub contact: String,
    /// The postal address of the secretariat, for paper.
    #[arg(long, default_value = "")]
    pub address: String,
    /// The first person of the secretariat.
    #[arg(long, value_name = "MAIL")]
    pub secretariat: String,
    /// That person's name; they can change it themselves.
    #[arg(long, value_name = "NAME")]
    pub secretariat_name: Option<String>,
    /// What it is: municipality or region.
    #[arg(long, default_value = "municipality", value_parser = ["municipality", "region"])]
    pub kind: String,
    /// The language of its texts: sv or en.
    #[arg(long, default_value = "sv", value_parser = lang)]
    pub lang: Lang,
    /// Its time zone.
    #[arg(long, default_value = "Europe/Stockholm")]
    pub zone: String,
    /// Its main colour.
    #[arg(long, value_name = "#RRGGBB", default_value = "#0b5d5e")]
    pub colour: String,
    /// Within how many days the secretariat promises to answer.
    #[arg(long, default_value_t = 30)]
    pub promised_days: i64,
}

/// A role.
#[derive(Debug, Args)]
pub struct RoleArgs {
    #[command(flatten)]
    pub store: StoreArgs,
    /// The town's key in addresses.
    #[arg(long)]
    pub key: String,
    /// The person's address.
    #[arg(long, value_name = "MAIL")]
    pub mail: String,
    /// The person's name, if they are new; they can change it themselves.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The role: secretariat, politician, evaluator, representative or official.
    #[arg(long, default_value = "secretariat")]
    pub role: String,
    /// For whom: a representative's organisation (number, name or identity), an official's unit (identity).
    #[arg(long, value_name = "WHOM")]
    pub of: Option<String>,
    /// The first day; today where nothing is said.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub from: Option<Day>,
    /// The last day; open-ended where nothing is said, which an evaluator's role cannot be.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub until: Option<Day>,
}

/// A text.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file.
    pub file: PathBuf,
    /// Print the proposal as JSON (version 1) instead of a summary.
    #[arg(long)]
    pub json: bool,
    /// The language of what is said about the text: sv or en. Without it, what LANG says, else Swedish.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
}

/// A copy.
#[derive(Debug, Args)]
pub struct BackupArgs {
    #[command(flatten)]
    pub store: StoreArgs,
    /// The folder to copy to; it must not exist yet.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
}

fn day(text: &str) -> Result<Day, &'static str> {
    text.parse().map_err(|_| "a day such as 2027-03-12")
}

fn lang(text: &str) -> Result<Lang, &'static str> {
    text.parse().map_err(|()| "sv or en")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_whole_and_every_command_explained() {
        let cli = super::Cli::command();
        cli.clone().debug_assert();
        for command in cli.get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{} {}", command.get_name(), arg.get_id());
            }
        }
    }
}
