//! Rule `arguments`: the arguments of an action's method are others.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::rust::surface::arguments;

pub(crate) static RULE: Rule = Rule {
    id: "arguments",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Give the arguments that the method takes now; those that it lost are setters.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let at = action_at(new).below("address");
        let (before, now) = (arguments(old), arguments(new));
        if before != now {
            let message = format!("the arguments of `{}` are others", new.name.value);
            let text = |types: Vec<String>| Some(format!("({})", types.join(", ")));
            found.change(&at, message, text(before), text(now));
        }
    }
}
