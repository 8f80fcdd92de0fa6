//! A newer edition, and what becomes of signatures.

use super::*;

/// A town with one signatory, Norrby, and a newer edition from today on.
async fn with_a_newer_edition(rules: AccessionRules) -> (TestTown, kernel::Id<Compact>, String) {
    let town = TestTown::new().await;
    let compact = begin(&town, EKBY, rules).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    town.signed_in(SIGRID).await.post(&format!("{page}/receipt"), &[]).await.onward();
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "skapa något"), "2027-03-12").await;
    town.post().await;
    (town, compact, page)
}

/// What the house does of itself about renewals; answers how many.
async fn renewals(town: &TestTown) -> usize {
    let mut tx = town.desk.db.read().await.unwrap();
    let tenant = crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap();
    drop(tx);
    later::renewals(&town.desk, &tenant).await.unwrap()
}

#[tokio::test]
async fn what_is_not_renewed_in_time_lapses_by_itself() {
    let (town, compact, page) = with_a_newer_edition(to_be_renewed()).await;
    let version = async || town.visitor().get("/ekby/join").await.ok().headers["etag"].clone();
    // Every day has its own tag; what is asked here is whether a day on which nothing is due is an act.
    let before = version().await;
    assert_eq!(renewals(&town).await, 0);
    assert_eq!(before, version().await);

    town.now_is("2027-08-13T08:00:00Z");
    assert_eq!(renewals(&town).await, 1);
    let letters = town.post().await;
    assert_eq!((letters[0].to.as_str(), letters[0].subject.as_str()), (MAJ, "Förnya er anslutning"));
    assert!(letters[0].text.contains("12 september 2027"), "{}", letters[0].text);
    assert_eq!(letters.len(), 1);
    town.now_is("2027-09-12T08:00:00Z");
    assert_eq!(renewals(&town).await, 0, "nobody is reminded twice");

    town.now_is("2027-09-13T08:00:00Z");
    let all = ("kansliet@ekby.example", "Anslutningar har upphört");
    assert_eq!(renewals(&town).await, 1);
    told(&town, &[(MAJ, "Er anslutning har upphört"), all]).await;
    assert_eq!(renewals(&town).await, 0);
    assert_eq!(town.act(Lapse { compact: compact.clone() }).await.unwrap(), 0);
    assert_eq!(town.act(RemindToRenew { compact }).await.unwrap(), 0);
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page).await.ok().shows("gäller inte längre");
    maj.get("/ekby/register?signatory=yes").await.ok().hides("Norrby");
    chain_holds(&town).await;
}

#[tokio::test]
async fn where_a_signature_carries_over_nothing_lapses() {
    let (town, _, page) = with_a_newer_edition(by_itself()).await;
    town.now_is("2037-03-13T08:00:00Z");
    assert_eq!(renewals(&town).await, 0);
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&page).await.ok().shows("gäller även den nya utgåvan").shows("Förnya anslutningen");
}

