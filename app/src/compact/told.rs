//! What stands in a box, told in words: so that two who changed the same can see what the other wrote.

use reader::proposal::Proposal;

use super::{
    boxes::{Content, Fields, Heading, List, Rhythm},
    cards::KINDS,
};
use crate::web::words::Words;

/// Each field of a box: its word, and what stands there. As many, and in the same order, whatever stands there.
pub fn told(content: &Content, proposal: &Proposal, words: &Words) -> Vec<(String, String)> {
    let (keys, values): (Vec<&str>, Vec<String>) = match content {
        Content::Head(head) => heading(head),
        Content::Sides(sides) => {
            let labels: Vec<&str> = sides.iter().map(|(_, label)| label.as_str()).collect();
            (vec!["compact-review-sides"], vec![labels.join(", ")])
        }
        Content::Clocks(rows) => {
            let row = |r: &Rhythm| {
                format!("{} ({}) {}", words.t(&format!("compact-clock-{}", r.kind)), r.months, r.object)
            };
            (vec!["compact-clocks"], vec![rows.iter().map(row).collect::<Vec<_>>().join("; ")])
        }
        Content::Item(fields) => item(fields, proposal, words),
    };
    let said = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    keys.into_iter().map(|key| words.t(key)).zip(values.into_iter().map(said)).collect()
}

fn heading(head: &Heading) -> (Vec<&'static str>, Vec<String>) {
    let keys = vec![
        "compact-title",
        "compact-language",
        "compact-vision",
        "compact-body",
        "compact-date",
        "compact-diary",
    ];
    let values = [&head.title, &head.language, &head.vision, &head.body, &head.date, &head.diary_number];
    (keys, values.map(Clone::clone).to_vec())
}

fn item(fields: &Fields, proposal: &Proposal, words: &Words) -> (Vec<&'static str>, Vec<String>) {
    let sides = |keys: &[String]| {
        let all = proposal.sides.iter().filter(|s| keys.contains(&s.key));
        all.map(|s| s.label.as_str()).collect::<Vec<_>>().join(", ")
    };
    let principles = proposal.principles.iter().filter(|p| fields.principles.contains(&p.key));
    let principles: Vec<&str> = principles.map(|p| p.label.as_str()).collect();
    let kind = |kind| KINDS.iter().find(|(_, k)| *k == kind).map_or("duty", |(name, _)| name);
    let part = |(of, who): &(_, Vec<String>)| {
        let does = words.t(&format!("compact-part-{}", kind(*of)));
        if who.is_empty() { does } else { format!("{does}: {}", sides(who)) }
    };
    let parts: Vec<String> = fields.parts.iter().map(part).collect();
    let label = match fields.kind {
        List::Principles => "compact-label-principle",
        _ => "compact-label-commitment",
    };
    let keys = vec![
        "compact-kind",
        label,
        "compact-heading",
        "compact-text",
        "compact-group",
        "compact-who",
        "compact-which-principles",
        "compact-parts-title",
    ];
    let values = vec![
        words.t(&format!("compact-kind-{}", fields.kind.name())),
        fields.label.clone(),
        fields.heading.clone(),
        fields.text.clone(),
        fields.group.clone(),
        sides(&fields.sides),
        principles.join(", "),
        parts.join(" · "),
    ];
    (keys, values)
}
