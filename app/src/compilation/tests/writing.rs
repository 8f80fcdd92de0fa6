//! Words and quotes: who writes them, together, and what may stand there.

use super::*;

#[tokio::test]
async fn one_button_makes_the_report_and_only_the_secretariat_sees_it() {
    let (ekby, round, at, mut sigrid) = compiled(true).await;
    // Pressed twice it is the same.
    assert!(sigrid.post(&format!("{round}/compilation"), &[]).await.onward().starts_with(&at));
    let page = sigrid.get(&at).await.ok();
    let page = page.shows("Årsrapport 2026").shows("Det här är inte publicerat").shows("Norrby Simsällskap");
    page.shows("har lämnat sin rapport").hides("Publicera årsrapporten").shows("31 mars 2027");
    sigrid.get(&round).await.ok().shows("Läs årsrapporten").hides("Gör årets rapport");
    for who in [PELLE, MAJ] {
        let mut who = ekby.town.signed_in(who).await;
        who.get(&at).await.is(404);
        who.get(&round).await.ok().hides("Läs årsrapporten").hides("Gör årets rapport");
        who.post(&format!("{round}/compilation"), &[]).await.is(403);
        who.post(&format!("{at}/publication"), &[]).await.is(404);
    }
    ekby.town.visitor().get(&format!("{at}/data.json")).await.is(404);
}

#[tokio::test]
async fn a_round_that_is_not_open_gives_no_report() {
    let (ekby, _) = ekby().await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let round = crate::followup::tests::prepare(&mut sigrid, &[]).await.onward();
    sigrid.get(&round).await.ok().hides("Gör årets rapport");
    sigrid.post(&format!("{round}/compilation"), &[]).await.is(422).shows("inte öppnad än");
}

#[tokio::test]
async fn two_write_and_nobodys_words_vanish() {
    let (ekby, _, at, mut sigrid) = compiled(true).await;
    let mut other = ekby.town.signed_in(SIGRID).await;
    let (mine, theirs) = (read(&mut sigrid, &at).await, read(&mut other, &at).await);
    write(&mut sigrid, &at, &mine, "summary", "Det första.").await.onward();
    let back = write(&mut other, &at, &theirs, "summary", "Det andra.").await.is(422);
    let back = back.shows("Någon annan har skrivit här").shows("Det första.").shows("Det andra.");
    // Sent once more, it is chosen.
    let again = boxes(&back);
    write(&mut other, &at, &again, "summary", "Det andra.").await.onward();
    sigrid.get(&at).await.ok().shows("Det andra.").hides("Det första.");
    // What nothing is wrong with is saved, and the page says so; another's lines are told line by line.
    let (mine, theirs) = (read(&mut sigrid, &at).await, read(&mut other, &at).await);
    write(&mut sigrid, &at, &mine, "summary", "Rad ett.\n\nRad två.").await.onward();
    let at_once = ["summary", "ahead"].map(|place| {
        let was = theirs.iter().find(|(name, _)| name == place).unwrap().1.clone();
        [(format!("{place}.text"), format!("Mitt {place}.")), (format!("{place}.was"), was)]
    });
    let fields: Vec<(&str, &str)> = at_once.iter().flatten().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let back = other.post(&format!("{at}/writing"), &fields).await.is(422);
    let back = back.shows("Det andra du skrev är sparat.").shows("<p>Rad ett.</p><p>Rad två.</p>");
    let back = back.shows("Mitt summary.");
    sigrid.get(&at).await.ok().shows("Mitt ahead.").hides("Mitt summary.").shows("Rad två.");
    // Going on from that page, nobody quarrels with oneself.
    let again = boxes(&back);
    write(&mut other, &at, &again, "ahead", "Mitt ahead, utbyggt.").await.onward();
    let long = "x".repeat(8001);
    let boxes = read(&mut sigrid, &at).await;
    write(&mut sigrid, &at, &boxes, "ahead", &long).await.is(422).shows("för lång").shows(&long);
    let strange = [("summary2.text", "Hej"), ("summary2.was", "x")];
    sigrid.post(&format!("{at}/writing"), &strange).await.is(422).shows("en annan rapport");
}

#[tokio::test]
async fn choosing_quotes_saves_what_is_written_first() {
    let (_ekby, _, at, mut sigrid) = compiled(true).await;
    let page = sigrid.get(&format!("{at}/writing")).await.ok();
    let read = boxes(&page);
    let (place, was) = &read[1];
    let button = format!("quotes:{place}");
    let page = page.shows(&format!("name=\"do\" value=\"{button}\"")).shows("(behövs för att publicera)");
    // What figures say stands beside each box.
    page.shows("1 av 2 har lämnat sin rapport.").shows("har svarat.");
    let (summary, marked) = (format!("{place}.text"), format!("{place}.was"));
    let fields = [("do", button.as_str()), (summary.as_str(), "Ett ord."), (marked.as_str(), was.as_str())];
    let next = sigrid.post(&format!("{at}/writing"), &fields).await.onward();
    assert!(next.starts_with(&format!("{at}/quotes?commitment={place}")), "{next}");
    sigrid.get(&format!("{at}/writing")).await.ok().shows("Ett ord.");
    // What is refused stays on the page.
    let long = "x".repeat(8001);
    let fields = [("do", button.as_str()), ("ahead.text", long.as_str()), ("ahead.was", "")];
    sigrid.post(&format!("{at}/writing"), &fields).await.is(422).shows("för lång").shows(&long);
}

