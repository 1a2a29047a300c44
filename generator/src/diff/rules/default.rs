//! Rule `default`: what is taken for a parameter that is left out is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::model::Member;

pub(crate) static RULE: Rule = Rule {
    id: "default",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Where the old default is what you want, say so with the setter.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites().into_iter().filter(|site| site.is_sent(pair)) {
        for (old, new) in &site.members.common {
            let default = |member: &Member| member.default.as_ref().map(|text| text.value.clone());
            found.fact(&site.at(new), "default", (default(old), default(new)));
        }
    }
}
