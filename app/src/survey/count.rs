//! What a survey gave, counted: per question and group, with what it is out of. A group with fewer than five answers to a
//! question is not shown, nor is anything from which its answers could be computed: where the total less the groups that are
//! shown would leave one to four answers, one group more is left out. Pure.

use std::collections::BTreeMap;

use super::rules::{AGREE, FEWEST, Group, Question, Sort};

/// What is shown of the groups' answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The groups that are shown.
    pub groups: Vec<Group>,
    /// Whether all answers together are shown.
    pub total: bool,
}

/// What can be shown where each group has so many answers.
pub fn shown(answers: &[(Group, usize)]) -> Shown {
    let all: usize = answers.iter().map(|(_, n)| n).sum();
    let mut groups: Vec<(Group, usize)> = answers.iter().copied().filter(|(_, n)| *n >= FEWEST).collect();
    let rest = |groups: &[(Group, usize)]| all - groups.iter().map(|(_, n)| n).sum::<usize>();
    if (1..FEWEST).contains(&rest(&groups)) {
        // The smallest of them hides the rest; of two that are as small, the later one.
        let smallest = groups.iter().enumerate().rev().min_by_key(|(_, (_, n))| *n).map(|(at, _)| at);
        if let Some(at) = smallest {
            groups.remove(at);
        }
    }
    let left = rest(&groups);
    let total = all >= FEWEST && (left == 0 || left >= FEWEST);
    Shown { groups: groups.into_iter().map(|(group, _)| group).collect(), total }
}

/// The answers to one question, of one group or of all, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Which group; none for all.
    pub group: Option<Group>,
    /// How many answered the question.
    pub n: usize,
    /// How often each of what can be chosen was, in the question's order; an agreement by its name.
    pub options: Vec<(String, usize)>,
    /// The mean of numbers, and of agreements of those who know, in hundredths.
    pub mean: Option<i64>,
    /// What was written, in an order that says nothing of when or by whom.
    pub texts: Vec<String>,
}

/// What is shown of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    /// The question.
    pub question: Question,
    /// All together, where that is shown, and then the groups that are.
    pub counted: Vec<Counted>,
    /// The groups that were asked and are not shown.
    pub hidden: Vec<Group>,
}

/// Counts what was answered to `question`, by the groups that were asked.
pub fn tally(question: &Question, asked: &[Group], answers: &[(Group, &str)]) -> Tallied {
    let of = |group: Group| answers.iter().filter(move |(of, _)| *of == group).map(|(_, body)| *body);
    let sizes: Vec<(Group, usize)> = asked.iter().map(|group| (*group, of(*group).count())).collect();
    let Shown { groups, total } = shown(&sizes);
    let mut all = Vec::new();
    if total {
        let mut one = counted(question, None, &answers.iter().map(|(_, body)| *body).collect::<Vec<_>>());
        // What a group that is not shown has written is not shown among the others' either.
        one.texts.clear();
        all.push(one);
    }
    all.extend(groups.iter().map(|group| counted(question, Some(*group), &of(*group).collect::<Vec<_>>())));
    let hidden = asked.iter().copied().filter(|group| !groups.contains(group)).collect();
    Tallied { question: question.clone(), counted: all, hidden }
}

fn counted(question: &Question, group: Option<Group>, bodies: &[&str]) -> Counted {
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for line in bodies.iter().flat_map(|body| body.lines()) {
        *often.entry(line).or_default() += 1;
    }
    let names: Vec<String> = match question.sort {
        Sort::Choice | Sort::Choices => question.choices.clone(),
        Sort::Agree => AGREE.map(str::to_owned).to_vec(),
        Sort::Number | Sort::Text => Vec::new(),
    };
    let times = |name: String| {
        let n = often.get(name.as_str()).copied().unwrap_or_default();
        (name, n)
    };
    let mut texts: Vec<String> = Vec::new();
    if question.sort == Sort::Text {
        texts = bodies.iter().map(|body| (*body).to_owned()).collect();
        // By the words themselves, mixed: neither by time nor by the alphabet of senders.
        texts.sort_by_cached_key(|text| {
            crate::base::text::sha256(&[question.id.as_str().as_bytes(), text.as_bytes()])
        });
    }
    let mean = matches!(question.sort, Sort::Number | Sort::Agree).then(|| mean(bodies)).flatten();
    Counted { group, n: bodies.len(), options: names.into_iter().map(times).collect(), mean, texts }
}

/// The mean of those that are numbers, in hundredths; nothing where fewer than five are.
fn mean(bodies: &[&str]) -> Option<i64> {
    let numbers: Vec<i64> = bodies.iter().filter_map(|body| hundredths(body)).collect();
    let n = i64::try_from(numbers.len()).ok()?;
    (numbers.len() >= FEWEST).then(|| numbers.iter().sum::<i64>() / n)
}

