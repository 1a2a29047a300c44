//! Rule `action-docs`: what is said about an action is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::wording::origin;
use crate::model::{Action, ErrorRow};

pub(crate) static RULE: Rule = Rule {
    id: "action-docs",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let at = action_at(new);
        for key in ["summary", "doc", "page", "source", "since"] {
            found.node(&at, key);
        }
        let (before, now) = (texts(old), texts(new));
        found.fact(&at, "errors", (Some(before), Some(now)));
        let verbs = |action: &Action| {
            let verbs = action.job.iter().flat_map(|job| &job.verbs);
            let docs: Vec<&str> = verbs.map(|verb| verb.doc.as_str()).collect();
            (!docs.is_empty()).then(|| docs.join(" "))
        };
        found.fact(&at, "job", (verbs(old), verbs(new)));
    }
}

/// What people are told of each row of the error table.
fn texts(action: &Action) -> String {
    let row = |row: &ErrorRow| {
        let said = [row.meaning.as_deref(), row.remedy.as_deref()].map(Option::unwrap_or_default);
        let (said, origin) = (said.join(" "), origin(&row.origin));
        format!("{} {}: {} {said} ({origin})", row.status, row.code.value, row.message)
    };
    action.errors.iter().map(row).collect::<Vec<_>>().join("; ")
}
