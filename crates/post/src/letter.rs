//! How a letter is written down: one plain and one HTML part, and the headers that tell machines what it is.
//!
//! Nothing a person typed can become a header. Fields that machines read (identity, addresses, the way out) are refused
//! when they hold anything but what belongs there; the subject, which people read, is flattened to one line and encoded.

use std::time::{Duration, SystemTime};

use kernel::{Instant, Letter, PostError};
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{HeaderName, HeaderValue},
    },
};

/// Longer identities would not fit a boundary line (RFC 2046 allows 70 characters).
const LONGEST_ID: usize = 60;

/// Writes `letter` down as it goes over the wire, dated `at`.
pub fn write(letter: &Letter, at: Instant) -> Result<Message, PostError> {
    let id = identity(&letter.id)?;
    let from = mailbox(&letter.from)?;
    let to = mailbox(&letter.to)?;
    // A domain outside ASCII is spelled plainly here: this is a name for machines, not an address.
    let domain: String = from.email.domain().chars().map(|c| if c.is_ascii() { c } else { '-' }).collect();

    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(one_line(&letter.subject))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(at.ms()).unwrap_or(0)))
        .message_id(Some(format!("<{id}@{domain}>")))
        // No holiday reply comes back to a machine (RFC 3834).
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(way_out) = &letter.way_out {
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{}>", address_of_page(way_out)?)))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    // The boundary follows from the identity, so that a retry is the same letter to the byte.
    let body = MultiPart::alternative()
        .boundary(format!("part-{id}"))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    message.multipart(body).map_err(|why| never(&why.to_string()))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn never(why: &str) -> PostError {
    PostError::Never(why.to_owned())
}

/// The letter's identity becomes part of a header and of a file's name: only what is safe in both.
fn identity(id: &str) -> Result<&str, PostError> {
    let safe = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let ok = !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(safe);
    if ok { Ok(id) } else { Err(never("the letter's identity is not one")) }
}

/// Reads `Name <address>` or `address`. The name is free text: commas and dots in it need no quotes.
fn mailbox(text: &str) -> Result<Mailbox, PostError> {
    if text.chars().any(char::is_control) {
        return Err(never("an address holds a control character"));
    }
    let (name, address) = match text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches('"'), address),
        None => ("", text.trim()),
    };
    let address: Address = address.parse().map_err(|_| never("an address is not one"))?;
    Ok(Mailbox::new((!name.is_empty()).then(|| name.to_owned()), address))
}

/// An address on the web, as it may stand between angle brackets in a header.
fn address_of_page(url: &str) -> Result<&str, PostError> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let plain = url.chars().all(|c| c.is_ascii_graphic() && c != '<' && c != '>');
    if web && plain { Ok(url) } else { Err(never("the way out is not an address on the web")) }
}

fn one_line(text: &str) -> String {
    let flat: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    flat.trim().to_owned()
}
