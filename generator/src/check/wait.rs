//! Rule `wait`: what a lifecycle says of looking at a resource and of waiting for it is there.

use crate::finding::Finding;
use crate::model::{Api, Member, Resource, Select, Structure, Type, Wait};
use crate::place::Spanned;
use crate::yaml::suggestion;

/// The name of the rule.
const RULE: &str = "wait";

type Report<'a> = &'a mut dyn FnMut(Finding);

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for resource in &api.resources {
        select(api, resource, report);
        for (status, _) in &resource.remedies {
            state(resource, status, report);
        }
        for wait in &resource.waits {
            states(resource, wait, report);
            times(wait, report);
        }
        item(api, resource, report);
    }
}

/// The reading action can be asked for one of them alone in the way that is said.
fn select(api: &Api, resource: &Resource, report: Report<'_>) {
    let Some(read) = api.action(&resource.read.value) else { return };
    match &resource.select {
        Select::All => {}
        Select::Unclear(place) => {
            let help = "say `parameter`, or `filter` with the list of filters and a `key` of them";
            let message = "`select` has neither of its two forms";
            report(Finding::new(RULE, *place, message).help(help));
        }
        Select::Parameter(parameter) => {
            let what = format!("parameter of {}", read.name.value);
            named(parameter, &what, names(&read.parameters), report);
        }
        Select::Filter(list, key) => {
            let what = format!("parameter of {}", read.name.value);
            named(list, &what, names(&read.parameters), report);
            if let Some(list_of) = read.parameter(&list.value) {
                filter(api, list_of, list, key, report);
            }
        }
    }
}

/// The list is one of filters, and the key one of theirs.
fn filter(
    api: &Api,
    list: &Member,
    name: &Spanned<String>,
    key: &Spanned<String>,
    report: Report<'_>,
) {
    let structure = list.ty.shape().and_then(|shape| api.structure(shape));
    let filter = structure.and_then(|structure| api.filter(structure));
    let (Type::List(_), Some(filter)) = (&list.ty, filter) else {
        let message = format!("`{}` is no list of filters", name.value);
        return report(
            Finding::new(RULE, name.place, message)
                .beside(list.name.place, "the parameter")
                .help("name a list of structures that have `filter`"),
        );
    };
    let known = filter.keys.iter().map(|known| known.key.value.as_str());
    named(key, "filter", known, report);
}

/// The reading action lists structures that have an id, a status, and what is told.
fn item(api: &Api, resource: &Resource, report: Report<'_>) {
    if resource.waits.is_empty() && resource.tells.is_empty() {
        return;
    }
    let Some(read) = api.action(&resource.read.value) else { return };
    let Some((structure, _)) = api.item_of(resource) else {
        let message = format!("the result of {} has no such list", read.name.value);
        let finding = Finding::new(RULE, resource.items.place, message);
        return report(finding.help("name a field that is a list of structures"));
    };
    fields(resource, structure, report);
}

fn fields(resource: &Resource, structure: &Structure, report: Report<'_>) {
    for field in std::iter::once(&resource.field).chain(&resource.tells) {
        let what = format!("field of {}", structure.name.value);
        named(field, &what, names(&structure.fields), report);
    }
    if !structure.fields.iter().any(|field| field.identity && resource.is_id(field)) {
        let (name, id) = (&structure.name.value, &resource.id.value);
        let message = format!("nothing in {name} identifies one by its `{id}`");
        report(
            Finding::new(RULE, resource.id.place, message)
                .beside(structure.name.place, "the structure")
                .help(format!("give the field of the shape {id} `identity: true`")),
        );
    }
}

/// The states of a wait are documented ones, and none of them ends it in both ways.
fn states(resource: &Resource, wait: &Wait, report: Report<'_>) {
    for status in wait.until.iter().chain(&wait.failed) {
        state(resource, status, report);
    }
    for failed in &wait.failed {
        let Some(until) = wait.until.iter().find(|until| until.value == failed.value) else {
            continue;
        };
        let message = format!("`{}` ends the wait, and in vain", failed.value);
        report(
            Finding::new(RULE, failed.place, message)
                .beside(until.place, "it is waited for")
                .help("leave it in one of `until` and `failed`"),
        );
    }
    if let (true, Some(failed)) = (wait.until.is_empty(), wait.failed.first()) {
        let message = "a wait until a resource is gone ends in no state";
        report(
            Finding::new(RULE, failed.place, message)
                .help("say `until` too, or leave `failed` out"),
        );
    }
}

fn state(resource: &Resource, status: &Spanned<String>, report: Report<'_>) {
    let what = format!("status of `{}`", resource.name.value);
    named(status, &what, resource.states.iter().map(|(known, _)| known.value.as_str()), report);
}

/// The times of a wait fit each other.
fn times(wait: &Wait, report: Report<'_>) {
    let (least, most) = wait.takes.unwrap_or_default();
    let message = if least > most {
        format!("it takes {least} minutes at least and {most} at most")
    } else if most > wait.limit_minutes || wait.limit_minutes == 0 {
        let limit = wait.limit_minutes;
        format!("it is given up after {limit} minutes and may take {most}")
    } else {
        return;
    };
    report(
        Finding::new(RULE, wait.name.place, message)
            .help("`min_minutes` is at most `max_minutes`, and that at most `limit_minutes`"),
    );
}

fn names(members: &[Member]) -> impl Iterator<Item = &str> {
    members.iter().map(|member| member.name.value.as_str())
}

fn named<'a>(
    name: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
    report: Report<'_>,
) {
    let known: Vec<&str> = known.collect();
    if known.contains(&name.value.as_str()) {
        return;
    }
    let finding =
        Finding::new(RULE, name.place, format!("there is no {what} named `{}`", name.value));
    report(match suggestion(&name.value, known.iter().copied()) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help(format!("the spec has {}", known.join(", "))),
    });
}
