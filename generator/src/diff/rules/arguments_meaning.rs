//! Rule `arguments-meaning`: an argument names another parameter, and the types are the same.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::rust::surface::arguments;
use crate::model::Action;

pub(crate) static RULE: Rule = Rule {
    id: "arguments-meaning",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Look at every call of it: it compiles as it is, and sends the arguments as other parameters.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let at = action_at(new).below("address");
        if arguments(old) == arguments(new) && names(old) != names(new) {
            let message = format!("the arguments of `{}` mean other parameters", new.name.value);
            found.change(&at, message, Some(names(old)), Some(names(new)));
        }
    }
}

fn names(action: &Action) -> String {
    action.addressed().map(|member| member.name.value.as_str()).collect::<Vec<_>>().join(", ")
}
