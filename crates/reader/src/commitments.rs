//! The commitments: which blocks are promises, and under whose name, in which list, beside which principle.
//!
//! A text says where its promises are: under a heading that calls them so ("Åtaganden", "Undertakings for …"), under a
//! heading or lead-in that names an owner, in a table with a column of them, or it marks every one with a reference to
//! principles. If it has none of that, a list most of whose items promise something is taken for them. Everything that
//! merely sounds like a promise (a foreword, a chapter on how to join, the text of a principle) stays what it is.

use crate::heading::Role;
use crate::layout::{Block, Kind};
use crate::links::{Names, Reference};
use crate::outline::Outline;
use crate::principles;
use crate::sentence;
use crate::sides::{Parties, Party, owner};
use crate::table;
use crate::text;
use crate::vocabulary;

/// A commitment before its sides and links are settled.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unit {
    /// The printed number.
    pub label: String,
    /// The heading of its own.
    pub heading: Option<String>,
    /// Its words.
    pub text: String,
    /// The blocks that it took.
    pub blocks: Vec<usize>,
    /// Who owes it by its list.
    pub owner: Option<Party>,
    /// Who owes it by its cell.
    pub cell: Option<Vec<Party>>,
    /// What its cell or its heading says of principles.
    pub reference: Option<Reference>,
    /// The principle it stands under.
    pub context: Option<usize>,
    /// The heading of its list.
    pub group: Option<String>,
}

/// What the finder works on.
pub(crate) struct Finder<'a> {
    /// The text.
    pub blocks: &'a [Block],
    /// Its tree.
    pub tree: &'a Outline,
    /// Its parties.
    pub parties: &'a Parties,
    /// Its principles' names.
    pub names: &'a Names,
    /// For every block the principle that it names as a heading.
    pub principle_at: Vec<Option<usize>>,
    /// For every row of a table the principle that it is about.
    pub row_of: Vec<Option<usize>>,
    /// Blocks that are already something else.
    pub taken: Vec<bool>,
}

