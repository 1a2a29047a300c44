//! Rule `endpoint-changed`: a region is reached at another host.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "endpoint-changed",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Let the new host through where you filter outgoing connections.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("service", &["service", "endpoints"], "the service".to_owned());
    let (before, now) = (&pair.base.api.service.endpoints, &pair.head.api.service.endpoints);

    for (region, host) in before {
        let new = now.iter().find(|(known, _)| known == region).map_or(host, |(_, host)| host);
        let at = at.called(format!("the region `{region}`")).below(region);
        if new != host {
            let message = format!("{} is reached at another host", at.subject);
            found.change(&at, message, Some(host.clone()), Some(new.clone()));
        }
    }
}
