//! The page of a review as one form: what was sent, box by box, and which button was pressed. The fields of a box begin with
//! its name and a dot; `box` names it, with the mark of what stood there.

use reader::proposal::PartKind;

use super::{
    boxes::{Boxed, Content, Fields, Heading, List, Pick, Rhythm, Spot},
    review::{Then, Verb},
};
use crate::{base::text::line, web::Sent};

/// Every box that was sent, in the order of the page.
pub fn boxes(sent: &Sent) -> Vec<Boxed> {
    let mut by_name = sent.boxes();
    let read = |said: &String| {
        let (name, was) = said.split_once(' ')?;
        let spot: Spot = name.parse().ok()?;
        let fields = by_name.remove(name).unwrap_or_default();
        let pick = match fields.raw("pick") {
            "mine" => Some(Pick::Mine),
            "theirs" => Some(Pick::Theirs),
            _ => None,
        };
        let content = content(&spot, &fields);
        Some(Boxed { spot, was: was.to_owned(), both: fields.ticked("both"), pick, content })
    };
    sent.all("box").iter().filter_map(read).collect()
}

fn content(spot: &Spot, sent: &Sent) -> Content {
    match spot {
        Spot::Head => Content::Head(Heading {
            title: sent.line("title"),
            language: sent.line("language"),
            vision: sent.text("vision"),
            body: sent.line("body"),
            date: sent.line("date"),
            diary_number: sent.line("diary_number"),
        }),
        Spot::Sides => {
            let labels = sent.all("label").iter().map(|l| line(l));
            let all = sent.all("key").iter().cloned().zip(labels);
            Content::Sides(all.filter(|(key, label)| !key.is_empty() || !label.is_empty()).collect())
        }
        Spot::Clocks => Content::Clocks(rhythms(sent)),
        Spot::Item(list, _) | Spot::Add(list, _) => Content::Item(fields(*list, sent)),
    }
}

/// The rows, without the empty ones at the end.
fn rhythms(sent: &Sent) -> Vec<Rhythm> {
    let row = |((kind, months), object): ((&String, &String), &String)| Rhythm {
        kind: line(kind),
        months: line(months),
        object: line(object),
    };
    let mut rows: Vec<Rhythm> =
        sent.all("kind").iter().zip(sent.all("months")).zip(sent.all("object")).map(row).collect();
    while rows.last().is_some_and(|row| row.months.is_empty() && row.object.is_empty()) {
        rows.pop();
    }
    rows
}

fn fields(list: List, sent: &Sent) -> Fields {
    let count: usize = sent.raw("parts").parse().unwrap_or(0);
    let kind = |n: usize| match sent.raw(&format!("part-{n}-kind")) {
        "right" => PartKind::Right,
        "explanation" => PartKind::Explanation,
        _ => PartKind::Duty,
    };
    let part = |n: usize| (kind(n), sent.all(&format!("part-{n}-sides")).to_vec());
    Fields {
        kind: sent.raw("kind").parse().unwrap_or(list),
        label: sent.line("label"),
        heading: sent.line("heading"),
        text: sent.text("text"),
        group: sent.line("group"),
        sides: sent.all("sides").to_vec(),
        principles: sent.all("principles").to_vec(),
        parts: (1..=count.min(2_000)).map(part).collect(),
    }
}

/// What the button says: `save`, or a verb and its box (`up commitment-1`); nothing where it is none of ours.
pub fn then(sent: &Sent) -> Option<Then> {
    let said = sent.raw("do");
    let Some((verb, spot)) = said.split_once(' ') else {
        return ["", "save", "preview", "adopt", "compare", "terms", "crosswalk"]
            .contains(&said)
            .then(Then::default);
    };
    if verb == "back" {
        return Some(Then { verb: Some(Verb::Back(spot.to_owned())), at: None });
    }
    let verb = match verb {
        "up" => Some(Verb::Up),
        "down" => Some(Verb::Down),
        "join" => Some(Verb::Join),
        "remove" => Some(Verb::Remove),
        "add" => Some(Verb::Add),
        "split" => {
            let chosen = sent.raw(&format!("{spot}.split"));
            let (n, begins) = chosen.split_once(' ').unwrap_or_default();
            Some(Verb::Split(n.parse().unwrap_or(0), begins.to_owned()))
        }
        "stay" => None,
        _ => return None,
    };
    Some(Then { verb, at: Some(spot.parse().ok()?) })
}
