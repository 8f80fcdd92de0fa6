//! What something takes, and what is missing of it, in numbers that can be added up: full-time posts and whole kronor. What
//! nobody has said is not nought, so every sum says of how many it is the sum. Pure.

use crate::base::{Problem, Refusal, refusal::Problems};

/// What something takes, as typed.
#[derive(Debug, Clone, Default)]
pub struct CostTyped {
    /// Full-time posts.
    pub posts: String,
    /// Those of them that are missing.
    pub posts_missing: String,
    /// Kronor.
    pub money: String,
    /// Those of them that are missing.
    pub money_missing: String,
}

/// What something takes, as far as somebody has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// Full-time posts, in hundredths.
    pub posts: Option<i64>,
    /// Those of them that are missing.
    pub posts_missing: Option<i64>,
    /// Whole kronor.
    pub money: Option<i64>,
    /// Those of them that are missing.
    pub money_missing: Option<i64>,
}

/// The longest sum of kronor, in digits: what a whole region spends in a year has twelve, no plan of a compact comes near.
const MONEY_DIGITS: usize = 10;

/// The fields, as forms, tables and changes name them.
pub const FIELDS: [&str; 4] = ["posts", "posts_missing", "money", "money_missing"];

/// What was typed; or everything that is wrong with it.
pub fn cost(typed: &CostTyped) -> Result<Cost, Refusal> {
    let mut problems = Problems::default();
    let posts_all = problems.take(posts("posts", &typed.posts)).flatten();
    let posts_missing = problems.take(posts("posts_missing", &typed.posts_missing)).flatten();
    let money = problems.take(kronor("money", &typed.money)).flatten();
    let money_missing = problems.take(kronor("money_missing", &typed.money_missing)).flatten();
    let more = |missing: Option<i64>, of: Option<i64>| matches!((missing, of), (Some(m), Some(of)) if m > of);
    let word = "measures-missing-more";
    problems.check(more(posts_missing, posts_all), Problem::at("posts_missing", word));
    problems.check(more(money_missing, money), Problem::at("money_missing", word));
    problems.done()?;
    Ok(Cost { posts: posts_all, posts_missing, money, money_missing })
}

/// Kronor as people write them: "1 250 000", "250000 kr".
fn kronor(field: &'static str, typed: &str) -> Result<Option<i64>, Problem> {
    let plain = squeezed(typed);
    let plain = plain.trim_end_matches(":-").trim_end_matches("kronor").trim_end_matches("kr");
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Problem::at(field, "measures-money-wrong");
    if !plain.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    if plain.len() > MONEY_DIGITS {
        return Err(Problem::at(field, "measures-money-large"));
    }
    plain.parse().map(Some).map_err(|_| wrong())
}

/// Posts as people write them: "1", "0,5", "1.25", "50 %".
fn posts(field: &'static str, typed: &str) -> Result<Option<i64>, Problem> {
    let plain = squeezed(typed);
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Problem::at(field, "measures-posts-wrong");
    let (whole, part) = match plain.strip_suffix('%') {
        // So many hundredths of one post.
        Some(percent) => ("0", format!("{percent:0>2}")),
        None => match plain.split_once([',', '.']) {
            Some((whole, part)) => (whole, format!("{part:0<2}")),
            None => (plain.as_str(), "00".to_owned()),
        },
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let fits = digits(whole) && digits(&part) && whole.len() <= 5 && plain != "%";
    let hundredths = if plain.ends_with('%') { part.len() <= 3 } else { part.len() == 2 };
    if !fits || !hundredths {
        return Err(wrong());
    }
    let number = |text: &str| text.parse::<i64>().map_err(|_| wrong());
    Ok(Some(number(whole)? * 100 + number(&part)?))
}

fn squeezed(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect::<String>().to_lowercase()
}

/// Posts as they are typed and read back: "1,5".
pub fn written(posts: i64) -> String {
    let text = format!("{},{:02}", posts / 100, posts % 100);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

impl Cost {
    /// Each as it is typed and read back; nothing where nobody has said.
    pub fn cells(&self) -> [String; 4] {
        let posts = |n: Option<i64>| n.map(written).unwrap_or_default();
        let money = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        [posts(self.posts), posts(self.posts_missing), money(self.money), money(self.money_missing)]
    }

    /// Whether anybody has said anything.
    pub fn is_stated(&self) -> bool {
        *self != Self::default()
    }
}

/// A sum, and of how many it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    /// The sum.
    pub sum: i64,
    /// Of how many that say something.
    pub said: i64,
}

/// What several take together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many there are, whether they say anything or not.
    pub of: i64,
    /// Posts, posts that are missing, kronor, kronor that are missing: as [`FIELDS`].
    pub parts: [Part; 4],
}

impl Sum {
    /// Whether any of them says anything.
    pub fn is_stated(&self) -> bool {
        self.parts.iter().any(|part| part.said > 0)
    }
}

impl std::ops::AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        for (one, more) in self.parts.iter_mut().zip(other.parts) {
            one.sum += more.sum;
            one.said += more.said;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cost, CostTyped, Part, Sum, cost, written};

    fn typed(posts: &str, posts_missing: &str, money: &str, money_missing: &str) -> CostTyped {
        let text = str::to_owned;
        CostTyped {
            posts: text(posts),
            posts_missing: text(posts_missing),
            money: text(money),
            money_missing: text(money_missing),
        }
    }

    #[test]
    fn posts_and_kronor_are_read_as_people_write_them() {
        for (said, hundredths) in [("1", 100), ("0,5", 50), ("1.25", 125), ("50 %", 50), ("5%", 5), ("0", 0)]
        {
            assert_eq!(cost(&typed(said, "", "", "")).unwrap().posts, Some(hundredths), "{said}");
        }
        assert_eq!(cost(&typed("", "", "1 250 000 kr", "")).unwrap().money, Some(1_250_000));
        assert_eq!(cost(&typed("", "", "", "")).unwrap(), Cost::default(), "nothing is not nought");
        for wrong in ["en", "-1", "1,234", "1,5,5", ",5", "1000000", "%", "1000 %"] {
            assert!(cost(&typed(wrong, "", "", "")).is_err(), "{wrong}");
        }
        assert!(cost(&typed("", "", "två", "")).is_err() && cost(&typed("", "", "1,5", "")).is_err());
    }

    #[test]
    fn no_more_is_missing_than_is_asked_for() {
        assert!(cost(&typed("1", "1", "100", "100")).is_ok());
        assert!(cost(&typed("1", "1,01", "", "")).is_err() && cost(&typed("", "", "100", "101")).is_err());
        assert!(cost(&typed("", "1", "", "100")).is_ok(), "what is missing may be all that is known");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (n, text) in [(150, "1,5"), (100, "1"), (25, "0,25"), (1_000, "10"), (0, "0"), (5, "0,05")] {
            assert_eq!(written(n), text);
            assert_eq!(cost(&typed(text, "", "", "")).unwrap().posts, Some(n));
        }
    }

    #[test]
    fn a_sum_says_of_how_many() {
        let one = Sum { of: 3, parts: [Part { sum: 150, said: 2 }; 4] };
        let mut all = Sum { of: 4, parts: [Part { sum: 50, said: 1 }; 4] };
        all += one;
        assert_eq!((all.of, all.parts[0]), (7, Part { sum: 200, said: 3 }));
        assert!(all.is_stated() && !Sum { of: 9, ..Sum::default() }.is_stated());
    }
}
