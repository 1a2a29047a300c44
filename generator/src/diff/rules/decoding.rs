//! Rule `decoding`: a field is looked for under other names.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::model::{Member, Type};

pub(crate) static RULE: Rule = Rule {
    id: "decoding",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you read raw answers.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.fields().into_iter().filter(|site| site.is_received(pair)) {
        for (old, new) in &site.members.common {
            let at = site.at(new);
            let aliases =
                |member: &Member| (!member.aliases.is_empty()).then(|| member.aliases.join(", "));
            found.fact(&at, "aliases", (aliases(old), aliases(new)));
            found.fact(&at, "item_name", (item_name(old), item_name(new)));
        }
    }
}

fn item_name(member: &Member) -> Option<String> {
    match &member.ty {
        Type::List(list) => list.item_name.clone(),
        _ => None,
    }
}
