//! Rule `unknown-source`: every source that an entry names is in service.yaml.

use std::collections::BTreeSet;

use crate::check::walk;
use crate::finding::Finding;
use crate::model::Api;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let known: Vec<&str> = api.sources.iter().map(|source| source.id.as_str()).collect();
    let mut seen = BTreeSet::new();
    for source in walk::origins(api).map(|origin| &origin.source) {
        if known.contains(&source.value.as_str()) || !seen.insert(source.place) {
            continue;
        }
        let message = format!("there is no source `{}`", source.value);
        let finding = Finding::new("unknown-source", source.place, message);
        report(match suggestion(&source.value, known.iter().copied()) {
            Some(close) => finding.help(format!("did you mean `{close}`?")),
            None => finding.help("add it to `sources` in service.yaml, with title and date"),
        });
    }
}
