//! Rule `example`: a documented example is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::model::Action;

pub(crate) static RULE: Rule = Rule {
    id: "example",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let request = |action: &Action| {
            let pairs = action.example.request.iter();
            pairs
                .map(|(name, value)| format!("{name}={}", value.value))
                .collect::<Vec<_>>()
                .join("&")
        };
        let at = action_at(new);
        found.always(&at, "example", &request(old), &request(new));
        let (before, now) = (&old.example, &new.example);
        if (&before.json, &before.xml) != (&now.json, &now.xml) {
            found.add(&at, format!("the example of an answer of {} is another", at.subject));
        }
    }
}
