//! Rule `service-docs`: what is said about the service as a whole is another.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "service-docs",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(_: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service"], "the service".to_owned());

    for key in KEYS {
        found.node(&at, key);
    }
    let at = At::new("service", &["service", "token"], "client tokens".to_owned());
    for key in ["parameter", "max_length", "ascii", "case_sensitive", "text", "source"] {
        found.node(&at, key);
    }
}

const KEYS: &[&str] = &[
    "title",
    "summary",
    "sources",
    "groups",
    "global_host",
    "schemes",
    "method",
    "formats",
    "encoding",
    "signature",
    "common_parameters",
    "common_result",
    "retry",
    "source",
];
