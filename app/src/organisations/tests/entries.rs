//! An entry: who writes it, who lets it in, who keeps it fresh.

use super::*;

#[tokio::test]
async fn the_secretariats_entry_is_public_at_once_and_each_contact_is_shown_as_chosen() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/register/new").await.ok().shows("visas i registret genast");
    let number = shown_number(&demo_number(1));
    let page = sigrid.post("/ekby/register/new", &form("Ekby Kör", &number)).await.onward();
    town.visitor().get("/ekby/register").await.ok().shows("Ekby Kör").shows("Vi sjunger.").shows("Söder");

    let seen = town.visitor().get(&page).await.ok().shows(&number).shows("010-123 45 67");
    seen.hides("kor@koren.example").hides("Karin Kör").shows("Inte ansluten").hides("Ändra uppgifterna");
    town.give(EKBY, "olle@ekby.example", "Olle", Role::Evaluator, None).await;
    let mut olle = town.signed_in("olle@ekby.example").await;
    olle.get(&page).await.ok().shows("kor@koren.example").hides("Karin Kör");
    sigrid.get(&page).await.ok().shows("Karin Kör").shows("Ändra uppgifterna");
    // The same through the door for machines.
    town.visitor().get(&format!("{page}.json")).await.ok().shows("010-123").hides("Karin").hides("kor@");
    olle.get(&format!("{page}.json")).await.ok().shows("kor@koren.example").hides("Karin");
}

#[tokio::test]
async fn anybody_elses_entry_waits_unseen_until_the_secretariat_lets_it_in() {
    let town = TestTown::new().await;
    town.visitor().get("/ekby/register/new").await.onward();
    town.visitor().post("/ekby/register/new", &form("Ekby Kör", &demo_number(1))).await.is(403);
    let mut nils = somebody(&town, "nils@ekby.example").await;
    nils.get("/ekby/register/new").await.ok().shows("Kansliet tittar på posten");
    let page = nils.post("/ekby/register/new", &form("Ekby Kör", &demo_number(1))).await.onward();
    let own = nils.get(&page).await.ok().shows("väntar på att kansliet").hides("Släpp in");
    own.shows("Karin Kör").shows("kor@koren.example").shows("Ändra uppgifterna");

    let mut other = somebody(&town, "other@ekby.example").await;
    for visitor in [&mut town.visitor(), &mut other] {
        visitor.get(&page).await.is(404);
        visitor.get(&format!("{page}.json")).await.is(404);
        visitor.get(&format!("{page}/edit")).await.is(404);
        visitor.post(&format!("{page}/publication"), &[]).await.is(404);
        for list in ["", ".csv", ".json"] {
            visitor.get(&format!("/ekby/register{list}")).await.ok().hides("Ekby Kör");
        }
        visitor.get("/ekby/register/waiting").await.is(404);
    }
    nils.post(&format!("{page}/publication"), &[]).await.is(403);

    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get("/ekby/register").await.ok().hides("Ekby Kör");
    sigrid.get("/ekby/register/waiting").await.ok().shows("Ekby Kör");
    sigrid.get(&page).await.ok().shows("Släpp in i registret");
    assert_eq!(sigrid.post(&format!("{page}/publication"), &[]).await.onward(), page);
    sigrid.get("/ekby/register/waiting").await.ok().shows("Inget väntar");
    town.visitor().get("/ekby/register").await.ok().shows("Ekby Kör");
    // Now it is the register's, and no longer the one's who happened to enter it.
    nils.get(&page).await.ok().hides("Karin Kör");
    nils.get(&format!("{page}/edit")).await.is(403);
}

