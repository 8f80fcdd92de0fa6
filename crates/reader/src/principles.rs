//! The principles: the named set in force, whatever the text calls it.
//!
//! Several places of a text may look like the set: headings "Principle 2: …", the headings or items of a chapter of
//! principles or values, names in a sentence with a colon, the headings under which the same lists come back. Each is a
//! [`Candidate`], weighed by the words of its chapter, by the number the text promises ("sex principer") and by whether
//! the commitments refer to its names. The heaviest is the set; the others lend it their texts.

use std::collections::HashSet;

use crate::heading::{self, Role};
use crate::layout::{Block, Kind, marker};
use crate::links;
use crate::outline::Outline;
use crate::text;
use crate::vocabulary;

/// A principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Principle {
    /// Its name.
    pub label: String,
    /// Its printed number.
    pub number: Option<String>,
    /// The block that names it.
    pub at: usize,
    /// What the naming block says beside the name.
    pub said: String,
}

/// One place that may be the set.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// The principles it would give.
    pub members: Vec<Principle>,
    /// How much speaks for it.
    weight: i32,
}

/// What the finder works on.
pub(crate) struct Finder<'a> {
    /// The text.
    pub blocks: &'a [Block],
    /// Its tree.
    pub tree: &'a Outline,
}

/// The set, heaviest evidence first; nothing where no place looks like one.
pub(crate) fn find(blocks: &[Block], tree: &Outline) -> Vec<Candidate> {
    let finder = Finder { blocks, tree };
    let mut all = finder.candidates();
    let counts = finder.counts();
    let referred = finder.referred();
    // The text promises five, and six headings follow: the sixth may begin another chapter.
    let shorter: Vec<Candidate> = all
        .iter()
        .filter(|candidate| !counts.contains(&candidate.members.len()))
        .flat_map(|candidate| {
            let fits = counts.iter().filter(|&&count| {
                count >= 2 && count < candidate.members.len() && count + 3 > candidate.members.len()
            });
            fits.map(|&count| Candidate {
                members: candidate.members[..count].to_vec(),
                weight: candidate.weight - 4,
            })
        })
        .collect();
    all.extend(shorter);
    for candidate in &mut all {
        candidate.weight += finder.evidence(candidate, &counts, &referred);
    }
    all.retain(|candidate| candidate.weight > 0);
    all.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
    all
}

