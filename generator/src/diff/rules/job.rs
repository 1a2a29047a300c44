//! Rule `job`: work is cut into tasks in another way.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::model::Job;

pub(crate) static RULE: Rule = Rule {
    id: "job",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether what the tasks do is still what you mean.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let at = action_at(new);
        found.fact(&at, "job", (old.job.as_ref().map(text), new.job.as_ref().map(text)));
    }
}

/// All that a machine is told of a job.
fn text(job: &Job) -> String {
    let busy: Vec<&str> = job.busy.iter().map(|code| code.value.as_str()).collect();
    let same = job.same.iter().map(|(one, other)| format!("{}: {}", one.value, other.value));
    let verbs = job.verbs.iter().map(|verb| {
        let sets = verb.sets.iter().map(|(name, value)| format!("{}: {value}", name.value));
        format!("{} {{{}}}", verb.name.value, sets.collect::<Vec<_>>().join(", "))
    });
    format!(
        "entries {}, rerun {}, busy [{}], same {{{}}}, {}",
        job.entries.value,
        job.rerun.value,
        busy.join(", "),
        same.collect::<Vec<_>>().join(", "),
        verbs.collect::<Vec<_>>().join(", "),
    )
}
