//! The agreement's own rhythms: what recurs, and how often.
//!
//! A sentence holds words for what recurs and words for how often; each "how often" belongs to the nearest "what" that
//! stands in the same clause. "When needed" is no rhythm, and the length of a seat's mandate is none of the agreement's.

mod whose;

use std::sync::LazyLock;

use regex::Regex;

use crate::proposal::{Clock, ClockKind};
use crate::text;
use crate::vocabulary::{
    self,
    rhythm::{LASTING, OFTEN, WHAT},
};
use whose::{chooses, is_foreign, names_body, sits};

/// All of them at once: most sentences hold none. Without the edges of words, which make a search slow, it finds somewhat more.
static ANY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let all: Vec<&str> = OFTEN.iter().chain(LASTING).map(|(pattern, _)| *pattern).collect();
    Regex::new(&all.join("|").replace(r"\b", "")).ok()
});

static RHYTHMS: LazyLock<Vec<(Regex, u32, bool)>> = LazyLock::new(|| {
    let often = OFTEN.iter().map(|(pattern, months)| (pattern, *months, false));
    let lasting = LASTING.iter().map(|(pattern, months)| (pattern, *months, true));
    often
        .chain(lasting)
        .filter_map(|(pattern, months, lasts)| {
            Some((Regex::new(&format!(r"\b(?:{pattern})")).ok()?, months, lasts))
        })
        .collect()
});

/// A rhythm found in a sentence.
struct Rhythm {
    at: usize,
    end: usize,
    months: u32,
    /// It says how long, not how often.
    lasts: bool,
}

/// The clocks of a text, each once, in order.
pub(crate) fn clocks(texts: &[&str]) -> Vec<Clock> {
    let mut out: Vec<Clock> = Vec::new();
    for text in texts {
        let mut body = false;
        let mut before = "";
        let rows = told_in_rows(text);
        for sentence in rows.iter().map(String::as_str).chain(text.split('\t').flat_map(text::sentences)) {
            let low = text::fold(sentence);
            let again = ["den ", "det ", "it ", "they ", "gruppen ", "the group ", "de "];
            let carried = body && again.iter().any(|word| low.starts_with(word));
            body = carried || names_body(&low);
            let meant = meant_before(before, &low).map(|what| format!("{what} {sentence}"));
            before = sentence;
            for clock in of_sentence(meant.as_deref().unwrap_or(sentence), carried) {
                if !out
                    .iter()
                    .any(|known| known.kind == clock.kind && known.every_months == clock.every_months)
                {
                    out.push(clock);
                }
            }
        }
    }
    out.sort_by_key(|clock| clock.kind as u32);
    out
}

/// "The Assembly is a dialogue meeting. It is held twice a year.": what "it" stands for, where the sentence itself names nothing.
fn meant_before(before: &str, low: &str) -> Option<String> {
    const HELD: [&str; 14] = [
        "it is held ",
        "it takes place ",
        "it is arranged ",
        "it is drawn up ",
        "it is updated ",
        "it is done ",
        "den hålls ",
        "det hålls ",
        "den ordnas ",
        "det ordnas ",
        "det sker ",
        "den görs ",
        "den tas fram ",
        "det äger rum ",
    ];
    let before = text::fold(before);
    let open = HELD.iter().any(|held| low.starts_with(held)) && whats(low).is_empty();
    if !open || rhythms(low).is_empty() || !rhythms(&before).is_empty() {
        return None;
    }
    let (at, end, ..) = whats(&before).into_iter().max_by_key(|(.., weight)| *weight)?;
    before.get(at..end).map(str::to_owned)
}

/// "Dialogforum | alla parter | en gång om året": a cell that says how often, and nothing of what, is about the first of its row.
fn told_in_rows(text: &str) -> Vec<String> {
    let mut cells = text.split('\t');
    let Some(first) = cells.next() else { return Vec::new() };
    let bare = |cell: &&str| {
        let low = text::fold(cell);
        !rhythms(&low).is_empty() && whats(&low).is_empty()
    };
    cells.filter(bare).map(|cell| format!("{first} {cell}")).collect()
}

/// How far into a sentence a rhythm still stands first.
const FIRST: usize = 24;

