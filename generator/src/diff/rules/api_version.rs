//! Rule `api-version`: it is another product or version of the API.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "api-version",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Read what the provider says about the new version.",
    find,
};

fn find(_: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service"], "the service".to_owned());

    found.node(&at, "product");
    found.node(&at, "version");
}
