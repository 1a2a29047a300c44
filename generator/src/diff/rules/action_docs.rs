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
        for (code, before, now) in rows(old, new) {
            found.fact(&at.below("errors"), &code, (Some(before), Some(now)));
        }
        let verbs = |action: &Action| {
            let verbs = action.job.iter().flat_map(|job| &job.verbs);
            let docs: Vec<&str> = verbs.map(|verb| verb.doc.as_str()).collect();
            (!docs.is_empty()).then(|| docs.join(" "))
        };
        found.fact(&at, "job", (verbs(old), verbs(new)));
    }
}

/// What people are told of each row of the error table that is in both: the code, before and now.
fn rows(old: &Action, new: &Action) -> Vec<(String, String, String)> {
    let said = |row: &ErrorRow| {
        let said = [Some(&row.message), row.meaning.as_ref(), row.remedy.as_ref()];
        let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
        format!("{}: {} ({})", row.status, said.join(" "), origin(&row.origin))
    };
    let both = old.errors.iter().filter_map(|row| {
        let twin = |new: &&ErrorRow| new.status == row.status && new.code.value == row.code.value;
        Some((row, new.errors.iter().find(twin)?))
    });
    both.map(|(old, new)| (new.code.value.clone(), said(old), said(new))).collect()
}
