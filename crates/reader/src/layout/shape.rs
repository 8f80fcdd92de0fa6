//! Which drafts are headings, which items, which paragraphs.

use super::fields::{fields, pointing};
use super::marker::{self, MarkerKind};
use super::wrap::Draft;
use super::{Block, Family, Kind, Style};
use crate::heading;
use crate::sides;
use crate::source::Hint;
use crate::text;
use crate::vocabulary;

/// Says what every draft is.
pub(crate) fn shaped(drafts: &[Draft]) -> Vec<Block> {
    let mut out = Vec::with_capacity(drafts.len());
    let pointing = pointing(drafts);
    let fields = fields(drafts);
    let told = drafts.iter().filter(|draft| matches!(draft.hint, Hint::Heading(_))).count() >= 3;
    for (i, draft) in drafts.iter().enumerate() {
        let kind = if pointing[i] || fields[i] { Kind::Paragraph } else { kind(drafts, i, draft, told) };
        out.push(Block { kind, text: draft.text.clone(), marker: draft.marker.clone(), line: draft.line });
    }
    deepen(&mut out, drafts);
    relabel_told_headings(&mut out);
    enumerated(out)
}

fn kind(drafts: &[Draft], i: usize, draft: &Draft, told: bool) -> Kind {
    let level = |family, level| Kind::Heading(Style { family, level });
    match &draft.hint {
        Hint::Heading(n) => level(Family::Told, *n),
        Hint::Row(cells) => Kind::Row(cells.clone()),
        Hint::Margin => Kind::Paragraph,
        Hint::Item(depth, _) if bullet_with_title(drafts, i, draft) && *depth == 0 => {
            level(Family::Bullet, 9)
        }
        Hint::Item(depth, _) => match numbered(drafts, i, draft) {
            told @ Kind::Heading(_) if leads_deeper(drafts, i, draft) => told,
            _ => Kind::Item(*depth),
        },
        Hint::Display(n) if titular(&draft.text, 170) && !is_bulleted(draft) => level(Family::Display, *n),
        _ => match &draft.marker {
            Some(marker) if marker.is_bullet() && bullet_with_title(drafts, i, draft) => {
                level(Family::Bullet, 9)
            }
            Some(marker) if marker.is_bullet() => Kind::Item(0),
            Some(_) => numbered(drafts, i, draft),
            None if !(told && is_mere(draft)) && is_plain_heading(drafts, i, draft) => {
                level(if text::is_capitals(&draft.text) { Family::Capitals } else { Family::Plain }, 1)
            }
            None => Kind::Paragraph,
        },
    }
}

/// A whole paragraph that names neither a chapter nor a party: where the format tells of headings, it is none.
fn is_mere(draft: &Draft) -> bool {
    let names_one = |word: &text::Word<'_>| {
        !matches!(word.low.as_str(), "vi" | "we") && vocabulary::party(&word.low).is_some()
    };
    draft.hint == Hint::Paragraph
        && !heading::role(&draft.text).is_chapter()
        && !text::words(&draft.text).iter().any(names_one)
        && draft.text.contains(':')
}

pub(super) fn is_bulleted(draft: &Draft) -> bool {
    draft.marker.as_ref().is_some_and(marker::Marker::is_bullet)
}

