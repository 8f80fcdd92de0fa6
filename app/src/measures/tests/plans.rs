//! A plan: drawn up, proposed, agreed, frozen; and what is wrong with one.

use super::*;

#[tokio::test]
async fn a_plan_is_drawn_up_proposed_agreed_by_both_sides_and_frozen() {
    let ekby = Ekby::new().await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let plan = drawn_up(&mut olle, "municipality").await;
    let mut visitor = ekby.town.visitor();
    visitor.get(&plan).await.is(404);
    visitor.get("/ekby/plans").await.ok().shows("Det finns ingen").hides("2026–2028");
    olle.post(&format!("{plan}/proposal"), &[]).await.is(422).shows("Lägg till minst en");
    let measure = added(&mut olle, &ekby, &plan, "Öppna en väg in", "2027-03-11").await;
    olle.get(&plan).await.ok().shows("Öppna en väg in").shows("250\u{a0}000 kronor").shows("Utkast");
    olle.get(&format!("{plan}/consent")).await.is(405);
    olle.post(&format!("{plan}/proposal"), &[]).await.onward();
    visitor.get(&plan).await.ok().shows("Förslag").shows("Kulturnämnden").hides("Säg ja till planen");

    let consent = format!("{plan}/consent");
    let mut pelle = ekby.town.signed_in(PELLE).await;
    pelle
        .get(&plan)
        .await
        .ok()
        .shows("Säg ja till planen")
        .hides("id=\"side\" name")
        .hides("Kansliet kan skriva in");
    // Agreeing for the wrong side, for a side that is none, on a day to come.
    pelle.post(&consent, &[("side", "civil_society")]).await.is(422).shows("Skriv var beslutet");
    pelle
        .post(
            &consent,
            &[
                ("side", "civil_society"),
                ("source", "x"),
                ("on", "2027-03-10"),
                ("source", "Kommunstyrelsen § 8"),
            ],
        )
        .await
        .is(403);
    pelle.post(&consent, &[("side", "municipality"), ("on", " ")]).await.is(422).shows("vilken dag beslutet");
    pelle.post(&consent, &[("side", "circus")]).await.is(422).shows("Välj en av parterna");
    let ahead = [("side", "municipality"), ("on", "2027-03-13")];
    pelle.post(&consent, &ahead).await.is(422).shows("i dag eller en dag");
    olle.post(
        &consent,
        &[("side", "municipality"), ("source", "x"), ("on", "2027-03-10"), ("source", "Kommunstyrelsen § 8")],
    )
    .await
    .is(403);
    let yes = [("side", "municipality"), ("on", "2027-03-10"), ("source", "Kommunstyrelsen § 8")];
    pelle.post(&consent, &yes).await.onward();
    pelle.post(&consent, &yes).await.is(422).shows("redan sagt ja");
    // What is changed before all have agreed asks those anew who had.
    let plan_days = [("name", "Ny plan"), ("from", "2026-06-01"), ("until", "2028-05-31")];
    let told = olle.post(&format!("{plan}/edit"), &plan_days).await.leads_to();
    olle.get(&told).await.ok().shows("får svara igen");
    pelle.post(&consent, &yes).await.onward();
    let told = olle
        .post(&format!("{measure}/delegation"), &[("delegate", "Kansliet"), ("reason", "Nära")])
        .await
        .leads_to();
    olle.get(&told).await.ok().shows("får svara igen");
    let old = [("side", "municipality"), ("on", "2020-01-01"), ("source", "§ 8")];
    pelle.post(&consent, &old).await.is(422).shows("mer än ett år äldre");
    pelle.post(&consent, &yes).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    let theirs = [("side", "civil_society"), ("on", "2027-03-11"), ("source", "")];
    sigrid.post(&consent, &theirs).await.is(422).shows("Skriv var beslutet").shows("2027-03-11");
    let theirs = [("side", "civil_society"), ("on", "2027-03-11"), ("source", "Rådets möte, § 6")];
    sigrid.post(&consent, &theirs).await.onward();
    visitor
        .get(&plan)
        .await
        .ok()
        .shows("Ny plan")
        .shows("Kontrollsumma")
        .shows("Rådets möte, § 6")
        .shows("Pelle Palm");
    visitor.get("/ekby/plans").await.ok().shows("1 åtgärd: 0 klar, 0 i tid, 1 försenad");
    olle.get(&format!("{plan}/edit")).await.ok();
    olle.post(&format!("{plan}/edit"), &[("name", "X"), ("from", "2026-06-01"), ("until", "2028-05-31")])
        .await
        .is(422)
        .shows("redan sagt ja");
}

