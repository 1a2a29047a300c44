//! Filters: what is looked for by each key.

use aliyun_rpc_constraint::Encoding;

use crate::finding::Finding;
use crate::model::{FilterKey, List, Nesting, Origin, Type};
use crate::place::{Place, Spanned};
use crate::raw;
use crate::resolve::origin::within;
use crate::resolve::scope::Scope;
use crate::yaml::Entries;

/// The keys of a filter, each with the type of what is looked for.
pub(crate) fn keys(
    raw: &Entries<raw::FilterValue>,
    outer: &Origin,
    scope: &Scope<'_>,
) -> Vec<FilterKey> {
    let key = |(key, raw): (&crate::yaml::Key, &raw::FilterValue)| {
        let ty = match &raw.items {
            Some(items) => list(raw, items, key.place, scope)?,
            None => scalar(raw, key.place, scope)?,
        };
        let origin = within(outer, raw.source.as_ref(), raw.since.as_ref());
        Some(FilterKey { key: Spanned::new(key.name.clone(), key.place), ty, origin })
    };
    raw.iter().filter_map(key).collect()
}

/// A list, which is sent as one text with commas.
fn list(
    raw: &raw::FilterValue,
    items: &raw::FilterValue,
    place: Place,
    scope: &Scope<'_>,
) -> Option<Type> {
    let is_array = raw.ty.as_ref().is_some_and(|ty| ty.value == raw::Type::Array);
    if !is_array || raw.shape.is_some() || raw.content.is_some() || items.items.is_some() {
        return refused("`items` stands in a list of scalars, beside `type: Array`", place, scope);
    }
    Some(Type::List(Box::new(List {
        item: scalar(items, place, scope)?,
        constraints: Vec::new(),
        item_name: None,
        nesting: Nesting::Bare,
        encoding: Encoding::CommaList,
    })))
}

fn scalar(raw: &raw::FilterValue, place: Place, scope: &Scope<'_>) -> Option<Type> {
    let base = raw.shape.as_ref().and_then(|name| Some((name, scope.base_of(name)?)));
    let ty = match base {
        Some((name, shape)) => match shape.kind.value {
            raw::ShapeKind::Id => return Some(Type::Id(name.value.clone())),
            raw::ShapeKind::Enum => return Some(Type::Enum(name.value.clone())),
            raw::ShapeKind::Structure => {
                return refused("a filter looks for no structure", place, scope);
            }
            raw::ShapeKind::Scalar => shape.ty.as_ref(),
        },
        None => raw.ty.as_ref(),
    };
    match (ty.map_or(raw::Type::String, |ty| ty.value), &raw.content) {
        (raw::Type::String, None) => Some(Type::String),
        (raw::Type::String, Some(Spanned { value: raw::Content::Time, .. })) => Some(Type::Time),
        (raw::Type::Integer, None) => Some(Type::Integer),
        (raw::Type::Long, None) => Some(Type::Long),
        (raw::Type::Boolean, None) => Some(Type::Boolean),
        _ => refused("no filter can look for this", place, scope),
    }
}

fn refused<T>(message: &str, place: Place, scope: &Scope<'_>) -> Option<T> {
    let help = "name a scalar type, an id or a value set, or an `Array` with `items` that are one";
    scope.report(Finding::new("filter", place, message).help(help));
    None
}
