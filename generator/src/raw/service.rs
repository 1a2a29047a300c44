//! `service.yaml`: what holds for the service as a whole.

use crate::place::Spanned;
use crate::raw::{Member, Method};
use crate::yaml::{Entries, record};

record! {
    /// The service.
    Service {
        "product" product ! String,
        "version" version ! String,
        "title" title ! String,
        "summary" summary ! String,
        "package" package ! Spanned<String>,
        "sources" sources ! Entries<Source>,
        "groups" groups ! Entries<Group>,
        "host" host ! Spanned<String>,
        "vpc_host" vpc_host ? String,
        "global_host" global_host ? String,
        "endpoints" endpoints ! Entries<String>,
        "schemes" schemes ! Vec<String>,
        "method" method ! Spanned<Method>,
        "formats" formats ! Vec<String>,
        "encoding" encoding ! String,
        "signature" signature ! String,
        "common_parameters" common_parameters ! Entries<Member>,
        "common_result" common_result ! Entries<Member>,
        "token" token ! Token,
        "retry" retry ! Vec<StatusRule>,
        "source" source ! SourceRef,
    }
}

record! {
    /// A text that the spec was transcribed from.
    Source {
        "title" title ! String,
        "date" date ! String,
    }
}

record! {
    /// Where an entry comes from.
    SourceRef {
        "id" id ! Spanned<String>,
        "chapter" chapter ! String,
    }
}

record! {
    /// A chapter's actions.
    Group {
        "title" title ! String,
        "chapter" chapter ! String,
    }
}

record! {
    /// What makes a repeated request safe.
    Token {
        "parameter" parameter ! String,
        "max_length" max_length ! u64,
        "ascii" ascii ! bool,
        "case_sensitive" case_sensitive ! bool,
        "valid_days" valid_days ! u64,
        "text" text ! String,
        "source" source ! SourceRef,
    }
}

record! {
    /// What the document says about repeating a request, by the class of its HTTP status.
    StatusRule {
        "status" status ! String,
        "text" text ! String,
    }
}
