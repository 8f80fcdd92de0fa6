//! A year laid out in a language: which parts it has, and what stands in each. Every figure comes from [`super::figures`].

use kernel::Day;

use super::{
    annexes, chapters,
    figures::{self, Figures, Share},
    parts::{Bar, Block, Booklet, Fact, Figure, Item, Part, paragraphs},
    rules::Published,
    said,
    shape::Year,
    title::title,
    years,
};
use crate::{
    assessments::rules::{Spread, word},
    compact::rules::Side,
    web::words::{Arg, Words},
};

/// A year, about to be laid out.
pub struct Laying<'a> {
    /// The year.
    pub year: &'a Year,
    /// The language of the house's own sentences.
    pub words: &'a Words,
}

impl Laying<'_> {
    /// A sentence.
    pub(super) fn t(&self, key: &str) -> String {
        self.words.t(&format!("compilation-{key}"))
    }

    /// A sentence that quotes.
    pub(super) fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.with(&format!("compilation-{key}"), args)
    }

    /// A day as it is written.
    pub(super) fn day(&self, stored: &str) -> String {
        stored.parse().map_or_else(|_| stored.to_owned(), |day: Day| self.words.day(day))
    }

    /// "42 av 60".
    pub(super) fn share(&self, of: Share) -> String {
        self.with("share", &[("n", self.words.number(of.n).into()), ("of", self.words.number(of.of).into())])
    }

    /// What a side is called; the sides together have a word of the house.
    pub(super) fn side(&self, key: &str) -> String {
        if key == Side::JOINT { self.words.t("measures-both") } else { self.year.side(key).to_owned() }
    }

    /// What a party is called; what the sides write together has a word of the house.
    pub(super) fn party(&self, at: usize) -> String {
        self.year.parties.get(at).map_or_else(String::new, |party| {
            if party.name.is_empty() { self.words.t("followup-joint") } else { party.name.clone() }
        })
    }

    /// The word of a step of the scale.
    pub(super) fn step(&self, kind: &str) -> String {
        self.words.t(&word(kind))
    }

    /// What the secretariat wrote in a place.
    pub(super) fn written(&self, place: &str) -> Option<Block> {
        let paragraphs = paragraphs(self.year.word(place));
        (!paragraphs.is_empty()).then_some(Block::Words { paragraphs })
    }

    /// What the secretariat wrote beside what the sides say: it begins with whose words they are.
    pub(super) fn remark(&self, place: &str) -> Option<Block> {
        let mut paragraphs = paragraphs(self.year.word(place));
        let first = paragraphs.first_mut()?;
        *first = self.words.with("compilation-remark", &[("words", first.as_str().into())]);
        Some(Block::Words { paragraphs })
    }

    /// The whole report; `published` where it is.
    pub fn booklet(&self, published: Option<&Published>, on: Option<Day>) -> Booklet {
        let figures = figures::of(self.year);
        let parts = [
            Some(self.summary(&figures)),
            Some(chapters::commitments(self)),
            chapters::whole(self),
            years::compared(self, &figures),
            Some(self.answering(&figures)),
            self.ahead(),
            Some(self.signatories()),
            Some(self.agreement()),
            Some(annexes::bodies(self)),
            Some(self.meetings()),
            said::annex(self),
            Some(self.sources()),
        ];
        Booklet {
            title: self.title(),
            about: self.year.compact.name.clone(),
            facts: self.facts(published, on),
            parts: parts.into_iter().flatten().collect(),
            written: self.year.lang.clone(),
        }
    }

    /// What the report is called.
    fn title(&self) -> String {
        let day = |stored: &str| stored.parse::<Day>().ok();
        let time = day(&self.year.round.from).zip(day(&self.year.round.until));
        time.map_or_else(String::new, |time| title(self.words, time))
    }

    fn fact(&self, key: &str, text: String) -> Fact {
        Fact { label: self.t(key), text }
    }

    fn facts(&self, published: Option<&Published>, on: Option<Day>) -> Vec<Fact> {
        let round = &self.year.round;
        let about = [("from", self.day(&round.from).into()), ("until", self.day(&round.until).into())];
        let mut facts = vec![
            self.fact("fact-about", self.with("from-until", &about)),
            self.fact("fact-on", self.day(&self.year.on)),
        ];
        if let Some((one, on)) = published.zip(on) {
            let said = [("version", one.version.into()), ("day", self.words.day(on).into())];
            facts.push(self.fact("fact-version", self.with("version", &said)));
            if !one.reason.is_empty() {
                facts.push(self.fact("fact-reason", one.reason.clone()));
            }
        }
        facts
    }

    fn summary(&self, of: &Figures) -> Part {
        let measures = |n: i64| self.share(Share { n, of: of.measures.total });
        let figure = |key: &str, value: String| Figure { value, label: self.t(key) };
        let figures = vec![
            figure("figure-reports", self.share(of.reports)),
            figure("figure-apart", self.share(of.apart)),
            figure("figure-done", measures(of.measures.done)),
            figure("figure-late", measures(of.measures.late)),
            figure("figure-signed", self.share(of.signed)),
            Figure {
                value: self.words.number(of.joined),
                label: self.with("figure-joined-left", &[("left", of.left.into())]),
            },
        ];
        let bars = of.views.iter().map(|(side, spread)| self.bar(&self.side(side), spread)).collect();
        let blocks = [
            self.written("summary"),
            Some(Block::Figures { figures }),
            Some(Block::Text { text: self.t("views-lead") }),
            Some(Block::Bars { bars }),
        ];
        Part {
            id: "summary".to_owned(),
            heading: self.t("part-summary"),
            shown: true,
            blocks: blocks.into_iter().flatten().collect(),
            parts: Vec::new(),
        }
    }

    /// How a side sees the commitments.
    fn bar(&self, label: &str, spread: &Spread) -> Bar {
        let steps = spread.steps();
        let good = steps[0].1 + steps[1].1;
        let lead = [("n", good.into()), ("total", spread.total().into())];
        let steps = steps.into_iter().map(|(kind, n)| (kind.to_owned(), self.step(kind), n));
        Bar::new(label.to_owned(), self.words.with("assessments-good-of", &lead), steps)
    }

    /// A part without parts of its own, headed by its own word.
    pub(super) fn part(&self, id: &str, shown: bool, blocks: Vec<Block>) -> Part {
        Part { id: id.to_owned(), heading: self.t(&format!("part-{id}")), shown, blocks, parts: Vec::new() }
    }

    fn answering(&self, of: &Figures) -> Part {
        let row = |(side, share): &(String, Share)| vec![self.side(side), self.share(*share)];
        let table = Block::Table {
            caption: self.t("part-answering"),
            heads: vec![self.t("column-side"), self.t("column-reports")],
            rows: of.by_side.iter().map(row).collect(),
        };
        let silent: Vec<Item> = (self.year.parties.iter().enumerate())
            .filter(|(_, party)| party.handed_in.is_none() && party.is_party())
            .map(|(at, party)| Item::plain(self.party(at), self.side(&party.side), String::new()))
            .collect();
        let mut blocks = vec![table];
        blocks.extend(of.joint.as_ref().map(|done| Block::Text { text: self.joint(done.as_deref()) }));
        if silent.is_empty() {
            blocks.push(Block::Text { text: self.t("silent-none") });
        } else {
            blocks.push(Block::List { caption: self.t("silent"), items: silent });
        }
        let gone: Vec<Item> = (self.year.parties.iter().enumerate())
            .filter_map(|(at, party)| {
                let until = [("day", self.day(party.left.as_ref()?).into())];
                Some(Item::plain(self.party(at), self.with("gone-until", &until), String::new()))
            })
            .collect();
        if !gone.is_empty() {
            blocks.push(Block::List { caption: self.t("gone"), items: gone });
        }
        self.part("answering", true, blocks)
    }

    /// What became of the part that the sides write together, which is counted among no parties.
    fn joint(&self, done: Option<&str>) -> String {
        done.map_or_else(
            || self.t("joint-missing"),
            |day| self.with("joint-in", &[("day", self.day(day).into())]),
        )
    }

    fn ahead(&self) -> Option<Part> {
        self.written("ahead").map(|words| self.part("ahead", true, vec![words]))
    }

    fn signatories(&self) -> Part {
        let row = |one: &super::shape::Signatory| {
            let until = one.until.as_ref().map(|day| self.day(day)).unwrap_or_default();
            vec![one.name.clone(), self.t(&format!("kind-{}", one.kind)), self.day(&one.since), until]
        };
        let heads = ["name", "kind", "since", "until"].map(|key| self.t(&format!("column-{key}"))).to_vec();
        let rows: Vec<_> = self.year.signatories.iter().map(row).collect();
        let block = if rows.is_empty() {
            Block::Text { text: self.t("signatories-none") }
        } else {
            Block::Table { caption: self.t("part-signatories"), heads, rows }
        };
        self.part("signatories", false, vec![block])
    }

    fn agreement(&self) -> Part {
        let of = &self.year.compact;
        let mut rows = vec![
            vec![self.t("agreement-name"), of.name.clone()],
            vec![self.t("agreement-edition"), of.edition.to_string()],
            vec![self.t("agreement-from"), self.day(&of.from)],
        ];
        let known = [
            ("agreement-body", of.body.clone()),
            ("agreement-adopted", self.day(&of.adopted)),
            ("agreement-diary", of.diary.clone()),
        ];
        rows.extend(
            known.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| vec![self.t(key), text]),
        );
        let heads = vec![self.t("column-fact"), self.t("column-said")];
        self.part("agreement", false, vec![Block::Table { caption: self.t("part-agreement"), heads, rows }])
    }

    fn meetings(&self) -> Part {
        let row =
            |one: &super::shape::Meeting| vec![self.day(&one.on), self.side(&one.side), one.told.clone()];
        let heads = ["day", "side", "told"].map(|key| self.t(&format!("column-{key}"))).to_vec();
        let rows: Vec<_> = self.year.meetings.iter().map(row).collect();
        let block = if rows.is_empty() {
            Block::Text { text: self.t("meetings-none") }
        } else {
            Block::Table { caption: self.t("part-meetings"), heads, rows }
        };
        self.part("meetings", false, vec![block])
    }

    fn sources(&self) -> Part {
        let year = self.year;
        let source = |name: String, address: &str| {
            let whole = format!("{}{address}", year.host);
            Item::plain(
                name,
                whole.split_once("://").map_or(whole.clone(), |(_, rest)| rest.to_owned()),
                whole,
            )
        };
        let mut items = vec![
            source(year.compact.name.clone(), &year.compact.address),
            source(year.round.name.clone(), &year.round.address),
        ];
        items.extend(year.earlier.iter().map(|one| source(one.name.clone(), &one.address)));
        items.extend(year.papers.iter().map(|one| source(one.name.clone(), &one.address)));
        let lead = Block::Text { text: self.with("sources-lead", &[("day", self.day(&year.on).into())]) };
        self.part("sources", false, vec![lead, Block::List { caption: String::new(), items }])
    }
}
