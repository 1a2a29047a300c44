//! Rule `parameter-filled-in`: there is a new required parameter, which is sent with its default.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::{Way, way};
use crate::model::Member;

pub(crate) static RULE: Rule = Rule {
    id: "parameter-filled-in",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether the default is what you want; a setter says otherwise.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        let Some(action) = site.call() else { continue };
        for new in &site.members.added {
            let at = site.at(new);
            if matches!(way(action, new), Way::Optional(_)) && is_filled_in(new) {
                let default = new.default.as_ref().map(|default| default.value.clone());
                found.change(
                    &at,
                    format!("there is a new {}, sent with a default", at.subject),
                    None,
                    default,
                );
            }
        }
    }
}

/// Whether a call sends it also where nothing is said about it.
pub(crate) fn is_filled_in(member: &Member) -> bool {
    member.required && member.default.is_some()
}
