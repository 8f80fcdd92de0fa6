//! An edition is adopted: what was seen, never edited, known by its hash.

use super::*;

#[tokio::test]
async fn an_adopted_text_is_never_edited() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    adopt(&mut sigrid, &review, "2019-05-20").await;
    let again = [("box", "head x"), ("head.title", "Annan"), ("revision", "1"), ("do", "save")];
    sigrid.post(&review, &again).await.is(404);
    sigrid.get(&review).await.is(404);
    let fields = [("body", "x"), ("on", "2020-01-01")];
    sigrid.post(&review.replace("/review", "/adopt"), &fields).await.is(422).shows("redan antagen");
    town.visitor().get("/ekby/compact").await.ok().hides("Annan");
}

#[tokio::test]
async fn an_adoption_that_cannot_be_comes_back_filled() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let compact = compact_id(&mut sigrid).await;
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let adopt = review.replace("/review", "/adopt");
    let seen = ("revision", "1");
    let page = sigrid.post(&adopt, &[seen, ("body", "Nämnden"), ("on", "2027-03-13")]).await.is(422);
    page.shows("ligger i framtiden").shows("value=\"Nämnden\"");
    sigrid
        .post(&adopt, &[seen, ("body", "Nämnden"), ("on", "2018-01-01")])
        .await
        .is(422)
        .shows("förra utgåvans");
    sigrid
        .post(&adopt, &[seen, ("body", ""), ("on", "2020-01-01")])
        .await
        .is(422)
        .shows("Skriv vem som antog den");
    sigrid.post(&adopt, &[seen, ("body", "x"), ("on", "igår")]).await.is(422).shows("Skriv en dag");
    let mut pelle = town.signed_in(PELLE).await;
    pelle.get(&review.replace("/review", "")).await.ok();
    pelle.post(&adopt, &[("body", "x"), ("on", "2020-01-01")]).await.is(403);
    town.visitor().post(&adopt, &[("body", "x"), ("on", "2020-01-01")]).await.is(404);
}

#[tokio::test]
async fn what_is_read_in_belongs_to_the_compact_that_is_there_and_may_hold_from_a_later_day() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let compact = compact_id(&mut sigrid).await;
    sigrid.get("/ekby/import").await.ok().shows(&format!("<option value=\"{compact}\" selected>"));
    let review = import(&mut sigrid, "ekby.txt", SECOND, &[("compact", compact.as_str())]).await;
    let adopt = review.replace("/review", "/adopt");
    sigrid.get(&review).await.ok().shows("Texten hör till");
    let page = sigrid.get(&adopt).await.ok().shows("Texten hör till").text();
    let seen = revision(&page);
    let fields =
        [("revision", seen.as_str()), ("body", "Nämnden"), ("on", "2027-03-01"), ("from", "2027-06-01")];
    let to = sigrid.post(&adopt, &fields).await.onward();
    assert!(to.ends_with("/2"), "{to}");
    sigrid.get(&to).await.ok().shows("Den gäller från 1 juni 2027");
}

#[tokio::test]
async fn what_is_adopted_is_what_was_seen() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let review = import(&mut sigrid, "ekby.txt", FIRST, &[]).await;
    let adopt = review.replace("/review", "/adopt");
    let seen = revision(&sigrid.get(&adopt).await.ok().text());
    let title = [("box", "head x"), ("head.title", "En annan titel"), ("head.language", "sv")];
    let corrected = [&title[..], &[("revision", seen.as_str())]].concat();
    sigrid.post(&review, &corrected).await.onward();
    let fields = |seen| [("body", "Nämnden"), ("on", "2019-05-20"), ("revision", seen)];
    // A day that cannot be read brings the page back, still with the revision that was seen.
    let wrong = [("body", "Nämnden"), ("on", "snart"), ("revision", seen.as_str())];
    assert_eq!(revision(&sigrid.post(&adopt, &wrong).await.is(422).text()), seen);
    let page = sigrid.post(&adopt, &fields(&seen)).await.is(422).shows("sedan du öppnade sidan").text();
    town.visitor().get("/ekby/compact").await.ok().shows("ingen överenskommelse än");
    sigrid.post(&adopt, &fields("")).await.is(422);
    sigrid.post(&adopt, &fields(&revision(&page))).await.onward();
    town.visitor().get("/ekby/compact").await.ok().shows("En annan titel");
}

