//! Rule `endpoint-removed`: a documented region is gone.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "endpoint-removed",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Any region is still reached by the host's pattern; see whether the service is there.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service", "endpoints"], "the service".to_owned());
    let (before, now) = (&pair.base.api.service.endpoints, &pair.head.api.service.endpoints);

    for (region, host) in
        before.iter().filter(|(region, _)| now.iter().all(|(new, _)| new != region))
    {
        let message = format!("the region `{region}` is gone");
        found.change(&at.below(region), message, Some(host.clone()), None);
    }
}
