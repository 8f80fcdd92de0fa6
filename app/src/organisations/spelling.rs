//! What somebody may have meant: a word with one letter missing, too many, wrong, or two of them swapped. Pure.

/// The part of one of `words` that is one slip away from `typed`: the one that most of them hold, and of those the first
/// in order. Nothing where some word holds `typed` as it is, or none comes near.
pub fn meant(typed: &str, words: &[String]) -> Option<String> {
    if words.iter().any(|word| word.contains(typed)) {
        return None;
    }
    let mut near: Vec<(usize, &str)> = Vec::new();
    for part in words.iter().filter_map(|word| nearest(typed, word)) {
        match near.iter_mut().find(|(_, known)| *known == part) {
            Some((count, _)) => *count += 1,
            None => near.push((1, part)),
        }
    }
    near.sort_by(|(n, a), (m, b)| m.cmp(n).then(a.cmp(b)));
    near.first().map(|(_, part)| (*part).to_owned())
}

/// The part of `word` that is one slip away from `typed`, the first of the longest.
fn nearest<'a>(typed: &str, word: &'a str) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().collect();
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let lengths = [typed.len() + 1, typed.len(), typed.len().saturating_sub(1)];
    for length in lengths.into_iter().filter(|length| *length > 0) {
        for ends in starts.windows(length + 1) {
            if let [from, .., until] = *ends
                && one_slip(&typed, &word[from..until])
            {
                return Some(&word[from..until]);
            }
        }
    }
    None
}

/// Whether one slip of the hand makes `typed` of `meant`. A last letter that differs is no slip but another part of the
/// word, and is left out.
fn one_slip(typed: &[char], meant: &str) -> bool {
    let meant: Vec<char> = meant.chars().collect();
    let same = typed.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    let after = |of: &[char], n: usize| of.get(same + n..).map(<[char]>::to_vec);
    let both = |n: usize, m: usize| after(typed, n).is_some_and(|rest| after(&meant, m) == Some(rest));
    let left = typed.len().saturating_sub(same);
    let swapped =
        left > 1 && typed.get(same) == meant.get(same + 1) && typed.get(same + 1) == meant.get(same);
    (swapped && both(2, 2)) || (left > 1 && both(1, 1)) || (left > 0 && same > 0 && both(0, 1)) || both(1, 0)
}

/// Two pieces of `typed` of which a slip leaves one whole; nothing for a word too short to guess at.
pub fn pieces(typed: &str) -> Option<[&str; 2]> {
    let letters = typed.chars().count();
    if letters < 4 {
        return None;
    }
    let middle = typed.char_indices().nth(letters / 2)?.0;
    Some([&typed[..middle], &typed[middle..]])
}

#[cfg(test)]
mod tests {
    use super::{meant, pieces};

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        let words = ["idrottsforening", "kulturforening", "byalag"].map(String::from);
        for (typed, is) in [
            ("idrtott", "idrott"),
            ("idrotts", ""),
            ("kultr", "kultur"),
            ("kulttur", "kultur"),
            ("kaltur", "kultur"),
            ("byalga", "byalag"),
            ("forenign", "forening"),
            ("kxltxr", ""),
            ("xyz", ""),
        ] {
            assert_eq!(meant(typed, &words).unwrap_or_default(), is, "{typed}");
        }
    }

    #[test]
    fn of_many_the_one_that_most_words_hold() {
        let words = ["simhall", "simlag", "samlag", "simskola"].map(String::from);
        assert_eq!(meant("simx", &words), Some("sim".to_owned()));
    }

    #[test]
    fn pieces_are_halves() {
        assert_eq!(pieces("kultr"), Some(["ku", "ltr"]));
        assert_eq!((pieces("sim"), pieces("åäöå")), (None, Some(["åä", "öå"])));
    }
}
