//! Rule `relation`: what binds several parameters is another.

use aliyun_rpc_constraint::Relation;

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::model::Action;
use crate::place::Place;

pub(crate) static RULE: Rule = Rule {
    id: "relation",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether the parameters that you give together still go together.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        found.fact(&action_at(new), "relations", (words(old), words(new)));
    }
}

/// Each relation with the parameters that it binds.
fn words(action: &Action) -> Option<String> {
    let word = |(relation, _): &(Relation, Place)| {
        let names: Vec<&str> = relation.parameters().iter().collect();
        format!("{} {}", relation.kind(), names.join(", "))
    };
    let words: Vec<String> = action.relations.iter().map(word).collect();
    (!words.is_empty()).then(|| words.join("; "))
}
