//! What is to leave the house: written in the act's own transaction, carried out after it by the worker. Nothing leaves
//! inside a request.

use askama::Template;
use db::{DbError, Tx, params};
use kernel::{Instant, Lang, Letter};
use serde::{Deserialize, Serialize};

use super::{
    Cx, Error,
    way_out_store::{self, Whose},
};
use crate::web::{
    Urls,
    words::{Arg, Words},
};

/// A letter to one person, in words of a slice: `{key}-subject`, `{key}-text`, `{key}-button`, `{key}-reason`.
/// One message, one button, the reason.
#[derive(Debug, Clone)]
pub struct Mail {
    /// Where the words are.
    pub key: &'static str,
    /// Whom it goes to.
    pub to: String,
    /// The person, where the town knows them; erasure follows it.
    pub person: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// What the words quote.
    pub args: Vec<(&'static str, String)>,
    /// Where the button leads: a path of this house. The address before it is the configured one, never a request's.
    pub onward: String,
}

#[derive(Template)]
#[template(path = "web/mail/letter.txt", escape = "none")]
struct TextLetter<'a> {
    words: &'a MailWords,
}

#[derive(Template)]
#[template(path = "web/mail/letter.html")]
struct HtmlLetter<'a> {
    lang: Lang,
    words: &'a MailWords,
}

/// A mail's sentences, ready for both forms.
struct MailWords {
    town: String,
    subject: String,
    /// Each with its own address, or nothing: see [`itself`].
    paragraphs: Vec<(String, String)>,
    button: String,
    address: String,
    reason: String,
    product: String,
    /// Where one leaves a letter that comes again and again; empty for one that comes once.
    way_out: String,
    leave: String,
}

/// A letter as the outbox keeps it: version 1 of its stored shape.
#[derive(Debug, Serialize, Deserialize)]
struct StoredLetter {
    v: u32,
    from: String,
    to: String,
    subject: String,
    text: String,
    html: String,
    way_out: Option<String>,
}

/// A paragraph and where it leads: an address of this house on its last line.
fn itself(paragraph: &str, base_url: &str) -> (String, String) {
    match paragraph.trim_end().rsplit_once('\n') {
        Some((text, address)) if address.starts_with(&format!("{base_url}/")) => {
            (text.to_owned(), address.to_owned())
        }
        _ => (paragraph.to_owned(), String::new()),
    }
}

impl Cx {
    /// Writes a letter into the outbox; the worker carries it once the act has committed.
    pub async fn send(&mut self, mail: Mail) -> Result<(), Error> {
        self.write_letter(mail, None).await
    }

    /// A letter of a kind that comes again and again. By `token`, a way out, one click ends them (RFC 8058): it stands in the
    /// letter's headers for mail programs, and in its foot for the eye.
    pub async fn send_again(&mut self, mail: Mail, token: &str) -> Result<(), Error> {
        let way_out = format!("{}{}", self.settings.base_url, Urls::of(self.town()).way_out(token));
        self.write_letter(mail, Some(way_out)).await
    }

    /// A new token by which `whose` letters can be ended without signing in. Only its hash is kept.
    pub async fn way_out(&mut self, whose: &Whose) -> Result<String, Error> {
        let (token, town, today) = (self.chance.letters(32), self.town().to_owned(), self.today());
        way_out_store::insert(&mut self.tx, &town, &token, whose, today).await?;
        Ok(token)
    }

    async fn write_letter(&mut self, mail: Mail, way_out: Option<String>) -> Result<(), Error> {
        let words = self.mail_words(&mail, way_out.as_deref());
        let letter = StoredLetter {
            v: 1,
            from: format!(
                "{} <{}>",
                self.tenant.name.replace(['<', '>', '"', ',', ';', ':'], " "),
                self.settings.sender
            ),
            to: mail.to,
            subject: words.subject.clone(),
            text: TextLetter { words: &words }.render()?,
            html: HtmlLetter { lang: mail.lang, words: &words }.render()?,
            way_out,
        };
        let id = self.chance.letters(26);
        let (town, now) = (self.town().to_owned(), self.now);
        self.tx
            .run(
                "INSERT INTO outbox (tenant, id, kind, person, payload, written_at, due_at, attempts)
                 VALUES ($1, $2, 'letter', $3, $4, $5, $5, 0)",
                &params![town, id, mail.person, serde_json::to_string(&letter)?, now],
            )
            .await?;
        self.wakes_worker = true;
        Ok(())
    }

    fn mail_words(&self, mail: &Mail, way_out: Option<&str>) -> MailWords {
        let town = self.tenant.name.clone();
        let mut args: Vec<(&str, Arg)> = vec![("town", Arg::from(town.as_str()))];
        args.extend(mail.args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))));
        let word = |part: &str| Words::of(mail.lang).with(&format!("{}-{part}", mail.key), &args);
        MailWords {
            subject: super::text::line(&word("subject")),
            paragraphs: word("text").split("\n\n").map(|one| itself(one, &self.settings.base_url)).collect(),
            button: word("button"),
            address: format!("{}{}", self.settings.base_url, mail.onward),
            reason: word("reason"),
            product: Words::of(mail.lang).t("mail-product"),
            way_out: way_out.unwrap_or_default().to_owned(),
            leave: Words::of(mail.lang).t("mail-leave"),
            town,
        }
    }
}

/// One letter that waits.
pub struct Waiting {
    /// Whose town.
    pub town: String,
    /// Which.
    pub id: String,
    /// The letter, ready to be carried; or why its stored shape cannot be read, which is no reason for others to wait.
    pub letter: Result<Letter, String>,
    /// How often it has been tried.
    pub attempts: i64,
}

