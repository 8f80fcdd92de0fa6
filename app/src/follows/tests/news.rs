//! The letters: each thing once, a week in one.

use super::*;

#[tokio::test]
async fn news_comes_once_whatever_restarts_or_jumps() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let id = measure(&town, &unit).await;
    tell(&town, &id, "Detta hände innan Berit följde.").await;
    let of = compact(&town).await;
    let own = follows(&town, &of, "day").await;
    town.now_is("2027-03-13T08:00:00Z");
    assert!(pass(&town).await.is_empty(), "what had happened already is no news");
    tell(&town, &id, "Nu är vi i gång.").await;
    town.now_is("2027-03-14T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert!(letter.text.contains("Kulturnämnden berättar om ”Åtgärd 0”"), "{}", letter.text);
    assert!(!letter.text.contains("Nu är vi i gång"), "what people wrote stays on the page");
    // Each piece of news leads to where it is read.
    let there = format!("http://ekby.test/ekby/measures/{id}");
    assert!(letter.text.contains(&format!("\n{there}\n")), "{}", letter.text);
    assert!(letter.html.contains(&format!("<a href=\"{there}\"")), "{}", letter.html);
    assert!(letter.way_out.as_deref().unwrap().contains("/ekby/mail/"));
    assert!(letter.text.contains("du följer Överenskommelsen i Ekby"));
    // A restart, a second node, the same day: nothing. A later day without news: nothing.
    assert!(pass(&town).await.is_empty());
    assert_eq!(town.act(TellFollowers).await.unwrap(), 0);
    town.now_is("2027-03-15T08:00:00Z");
    assert!(pass(&town).await.is_empty());
    // The clock jumps back and the days come again; then far ahead, where a measure is late, and back.
    for day in ["2027-03-13", "2027-03-14"] {
        town.now_is(&format!("{day}T08:00:00Z"));
        town.act(TellFollowers).await.unwrap();
        assert!(town.post().await.is_empty(), "{day}");
    }
    town.now_is("2027-10-01T08:00:00Z");
    let late = pass(&town).await;
    assert!(late[0].text.contains("”Åtgärd 0” är försenad"), "{}", late[0].text);
    town.now_is("2027-03-16T08:00:00Z");
    town.act(TellFollowers).await.unwrap();
    assert!(town.post().await.is_empty());
    town.now_is("2027-10-02T08:00:00Z");
    assert!(pass(&town).await.is_empty(), "what was told stays told");
    town.visitor().get(&own).await.ok();
}

#[tokio::test]
async fn a_week_has_one_letter_with_everything_under_what_it_happened_to() {
    let town = town().await;
    let (unit, _) = people(&town).await;
    let id = measure(&town, &unit).await;
    follows(&town, &compact(&town).await, "week").await;
    follows(&town, &commitment(&town).await, "week").await;
    follows(&town, &format!("unit.{unit}"), "week").await;
    tell(&town, &id, "Först.").await;
    town.now_is("2027-03-13T09:00:00Z");
    assert!(pass(&town).await.is_empty());
    tell(&town, &id, "Sedan.").await;
    town.now_is("2027-03-15T08:00:00Z");
    let letters = pass(&town).await;
    assert_eq!(letters.len(), 1);
    let text = &letters[0].text;
    assert_eq!(text.matches("berättar om").count(), 2, "each happening once: {text}");
    assert!(letters[0].subject.contains("2 nyheter"));
    assert!(text.contains("Möten"), "{text}");
    town.now_is("2027-03-16T08:00:00Z");
    tell(&town, &id, "På tisdagen.").await;
    assert!(pass(&town).await.is_empty());
}
