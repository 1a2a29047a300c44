//! Rule `error-row`: an action answers with other errors, or they mean something else there.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::model::{Action, category_name, retry_name};

pub(crate) static RULE: Rule = Rule {
    id: "error-row",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See what you do with errors of this action.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let (before, now) = (rows(old), rows(new));
        let at = action_at(new).below("errors");
        for row in before.iter().filter(|row| !now.contains(row)) {
            let message = format!("`{}` no longer lists an error", new.name.value);
            found.change(&at, message, Some(row.clone()), None);
        }
        for row in now.iter().filter(|row| !before.contains(row)) {
            let message = format!("`{}` lists another error", new.name.value);
            found.change(&at, message, None, Some(row.clone()));
        }
    }
}

/// What a machine is told of each row.
fn rows(action: &Action) -> Vec<String> {
    let row = |row: &crate::model::ErrorRow| {
        let mut text = format!("{} {}", row.status, row.code.value);
        if let Some(category) = row.category {
            text = format!("{text}, {}", category_name(category));
        }
        if let Some(retry) = row.retry {
            text = format!("{text}, retry {}", retry_name(retry));
        }
        text
    };
    action.errors.iter().map(row).collect()
}