/// Takes up to `limit` letters that are due, and puts their next try at `again`: should this machine stop now, they
/// are tried again then.
pub async fn claim(tx: &mut Tx, now: Instant, again: Instant, limit: i64) -> Result<Vec<Waiting>, Error> {
    let sql = match tx.dialect() {
        db::Dialect::Sqlite => {
            "UPDATE outbox SET attempts = attempts + 1, due_at = $2 WHERE (tenant, id) IN (
               SELECT tenant, id FROM outbox WHERE done_at IS NULL AND due_at <= $1 ORDER BY due_at LIMIT $3)
             RETURNING tenant, id, payload, attempts"
        }
        db::Dialect::Postgres => {
            "UPDATE outbox SET attempts = attempts + 1, due_at = $2 WHERE (tenant, id) IN (
               SELECT tenant, id FROM outbox WHERE done_at IS NULL AND due_at <= $1 ORDER BY due_at LIMIT $3
               FOR UPDATE SKIP LOCKED)
             RETURNING tenant, id, payload, attempts"
        }
    };
    let mut waiting = Vec::new();
    for row in tx.rows(sql, &params![now, again, limit]).await? {
        waiting.push(Waiting {
            town: row.get("tenant")?,
            id: row.get("id")?,
            letter: letter(&row).map_err(|error| format!("{error:?}")),
            attempts: row.get("attempts")?,
        });
    }
    Ok(waiting)
}

/// The letter has left, or never will; `error` says why not. What it said is blanked, for it may hold a link that signs
/// somebody in; unless `shown`, in a demo, where letters are read here and nowhere else.
pub async fn done(
    tx: &mut Tx,
    waiting: &Waiting,
    now: Instant,
    error: Option<&str>,
    shown: bool,
) -> Result<(), DbError> {
    tx.run(
        "UPDATE outbox SET done_at = $3, last_error = $4, payload = CASE WHEN $5 THEN payload ELSE '' END
         WHERE tenant = $1 AND id = $2",
        &params![&waiting.town, &waiting.id, now, error, shown],
    )
    .await?;
    Ok(())
}

/// The letter is tried again at `due`.
pub async fn postpone(tx: &mut Tx, waiting: &Waiting, due: Instant, error: &str) -> Result<(), DbError> {
    tx.run(
        "UPDATE outbox SET due_at = $3, last_error = $4 WHERE tenant = $1 AND id = $2",
        &params![&waiting.town, &waiting.id, due, error],
    )
    .await?;
    Ok(())
}

/// Blanks the letters of a person, sent and unsent: those that the town knows to be theirs, and those that went to their
/// address before it knew them.
pub async fn erase(
    tx: &mut Tx,
    town: &str,
    person: &str,
    mail: Option<&str>,
    now: Instant,
) -> Result<(), DbError> {
    // An address holds no quotation mark and no backslash, so it stands in the JSON as it is.
    let plain = mail.unwrap_or_default().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let to = format!("%\"to\":\"{plain}\"%");
    tx.run(
        "UPDATE outbox SET payload = '', last_error = NULL, done_at = COALESCE(done_at, $4)
         WHERE tenant = $1 AND (person = $2 OR payload LIKE $3 ESCAPE '!')",
        &params![town, person, to, now],
    )
    .await?;
    Ok(())
}

/// Forgets the letters of the whole house that were done before `before`, and blanks what an older version left in those
/// that are done; a demo shows its letters and keeps them.
pub async fn forget(tx: &mut Tx, before: Instant, demo: bool) -> Result<(), DbError> {
    if demo {
        return Ok(());
    }
    tx.run("UPDATE outbox SET payload = '' WHERE done_at IS NOT NULL AND payload <> ''", &[]).await?;
    tx.run("DELETE FROM outbox WHERE done_at < $1", &params![before]).await?;
    Ok(())
}

/// A letter as the demo's mail page shows it.
#[derive(Debug)]
pub struct Shown {
    /// Whose town.
    pub town: String,
    /// When it was written.
    pub written_at: Instant,
    /// The letter.
    pub letter: Letter,
}

/// The latest letters of the whole house, newest first: for the demo, where they go nowhere else.
pub async fn latest(tx: &mut Tx, limit: i64) -> Result<Vec<Shown>, Error> {
    let sql = "SELECT tenant, id, payload, written_at FROM outbox WHERE kind = 'letter' AND payload <> ''
               ORDER BY written_at DESC, id LIMIT $1";
    tx.rows(sql, &params![limit]).await?.iter().map(shown).collect()
}

/// One letter of a town.
pub async fn find(tx: &mut Tx, town: &str, id: &str) -> Result<Option<Shown>, Error> {
    let sql = "SELECT tenant, id, payload, written_at FROM outbox
               WHERE tenant = $1 AND id = $2 AND kind = 'letter' AND payload <> ''";
    tx.row(sql, &params![town, id]).await?.as_ref().map(shown).transpose()
}

fn shown(row: &db::Row) -> Result<Shown, Error> {
    Ok(Shown { town: row.get("tenant")?, written_at: row.get("written_at")?, letter: letter(row)? })
}

fn letter(row: &db::Row) -> Result<Letter, Error> {
    let stored: StoredLetter = serde_json::from_str(&row.get::<String>("payload")?)?;
    Ok(Letter {
        id: row.get("id")?,
        from: stored.from,
        to: stored.to,
        subject: stored.subject,
        text: stored.text,
        html: stored.html,
        way_out: stored.way_out,
    })
}