/// A numbered line: a heading where it reads like a title and something else than the next number follows.
fn numbered(drafts: &[Draft], i: usize, draft: &Draft) -> Kind {
    let Some(marker) = &draft.marker else { return Kind::Paragraph };
    let family = if matches!(marker.kind, MarkerKind::Worded(_)) { Family::Worded } else { Family::Numbered };
    let style = Style { family, level: u8::try_from(marker.depth()).unwrap_or(9) };
    let next = drafts.get(i + 1);
    // What is set as a heading begins something else, and does not go on below this line.
    let set_apart = next.is_some_and(|next| matches!(next.hint, Hint::Heading(_) | Hint::Display(_)));
    let deeper = next.and_then(|next| next.marker.as_ref()).is_some_and(|next| {
        let other = next.kind != marker.kind && !same_kind(&next.kind, &marker.kind) && !set_apart;
        next.depth() > marker.depth() || other
    });
    let body = next.is_some_and(|next| next.marker.is_none() && !is_reference_only(&next.text));
    let has_role = heading::role(&draft.text).is_chapter();
    // The last of "1 Tillit, 2 Mod, 3 Tid" is an item like the others, though air and another heading follow.
    let before = i.checked_sub(1).and_then(|i| drafts[i].marker.as_ref());
    let sibling = before.is_some_and(|before| {
        marker.is_letter_after(before)
            || !draft.gap && marker.kind == MarkerKind::Letter && before.kind == MarkerKind::Letter
            || before.ordinal().is_some()
                && before.depth() == marker.depth()
                && before.ordinal().map(|n| n + 1) == marker.ordinal()
    });
    let last = sibling && next.is_some_and(|next| next.gap || set_apart);
    // "P4 …" right after "P3 …" is an item, though "Article 3" comes next.
    let shallow = |next: &marker::Marker| next.depth() <= marker.depth();
    let counted = sibling && !has_role && next.and_then(|next| next.marker.as_ref()).is_some_and(shallow);
    let letter = last && marker.kind == MarkerKind::Letter;
    let (body, deeper) = (body && !last, deeper && !letter && !counted);
    // "3.3 Ensure that requirements are in proportion, in particular by:", right after "3.2 …".
    let leads = sibling && draft.text.ends_with(':') && draft.text.split(' ').count() > 6;
    let title = titular(&draft.text, 110) && (draft.rows <= 2) && !leads;
    if title && (body || deeper || (has_role && draft.gap)) {
        return Kind::Heading(style);
    }
    Kind::Item(u8::try_from(marker.depth() - 1).unwrap_or(0))
}

/// A numbered title whose items count on from it: "2 Principles", "2.1 …".
fn leads_deeper(drafts: &[Draft], i: usize, draft: &Draft) -> bool {
    let (Some(own), Some(next)) = (&draft.marker, drafts.get(i + 1).and_then(|next| next.marker.as_ref()))
    else {
        return false;
    };
    match (&own.kind, &next.kind) {
        (MarkerKind::Number(above), MarkerKind::Number(below)) => {
            below.len() > above.len() && below.starts_with(above)
        }
        _ => false,
    }
}

fn same_kind(a: &MarkerKind, b: &MarkerKind) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn is_reference_only(text: &str) -> bool {
    text.starts_with(['(', '[']) && text.trim_end_matches('.').ends_with([')', ']'])
}

/// "• Tillit" with its explanation on the next line.
fn bullet_with_title(drafts: &[Draft], i: usize, draft: &Draft) -> bool {
    let follows = drafts.get(i + 1).is_some_and(|next| {
        next.marker.is_none()
            && matches!(next.hint, Hint::None | Hint::Paragraph)
            && text::starts_large(&next.text)
            && !is_reference_only(&next.text)
            && (!next.gap || next.hint == Hint::Paragraph)
            && !titular(&next.text, 60)
    });
    follows
        && draft.rows == 1
        && titular(&draft.text, 70)
        && draft.text.split(' ').count() <= 8
        && !draft.text.ends_with(':')
}

/// Reads like a title: short, begins large, does not end as a sentence.
pub(crate) fn titular(text: &str, longest: usize) -> bool {
    let count = text.chars().count();
    let begins =
        text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let words = text.split(' ').count();
    let ends = text.ends_with(['.', ',', ';']) || text.ends_with("...");
    let address = text.contains('@') || text.contains("www.") || text.contains("http") || text.contains('\t');
    let sentences = text::sentences(heading::without_annex(text)).len();
    (2..=longest).contains(&count) && begins && words <= 18 && !ends && !address && sentences <= 1
}

/// A sentence with a verb of laying a ground.
fn is_leading_sentence(text: &str) -> bool {
    const VERBS: [&str; 18] = [
        "följande",
        "following",
        "bygger",
        "vilar",
        "utgår",
        "grundas",
        "präglas",
        "styrs",
        "vägleds",
        "rests",
        "rest",
        "based",
        "guided",
        "founded",
        "hold",
        "holds",
        "delar",
        "share",
    ];
    let words = text::words(text);
    words.len() >= 4 && words.iter().any(|word| VERBS.contains(&word.low.as_str()))
}

