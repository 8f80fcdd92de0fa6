//! What plans and measures take, in words: every sum says of how many it is one.

use super::{
    cost::{FIELDS, Sum, written},
    sum_store::Heading,
};
use crate::web::words::Words;

/// "1,5 heltidstjänster".
pub fn posts(n: i64, words: &Words) -> String {
    let said = words.t("measures-decimal");
    // Only a whole post is one; half a post is said in the plural.
    let count = if n == 100 { 1 } else { 2_i64 };
    words.with("measures-posts-n", &[("n", written(n).replace(',', &said).into()), ("count", count.into())])
}

/// "250 000 kronor".
pub fn kronor(n: i64, words: &Words) -> String {
    words.with("measures-kronor", &[("sum", words.number(n).into())])
}

/// What several measures take together, each with its denominator; nothing where none says anything.
pub fn told(sum: &Sum, words: &Words) -> Vec<(String, String)> {
    let line = |(n, field): (usize, &str)| {
        let part = sum.parts[n];
        let said = if n < 2 { posts(part.sum, words) } else { kronor(part.sum, words) };
        let args = [("said", said.into()), ("n", part.said.into()), ("of", sum.of.into())];
        let label = words.t(&format!("measures-{}", field.replace('_', "-")));
        (label, words.with("measures-sum-of", &args))
    };
    FIELDS.into_iter().enumerate().filter(|(n, _)| sum.parts[*n].said > 0).map(line).collect()
}

/// A heading's row in a table of them.
#[derive(Debug)]
pub struct HeadingRow {
    /// The heading, or that it is none.
    pub name: String,
    /// "3 av 7".
    pub done: String,
    /// On the way, in time.
    pub on_way: i64,
    /// Late.
    pub late: i64,
    /// Posts, with what is missing of them.
    pub posts: String,
    /// Kronor, with what is missing of them.
    pub money: String,
}

/// The table of headings; nothing where there are none to tell apart.
pub fn rows(headings: &[Heading], words: &Words) -> Vec<HeadingRow> {
    if headings.iter().all(|one| one.name.is_empty()) {
        return Vec::new();
    }
    let cell = |sum: &Sum, first: usize, said: fn(i64, &Words) -> String| match sum.parts[first] {
        part if part.said == 0 => "–".to_owned(),
        part => {
            let args =
                [("said", said(part.sum, words).into()), ("n", part.said.into()), ("of", sum.of.into())];
            let all = words.with("measures-sum-of", &args);
            match sum.parts[first + 1] {
                missing if missing.sum == 0 => all,
                missing => {
                    let missing = said(missing.sum, words);
                    words.with("measures-sum-missing", &[("said", all.into()), ("missing", missing.into())])
                }
            }
        }
    };
    let row = |one: &Heading| {
        let all = [("n", one.counts.done.into()), ("of", one.counts.all().into())];
        HeadingRow {
            name: if one.name.is_empty() { words.t("measures-heading-none") } else { one.name.clone() },
            done: words.with("measures-done-of", &all),
            on_way: one.counts.on_way,
            late: one.counts.late,
            posts: cell(&one.sum, 0, posts),
            money: cell(&one.sum, 2, kronor),
        }
    };
    headings.iter().map(row).collect()
}

/// The names of that table's columns.
pub fn columns(words: &Words) -> Vec<String> {
    ["heading", "done", "on-way", "late", "posts", "money"]
        .map(|key| words.t(&format!("measures-by-{key}")))
        .to_vec()
}
