//! `actions/<group>/<Action>.yaml`: one action.

use crate::place::Spanned;
use crate::raw::{Category, Member, Note, Retry, SourceRef};
use crate::yaml::{Entries, choice, record};

record! {
    /// An action.
    Action {
        "summary" summary ! String,
        "doc" doc ? String,
        "source" source ! SourceRef,
        "page" page ! String,
        "method" method ? Spanned<Method>,
        "send" send ? Spanned<Method>,
        "safety" safety ? Spanned<Safety>,
        "natural_key" natural_key ? Spanned<NaturalKey>,
        "deletes" deletes ? Spanned<String>,
        "starts" starts ? Spanned<Starts>,
        "job" job ? Spanned<Job>,
        "address" address * Vec<Spanned<String>>,
        "paging" paging ? Spanned<Paging>,
        "parameters" parameters ! Entries<Member>,
        "relations" relations * Vec<Spanned<Relation>>,
        "notes" notes * Vec<Spanned<Note>>,
        "result" result ! Entries<Member>,
        "errors" errors ! Vec<ErrorRow>,
        "since" since ? Spanned<String>,
    }
}

choice! {
    /// An HTTP method.
    Method {
        Get = "GET",
        Post = "POST",
    }
}

choice! {
    /// What it does to send an action a second time.
    Safety {
        Read = "read",
        Token = "token",
        Idempotent = "idempotent",
        NaturalKey = "natural_key",
        Unsafe = "unsafe",
    }
}

record! {
    /// How what an action made is found again.
    NaturalKey {
        "find" find ! Spanned<String>,
        "items" items ! Spanned<String>,
        "same" same ! Entries<Spanned<String>>,
        "with" with ? Entries<String>,
        "id" id ! Spanned<String>,
    }
}

record! {
    /// What an action starts that goes on after its answer.
    Starts {
        "resource" resource ! Spanned<String>,
        "wait" wait ! Spanned<String>,
        "changes" changes ? Entries<Spanned<String>>,
    }
}

record! {
    /// How work is cut into tasks that the action creates.
    Job {
        "entries" entries ! Spanned<String>,
        "rerun" rerun ! Spanned<String>,
        "busy" busy * Vec<Spanned<String>>,
        "same" same ? Entries<Spanned<String>>,
        "verbs" verbs ! Entries<Verb>,
    }
}

record! {
    /// What such tasks can do.
    Verb {
        "doc" doc ! String,
        "sets" sets ! Entries<String>,
        "leaves" leaves ? Entries<Left>,
    }
}

record! {
    /// A parameter that means nothing to some tasks.
    Left {
        "since" since ? Spanned<String>,
    }
}

record! {
    /// How an action gives a long list in parts.
    Paging {
        "style" style ! Spanned<PagingStyle>,
        "items" items ? Spanned<String>,
        "token" token ? Spanned<String>,
        "total" total ? Spanned<String>,
    }
}

choice! {
    /// The two ways of paging.
    PagingStyle {
        PageNumber = "page_number",
        NextToken = "next_token",
    }
}

record! {
    /// A rule that binds several parameters.
    Relation {
        "exactly_one_of" exactly_one_of ! Vec<Spanned<String>>,
    }
}

record! {
    /// A row of the error table.
    ErrorRow {
        "status" status ! u16,
        "code" code ! Spanned<String>,
        "message" message ! String,
        "meaning" meaning ? String,
        "category" category ? Spanned<Category>,
        "retry" retry ? Spanned<Retry>,
        "remedy" remedy ? String,
        "source" source ? SourceRef,
        "since" since ? Spanned<String>,
    }
}
