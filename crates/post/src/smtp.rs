//! A postman who speaks SMTP.

use std::{fmt, sync::Arc, time::Duration};

use kernel::{Clock, Letter, PostError, Postman};
use lettre::{Address, SmtpTransport, Transport, address::Envelope, transport::smtp::Error};

use crate::letter;

/// How long a server may take to answer a line before we try again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers with which a server turns *us* away, whatever the letter: wrong password, sign in first, stronger method
/// needed. They are permanent by number, but an operator mends them and every letter waits.
const OUR_FAULT: [u16; 4] = [530, 534, 535, 538];

/// Hands every letter to a mail server, over a connection of its own.
pub struct Smtp {
    transport: SmtpTransport,
    clock: Arc<dyn Clock>,
}

/// The address of the mail server cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// Not an address of a mail server; the reason never repeats the address, which may hold a password.
    #[error(
        "not the address of a mail server (smtps://user:password@host:port, or smtp://…?tls=required): {0}"
    )]
    Address(String),
    /// A password would cross the network in the clear.
    #[error("a password needs smtps:// or smtp://…?tls=required, except to this machine itself")]
    OpenPassword,
}

impl Smtp {
    /// A postman for the server at `url`:
    ///
    /// | address | what it means | port unless given |
    /// |---|---|---|
    /// | `smtps://user:password@host` | TLS from the first byte | 465 |
    /// | `smtp://user:password@host?tls=required` | STARTTLS, or nothing is sent | 587 |
    /// | `smtp://host?tls=opportunistic` | STARTTLS where the server offers it | 587 |
    /// | `smtp://host` | in the clear: a relay on this machine or a closed network | 25 |
    ///
    /// A path (`smtps://host/mail.ekby.example`) is the name we greet with. User and password are percent-encoded.
    /// Servers are trusted by the certificates that the machine trusts.
    pub fn new(url: &str, clock: Arc<dyn Clock>) -> Result<Self, Unusable> {
        if password_in_the_open(url) {
            return Err(Unusable::OpenPassword);
        }
        let transport = SmtpTransport::from_url(url)
            .map_err(|why| Unusable::Address(reason(&why)))?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self { transport, clock })
    }
}

impl Postman for Smtp {
    fn carry(&self, letter: &Letter) -> Result<(), PostError> {
        let message = letter::write(letter, self.clock.now())?;
        self.transport.send(&message).map(|_| ()).map_err(|why| verdict(&why, message.envelope()))
    }
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the transport: it knows the password.
        f.write_str("Smtp")
    }
}

/// Whose fault it is decides: the letter's own is for ever, everything else passes.
fn verdict(why: &Error, envelope: &Envelope) -> PostError {
    let ours = why.status().is_some_and(|code| OUR_FAULT.contains(&u16::from(code)));
    // The server cannot write å in an address, and will not learn it by waiting.
    let unwritable = why.is_client() && envelope.to().iter().chain(envelope.from()).any(needs_utf8);
    if why.is_permanent() && !ours || unwritable {
        PostError::Never(reason(why))
    } else {
        PostError::Later(reason(why))
    }
}

fn needs_utf8(address: &Address) -> bool {
    !AsRef::<str>::as_ref(address).is_ascii()
}

/// The error and what caused it, in one line.
fn reason(why: &dyn std::error::Error) -> String {
    let mut text = why.to_string();
    let mut cause = why.source();
    while let Some(next) = cause {
        let more = next.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = next.source();
    }
    text
}

fn password_in_the_open(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = authority.split_once('/').map_or(authority, |(before, _)| before);
    let Some((_, host)) = authority.rsplit_once('@') else { return false };
    let at_home = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|home| host.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    !at_home && !query.split('&').any(|pair| pair == "tls=required")
}