#[tokio::test]
async fn what_was_typed_comes_back_with_every_problem() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let mut fields = form("", "123");
    fields.push(("address", "Storgatan 1 <b>"));
    fields.retain(|(field, _)| *field != "mail");
    fields.push(("mail", "kor@"));
    let page = sigrid.post("/ekby/register/new", &fields).await.is(422);
    page.shows("href=\"#name\"")
        .shows("href=\"#number\"")
        .shows("href=\"#mail\"")
        .shows("value=\"123\"")
        .shows("value=\"kor@\"")
        .shows("Storgatan 1 &#60;b&#62;")
        .shows("Vi sjunger.")
        .shows("value=\"voice\" aria-describedby=\"orientation-voice-more\" checked");
    town.visitor().get("/ekby/register").await.ok().shows("Registret är tomt");
}

#[tokio::test]
async fn a_persons_number_is_refused_and_never_comes_back() {
    let town = TestTown::new().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for number in ["19900101-2385", "900101-2386", "900101 - 2385"] {
        let page = sigrid.post("/ekby/register/new", &form("Ekby Kör", number)).await.is(422);
        page.shows("ser ut som ett personnummer").hides("900101").shows("value=\"Ekby Kör\"");
    }
    let mut tx = town.desk.db.read().await.unwrap();
    let kept = tx.rows("SELECT detail FROM journal_detail WHERE detail LIKE '%900101%'", &[]).await.unwrap();
    assert!(kept.is_empty());
}