fn of_sentence(sentence: &str, body: bool) -> Vec<Clock> {
    let low = text::fold(sentence);
    let rhythms = rhythms(&low);
    // "… by the Annual Council Meeting on 15 May 2018" tells of one meeting.
    let once = crate::date::all(sentence).iter().any(|found| found.day.len() == 10);
    let named = |rhythm: &Rhythm| {
        once && matches!(&low[rhythm.at..rhythm.end], "annual" | "årlig" | "årliga" | "årligt" | "yearly")
    };
    if rhythms.is_empty() || is_foreign(&low) || chooses(&low) || rhythms.iter().all(named) {
        return Vec::new();
    }
    let mut whats = whats(&low);
    if whats
        .iter()
        .any(|what| matches!(what.2, ClockKind::FollowUp | ClockKind::Evaluation | ClockKind::Revision))
    {
        whats.retain(|what| !is_occasion(&low, what));
    }
    drop_means(&low, &mut whats);
    // "An action plan, which is rewritten …": the plan is made anew, where the agreement is not spoken of.
    let planned = whats.iter().any(|what| what.2 == ClockKind::Plan);
    let mut out = Vec::new();
    for rhythm in &rhythms {
        let fits = |what: &&(usize, usize, ClockKind, u32)| !rhythm.lasts || what.2 == ClockKind::Plan;
        let best = whats
            .iter()
            .filter(fits)
            .min_by_key(|(at, end, _, weight)| distance(&low, rhythm, *at, *end) / (*weight as usize + 1));
        if best.is_some_and(|what| (body || names_body(&low[..what.0])) && sits(&low, what)) {
            continue;
        }
        if let Some((at, end, kind, _)) = best {
            let review = &low[*at..*end] == "review" && rhythm.months > 12;
            let kind = match kind {
                ClockKind::FollowUp if review && reviews_text(&low) => ClockKind::Revision,
                ClockKind::Revision if planned && !vocabulary::names_text(&low) => ClockKind::Plan,
                other => *other,
            };
            out.push(Clock { kind, every_months: rhythm.months, object: object(sentence, &low, *at) });
        }
        // "Every year we meet at a forum and report": both recur.
        for (at, end, kind, weight) in &whats {
            let close = distance(&low, rhythm, *at, *end) < 30;
            // "Each year it agrees a plan and reports": what a sentence begins with is said of all its verbs.
            let first = rhythm.at < FIRST
                && *at > rhythm.end
                && *weight >= 2
                && leads_to(&low[rhythm.end..*at], &low[*end..]);
            let near = !rhythm.lasts && (close && (*weight >= 3 || is_aim(&low, *at)) || first);
            if near
                && !out.iter().any(|clock| clock.kind == *kind)
                && rhythms.len() == 1
                && coordinated(&low, rhythm, *at)
                && !is_at_need(&low[*end..])
            {
                out.push(Clock {
                    kind: *kind,
                    every_months: rhythm.months,
                    object: object(sentence, &low, *at),
                });
            }
        }
    }
    out
}

/// "Followed up at the first dialogue meeting every year": the meeting is only where it is done.
fn is_occasion(low: &str, (at, end, kind, _): &(usize, usize, ClockKind, u32)) -> bool {
    let words: Vec<&str> = low[..*at].split(' ').rev().take(5).collect();
    let governed = words
        .iter()
        .any(|word| matches!(*word, "vid" | "på" | "i" | "in" | "at" | "inför" | "during" | "under"));
    let goes_on = [" som ", " which ", " that "].iter().any(|word| low[*end..].contains(word));
    // "Reports to the Forum every year": whom, not where.
    let told = &low[*at..*end] == "forum" && words.iter().take(3).any(|word| matches!(*word, "to" | "till"));
    *kind == ClockKind::DialogueMeeting && (governed || told) && !goes_on
}

/// "… går igenom texten och reviderar den": what is gone through is gone through to be revised.
fn drop_means(low: &str, whats: &mut Vec<(usize, usize, ClockKind, u32)>) {
    let revised: Vec<usize> =
        whats.iter().filter(|what| what.2 == ClockKind::Revision).map(|what| what.0).collect();
    let means = |&(at, end, ..): &(usize, usize, ClockKind, u32)| {
        let through = low[at..end].contains("igenom") || low[at..end].contains("through");
        let joined = |to: &usize| {
            low.get(end..*to).is_some_and(|between| {
                (between.ends_with(" och ") || between.ends_with(" and ")) && !between.contains([',', ';'])
            })
        };
        through && revised.iter().any(joined)
    };
    whats.retain(|what| !means(what));
}

