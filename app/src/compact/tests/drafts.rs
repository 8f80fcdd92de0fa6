//! Drafts: what is read in, whose it is, what stays beside it, and where its clauses come from.

use super::*;

#[tokio::test]
async fn bad_files_are_refused_beside_the_field() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let refused: [(&str, &[u8], &str); 4] = [
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06", "den här sortens fil"),
        ("tom.txt", b"  \n \n", "ingen text i filen"),
        ("trasig.pdf", b"%PDF-1.7\nnothing here", "trasig"),
        ("trasig.docx", b"PK\x03\x04broken", "trasig"),
    ];
    for (name, bytes, said) in refused {
        let page = sigrid.upload("/ekby/import", &[("name", "Mitt namn")], &[("file", name, bytes)]).await;
        page.is(422).shows(said).shows("value=\"Mitt namn\"");
    }
    sigrid.upload("/ekby/import", &[("text", "")], &[]).await.is(422).shows("Välj en fil eller klistra in");
    let huge = vec![b'a'; 22 << 20];
    let page = sigrid.upload("/ekby/import", &[], &[("file", "stor.txt", huge.as_slice())]).await;
    page.is(422).shows("för stor");
    // What stands around the file is heard, before it and after it.
    let field = |name: &str, text: &str| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").into_bytes()
    };
    let head =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stor.txt\"\r\n\r\n".as_bytes();
    let body =
        [&field("name", "Mitt namn"), head, &huge, b"\r\n", &field("text", "Mina ord."), b"--cut--\r\n"];
    let request = Request::post("/ekby/import").header("content-type", "multipart/form-data; boundary=cut");
    let page = sigrid.send(request.body(Body::from(body.concat())).unwrap()).await.is(422);
    page.shows("för stor").shows("value=\"Mitt namn\"").shows("Mina ord.");
    town.visitor().upload("/ekby/import", &[], &[("file", "a.txt", FIRST)]).await.is(404);
    sigrid.get("/ekby/compact/editions").await.ok().shows("ingen överenskommelse än");
}

#[tokio::test]
async fn another_towns_drafts_and_compacts_are_not_ours() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    town.give("alby", "anna@alby.example", "Anna Al", Role::Secretariat, None).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let mut anna = town.signed_in_to("alby", "anna@alby.example").await;
    anna.get(&review).await.is(404);
    anna.get(&review.replace("/ekby/", "/alby/")).await.is(404);
    anna.post(&review.replace("/ekby/", "/alby/"), &[("do", "save")]).await.is(404);
    let compact = compact_id(&mut sigrid).await;
    let fields = [("compact", compact.as_str())];
    anna.upload("/alby/import", &fields, &[("file", "a.txt", FIRST)]).await.is(404);
}

#[tokio::test]
async fn drafts_are_kept_for_the_demo_and_replaced_on_their_revision() {
    let town = TestTown::new().await;
    let begin = actions::BeginCompact {
        slug: "ekby".into(),
        name: "Ekby".into(),
        vocabulary: crate::compact::rules::Vocabulary::default(),
        rules: crate::compact::rules::AccessionRules { carries_over: true, ..Default::default() },
    };
    let compact = town.act(begin.clone()).await.unwrap();
    assert!(town.act(begin).await.is_err(), "an address is given once");
    let keep = KeepDraft {
        compact: compact.clone(),
        draft: None,
        revision: 0,
        proposal: reader::read("a.txt", FIRST).unwrap(),
        source: String::from_utf8_lossy(FIRST).into_owned(),
        file: None,
    };
    let draft = town.act(keep.clone()).await.unwrap();
    let other = KeepDraft { draft: Some(draft.clone()), revision: 1, ..keep };
    assert_eq!(town.act(other.clone()).await.unwrap(), draft);
    assert!(town.act(other).await.is_err(), "somebody else was faster");
    let on = "2019-05-20".parse().unwrap();
    let adopt = Adopt {
        edition: draft,
        revision: 2,
        body: "Fullmäktige".into(),
        on,
        diary_number: String::new(),
        from: on,
        until: Some("2020-05-19".parse().unwrap()),
    };
    assert_eq!(town.act(adopt).await.unwrap(), 1);
    // Its time has run out: nothing is in force, and its own address says so.
    town.visitor().get("/ekby/compact").await.ok().shows("Har upphört").shows("/ekby/compact/ekby");
    town.visitor().get("/ekby/compact/ekby/1").await.ok().shows("upphört att gälla");
    let rules = ChangeRules {
        compact,
        name: String::new(),
        vocabulary: crate::compact::rules::Vocabulary::default(),
        rules: crate::compact::rules::AccessionRules::default(),
    };
    assert!(town.act(rules).await.is_err());
}