/// The page of quotes of the first commitment, and the boxes of Maj's answer.
async fn quotes(sigrid: &mut Visitor, at: &str) -> (String, String, Response) {
    for (place, _) in read(sigrid, at).await.into_iter().skip(1) {
        let page = sigrid.get(&format!("{at}/quotes?commitment={place}")).await;
        if page.text().contains(".chosen\"") {
            let name = after(&page, "<input class=\"ds-input\" type=\"checkbox\" id=\"");
            return (place, name.trim_end_matches(".chosen").to_owned(), page);
        }
    }
    panic!("nobody can be quoted");
}

#[tokio::test]
async fn a_quote_stands_word_for_word_in_the_report_of_somebody_who_agreed() {
    let (ekby, round, at, mut sigrid) = compiled(true).await;
    let (place, name, page) = quotes(&mut sigrid, &at).await;
    page.shows("Vi har haft tre möten om badet.").shows("1 av");
    let to = format!("{at}/quotes");
    let (chosen, text) = (format!("{name}.chosen"), format!("{name}.text"));
    let send = async |sigrid: &mut Visitor, tick: bool, said: &str| {
        let was = after(&quotes(sigrid, &at).await.2, "name=\"was\" value=\"");
        let mut fields = vec![("commitment", place.as_str()), ("was", was.as_str()), (text.as_str(), said)];
        fields.extend(tick.then_some((chosen.as_str(), "yes")));
        sigrid.post(&to, &fields).await
    };
    let back = send(&mut sigrid, true, "Vi har haft fyra möten").await.is(422);
    back.shows("ord för ord").shows("Vi har haft fyra möten").shows("Vi har haft tre möten om badet.");
    send(&mut sigrid, true, "Det behövs fler.").await.onward();
    sigrid.get(&at).await.ok().shows("<figure class=\"quoted\">").shows("Det behövs fler.");
    // What is not ticked is not quoted.
    send(&mut sigrid, false, "Det behövs fler.").await.onward();
    sigrid.get(&at).await.ok().hides("<figure class=\"quoted\">");
    // Maj takes her yes back with a correction: what was chosen before cannot be published.
    send(&mut sigrid, true, "Det behövs fler.").await.onward();
    let boxes = read(&mut sigrid, &at).await;
    write(&mut sigrid, &at, &boxes, "summary", "Året.").await.onward();
    let mut maj = ekby.town.signed_in(MAJ).await;
    let own = report(&maj.get(&round).await.ok(), "Norrby Simsällskap");
    maj.post(&format!("{own}/correction"), &[]).await.onward();
    handed_in(&ekby, &round, false).await;
    ekby.town.now_is("2027-04-01T08:00:00Z");
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("{at}/publication"), &[]).await.is(422).shows("Något citat står inte längre");
}

#[tokio::test]
async fn who_has_not_agreed_is_not_quoted() {
    let (_ekby, _, at, mut sigrid) = compiled(false).await;
    let place = read(&mut sigrid, &at).await[1].0.clone();
    let page = sigrid.get(&format!("{at}/quotes?commitment={place}")).await.ok();
    page.shows("Inga svar att citera här").hides("tre möten");
}

#[tokio::test]
async fn a_yes_to_being_quoted_is_the_partys_own_and_said_each_time() {
    let (ekby, _) = ekby().await;
    let round = opened(&ekby).await;
    // What came on paper is entered by the secretariat, which cannot say yes for the association.
    let own = handed_in_by(&ekby, SIGRID, &round, true).await;
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let at = sigrid.post(&format!("{round}/compilation"), &[]).await.onward();
    let place = read(&mut sigrid, &at).await[1].0.clone();
    sigrid.get(&format!("{at}/quotes?commitment={place}")).await.ok().shows("0 av").hides("tre möten");
    let mut maj = ekby.town.signed_in(MAJ).await;
    maj.post(&format!("{own}/correction"), &[]).await.onward();
    handed_in(&ekby, &round, true).await;
    sigrid.get(&format!("{at}/quotes?commitment={place}")).await.ok().shows("1 av");
    // A correction begins with what was said last, and can take it back.
    maj.post(&format!("{own}/correction"), &[]).await.onward();
    let page = maj.get(&format!("{own}/handing-in")).await.ok().shows("name=\"quotable\"");
    page.shows("name=\"quotable\" value=\"yes\" checked");
}

#[tokio::test]
async fn two_who_choose_quotes_at_once_are_told() {
    let (ekby, _, at, mut sigrid) = compiled(true).await;
    let mut other = ekby.town.signed_in(SIGRID).await;
    let (place, name, page) = quotes(&mut sigrid, &at).await;
    let (to, was) = (format!("{at}/quotes"), after(&page, "name=\"was\" value=\""));
    let (chosen, text) = (format!("{name}.chosen"), format!("{name}.text"));
    let of = |said: &'static str, was: &str| {
        let fields =
            [("commitment", place.as_str()), ("was", was), (chosen.as_str(), "yes"), (text.as_str(), said)];
        fields.map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    let send = async |who: &mut Visitor, fields: &[(String, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        who.post(&to, &fields).await
    };
    send(&mut sigrid, &of("Det behövs fler.", &was)).await.onward();
    let back = send(&mut other, &of("Vi har haft tre möten om badet.", &was)).await.is(422);
    let back = back.shows("Någon annan har skrivit här").shows("Vi har haft tre möten om badet.");
    // Sent once more, it is chosen.
    let was = after(&back, "name=\"was\" value=\"");
    send(&mut other, &of("Vi har haft tre möten om badet.", &was)).await.onward();
    sigrid.get(&at).await.ok().shows("<figure class=\"quoted\">").hides("Det behövs fler.</p></blockquote>");
}
