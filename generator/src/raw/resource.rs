//! `resources.yaml`: the lifecycles of resources.

use crate::place::Spanned;
use crate::raw::SourceRef;
use crate::yaml::record;

record! {
    /// A kind of resource and its lifecycle.
    Resource {
        "title" title ! String,
        "doc" doc ? String,
        "id" id ! Spanned<String>,
        "read" read ! Spanned<String>,
        "items" items ! Spanned<String>,
        "field" field ! Spanned<String>,
        "status" status ! Spanned<String>,
        "pending" pending * Vec<Spanned<String>>,
        "ready" ready * Vec<Spanned<String>>,
        "failed" failed * Vec<Spanned<String>>,
        "leaving" leaving * Vec<Spanned<String>>,
        "gone" gone ! GoneWhen,
        "source" source ! SourceRef,
        "since" since ? String,
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