#[tokio::test]
async fn the_file_that_was_handed_in_stays_beside_its_edition() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "Antagen text.txt", FIRST, &[]).await;
    let source = review.replace("/review", "/source");
    sigrid.get(&review).await.ok().shows("Källa, som den lämnades").shows("Antagen text.txt").shows(&source);
    let file = sigrid.get(&source).await.ok();
    assert_eq!(file.bytes, FIRST);
    assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''Antagen%20text.txt");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    town.visitor().get(&source).await.is(404);
    adopt(&mut sigrid, &review, "2019-05-20").await;
    sigrid.get("/ekby/compact").await.ok().shows("Antagen text.txt").shows(&source);
    assert_eq!(sigrid.get(&source).await.ok().bytes, FIRST);
    town.visitor().get("/ekby/compact").await.ok().hides("Antagen text.txt");
    town.signed_in(PELLE).await.get(&source).await.is(403);

    // What was pasted has no file.
    let text = String::from_utf8_lossy(SECOND);
    let pasted = sigrid.upload("/ekby/import", &[("text", &*text), ("name", "En annan")], &[]).await.onward();
    sigrid.get(&pasted).await.ok().hides("som den lämnades");
    sigrid.get(&pasted.replace("/review", "/source")).await.is(404);
}

#[tokio::test]
async fn what_became_of_a_clause_is_corrected_before_it_is_adopted() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let slug = slug(&mut sigrid).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let page = review.replace("/review", "/crosswalk");
    let redline = {
        let draft = review.replace("/ekby/editions/", "").replace("/review", "");
        format!("/ekby/compact/redline?compact={slug}&from=1&to={draft}")
    };
    sigrid.get(&review.replace("/review", "/adopt")).await.ok().shows(&page);
    sigrid.get(&redline).await.ok().shows("Borttaget").shows("Nytt").shows(&page);
    let seen = sigrid.get(&page).await.ok().shows("Borttaget").shows("Nytt").hides("Rättat för hand");
    sigrid.clone().in_english().get(&page).await.ok().shows("What became of each clause");
    let revision = revision(&seen.text());
    let say = async |who: &mut Visitor, old: &str, new: &str, what: &str| {
        who.post(&page, &[("revision", &revision), ("old", old), ("new", new), ("do", what)]).await
    };

    // The promise of an answer in November has become the yearly account; likeness could not know.
    assert_eq!(say(&mut sigrid, "municipality-2", "civil-society-2", "pair").await.onward(), page);
    sigrid.get(&page).await.ok().shows("Rättat för hand").hides("Borttaget");
    sigrid.get(&redline).await.ok().hides("Borttaget").hides(">Nytt<").shows("november");
    say(&mut sigrid, "municipality-1", "municipality-1", "part").await.onward();
    sigrid.get(&redline).await.ok().shows("Borttaget").shows(">Nytt<");
    say(&mut sigrid, "", "municipality-1", "take-back").await.onward();
    sigrid.get(&redline).await.ok().hides("Borttaget");

    // What is not there is not tied; nobody else may; and whoever read another revision is told.
    say(&mut sigrid, "nowhere", "municipality-1", "pair").await.is(422).shows("inte längre kvar");
    say(&mut sigrid, "municipality-1", "municipality-1", "x").await.is(404);
    let stale = [("revision", "7"), ("old", "municipality-1"), ("new", "municipality-1"), ("do", "part")];
    sigrid.post(&page, &stale).await.is(422).shows("Någon annan har sparat");
    town.visitor().get(&page).await.is(404);
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&page).await.is(403);
    pelle.get(&redline).await.ok().hides(&page);
    say(&mut pelle, "municipality-2", "civil-society-2", "part").await.is(403);

    adopt(&mut sigrid, &review, "2026-11-16").await;
    sigrid.get(&page).await.is(404);
    say(&mut sigrid, "municipality-2", "civil-society-2", "part").await.is(404);
    let mut visitor = town.visitor();
    visitor.get("/ekby/compact/redline").await.ok().hides("Borttaget").hides(">Nytt<").hides(&page);
    visitor
        .get(&format!("/ekby/compact/{slug}/1/municipality-2"))
        .await
        .ok()
        .shows("Utgåva 2: Omskrivet")
        .shows(&format!("/ekby/compact/{slug}/2/civil-society-2"));
}

#[tokio::test]
async fn a_first_edition_has_nothing_to_be_compared_with() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let page = review.replace("/review", "/crosswalk");
    sigrid.get(&page).await.ok().shows("den första utgåvan");
    let fields = [("revision", "1"), ("old", "x"), ("new", "municipality-1"), ("do", "pair")];
    sigrid.post(&page, &fields).await.is(422).shows("den första utgåvan");
}
