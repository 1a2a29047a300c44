//! Rule `method`: an action is sent with another HTTP method.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "method",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless a proxy or a test double looks at the method.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let at = action_at(new).below("send");
        let at = at.called(format!("`{}`", new.name.value));
        if old.send != new.send {
            let message = format!("{} is sent with another method", at.subject);
            let (old, new) = (old.send.name().to_owned(), new.send.name().to_owned());
            found.change(&at, message, Some(old), Some(new));
        }
    }
}
