//! Commitments as items of a list, and as sections with a heading of their own.

use super::prose::promises_somehow;
use super::{Finder, Unit};
use crate::heading::Role;
use crate::layout::Kind;
use crate::sentence;
use crate::text;

impl Finder<'_> {
    /// The commitments of one list, or of one headed section.
    pub(super) fn run(&self, heading: Option<usize>, lead: Option<usize>, run: &[usize]) -> Vec<Unit> {
        let items = run.iter().filter(|&&i| self.blocks[i].is_item()).count();
        let paragraphs = run.iter().filter(|&&i| self.blocks[i].kind == Kind::Paragraph).count();
        let own = heading.filter(|&heading| lead.is_none() && self.is_headed(heading));
        let headed = own.is_some() && paragraphs > 0;
        let refer_late =
            run.iter().any(|&i| self.blocks[i].is_item() && self.names.refers(&self.blocks[i].text));
        if items > 0 && !(headed && !refer_late && self.is_main_promise(run)) {
            return self.listed(heading, lead, run);
        }
        // Under a theme "The Council: …" and "The groups: …" are promises, each of its own.
        let labelled = |&i: &usize| self.owner_label(&self.blocks[i].text).is_some();
        if let Some(heading) = own.filter(|_| items == 0 && paragraphs > 0 && run.iter().all(labelled)) {
            return self.paragraphs(heading, run);
        }
        // A section that ends with a colon leads in the headings after it.
        let leading = run.last().is_some_and(|&i| self.blocks[i].text.ends_with([':', ';']));
        // Under a theme, paragraphs that each end with a reference are each a promise.
        let each = |&i: &usize| {
            let text = self.blocks[i].text.trim_end_matches('.');
            text.ends_with([')', ']']) && self.names.refers(text)
        };
        let several = run.len() >= 2 && items == 0 && run.iter().all(each);
        match own.or(heading) {
            Some(heading) if headed && several => self.paragraphs(heading, run),
            Some(_) if headed && (leading || !self.says_something(run)) => Vec::new(),
            Some(heading) if headed => vec![self.headed(heading, run)],
            Some(heading) if paragraphs > 0 => self.paragraphs(heading, run),
            _ => Vec::new(),
        }
    }

    /// Whether any sentence promises, or a reference is printed: other headed sections are no commitments.
    pub(super) fn says_something(&self, run: &[usize]) -> bool {
        run.iter().any(|&i| {
            let text = &self.blocks[i].text;
            let owed = |one: &str| !sentence::read(self.parties, one).subjects.is_empty();
            self.names.refers(text) || promises_somehow(text) || text::sentences(text).into_iter().any(owed)
        })
    }

    /// A headed section whose first words promise: its items are measures.
    pub(super) fn is_main_promise(&self, run: &[usize]) -> bool {
        let Some(&first) = run.first().filter(|&&i| self.blocks[i].kind == Kind::Paragraph) else {
            return false;
        };
        let text = &self.blocks[first].text;
        sentence::promises(self.parties, text) && text::is_terminated(text) || self.names.refers(text)
    }

    /// A heading that is a commitment's own: it stands under a chapter of commitments and names neither owner nor principle.
    pub(super) fn is_headed(&self, heading: usize) -> bool {
        let beneath = self.tree.parent[heading].is_some_and(|parent| {
            self.tree
                .above(self.blocks, parent)
                .any(|at| self.tree.role[at] == Role::Commitments || self.tree.owner[at].is_some())
        });
        let chapter = matches!(self.tree.role[heading], Role::Commitments | Role::Measures);
        if chapter && self.is_one_of_them(heading) {
            return true;
        }
        let labelled =
            self.blocks[heading].marker.as_ref().is_some_and(|marker| marker.printed.contains(' '));
        (beneath || labelled)
            && !chapter
            && self.tree.owner[heading].is_none()
            && self.principle_at[heading].is_none()
            && self.tree.children(self.blocks, heading).all(|child| self.is_measures(child))
    }

    /// "Åtaganden om uppföljning" among headed commitments: one itself, with a reference at its end.
    fn is_one_of_them(&self, heading: usize) -> bool {
        let body: Vec<usize> = self.tree.under(self.blocks, Some(heading)).collect();
        let refers = |&i: &usize| self.names.refers(&self.blocks[i].text);
        let paragraphs = body.iter().all(|&i| self.blocks[i].kind == Kind::Paragraph);
        let once = body.iter().filter(|i| refers(i)).count() == 1 && body.last().is_some_and(refers);
        let like = |at: usize| {
            self.blocks[at].kind == self.blocks[heading].kind
                && self.tree.role[at] == Role::Unknown
                && self.refers(at)
        };
        paragraphs
            && once
            && self.tree.owner[heading].is_none()
            && (0..heading).filter(|&at| self.blocks[at].is_heading() && like(at)).count() >= 2
    }

    /// "Åtgärder", or "Så gör vi:" wherever it comes back beneath a headed promise.
    pub(super) fn is_measures(&self, heading: usize) -> bool {
        let bare = self.tree.role[heading] == Role::Unknown
            && self.tree.repeated[heading]
            && self.tree.owner[heading].is_none();
        self.tree.role[heading] == Role::Measures || bare
    }

    /// A commitment with a heading of its own, and all that stands under it.
    pub(super) fn headed(&self, heading: usize, run: &[usize]) -> Unit {
        let block = &self.blocks[heading];
        let (title, reference) = self.names.take(&block.text);
        // A reference below the measures closes the commitment, not the last measure.
        let later = self
            .tree
            .children(self.blocks, heading)
            .flat_map(|child| self.tree.under(self.blocks, Some(child)))
            .filter(|&i| self.blocks[i].kind == Kind::Paragraph)
            .find_map(|i| {
                self.names.take(&self.blocks[i].text).1.filter(|_| self.blocks[i].text.len() < 120)
            });
        let reference = reference.or(later);
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
    pub(super) fn listed(&self, heading: Option<usize>, lead: Option<usize>, run: &[usize]) -> Vec<Unit> {
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
                    let closed = text::is_terminated(&unit.text);
                    unit.text.push_str(match (pure, closed) {
                        (true, true) => " ",
                        (true, false) => "\n",
                        _ => "\n\n",
                    });
                    unit.text.push_str(&block.printed());
                    unit.blocks.push(i);
                }
            }
        }
        units
    }

    /// "a)" after a numbered item is its part, though the source gives no depth; and so is what has no number, where the
    /// numbered item leads it in.
    pub(super) fn is_restart_of_letters(&self, before: Option<&Unit>, i: usize) -> bool {
        use crate::layout::marker::MarkerKind::{Bullet, Letter, Number};
        let Some(first) = before.and_then(|unit| unit.blocks.first()) else { return false };
        let Some(above) = &self.blocks[*first].marker else { return false };
        let leading = || !text::is_terminated(&self.blocks[*first].text);
        match (&above.kind, self.blocks[i].marker.as_ref().map(|own| &own.kind)) {
            (Number(_), Some(Letter)) => true,
            (Number(_), Some(Bullet) | None) => leading(),
            _ => false,
        }
    }
}
