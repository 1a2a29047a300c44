//! Whether what a description says of a type is what the spec says.

use aliyun_rpc_constraint::Encoding;

use crate::import::schema::{Kind, Schema, Width};
use crate::model::{Api, Type};

/// Whether a value of the type goes over the wire as the schema has it.
pub(crate) fn fits(api: &Api, ty: &Type, schema: &Schema) -> bool {
    match (ty, &schema.kind) {
        (Type::String | Type::Time | Type::Secret | Type::Id(_), Kind::Text)
        | (Type::Boolean, Kind::Truth)
        | (Type::Integer, Kind::Whole(None | Some(Width::Bits32)))
        | (Type::Long, Kind::Whole(None | Some(Width::Bits64)))
        | (Type::Structure(..), Kind::Structure(_)) => true,
        (Type::Enum(set), kind) => {
            let is_numeric = api.enumeration(set).is_some_and(|set| set.numeric);
            matches!((kind, is_numeric), (Kind::Whole(_), true) | (Kind::Text, false))
        }
        // What is sent as one text may be described as that text.
        (Type::Structure(_, Encoding::Json), kind) => matches!(kind, Kind::Text),
        (Type::List(list), kind) => match schema.list() {
            Some((items, _)) => fits(api, &list.item, items),
            None => list.encoding != Encoding::Repeat && matches!(kind, Kind::Text),
        },
        _ => false,
    }
}

/// The encoding that a style of parameters stands for; none where nothing is said, or nothing known.
pub(crate) fn encoding(style: &str) -> Option<(&'static str, Encoding)> {
    match style {
        "repeatList" | "flat" => Some(("flat", Encoding::Repeat)),
        "simple" => Some(("comma_list", Encoding::CommaList)),
        "json" => Some(("json", Encoding::Json)),
        _ => None,
    }
}
