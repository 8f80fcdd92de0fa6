//! The register, told through the front door.

use kernel::Id;
use policy::{Class, Role};

use super::{
    NewOrganisation, Organisation, OrganisationKind, Orientation,
    actions::Register,
    register_store,
    rules::{Contact, ContactKind, demo_number, shown_number},
};
use crate::testing::{EKBY, SIGRID, TestTown, Visitor};

pub(super) fn organisation(n: u32, name: &str) -> NewOrganisation {
    NewOrganisation {
        number: demo_number(n),
        name: name.into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: String::new(),
        website: String::new(),
        contacts: Vec::new(),
    }
}

pub(super) async fn entered(town: &TestTown, new: NewOrganisation) -> Id<Organisation> {
    town.act(Register { new }).await.unwrap()
}

async fn acceded(town: &TestTown, id: &Id<Organisation>, listed: &str, ended: Option<&str>) {
    let mut tx = town.desk.db.write().await.unwrap();
    register_store::take_as_acceded(&mut tx, EKBY, id.as_str(), listed, ended).await.unwrap();
    tx.commit().await.unwrap();
}

/// The fields of a whole form.
fn form<'a>(name: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("number", number),
        ("kind", "association"),
        ("orientation", "voice"),
        ("district", "Söder"),
        ("purpose", "Vi sjunger."),
        ("website", "www.koren.example"),
        ("person", "Karin Kör"),
        ("person_class", "own"),
        ("mail", "kor@koren.example"),
        ("mail_class", "members"),
        ("phone", "010-123 45 67"),
        ("phone_class", "public"),
    ]
}

/// Somebody who has signed in and holds no role.
async fn somebody(town: &TestTown, mail: &str) -> Visitor {
    town.signed_in(mail).await
}