/// A short line on its own. In a run of such lines without air only one whose words name a chapter counts: the others
/// are an address, a menu or a list of names.
fn is_plain_heading(drafts: &[Draft], i: usize, draft: &Draft) -> bool {
    if draft.rows > 2 || !titular(&draft.text, 110) || matches!(draft.hint, Hint::Display(_)) {
        return false;
    }
    let role = heading::role(&draft.text);
    // "The parties are guided by the following:" leads in what follows and names no chapter.
    let leading = !role.is_chapter() && draft.text.split(' ').count() > 6
        || role.is_other() && role.is_chapter() && draft.text.split(' ').count() > 3;
    // "Samarbetet bygger på följande principer:" is a sentence.
    let said = matches!(role, heading::Role::Principles | heading::Role::Values)
        && is_leading_sentence(&draft.text)
        && drafts
            .get(i + 1)
            .is_some_and(|next| next.marker.is_some() && !bullet_with_title(drafts, i + 1, next));
    // "Den som anser att ett löfte inte har hållits går till väga så här:" speaks of promises, and holds none.
    let sentence = draft.text.split(' ').count() > 10;
    if draft.text.ends_with(':') && (leading || said || sentence) {
        return false;
    }
    if draft.text.starts_with(['”', '"', '“', '(', '['])
        || draft.text.contains(" – ") && draft.text.len() > 80
    {
        return false;
    }
    if crate::table::says_who(&draft.text) || only_counts(&draft.text) {
        return false;
    }
    let Some(next) = drafts.get(i + 1) else { return false };
    // "Samarbetet präglas av" before a list leads it in, and names no chapter.
    let last = text::fold(draft.text.rsplit(' ').next().unwrap_or("").trim_end_matches(':'));
    let open =
        matches!(last.as_str(), "av" | "att" | "till" | "för" | "på" | "of" | "to" | "by" | "on" | "in");
    if open && next.marker.is_some() && !role.is_chapter() {
        return false;
    }
    let after_break =
        draft.gap || i == 0 || draft.hint == Hint::Paragraph || hangs(drafts, i) || names_side(drafts, i);
    let crowd = |other: Option<&Draft>, gap: bool| {
        other.is_some_and(|other| {
            !gap && other.marker.is_none() && titular(&other.text, 60) && other.hint == Hint::None
        })
    };
    let before = i.checked_sub(1).and_then(|i| drafts.get(i));
    let crowded = crowd(Some(next), next.gap) || crowd(before, draft.gap);
    // "Principer" and, right below it, "Tillit" above a sentence: the first name of the chapter.
    if !role.is_chapter() && before.is_some_and(|before| opens_set(before, draft, next)) {
        return true;
    }
    if role.is_chapter() {
        return !crowded || after_break;
    }
    after_break && !crowded && !text::starts_small(&next.text) | next.marker.is_some()
}

/// Set further out than the sentences before and after it: a name in a list of names that are explained.
fn hangs(drafts: &[Draft], i: usize) -> bool {
    const LEAST: u16 = 2;
    let (Some(before), Some(next)) = (i.checked_sub(1).and_then(|i| drafts.get(i)), drafts.get(i + 1)) else {
        return false;
    };
    let indent = drafts[i].indent;
    let plain = before.marker.is_none() && next.marker.is_none();
    plain
        && before.indent >= indent + LEAST
        && next.indent >= indent + LEAST
        && text::is_terminated(&before.text)
        && text::is_terminated(&next.text)
}

/// A chapter of names or promises, and right below it a short line above a sentence.
fn opens_set(before: &Draft, draft: &Draft, next: &Draft) -> bool {
    const LONGEST: usize = 6;
    let set = matches!(
        heading::role(&before.text),
        heading::Role::Principles | heading::Role::Values | heading::Role::Commitments
    );
    let title = titular(&before.text, 60) && before.gap && !before.text.ends_with(':');
    let plain = next.marker.is_none() && text::is_terminated(&next.text);
    set && title
        && plain
        && !draft.gap
        && draft.text.split(' ').count() <= LONGEST
        && !draft.text.ends_with(':')
}

