//! Revising a compact, told through the front door.

use std::path::Path;

use kernel::{Id, Lang, OsChance};

use super::unfolded;
use crate::{
    compact::{
        Edition, derive,
        rules::EditionState,
        tests::reviewing::Page,
        tests::{FIRST, adopt, adopted, import, slug, twice_adopted},
    },
    testing::{PELLE, TestTown, Visitor},
};

/// The identity of the edition that the editions page offers to begin from.
async fn latest(who: &mut Visitor) -> String {
    let page = who.get("/ekby/compact/editions").await.ok().text();
    page.split("name=\"edition\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Opens a revision from the editions page; the address of its review.
async fn opened(who: &mut Visitor) -> String {
    let (edition, slug) = (latest(who).await, slug(who).await);
    who.post(&format!("/ekby/compact/{slug}/revision"), &[("edition", &edition)]).await.onward()
}

/// What became of each clause between two editions, as the page of changes counts it.
async fn redline(who: &mut Visitor, from: &str, to: &str) -> crate::testing::Response {
    who.get(&format!("/ekby/compact/redline?from={from}&to={to}")).await.ok()
}

#[tokio::test]
async fn opened_and_adopted_without_a_change_it_is_the_same_text() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let page = sigrid.get(&review).await.ok();
    page.shows("Skriv nästa utgåva")
        .shows("Alla stycken finns kvar i utkastet")
        .shows("Kommunen ska ge besked om stöd senast i november.")
        .shows("Kommer från")
        .shows("Oförändrat")
        .hides("Källan");
    // The decision is the old edition's and is not proposed for the new one.
    sigrid.get(&review.replace("/review", "/adopt")).await.ok().hides("KS 2019/71");
    adopt(&mut sigrid, &review, "2027-01-11").await;
    let slug = slug(&mut sigrid).await;
    let mut text = async |n: u8| {
        let page = sigrid.get(&format!("/ekby/compact/editions/{n}.json?compact={slug}")).await.ok().text();
        serde_json::from_str::<serde_json::Value>(&page).unwrap()
    };
    let (old, new) = (text(1).await, text(2).await);
    for what in ["clauses", "sides", "clocks"] {
        assert_eq!(old[what], new[what], "{what}");
    }
    assert_eq!(old["edition"]["text_hash"], new["edition"]["text_hash"]);
    let page = redline(&mut sigrid, "1", "2").await;
    page.shows("Inget stycke har ändrats");
}

#[tokio::test]
async fn every_sample_folds_back_into_the_proposal_of_the_same_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/reader/tests");
    let mut count = 0;
    for file in walk(&folder) {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let ending = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
        if ["rs", "json"].contains(&ending) {
            continue;
        }
        let Ok(read) = reader::read(&name, &bytes) else { continue };
        let text = derive::text(&read, &mut || Id::new(&OsChance));
        if text.clauses.is_empty() {
            continue;
        }
        count += 1;
        let edition = edition(&read.title, &read.language, &derive::hash(&read.title, &text));
        let again = unfolded::proposal(&edition, &text, Some(&read));
        let same = derive::text(&again, &mut || Id::new(&OsChance));
        assert_eq!(derive::hash(&again.title, &same), derive::hash(&read.title, &text), "{name}");
        let origins = unfolded::strands(&again, &text).origins(&again, &same.clauses);
        assert!(origins.iter().all(|origin| origin.old == [origin.new.clone()]), "{name}: {origins:?}");
    }
    assert!(count > 5, "{count} samples");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn edition(title: &str, lang: &str, hash: &str) -> Edition {
    Edition {
        id: Id::new(&OsChance),
        compact: Id::new(&OsChance),
        number: Some(1),
        title: title.to_owned(),
        lang: lang.parse().unwrap_or(Lang::Sv),
        state: EditionState::InForce,
        adopting_body: None,
        adopted_on: None,
        diary_number: None,
        from: None,
        until: None,
        text_hash: Some(hash.to_owned()),
        file: None,
    }
}

#[tokio::test]
async fn where_a_clause_comes_from_follows_whatever_is_done_with_it() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    // The two of the municipality are joined: not a word of likeness would say so of the shorter one.
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "join commitment-municipality-1").await.ok().unwrap();
    sigrid.get(&review).await.ok().shows("Sammanslaget");
    // Civil society's becomes other text, under another heading: still the same clause.
    let page = Page::read(&mut sigrid, &review).await;
    let page = page
        .typed("commitment-civil-society-1.kind", "section")
        .typed("commitment-civil-society-1.text", "Helt andra ord om samma sak.");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    // A principle is cut in two and changes places, another is let go.
    let page = Page::read(&mut sigrid, &review).await;
    let page = page.typed("principle-dialog.text", "Vi talar. Vi lyssnar.");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "split principle-dialog").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "up principle-oppenhet").await.ok().unwrap();
    let draft = review.split('/').nth_back(1).unwrap().to_owned();
    let page = redline(&mut sigrid, "1", &draft).await;
    page.shows("Sammanslaget").shows("Delat").hides("Borttaget").hides(">Nytt<");

    // Let go for good: it becomes other text first, and then nothing.
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "remove principle-kontinuitet").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    let section = page.section("Det som fungerar ska få tid att bli bra.");
    page.press(&mut sigrid, &review, &format!("remove {section}")).await.ok().unwrap();
    let page = sigrid.get(&review).await.ok();
    page.shows("Ett stycke är borttaget").shows("value=\"back kontinuitet\"");
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "back kontinuitet").await.ok().unwrap();
    sigrid.get(&review).await.ok().shows("Alla stycken finns kvar").shows("principle-kontinuitet");

    // What a person says wins, and follows the clause as well.
    let crosswalk = review.replace("/review", "/crosswalk");
    let revision = Page::read(&mut sigrid, &review).await.value("revision").to_owned();
    let part =
        [("revision", revision.as_str()), ("new", "kontinuitet"), ("old", "kontinuitet"), ("do", "part")];
    sigrid.post(&crosswalk, &part).await.onward();
    sigrid.get(&crosswalk).await.ok().shows("Rättat för hand");
    redline(&mut sigrid, "1", &draft).await.shows("Borttaget").shows(">Nytt<");
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "up principle-kontinuitet").await.ok().unwrap();
    redline(&mut sigrid, "1", &draft).await.shows("Borttaget").shows(">Nytt<");
    let back = [("revision", "9"), ("new", "kontinuitet"), ("old", ""), ("do", "take-back")];
    sigrid.post(&crosswalk, &back).await.is(422).shows("Någon annan har sparat");

    adopt(&mut sigrid, &review, "2027-01-11").await;
    redline(&mut sigrid, "1", "2").await.shows("Sammanslaget").shows("Delat").shows("Borttaget");
    // Two editions on, what is known of the first step is not guessed anew.
    let next = opened(&mut sigrid).await;
    adopt(&mut sigrid, &next, "2027-02-11").await;
    redline(&mut sigrid, "1", "3").await.shows("Sammanslaget").shows("Delat").shows("Borttaget");
}

