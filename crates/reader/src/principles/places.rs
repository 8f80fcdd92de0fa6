//! The places of a text that may be the set: headings, items, paragraphs, rows, a sentence.

use std::collections::HashMap;

use super::names::{
    after_ordinal, after_set, clean, count_in, founding, head_of, is_set_word, names_in, run_on, set_count,
    small_title, title_of, told_after, with_ordinal,
};
use super::{Candidate, Finder, Principle, REACH, push_new};
use crate::heading::{self, Role};
use crate::layout::{Family, Kind, marker};
use crate::text;

impl Finder<'_> {
    /// "Principen om tillit", wherever they stand.
    pub(super) fn named_headings(&self) -> Candidate {
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
    pub(super) fn holders_of_lists(&self) -> Candidate {
        let mut members: Vec<Principle> = Vec::new();
        for i in 0..self.blocks.len() {
            // Bare measures come back under commitments, too: those of a side tell that it is a principle.
            let of_a_side = self.tree.owner[i].is_some() || self.tree.role[i] == Role::Commitments;
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
        // A chapter of principles with a list of its own leaves the themes below no place for others.
        let chapter = (0..self.blocks.len()).any(|i| {
            let list =
                || self.tree.under(self.blocks, Some(i)).filter(|&at| self.blocks[at].is_item()).count();
            self.tree.role[i] == Role::Principles && list() >= 2
        });
        Candidate { members, weight: if chapter { -10 } else { 20 } }
    }

    /// Headings under which the same table comes back: "The Council will | The sector will".
    pub(super) fn holders_of_tables(&self) -> Candidate {
        let head = |i: usize| {
            let first = i > 0 && !matches!(self.blocks[i - 1].kind, Kind::Row(_));
            matches!(&self.blocks[i].kind, Kind::Row(cells) if cells.len() > 1 && first)
                .then(|| text::letters(&self.blocks[i].text))
        };
        let heads: Vec<(usize, String)> =
            (0..self.blocks.len()).filter_map(|i| Some((i, head(i)?))).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (_, words) in &heads {
            *counts.entry(words.as_str()).or_default() += 1;
        }
        let mut members: Vec<Principle> = Vec::new();
        for (i, words) in &heads {
            let again = counts.get(words.as_str()).is_some_and(|&count| count >= 2);
            let Some(parent) = self.tree.parent[*i].filter(|_| again) else { continue };
            if matches!(self.tree.role[parent], Role::Unknown | Role::Principle)
                && self.tree.owner[parent].is_none()
            {
                let name = self.blocks[parent].text.clone();
                push_new(&mut members, self.principle(parent, &name, String::new()));
            }
        }
        Candidate { members, weight: 16 }
    }

    pub(super) fn principle(&self, at: usize, name: &str, said: String) -> Principle {
        let number = self.blocks[at].marker.as_ref().filter(|marker| !marker.printed.is_empty());
        let number = number.map(|marker| marker.printed.rsplit(' ').next().unwrap_or("").to_owned());
        Principle { label: clean(name), number, at, said }
    }

    pub(super) fn children(&self, heading: usize) -> Vec<Principle> {
        let mut members = Vec::new();
        for child in self.tree.children(self.blocks, heading) {
            let side = self.tree.owner[child].is_some()
                || matches!(self.tree.role[child], Role::Commitments | Role::Measures);
            // "Insyn och öppna beslut" speaks of decisions, but its rank tells that it is one of the set.
            let ranked = self.is_ranked_below(child, heading);
            let other = self.tree.role[child].is_other() && self.tree.role[child] != Role::Vision;
            if side || other && !ranked {
                continue;
            }
            // Between ranked names a short line of its own is a lead-in.
            if matches!(self.blocks[child].kind, Kind::Heading(style) if style.family == Family::Plain)
                && members.last().is_some_and(|last: &Principle| self.is_ranked_below(last.at, heading))
            {
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

    /// A rank that the format itself, or the type, tells.
    fn is_ranked_below(&self, child: usize, heading: usize) -> bool {
        let style = |at: usize| match self.blocks[at].kind {
            Kind::Heading(style) => Some(style),
            _ => None,
        };
        style(child).zip(style(heading)).is_some_and(|(inner, outer)| {
            let told = matches!(outer.family, Family::Told | Family::Display | Family::Numbered);
            told && inner.family == outer.family && inner.level > outer.level
        })
    }

    /// The items right under a heading, or after a lead-in, until their numbers start again.
    pub(super) fn items(&self, from: usize) -> Vec<Principle> {
        let mut found = Vec::new();
        let mut last = 0;
        let mut started = false;
        let depth = |i: &usize| match self.blocks[*i].kind {
            Kind::Item(depth) => Some(depth),
            _ => None,
        };
        let reach = from + 1..self.blocks.len().min(from + REACH);
        let top = reach.clone().take_while(|&i| !self.blocks[i].is_heading()).filter_map(|i| depth(&i)).min();
        for i in reach {
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

    /// Items that are whole sentences, none with a name of its own: "Small groups count."
    pub(super) fn sentences(&self, heading: usize) -> Vec<Principle> {
        const LONGEST: usize = 14;
        let items: Vec<usize> =
            self.tree.under(self.blocks, Some(heading)).filter(|&i| self.blocks[i].is_item()).collect();
        let whole = |&i: &usize| {
            let text = &self.blocks[i].text;
            text.ends_with('.') && text::sentences(text).len() == 1 && text.split(' ').count() <= LONGEST
        };
        if !items.iter().all(whole) {
            return Vec::new();
        }
        let mut members = Vec::new();
        for i in items {
            push_new(
                &mut members,
                self.principle(i, self.blocks[i].text.trim_end_matches('.'), String::new()),
            );
        }
        members
    }

    /// The names of items: what they begin with, or, where they are whole sentences, the noun that heads each.
    pub(super) fn named_items(&self, items: &[usize]) -> Vec<Principle> {
        const SHORT: usize = 6;
        let whole: Vec<Option<(&str, &str)>> = items
            .iter()
            .map(|&i| after_ordinal(&self.blocks[i].text))
            .map(|item| title_of(item).or_else(|| small_title(item)))
            .collect();
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
            let said = with_ordinal(&self.blocks[i].text, said);
            push_new(&mut members, self.principle(i, name, said));
        }
        members
    }

    /// Paragraphs that each begin with a name: "Tillit – vi litar på varandra."
    pub(super) fn run_ins(&self, from: usize) -> Vec<Principle> {
        let mut members = Vec::new();
        for i in from + 1..self.blocks.len().min(from + REACH) {
            let block = &self.blocks[i];
            if block.is_heading() {
                break;
            }
            let item = after_ordinal(&block.text);
            let named =
                title_of(item).or_else(|| small_title(item).filter(|_| item.len() < block.text.len()));
            if let (Kind::Paragraph, Some((name, said))) = (&block.kind, named)
                && !said.is_empty()
            {
                push_new(&mut members, self.principle(i, name, with_ordinal(&block.text, said)));
            }
        }
        members
    }

    /// "Tillit innebär att …": sentences under a heading that each say what a name means.
    pub(super) fn explained(&self, heading: usize) -> Vec<Principle> {
        const MEANS: [&str; 8] =
            ["innebär", "betyder", "handlar", "means", "är", "is", "implies", "requires"];
        let mut members = Vec::new();
        for at in self.tree.under(self.blocks, Some(heading)) {
            for sentence in text::sentences(&self.blocks[at].text) {
                let words = text::words(sentence);
                let verb = words.iter().take(6).position(|word| MEANS.contains(&word.low.as_str()));
                let Some(n) = verb.filter(|&n| n > 0) else { continue };
                let firm = !matches!(words[n].low.as_str(), "är" | "is")
                    || words
                        .get(n + 1)
                        .is_some_and(|next| matches!(next.low.as_str(), "att" | "when" | "that" | "to"));
                let name = sentence[..words[n].at].trim();
                let plain = !name.contains([',', ':', '(']) && text::starts_large(name);
                let small =
                    matches!(words[0].low.as_str(), "det" | "detta" | "this" | "it" | "that" | "vi" | "we");
                if firm && plain && !small {
                    let name = name.trim_start_matches("Att ");
                    push_new(&mut members, self.principle(at, name, sentence[words[n].at..].to_owned()));
                }
            }
        }
        members
    }

    /// A table whose first cells are names.
    pub(super) fn rows(&self, from: usize) -> Vec<Principle> {
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
            let first = cells[0].trim_end_matches(['.', ')']);
            let coded =
                first.len() <= 3 && first.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
            let numbered = first.chars().all(|c| c.is_ascii_digit()) || coded;
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
    pub(super) fn sentence(&self, at: usize) -> Vec<Principle> {
        let next = if self.blocks[at].is_heading() { at + 1 } else { at };
        let Some(block) = self.blocks.get(next).filter(|block| block.kind == Kind::Paragraph) else {
            return Vec::new();
        };
        let listed = self.listed(next);
        if !listed.is_empty() || !self.blocks[at].is_heading() {
            return listed;
        }
        // Under "Sju ledord" a sentence that is nothing but names: "Tillit, Frihet och Mod."
        let names = text::sentences(&block.text).first().map(|one| names_in(one, None)).unwrap_or_default();
        let short = names.iter().all(|name| name.split(' ').count() <= 3);
        let names = if names.len() >= 3 && short { names } else { Vec::new() };
        names.into_iter().map(|name| self.principle(next, &name, String::new())).collect()
    }

    pub(super) fn listed(&self, at: usize) -> Vec<Principle> {
        let sentences = text::sentences(&self.blocks[at].text);
        for pair in sentences.windows(2) {
            let names = told_after(pair[0], pair[1]);
            if !names.is_empty() {
                return names.into_iter().map(|name| self.principle(at, &name, String::new())).collect();
            }
        }
        for sentence in sentences {
            let Some((before, after)) = sentence.split_once(':').or_else(|| after_set(sentence)) else {
                let names = founding(sentence).map(|list| names_in(list, None)).unwrap_or_default();
                if names.len() >= 3 {
                    return names.into_iter().map(|name| self.principle(at, &name, String::new())).collect();
                }
                continue;
            };
            let words = text::words(before);
            if words.len() < 2 {
                continue;
            }
            let tail = &words[words.len().saturating_sub(5)..];
            let count = count_in(tail).or_else(|| set_count(&words));
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
}