impl Finder<'_> {
    /// All commitments, in printed order.
    pub fn find(&self) -> Vec<Unit> {
        let mut units = table::units(self);
        let has_word = self.tree.role.contains(&Role::Commitments);
        let sections = std::iter::once(None)
            .chain((0..self.blocks.len()).filter(|&i| self.blocks[i].is_heading()).map(Some));
        for section in sections {
            units.extend(self.section(section, has_word));
        }
        let mut used = vec![false; self.blocks.len()];
        units.iter().flat_map(|unit| &unit.blocks).for_each(|&i| used[i] = true);
        units.extend(self.marked(&used));
        self.drop_strays(&mut units);
        if units.is_empty() {
            units = self.promising_lists();
        }
        units.sort_by_key(|unit| unit.blocks.first().copied().unwrap_or(0));
        units
    }

    /// In a flat text nothing ends a chapter of headed commitments. Where nearly all of them print a reference, those after
    /// the last that does belong to what follows.
    fn drop_strays(&self, units: &mut Vec<Unit>) {
        let flat = |unit: &Unit| {
            let heading = unit
                .blocks
                .first()
                .copied()
                .filter(|&at| unit.heading.is_some() && self.blocks[at].is_heading());
            heading.is_some_and(|at| {
                self.tree.parent[at].is_some_and(|above| self.blocks[above].kind == self.blocks[at].kind)
            })
        };
        // Where the chapter's themes hold lists, a theme with prose only is no commitment.
        let above = |unit: &Unit| {
            let at = unit.blocks.first().copied()?;
            let heading = if unit.heading.is_some() { Some(at) } else { self.tree.parent[at] };
            heading.and_then(|at| self.tree.parent[at])
        };
        let listed: Vec<usize> =
            units.iter().filter(|unit| unit.heading.is_none()).filter_map(above).collect();
        let among = |unit: &Unit| {
            unit.heading.is_some()
                && above(unit).is_some_and(|at| listed.iter().filter(|&&one| one == at).count() >= 3)
        };
        let headed = units.iter().filter(|unit| among(unit)).count();
        if headed * 3 <= listed.len() {
            units.retain(|unit| !among(unit));
        }
        let refers = |unit: &Unit| unit.reference.is_some() || self.names.refers(&unit.text);
        let all = units.iter().filter(|unit| flat(unit)).count();
        let referring = units.iter().filter(|unit| flat(unit) && refers(unit)).count();
        if all < 3 || referring * 10 < all * 6 {
            return;
        }
        let last = units
            .iter()
            .filter(|unit| flat(unit) && refers(unit))
            .filter_map(|unit| unit.blocks.first())
            .max()
            .copied();
        units.retain(|unit| !flat(unit) || unit.blocks.first().copied() <= last);
    }

    /// The commitments right under one heading.
    fn section(&self, heading: Option<usize>, has_word: bool) -> Vec<Unit> {
        let body: Vec<usize> =
            self.tree.under(self.blocks, heading).filter(|&i| !self.taken[i] && !self.is_row(i)).collect();
        let inside = heading.is_some_and(|heading| self.is_list_of_commitments(heading, has_word));
        let mut units = Vec::new();
        let mut from = 0_usize;
        // A lead-in parts the section: what stands after it is its list.
        for at in (0..body.len()).chain([body.len()]) {
            let lead = body.get(at).filter(|&&i| self.is_lead_in(&body, at, i, inside));
            if lead.is_some() || at == body.len() {
                let (lead_in, run) = (from.checked_sub(1).map(|lead| body[lead]), &body[from..at]);
                if inside || lead_in.is_some() {
                    units.extend(self.run(heading, lead_in, run));
                }
                from = at + 1;
            }
        }
        units
    }

    fn is_row(&self, i: usize) -> bool {
        matches!(self.blocks[i].kind, Kind::Row(_) | Kind::Contents)
    }

    /// "Kommunen åtar sig att:" before a list; inside a list of commitments "Kommunen ska:" is enough.
    fn is_lead_in(&self, body: &[usize], at: usize, i: usize, inside: bool) -> bool {
        let block = &self.blocks[i];
        let followed = body.get(at + 1).is_some_and(|&next| self.blocks[next].is_item());
        let last = text::sentences(&block.text).last().copied().unwrap_or("");
        let open = last.ends_with([':', ';', '–', '…']) || !text::is_terminated(last);
        let bare = block.is_item() && (last.split(' ').count() > 8 || !last.ends_with(':'));
        if !followed || !open || block.is_heading() || bare {
            return false;
        }
        let words = text::words(last);
        let promising = vocabulary::any(LEADING, &words);
        let owned = owner::of_heading(self.parties, last).is_some()
            || !sentence::read(self.parties, last).subjects.is_empty();
        let other = self.tree.above(self.blocks, i).any(|at| self.tree.role[at].is_other() && !inside);
        owned && (inside || (promising && !other))
    }

    /// Whether a heading, by itself or by those above it, holds commitments.
    fn is_list_of_commitments(&self, heading: usize, has_word: bool) -> bool {
        let mut measures = false;
        let paired = self.tree.paired[heading] && !has_word;
        if paired && !self.tree.above(self.blocks, heading).any(|at| self.tree.role[at].is_other()) {
            return true;
        }
        for at in self.tree.above(self.blocks, heading) {
            let role = self.tree.role[at];
            let owned = self.tree.owner[at].is_some();
            match role {
                Role::Commitments => return !(measures && self.stands_beneath_a_commitment(heading)),
                Role::Measures => measures = true,
                Role::Principle | Role::Principles | Role::Values => return measures && !has_word,
                Role::Unknown if owned && (self.tree.repeated[at] || self.tree.parent[at].is_some()) => {
                    return true;
                }
                _ if role.is_other() && !self.is_soft(at) => return false,
                _ => {}
            }
        }
        measures && !has_word
    }

    /// A chapter that by its name is something else, but stands among the commitments and refers as they do.
    fn is_soft(&self, heading: usize) -> bool {
        self.tree.parent[heading].is_some()
            && (self.refers(heading)
                || self
                    .tree
                    .above(self.blocks, heading)
                    .skip(1)
                    .any(|at| self.tree.role[at] == Role::Commitments))
    }

    /// Measures beneath a headed commitment are no commitments.
    fn stands_beneath_a_commitment(&self, heading: usize) -> bool {
        self.tree.above(self.blocks, heading).skip(1).any(|at| {
            self.tree.role[at] == Role::Unknown
                && self.tree.under(self.blocks, Some(at)).any(|i| self.blocks[i].kind == Kind::Paragraph)
        })
    }

    fn refers(&self, heading: usize) -> bool {
        self.tree.under(self.blocks, Some(heading)).any(|i| self.names.refers(&self.blocks[i].text))
    }

    /// The commitments of one list, or of one headed section.
    fn run(&self, heading: Option<usize>, lead: Option<usize>, run: &[usize]) -> Vec<Unit> {
        let items = run.iter().filter(|&&i| self.blocks[i].is_item()).count();
        let paragraphs = run.iter().filter(|&&i| self.blocks[i].kind == Kind::Paragraph).count();
        let own = heading.filter(|&heading| lead.is_none() && self.is_headed(heading));
        let headed = own.is_some() && paragraphs > 0;
        let refer_late =
            run.iter().any(|&i| self.blocks[i].is_item() && self.names.refers(&self.blocks[i].text));
        if items > 0 && !(headed && !refer_late && self.is_main_promise(run)) {
            return self.listed(heading, lead, run);
        }
        // A section that ends with a colon leads in the headings after it.
        let leading = run.last().is_some_and(|&i| self.blocks[i].text.ends_with([':', ';']));
        match own.or(heading) {
            Some(_) if headed && (leading || !self.says_something(run)) => Vec::new(),
            Some(heading) if headed => vec![self.headed(heading, run)],
            Some(heading) if paragraphs > 0 => self.paragraphs(heading, run),
            _ => Vec::new(),
        }
    }

    /// Whether any sentence promises, or a reference is printed: other headed sections are no commitments.
    fn says_something(&self, run: &[usize]) -> bool {
        run.iter().any(|&i| {
            let text = &self.blocks[i].text;
            let owed = |one: &str| !sentence::read(self.parties, one).subjects.is_empty();
            self.names.refers(text) || promises_somehow(text) || text::sentences(text).into_iter().any(owed)
        })
    }

    /// A headed section whose first words promise: its items are measures.
    fn is_main_promise(&self, run: &[usize]) -> bool {
        let Some(&first) = run.first().filter(|&&i| self.blocks[i].kind == Kind::Paragraph) else {
            return false;
        };
        let text = &self.blocks[first].text;
        sentence::promises(self.parties, text) && text::is_terminated(text) || self.names.refers(text)
    }

    /// A heading that is a commitment's own: it stands under a chapter of commitments and names neither owner nor principle.
    fn is_headed(&self, heading: usize) -> bool {
        let beneath = self.tree.parent[heading].is_some_and(|parent| {
            self.tree
                .above(self.blocks, parent)
                .any(|at| self.tree.role[at] == Role::Commitments || self.tree.owner[at].is_some())
        });
        let chapter = matches!(self.tree.role[heading], Role::Commitments | Role::Measures);
        let labelled =
            self.blocks[heading].marker.as_ref().is_some_and(|marker| marker.printed.contains(' '));
        (beneath || labelled)
            && !chapter
            && self.tree.owner[heading].is_none()
            && self.principle_at[heading].is_none()
            && self.tree.children(self.blocks, heading).all(|child| self.tree.role[child] == Role::Measures)
    }

    fn unit(&self, heading: Option<usize>, lead: Option<usize>) -> Unit {
        let above: Vec<usize> =
            heading.map(|at| self.tree.above(self.blocks, at).collect()).unwrap_or_default();
        let lead_text = lead.and_then(|lead| text::sentences(&self.blocks[lead].text).last().copied());
        let leading = lead_text.and_then(|text| {
            owner::of_heading(self.parties, text).or_else(|| {
                match sentence::read(self.parties, text).subjects.as_slice() {
                    [one] => Some(*one),
                    _ => None,
                }
            })
        });
        let owner = leading.or_else(|| above.iter().find_map(|&at| self.tree.owner[at]));
        let context = above.iter().find_map(|&at| self.principle_at[at]);
        let chapter = above.iter().find(|&&at| {
            matches!(self.tree.role[at], Role::Commitments | Role::Measures) || self.tree.owner[at].is_some()
        });
        let group =
            chapter.or(above.first()).map(|&at| self.blocks[at].text.trim_end_matches(':').to_owned());
        Unit { owner, context, group, ..Unit::default() }
    }

    /// A commitment with a heading of its own, and all that stands under it.
    fn headed(&self, heading: usize, run: &[usize]) -> Unit {
        let block = &self.blocks[heading];
        let (title, reference) = self.names.take(&block.text);
        let words: Vec<String> = run.iter().map(|&i| self.blocks[i].printed()).collect();
        Unit {
            label: if block.label().is_empty() { title.clone() } else { block.label().to_owned() },
            heading: Some(title),
            text: words.join("\n\n"),
            blocks: std::iter::once(heading).chain(run.iter().copied()).collect(),
            reference,
            ..self.unit(self.tree.parent[heading], None)
        }
    }

    /// Every item of the highest rank; what stands deeper, or between, belongs to the item before it.
    fn listed(&self, heading: Option<usize>, lead: Option<usize>, run: &[usize]) -> Vec<Unit> {
        let depth = |i: usize| match self.blocks[i].kind {
            Kind::Item(depth) => Some(depth),
            _ => None,
        };
        let top = run.iter().filter_map(|&i| depth(i)).min().unwrap_or(0);
        let last_item = run.iter().rposition(|&i| depth(i).is_some()).unwrap_or(0);
        let mut units: Vec<Unit> = Vec::new();
        for (n, &i) in run.iter().enumerate() {
            let block = &self.blocks[i];
            if depth(i).is_some_and(|depth| depth <= top) && !self.is_restart_of_letters(units.last(), i) {
                let unit = self.unit(heading, lead);
                units.push(Unit {
                    label: block.label().to_owned(),
                    text: block.text.clone(),
                    blocks: vec![i],
                    ..unit
                });
            } else if let Some(unit) = units.last_mut() {
                let reference = self.names.take(&block.text);
                let pure = reference.1.is_some() && reference.0.len() < 4;
                let within = n < last_item || depth(i).is_some() || pure;
                if within {
                    unit.text.push_str(if pure { " " } else { "\n\n" });
                    unit.text.push_str(&block.printed());
                    unit.blocks.push(i);
                }
            }
        }
        units
    }

    /// "a)" after a numbered item is its part, though the source gives no depth.
    fn is_restart_of_letters(&self, before: Option<&Unit>, i: usize) -> bool {
        use crate::layout::marker::MarkerKind::{Bullet, Letter, Number};
        let Some(first) = before.and_then(|unit| unit.blocks.first()) else { return false };
        let (Some(above), Some(own)) = (&self.blocks[*first].marker, &self.blocks[i].marker) else {
            return false;
        };
        match (&above.kind, &own.kind) {
            (Number(_), Letter) => true,
            (Number(_), Bullet) => self.blocks[*first].text.ends_with(':'),
            _ => false,
        }
    }

    /// Paragraphs that each promise something, in a chapter without a list. A first one that only introduces stays out.
    fn paragraphs(&self, heading: usize, run: &[usize]) -> Vec<Unit> {
        let holds_more = self.tree.children(self.blocks, heading).next().is_some();
        let owned = self.tree.above(self.blocks, heading).any(|at| self.tree.owner[at].is_some());
        let mut units: Vec<Unit> = Vec::new();
        for &i in run {
            let block = &self.blocks[i];
            let refers = self.names.refers(&block.text);
            let promising =
                sentence::promises(self.parties, &block.text) || (owned && promises_somehow(&block.text));
            if !refers && (holds_more || !promising || block.text.ends_with(':')) {
                if let Some(unit) = units.last_mut().filter(|_| text::starts_small(&block.text)) {
                    unit.text.push(' ');
                    unit.text.push_str(&block.text);
                    unit.blocks.push(i);
                }
                continue;
            }
            units.extend(self.chunks(heading, i));
        }
        units
    }

    /// A paragraph that holds several commitments, each with its reference, is cut after every reference.
    fn chunks(&self, heading: usize, i: usize) -> Vec<Unit> {
        let block = &self.blocks[i];
        let mut pieces = Vec::new();
        let mut from = 0;
        for (at, _) in block.text.match_indices(')') {
            let piece = &block.text[from..=at];
            let closing = piece.rfind('(').is_some_and(|open| self.names.refers(&piece[open..]));
            if closing && piece.len() > 30 {
                pieces.push(piece);
                from = at + 1;
            }
        }
        let rest = block.text[from..].trim_start_matches(['.', ' ']);
        match pieces.last_mut() {
            Some(_) if rest.is_empty() => {}
            _ => pieces.push(&block.text[from..]),
        }
        let many = pieces.len() > 1;
        if let [only] = pieces.as_slice()
            && let Some((title, said)) = self.title_before(only)
        {
            return vec![Unit {
                label: title.to_owned(),
                heading: Some(title.to_owned()),
                text: said.to_owned(),
                blocks: vec![i],
                ..self.unit(Some(heading), None)
            }];
        }
        pieces
            .into_iter()
            .map(|piece| {
                let (title, words) =
                    if many { self.run_in_title(piece.trim()) } else { (None, piece.trim()) };
                Unit {
                    label: title.clone().unwrap_or_else(|| block.label().to_owned()),
                    heading: title,
                    text: words.to_owned(),
                    blocks: vec![i],
                    ..self.unit(Some(heading), None)
                }
            })
            .collect()
    }

    /// "Tidiga samtal. Kommunen frågar …": a name that promises nothing, before a sentence that does.
    fn title_before<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let (title, said) = principles::title_of(text)?;
        let silent = sentence::read(self.parties, title).subjects.is_empty() && !title.contains(['(', ',']);
        (silent && !said.is_empty() && text::starts_large(said)).then_some((title, said))
    }

    /// "Ökad kunskap Kommunen lär sig …": the words before the first subject that a verb follows are a heading.
    fn run_in_title<'t>(&self, piece: &'t str) -> (Option<String>, &'t str) {
        let words = text::words(piece);
        let begins =
            self.parties.mentions(&words).into_iter().filter(|mention| !mention.genitive).find(|mention| {
                let start = crate::sides::phrase_start(&words, mention.from);
                let verb = words
                    .get(mention.to)
                    .is_some_and(|next| vocabulary::is_modal(&next.low) || next.low.ends_with('r'));
                verb && text::starts_large(words[mention.from].raw) && (start > 0 || mention.from == 0)
            });
        let Some(begin) =
            begins.map(|mention| capital_start(&words, mention.from)).filter(|&at| at > 0 && at <= 24)
        else {
            return (None, piece);
        };
        let title = piece[..words[begin].at].trim();
        if title.contains(['.', ',']) {
            return (None, piece);
        }
        (Some(after_lead(title).to_owned()), &piece[words[begin].at..])
    }

    /// Items and paragraphs outside all lists that print a reference as commitments do.
    fn marked(&self, used: &[bool]) -> Vec<Unit> {
        let mut units = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            let plain = matches!(block.kind, Kind::Item(_) | Kind::Paragraph) && !self.taken[i] && !used[i];
            let Some(heading) = self.tree.parent[i].filter(|_| plain) else { continue };
            let ends = block.text.trim_end_matches('.').ends_with([')', ']']);
            let other = self
                .tree
                .above(self.blocks, i)
                .any(|at| self.tree.role[at].is_other() || self.principle_at[at].is_some());
            if ends
                && !other
                && self.names.refers(&block.text)
                && sentence::promises(self.parties, &block.text)
            {
                let unit = self.unit(Some(heading), None);
                units.push(Unit {
                    label: block.label().to_owned(),
                    text: block.text.clone(),
                    blocks: vec![i],
                    ..unit
                });
            }
        }
        units
    }

    /// The last guess, for a text that names its promises nowhere: lists most of whose items promise something.
    fn promising_lists(&self) -> Vec<Unit> {
        let mut units = Vec::new();
        let sections = std::iter::once(None)
            .chain((0..self.blocks.len()).filter(|&i| self.blocks[i].is_heading()).map(Some));
        for section in sections {
            let other = section
                .is_some_and(|at| self.tree.above(self.blocks, at).any(|at| self.tree.role[at].is_other()));
            let body: Vec<usize> =
                self.tree.under(self.blocks, section).filter(|&i| !self.taken[i]).collect();
            let items: Vec<usize> = body.iter().copied().filter(|&i| self.blocks[i].is_item()).collect();
            let promising = items.iter().filter(|&&i| self.is_firm_promise(i)).count();
            if !other && items.len() >= 2 && promising * 10 >= items.len() * 6 {
                units.extend(self.listed(section, None, &body));
            }
        }
        units
    }

    fn is_firm_promise(&self, i: usize) -> bool {
        let text = &self.blocks[i].text;
        let words = text::words(text);
        let recognising = vocabulary::any(&["recognis*", "recogniz*", "accept*", "erkänner"], &words);
        sentence::promises(self.parties, text) && !recognising
    }
}

