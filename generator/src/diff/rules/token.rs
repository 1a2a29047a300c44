//! Rule `token`: for how long a client token makes a request repeatable is another.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "token",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether you keep tokens for longer.",
    find,
};

fn find(_: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service", "token"], "client tokens".to_owned());
    found.node(&at, "valid_days");
}
