//! Reviewing a draft, told through the front door: the page is read, filled in and sent as a browser does it.

use std::fmt::Write as _;

use super::tests::{FIRST, adopt, import};
use crate::{
    base::journal::{self, Entry},
    testing::{EKBY, PELLE, SIGRID, TestTown, Visitor},
};

/// The form of a review page: every field as a browser would send it, in the order of the page.
#[derive(Clone)]
pub(super) struct Page {
    pub(super) html: String,
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
    pub(super) fn of(html: String) -> Self {
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

    pub(super) async fn read(who: &mut Visitor, review: &str) -> Self {
        Self::of(who.get(review).await.ok().text())
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or_else(|| panic!("no {name}"), |(_, v)| v)
    }

    /// Types into the n-th field of a name, chooses in a list.
    pub(super) fn nth(mut self, name: &str, n: usize, value: &str) -> Self {
        let mut named = self.fields.iter_mut().filter(|(of, _)| of == name);
        value.clone_into(&mut named.nth(n).unwrap_or_else(|| panic!("no {name}")).1);
        self
    }

    pub(super) fn typed(self, name: &str, value: &str) -> Self {
        self.nth(name, 0, value)
    }

    pub(super) fn ticked(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn unticked(mut self, name: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self
    }

    /// Presses a button: where it leads, or the page that comes back.
    pub(super) async fn press(&self, who: &mut Visitor, review: &str, button: &str) -> Result<String, Self> {
        let fields: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = who.post(review, &[&fields[..], &[("do", button)]].concat()).await;
        if answer.status == 303 {
            return Ok(answer.headers["location"].to_str().unwrap().to_owned());
        }
        Err(Self::of(answer.is(422).text()))
    }

    /// The name of the section with these words.
    pub(super) fn section(&self, text: &str) -> String {
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

#[tokio::test]
async fn whatever_button_is_pressed_every_box_is_kept() {
    let (town, mut sigrid, review) = begun().await;
    let page = Page::read(&mut sigrid, &review)
        .await
        .typed("head.title", "Ny titel")
        .typed("head.vision", "Alla med.")
        .nth("sides.label", 0, "Ekby")
        .nth("sides.label", 2, "Regionen")
        .typed("principle-dialog.text", "Vi talar <b>med</b> varandra.")
        .typed(SECOND_TEXT, "Kommunen ska ge besked tidigt.")
        .typed("add-goal-0.text", "Fler ska vara med.")
        .nth("clocks.months", 1, "48");
    let to = page.press(&mut sigrid, &review, "up commitment-municipality-2").await.ok().unwrap();
    assert!(to.ends_with("?done=saved#commitment-municipality-2"), "{to}");
    let page = Page::read(&mut sigrid, &review).await;
    assert_eq!(page.value("head.title"), "Ny titel");
    assert_eq!(page.value("revision"), "2", "one act");
    for said in
        ["Alla med.", "Ekby", "Regionen", "Kommunen ska ge besked tidigt.", "Fler ska vara med.", "48"]
    {
        assert!(page.fields.iter().any(|(_, v)| v == said), "{said}");
    }
    assert!(!page.html.contains("<b>med"), "what is typed stays text");
    let place = |of: &str| page.fields.iter().position(|(n, _)| n == of).unwrap();
    assert!(place(SECOND_TEXT) < place(FIRST_TEXT), "it moved up");
    let said = last_said(&town).await;
    assert!(said.contains("moved") && said.contains("principle-dialog"), "{said}");
    assert!(!said.contains("commitment-municipality-1"), "what was not changed is not named: {said}");

    // A page that says what is kept already changes nothing, and no row of the journal says it did.
    let rows = journal(&town).await.len();
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    assert_eq!(journal(&town).await.len(), rows);
    assert_eq!(Page::read(&mut sigrid, &review).await.value("revision"), "2");

    // The first button is the one that Enter presses.
    let first = page.html.split_once("id=\"review\"").unwrap().1.split_once("<button").unwrap().1;
    assert!(first.starts_with(" class=\"ds-button\" type=\"submit\" name=\"do\" value=\"save\""), "{first}");
    let to = page.typed("head.body", "Styrelsen").press(&mut sigrid, &review, "adopt").await.ok().unwrap();
    sigrid.get(&to).await.ok().shows("Anta utgåvan").shows("Styrelsen");
    sigrid.post(&review, &[("do", "nonsense head")]).await.is(404);
}

#[tokio::test]
async fn one_wrong_box_loses_nothing_in_the_others() {
    let (_town, mut sigrid, review) = begun().await;
    let page = Page::read(&mut sigrid, &review)
        .await
        .typed("head.title", "")
        .typed("head.date", "nyss")
        .typed("head.vision", "Står kvar")
        .typed(SECOND_TEXT, "Ingen ska.")
        .unticked("commitment-municipality-2.sides")
        .typed("add-principle-0.label", "Mod")
        .nth("clocks.months", 1, "ofta");
    let back = page.press(&mut sigrid, &review, "down commitment-municipality-1").await.err().unwrap();
    for said in ["Skriv textens titel", "Välj vem som ska göra det", "antal månader mellan 1 och 600"] {
        assert_eq!(back.html.matches(said).count(), 2, "in the summary and beside its field: {said}");
    }
    assert!(back.html.contains("href=\"#commitment-municipality-2.sides\""));
    assert!(back.html.contains("Åtagande 2: Välj vem"), "the summary says which box");
    assert_eq!(back.value("head.vision"), "Står kvar");
    assert_eq!(back.value("head.date"), "nyss");
    assert_eq!(back.value(SECOND_TEXT), "Ingen ska.");
    assert_eq!(back.value("add-principle-0.label"), "Mod");
    assert_eq!(back.fields.iter().filter(|(n, _)| n == "clocks.months").nth(1).unwrap().1, "ofta");
    assert_eq!(Page::read(&mut sigrid, &review).await.value("revision"), "1", "nothing was kept");
    let mended = back
        .typed("head.title", "Titel")
        .typed("head.date", "2019")
        .ticked("commitment-municipality-2.sides", "civil_society")
        .nth("clocks.months", 1, "48");
    mended.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    assert_eq!(page.value("commitment-municipality-2.sides"), "civil_society");
    assert_eq!(page.value("principle-mod.label"), "Mod");
    assert!(
        Page::read(&mut sigrid, &review).await.press(&mut sigrid, &review, "add add-goal-0").await.is_err()
    );
}

#[tokio::test]
async fn nobody_s_words_vanish_when_two_correct_at_once() {
    let (_town, mut sigrid, review) = begun().await;
    let mut other = sigrid.clone();
    let mine = Page::read(&mut sigrid, &review).await;
    let theirs = mine
        .clone()
        .typed("head.vision", "Deras vision.")
        .typed(SECOND_TEXT, "Deras andra.")
        .typed("commitment-municipality-1.group", "Deras rubrik");
    theirs.press(&mut other, &review, "save").await.ok().unwrap();

    let mine = mine.typed(SECOND_TEXT, "Min andra.").typed("principle-dialog.text", "Min dialog.");
    let back = mine.press(&mut sigrid, &review, "up commitment-municipality-2").await.err().unwrap();
    assert!(back.html.contains("Någon annan har sparat"));
    assert_eq!(back.value("revision"), "2");
    assert_eq!(back.value("head.vision"), "Deras vision.", "I had not touched it");
    assert_eq!(back.value("commitment-municipality-1.group"), "Deras rubrik");
    assert_eq!(back.value("principle-dialog.text"), "Min dialog.", "only I had");
    assert_eq!(back.value(SECOND_TEXT), "Min andra.", "both had: mine stands in the box");
    assert!(back.html.contains("<dd class=\"serif\">Deras andra.</dd>"), "and theirs beside it");
    assert!(!back.html.contains("<dd class=\"serif\">Deras rubrik"), "only what differs");

    // Nothing is kept until one of the two is chosen.
    let back = back.press(&mut sigrid, &review, "save").await.err().unwrap();
    assert!(back.html.contains("Välj vad som ska gälla"));
    assert_eq!(back.value(SECOND_TEXT), "Min andra.");
    let pick = "commitment-municipality-2.pick";
    let took_theirs = back.clone().ticked(pick, "theirs");
    took_theirs.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let now = Page::read(&mut sigrid, &review).await;
    assert_eq!(now.value(SECOND_TEXT), "Deras andra.");
    assert_eq!(now.value("principle-dialog.text"), "Min dialog.");
    assert_eq!(now.value("head.vision"), "Deras vision.");
    assert!(!now.html.contains("Vilket ska gälla?"));

    // Sent once more with the other choice: a revision has come between again, and mine is still there to be chosen.
    let back = back.ticked(pick, "mine").press(&mut other, &review, "save").await.err().unwrap();
    assert_eq!(back.value(SECOND_TEXT), "Min andra.");
    back.press(&mut other, &review, "save").await.ok().unwrap();
    assert_eq!(Page::read(&mut sigrid, &review).await.value(SECOND_TEXT), "Min andra.");
}

#[tokio::test]
async fn what_was_typed_for_a_thing_that_is_gone_can_be_put_back() {
    let (_town, mut sigrid, review) = begun().await;
    let mine = Page::read(&mut sigrid, &review).await;
    mine.press(&mut sigrid, &review, "remove commitment-municipality-2").await.ok().unwrap();
    let mine = mine.typed(SECOND_TEXT, "Mina ord.");
    let back = mine.press(&mut sigrid, &review, "save").await.err().unwrap();
    assert!(back.html.contains("har någon annan tagit bort"));
    assert_eq!(back.value("add-commitment-1.text"), "Mina ord.");
    assert_eq!(back.value("add-commitment-1.sides"), "municipality");
    let back = back.press(&mut sigrid, &review, "save").await.err().unwrap();
    let left = back.clone().ticked("add-commitment-1.pick", "theirs");
    left.press(&mut sigrid, &review, "save").await.ok().unwrap();
    assert!(!Page::read(&mut sigrid, &review).await.html.contains("Mina ord."));
    back.ticked("add-commitment-1.pick", "mine").press(&mut sigrid, &review, "save").await.ok().unwrap();
    assert!(Page::read(&mut sigrid, &review).await.fields.iter().any(|(_, v)| v == "Mina ord."));
}

#[tokio::test]
async fn what_was_typed_for_a_section_stays_beside_that_section() {
    let (_town, mut sigrid, review) = begun().await;
    for text in ["Den första.", "Den andra."] {
        let page = Page::read(&mut sigrid, &review).await.typed("add-section-0.text", text);
        page.press(&mut sigrid, &review, "add add-section-0").await.ok().unwrap();
    }
    let page = Page::read(&mut sigrid, &review).await;
    let first = page.section("Den första.");
    // Somebody moves it down while somebody else is writing.
    let to = page.press(&mut sigrid, &review, &format!("down {first}")).await.ok().unwrap();
    let mine = page.clone().typed(&format!("{first}.text"), "Mina ord.");
    let back = mine.press(&mut sigrid, &review, "save").await.err().unwrap();
    assert!(to.ends_with(&format!("#{}", back.section("Mina ord."))), "{to}");
    assert_eq!(back.section("Den andra."), first);
    assert!(!back.html.contains("Vilket ska gälla?"), "only I had changed it");

    // Somebody rewrites it where it stands: mine is beside theirs.
    let moved = back.section("Mina ord.");
    let theirs = Page::read(&mut sigrid, &review).await.typed(&format!("{moved}.text"), "Omskriven.");
    theirs.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let back = back.press(&mut sigrid, &review, "save").await.err().unwrap();
    assert_eq!(back.section("Mina ord."), moved);
    assert!(back.html.contains("<dd class=\"serif\">Omskriven.</dd>"));
    // A section that is turned into something else leaves the others where they are.
    let page = Page::read(&mut sigrid, &review).await.typed(&format!("{first}.kind"), "goal");
    let page = page.typed(&format!("{moved}.heading"), "Rubrik");
    let to = page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    assert!(to.ends_with(&format!("#{first}")), "the section after it has taken its place: {to}");
    let page = Page::read(&mut sigrid, &review).await;
    assert_eq!(page.section("Omskriven."), first);
    assert_eq!(page.value(&format!("{first}.heading")), "Rubrik");
    assert_eq!(page.value("goal-goal.text"), "Den andra.");
}

/// As large as such agreements come: what is sent must fit, every box of it.
#[tokio::test]
async fn twenty_one_commitments_and_thirteen_principles_are_one_form() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut text = "ÖVERENSKOMMELSE I EKBY\n\nPRINCIPER\n\n".to_owned();
    let names = [
        "Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "My",
        "Ny",
    ];
    for name in names {
        write!(text, "{name}\nSå är det med {name} i Ekby.\n\n").unwrap();
    }
    text.push_str("KOMMUNENS ÅTAGANDEN\n\n");
    for n in 1..=21 {
        write!(
            text,
            "{n}. Kommunen ska göra sak nummer {n}. Föreningarna får fråga om den. (Alfa, beta)\n\n"
        )
        .unwrap();
    }
    let review = import(&mut sigrid, "stor.txt", text.as_bytes(), &[]).await;
    let mut page = Page::read(&mut sigrid, &review).await;
    for n in 1..=21 {
        let name = format!("commitment-municipality-{n}");
        page = page
            .typed(&format!("{name}.text"), &format!("Omskrivet {n}."))
            .unticked(&format!("{name}.principles"));
        for principle in names {
            page = page.ticked(&format!("{name}.principles"), &principle.to_lowercase());
        }
    }
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    let chosen = page.fields.iter().filter(|(n, _)| n.ends_with(".principles")).count();
    assert_eq!(chosen, 21 * 13);
    assert_eq!(page.value("commitment-municipality-21.text"), "Omskrivet 21.");
}

#[tokio::test]
async fn the_source_and_the_proposal_lead_to_each_other() {
    let (_town, mut sigrid, review) = begun().await;
    let page = sigrid.get(&review).await.ok().text();
    let line = String::from_utf8_lossy(FIRST).lines().position(|l| l.starts_with("2. Kommunen")).unwrap() + 1;
    assert!(page.contains(&format!("<a href=\"#line-{line}\">Rad {line}")), "the box leads to its line");
    let (_, shown) = page.split_once(&format!("id=\"line-{line}\"")).unwrap();
    let shown = shown.split("</li>").next().unwrap();
    assert!(shown.contains("href=\"#commitment-municipality-2\">Åtagande 2"), "{shown}");
    town_language(&mut sigrid.clone().in_english(), &review).await;
}

async fn town_language(reader: &mut Visitor, review: &str) {
    reader.get(review).await.ok().shows(">Swedish</option>").shows("Save everything");
}

#[tokio::test]
async fn a_source_of_two_megabytes_is_shown_where_something_begins() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut text = String::from_utf8_lossy(FIRST).into_owned();
    text.push_str("\nBILAGA\n\n");
    for n in 0..30_000 {
        writeln!(text, "rad {n} av en bilaga som ingen läser men alla lämnar in").unwrap();
    }
    let review = import(&mut sigrid, "lang.txt", text.as_bytes(), &[]).await;
    let page = sigrid.get(&review).await.ok().shows("Läs hela källan").shows("visas inte här").text();
    let rows = page.matches("<li value=").count();
    assert!(rows < 1_600, "{rows}");
    let whole = sigrid.get(&review.replace("/review", "/source.txt")).await.ok();
    assert!(whole.text().contains("rad 29999 av"));
    town.visitor().get(&review.replace("/review", "/source.txt")).await.is(404);
    // It is sent back whole all the same.
    let page = Page::of(page).typed("head.title", "Lång");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    assert!(page.fields.iter().any(|(_, v)| v.contains("rad 29999 av")));
}

#[tokio::test]
async fn a_draft_is_thrown_away_and_the_journal_says_so() {
    let (town, mut sigrid, review) = begun().await;
    let discard = review.replace("/review", "/discard");
    sigrid.get(&review).await.ok().shows(&discard);
    sigrid.get("/ekby/compact/editions").await.ok().shows(&discard);
    sigrid.get(&discard).await.ok().shows("kan inte tas tillbaka").shows("ekby.txt");
    sigrid.clone().in_english().get(&discard).await.ok().shows("cannot be brought back");
    town.visitor().get(&discard).await.is(404);
    town.visitor().post(&discard, &[("revision", "1")]).await.is(404);
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&discard).await.is(403);
    pelle.post(&discard, &[("revision", "1")]).await.is(403);
    sigrid.post(&discard.replace("/ekby/", "/alby/"), &[("revision", "1")]).await.is(404);

    // Somebody has written in it since: that is not thrown away unseen.
    let page = Page::read(&mut sigrid, &review).await.typed("head.title", "Ny");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    sigrid.post(&discard, &[("revision", "1")]).await.is(422).shows("Någon annan har sparat");
    assert_eq!(sigrid.post(&discard, &[("revision", "2")]).await.onward(), "/ekby/compact/editions");
    sigrid
        .get("/ekby/compact/editions?done=discarded")
        .await
        .ok()
        .shows("Utkastet är kastat")
        .hides(&discard);
    for gone in [&review, &discard, &review.replace("/review", ""), &review.replace("/review", "/source")] {
        sigrid.get(gone).await.is(404);
    }
    sigrid.post(&discard, &[("revision", "2")]).await.is(404);
    let row = journal(&town).await.pop().unwrap();
    assert_eq!(row.act, "discard-edition");
    let said = row.detail.unwrap().1;
    assert!(said.contains("\"discarded\":\"Ny\"") && said.contains("\"file\":"), "{said}");

    // What is adopted is never thrown away.
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[("name", "En till")]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    let discard = review.replace("/review", "/discard");
    sigrid.get(&discard).await.is(404);
    sigrid.post(&discard, &[("revision", "1")]).await.is(404);
    sigrid.get("/ekby/compact").await.ok();
}
