//! All that is typed is kept, whatever button is pressed.

use super::*;

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
