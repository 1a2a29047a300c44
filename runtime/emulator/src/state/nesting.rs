//! How lists lie in XML, where every item has an element of its own.

use crate::state::fields::{Field, FieldKind};

/// What the items of the list at a path are called, where JSON has no name for them.
pub(crate) fn element(fields: &'static [Field], path: &str) -> Option<&'static str> {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let field = fields.iter().find(|field| field.name == step.trim_end_matches("[]"))?;
    match (&field.kind, rest) {
        (FieldKind::List { element, .. }, None) => *element,
        (FieldKind::Structure(fields), Some(rest)) => self::element(fields, rest),
        (FieldKind::List { wrapped, item: FieldKind::Structure(fields), .. }, Some(rest)) => {
            let inner = if wrapped.is_some() { rest.split_once('.')?.1 } else { rest };
            self::element(fields, inner)
        }
        _ => None,
    }
}
