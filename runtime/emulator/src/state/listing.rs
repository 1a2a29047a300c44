//! Lists: which resources are asked for, and in which parts they are given.

use aliyun_rpc_wire::PagingStyle;
use serde_json::{Map, Value};

use crate::service::Refusal;
use crate::state::check::resource;
use crate::state::fields::{Field, FieldKind};
use crate::state::item::Texts;
use crate::state::matching::{finds, misses};
use crate::state::render::{typed, wrap};
use crate::state::store::Store;
use crate::state::table::{Code, Match};
use crate::state::{Answered, Ask, refuse};

impl Store {
    /// The resources of a kind.
    pub(crate) fn list(&self, ask: &Ask<'_>, kind: &str, matches: &[Match]) -> Answered {
        let (Some(table), Some((wrapped, fields))) = (resource(ask, kind), items(ask)) else {
            return Ok(Map::new());
        };
        let owned = |item: &&crate::state::item::Item| {
            let owners = ask.table.address.iter().filter(|one| one.resource != kind);
            let mut ids = owners.filter_map(|one| ask.values.get(one.parameter));
            item.kind == kind && ids.all(|id| item.owners.iter().any(|(_, owner)| owner == id))
        };
        let mut found = Vec::new();
        for item in self.items.iter().filter(owned) {
            let shown = self.rendered(ask.tables, table, item, fields);
            if finds(ask, matches, &item.texts, &shown) {
                found.push((item.id.clone(), Value::Object(shown)));
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
    let Some((wrapped, fields)) = items(ask) else { return Ok(Map::new()) };
    let kept = rows.iter().filter_map(|row| serde_json::from_str::<Value>(row).ok());
    let kind = FieldKind::Structure(fields);
    let mut found = Vec::new();
    for (row, at) in kept.zip(0..) {
        let texts: Texts = row.as_object().cloned().into_iter().flatten().collect();
        if let Some(shown @ Value::Object(own)) = &typed(&row, &kind)
            && finds(ask, matches, &texts, own)
        {
            found.push((format!("{at}"), shown.clone()));
        }
    }
    match absent {
        Some(code) if found.is_empty() => refuse(code, "address"),
        _ => part(ask, found, wrapped),
    }
}

/// How the list lies in the result, and the fields of an item.
fn items(ask: &Ask<'_>) -> Option<(Option<&'static str>, &'static [Field])> {
    let lists = |field: &&'static Field| matches!(field.kind, FieldKind::List { .. });
    let field = ask.table.result.iter().find(lists)?;
    match field.kind {
        FieldKind::List { wrapped, item: FieldKind::Structure(fields), .. } => {
            Some((wrapped, fields))
        }
        _ => None,
    }
}

/// A part of what was found, with what tells where the next one begins.
fn part(ask: &Ask<'_>, found: Vec<(String, Value)>, wrapped: Option<&str>) -> Answered {
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
            if let Some((id, _)) = last.filter(|_| begin.saturating_add(size) < whole) {
                answer.insert(token.to_owned(), Value::from(sealed(ask.table.info.name, id)));
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

/// Where the part behind a token begins.
fn begin(ask: &Ask<'_>, parameter: &str, found: &[(String, Value)]) -> Result<usize, Refusal> {
    let Some(token) = ask.values.get(parameter).filter(|token| !token.is_empty()) else {
        return Ok(0);
    };
    let behind = |(id, _): &(String, Value)| sealed(ask.table.info.name, id) == token;
    match found.iter().position(behind) {
        Some(at) => Ok(at + 1),
        None => refuse(ask.table.bad_token, format!("token {parameter}")),
    }
}

/// The token behind an item: it tells nobody but the emulator anything.
fn sealed(action: &str, id: &str) -> String {
    let mix = |seed: u64| {
        let bytes = action.bytes().chain(id.bytes());
        bytes.fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    format!("{:016x}{:016x}", mix(0xcbf2_9ce4_8422_2325), mix(0x9e37_79b9_7f4a_7c15))
}
