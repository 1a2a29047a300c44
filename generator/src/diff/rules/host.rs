//! Rule `host`: the service is reached at other hosts.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "host",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Let the new hosts through where you filter outgoing connections.",
    find,
};

fn find(_: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service"], "the service".to_owned());

    found.node(&at, "host");
    found.node(&at, "vpc_host");
}