#[tokio::test]
async fn a_signatory_renews_and_is_one_all_along() {
    let (town, _, old) = with_a_newer_edition(to_be_renewed()).await;
    town.now_is("2027-05-03T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&old).await.ok().shows("Förnya anslutningen senast söndag 12 september 2027");
    maj.get("/ekby/join/organisation").await.ok().shows("Norrby Simsällskap");
    let norrby = maj.get(&old).await.ok().text();
    let norrby = norrby.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let new = begun(&mut maj, &norrby).await;
    assert_ne!(new, old);
    maj.get(&old).await.ok().shows("Ni har börjat förnya").shows(&format!("href=\"{new}\""));
    maj.post("/ekby/join/organisation", &[("id", &norrby)]).await.is(422).shows("har redan en anslutning");
    let mut visitor = town.visitor();
    let register = format!("/ekby/register/{norrby}");
    visitor.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap");
    // Every page says what it is, and leads to what changed.
    let renewal = format!("href=\"{old}/renewal\"");
    maj.get(&format!("{new}/decision")).await.ok().shows("När beslutade ni att förnya?").shows(&renewal);
    decided(&mut maj, &new).await;
    maj.get(&format!("{new}/signer")).await.ok().shows("Det här är en förnyelse").shows(&renewal);
    signed(&mut maj, &new).await;
    maj.get(&new).await.ok().shows("er förnyelse är på väg").shows(&renewal);

    // What was signed in time does not lapse because the answer is late.
    town.now_is("2027-09-20T08:00:00Z");
    assert_eq!(renewals(&town).await, 0);
    town.post().await;
    town.signed_in(SIGRID).await.post(&format!("{new}/receipt"), &[]).await.onward();
    let letters = town.post().await;
    assert!(letters.iter().any(|l| l.to == MAJ && l.subject == "Er anslutning är förnyad"));
    let page = visitor.get(&register).await.ok();
    page.shows("12 mars 2027").shows("20 september 2027").shows("utgåva 1").shows("utgåva 2");
    visitor.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap").shows("12 mars 2027");
    for day in ["2027-03-12", "2027-09-19", "2027-09-20"] {
        let list = format!("/ekby/register?signatory=yes&on={day}");
        visitor.get(&list).await.ok().shows("Norrby Simsällskap");
    }
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&old).await.ok().shows("Ni har förnyat anslutningen").hides("Lämna överenskommelsen");
    let page = maj.get(&new).await.ok();
    page.shows("Anslutna utan avbrott sedan").shows("12 mars 2027").shows("Utgåva 2").hides("Förnya");
    // The front page tells of no one who left, nor of a new one.
    visitor.get("/ekby/").await.ok().hides("20 september 2027");
    assert_eq!(renewals(&town).await, 0);
    chain_holds(&town).await;
}

#[tokio::test]
async fn a_declined_renewal_leaves_the_old_signature_as_long_as_it_holds() {
    let rules = AccessionRules { confirmed_by: ConfirmedBy::Secretariat, ..to_be_renewed() };
    let town = TestTown::new().await;
    let compact = begin(&town, EKBY, rules).await;
    let mut maj = town.signed_in(MAJ).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let old = begun(&mut maj, &norrby).await;
    decided(&mut maj, &old).await;
    signed(&mut maj, &old).await;
    for step in ["receipt", "confirmation"] {
        sigrid.post(&format!("{old}/{step}"), &[]).await.onward();
    }
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "skapa något"), "2027-03-12").await;
    let new = begun(&mut maj, &norrby).await;
    decided(&mut maj, &new).await;
    let owed = "Förnya anslutningen för Norrby Simsällskap";
    maj.get("/ekby/me").await.ok().shows(owed);
    // Who has signed has done their part.
    signed(&mut maj, &new).await;
    maj.get("/ekby/me").await.ok().hides(owed);
    sigrid.post(&format!("{new}/refusal"), &[("reason", "Protokollet saknas.")]).await.onward();
    maj.get("/ekby/me").await.ok().shows(owed);
    sigrid.get("/ekby/register?signatory=yes").await.ok().shows("Norrby Simsällskap");
    // Leaving takes a renewal along that has only begun.
    let third = begun(&mut maj, &norrby).await;
    maj.post(&format!("{old}/withdrawal"), &[("on", "2027-03-12"), ("reason", "Vi slutar.")]).await.onward();
    maj.get(&third).await.ok().shows("Anslutningen är avslutad");
    sigrid.get("/ekby/register?signatory=yes").await.ok().hides("Norrby Simsällskap");
    chain_holds(&town).await;
}

