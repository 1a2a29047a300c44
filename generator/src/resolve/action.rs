//! Actions.

use aliyun_rpc_constraint::Relation;

use crate::finding::Finding;
use crate::model::{
    Action, ErrorRow, Job, Method, NaturalKey, Origin, Paging, PagingStyle, Starts, Verb,
};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::example::example;
use crate::resolve::member::{Side, members};
use crate::resolve::note::note;
use crate::resolve::origin;
use crate::resolve::scope::Scope;
use crate::resolve::service::method;
use crate::yaml::suggestion;

/// Every action, in the order of the groups and then of the chapters.
pub(crate) fn actions(spec: &raw::Spec, scope: &Scope<'_>) -> Vec<Action> {
    let groups: Vec<&str> = spec.service.groups.iter().map(|(key, _)| key.name.as_str()).collect();
    let mut actions: Vec<Action> =
        spec.actions.iter().map(|file| action(file, spec, scope)).collect();
    for file in spec.actions.iter().filter(|file| !groups.contains(&file.group.value.as_str())) {
        let message = format!("there is no group `{}`", file.group.value);
        let finding = Finding::new("unknown-group", file.group.place, message);
        scope.report(match suggestion(&file.group.value, groups.iter().copied()) {
            Some(close) => finding.help(format!("move the file to actions/{close}")),
            None => finding.help("add the group to `groups` in service.yaml"),
        });
    }
    let position = |action: &Action| groups.iter().position(|group| *group == action.group);
    actions.sort_by_key(|action| (position(action), chapter(&action.origin.chapter)));
    actions
}

/// A chapter such as `4.10` as numbers, so that it comes after `4.9`.
fn chapter(text: &str) -> Vec<u32> {
    text.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}

fn action(file: &raw::ActionFile, spec: &raw::Spec, scope: &Scope<'_>) -> Action {
    let raw = &file.action;
    let origin = origin::named(&raw.source, raw.since.as_ref());
    let parameters = &raw.parameters;
    Action {
        name: file.name.clone(),
        group: file.group.value.clone(),
        summary: raw.summary.clone(),
        doc: raw.doc.clone(),
        page: raw.page.clone(),
        method: method(raw.method.as_ref().unwrap_or(&spec.service.method).value),
        send: raw.send.as_ref().map_or(Method::Post, |send| method(send.value)),
        safety: raw.safety.clone(),
        natural_key: raw.natural_key.as_ref().map(natural_key),
        deletes: raw.deletes.clone(),
        starts: raw.starts.as_ref().map(starts),
        job: raw.job.as_ref().map(job),
        address: raw.address.clone(),
        paging: raw.paging.as_ref().map(paging),
        parameters: members(parameters, Side::Request, &origin, &[parameters], scope),
        relations: raw.relations.iter().map(relation).collect(),
        notes: raw.notes.iter().map(|raw| note(raw, &origin, &[parameters], scope)).collect(),
        result: members(&raw.result, Side::Result, &origin, &[], scope),
        errors: raw.errors.iter().map(|raw| error_row(raw, &origin)).collect(),
        example: example(&file.name, spec),
        origin,
    }
}

fn natural_key(raw: &crate::place::Spanned<raw::NaturalKey>) -> NaturalKey {
    let same = raw.value.same.iter().map(|(key, field)| (named(key), field.clone()));
    let with = raw.value.with.iter().flat_map(crate::yaml::Entries::iter);
    NaturalKey {
        find: raw.value.find.clone(),
        items: raw.value.items.clone(),
        same: same.collect(),
        with: with.map(|(key, value)| (named(key), value.clone())).collect(),
        id: raw.value.id.clone(),
        place: raw.place,
    }
}

fn named(key: &crate::yaml::Key) -> crate::place::Spanned<String> {
    crate::place::Spanned::new(key.name.clone(), key.place)
}

fn starts(raw: &crate::place::Spanned<raw::Starts>) -> Starts {
    let changes = raw.value.changes.iter().flat_map(crate::yaml::Entries::iter);
    Starts {
        resource: raw.value.resource.clone(),
        wait: raw.value.wait.clone(),
        changes: changes.map(|(key, field)| (named(key), field.clone())).collect(),
        place: raw.place,
    }
}

fn job(raw: &crate::place::Spanned<raw::Job>) -> Job {
    let same = raw.value.same.iter().flat_map(crate::yaml::Entries::iter);
    let verb = |(key, verb): (&crate::yaml::Key, &raw::Verb)| Verb {
        name: named(key),
        doc: verb.doc.clone(),
        sets: verb.sets.iter().map(|(key, value)| (named(key), value.clone())).collect(),
        leaves: leaves(verb),
    };
    Job {
        entries: raw.value.entries.clone(),
        rerun: raw.value.rerun.clone(),
        busy: raw.value.busy.clone(),
        same: same.map(|(key, field)| (named(key), field.clone())).collect(),
        verbs: raw.value.verbs.iter().map(verb).collect(),
        place: raw.place,
    }
}

fn leaves(verb: &raw::Verb) -> Vec<(Spanned<String>, Option<Spanned<String>>)> {
    let all = verb.leaves.iter().flat_map(crate::yaml::Entries::iter);
    all.map(|(key, left)| (named(key), left.since.clone())).collect()
}

fn paging(raw: &crate::place::Spanned<raw::Paging>) -> Paging {
    Paging {
        style: match raw.value.style.value {
            raw::PagingStyle::PageNumber => PagingStyle::PageNumber,
            raw::PagingStyle::NextToken => PagingStyle::NextToken,
        },
        items: raw.value.items.clone(),
        token: raw.value.token.clone(),
        total: raw.value.total.clone(),
        place: raw.place,
    }
}

fn relation(raw: &crate::place::Spanned<raw::Relation>) -> (Relation, crate::place::Place) {
    let names = raw.value.exactly_one_of.iter().map(|name| name.value.clone());
    (Relation::ExactlyOneOf(names.collect()), raw.place)
}

fn error_row(raw: &raw::ErrorRow, outer: &Origin) -> ErrorRow {
    ErrorRow {
        status: raw.status,
        code: raw.code.clone(),
        message: raw.message.clone(),
        meaning: raw.meaning.clone(),
        category: raw.category.as_ref().map(|category| category.value),
        retry: raw.retry.as_ref().map(|retry| retry.value),
        remedy: raw.remedy.clone(),
        origin: origin::within(outer, raw.source.as_ref(), raw.since.as_ref()),
    }
}
