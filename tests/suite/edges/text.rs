//! Texts that satisfy constraints, and texts of an exact length.

use aliyun_rpc_constraint::{CharClass, Charset, Constraint, Kind, Rule, TimeFormat};

/// Characters to fill texts with: ASCII, then two, three and four bytes long as UTF-8.
pub(crate) const FILLERS: [char; 7] = ['a', '0', '/', 'é', '汉', '𠀀', '😀'];

/// A member of each class of a set, and each sign.
pub(crate) fn members(set: &Charset) -> Vec<char> {
    let of_class = |class: &CharClass| -> Vec<char> {
        match class {
            CharClass::AsciiLetter => "aAzZmM".chars().collect(),
            CharClass::AsciiLower => "azm".chars().collect(),
            CharClass::AsciiUpper => "AZM".chars().collect(),
            CharClass::Digit => "059".chars().collect(),
            CharClass::Han => "一汉鿿〇々𠀀𲎯".chars().collect(),
            other => panic!("a class of a new kind: {other:?}"),
        }
    };
    set.classes.iter().flat_map(of_class).chain(set.signs.chars()).collect()
}

/// Characters next to the classes, and others, that do not belong to a set.
pub(crate) fn strangers(set: &Charset) -> Vec<char> {
    let near = "/:@[`{ \t!_-.*#é あア한ﾊ１ａ😀\u{2fff}\u{10ffff}";
    near.chars().filter(|character| !set.contains(*character)).collect()
}

/// What a text may have to begin with.
fn beginnings(rules: &[&Rule]) -> Vec<String> {
    let mut found = vec![String::new()];
    for rule in rules {
        match rule {
            Rule::Prefix(prefix) => found.push(prefix.to_string()),
            Rule::Bucket { schemes } => {
                found.extend(schemes.iter().map(|scheme| format!("{scheme}://")));
            }
            Rule::FirstChar(set) => found.extend(members(set).iter().map(char::to_string)),
            _ => {}
        }
    }
    found
}

fn ends(rules: &[&Rule]) -> Vec<String> {
    let suffix = |rule: &&Rule| match rule {
        Rule::Suffix(suffix) => Some(suffix.to_string()),
        _ => None,
    };
    std::iter::once(String::new()).chain(rules.iter().filter_map(suffix)).collect()
}

/// Texts of so many characters, filled with one character between what the rules may ask for.
pub(crate) fn of_length(rules: &[&Rule], count: usize, filler: char) -> Vec<String> {
    let mut texts = Vec::new();
    for begin in beginnings(rules) {
        for end in ends(rules) {
            let fixed = begin.chars().count() + end.chars().count();
            let text = match count.checked_sub(fixed) {
                Some(rest) => format!("{begin}{}{end}", filler.to_string().repeat(rest)),
                None if count == begin.chars().count() && begin.ends_with(&end) => begin.clone(),
                None => continue,
            };
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

/// A time in the format.
pub(crate) fn time(format: TimeFormat) -> &'static str {
    match format {
        TimeFormat::Seconds => "2024-02-29T23:59:59Z",
        _ => "2024-02-29T23:59Z",
    }
}

/// Values that the type and the rules without a condition admit, those of value sets first.
pub(crate) fn samples(kind: &Kind, constraints: &[Constraint]) -> Vec<String> {
    let rules: Vec<&Rule> = constraints.iter().map(|constraint| &constraint.rule).collect();
    let mut found: Vec<String> = Vec::new();
    for rule in &rules {
        match rule {
            Rule::OneOf(values) | Rule::CommaList { of: Some(values), .. } => {
                found.extend(values.iter().map(str::to_owned));
            }
            Rule::Range { min, max } => {
                found.extend([min, max].into_iter().flatten().map(i64::to_string));
            }
            Rule::Time(format) => found.push(time(*format).to_owned()),
            _ => {}
        }
    }
    found.extend(match kind {
        Kind::Boolean => vec!["true".to_owned(), "false".to_owned()],
        Kind::Integer | Kind::Long => vec!["1".to_owned(), "2".to_owned()],
        _ => [9, 16, 3, 1].iter().flat_map(|count| of_length(&rules, *count, 'a')).collect(),
    });
    let always = |value: &String| {
        let mut always = constraints.iter().filter(|constraint| constraint.when.is_none());
        always.all(|constraint| constraint.rule.admits(value))
    };
    found.retain(always);
    found
}