#[tokio::test]
async fn what_is_wrong_with_a_plan_or_a_measure_is_said_and_nothing_is_lost() {
    let ekby = Ekby::new().await;
    let other = compact(&ekby.town, "annan", &TEXT.replace("Samråd i tid", "Något helt annat")).await;
    let mut olle = ekby.town.signed_in(OLLE).await;
    let page = olle.get("/ekby/plans/new").await.ok();
    assert!(page.text().contains(other.as_str()));
    let plan = {
        let fields = [
            ("compact", other.as_str()),
            ("side", "municipality"),
            ("name", "Den andra planen"),
            ("from", "2027-06-01"),
            ("until", "2027-05-01"),
            ("money", "mycket"),
        ];
        let page = olle.post("/ekby/plans/new", &fields).await.is(422);
        page.shows("före den första").shows("med siffror").shows("Den andra planen").shows("mycket");
        let fields = [fields[0], fields[1], fields[2], fields[3], ("until", "2028-05-01")];
        olle.post("/ekby/plans/new", &fields).await.onward()
    };
    let foreign = {
        let mut fields =
            vec![("side", "municipality"), ("name", "X"), ("from", "2027-01-01"), ("until", "2027-12-31")];
        let text = page.text();
        let at = text.find(">Överenskommelsen ekby<").expect("the first compact");
        let from = text[..at].rfind("value=\"").expect("its value") + 7;
        let first = text[from..].split('"').next().unwrap_or_default().to_owned();
        fields.push(("compact", &first));
        let plan = olle.post("/ekby/plans/new", &fields).await.onward();
        clause(&mut olle, &plan, "Samråd i tid").await
    };
    let new = format!("{plan}/measures/new");
    let mut fields = vec![
        ("name", "Något att göra"),
        ("serves", foreign.as_str()),
        ("unit", ekby.unit.as_str()),
        ("start", "2027-08-01"),
        ("due", "2027-07-31"),
        ("milestones", "i höst Klart"),
    ];
    let page = olle.post(&new, &fields).await.is(422);
    page.shows("inget åtagande")
        .shows("Sista dagen ligger före den första")
        .shows("i höst Klart")
        .shows("Något att göra");
    let own = clause(&mut olle, &plan, "Något helt annat").await;
    fields[1].1 = own.as_str();
    fields[4].1 = "2027-12-31";
    fields.truncate(5);
    let beyond = [fields.clone(), vec![("due", "2031-01-01")]].concat();
    let beyond: Vec<_> = beyond.into_iter().filter(|field| *field != ("due", "2027-12-31")).collect();
    olle.post(&new, &beyond).await.is(422).shows("Planen slutar 1 maj 2028");
    // An owner of the other side, one that nobody knows, one that is no more.
    let with = |more: (&'static str, &'static str)| [fields.clone(), vec![more]].concat();
    let mut whose = fields.clone();
    whose[2] = ("organisation", "Norrby Simsällskap");
    olle.post(&new, &whose).await.is(422).shows("på planens sida");
    whose[2] = ("organisation", "Sörby sällskap");
    olle.post(&new, &whose).await.is(422).shows("Vi hittar inte ”Sörby sällskap”");
    olle.post(&new, &with(("organisation", "Norrby Simsällskap"))).await.onward();
    let mut sigrid = ekby.town.signed_in(SIGRID).await;
    sigrid.post(&format!("/ekby/units/{}/ending", ekby.unit), &[("until", "2027-03-12")]).await.onward();
    olle.post(&new, &fields).await.is(422).shows("Kulturnämnden finns inte längre");
    fields[2].1 = "";
    olle.post(&new, &fields).await.onward();
    olle.get(&plan).await.ok().shows("som helhet").shows("Kulturnämnden och Norrby");
}