pub(super) fn statements(response: &crate::testing::Response) -> String {
    response.headers["server-timing"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_empty_register_says_what_to_do() {
    let town = TestTown::new().await;
    let page = town.visitor().get("/ekby/register").await.ok();
    page.shows("Registret är tomt").shows("Skriv in en organisation").shows("0 av 0 organisationer");
    town.visitor().in_english().get("/ekby/register?q=x").await.ok().shows("No organisation fits");
}

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
async fn search_forgives_and_filters_count() {
    let town = TestTown::new().await;
    let swim =
        NewOrganisation { purpose: "Vi lär barn att simma".into(), ..organisation(1, "Ålby Simsällskap") };
    let swim = entered(&town, swim).await;
    let choir = NewOrganisation { district: String::new(), ..organisation(2, "Ekby Körförening") };
    entered(&town, choir).await;
    let voice = NewOrganisation {
        orientation: Orientation::Voice,
        kind: OrganisationKind::Network,
        district: "Söder".into(),
        ..organisation(3, "Ängens vänner")
    };
    entered(&town, voice).await;
    acceded(&town, &swim, "2025-02-18", None).await;

    let mut visitor = town.visitor();
    for q in ["alby", "ÅLBY sim", "simmar", "barnen", &shown_number(&demo_number(1))] {
        let at = format!("/ekby/register?q={}", crate::web::urls::encoded(q));
        visitor.get(&at).await.ok().shows("Ålby Simsällskap").hides("Ängens").shows("1 organisation");
    }
    visitor.get("/ekby/register?q=f%C3%B6reningar").await.ok().shows("Ekby Körförening").hides("Ålby");
    let all = visitor.get("/ekby/register").await.ok().shows("1 av 3 organisationer").text();
    let order: Vec<_> = ["Ekby Kör", "Ålby Sim", "Ängens"].iter().map(|n| all.find(n).unwrap()).collect();
    assert!(order.is_sorted(), "{order:?}");
    visitor.get("/ekby/register").await.ok().shows("Ansluten 18 februari 2025, utgåva 2").shows("Norr (1)");
    let only = [
        ("signatory=yes", "Ålby"),
        ("signatory=no&kind=association", "Ekby Kör"),
        ("orientation=voice", "Ängens"),
        ("district=-", "Ekby Kör"),
        ("district=S%C3%B6der", "Ängens"),
    ];
    for (filter, name) in only {
        let page = visitor.get(&format!("/ekby/register?{filter}")).await.ok();
        let page = page.shows(name).shows("1 organisation");
        for other in ["Ålby", "Ekby Kör", "Ängens"].iter().filter(|other| **other != name) {
            assert!(!page.text().contains(&format!(">{other}")), "{filter} shows {other}");
        }
    }
    visitor
        .get("/ekby/register?district=V%C3%A4ster&kind=other")
        .await
        .ok()
        .shows("Ingen organisation passar");
}

#[tokio::test]
async fn dates_make_history() {
    let town = TestTown::new().await;
    town.now_is("2024-05-01T08:00:00Z");
    let old = entered(&town, organisation(1, "Gamla kören")).await;
    acceded(&town, &old, "2024-05-10", Some("2025-06-01")).await;
    town.now_is("2026-01-10T08:00:00Z");
    entered(&town, organisation(2, "Nya kören")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = format!("/ekby/register/{old}");
    sigrid
        .post(&format!("{page}/ending"), &[("ended_on", "snart")])
        .await
        .is(422)
        .shows("ÅÅÅÅ")
        .shows("snart");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2026-01-11")]).await.is(422).shows("har varit");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2024-04-30")]).await.is(422).shows("skrevs in");
    sigrid.post(&format!("{page}/ending"), &[("ended_on", "2026-01-10")]).await.onward();
    sigrid
        .post(&format!("{page}/ending"), &[("ended_on", "2026-01-10")])
        .await
        .is(422)
        .shows("redan avslutad");

    let mut visitor = town.visitor();
    visitor.get("/ekby/register").await.ok().shows("Nya kören").hides("Gamla").shows("0 av 1 org");
    let then = visitor.get("/ekby/register?on=2025-03-01").await.ok();
    then.shows("Gamla kören").hides("Nya kören").shows("1 av 1 org").shows("1 mars 2025");
    visitor.get("/ekby/register?on=2025-06-01").await.ok().shows("Gamla kören").shows("0 av 1 org");
    visitor.get("/ekby/register.json?on=2024-05-09").await.ok().shows("\"signatories\":0");
    visitor.get(&page).await.ok().shows("avslutad i registret").shows("10 maj 2024").shows("1 juni 2025");
}

#[tokio::test]
async fn pages_turn_and_the_statements_do_not_grow() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    entered(&town, organisation(0, "A 00")).await;
    let few = statements(&visitor.get("/ekby/register").await.ok());
    for n in 1..30 {
        entered(&town, organisation(n, &format!("A {n:02}"))).await;
    }
    let first = visitor.get("/ekby/register").await.ok();
    assert_eq!(statements(&first), few);
    // The door finds the town in one, the page counts in one and lists in one; whoever has signed in costs one more.
    assert!(few.contains("\"3 statements\""), "{few}");
    let known = statements(&town.signed_in(SIGRID).await.get("/ekby/register").await.ok());
    assert!(known.contains("\"4 statements\""), "{known}");
    first.shows("A 24").hides("A 25").shows("Sida 1 av 2").shows("/ekby/register?page=2");
    let last = visitor.get("/ekby/register?page=99").await.ok();
    last.shows("A 25").hides("A 24").shows("Sida 2 av 2").shows("30 organisationer");
}