#[tokio::test]
async fn a_draft_that_is_open_is_offered_and_a_second_one_is_a_choice() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let revise = format!("/ekby/compact/{slug}/revision");
    sigrid.get(&revise).await.ok().shows("Utkastet börjar från utgåva 1").shows("Öppna utkastet");
    let first = opened(&mut sigrid).await;
    let edition = latest(&mut sigrid).await;
    let refused = sigrid.post(&revise, &[("edition", &edition)]).await.is(422);
    refused.shows("redan öppet").shows(&first).shows("Öppna ett utkast till");
    sigrid.get(&revise).await.ok().shows("Ett utkast är redan öppet").shows(&first);
    let second = sigrid.post(&revise, &[("edition", &edition), ("another", "yes")]).await.onward();
    assert_ne!(first, second);

    // One of them is adopted: the other began from an edition that is replaced now, and still knows its clauses.
    let page = Page::read(&mut sigrid, &first).await;
    let page = page.typed("commitment-municipality-2.text", "Kommunen svarar på frågor inom en vecka.");
    page.press(&mut sigrid, &first, "save").await.ok().unwrap();
    adopt(&mut sigrid, &first, "2027-01-11").await;
    sigrid.get(&second).await.ok().shows("Utgåva 2").shows("Omskrivet").hides("Borttaget");
    // From the one that is replaced nothing new begins, nor from a draft.
    let refused = sigrid.post(&revise, &[("edition", &edition), ("another", "yes")]).await.is(422);
    refused.shows("Den utgåvan är ersatt");
    let draft = second.split('/').nth_back(1).unwrap();
    sigrid.post(&revise, &[("edition", draft)]).await.is(422).shows("Det är ett utkast");
    // Nobody but the secretariat begins one.
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&revise).await.is(403);
    pelle.post(&revise, &[("edition", &edition)]).await.is(403);
    town.visitor().get("/ekby/compact/editions").await.ok().hides("Börja en ny utgåva");
    // What is discarded takes nothing along.
    let seen = Page::read(&mut sigrid, &second).await.value("revision").to_owned();
    sigrid.post(&second.replace("/review", "/discard"), &[("revision", &seen)]).await.onward();
    sigrid.get(&revise).await.ok().shows("Utkastet börjar från utgåva 2").hides("redan öppet");
}

