//! `shapes/<shape>.yaml`: what several actions share.

use crate::place::Spanned;
use crate::raw::{Constraints, Content, Member, Role, SourceRef, Type};
use crate::yaml::{Entries, choice, record};

record! {
    /// Something that several parameters and fields have in common.
    Shape {
        "kind" kind ! Spanned<ShapeKind>,
        "doc" doc ! String,
        "source" source ! SourceRef,
        "shape" shape ? Spanned<String>,
        "type" ty ? Spanned<Type>,
        "values" values * Entries<ValueMeaning>,
        "fields" fields * Entries<Member>,
        "filter" filter ? Spanned<Entries<FilterValue>>,
        "families" families * Entries<Vec<String>>,
        "default" default ? Spanned<String>,
        "example" example ? Spanned<String>,
        "unit" unit ? String,
        "role" role ? Spanned<Role>,
        "constraints" constraints ? Constraints,
        "since" since ? Spanned<String>,
    }
}

record! {
    /// What is looked for by a key of a filter.
    FilterValue {
        "shape" shape ? Spanned<String>,
        "type" ty ? Spanned<Type>,
        "items" items ? Box<FilterValue>,
        "content" content ? Spanned<Content>,
        "source" source ? SourceRef,
        "since" since ? Spanned<String>,
    }
}

choice! {
    /// What a shape is.
    ShapeKind {
        /// The id of a kind of resource.
        Id = "id",
        /// A set of documented values, to which the service may add.
        Enum = "enum",
        /// A structure with fields.
        Structure = "structure",
        /// A scalar with facts that are said once.
        Scalar = "scalar",
    }
}

record! {
    /// A documented value.
    ValueMeaning {
        "name" name ? Spanned<String>,
        "meaning" meaning ! String,
        "source" source ? SourceRef,
        "since" since ? Spanned<String>,
    }
}
