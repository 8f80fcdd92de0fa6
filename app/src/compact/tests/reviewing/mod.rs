//! Reviewing a draft, told through the front door: the page is read, filled in and sent as a browser does it.

mod boxes;
mod source;
mod together;

use super::{FIRST, adopt, import};
use crate::{
    base::journal::{self, Entry},
    testing::{EKBY, PELLE, SIGRID, TestTown, Visitor},
};
use std::fmt::Write as _;

/// The form of a review page: every field as a browser would send it, in the order of the page.
#[derive(Clone)]
pub(in crate::compact) struct Page {
    pub(in crate::compact) html: String,
    fields: Vec<(String, String)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split('"').next()?))
}

fn plain(text: &str) -> String {
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

impl Page {
    pub(in crate::compact) fn of(html: String) -> Self {
        let form = html.split_once("id=\"review\"").unwrap().1.split("</form>").next().unwrap();
        let mut fields = Vec::new();
        for piece in form.split('<').skip(1) {
            let (tag, inside) = piece.split_once('>').unwrap();
            let on = tag.ends_with(" checked") || tag.ends_with(" selected");
            let name = attribute(tag, "name");
            let value = attribute(tag, "value").unwrap_or_default();
            let choice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            match (tag.split(' ').next().unwrap(), name) {
                ("input", Some(name)) if on || !choice => fields.push((name, value)),
                ("textarea", Some(name)) => {
                    fields.push((name, plain(inside.strip_prefix('\n').unwrap_or(inside))));
                }
                ("select", Some(name)) => fields.push((name, "\u{0}".to_owned())),
                // The first option counts until another says that it is the one.
                ("option", _) => {
                    let chosen = &mut fields.last_mut().unwrap().1;
                    if on || chosen == "\u{0}" {
                        *chosen = value;
                    }
                }
                _ => {}
            }
        }
        Self { html, fields }
    }

    pub(in crate::compact) async fn read(who: &mut Visitor, review: &str) -> Self {
        Self::of(who.get(review).await.ok().text())
    }

    pub(in crate::compact) fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or_else(|| panic!("no {name}"), |(_, v)| v)
    }

    /// Types into the n-th field of a name, chooses in a list.
    pub(in crate::compact) fn nth(mut self, name: &str, n: usize, value: &str) -> Self {
        let mut named = self.fields.iter_mut().filter(|(of, _)| of == name);
        value.clone_into(&mut named.nth(n).unwrap_or_else(|| panic!("no {name}")).1);
        self
    }

    pub(in crate::compact) fn typed(self, name: &str, value: &str) -> Self {
        self.nth(name, 0, value)
    }

    pub(in crate::compact) fn ticked(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(in crate::compact) fn unticked(mut self, name: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self
    }

    /// Presses a button: where it leads, or the page that comes back.
    pub(in crate::compact) async fn press(
        &self,
        who: &mut Visitor,
        review: &str,
        button: &str,
    ) -> Result<String, Self> {
        let fields: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = who.post(review, &[&fields[..], &[("do", button)]].concat()).await;
        if answer.status == 303 {
            return Ok(answer.headers["location"].to_str().unwrap().to_owned());
        }
        Err(Self::of(answer.is(422).text()))
    }

    /// The name of the section with these words.
    pub(in crate::compact) fn section(&self, text: &str) -> String {
        let found = self.fields.iter().find(|(n, v)| n.starts_with("section-") && v == text);
        found.unwrap_or_else(|| panic!("no {text}")).0.split('.').next().unwrap().to_owned()
    }
}

const FIRST_TEXT: &str = "commitment-municipality-1.text";
const SECOND_TEXT: &str = "commitment-municipality-2.text";

async fn begun() -> (TestTown, Visitor, String) {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    (town, sigrid, review)
}

async fn journal(town: &TestTown) -> Vec<Entry> {
    let mut tx = town.desk.db.read().await.unwrap();
    journal::read(&mut tx, EKBY, 0, 1_000).await.unwrap()
}

/// What the journal says of the last change of a draft.
async fn last_said(town: &TestTown) -> String {
    let rows = journal(town).await;
    rows.into_iter().rfind(|row| row.act == "edit-edition").and_then(|row| row.detail).unwrap().1
}
