//! Rule `program`: an example program is another.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    id: "program",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Client,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let (before, now) = (&pair.base.api.programs, &pair.head.api.programs);
    let names: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    for name in names {
        if before.get(name) != now.get(name) {
            let at = At::new("programs", &["service"], format!("`{name}`"));
            found.add(&at, format!("the program `{name}` is another"));
        }
    }
}