#[tokio::test]
async fn an_edition_that_is_not_in_force_yet_is_the_one_to_go_on_from() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let adopt = review.replace("/review", "/adopt");
    let fields = |on, from| {
        [("revision", "1"), ("body", "fullmäktige"), ("on", on), ("from", from), ("diary_number", "")]
    };
    // Before the one that it replaces it can be neither adopted nor begin.
    sigrid.post(&adopt, &fields("2018-01-01", "")).await.is(422).shows("före den förra utgåvans");
    sigrid.post(&adopt, &fields("2019-05-20", "")).await.is(422).shows("efter den förra utgåvan");
    sigrid.post(&adopt, &fields("2027-03-01", "2028-01-01")).await.onward();
    let slug = slug(&mut sigrid).await;
    let revise = format!("/ekby/compact/{slug}/revision");
    sigrid.get(&revise).await.ok().shows("utgåva 2").shows("gäller inte än");
    let next = opened(&mut sigrid).await;
    sigrid.get(&next).await.ok().shows("Utgåva 2");
    let early = next.replace("/review", "/adopt");
    sigrid.post(&early, &fields("2027-03-12", "2027-06-01")).await.is(422).shows("efter den förra utgåvan");
}

#[tokio::test]
async fn two_who_revise_the_same_clause_lose_neither_words_nor_origin() {
    let town = TestTown::new().await;
    let mut sigrid = twice_adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let mut other = sigrid.clone();
    let (mine, theirs) = (Page::read(&mut sigrid, &review).await, Page::read(&mut other, &review).await);
    let text = "commitment-municipality-1.text";
    theirs.typed(text, "De andras ord.").press(&mut other, &review, "save").await.ok().unwrap();
    let page = mine.typed(text, "Mina ord.").press(&mut sigrid, &review, "save").await.err().unwrap();
    assert!(page.html.contains("De andras ord.") && page.html.contains("Mina ord."));
    let page = page.ticked("commitment-municipality-1.pick", "mine");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let draft = review.split('/').nth_back(1).unwrap();
    redline(&mut sigrid, "2", draft).await.shows("Mina").shows("Omskrivet").hides(">Nytt<");
}

#[tokio::test]
async fn the_pages_of_a_revision_speak_english_too() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let slug = slug(&mut sigrid).await;
    let mut english = sigrid.clone().in_english();
    english.get(&review).await.ok().shows("Write the next edition");
    english.get(&format!("/ekby/compact/{slug}/revision")).await.ok().shows("A draft is open already");
    // A text that was read in has its source beside it, as before.
    let read = import(&mut sigrid, "ekby.txt", FIRST, &[("name", "En annan")]).await;
    english.get(&read).await.ok().shows("The source").hides("Write the next edition");
}

