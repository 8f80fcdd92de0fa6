//! Two who correct at once: nobody's words vanish.

use super::*;

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
