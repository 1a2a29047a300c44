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

#[cfg(test)]
mod tests {
    use super::*;

    const fn list(wrapped: Option<&'static str>, element: Option<&'static str>) -> FieldKind {
        FieldKind::List { wrapped, element, item: &FieldKind::Structure(INNER) }
    }

    const TEXTS: FieldKind =
        FieldKind::List { wrapped: None, element: Some("Text"), item: &FieldKind::Text };
    const INNER: &[Field] = &[Field { name: "Texts", kind: TEXTS }];
    const FIELDS: &[Field] = &[
        Field { name: "Bare", kind: list(None, Some("Item")) },
        Field { name: "Wrapped", kind: list(Some("One"), None) },
        Field { name: "Structure", kind: FieldKind::Structure(INNER) },
        Field { name: "Text", kind: FieldKind::Text },
    ];

    #[test]
    fn lists_without_a_name_in_json_have_one_in_xml() {
        for (path, name) in [
            ("Bare", Some("Item")),
            ("Bare[].Texts", Some("Text")),
            ("Wrapped.One", None),
            ("Wrapped.One[].Texts", Some("Text")),
            ("Structure.Texts", Some("Text")),
            ("Structure", None),
            ("Text", None),
            ("Text.Texts", None),
            ("Other", None),
        ] {
            assert_eq!(element(FIELDS, path), name, "{path}");
        }
    }
}