#[tokio::test]
async fn nobody_is_entered_twice() {
    let town = TestTown::new().await;
    let first = entered(&town, organisation(1, "Ekby Kör")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let dashed = shown_number(&demo_number(1));
    let page = sigrid.post("/ekby/register/new", &form("Kören i Ekby", &dashed)).await.is(422);
    page.shows("finns redan en organisation").shows(&format!("href=\"/ekby/register/{first}\""));
    // The number of an entry that still waits is taken as well, but what it is stays unsaid.
    let mut nils = somebody(&town, "nils@ekby.example").await;
    nils.post("/ekby/register/new", &form("Nils hemliga", &demo_number(2))).await.onward();
    let mut other = somebody(&town, "other@ekby.example").await;
    let page = other.post("/ekby/register/new", &form("Annan", &demo_number(2))).await.is(422);
    page.shows("finns redan en organisation").hides("hemliga");
    // In another town it is another organisation; and networks may all lack a number.
    town.begin("alby", "Alby kommun").await;
    let there = policy::Actor::house("alby");
    town.desk.act(&there, Register { new: organisation(1, "Ekby Kör") }).await.unwrap();
    for name in ["Nätverk ett", "Nätverk två"] {
        let kind = OrganisationKind::Network;
        entered(&town, NewOrganisation { number: String::new(), kind, ..organisation(0, name) }).await;
    }
}

#[tokio::test]
async fn a_representative_keeps_the_own_entry_fresh_and_no_others() {
    let town = TestTown::new().await;
    let contact = Contact { kind: ContactKind::Mail, value: "a@kor.example".into(), class: Class::Own };
    let second = Contact { value: "b@kor.example".into(), ..contact.clone() };
    let new = NewOrganisation { contacts: vec![contact, second], ..organisation(1, "Ekby Kör") };
    let own = entered(&town, new).await;
    let other = entered(&town, organisation(2, "En annan")).await;
    town.give(EKBY, "rut@kor.example", "Rut", Role::Representative, Some(own.as_str())).await;
    town.now_is("2027-03-20T08:00:00Z");
    let mut rut = town.signed_in("rut@kor.example").await;
    let page = format!("/ekby/register/{own}");
    // Both addresses are in the form, so that saving it loses neither.
    let edit = rut.get(&format!("{page}/edit")).await.ok();
    edit.shows("a@kor.example").shows("b@kor.example").shows("id=\"mail-2\"");
    rut.get(&page).await.ok().shows("12 mars 2027").shows("Bekräfta att uppgifterna stämmer");
    assert_eq!(rut.post(&format!("{page}/confirmation"), &[]).await.onward(), page);
    rut.get(&format!("{page}?done=entry-confirmed")).await.ok().shows("20 mars 2027").shows("Tack.");

    let mut fields = form("Ekby Nya Kör", "");
    rut.post(&format!("{page}/edit"), &fields).await.is(422).shows("Skriv organisationsnumret");
    let number = demo_number(1);
    fields[1].1 = &number;
    fields.push(("mail", "b@kor.example"));
    fields.push(("mail_class", "public"));
    assert_eq!(rut.post(&format!("{page}/edit"), &fields).await.onward(), page);
    let seen = town.visitor().get(&page).await.ok().shows("Ekby Nya Kör").shows("b@kor.example");
    seen.hides("kor@koren.example").shows("https://www.koren.example");
    town.visitor().get("/ekby/register?q=nya+sjung").await.ok().shows("Ekby Nya Kör");

    let taken = demo_number(2);
    fields[1].1 = &taken;
    rut.post(&format!("{page}/edit"), &fields).await.is(422).shows("finns redan").shows("En annan");
    let theirs = format!("/ekby/register/{other}");
    rut.get(&format!("{theirs}/edit")).await.is(403);
    rut.post(&format!("{theirs}/edit"), &fields).await.is(403);
    rut.post(&format!("{theirs}/confirmation"), &[]).await.is(403);
    rut.post(&format!("{page}/ending"), &[("ended_on", "2027-03-20")]).await.is(403);
}

#[tokio::test]
async fn scripts_stay_text_and_long_names_stand() {
    let town = TestTown::new().await;
    let script = "<script>alert(1)</script>";
    let new = NewOrganisation { purpose: script.into(), district: script.into(), ..organisation(1, script) };
    let id = entered(&town, new).await;
    let long = "Riksförbundet ".repeat(14);
    entered(&town, organisation(2, &long)).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let pages =
        ["/ekby/register".into(), format!("/ekby/register/{id}"), format!("/ekby/register/{id}/edit")];
    for page in pages {
        sigrid.get(&page).await.ok().hides("<script>alert").shows("&#60;script&#62;");
        sigrid
            .get(&format!("{page}?q=%3Cscript%3Ealert&district=%3Cscript%3Ealert"))
            .await
            .ok()
            .hides("<script>alert");
    }
    sigrid.get("/ekby/register").await.ok().shows(long.trim());
    let too_long = "x".repeat(201);
    sigrid
        .post("/ekby/register/new", &form(&too_long, &demo_number(3)))
        .await
        .is(422)
        .shows("högst 200 tecken");
}

#[tokio::test]
async fn of_two_who_edit_an_entry_the_second_sees_what_the_first_wrote() {
    let town = TestTown::new().await;
    let id = entered(&town, organisation(1, "Norrby Sim")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let edit = format!("/ekby/register/{id}/edit");
    let seen = |page: &str| {
        let from = page.find("name=\"seen\" value=\"").unwrap() + 19;
        page[from..from + 64].to_owned()
    };
    let first = seen(&sigrid.get(&edit).await.ok().text());
    let fields = |purpose: &'static str, seen: &str| {
        let number = shown_number(&demo_number(1));
        let named = [("name", "Norrby Sim".to_owned()), ("kind", "association".into()), ("number", number)];
        let rest = [("purpose", purpose.to_owned()), ("seen", seen.to_owned())];
        named.into_iter().chain(rest).collect::<Vec<_>>()
    };
    let one = fields("Simskola i sjön.", &first);
    let one: Vec<_> = one.iter().map(|(name, value)| (*name, value.as_str())).collect();
    sigrid.post(&edit, &one).await.onward();
    let two = fields("Vattengymnastik.", &first);
    let two: Vec<_> = two.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = sigrid.post(&edit, &two).await.is(422);
    let page = page.shows("Någon annan har ändrat").shows("Simskola i sjön.").shows("Vattengymnastik.");
    // Having seen both, they choose.
    let again = fields("Vattengymnastik.", &seen(&page.text()));
    let again: Vec<_> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    sigrid.post(&edit, &again).await.onward();
    sigrid
        .get(&format!("/ekby/register/{id}"))
        .await
        .ok()
        .shows("Vattengymnastik.")
        .hides("Simskola i sjön.");
}
