//! The annex of answers in words: what each party wrote, question by question, side by side. Reports that are handed in are
//! public, so anyone may read it; it is as long as people wrote.

use super::{
    booklet::Laying,
    parts::{Block, Booklet, Part, Saying, SideSaid, paragraphs},
    shape::{Commitment, Said},
};
use crate::{compact::rules::Side, followup::rules::Sort, web::words::Words};

/// The id of the annex.
pub const ANNEX: &str = "answers";
/// How many signs of answers a paper holds, some hundred pages; where there are more they stand on the page and in the data.
const ROOM: usize = 250_000;

/// The annex: a part for each commitment that somebody wrote of, and one for the whole; nothing where nobody wrote.
pub fn annex(of: &Laying<'_>) -> Option<Part> {
    let each = of.year.commitments.iter().enumerate();
    let each = each.filter_map(|(n, one)| part(of, &format!("commitment-{}", n + 1), &one.name, Some(one)));
    let parts: Vec<Part> = each.chain(part(of, "whole", &of.t("part-whole"), None)).collect();
    (!parts.is_empty()).then(|| Part {
        id: ANNEX.to_owned(),
        heading: of.t("part-answers"),
        shown: false,
        blocks: vec![Block::Text { text: of.t("answers-lead") }],
        parts,
    })
}

fn part(of: &Laying<'_>, about: &str, heading: &str, commitment: Option<&Commitment>) -> Option<Part> {
    let id = commitment.map(|one| one.id.as_str());
    let texts = of.year.questions.iter().filter(|one| one.kind == Sort::Text.name());
    let block = |question: &super::shape::Question| {
        let here = of.year.answers.iter().filter(|one| one.question == question.id);
        let sides = sides(of, &here.filter(|one| one.commitment.as_deref() == id).collect::<Vec<_>>());
        (!sides.is_empty()).then(|| Block::Said { question: question.wording.clone(), sides })
    };
    let blocks: Vec<Block> = texts.filter_map(block).collect();
    (!blocks.is_empty()).then(|| Part {
        id: format!("{ANNEX}-{about}"),
        heading: heading.to_owned(),
        shown: false,
        blocks,
        parts: Vec::new(),
    })
}

/// The answers to a question by the side of whoever gave them, in the order of the text; what the sides say jointly last.
fn sides(of: &Laying<'_>, answers: &[&Said]) -> Vec<SideSaid> {
    let keys = of.year.sides.iter().map(|side| side.key.as_str()).chain([Side::JOINT]);
    let side = |key: &str| {
        let said = answers.iter().filter_map(|one| {
            let party = of.year.parties.get(one.party).filter(|party| party.side == key)?;
            Some(Saying {
                who: of.party(one.party),
                href: party.address.clone().unwrap_or_default(),
                paragraphs: paragraphs(&one.answer),
            })
        });
        let said: Vec<Saying> = said.collect();
        (!said.is_empty()).then(|| SideSaid { side: of.side(key), said })
    };
    keys.filter_map(side).collect()
}

/// The answers in words that a part holds.
fn sayings(part: &Part) -> impl Iterator<Item = &Saying> {
    let sides = part.blocks.iter().filter_map(|block| match block {
        Block::Said { sides, .. } => Some(sides),
        _ => None,
    });
    sides.flatten().flat_map(|side| &side.said)
}

/// How many they are.
pub fn count(part: &Part) -> usize {
    sayings(part).count()
}

/// How many answers a booklet has in words, and of how many signs.
fn size(of: &Booklet) -> (usize, usize) {
    let annex = of.parts.iter().filter(|part| part.id == ANNEX).flat_map(|part| &part.parts);
    let signs = |one: &Saying| one.paragraphs.iter().map(String::len).sum::<usize>();
    annex.flat_map(sayings).fold((0, 0), |(n, all), one| (n + 1, all + signs(one)))
}

/// The booklet as a paper holds it: where the answers in words are too many, it says where they stand.
pub fn on_paper(mut of: Booklet, words: &Words, address: &str) -> Booklet {
    let (n, signs) = size(&of);
    if signs > ROOM {
        for annex in of.parts.iter_mut().filter(|part| part.id == ANNEX) {
            let said = [("n", n.into()), ("address", address.into())];
            annex.blocks = vec![Block::Text { text: words.with("compilation-answers-elsewhere", &said) }];
            annex.parts.clear();
        }
    }
    of
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::{ANNEX, Block, Booklet, Part, ROOM, Saying, SideSaid, on_paper};
    use crate::web::words::Words;

    fn booklet(signs: usize) -> Booklet {
        let saying = Saying { who: "A".to_owned(), href: String::new(), paragraphs: vec!["x".repeat(signs)] };
        let sides = vec![SideSaid { side: "B".to_owned(), said: vec![saying] }];
        let block = Block::Said { question: "Q".to_owned(), sides };
        let part = |id: &str, blocks, parts| Part {
            id: id.to_owned(),
            heading: "H".to_owned(),
            shown: false,
            blocks,
            parts,
        };
        let parts = vec![part(ANNEX, Vec::new(), vec![part("answers-whole", vec![block], Vec::new())])];
        Booklet {
            title: String::new(),
            about: String::new(),
            facts: Vec::new(),
            parts,
            written: String::new(),
        }
    }

    #[test]
    fn what_is_too_long_for_paper_says_where_it_stands() {
        let words = Words::of(Lang::Sv);
        assert_eq!(on_paper(booklet(ROOM), words, "ekby.se/x"), booklet(ROOM));
        let short = on_paper(booklet(ROOM + 1), words, "ekby.se/x");
        assert!(short.parts[0].parts.is_empty());
        assert!(format!("{:?}", short.parts[0].blocks).contains("ekby.se/x"));
    }
}
