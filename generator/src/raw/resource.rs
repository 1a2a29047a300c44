//! `resources.yaml`: the lifecycles of resources.

use crate::place::Spanned;
use crate::raw::SourceRef;
use crate::yaml::{Entries, record};

record! {
    /// A kind of resource and its lifecycle.
    Resource {
        "title" title ! String,
        "doc" doc ? String,
        "id" id ! Spanned<String>,
        "read" read ! Spanned<String>,
        "items" items ! Spanned<String>,
        "select" select ? Spanned<Select>,
        "field" field ! Spanned<String>,
        "status" status ! Spanned<String>,
        "pending" pending * Vec<Spanned<String>>,
        "ready" ready * Vec<Spanned<String>>,
        "failed" failed * Vec<Spanned<String>>,
        "leaving" leaving * Vec<Spanned<String>>,
        "gone" gone ! GoneWhen,
        "tells" tells * Vec<Spanned<String>>,
        "remedies" remedies ? Entries<String>,
        "no_status" no_status ? String,
        "waits" waits ? Entries<Wait>,
        "source" source ! SourceRef,
        "since" since ? Spanned<String>,
    }
}

record! {
    /// How one sees that a resource is no longer there.
    GoneWhen {
        "states" states * Vec<Spanned<String>>,
        "codes" codes * Vec<Spanned<String>>,
        "absent" absent ! bool,
    }
}

record! {
    /// How the reading action is asked for one of them alone.
    Select {
        "parameter" parameter ? Spanned<String>,
        "filter" filter ? Spanned<String>,
        "key" key ? Spanned<String>,
    }
}

record! {
    /// Something to wait for.
    Wait {
        "until" until * Vec<Spanned<String>>,
        "failed" failed ? Vec<Spanned<String>>,
        "takes" takes ? Takes,
        "limit_minutes" limit_minutes ! u32,
        "source" source ! SourceRef,
    }
}

record! {
    /// How long it takes.
    Takes {
        "min_minutes" min_minutes ! u32,
        "max_minutes" max_minutes ! u32,
    }
}
