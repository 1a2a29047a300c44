//! The service as a whole.

use crate::model::{Group, Method, Service, Source, Token};
use crate::raw;
use crate::resolve::member::{Side, members};
use crate::resolve::origin;
use crate::resolve::scope::Scope;

pub(crate) fn service(raw: &raw::Service, scope: &Scope<'_>) -> Service {
    let origin = origin::named(&raw.source, None);
    let parameters = &raw.common_parameters;
    Service {
        product: raw.product.clone(),
        version: raw.version.clone(),
        title: raw.title.clone(),
        summary: raw.summary.clone(),
        package: raw.package.clone(),
        host: raw.host.clone(),
        vpc_host: raw.vpc_host.clone(),
        global_host: raw.global_host.clone(),
        endpoints: raw
            .endpoints
            .iter()
            .map(|(key, host)| (key.name.clone(), host.clone()))
            .collect(),
        schemes: raw.schemes.clone(),
        method: method(raw.method.value),
        formats: raw.formats.clone(),
        encoding: raw.encoding.clone(),
        signature: raw.signature.clone(),
        common_parameters: members(parameters, Side::Request, &origin, &[parameters], scope),
        common_result: members(&raw.common_result, Side::Result, &origin, &[], scope),
        token: Token {
            parameter: raw.token.parameter.clone(),
            max_length: raw.token.max_length,
            ascii: raw.token.ascii,
            case_sensitive: raw.token.case_sensitive,
            valid_days: raw.token.valid_days,
            text: raw.token.text.clone(),
            origin: origin::named(&raw.token.source, None),
        },
        retry: raw.retry.iter().map(|rule| (rule.status.clone(), rule.text.clone())).collect(),
        origin,
    }
}

pub(crate) fn method(raw: raw::Method) -> Method {
    match raw {
        raw::Method::Get => Method::Get,
        raw::Method::Post => Method::Post,
    }
}

pub(crate) fn groups(raw: &raw::Service) -> Vec<Group> {
    let group = |(key, group): (&crate::yaml::Key, &raw::Group)| Group {
        name: key.name.clone(),
        title: group.title.clone(),
        chapter: group.chapter.clone(),
    };
    raw.groups.iter().map(group).collect()
}

pub(crate) fn sources(raw: &raw::Service) -> Vec<Source> {
    let source = |(key, source): (&crate::yaml::Key, &raw::Source)| Source {
        id: key.name.clone(),
        title: source.title.clone(),
        date: source.date.clone(),
    };
    raw.sources.iter().map(source).collect()
}