/// "… and revised as needed": at need is no rhythm.
fn is_at_need(after: &str) -> bool {
    let near: String = after.chars().take(24).collect();
    ["as needed", "when needed", "if needed", "where needed", "when necessary", "vid behov", "som behövs"]
        .iter()
        .any(|word| near.contains(word))
}

/// Nothing but doing stands between and after: no condition, no possibility.
fn leads_to(between: &str, after: &str) -> bool {
    const FARTHEST: usize = 90;
    const DOUBT: [&str; 8] = ["if", "whether", "may", "can", "could", "om", "kan", "får"];
    let near = after.split(' ').skip(1).take(2);
    between.len() <= FARTHEST && !between.split(' ').chain(near).any(|word| DOUBT.contains(&word))
}

/// "Möts varje år för att följa upp": what the meeting is for.
fn is_aim(low: &str, at: usize) -> bool {
    low[..at].ends_with("för att ") || low[..at].ends_with(" to ")
}

/// What is reviewed once in some years is the text; what is reviewed every year, or is said to go forward, is how it is kept.
fn reviews_text(low: &str) -> bool {
    let pronoun = ["it ", "this "].iter().any(|word| low.starts_with(word));
    let kept = ["progress", "delivery", "implementation", "commitment", "plan"];
    (vocabulary::names_text(low) || pronoun) && !kept.iter().any(|word| low.contains(word))
}

/// "följs upp och utvärderas årligen": joined by "and" only.
fn coordinated(low: &str, rhythm: &Rhythm, at: usize) -> bool {
    let (from, to) = if at < rhythm.at { (at, rhythm.at) } else { (rhythm.end, at) };
    if is_aim(low, at) {
        return true;
    }
    low.get(from..to).is_some_and(|between| {
        (between.contains(" och ") || between.contains(" and "))
            && !between.contains("vid behov")
            && !between.contains([',', ';'])
    })
}

fn rhythms(low: &str) -> Vec<Rhythm> {
    let mut out: Vec<Rhythm> = Vec::new();
    if ANY.as_ref().is_some_and(|any| !any.is_match(low)) {
        return out;
    }
    for (pattern, months, lasts) in RHYTHMS.iter() {
        for found in pattern.find_iter(low) {
            let overlaps = out.iter().any(|other| found.start() < other.end && other.at < found.end());
            if !overlaps {
                out.push(Rhythm { at: found.start(), end: found.end(), months: *months, lasts: *lasts });
            }
        }
    }
    out.sort_by_key(|rhythm| rhythm.at);
    if out.len() > 1 {
        out.retain(|rhythm| !whose::is_somebodys(&low[rhythm.at..]));
    }
    out
}

fn whats(low: &str) -> Vec<(usize, usize, ClockKind, u32)> {
    let mut out: Vec<(usize, usize, ClockKind, u32)> = Vec::new();
    for (stem, kind, weight) in WHAT {
        for (at, _) in low.match_indices(stem) {
            let begins = !low[..at].ends_with(char::is_alphanumeric)
                || stem.chars().count() >= 4
                    && matches!(kind, ClockKind::DialogueMeeting | ClockKind::Plan)
                    && stem != &"meet";
            let end = at + stem.len();
            let inside = out.iter().any(|(a, e, ..)| at < *e && *a < end);
            let member = low[..at].ends_with("leda")
                || *stem == "plan" && ["ning", "nera", "era"].iter().any(|verb| low[end..].starts_with(verb));
            // "Varje vår följer parterna upp …": the verb's second half stands after its subject.
            let split =
                *stem != "följer " || low[end..].split(' ').take(5).any(|word| word.starts_with("upp"));
            if begins && !inside && !member && split {
                out.push((at, end, *kind, *weight));
            }
        }
    }
    out
}

/// How far apart, in letters; a comma or a new clause between makes it further.
fn distance(low: &str, rhythm: &Rhythm, at: usize, end: usize) -> usize {
    let (from, to) = if end <= rhythm.at { (end, rhythm.at) } else { (rhythm.end.min(at), at) };
    let between = low.get(from..to).unwrap_or("");
    let signs = between.matches([',', ';', ':']).count();
    let clauses = [" och ", " som ", " and ", " which ", " där ", " vid behov "]
        .iter()
        .filter(|word| between.contains(**word))
        .count();
    between.chars().count() + 40 * signs + 15 * clauses + usize::from(at < rhythm.at) * 4
}