/// "12.5" as 1250.
fn hundredths(body: &str) -> Option<i64> {
    let (whole, part) = body.split_once('.').unwrap_or((body, ""));
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    Some(whole.parse::<i64>().ok()? * 100 + sign * part)
}

/// A share in whole per cent.
pub fn share(n: usize, of: usize) -> usize {
    (n * 100 + of / 2).checked_div(of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use kernel::{Id, OsChance};
    use proptest::prelude::*;

    use super::{Shown, counted, share, shown, tally};
    use crate::survey::rules::{FEWEST, Group, Question, Sort};

    const ALL: [Group; 4] = [Group::Signatories, Group::Others, Group::Units, Group::Politicians];

    fn question(sort: Sort) -> Question {
        let choices = vec!["Ja".to_owned(), "Nej".to_owned()];
        Question { id: Id::new(&OsChance), sort, wording: "?".into(), choices, needed: false }
    }

    #[test]
    fn a_small_group_takes_another_with_it() {
        let of = |n: [usize; 4]| shown(&ALL.into_iter().zip(n).collect::<Vec<_>>());
        assert_eq!(of([9, 8, 7, 6]), Shown { groups: ALL.to_vec(), total: true });
        // Politicians could be computed from the total: the smallest of the others goes with them.
        let both = vec![Group::Signatories, Group::Others];
        assert_eq!(of([9, 8, 7, 3]), Shown { groups: both.clone(), total: true });
        // Two small ones hide each other only where they are five together.
        assert_eq!(of([9, 8, 2, 3]), Shown { groups: both, total: true });
        assert_eq!(of([9, 8, 1, 2]), Shown { groups: vec![Group::Signatories], total: true });
        assert_eq!(of([9, 0, 0, 2]), Shown { groups: vec![], total: true });
        assert_eq!(of([4, 0, 0, 0]), Shown::default());
        assert_eq!(of([4, 4, 0, 0]), Shown { groups: vec![], total: true });
        assert_eq!(of([0, 0, 0, 0]), Shown::default());
    }

    #[test]
    fn means_and_shares_are_whole() {
        let bodies = ["5", "4", "4", "unknown", "1", "3"];
        let all = counted(&question(Sort::Agree), None, &bodies);
        assert_eq!((all.n, all.mean), (6, Some(340)));
        assert_eq!(counted(&question(Sort::Agree), None, &["5", "4", "unknown", "1", "3"]).mean, None);
        assert_eq!(counted(&question(Sort::Number), None, &["1.5", "2", "-3", "4", "0.5"]).mean, Some(100));
        assert_eq!((share(1, 3), share(2, 3), share(0, 0)), (33, 67, 0));
    }

    proptest! {
        /// Nobody can compute what fewer than five have answered: from the total and the groups that are shown one only
        /// comes to what at least five have answered together, or to nothing.
        #[test]
        fn what_is_hidden_cannot_be_computed(n in prop::array::uniform4(0_usize..30)) {
            let sizes: Vec<_> = ALL.into_iter().zip(n).collect();
            let Shown { groups, total } = shown(&sizes);
            let size = |group: &Group| sizes.iter().find(|(of, _)| of == group).unwrap().1;
            prop_assert!(groups.iter().all(|group| size(group) >= FEWEST));
            let left: usize = n.iter().sum::<usize>() - groups.iter().map(size).sum::<usize>();
            if total {
                prop_assert!(left == 0 || left >= FEWEST, "{left} of {n:?}");
            }
        }

        /// Every number of a result: an unknown answer of a small group can be any of its answers, and what is shown of the
        /// others is the same.
        #[test]
        fn a_small_groups_answers_change_nothing_but_a_total_of_five(
            n in prop::array::uniform4(0_usize..9), turned in 0_usize..4
        ) {
            let of = |group: Group, body: &'static str, n: usize| std::iter::repeat_n((group, body), n);
            let answers: Vec<_> = ALL.into_iter().zip(n).flat_map(|(g, n)| of(g, "Ja", n)).collect();
            let mut other = answers.clone();
            for one in other.iter_mut().filter(|(group, _)| *group == ALL[turned]) {
                one.1 = "Nej";
            }
            let question = question(Sort::Choice);
            let (was, is) = (tally(&question, &ALL, &answers), tally(&question, &ALL, &other));
            if n[turned] < FEWEST {
                prop_assert!(is.counted.iter().all(|one| one.group != Some(ALL[turned])));
                let differ = was.counted.iter().zip(&is.counted).filter(|(a, b)| a != b);
                // Only the total may differ, and then what is hidden is at least five answers.
                prop_assert!(differ.clone().all(|(a, _)| a.group.is_none()));
            }
        }
    }
}
