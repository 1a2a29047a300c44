//! Rule `job`: an action that creates tasks has what it takes to cut work into them.

use crate::finding::Finding;
use crate::model::{Action, Api, Job, Type};
use crate::names;
use crate::place::Spanned;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let Some(job) = &action.job else { continue };
        entries(action, job, report);
        rerun(action, job, report);
        verbs(action, job, report);
        let codes = || action.errors.iter().map(|row| row.code.value.as_str());
        for code in job.busy.iter().filter(|code| codes().all(|known| known != code.value)) {
            unknown(code, "code in the action's table", codes(), report);
        }
        match api.awaited(action) {
            Some((resource, _)) => {
                let item = api.item_of(resource);
                let fields = item.into_iter().flat_map(|(structure, _)| &structure.fields);
                let fields: Vec<&str> = fields.map(|field| field.name.value.as_str()).collect();
                for (parameter, field) in &job.same {
                    known_parameter(action, parameter, report);
                    if !fields.contains(&field.value.as_str()) {
                        unknown(field, "field of the task", fields.iter().copied(), report);
                    }
                }
            }
            None => report(
                Finding::new("job", job.place, "nothing says how the end of a task is known")
                    .help("add `starts:` with the resource that a task is, and what to wait for"),
            ),
        }
    }
}

/// The entries are a list that is sent as one JSON text with a limit.
fn entries(action: &Action, job: &Job, report: &mut dyn FnMut(Finding)) {
    if !known_parameter(action, &job.entries, report) {
        return;
    }
    let Some(parameter) = action.parameter(&job.entries.value) else { return };
    let json = matches!(&parameter.ty, Type::List(list)
        if list.encoding == aliyun_rpc_constraint::Encoding::Json && list.item == Type::String);
    if !json || parameter.bytes().is_none() {
        let message = format!("`{}` cannot be cut to fit", job.entries.value);
        report(
            Finding::new("job", job.entries.place, message)
                .beside(parameter.name.place, "the parameter")
                .help("name a list of texts with `encoding: json` and a constraint `bytes`"),
        );
    }
}

/// What is run once more is named by its id.
fn rerun(action: &Action, job: &Job, report: &mut dyn FnMut(Finding)) {
    if !known_parameter(action, &job.rerun, report) {
        return;
    }
    let parameter = action.parameter(&job.rerun.value);
    if let Some(parameter) = parameter.filter(|known| !matches!(known.ty, Type::Id(_))) {
        let message = format!("`{}` is no id", job.rerun.value);
        report(
            Finding::new("job", job.rerun.place, message)
                .beside(parameter.name.place, "the parameter")
                .help("name the parameter that takes the id of a task"),
        );
    }
}

/// Verbs become methods of the call, beside its setters.
fn verbs(action: &Action, job: &Job, report: &mut dyn FnMut(Finding)) {
    for verb in &job.verbs {
        let method = names::setter(&verb.name.value);
        let setters = || action.parameters.iter().map(|known| names::setter(&known.name.value));
        if method != verb.name.value || setters().any(|setter| setter == method) {
            let message = format!("a call has no room for the method `{}`", verb.name.value);
            report(
                Finding::new("job", verb.name.place, message)
                    .help("give the verb a name in lower case that no setter and no method has"),
            );
        }
        let sets = verb.sets.iter().map(|(parameter, _)| parameter);
        for parameter in sets.chain(verb.leaves.iter().map(|(parameter, _)| parameter)) {
            known_parameter(action, parameter, report);
        }
        for (name, since) in &verb.leaves {
            let Some(parameter) = action.parameter(&name.value) else { continue };
            let day = |since: &Option<Spanned<String>>| since.as_ref().map(|it| it.value.clone());
            if day(since) != day(&parameter.origin.since) {
                let message = format!("`{}` is left out since another day", name.value);
                report(
                    Finding::new("job", name.place, message)
                        .beside(parameter.name.place, "the parameter")
                        .help("say the `since` that the parameter says"),
                );
            }
        }
    }
}

fn known_parameter(
    action: &Action,
    name: &Spanned<String>,
    report: &mut dyn FnMut(Finding),
) -> bool {
    let known = action.parameter(&name.value).is_some();
    if !known {
        let parameters = action.parameters.iter().map(|known| known.name.value.as_str());
        unknown(name, "parameter", parameters, report);
    }
    known
}

fn unknown<'a>(
    name: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
    report: &mut dyn FnMut(Finding),
) {
    let finding = Finding::new("job", name.place, format!("there is no {what} `{}`", name.value));
    report(match suggestion(&name.value, known) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("name one that the spec has"),
    });
}
