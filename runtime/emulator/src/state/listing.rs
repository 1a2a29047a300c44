//! Lists: which resources are asked for, and in which parts they are given.

use aliyun_rpc_wire::PagingStyle;
use serde_json::{Map, Value};

use crate::service::Refusal;
use crate::state::check::resource;
use crate::state::fields::FieldKind;
use crate::state::item::Texts;
use crate::state::matching::{finds, misses};
use crate::state::render::{typed, wrap};
use crate::state::store::Store;
use crate::state::table::{Code, Match};
use crate::state::{Answered, Ask, refuse, seal};

/// Something in a list, with its place there.
type Found = (u64, Value);

impl Store {
    /// The resources of a kind.
    pub(crate) fn list(&self, ask: &Ask<'_>, kind: &str, matches: &[Match]) -> Answered {
        let (Some(table), Some((wrapped, fields))) = (resource(ask, kind), ask.table.items())
        else {
            return Ok(Map::new());
        };
        let mut found = Vec::new();
        for item in self.beside(ask, kind) {
            let shown = self.rendered(ask.tables, table, item, fields);
            if finds(ask, matches, &item.texts, &shown) {
                found.push((item.number, Value::Object(shown)));
            }
        }
        if let Some((parameter, code)) = misses(ask, matches, found.is_empty()) {
            return refuse(code, format!("address {parameter}"));
        }
        part(ask, found, wrapped)
    }
}

/// What is always there.
pub(crate) fn rows(
    ask: &Ask<'_>,
    rows: &[&str],
    matches: &[Match],
    absent: Option<Code>,
) -> Answered {
    let Some((wrapped, fields)) = ask.table.items() else { return Ok(Map::new()) };
    let kept = rows.iter().filter_map(|row| serde_json::from_str::<Value>(row).ok());
    let kind = FieldKind::Structure(fields);
    let mut found = Vec::new();
    for (row, at) in kept.zip(0..) {
        let texts: Texts = row.as_object().cloned().into_iter().flatten().collect();
        if let Some(shown @ Value::Object(own)) = &typed(&row, &kind)
            && finds(ask, matches, &texts, own)
        {
            found.push((at, shown.clone()));
        }
    }
    match absent {
        Some(code) if found.is_empty() => refuse(code, "address"),
        _ => part(ask, found, wrapped),
    }
}

/// A part of what was found, with what tells where the next one begins.
fn part(ask: &Ask<'_>, found: Vec<Found>, wrapped: Option<&str>) -> Answered {
    let whole = found.len();
    let size = ask.table.page_size.and_then(|name| ask.value(name)?.parse().ok());
    let size: usize = size.unwrap_or(usize::MAX);
    let mut answer = Map::new();
    let begin = match ask.table.paging.map(|paging| paging.style) {
        Some(PagingStyle::PageNumber { parameter, total, .. }) => {
            answer.insert(total.to_owned(), Value::from(whole));
            let number: usize =
                ask.value(parameter).and_then(|text| text.parse().ok()).unwrap_or(1);
            number.saturating_sub(1).saturating_mul(size)
        }
        Some(PagingStyle::NextToken { parameter, token }) => {
            let begin = begin(ask, parameter, &found)?;
            let last = found.get(begin.saturating_add(size).saturating_sub(1));
            if let Some((number, _)) = last.filter(|_| begin.saturating_add(size) < whole) {
                answer.insert(token.to_owned(), Value::from(seal::token(ask, *number)));
            }
            begin
        }
        _ => 0,
    };
    let items = found.into_iter().skip(begin).take(size).map(|(_, item)| item).collect();
    for field in ask.table.result {
        if let FieldKind::List { .. } = field.kind {
            answer.insert(field.name.to_owned(), wrap(items, wrapped));
            break;
        }
    }
    for field in ask.table.result {
        if let Some(text) = ask.value(field.name).map(Value::from)
            && let Some(value) = typed(&text, &field.kind)
            && !answer.contains_key(field.name)
            && token(ask) != Some(field.name)
        {
            answer.insert(field.name.to_owned(), value);
        }
    }
    Ok(answer)
}

/// The field with the token of the next part.
fn token(ask: &Ask<'_>) -> Option<&'static str> {
    match ask.table.paging?.style {
        PagingStyle::NextToken { token, .. } => Some(token),
        _ => None,
    }
}

/// Where the part behind a token begins: behind the place that the token tells of, whether what
/// stood there is still there or not.
fn begin(ask: &Ask<'_>, parameter: &str, found: &[Found]) -> Result<usize, Refusal> {
    let Some(token) = ask.values.get(parameter).filter(|token| !token.is_empty()) else {
        return Ok(0);
    };
    match seal::place(ask, token) {
        Some(last) => Ok(found.partition_point(|(number, _)| *number <= last)),
        None => refuse(ask.table.bad_token, format!("token {parameter}")),
    }
}
