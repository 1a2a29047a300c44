//! The constraints of a text as a regular expression, those that can be one.

use serde_json::Value;

/// The expression of all of them; none where there is none.
pub(crate) fn pattern<'a>(constraints: impl Iterator<Item = &'a Value>) -> Option<String> {
    let kinds = constraints.filter_map(Value::as_object).flatten();
    let all: String = kinds.filter_map(|(kind, value)| one(kind, value)).collect();
    (!all.is_empty()).then(|| format!("^{all}"))
}

/// One of them, as what is looked ahead for.
fn one(kind: &str, value: &Value) -> Option<String> {
    let expression = match kind {
        "ascii" => r"(?=[\x00-\x7F]*$)".to_owned(),
        "prefix" => format!("(?={})", escaped(value.as_str()?)),
        "suffix" => format!("(?=.*{}$)", escaped(value.as_str()?)),
        "forbidden_prefix" => format!("(?!{})", any(value)?),
        "forbidden_text" => format!("(?!.*({}))", any(value)?),
        "first_char" => format!("(?={})", set(value)?),
        "charset" => format!("(?={}*$)", set(value)?),
        "bucket" => format!("(?=({})://[a-z0-9][a-z0-9-]*[a-z0-9]$)", any(value)?),
        "time" if value.as_str()?.contains("ss") => {
            r"(?=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$)".to_owned()
        }
        "time" => r"(?=\d{4}-\d\d-\d\dT\d\d:\d\dZ$)".to_owned(),
        "comma_list" => {
            let item = value.get("of").and_then(any);
            let item = item.map_or_else(|| "[^,]+".to_owned(), |of| format!("({of})"));
            let most = value.get("max").and_then(Value::as_u64);
            let more = most.map_or_else(|| "*".to_owned(), |max| format!("{{0,{}}}", max - 1));
            format!("(?={item}(,{item}){more}$)")
        }
        _ => return None,
    };
    Some(expression)
}

/// Any of several texts.
fn any(texts: &Value) -> Option<String> {
    let texts = texts.as_array()?.iter().filter_map(Value::as_str);
    Some(texts.map(escaped).collect::<Vec<_>>().join("|"))
}

/// A sign of a set.
fn set(set: &Value) -> Option<String> {
    let class = |class: &Value| match class.as_str() {
        Some("ascii_letter") => "A-Za-z",
        Some("ascii_lower") => "a-z",
        Some("ascii_upper") => "A-Z",
        Some("digit") => "0-9",
        _ => r"\u4E00-\u9FFF",
    };
    let classes: String = set["classes"].as_array()?.iter().map(class).collect();
    let signs = set["signs"].as_str().unwrap_or_default();
    let signs: String = signs.chars().map(|sign| format!("\\{sign}")).collect();
    Some(format!("[{classes}{signs}]"))
}

fn escaped(text: &str) -> String {
    let sign = |sign: char| {
        if sign.is_ascii_punctuation() { format!("\\{sign}") } else { sign.to_string() }
    };
    text.chars().map(sign).collect()
}
