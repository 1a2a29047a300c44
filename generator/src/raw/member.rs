//! A parameter, a field of a result, or a member of a structure.

use crate::place::Spanned;
use crate::raw::{Constraints, SourceRef};
use crate::yaml::{choice, record};

record! {
    /// A parameter, a field of a result, or a member of a structure.
    Member {
        "shape" shape ? Spanned<String>,
        "type" ty ? Spanned<Type>,
        "items" items ? Box<Member>,
        "item_name" item_name ? Spanned<String>,
        "nesting" nesting ? Spanned<Nesting>,
        "encoding" encoding ? Spanned<Encoding>,
        "required" required ? Spanned<bool>,
        "default" default ? Spanned<String>,
        "example" example ? Spanned<String>,
        "unit" unit ? String,
        "doc" doc ? String,
        "role" role ? Spanned<Role>,
        "constraints" constraints ? Constraints,
        "identity" identity ? Spanned<bool>,
        "content" content ? Spanned<Content>,
        "aliases" aliases * Vec<String>,
        "source" source ? SourceRef,
        "since" since ? Spanned<String>,
    }
}

choice! {
    /// The types of the reference's tables.
    Type {
        String = "String",
        Integer = "Integer",
        Long = "Long",
        Boolean = "Boolean",
        Object = "Object",
        Array = "Array",
    }
}

choice! {
    /// How a list of a result lies in its field.
    Nesting {
        /// In a structure whose only field has the item's name.
        Wrapped = "wrapped",
        /// As it is.
        Bare = "bare",
    }
}

choice! {
    /// How a parameter that is no scalar is sent.
    Encoding {
        /// `X.1`, `X.1.Field`, `X.Field`.
        Flat = "flat",
        /// One text with commas.
        CommaList = "comma_list",
        /// One JSON text.
        Json = "json",
    }
}

choice! {
    /// What a parameter does for every action alike.
    Role {
        ClientToken = "client_token",
        DryRun = "dry_run",
        PageNumber = "page_number",
        PageSize = "page_size",
        NextToken = "next_token",
    }
}

choice! {
    /// What a text of a result holds.
    Content {
        Time = "time",
        Secret = "secret",
    }
}
