//! The page on how requests are made.

use minijinja::{Value, context};

use crate::emit::docs::text::cell;
use crate::emit::wording::{constraint, table_type};
use crate::model::{Api, Member};
use crate::raw::Safety;

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let service = &api.service;
    let members = |members: &[Member]| -> Vec<Value> {
        members.iter().map(|member| row(api, member)).collect()
    };
    let safe = |safety: Safety| -> Vec<String> {
        let like = api.actions.iter().filter(|action| action.safety() == safety);
        like.map(|action| action.name.value.clone()).collect()
    };
    let classes = [
        ("read", "may be repeated at will", safe(Safety::Read)),
        ("token", "may be repeated with the same ClientToken", safe(Safety::Token)),
        ("idempotent", "may be repeated: it does nothing more", safe(Safety::Idempotent)),
        (
            "natural_key",
            "is not repeated blindly: what it made can be looked up",
            safe(Safety::NaturalKey),
        ),
        ("unsafe", "is not repeated", safe(Safety::Unsafe)),
    ];
    let classes = classes.into_iter().filter(|(.., actions)| !actions.is_empty());
    context! {
        title => &service.title,
        host => &service.host.value,
        global_host => &service.global_host,
        endpoints => &service.endpoints,
        schemes => &service.schemes,
        method => service.method.name(),
        formats => &service.formats,
        encoding => &service.encoding,
        signature => &service.signature,
        parameters => members(&service.common_parameters),
        result => members(&service.common_result),
        token => context! {
            parameter => &service.token.parameter,
            max_length => service.token.max_length,
            ascii => service.token.ascii,
            case_sensitive => service.token.case_sensitive,
            valid_days => service.token.valid_days,
            text => &service.token.text,
            chapter => &service.token.origin.chapter,
        },
        retry => &service.retry,
        classes => classes.collect::<Vec<_>>(),
        chapter => &service.origin.chapter,
    }
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
