//! Rule `unknown-error-code`: every code that an entry names is in errors.yaml.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::model::Api;
use crate::place::Spanned;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let rows = api.actions.iter().flat_map(|action| action.errors.iter().map(|row| &row.code));
    let notes = api.actions.iter().flat_map(|action| &action.notes);
    let notes = notes.filter_map(|note| note.code.as_ref());
    let gone = api.resources.iter().flat_map(|resource| &resource.gone_codes);
    let known: BTreeSet<&str> = api.codes.iter().map(|code| code.code.value.as_str()).collect();
    for code in rows.chain(notes).chain(gone).filter(|code| !known.contains(&*code.value)) {
        report(unknown(api, code));
    }
}

fn unknown(api: &Api, code: &Spanned<String>) -> Finding {
    let message = format!("the error code `{}` is not in errors.yaml", code.value);
    let finding = Finding::new("unknown-error-code", code.place, message);
    let known = api.codes.iter().map(|code| code.code.value.as_str());
    match suggestion(&code.value, known) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("add it there, with its meaning, category, retry class and remedy"),
    }
}
