//! Shapes that become types of their own.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::model::{EnumValue, Enumeration, Id, Shape, Structure};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::filter;
use crate::resolve::member::{Side, members};
use crate::resolve::origin;
use crate::resolve::origin::within;
use crate::resolve::scope::Scope;

/// Every id, value set and structure of the spec by name.
pub(crate) fn shapes(spec: &raw::Spec, scope: &Scope<'_>) -> BTreeMap<String, Shape> {
    let shape = |(name, raw): &(Spanned<String>, raw::Shape)| {
        Some((name.value.clone(), shape(name, raw, scope)?))
    };
    spec.shapes.iter().filter_map(shape).collect()
}

fn shape(name: &Spanned<String>, raw: &raw::Shape, scope: &Scope<'_>) -> Option<Shape> {
    let (name, doc) = (name.clone(), raw.doc.clone());
    let origin = origin::named(&raw.source, raw.since.as_ref());
    misplaced(raw, scope);
    match raw.kind.value {
        raw::ShapeKind::Scalar => None,
        raw::ShapeKind::Id => {
            let family = raw.families.iter().map(|(key, list)| (key.name.clone(), list.clone()));
            Some(Shape::Id(Id { name, doc, families: family.collect(), origin }))
        }
        raw::ShapeKind::Enum => {
            let numeric = raw.ty.as_ref().is_some_and(|ty| ty.value != raw::Type::String);
            let values = raw.values.iter().map(|(key, raw)| EnumValue {
                value: Spanned::new(key.name.clone(), key.place),
                name: raw.name.as_ref().map(|name| name.value.clone()),
                meaning: raw.meaning.clone(),
                origin: within(&origin, raw.source.as_ref(), raw.since.as_ref()),
            });
            let values = values.collect();
            Some(Shape::Enumeration(Enumeration { name, doc, numeric, values, origin }))
        }
        raw::ShapeKind::Structure => {
            let fields = members(&raw.fields, Side::Either, &origin, &[&raw.fields], scope);
            let filter = raw.filter.as_ref().map(|keys| filter::keys(&keys.value, &origin, scope));
            Some(Shape::Structure(Structure { name, doc, fields, filter, origin }))
        }
    }
}

/// Rule `misplaced-key`: only structures can be filters.
fn misplaced(raw: &raw::Shape, scope: &Scope<'_>) {
    let filter = raw.filter.as_ref().filter(|_| raw.kind.value != raw::ShapeKind::Structure);
    if let Some(filter) = filter {
        let message = "`filter` has no effect in a shape that is no structure";
        let finding = Finding::new("misplaced-key", filter.place, message);
        scope.report(finding.help("remove `filter`, or say `kind: structure`"));
    }
}
