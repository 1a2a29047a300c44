//! Rule `required`: what has to be given is another, and Rust does not see it.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::Way;

pub(crate) static RULE: Rule = Rule {
    id: "required",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Give what is demanded: requests without it are refused, by this client or by the service.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites().into_iter().filter(|site| site.is_sent(pair)) {
        for (old, new) in &site.members.common {
            let seen = matches!(
                site.ways(old, new),
                Some((Way::Demanded(_), Way::Optional(_)) | (Way::Optional(_), Way::Demanded(_)))
            );
            if !seen {
                let (before, now) = (old.required.to_string(), new.required.to_string());
                found.always(&site.at(new), "required", &before, &now);
            }
        }
    }
}