impl Finder<'_> {
    fn candidates(&self) -> Vec<Candidate> {
        let mut all = vec![self.named_headings(), self.holders_of_lists()];
        for i in 0..self.blocks.len() {
            let role = self.tree.role[i];
            let base = match role {
                Role::Principles => 40,
                Role::Values => 22,
                _ if self.blocks[i].kind == Kind::Paragraph && leads_in(&self.blocks[i].text) => 30,
                // Only that commitments refer to its names can make a set of a chapter with another name.
                Role::Unknown | Role::Purpose
                    if self.blocks[i].is_heading() && self.tree.owner[i].is_none() =>
                {
                    -14
                }
                _ if self.blocks[i].kind == Kind::Paragraph
                    && self.blocks.get(i + 1).is_some_and(Block::is_item) =>
                {
                    -14
                }
                _ => continue,
            };
            if self.blocks[i].is_heading() {
                all.push(Candidate { members: self.children(i), weight: base });
            }
            all.push(Candidate { members: self.items(i), weight: base });
            all.push(Candidate { members: self.run_ins(i), weight: base - 4 });
            if base > 0 {
                all.push(Candidate { members: self.rows(i), weight: base });
                all.push(Candidate { members: self.sentence(i), weight: base - 6 });
            }
        }
        // A table that begins with a column of principles, wherever it stands.
        for i in 1..self.blocks.len() {
            let first = !matches!(self.blocks[i - 1].kind, Kind::Row(_));
            if let Kind::Row(cells) = &self.blocks[i].kind
                && first
                && (is_set_heading(&cells[0])
                    || (is_numbering(&cells[0]) && cells.get(1).is_some_and(|cell| is_set_heading(cell))))
            {
                all.push(Candidate { members: self.rows(i - 1), weight: 24 });
            }
        }
        for i in 0..self.blocks.len() {
            if self.blocks[i].kind == Kind::Paragraph && !leads_in(&self.blocks[i].text) {
                let set = text::words(&self.blocks[i].text).iter().any(|word| is_set_word(&word.low));
                all.push(Candidate { members: self.listed(i), weight: if set { 14 } else { -8 } });
            }
        }
        all.retain(|candidate| (2..=16).contains(&candidate.members.len()));
        all
    }

    /// "Principen om tillit", wherever they stand.
    fn named_headings(&self) -> Candidate {
        let mut members: Vec<Principle> = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            if block.is_heading() && self.tree.role[i] == Role::Principle {
                let name = heading::principle_name(&block.text).unwrap_or(&block.text);
                push_new(&mut members, self.principle(i, name, String::new()));
            }
        }
        Candidate { members, weight: 50 }
    }

    /// Headings under which the lists of the sides come back.
    fn holders_of_lists(&self) -> Candidate {
        let mut members: Vec<Principle> = Vec::new();
        for i in 0..self.blocks.len() {
            // Bare measures come back under commitments, too: those of a side tell that it is a principle.
            let of_a_side = self.tree.role[i] != Role::Measures || self.tree.owner[i].is_some();
            let below =
                self.tree.above(self.blocks, i).skip(1).any(|at| self.tree.role[at] == Role::Commitments);
            if self.tree.repeated[i]
                && of_a_side
                && !below
                && let Some(parent) = self.tree.parent[i]
                && !matches!(
                    self.tree.role[parent],
                    Role::Commitments | Role::Principles | Role::Values | Role::Measures
                )
            {
                let name = self.blocks[parent].text.clone();
                push_new(&mut members, self.principle(parent, &name, String::new()));
            }
        }
        Candidate { members, weight: 20 }
    }

    fn principle(&self, at: usize, name: &str, said: String) -> Principle {
        let number = self.blocks[at].marker.as_ref().filter(|marker| !marker.printed.is_empty());
        let number = number.map(|marker| marker.printed.rsplit(' ').next().unwrap_or("").to_owned());
        Principle { label: clean(name), number, at, said }
    }

    fn children(&self, heading: usize) -> Vec<Principle> {
        let mut members = Vec::new();
        for child in self.tree.children(self.blocks, heading) {
            let side = self.tree.owner[child].is_some()
                || matches!(self.tree.role[child], Role::Commitments | Role::Measures);
            if side || self.tree.role[child].is_other() && self.tree.role[child] != Role::Vision {
                continue;
            }
            // After numbered ones a heading without a number is another chapter.
            if self.blocks[child].marker.is_none()
                && members.last().is_some_and(|last: &Principle| last.number.is_some())
            {
                break;
            }
            let name = heading::principle_name(&self.blocks[child].text).unwrap_or(&self.blocks[child].text);
            push_new(&mut members, self.principle(child, name, String::new()));
        }
        members
    }

    /// The items right under a heading, or after a lead-in, until their numbers start again.
    fn items(&self, from: usize) -> Vec<Principle> {
        let mut found = Vec::new();
        let mut last = 0;
        let mut started = false;
        let depth = |i: &usize| match self.blocks[*i].kind {
            Kind::Item(depth) => Some(depth),
            _ => None,
        };
        let top = (from + 1..self.blocks.len())
            .take_while(|&i| !self.blocks[i].is_heading())
            .filter_map(|i| depth(&i))
            .min();
        for i in from + 1..self.blocks.len() {
            let block = &self.blocks[i];
            if block.is_heading() || (started && matches!(block.kind, Kind::Row(_))) {
                break;
            }
            if depth(&i) != top || top.is_none() {
                continue;
            }
            started = true;
            let number = block.marker.as_ref().and_then(marker::Marker::ordinal);
            if number.is_some_and(|n| n <= last) {
                break;
            }
            last = number.unwrap_or(last);
            found.push(i);
        }
        self.named_items(&found)
    }

    /// The names of items: what they begin with, or, where they are whole sentences, the noun that heads each.
    fn named_items(&self, items: &[usize]) -> Vec<Principle> {
        const SHORT: usize = 6;
        let whole: Vec<Option<(&str, &str)>> =
            items.iter().map(|&i| title_of(&self.blocks[i].text)).collect();
        let long = |one: &Option<(&str, &str)>| one.is_none_or(|(name, _)| name.split(' ').count() > SHORT);
        let heads: Vec<Option<&str>> = items.iter().map(|&i| head_of(&self.blocks[i].text)).collect();
        let headed = whole.iter().filter(|one| long(one)).count() * 2 >= items.len()
            && heads.iter().all(Option::is_some);
        let mut members = Vec::new();
        for (n, &i) in items.iter().enumerate() {
            let (name, said) = match (headed, heads[n], whole[n]) {
                (true, Some(head), _) => (head, self.blocks[i].text.as_str()),
                (_, _, Some(named)) => named,
                _ => return Vec::new(),
            };
            push_new(&mut members, self.principle(i, name, said.to_owned()));
        }
        members
    }

    /// Paragraphs that each begin with a name: "Tillit – vi litar på varandra."
    fn run_ins(&self, from: usize) -> Vec<Principle> {
        let mut members = Vec::new();
        for i in from + 1..self.blocks.len() {
            let block = &self.blocks[i];
            if block.is_heading() {
                break;
            }
            if let (Kind::Paragraph, Some((name, said))) = (&block.kind, title_of(&block.text))
                && !said.is_empty()
            {
                push_new(&mut members, self.principle(i, name, said.to_owned()));
            }
        }
        members
    }

    /// A table whose first cells are names.
    fn rows(&self, from: usize) -> Vec<Principle> {
        let mut members = Vec::new();
        let (mut column, mut holds) = (0, false);
        for i in from + 1..self.blocks.len() {
            let block = &self.blocks[i];
            if block.is_heading() {
                break;
            }
            let Kind::Row(cells) = &block.kind else { continue };
            let roles: Vec<Role> = cells.iter().map(|cell| heading::role(cell)).collect();
            if let Some(at) = roles
                .iter()
                .position(|role| matches!(role, Role::Principles | Role::Values | Role::Principle))
                && members.is_empty()
                && cells.iter().all(|cell| cell.split(' ').count() <= 8)
            {
                column = at;
                holds = cells.len() > at + 1 && roles[at + 1..].contains(&Role::Commitments);
                continue;
            }
            let numbered = cells[0].trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
            let at = if column == 0 && numbered && cells.len() > 1 { 1 } else { column };
            let Some(cell) = cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
            let (marked, cell) = marker::split(cell)
                .map_or((None, cell.as_str()), |(marker, rest)| (Some(marker.printed), rest));
            let Some((name, more)) = run_on(cell) else { continue };
            let said = std::iter::once(more.to_owned())
                .filter(|more| !more.is_empty() && column > 0 || column == 0 && !more.is_empty())
                .chain(cells.iter().skip(at + 1).filter(|cell| !holds && !cell.is_empty()).cloned())
                .collect::<Vec<_>>()
                .join(" ");
            let mut found = self.principle(i, name, said);
            found.number = marked.or(found.number);
            found.number =
                found.number.or(Some(cells[0].trim_end_matches('.').to_owned()).filter(|_| numbered));
            push_new(&mut members, found);
        }
        members
    }

    /// "… sex principer: tillit, mod, öppenhet och insyn …" in the paragraph itself.
    fn sentence(&self, at: usize) -> Vec<Principle> {
        let next = if self.blocks[at].is_heading() { at + 1 } else { at };
        if self.blocks.get(next).is_some_and(|block| block.kind == Kind::Paragraph) {
            self.listed(next)
        } else {
            Vec::new()
        }
    }

    fn listed(&self, at: usize) -> Vec<Principle> {
        for sentence in text::sentences(&self.blocks[at].text) {
            let Some((before, after)) = sentence.split_once(':').or_else(|| after_set(sentence)) else {
                continue;
            };
            let words = text::words(before);
            if words.len() < 2 {
                continue;
            }
            let tail = &words[words.len().saturating_sub(5)..];
            let count = count_in(tail);
            let names = names_in(after, count);
            // "Vi ser fem förutsättningar: …" names a set, too, if there are five.
            let counted = names.len() >= 3 && count == Some(names.len());
            if !(tail.iter().any(|word| is_set_word(&word.low)) || counted) || after.trim().is_empty() {
                continue;
            }
            return names.into_iter().map(|name| self.principle(at, &name, String::new())).collect();
        }
        Vec::new()
    }

    /// The numbers that the text gives for its principles.
    fn counts(&self) -> Vec<usize> {
        let mut out = Vec::new();
        for block in self.blocks {
            let words = text::words(&block.text);
            for (i, word) in words.iter().enumerate() {
                if is_set_word(&word.low) {
                    let before = words[i.saturating_sub(3)..i].iter().rev();
                    out.extend(
                        before
                            .filter(|word| word.raw.chars().all(char::is_alphabetic))
                            .find_map(|word| numeral(&word.low)),
                    );
                }
            }
        }
        out
    }

    /// What brackets at the end of blocks, and sentences that speak of a principle, name.
    fn referred(&self) -> Vec<Vec<String>> {
        let mut out = HashSet::new();
        for block in self.blocks {
            let end = block.text.trim_end_matches(['.', ' ']);
            if let Some(at) = end.rfind('(').filter(|_| end.ends_with(')')) {
                out.insert(&end[at..]);
            }
            if let Kind::Row(cells) = &block.kind {
                out.extend(cells.iter().filter(|cell| cell.len() < 80).map(String::as_str));
            }
        }
        out.into_iter().map(|one| text::words(one).into_iter().map(|word| word.low).collect()).collect()
    }

    fn evidence(&self, candidate: &Candidate, counts: &[usize], referred: &[Vec<String>]) -> i32 {
        let members = &candidate.members;
        let size = i32::try_from(members.len()).unwrap_or(i32::MAX);
        let mut weight = 0;
        if counts.contains(&members.len()) {
            weight += 18;
        } else if !counts.is_empty() {
            weight -= 6;
        }
        let named = members
            .iter()
            .filter(|member| referred.iter().any(|reference| mentions(reference, &member.label)))
            .count();
        weight += i32::try_from(named).unwrap_or(0) * 30 / size.max(1);
        if self.blocks[members[0].at].kind == Kind::Paragraph {
            // Names in a sentence that come back as headings are surely names.
            let headings: HashSet<String> = self
                .blocks
                .iter()
                .filter(|block| block.is_heading())
                .map(|block| text::letters(&block.text))
                .collect();
            let headed =
                members.iter().filter(|member| headings.contains(&text::letters(&member.label))).count();
            weight += i32::try_from(headed).unwrap_or(0) * 18 / size.max(1);
        }
        let long = members.iter().filter(|member| member.label.split(' ').count() > 9).count();
        weight -= i32::try_from(long).unwrap_or(0) * 16 / size.max(1);
        let promising = members.iter().filter(|member| promises(&member.label)).count();
        weight -= i32::try_from(promising).unwrap_or(0) * 40 / size.max(1);
        let told =
            members.iter().filter(|member| !member.said.is_empty() || self.has_body(member.at)).count();
        weight + i32::try_from(told).unwrap_or(0) * 8 / size.max(1)
    }

    fn has_body(&self, at: usize) -> bool {
        self.blocks[at].is_heading() && self.blocks.get(at + 1).is_some_and(|next| !next.is_heading())
    }
}

