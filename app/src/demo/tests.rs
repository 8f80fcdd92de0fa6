//! The demo's pages: there in a demo, nowhere else.

use policy::Actor;

use crate::{
    base::{Error, Refusal},
    people::actions::SignInAs,
    testing::{EKBY, SIGRID, TestTown},
};

/// The value of the hidden field `person` in the form of somebody.
fn person_of(page: &str, name: &str) -> String {
    let form = page.split(&format!("<h3>{name}</h3>")).nth(1).unwrap();
    form.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_click_signs_in_as_anyone() {
    let town = TestTown::demo().await;
    let mut visitor = town.visitor();
    let page = visitor.get("/demo/people").await.ok().shows("Sigrid Sand").shows("Kansli").text();
    let person = person_of(&page, "Pelle Palm");
    let onward = visitor.post("/demo/people", &[("town", EKBY), ("person", &person)]).await.onward();
    visitor.get(&onward).await.ok().shows("Hej Pelle Palm").shows("/demo/people").shows("/demo/mail");
    visitor.post("/demo/people", &[("town", "alby"), ("person", &person)]).await.is(404);
    visitor.clone().in_english().get("/demo/people").await.ok().shows("Everyone here is invented");
    visitor.get("/demo").await.is(303);
}

#[tokio::test]
async fn letters_are_read_where_they_go_nowhere() {
    let town = TestTown::demo().await;
    let mut visitor = town.visitor();
    visitor.get("/demo/mail").await.ok().shows("Inga brev än");
    visitor.post("/ekby/sign-in", &[("mail", SIGRID)]).await.ok();
    let list = visitor.get("/demo/mail").await.ok().shows("Din länk till Ekby kommun").shows(SIGRID).text();
    let page = list.split("<h2><a href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let letter = visitor.get(&page).await.ok();
    let link = letter.text().split("<a class=\"ds-button\" href=\"/ekby/sign-in/").nth(1).unwrap().to_owned();
    let link = format!("/ekby/sign-in/{}", link.split('"').next().unwrap());
    visitor.get(&link).await.ok().shows("Logga in nu");
    let html = visitor.get(&format!("{page}/html")).await.ok();
    let csp = html.headers["content-security-policy"].to_str().unwrap();
    assert!(
        csp.contains("default-src 'none'") && csp.contains("sandbox") && !csp.contains("script"),
        "{csp}"
    );
    visitor.get("/demo/mail/ekby/none").await.is(404);
}

#[tokio::test]
async fn a_real_house_has_no_such_doors() {
    let town = TestTown::new().await;
    let mut visitor = town.visitor();
    for path in ["/demo", "/demo/people", "/demo/mail", "/demo/mail/ekby/x", "/demo/mail/ekby/x/html"] {
        visitor.get(path).await.is(404);
    }
    visitor.get("/ekby").await.ok().hides("/demo/");
    let demo = TestTown::demo().await;
    let page = demo.visitor().get("/demo/people").await.ok().text();
    let person = person_of(&page, "Sigrid Sand");
    visitor.post("/demo/people", &[("town", EKBY), ("person", &person)]).await.is(404);
    let refused = town.desk.act(&Actor::visitor(EKBY), SignInAs { person: person.parse().unwrap() }).await;
    assert!(matches!(refused, Err(Error::Refusal(Refusal::NotFound))));
}
