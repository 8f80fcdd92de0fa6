//! What an erasure takes, and what stays.

use super::*;

/// The address of the page of a person whom the list of people calls by this name.
async fn person_page(sigrid: &mut Visitor, name: &str) -> String {
    for list in ["/ekby/people", "/ekby/people?show=others"] {
        let text = sigrid.get(list).await.ok().text();
        if let Some((before, _)) = text.split_once(&format!("\">{name}</a>")) {
            return before.rsplit("href=\"").next().unwrap_or_default().to_owned();
        }
    }
    panic!("nobody is called {name}");
}

/// How many rows of the table the statement counts hold this text.
async fn holding(town: &TestTown, sql: &'static str, text: &str) -> i64 {
    let mut tx = town.desk.db.read().await.unwrap();
    let row = tx.row(sql, &db::params![EKBY, format!("%{text}%")]).await.unwrap().unwrap();
    row.get("n").unwrap()
}

#[tokio::test]
async fn an_erased_signers_name_is_gone_and_the_signature_stays() {
    let town = town_with(by_a_politician()).await;
    let mut maj = town.signed_in(MAJ).await;
    let page = sent_in(&town, &mut maj, "Norrby Simsällskap", 1).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    for step in ["receipt", "confirmation"] {
        sigrid.post(&format!("{page}/{step}"), &[]).await.onward();
    }
    let mut pelle = town.signed_in(PELLE).await;
    let fields = [("signer", "Pelle Palm"), ("capacity", "kommunalråd"), ("declared", "yes")];
    pelle.post(&format!("{page}/counter-signature"), &fields).await.onward();
    let before: serde_json::Value =
        serde_json::from_slice(&sigrid.get(&format!("{page}/certificate.pdf")).await.ok().bytes).unwrap();

    // She is also who the register says to ask for.
    let entry = |id: &str| format!("/ekby/register/{id}");
    let found = sigrid.get("/ekby/register.json").await.ok().text();
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    let id = found["list"][0]["id"].as_str().unwrap().to_owned();
    let line = |kind, value: &str| Contact { kind, value: value.into(), class: Class::Public };
    let new = NewOrganisation {
        number: demo_number(1),
        name: "Norrby Simsällskap".into(),
        kind: OrganisationKind::Association,
        orientation: Orientation::Care,
        district: "Norr".into(),
        purpose: "Simskola för alla.".into(),
        website: String::new(),
        contacts: vec![
            line(ContactKind::Person, "Maj Ek, ordförande"),
            line(ContactKind::Mail, MAJ),
            line(ContactKind::Phone, "070-123 45 67"),
            line(ContactKind::Address, "Norrbyvägen 2"),
        ],
    };
    town.act(EditEntry { id: id.parse().unwrap(), seen: String::new(), entry: new }).await.unwrap();
    let mut visitor = town.visitor();
    visitor.get(&entry(&id)).await.ok().shows("Maj Ek").shows("070-123 45 67");

    // The list knows her by the part of her address that she signed in with.
    let person = person_page(&mut sigrid, "maj").await;
    sigrid.get(&format!("{person}/erasure")).await.ok().shows("namn under anslutningar");
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    let gone = "En person, raderad 12 mars 2027";
    sigrid.get(&page).await.ok().shows(gone).hides("Maj Ek").shows("Pelle Palm, kommunalråd");
    visitor.get(&entry(&id)).await.ok().hides("Maj").hides("070-123").shows("Norrbyvägen 2");
    for list in
        ["/ekby/register.json", "/ekby/register.csv", "/ekby/journal", "/ekby/accessions?waits=listed"]
    {
        sigrid.get(list).await.ok().hides("Maj Ek").hides(MAJ);
    }
    let json = sigrid.get(&format!("{}.json", entry(&id))).await.ok();
    json.hides("Maj").hides("070-123").shows("Norrbyv");
    let after = sigrid.get(&format!("{page}/certificate.pdf")).await.ok();
    let after: serde_json::Value = serde_json::from_slice(&after.bytes).unwrap();
    assert_eq!(
        (&after["signature"]["text"], &after["signature"]["more"]),
        (&gone.into(), &"12 mars 2027".into())
    );
    assert_eq!(after["verify"]["hash"], before["verify"]["hash"]);
    assert_eq!(sigrid.get(&format!("{page}/minutes")).await.ok().bytes, PDF);

    // The politician as well; and nothing of either is left in what is kept, while the chain holds.
    let person = person_page(&mut sigrid, "Pelle Palm").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().shows(gone).hides("Pelle").hides("kommunalråd").shows("Ansluten");
    for sql in [
        "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE $2",
        "SELECT COUNT(*) AS n FROM outbox WHERE tenant = $1 AND payload LIKE $2",
        "SELECT COUNT(*) AS n FROM accession WHERE tenant = $1 AND (signer LIKE $2 OR counter_signer LIKE $2)",
        "SELECT COUNT(*) AS n FROM organisation_contact WHERE tenant = $1 AND value LIKE $2",
    ] {
        for name in ["Maj Ek", "maj@", "Pelle Palm"] {
            assert_eq!(holding(&town, sql, name).await, 0, "{name}: {sql}");
        }
    }
    chain_holds(&town).await;
}