#[tokio::test]
async fn the_list_goes_home_and_a_spreadsheet_calculates_nothing() {
    let town = TestTown::new().await;
    let wild = NewOrganisation { purpose: "Kör, \"sång\"".into(), ..organisation(1, "=HYPERLINK(1)") };
    let wild = entered(&town, wild).await;
    acceded(&town, &wild, "2025-02-18", None).await;
    entered(&town, NewOrganisation { district: "Söder".into(), ..organisation(2, "Åkern") }).await;
    let csv = town.visitor().get("/ekby/register.csv").await.ok();
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8; header=present");
    let text = csv.text();
    let rows: Vec<&str> = text.split("\r\n").collect();
    assert!(rows[0].starts_with("\u{feff}id,name,number,kind"), "{text}");
    assert!(rows[1].contains(",'=HYPERLINK(1),") && rows[1].contains("\"Kör, \"\"sång\"\"\""), "{text}");
    assert!(rows[1].contains(",yes,2025-02-18,2,") && rows[2].contains("Åkern"), "{text}");
    let some = town.visitor().get("/ekby/register.csv?district=S%C3%B6der").await.ok();
    some.hides("HYPERLINK").shows("Åkern");

    let json = town.visitor().get("/ekby/register.json?signatory=yes").await.ok();
    let shape: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!((&shape["version"], &shape["organisations"]), (&1.into(), &1.into()));
    assert_eq!(shape["list"][0]["address"], format!("http://ekby.test/ekby/register/{wild}"));
    let page = town.visitor().get("/ekby/register?district=S%C3%B6der").await.ok();
    page.shows("/ekby/register.csv?district=S%C3%B6der").shows("/ekby/register.json?district=S%C3%B6der");
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
async fn an_umbrellas_members_are_shown_and_never_added_up() {
    let town = TestTown::new().await;
    let umbrella =
        NewOrganisation { kind: OrganisationKind::Umbrella, ..organisation(1, "Ekby Idrottsallians") };
    let umbrella = entered(&town, umbrella).await;
    let member = entered(&town, organisation(2, "Norrby Simsällskap")).await;
    acceded(&town, &umbrella, "2025-01-01", None).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let page = format!("/ekby/register/{umbrella}");
    let members = format!("{page}/members");
    sigrid.get(&page).await.ok().shows("Inga medlemsorganisationer");
    sigrid
        .post(&members, &[("member", "Finns ej")])
        .await
        .is(422)
        .shows("finns inte i registret")
        .shows("Finns ej");
    sigrid.post(&members, &[("member", "Ekby Idrottsallians")]).await.is(422).shows("medlem i sig själv");
    sigrid.post(&members, &[("member", &shown_number(&demo_number(2)))]).await.onward();
    sigrid.post(&members, &[("member", "norrby simsällskap")]).await.onward();
    let shown = town.visitor().get(&page).await.ok();
    shown.shows("0 av 1 medlemsorganisationer").shows(member.as_str()).hides("Lägg till eller ta bort");
    let other = format!("/ekby/register/{member}");
    town.visitor().get(&other).await.ok().shows("Ingår i").shows("Ekby Idrottsallians");
    // The umbrella has acceded; its member has not.
    town.visitor().get("/ekby/register").await.ok().shows("1 av 2 organisationer");
    sigrid
        .post(&format!("{other}/members"), &[("member", "Ekby Idrottsallians")])
        .await
        .is(422)
        .shows("Bara en para");
    sigrid.post(&members, &[("member", "Norrby Simsällskap"), ("leaves", "yes")]).await.onward();
    town.visitor().get(&page).await.ok().hides("Norrby");
}

#[tokio::test]
async fn another_towns_organisation_is_not_here() {
    let town = TestTown::new().await;
    town.begin("alby", "Alby kommun").await;
    let id = entered(&town, organisation(1, "Ekby Kör")).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for end in ["", ".json", "/edit"] {
        sigrid.get(&format!("/alby/register/{id}{end}")).await.is(404);
        sigrid.get(&format!("/ekby/register/{id}{end}")).await.ok();
    }
    sigrid.post(&format!("/alby/register/{id}/publication"), &[]).await.is(404);
    town.visitor().get("/alby/register.csv").await.ok().hides("Ekby Kör");
    town.visitor().get("/ekby/register/nonsense").await.is(404);
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
