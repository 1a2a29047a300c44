//! Rule `paging`: an action gives its list in another way.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "paging",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done where `items()` or `pages()` is used; loops of your own have to be seen to.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        found.node(&action_at(new), "paging");
    }
}