#[tokio::test]
async fn the_kept_text_gives_the_hash_that_was_signed_in_whatever_order_it_was_written() {
    let town = TestTown::new().await;
    let begin = actions::BeginCompact {
        slug: "ekby".into(),
        name: "Ekby".into(),
        vocabulary: crate::compact::rules::Vocabulary::default(),
        rules: crate::compact::rules::AccessionRules { carries_over: true, ..Default::default() },
    };
    let compact = town.act(begin).await.unwrap();
    let mut proposal = reader::read("a.txt", FIRST).unwrap();
    // The second party first, and the rarer rhythm before the one that recurs sooner.
    let both: Vec<String> = proposal.sides.iter().rev().map(|s| s.key.clone()).collect();
    assert!(both.len() > 1);
    proposal.commitments[0].sides = both;
    let mut rare = proposal.clocks[0].clone();
    rare.every_months = 48;
    proposal.clocks.insert(0, rare);
    let source = String::new();
    let keep = KeepDraft { compact, draft: None, revision: 0, proposal, source, file: None };
    let edition = town.act(keep).await.unwrap();
    let on = "2019-05-20".parse().unwrap();
    let (body, diary_number) = ("Fullmäktige".to_owned(), String::new());
    let adopt = Adopt { edition, revision: 1, body, on, diary_number, from: on, until: None };
    town.act(adopt).await.unwrap();

    let tenant = {
        let mut tx = town.desk.db.read().await.unwrap();
        crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap()
    };
    let visitor = policy::Actor::visitor(EKBY);
    let today = town.desk.see(&tenant, &visitor, Ask("2027-03-12")).await.unwrap();
    assert_eq!(today.unwrap().0, 1, "the hash is of the kept text");
    let check =
        async || town.desk.see(&tenant, &visitor, crate::compact::sights::CheckTexts).await.unwrap().len();
    assert_eq!(check().await, 0);
    let change = async |sql| {
        let mut tx = town.desk.db.write().await.unwrap();
        tx.run(sql, &[]).await.unwrap();
        tx.commit().await.unwrap();
    };
    // A folder from before the order of sides was kept is whole all the same; one whose text was changed is not.
    change("UPDATE clause_side SET position = 0").await;
    assert_eq!(check().await, 0);
    change("UPDATE clause SET body = 'Något annat.' WHERE kind = 'vision'").await;
    assert_eq!(check().await, 1);
}

#[tokio::test]
async fn the_rules_and_words_are_the_compacts_own() {
    let town = TestTown::new().await;
    let mut sigrid = adopted(&town).await;
    let rules = format!("/ekby/compact/{}/rules", slug(&mut sigrid).await);
    let fields = [("name", "Ekby"), ("confirmed_by", "body"), ("principles", "Kännetecken")];
    let page = sigrid.post(&rules, &fields).await.is(422);
    page.shows("vilken styrgrupp som bekräftar").shows("value=\"Kännetecken\"").shows("mellan 1 och 60");
    let fields = [&fields[..], &[("confirming_body", "Rådet"), ("carries_over", "yes")]].concat();
    sigrid.post(&rules, &fields).await.onward();
    sigrid.get(&rules).await.ok().shows("Rådet");
    town.visitor().get("/ekby/compact").await.ok().shows("Kännetecken");
    // Anyone may know of the compact, so they are told that they may not, not that there is none.
    town.visitor().get(&rules).await.is(403);
    town.visitor().post(&rules, &fields).await.is(403);
}

/// What a neighbour asks: the edition in force on a day, its text, and whether what was signed is what stands.
struct Ask(&'static str);

impl Sight for Ask {
    type Output = Option<(i64, usize, String)>;

    async fn see(self, cx: &mut Cx) -> Result<Self::Output, Error> {
        let Some((_, edition)) = actions::in_force(cx, self.0.parse().unwrap()).await? else {
            return Ok(None);
        };
        let text = actions::whole_text(cx, &edition).await?.clauses;
        let whole = actions::whole_text(cx, &edition).await?;
        assert_eq!(
            edition.text_hash,
            Some(crate::compact::derive::hash(&edition.title, &whole)),
            "the hash is of the kept text"
        );
        Ok(Some((edition.number.unwrap(), text.len(), edition.text_hash.unwrap())))
    }
}

#[tokio::test]
async fn neighbours_ask_what_was_in_force_on_a_day() {
    let town = TestTown::new().await;
    let sigrid = twice_adopted(&town).await;
    drop(sigrid);
    let actor = policy::Actor::visitor(EKBY);
    let mut tx = town.desk.db.read().await.unwrap();
    let tenant = crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap();
    drop(tx);
    let ask = async |day| town.desk.see(&tenant, &actor, Ask(day)).await.unwrap();
    assert_eq!(ask("2019-05-19").await, None);
    let (first, second) = (ask("2026-11-15").await.unwrap(), ask("2026-11-16").await.unwrap());
    assert_eq!((first.0, second.0), (1, 2));
    assert_ne!(first.2, second.2);
}