#[tokio::test]
async fn whoever_signs_on_paper_without_an_address_can_be_erased() {
    let town = town_with(by_itself()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    let mut sigrid = town.signed_in(SIGRID).await;
    let fields = [
        ("id", norrby.as_str()),
        ("on", "2027-03-01"),
        ("by", "board"),
        ("edition", "ekby/1"),
        ("signed_on", "2027-03-02"),
        ("signer", "Maj Ek"),
        ("capacity", "ordförande"),
        ("contact", ""),
    ];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "blankett.pdf", PDF)];
    let page = sigrid.upload("/ekby/accessions/new", &fields, &files).await.onward();
    sigrid.get(&page).await.ok().shows("Ansluten").shows("Maj Ek, ordförande");
    sigrid.get("/ekby/people").await.ok().hides("Maj Ek");
    let person = person_page(&mut sigrid, "Maj Ek").await;
    sigrid.get(&person).await.ok().hides("Företrädare");
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().hides("Maj Ek").shows("En person, raderad 12 mars 2027");
    let sql = "SELECT COUNT(*) AS n FROM journal_detail WHERE tenant = $1 AND detail LIKE $2";
    assert_eq!(holding(&town, sql, "Maj Ek").await, 0);
    chain_holds(&town).await;
}

#[tokio::test]
async fn erasing_whoever_entered_a_paper_takes_no_name_but_their_own() {
    let town = town_with(by_a_body()).await;
    let norrby = registered(&town, "Norrby Simsällskap", 1, OrganisationKind::Association).await;
    town.give(EKBY, "stina@ekby.example", "Stina Sund", Role::Secretariat, None).await;
    let mut stina = town.signed_in("stina@ekby.example").await;
    let fields = [
        ("id", norrby.as_str()),
        ("on", "2027-03-01"),
        ("by", "board"),
        ("edition", "ekby/1"),
        ("signed_on", "2027-03-02"),
        ("signer", "Maj Ek"),
        ("capacity", "ordförande"),
        ("contact", MAJ),
    ];
    let files: [(&str, &str, &[u8]); 1] = [("minutes", "Maj Ek.pdf", PDF)];
    let page = stina.upload("/ekby/accessions/new", &fields, &files).await.onward();
    stina.post(&format!("{page}/refusal"), &[("reason", "Maj Ek satt inte i styrelsen.")]).await.onward();
    let mut sigrid = town.signed_in(SIGRID).await;
    let person = person_page(&mut sigrid, "Stina Sund").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().shows("Maj Ek, ordförande").shows("satt inte i styrelsen");
    let person = person_page(&mut sigrid, "Maj Ek").await;
    sigrid.post(&format!("{person}/erasure"), &[]).await.onward();
    sigrid.get(&page).await.ok().hides("Maj Ek").shows("En person, raderad 12 mars 2027").shows(".pdf");
    assert_eq!(sigrid.get(&format!("{page}/minutes")).await.ok().bytes, PDF);
    chain_holds(&town).await;
}
