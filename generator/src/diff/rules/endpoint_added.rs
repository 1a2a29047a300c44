//! Rule `endpoint-added`: there is a documented region more.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "endpoint-added",
    direction: Direction::Sent,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service", "endpoints"], "the service".to_owned());
    let (before, now) = (&pair.base.api.service.endpoints, &pair.head.api.service.endpoints);

    for (region, host) in
        now.iter().filter(|(region, _)| before.iter().all(|(old, _)| old != region))
    {
        let message = format!("there is a new region `{region}`");
        found.change(&at.below(region), message, None, Some(host.clone()));
    }
}