#[tokio::test]
async fn everyone_is_asked_once_with_what_changed_and_the_answers_are_counted() {
    let (town, compact, old) = with_a_newer_edition(to_be_renewed()).await;
    let asked = async || {
        let mut tx = town.desk.db.read().await.unwrap();
        let tenant = crate::tenants::store::find(&mut tx, EKBY).await.unwrap().unwrap();
        drop(tx);
        later::asking(&town.desk, &tenant).await.unwrap()
    };
    let state = "/ekby/compact/ekby/renewals";
    town.visitor().get(state).await.ok().shows("<dt>Har inte fått frågan än</dt><dd>0 av 0");
    // Whoever signed on the day of the newer edition had not counted before it; the others are asked.
    assert_eq!(asked().await, 1);
    assert_eq!(asked().await, 0, "once");
    let letters = town.post().await;
    assert_eq!((letters[0].to.as_str(), letters.len()), (MAJ, 1));
    assert_eq!(letters[0].subject, "En ny utgåva: vill ni vara med?");
    assert!(letters[0].text.contains("12 september 2027"), "{}", letters[0].text);
    assert!(link_in(&letters[0].text).ends_with("/renewal"), "{}", letters[0].text);
    let mut maj = town.signed_in(MAJ).await;
    let page = maj.get(&format!("{old}/renewal")).await.ok();
    // What changed is read in place: a clause by its name, its words with what was struck and what is new.
    page.shows("Ett stycke är ändrat")
        .shows("<del>")
        .shows("<ins>")
        .shows("skapa")
        .shows("redline?compact=ekby&#38;from=1&#38;to=2")
        .shows("Förnya anslutningen")
        .shows(&format!("{old}/withdrawal"));
    maj.clone().in_english().get(&format!("{old}/renewal")).await.ok().shows("One clause has changed");
    town.visitor().get(&format!("{old}/renewal")).await.is(404);

    // The next edition asks anew, and counts those who were there before it.
    town.now_is("2027-03-21T08:00:00Z");
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "bygga något"), "2027-03-20").await;
    let mut visitor = town.visitor();
    visitor.get(state).await.ok().shows("<dt>Har inte fått frågan än</dt><dd>1 av 1").hides("Norrby");
    assert_eq!(asked().await, 1);
    visitor.get(state).await.ok().shows("<dt>Har fått frågan, inget svar än</dt><dd>1 av 1");
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(state).await.ok().shows("Var och en").shows("Norrby Simsällskap").shows("21 mars 2027");
    // The list goes home with whoever may see it, and with nobody else.
    let table = format!("{state}.csv");
    sigrid.get(&table).await.ok().shows("Norrby Simsällskap,3,asked,2027-03-21");
    visitor.get(&table).await.ok().hides("Norrby");
    visitor.get(&format!("{state}.json")).await.ok().hides("Norrby");
    town.now_is("2027-08-25T08:00:00Z");
    assert_eq!(renewals(&town).await, 1);
    visitor.get(state).await.ok().shows("<dt>Har påmints, inget svar än</dt><dd>1 av 1");
    maj = town.signed_in(MAJ).await;
    let leave = [("on", "2027-08-25"), ("reason", "Vi slutar.")];
    maj.post(&format!("{old}/withdrawal"), &leave).await.onward();
    visitor.in_english().get(state).await.ok().shows("<dt>Have left</dt><dd>1 of 1");
    let gone = maj.get(&format!("{old}/renewal")).await;
    assert_eq!(gone.status, 303, "there is nothing to answer any more");
    chain_holds(&town).await;
}

