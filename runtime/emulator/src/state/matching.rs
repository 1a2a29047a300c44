//! What is looked for in a list: by parameters, by filters, by tags.

use serde_json::{Map, Value};

use crate::state::Ask;
use crate::state::item::Texts;
use crate::state::table::{Code, How, Match};

/// Whether the request asks for this one.
pub(crate) fn finds(
    ask: &Ask<'_>,
    matches: &[Match],
    kept: &Texts,
    shown: &Map<String, Value>,
) -> bool {
    matches.iter().all(|one| {
        let mut wanted = wanted(ask, one).into_iter();
        wanted.all(|wanted| suits(ask, one, wanted, kept, shown))
    })
}

/// The parameter that names one by its id, where none was found by it.
pub(crate) fn misses(ask: &Ask<'_>, matches: &[Match], none: bool) -> Option<(&'static str, Code)> {
    let named = |one: &&Match| one.key.is_none() && ask.values.get(one.parameter).is_some();
    let one = matches.iter().filter(|one| one.absent.is_some()).find(named)?;
    none.then_some(())?;
    Some((one.parameter, one.absent?))
}

/// The texts that are looked for.
fn wanted<'a>(ask: &'a Ask<'_>, one: &Match) -> Vec<&'a str> {
    let given: Vec<&str> = match (one.how, one.key) {
        (How::Pairs, _) => {
            return ask.values.has(one.parameter).then_some("").into_iter().collect();
        }
        (_, None) => ask.value(one.parameter).into_iter().collect(),
        (_, Some(key)) => {
            let filters = ask.values.indices(one.parameter).into_iter().filter(|at| {
                let named = ask.values.get(&format!("{}.{at}.Key", one.parameter));
                named.is_some_and(|named| named.eq_ignore_ascii_case(key))
            });
            let value = |at| ask.values.get(&format!("{}.{at}.Value", one.parameter));
            filters.filter_map(value).collect()
        }
    };
    let any = |text: &&str| one.any.is_some_and(|any| any.eq_ignore_ascii_case(text));
    given.into_iter().filter(|text| !text.is_empty() && !any(text)).collect()
}

fn suits(
    ask: &Ask<'_>,
    one: &Match,
    wanted: &str,
    kept: &Texts,
    shown: &Map<String, Value>,
) -> bool {
    if one.how == How::Pairs {
        return pairs(ask, one, kept);
    }
    let there = shown.get(one.field).or_else(|| kept.get(one.field));
    let there: Vec<String> = match there {
        Some(Value::Array(items)) => items.iter().filter_map(text).collect(),
        Some(value) => text(value).into_iter().collect(),
        None => Vec::new(),
    };
    let split = one.many.then(|| wanted.split(',').map(str::trim).collect());
    let wanted: Vec<&str> = split.unwrap_or_else(|| vec![wanted]);
    there.iter().any(|has| wanted.iter().any(|wanted| suits_one(one.how, has, wanted)))
}

fn suits_one(how: How, has: &str, wanted: &str) -> bool {
    match how {
        How::Part => has.contains(wanted),
        How::From => minute(has) >= minute(wanted),
        How::Until => minute(has) <= minute(wanted),
        How::Whole | How::Pairs => has.eq_ignore_ascii_case(wanted),
    }
}

/// A time up to its minute, in digits; times without a zone are those of +08:00.
fn minute(text: &str) -> Option<u64> {
    let moment = aliyun_rpc_wire::Time::from(text.to_owned()).moment()?;
    let since = moment.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()?;
    Some(since.as_secs() / 60)
}

/// Whether every pair of the request is among the structures of the field.
fn pairs(ask: &Ask<'_>, one: &Match, kept: &Texts) -> bool {
    let items = kept.get(one.field).and_then(Value::as_array);
    ask.values.indices(one.parameter).into_iter().all(|at| {
        let value = |name: &str| ask.values.get(&format!("{}.{at}.{name}", one.parameter));
        let same = |item: &Value, name: &str| {
            value(name).is_none_or(|wanted| item.get(name).and_then(Value::as_str) == Some(wanted))
        };
        items.into_iter().flatten().any(|item| same(item, "Key") && same(item, "Value"))
    })
}

/// What is no list and no structure, as a text.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}
