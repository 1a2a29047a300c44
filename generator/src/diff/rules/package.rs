//! Rule `package`: the crates have other names.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "package",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Depend on the crates by their new names.",
    find,
};

fn find(_: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service"], "the service".to_owned());

    found.node(&at, "package");
}