#[tokio::test]
async fn a_signature_that_another_edition_overtook_is_no_renewal_and_earlier_figures_stay() {
    let (town, compact, old) = with_a_newer_edition(to_be_renewed()).await;
    let state = "/ekby/compact/ekby/renewals";
    town.now_is("2027-03-20T08:00:00Z");
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "bygga något"), "2027-03-20").await;
    town.now_is("2027-04-01T08:00:00Z");
    let mut maj = town.signed_in(MAJ).await;
    let norrby = maj.get(&old).await.ok().text();
    let norrby = norrby.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let new = begun(&mut maj, &norrby).await;
    decided(&mut maj, &new).await;
    signed(&mut maj, &new).await;
    // The next edition is adopted before the secretariat has received the renewal.
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "sjunga något"), "2027-04-01").await;
    town.now_is("2027-04-02T08:00:00Z");
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{new}/receipt"), &[]).await.onward();
    let mut visitor = town.visitor();
    visitor.get(state).await.ok().shows("<dt>Har förnyat</dt><dd>0 av 1").hides("Utgåva 3: ");
    let mut maj = town.signed_in(MAJ).await;
    maj.get(&new).await.ok().shows("Förnya anslutningen senast");
    // What waits leads to the organisation's own page, not to how one joins.
    maj.get("/ekby/me").await.ok().shows(&format!("href=\"{new}/renewal\""));

    // Renewed to the fourth; then a fifth takes over, and how it stood with the fourth stays.
    let third = begun(&mut maj, &norrby).await;
    decided(&mut maj, &third).await;
    signed(&mut maj, &third).await;
    sigrid = town.signed_in(SIGRID).await;
    sigrid.post(&format!("{third}/receipt"), &[]).await.onward();
    visitor.get(state).await.ok().shows("<dt>Har förnyat</dt><dd>1 av 1");
    town.now_is("2027-05-03T08:00:00Z");
    adopt(&town, EKBY, &compact, &TEXT.replace("göra något", "spela något"), "2027-05-03").await;
    let page = visitor.get(state).await.ok();
    page.shows("Utgåva 4: 1 av 1 förnyade innan utgåva 5 tog över").shows("<dt>Har förnyat</dt><dd>0 av 1");
    let page = visitor.get(&format!("{state}?edition=4")).await.ok();
    page.shows("Så stod det med utgåva 4")
        .shows("<dt>Har förnyat</dt><dd>1 av 1")
        .hides("Norrby")
        .shows(&format!("href=\"{state}\""))
        .shows("Utgåva 5 gäller nu");
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(&format!("{state}?edition=4")).await.ok().shows("Norrby Simsällskap");
    visitor.clone().in_english().get(&format!("{state}?edition=4")).await.ok().shows("edition 5 took over");
    visitor.get(&format!("{state}?edition=9")).await.is(404);
    chain_holds(&town).await;
}

#[tokio::test]
async fn several_are_received_and_confirmed_at_once_each_as_a_step_of_its_own() {
    let rules = AccessionRules { confirmed_by: ConfirmedBy::Secretariat, ..to_be_renewed() };
    let town = town_with(rules).await;
    let mut maj = town.signed_in(MAJ).await;
    let norrby = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let soder = sent_in(&town, &mut maj, "Söderby Scoutkår", 2).await;
    let vaster = sent_in(&town, &mut maj, "Västerby Kör", 3).await;
    town.post().await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let list = "/ekby/accessions?waits=received";
    let page = sigrid.get(list).await.ok().shows("Ta emot och bekräfta de ikryssade").hides(" checked");
    page.shows("Välj Söderby Scoutkår");
    assert_eq!(sigrid.get(&format!("{list}&all=yes")).await.ok().text().matches(" checked").count(), 3);
    let many = "/ekby/accessions/receipts";
    sigrid.post(many, &[("tab", "received")]).await.is(422).shows("Kryssa för minst en");
    let id = |page: &str| page.rsplit('/').next().unwrap().to_owned();
    let (one, two) = (id(&norrby), id(&soder));
    let ticked = [("tab", "received"), ("take", &*one), ("take", &*two)];
    // She may see her own and not receive it.
    maj.post(many, &ticked).await.is(403);
    let done = sigrid.post(many, &ticked).await.leads_to();
    sigrid.get(&done).await.ok().shows("2 är mottagna").shows("2 är bekräftade").shows("Västerby Kör");
    for page in [&norrby, &soder] {
        sigrid.get(page).await.ok().shows("Ansluten till").hides("Ta emot anslutningen");
    }
    sigrid.get(&vaster).await.ok().hides("Ansluten till");
    let letters = town.post().await;
    assert_eq!(letters.iter().filter(|l| l.to == MAJ).count(), 4, "each step has its own letter");
    // Pressed again: somebody was there first, and nothing is done twice.
    let done = sigrid.post(many, &ticked).await.leads_to();
    sigrid.get(&done).await.ok().shows("Ingen togs emot nu");
    chain_holds(&town).await;

    // Where a body confirms, receiving is all that many at once can do.
    let town = town_with(by_a_body()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    sigrid.get(list).await.ok().shows("Ta emot de ikryssade");
    let one = id(&page);
    let done = sigrid.post(many, &[("tab", "received"), ("take", &*one)]).await.leads_to();
    sigrid.get(&done).await.ok().shows("En är mottagen").shows("ingen bekräftades");
    sigrid.get("/ekby/accessions?waits=confirmed").await.ok().hides("de ikryssade");
}