fn push_new(members: &mut Vec<Principle>, principle: Principle) {
    let known = members.iter().any(|member| text::letters(&member.label) == text::letters(&principle.label));
    if !known && !principle.label.is_empty() {
        members.push(principle);
    }
}

/// A paragraph that ends with a colon and speaks of the set leads in its items.
fn leads_in(text: &str) -> bool {
    let words = text::words(text);
    text.ends_with(':') && words.iter().any(|word| is_set_word(&word.low)) && words.len() <= 40
}

/// The head of a column that only counts.
fn is_numbering(cell: &str) -> bool {
    matches!(text::letters(cell).as_str(), "" | "nr" | "no" | "ref" | "nummer" | "number" | "id")
}

/// The head of a column of principles.
fn is_set_heading(cell: &str) -> bool {
    cell.split(' ').count() <= 3
        && matches!(heading::role(cell), Role::Principles | Role::Values | Role::Principle)
}

/// A word for the set: principer, values, kännetecken …
fn is_set_word(low: &str) -> bool {
    matches!(low, "värden" | "värdeord" | "values") || vocabulary::set(low) == Some(Role::Principles)
}

/// "… bygger på principerna tillit, mod och tid": what follows the definite word for the set.
fn after_set(sentence: &str) -> Option<(&str, &str)> {
    let words = text::words(sentence);
    let set = words
        .iter()
        .find(|word| is_set_word(&word.low) && (word.low.ends_with("na") || word.low.ends_with("en")))?;
    let rest = sentence[set.end..].trim_start();
    let (before, rest) = (&sentence[..set.end], rest.strip_prefix("om ").unwrap_or(rest));
    (rest.matches(',').count() >= 2 && !rest.starts_with(',') && text::starts_small(rest))
        .then_some((before, rest))
}

