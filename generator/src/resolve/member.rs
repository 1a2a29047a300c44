//! Parameters and fields.

use aliyun_rpc_constraint::{Constraint, Encoding, Rule, Stability, Texts};

use crate::finding::Finding;
use crate::model::{self, List, Member, Nesting, Origin, Role, Type};
use crate::place::{Place, Spanned};
use crate::raw;
use crate::resolve::condition::Visible;
use crate::resolve::facts::{Facts, facts};
use crate::resolve::origin::within;
use crate::resolve::scope::Scope;
use crate::yaml::{Entries, Key};

/// Whether members are sent or received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Result,
    /// Of a structure, which may be either.
    Either,
}

/// The members of a map, each with what it inherits.
pub(crate) fn members(
    raw: &Entries<raw::Member>,
    side: Side,
    outer: &Origin,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Vec<Member> {
    raw.iter().filter_map(|(key, raw)| member(key, raw, side, outer, visible, scope)).collect()
}

fn member(
    key: &Key,
    raw: &raw::Member,
    side: Side,
    outer: &Origin,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Option<Member> {
    misplaced(raw, side, scope);
    let facts = facts(raw, visible, scope);
    let mut constraints = facts.constraints.clone();
    if side != Side::Result {
        constraints.extend(documented_values(&facts, key.place));
    }
    Some(Member {
        name: Spanned::new(key.name.clone(), key.place),
        ty: ty(raw, &facts, key.place, visible, scope)?,
        required: raw.required.as_ref().is_some_and(|required| required.value),
        default: facts.default.cloned(),
        example: facts.example.cloned(),
        unit: facts.unit.map(str::to_owned),
        doc: facts.doc.unwrap_or_default().to_owned(),
        role: facts.role.map(role),
        constraints,
        families: facts.families,
        identity: raw.identity.as_ref().is_some_and(|identity| identity.value),
        aliases: raw.aliases.clone(),
        shapes: facts.names.iter().map(|name| (*name).to_owned()).collect(),
        origin: within(outer, raw.source.as_ref(), raw.since.as_ref()),
    })
}

/// A value set whose values nothing narrows admits those that it documents.
fn documented_values(facts: &Facts<'_>, place: Place) -> Option<model::Constraint> {
    let (_, shape) = facts.shape.filter(|(_, shape)| shape.kind.value == raw::ShapeKind::Enum)?;
    if facts.constraints.iter().any(|known| matches!(known.inner.rule, Rule::OneOf(_))) {
        return None;
    }
    let values: Texts = shape.values.iter().map(|(key, _)| key.name.clone()).collect();
    if values.is_empty() {
        return None;
    }
    let inner = Constraint { rule: Rule::OneOf(values), when: None, stability: Stability::Grows };
    Some(model::Constraint { inner, place })
}

fn ty(
    raw: &raw::Member,
    facts: &Facts<'_>,
    place: Place,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Option<Type> {
    let encoding = encoding(raw);
    if let Some((name, shape)) = facts.shape {
        let name = name.to_owned();
        return Some(match shape.kind.value {
            raw::ShapeKind::Id => Type::Id(name),
            raw::ShapeKind::Enum => Type::Enum(name),
            raw::ShapeKind::Structure | raw::ShapeKind::Scalar => Type::Structure(name, encoding),
        });
    }
    match facts.ty.unwrap_or(raw::Type::String) {
        raw::Type::String => Some(match raw.content.as_ref().map(|content| content.value) {
            Some(raw::Content::Time) => Type::Time,
            Some(raw::Content::Secret) => Type::Secret,
            None => Type::String,
        }),
        raw::Type::Integer => Some(Type::Integer),
        raw::Type::Long => Some(Type::Long),
        raw::Type::Boolean => Some(Type::Boolean),
        raw::Type::Object => {
            let message = "an object has to name the structure that it is";
            let help = "give it a `shape` of kind `structure`";
            scope.report(Finding::new("object-without-shape", place, message).help(help));
            None
        }
        raw::Type::Array => list(raw, place, visible, scope),
    }
}

fn list(raw: &raw::Member, place: Place, visible: Visible<'_>, scope: &Scope<'_>) -> Option<Type> {
    let Some(items) = &raw.items else {
        let message = "an array has to say what it is a list of";
        let help = "add `items: {type: String}` or `items: {shape: …}`";
        scope.report(Finding::new("array-without-items", place, message).help(help));
        return None;
    };
    let facts = facts(items, visible, scope);
    let item = ty(items, &facts, place, visible, scope)?;
    let values = documented_values(&facts, place);
    let constraints = facts.constraints.into_iter().chain(values);
    if matches!(item, Type::List(_)) {
        let message = "a list of lists has no form on this wire";
        scope.report(Finding::new("nested-array", place, message).help("name a structure instead"));
        return None;
    }
    Some(Type::List(Box::new(List {
        item,
        constraints: constraints.map(|constraint| constraint.inner).collect(),
        item_name: raw.item_name.as_ref().map(|name| name.value.clone()),
        nesting: match raw.nesting.as_ref().map(|nesting| nesting.value) {
            Some(raw::Nesting::Wrapped) => Nesting::Wrapped,
            Some(raw::Nesting::Bare) | None => Nesting::Bare,
        },
        encoding: encoding(raw),
    })))
}

fn encoding(raw: &raw::Member) -> Encoding {
    match raw.encoding.as_ref().map(|encoding| encoding.value) {
        Some(raw::Encoding::CommaList) => Encoding::CommaList,
        Some(raw::Encoding::Json) => Encoding::Json,
        Some(raw::Encoding::Flat) | None => Encoding::Repeat,
    }
}

fn role(raw: raw::Role) -> Role {
    match raw {
        raw::Role::ClientToken => Role::ClientToken,
        raw::Role::DryRun => Role::DryRun,
        raw::Role::PageNumber => Role::PageNumber,
        raw::Role::PageSize => Role::PageSize,
        raw::Role::NextToken => Role::NextToken,
    }
}

/// Rule `misplaced-key`: keys that have no effect where they stand.
fn misplaced(raw: &raw::Member, side: Side, scope: &Scope<'_>) {
    let report = |key: &str, place: Place, where_: &str| {
        let message = format!("`{key}` has no effect in {where_}");
        scope.report(Finding::new("misplaced-key", place, message).help(format!("remove `{key}`")));
    };
    if side == Side::Request {
        let keys = [
            ("identity", raw.identity.as_ref().map(|key| key.place)),
            ("content", raw.content.as_ref().map(|key| key.place)),
            ("nesting", raw.nesting.as_ref().map(|key| key.place)),
        ];
        for (key, place) in keys {
            if let Some(place) = place {
                report(key, place, "a parameter");
            }
        }
    }
    if side == Side::Result {
        let keys = [
            ("required", raw.required.as_ref().map(|key| key.place)),
            ("role", raw.role.as_ref().map(|key| key.place)),
            ("encoding", raw.encoding.as_ref().map(|key| key.place)),
        ];
        for (key, place) in keys {
            if let Some(place) = place {
                report(key, place, "a result");
            }
        }
    }
}
