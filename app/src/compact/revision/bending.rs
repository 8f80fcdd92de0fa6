//! How Swedish nouns bend, by how they end: enough to propose a form, and to say whether it is known or only guessed. Pure.

use super::forms::Form;

/// What a noun ends with, and what that becomes: definite, plural, definite plural. The longest ending that fits comes first.
/// Letters beyond the alphabet's first twenty-six are written by number: sentences stand elsewhere, and these are none.
const ENDINGS: [(&str, &str, &str, &str); 34] = [
    ("s\u{e4}llskap", "s\u{e4}llskapet", "s\u{e4}llskap", "s\u{e4}llskapen"),
    ("f\u{f6}rbund", "f\u{f6}rbundet", "f\u{f6}rbund", "f\u{f6}rbunden"),
    ("samfund", "samfundet", "samfund", "samfunden"),
    ("samh\u{e4}lle", "samh\u{e4}llet", "samh\u{e4}llen", "samh\u{e4}llena"),
    ("n\u{e4}tverk", "n\u{e4}tverket", "n\u{e4}tverk", "n\u{e4}tverken"),
    ("kommun", "kommunen", "kommuner", "kommunerna"),
    ("omr\u{e5}de", "omr\u{e5}det", "omr\u{e5}den", "omr\u{e5}dena"),
    ("f\u{f6}retag", "f\u{f6}retaget", "f\u{f6}retag", "f\u{f6}retagen"),
    ("avtal", "avtalet", "avtal", "avtalen"),
    ("n\u{e4}mnd", "n\u{e4}mnden", "n\u{e4}mnder", "n\u{e4}mnderna"),
    ("grupp", "gruppen", "grupper", "grupperna"),
    ("bolag", "bolaget", "bolag", "bolagen"),
    ("m\u{f6}te", "m\u{f6}tet", "m\u{f6}ten", "m\u{f6}tena"),
    ("part", "parten", "parter", "parterna"),
    ("ment", "mentet", "ment", "menten"),
    ("else", "elsen", "elser", "elserna"),
    ("f\u{f6}rande", "f\u{f6}randen", "f\u{f6}rande", "f\u{f6}randena"),
    ("ande", "andet", "anden", "andena"),
    ("ende", "endet", "enden", "endena"),
    ("itet", "iteten", "iteter", "iteterna"),
    ("st\u{f6}d", "st\u{f6}det", "st\u{f6}d", "st\u{f6}den"),
    ("verk", "verket", "verk", "verken"),
    ("are", "aren", "are", "arna"),
    ("dom", "domen", "domar", "domarna"),
    ("het", "heten", "heter", "heterna"),
    ("ing", "ingen", "ingar", "ingarna"),
    ("ion", "ionen", "ioner", "ionerna"),
    ("ist", "isten", "ister", "isterna"),
    ("nad", "naden", "nader", "naderna"),
    ("m\u{e5}l", "m\u{e5}let", "m\u{e5}l", "m\u{e5}len"),
    ("r\u{e5}d", "r\u{e5}det", "r\u{e5}d", "r\u{e5}den"),
    ("lag", "laget", "lag", "lagen"),
    ("\u{f6}r", "\u{f6}ren", "\u{f6}rer", "\u{f6}rerna"),
    ("a", "an", "or", "orna"),
];

/// The noun in `form`, where its ending says how it bends.
fn known(noun: &str, form: Form) -> Option<String> {
    if is_definite(noun) {
        return Some(noun.to_owned());
    }
    let lower = noun.to_lowercase();
    let (end, definite, plural, both) = ENDINGS.iter().find(|(end, ..)| lower.ends_with(end))?;
    let becomes = match (form.definite, form.plural) {
        (false, false) => end,
        (true, false) => definite,
        (false, true) => plural,
        (true, true) => both,
    };
    Some(format!("{}{becomes}", noun.get(..noun.len() - end.len())?))
}

/// What ends as a definite form does is taken for one already: it stands as it is.
fn is_definite(noun: &str) -> bool {
    let ends = |ends: &[&str]| ends.iter().any(|end| noun.ends_with(end));
    noun.chars().count() > 5 && ends(&["et", "en", "na"]) && !ends(&["het", "itet"])
}

/// Endings of nouns that bend in more than one way: "ett yttrande", "en sökande"; "ett lag", "en lag".
const UNSURE: [&str; 3] = ["ande", "ende", "lag"];

/// Whether the forms of a noun are known by its ending, and not only guessed.
pub fn is_known(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let either = UNSURE.iter().any(|end| lower.ends_with(end)) && !lower.ends_with("f\u{f6}rande");
    !either && known(noun, Form { definite: true, plural: true, genitive: false }).is_some()
}

/// The noun in `form`: as its ending says, else by the most usual one.
pub fn bent(noun: &str, form: Form) -> String {
    known(noun, form).unwrap_or_else(|| {
        let vowel = noun.ends_with(['a', 'e', 'i', 'o', 'u', 'y', '\u{e5}', '\u{e4}', '\u{f6}']);
        match (form.definite, form.plural) {
            (false, false) => noun.to_owned(),
            (true, false) if noun.ends_with('e') => format!("{noun}t"),
            (true, false) if vowel => format!("{noun}n"),
            (true, false) => format!("{noun}en"),
            (false, true) => format!("{noun}er"),
            (true, true) => format!("{noun}erna"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Form, bent, is_known};

    #[test]
    fn a_noun_bends_as_its_ending_says() {
        let forms = |noun: &str| {
            [(true, false), (false, true), (true, true)]
                .map(|(definite, plural)| bent(noun, Form { definite, plural, genitive: false }))
        };
        assert_eq!(forms("förening"), ["föreningen", "föreningar", "föreningarna"]);
        assert_eq!(forms("Förening"), ["Föreningen", "Föreningar", "Föreningarna"]);
        assert_eq!(forms("organisation"), ["organisationen", "organisationer", "organisationerna"]);
        assert_eq!(forms("verksamhet"), ["verksamheten", "verksamheter", "verksamheterna"]);
        assert_eq!(forms("rörelse"), ["rörelsen", "rörelser", "rörelserna"]);
        assert_eq!(forms("nätverk"), ["nätverket", "nätverk", "nätverken"]);
        assert_eq!(forms("medarbetare"), ["medarbetaren", "medarbetare", "medarbetarna"]);
        assert_eq!(forms("åtagande"), ["åtagandet", "åtaganden", "åtagandena"]);
        assert_eq!(forms("skola"), ["skolan", "skolor", "skolorna"]);
        assert_eq!(forms("råd"), ["rådet", "råd", "råden"]);
        assert_eq!(forms("civilsamhället"), ["civilsamhället", "civilsamhället", "civilsamhället"]);
        assert_eq!(forms("ordförande"), ["ordföranden", "ordförande", "ordförandena"]);
        assert!(is_known("ordförande") && !is_known("sökande") && !is_known("lag"));
        assert!(is_known("förening") && is_known("civilsamhället") && !is_known("klubb"));
    }
}
