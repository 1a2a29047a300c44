//! What a page tells of the tasks that an action creates.

use minijinja::{Value, context};

use crate::emit::markdown::prose;
use crate::model::Job;

/// What tasks that the action creates can do with a list.
pub(crate) fn view(job: &Job) -> Value {
    let verbs = job.verbs.iter().map(|verb| {
        let sets = verb.sets.iter().map(|(name, value)| format!("{} {value}", name.value));
        context! {
            name => &verb.name.value,
            doc => prose(&verb.doc),
            sets => sets.collect::<Vec<_>>().join(", "),
        }
    });
    context! {
        entries => &job.entries.value,
        rerun => &job.rerun.value,
        verbs => verbs.collect::<Vec<_>>(),
    }
}