/// Words of a lead-in to promises.
const LEADING: &[&str] = &[
    "åtar sig",
    "utfäster",
    "åtager sig",
    "förpliktar",
    "åtar oss",
    "lovar",
    "förbinder",
    "ska",
    "skall",
    "kommer att",
    "åtagande*",
    "will",
    "shall",
    "commits",
    "commit",
    "undertakes",
    "undertake",
    "agrees to",
    "agree to",
    "pledges",
    "pledge",
    "promises",
    "promise",
    "commitment*",
    "undertaking*",
    "utlovar",
];

/// Where the capitalised words that end at a place begin, without running into a heading's own words.
fn capital_start(words: &[text::Word<'_>], from: usize) -> usize {
    let proper =
        from.checked_sub(1).filter(|&at| words[at].raw.ends_with('s') && text::starts_large(words[at].raw));
    match proper {
        // "Ekbys Stad …": a genitive name before its noun.
        Some(at)
            if text::starts_large(words[from].raw)
                && words[from].raw.chars().any(char::is_lowercase)
                && at > 0 =>
        {
            at
        }
        _ => match from.checked_sub(2) {
            Some(at)
                if matches!(words[at].low.as_str(), "den" | "det" | "the")
                    && text::starts_large(words[at].raw) =>
            {
                at
            }
            _ => match from.checked_sub(1) {
                Some(at)
                    if matches!(words[at].low.as_str(), "den" | "det" | "the")
                        && text::starts_large(words[at].raw) =>
                {
                    at
                }
                _ => from,
            },
        },
    }
}

/// "… följande åtaganden Ökad kunskap": what leads in is no part of the title.
fn after_lead(title: &str) -> &str {
    let words = text::words(title);
    let lead = words.windows(2).rposition(|pair| {
        matches!(pair[0].low.as_str(), "följande" | "following")
            && crate::heading::role(pair[1].raw).is_chapter()
    });
    match lead.and_then(|at| words.get(at + 2)) {
        Some(first) => &title[first.at..],
        None => title,
    }
}

fn promises_somehow(text: &str) -> bool {
    text::words(text).iter().any(|word| vocabulary::is_modal(&word.low))
}
