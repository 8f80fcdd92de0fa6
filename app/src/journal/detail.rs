//! What changed, in words: the fields that an act recorded, old and new where it recorded both.

use serde_json::{Map, Value};

use crate::web::words::{Arg, Words};

/// How much of one value is shown, in characters: a text that was changed is read on its own page.
const LONGEST: usize = 300;

/// The lines of a recorded detail. What stands the same before and after is left out.
pub fn lines(stored: &str, words: &Words) -> Vec<String> {
    let Ok(Value::Object(mut fields)) = serde_json::from_str(stored) else { return Vec::new() };
    fields.remove("v");
    let before = match fields.remove("before") {
        Some(Value::Object(before)) => before,
        // One old value alone belongs to the one field that an act like that changes.
        Some(one) => first_field(&fields).map(|field| (field, one)).into_iter().collect(),
        None => Map::new(),
    };
    if let Some(Value::Object(after)) = fields.remove("after") {
        fields.extend(after);
    }
    fields.iter().filter_map(|(field, new)| line(field, before.get(field), new, words)).collect()
}

fn first_field(fields: &Map<String, Value>) -> Option<String> {
    ["name", "last"].iter().find(|field| fields.contains_key(**field)).map(|field| (*field).to_owned())
}

fn line(field: &str, old: Option<&Value>, new: &Value, words: &Words) -> Option<String> {
    let key = format!("journal-field-{field}");
    let called = if words.knows(&key) { words.t(&key) } else { field.to_owned() };
    let new_said = said(new, words);
    let mut args = vec![("field", Arg::from(called.as_str())), ("new", Arg::from(new_said.as_str()))];
    match old {
        Some(old) if old == new => None,
        Some(old) if !said(old, words).is_empty() => {
            let old_said = said(old, words);
            args.push(("old", Arg::from(old_said.as_str())));
            Some(words.with("journal-changed", &args))
        }
        _ if new_said.is_empty() => None,
        _ => Some(words.with("journal-said", &args)),
    }
}

fn said(value: &Value, words: &Words) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::Bool(true) => words.t("journal-yes"),
        Value::Bool(false) => words.t("journal-no"),
        Value::Number(n) => n.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(|one| said(one, words)).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let one = |(field, value): (&String, &Value)| format!("{field}: {}", said(value, words));
            fields.iter().map(one).collect::<Vec<_>>().join(", ")
        }
    };
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::lines;
    use crate::web::words::Words;

    #[test]
    fn what_changed_is_told_old_and_new() {
        let words = Words::of(Lang::Sv);
        let told = |stored: &str| lines(stored, words).join("\n");
        let face = r#"{"v":1,"name":"Ekby stad","days":14,"before":{"name":"Ekby kommun","days":14}}"#;
        assert_eq!(told(face), "Namn: ändrat från ”Ekby kommun” till ”Ekby stad”");
        let entry = r#"{"before":{"name":"A"},"after":{"name":"B","number":""}}"#;
        assert_eq!(told(entry), "Namn: ändrat från ”A” till ”B”");
        let renamed = told(r#"{"name":"B","before":"A","lang":"sv"}"#);
        assert!(
            renamed.contains("Språk: sv") && renamed.contains("Namn: ändrat från ”A” till ”B”"),
            "{renamed}"
        );
        assert_eq!(told(r#"{"last":"2027-03-12","before":null}"#), "Sista dagen: 2027-03-12");
        assert_eq!(
            told(r#"{"counter_signed":true,"before":{"counter_signed":false}}"#),
            "Förtroendevald skriver också under: ändrat från ”nej” till ”ja”"
        );
        assert_eq!(told(r#"{"unheard_of":"x"}"#), "unheard_of: x");
        assert_eq!(told("no json"), "");
        assert!(told(&format!("{{\"name\":\"{}\"}}", "å".repeat(900))).chars().count() < 320);
    }
}
