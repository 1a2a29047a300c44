//! What is newer than the document, in the export: since when, and by which source.

use serde_json::{Map, Value, json};

use crate::model::{Api, List, Member, Origin, Type};

/// Says of an entry since when it is known, and by what.
pub(crate) fn mark(exported: &mut Map<String, Value>, origin: &Origin) {
    if let Some(since) = origin.since() {
        exported.insert("since".into(), json!(since));
        exported.insert("source".into(), json!(origin.source.value));
    }
}

/// Where a member comes from: what is part of something newer is as new.
pub(crate) fn origin<'a>(member: &'a Member, outer: Option<&'a Origin>) -> &'a Origin {
    outer.filter(|_| member.origin.since.is_none()).unwrap_or(&member.origin)
}

/// The same for what is part of the member.
pub(crate) fn within<'a>(member: &'a Member, outer: Option<&'a Origin>) -> Option<&'a Origin> {
    Some(origin(member, outer)).filter(|origin| origin.since.is_some())
}

/// Since when each of the values is known that came after the member's other ones.
pub(crate) fn values(api: &Api, member: &Member, row: &mut Map<String, Value>) {
    let set = match &member.ty {
        Type::Enum(name) => api.enumeration(name),
        Type::List(list) => match list.as_ref() {
            List { item: Type::Enum(name), .. } => api.enumeration(name),
            List { .. } => None,
        },
        _ => None,
    };
    let shown = row.get("enum").and_then(Value::as_array).cloned().unwrap_or_default();
    let since = |value: &Value| {
        let value = set?.exactly(value.as_str()?)?;
        Some((value.value.value.clone(), json!(value.origin.since()?)))
    };
    let known: Map<String, Value> = shown.iter().filter_map(since).collect();
    if !known.is_empty() && !row.contains_key("since") {
        row.insert("enum_since".into(), Value::Object(known));
    }
}