#[tokio::test]
async fn a_term_is_replaced_where_it_was_ticked_and_nowhere_else() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let terms = review.replace("/review", "/terms");
    let asked = format!("{terms}?from=f%C3%B6rening&to=organisation&plural=organisationer");
    let page = sigrid.get(&asked).await.ok();
    page.shows("<mark>föreningar</mark>").shows("value=\"organisationer\"").shows("Föreningarna");
    let html = sigrid.get(&asked).await.ok().text();
    let keys: Vec<&str> =
        html.split("name=\"at\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert!(keys[0].ends_with(" föreningar") && keys[1].ends_with(" Föreningarna"), "{keys:?}");
    let fields = |revision, take| {
        [
            ("revision", revision),
            ("from", "förening"),
            ("to", "organisation"),
            ("at", keys[0]),
            ("to-1", "organisationer"),
            ("at", keys[1]),
            ("to-2", "Alla organisationer"),
            ("take", take),
        ]
    };
    // Somebody else saves first: what was typed stays, nothing is replaced.
    let other = Page::read(&mut sigrid, &review).await;
    other.typed("head.title", "Ny titel").press(&mut sigrid, &review, "save").await.ok().unwrap();
    let refused = sigrid.post(&terms, &fields("1", "2")).await.is(422);
    refused.shows("Någon annan har sparat").shows("value=\"Alla organisationer\"");
    sigrid.post(&terms, &fields("2", "")).await.is(422).shows("Kryssa för minst ett");
    let onward = sigrid.post(&terms, &fields("2", "2")).await.onward();
    sigrid.get(&onward).await.ok().shows("Bytt på ett ställe");
    let page = sigrid.get(&review).await.ok();
    page.shows("Alla organisationer ska berätta")
        .shows("bjuda in berörda föreningar innan")
        .shows("Ny titel");
    // The place has other words now.
    sigrid.post(&terms, &fields("3", "2")).await.is(422).shows("finns inte längre");
    sigrid.clone().in_english().get(&asked).await.ok().shows("Replace a word throughout");
    town.visitor().get(&terms).await.is(404);
}

#[tokio::test]
async fn what_changed_is_read_in_three_ways_with_every_clause_counted() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let review = opened(&mut sigrid).await;
    let page = Page::read(&mut sigrid, &review).await;
    let page = page.typed("commitment-municipality-2.text", "Alla som frågar får svar inom en vecka.");
    page.press(&mut sigrid, &review, "save").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    page.press(&mut sigrid, &review, "up principle-kontinuitet").await.ok().unwrap();
    let page = Page::read(&mut sigrid, &review).await;
    let title = page.value("head.title").to_owned();
    let page = page.typed("head.title", "Överens i Ekby");
    let to = page.press(&mut sigrid, &review, "compare").await.ok().unwrap();
    let page = sigrid.get(&to).await.ok();
    page.shows("Utgåva 1 jämförd med Utkast")
        .shows("Ett stycke har ändrats.")
        .shows("<dt>Omskrivna</dt><dd>1 av ")
        .shows("<dt>Flyttade, med samma ord</dt><dd>1 av ")
        .shows("<dt>Nya</dt><dd>0 av ")
        .shows("Flyttat.")
        .shows("Skriv vidare på utkastet")
        // Heavily reworded: the old one is struck whole.
        .shows("</span>Kommunen ska ge besked om stöd senast i november.</del><ins>")
        .shows("</span>Alla som frågar får svar inom en vecka.</ins>")
        .shows(&format!("</span>{title}</del>"));
    let text = sigrid.get(&format!("{to}&view=text")).await.ok();
    text.shows("I Ekby hörs alla röster").shows("senast i november.</del>").hides("ds-details");
    let columns = sigrid.get(&format!("{to}&view=columns")).await.ok();
    columns.shows("redline-pair").shows("<h3>Utgåva 1</h3>").shows("<h3>Utkast</h3>");
    for view in ["clauses", "columns", "text"] {
        sigrid.clone().in_english().get(&format!("{to}&view={view}")).await.ok().shows("Side by side");
    }
    // A draft is compared by those who may read it.
    town.visitor().get(&to).await.is(404);
}
