//! The page on how requests are made.

use minijinja::{Value, context};

use crate::emit::markdown::cell;
use crate::emit::wording::{constraint, table_type};
use crate::model::{Api, Member, Token};
use crate::raw::Safety;

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let service = &api.service;
    let members = |members: &[Member]| -> Vec<Value> {
        members.iter().map(|member| row(api, member)).collect()
    };
    context! {
        title => &service.title,
        host => &service.host.value,
        vpc_host => &service.vpc_host,
        global_host => &service.global_host,
        endpoints => &service.endpoints,
        schemes => &service.schemes,
        method => service.method.name(),
        formats => &service.formats,
        encoding => &service.encoding,
        signature => &service.signature,
        parameters => members(&service.common_parameters),
        result => members(&service.common_result),
        token => token(&service.token),
        retry => &service.retry,
        classes => classes(api),
        chapter => &service.origin.chapter,
    }
}

fn token(token: &Token) -> Value {
    context! {
        parameter => &token.parameter,
        max_length => token.max_length,
        ascii => token.ascii,
        case_sensitive => token.case_sensitive,
        valid_days => token.valid_days,
        text => &token.text,
        chapter => &token.origin.chapter,
    }
}

/// The classes of safety that occur, and the actions of each.
fn classes(api: &Api) -> Vec<(&'static str, &'static str, Vec<String>)> {
    let safe = |safety: Safety| -> Vec<String> {
        let like = api.actions.iter().filter(|action| action.safety() == safety);
        like.map(|action| action.name.value.clone()).collect()
    };
    let found = "is not repeated blindly: what it made can be looked up";
    let classes = [
        ("read", "may be repeated at will", safe(Safety::Read)),
        ("token", "may be repeated with the same ClientToken", safe(Safety::Token)),
        ("idempotent", "may be repeated: it does nothing more", safe(Safety::Idempotent)),
        ("natural_key", found, safe(Safety::NaturalKey)),
        ("unsafe", "is not repeated", safe(Safety::Unsafe)),
    ];
    classes.into_iter().filter(|(.., actions)| !actions.is_empty()).collect()
}

fn row(api: &Api, member: &Member) -> Value {
    let constraints = member.constraints.iter().map(|known| format!("It {}.", constraint(known)));
    let text = std::iter::once(member.doc.clone()).chain(constraints).collect::<Vec<_>>().join(" ");
    context! {
        name => &member.name.value,
        ty => table_type(api, member),
        required => member.required,
        default => member.default.as_ref().map(|default| default.value.clone()),
        text => cell(&text),
    }
}