fn count_in(words: &[text::Word<'_>]) -> Option<usize> {
    words.iter().rev().find_map(|word| numeral(&word.low))
}

/// A small number, in digits or letters.
pub(crate) fn numeral(low: &str) -> Option<usize> {
    const SV: [&str; 13] =
        ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    const EN: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let place = SV.iter().position(|word| *word == low).or_else(|| EN.iter().position(|word| *word == low));
    place.or_else(|| low.parse().ok()).filter(|n| (2..=16).contains(n))
}

/// The names of an enumeration. "och" parts the last two only where the promised number, or the commas, ask for it.
fn names_in(list: &str, count: Option<usize>) -> Vec<String> {
    let list = list.trim().trim_end_matches(['.', ' ']);
    let mut names: Vec<String> = list.split([',', ';']).map(|name| name.trim().to_owned()).collect();
    if let Some(last) = names.pop() {
        let cut =
            ["samt ", "och ", "and "].iter().find_map(|word| last.strip_prefix(word).map(str::to_owned));
        let parts = [" samt ", " och ", " and "].iter().find_map(|word| last.split_once(word));
        let short = count.is_none_or(|count| names.len() + 1 < count);
        match (cut, parts) {
            (Some(name), _) => names.push(name),
            (None, Some((first, second))) if short => names.extend([first.to_owned(), second.to_owned()]),
            _ => names.push(last),
        }
    }
    let fits = names.iter().all(|name| !name.is_empty() && name.split(' ').count() <= 7);
    if fits { names } else { Vec::new() }
}

/// The name that an item or paragraph begins with, and what follows it.
pub(crate) fn title_of(item: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 8;
    let short = |name: &str, most: usize| {
        let count = name.split(' ').count();
        (1..=most).contains(&count) && text::starts_large(name) && !promises(name)
    };
    for sign in [": ", " – ", " — ", " - ", ". "] {
        if let Some((name, said)) = item.split_once(sign) {
            let most = if sign == ". " { 5 } else { LONGEST };
            if short(name, most) && (sign == ": " || !name.contains(['.', ',', '('])) {
                return Some((name, said));
            }
        }
    }
    let bare = item.trim_end_matches('.');
    let begins = text::starts_large(bare) || bare.split(' ').count() <= 4;
    (bare.split(' ').count() <= LONGEST + 4 && begins && !promises(bare) && !bare.contains(". "))
        .then_some((bare, ""))
}

/// The noun that heads a sentence without a verb: "Respekt för att vi är olika" is about respect.
fn head_of(item: &str) -> Option<&str> {
    let words = text::words(item);
    let end = words
        .iter()
        .position(|word| vocabulary::is_preposition(&word.low) || vocabulary::is_subordinator(&word.low))?;
    let name = item.get(..words.get(end)?.at)?.trim();
    ((1..=4).contains(&end) && text::starts_large(name) && !promises(name)).then_some(name)
}

/// "Tillit Vi litar på varandra": a cell whose line break was lost parts where a second capital begins a sentence.
fn run_on(cell: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 8;
    let words = text::words(cell);
    if words.len() <= 5 {
        return Some((cell.trim_end_matches('.'), ""));
    }
    if let Some(titled) = title_of(cell).filter(|(_, said)| !said.is_empty()) {
        return Some(titled);
    }
    let second =
        words.iter().skip(1).take(LONGEST).position(|word| text::starts_large(word.raw)).map(|at| at + 1);
    match second {
        Some(at) => {
            Some((cell[..words[at].at].trim().trim_end_matches(['.', ':', '–']), &cell[words[at].at..]))
        }
        None => (words.len() <= LONGEST).then_some((cell.trim_end_matches('.'), "")),
    }
}

/// A name does not say what somebody will do.
fn promises(name: &str) -> bool {
    text::words(name).iter().any(|word| {
        matches!(word.low.as_str(), "ska" | "skall" | "åtar" | "will" | "shall" | "must" | "lovar" | "bör")
    })
}

/// Whether a printed reference holds a name.
fn mentions(reference: &[String], label: &str) -> bool {
    let own = links::content(label);
    !own.is_empty() && own.iter().all(|own| reference.iter().any(|word| links::same_stem(own, word)))
}

/// A name without capitals for show, number or point.
fn clean(name: &str) -> String {
    let name = heading::principle_name(name).unwrap_or(name);
    let name =
        name.trim().trim_end_matches(['.', ':', ' ', '–', '-']).trim_matches(['"', '”', '“', '*', '_']);
    text::capitalised(&text::uncapitalised(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_by_the_promised_number() {
        assert_eq!(names_in("tillit, mod, öppenhet och insyn.", Some(3)).len(), 3);
        assert_eq!(names_in("tillit, mod och insyn", Some(3)).len(), 3);
        assert_eq!(
            names_in("tillit, öppenhet och insyn samt mod", None),
            ["tillit", "öppenhet och insyn", "mod"]
        );
    }

    #[test]
    fn items_begin_with_their_names() {
        assert_eq!(title_of("Tillit – vi litar på varandra."), Some(("Tillit", "vi litar på varandra.")));
        assert_eq!(title_of("Tillit: Vi litar."), Some(("Tillit", "Vi litar.")));
        assert_eq!(title_of("Öppenhet och insyn"), Some(("Öppenhet och insyn", "")));
        assert_eq!(title_of("Kommunen ska låna ut lokaler."), None);
    }
}