/// What it is about: the words around, as printed, cut short.
fn object(sentence: &str, low: &str, at: usize) -> Option<String> {
    if low.len() != sentence.len() {
        return None;
    }
    let start = sentence[..at].rfind([' ', '(']).map_or(0, |space| space + 1);
    let rest = sentence.get(start..)?;
    let words: Vec<&str> = rest.split(' ').take(4).collect();
    Some(words.join(" ").trim_matches(['.', ',', ';', ' ']).to_owned()).filter(|object| !object.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(ClockKind, u32)> {
        clocks(&[text]).into_iter().map(|clock| (clock.kind, clock.every_months)).collect()
    }

    #[test]
    fn rhythms_belong_to_what_recurs() {
        use ClockKind::{DialogueMeeting, Evaluation, FollowUp, Plan, Revision};
        assert_eq!(seen("Vi ska utvärdera den var fjärde år och vid behov ändra den."), [(Evaluation, 48)]);
        assert_eq!(
            seen("Texten gäller tills vidare och revideras en gång per mandatperiod."),
            [(Revision, 48)]
        );
        assert_eq!(seen("Forumet träffas fyra gånger om året."), [(DialogueMeeting, 3)]);
        assert_eq!(seen("A joint action plan is drawn up every two years."), [(Plan, 24)]);
        assert_eq!(seen("The parties will report to the Council every year."), [(FollowUp, 12)]);
        assert_eq!(seen("En treårig handlingsplan följs upp årligen."), [(FollowUp, 12), (Plan, 36)]);
        assert_eq!(seen("Parterna bjuder in till stormöte en gång per termin."), [(DialogueMeeting, 6)]);
        assert_eq!(seen("Vartannat år går två personer igenom löftena och reviderar dem."), [(Revision, 24)]);
        assert_eq!(seen("The partners hold a summit once a year."), [(DialogueMeeting, 12)]);
        assert_eq!(
            seen("The Assembly is a dialogue meeting. It is held twice a year."),
            [(DialogueMeeting, 6)]
        );
        assert_eq!(seen("En gemensam handlingsplan finns. Den tas fram vartannat år."), [(Plan, 24)]);
        assert_eq!(
            seen("Ett dialogmöte hålls varje år. Det sker vartannat år i en by."),
            [(DialogueMeeting, 12)]
        );
        assert_eq!(seen("Mandattiden är två år."), []);
        assert_eq!(seen("Två ledamöter väljs på stormötet för tre år i taget."), []);
        assert_eq!(seen("Uppföljning sker vid behov."), []);
        assert_eq!(seen("The Compact will be reviewed every three years."), [(Revision, 36)]);
        assert_eq!(seen("The partners review the Compact every year."), [(FollowUp, 12)]);
        assert_eq!(seen("It keeps an action plan, which is rewritten every two years."), [(Plan, 24)]);
        assert_eq!(
            seen("Each year they agree an action plan and report to the Council."),
            [(FollowUp, 12), (Plan, 12)]
        );
        assert_eq!(
            seen("Each year it reports on progress to the annual meeting of Ekby Voluntary Action."),
            [(FollowUp, 12)]
        );
        assert_eq!(seen("There will be an annual meeting of all partners."), [(DialogueMeeting, 12)]);
        assert_eq!(seen("Progress is reviewed every two years."), [(FollowUp, 24)]);
        assert_eq!(
            seen("Utöver handlingsplanen revideras överenskommelsen vart fjärde år."),
            [(Revision, 48)]
        );
        assert_eq!(
            seen("An annual dialogue meeting is held and reports may be requested at any time."),
            [(DialogueMeeting, 12)]
        );
        assert_eq!(
            seen("The sides will hold a Compact meeting every six months, open to any group in town."),
            [(DialogueMeeting, 6)]
        );
        assert_eq!(seen("The joint group has six members and holds a meeting every quarter."), []);
        assert_eq!(seen("Dialogforum\tAlla parter\tEn gång om året"), [(DialogueMeeting, 12)]);
        assert_eq!(seen("Inför varje ny mandatperiod görs en utvärdering."), [(Evaluation, 48)]);
    }
}