/// "Det civila samhället" on a line of its own after a whole sentence: a side, and nothing said of it.
fn names_side(drafts: &[Draft], i: usize) -> bool {
    const LONGEST: usize = 4;
    let words = text::words(&drafts[i].text);
    let closed = i.checked_sub(1).is_some_and(|before| text::is_terminated(&drafts[before].text));
    let side = || {
        (0..words.len())
            .find_map(|at| sides::noun(&words, at).map(|(to, ..)| (at, to)))
            .is_some_and(|(at, to)| to == words.len() && sides::phrase_start(&words, at) == 0)
    };
    closed && words.len() <= LONGEST && !drafts[i].text.ends_with(':') && side()
}

/// "Princip 3 och 2": a reference by number, no title.
fn only_counts(line: &str) -> bool {
    let words = text::words(line);
    let number = |word: &text::Word<'_>| word.raw.chars().all(|c| c.is_ascii_digit());
    words.len() >= 3
        && vocabulary::set(&words[0].low).is_some()
        && words[1..].iter().all(|word| number(word) || vocabulary::is_and(&word.low))
}

/// Items of plain text stand deeper where they are set further in than the item before them.
fn deepen(blocks: &mut [Block], drafts: &[Draft]) {
    let mut above: Vec<u16> = Vec::new();
    for (block, draft) in blocks.iter_mut().zip(drafts) {
        match (&mut block.kind, &draft.hint) {
            (Kind::Heading(_), _) => above.clear(),
            (Kind::Item(depth), Hint::None | Hint::Display(_)) => {
                while above.last().is_some_and(|&before| before + 1 >= draft.indent && before != draft.indent)
                {
                    above.pop();
                }
                if above.last() != Some(&draft.indent) {
                    above.push(draft.indent);
                }
                let level = u8::try_from(above.len() - 1).unwrap_or(3);
                *depth = (*depth).max(level);
            }
            _ => {}
        }
    }
}

/// A told heading keeps its number as its marker, and "Löfte 3" as its label.
fn relabel_told_headings(blocks: &mut [Block]) {
    for block in blocks.iter_mut().filter(|block| block.is_heading() && block.marker.is_none()) {
        if let Some((marker, rest)) = marker::split(&block.text)
            && !marker.is_bullet()
            && !rest.is_empty()
        {
            let rest = rest.to_owned();
            block.text = rest;
            block.marker = Some(marker);
        }
    }
}

/// A paragraph that counts inside itself ("1. Tillit 2. Mod 3. Tid") becomes the items it is.
fn enumerated(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let starts =
            if matches!(block.kind, Kind::Paragraph | Kind::Item(_)) { counts(&block) } else { Vec::new() };
        if starts.len() < 3 {
            out.push(block);
            continue;
        }
        let whole = if block.marker.is_some() {
            format!("{}. {}", block.label(), block.text)
        } else {
            block.text.clone()
        };
        let intro = whole[..starts[0]].trim();
        if !intro.is_empty() {
            out.push(Block { kind: Kind::Paragraph, text: intro.to_owned(), marker: None, ..block.clone() });
        }
        for (n, &at) in starts.iter().enumerate() {
            let end = starts.get(n + 1).copied().unwrap_or(whole.len());
            if let Some((marker, rest)) = marker::split(whole[at..end].trim()) {
                let text = rest.to_owned();
                out.push(Block { kind: Kind::Item(0), text, marker: Some(marker), line: block.line });
            }
        }
    }
    out
}

/// Where 1., 2., 3. … stand in a paragraph, if they all do.
fn counts(block: &Block) -> Vec<usize> {
    let whole = if block.marker.is_some() {
        format!("{}. {}", block.label(), block.text)
    } else {
        block.text.clone()
    };
    let mut out = Vec::new();
    let mut from = 0;
    loop {
        let sign = format!("{}. ", out.len() + 1);
        let found = whole[from..].find(&sign).map(|at| from + at);
        match found {
            Some(at) if at == 0 || whole[..at].ends_with(' ') => {
                out.push(at);
                from = at + sign.len();
            }
            Some(at) => from = at + sign.len(),
            None => return out,
        }
        if from >= whole.len() {
            return out;
        }
    }
}
