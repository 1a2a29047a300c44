//! Rule `member-docs`: what is said about a parameter or field is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::wording;
use crate::model::{Api, Member, Nesting, Type};

pub(crate) static RULE: Rule = Rule {
    id: "member-docs",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites() {
        let is_sent = site.is_sent(pair);
        for (old, new) in &site.members.common {
            let at = site.at(new);
            let (before, now) = (said(&pair.base.api, old), said(&pair.head.api, new));
            for ((name, one), (_, other)) in before.into_iter().zip(now) {
                found.fact(&at, name, (one, other));
            }
            if !is_sent {
                found.fact(&at, "constraints", (limits(old), limits(new)));
            }
        }
    }
}

/// What people are told of a member.
fn said(api: &Api, member: &Member) -> [(&'static str, Option<String>); 6] {
    let families = member.families.iter().map(|(name, ids)| format!("{name}: {}", ids.join(", ")));
    let families: Vec<String> = families.collect();
    let nesting = match &member.ty {
        Type::List(list) => Some(if list.nesting == Nesting::Wrapped { "wrapped" } else { "bare" }),
        _ => None,
    };
    [
        ("doc", Some(member.doc.clone())),
        ("example", member.example.as_ref().map(|example| example.value.clone())),
        ("type", Some(wording::table_type(api, member))),
        ("source", Some(wording::origin(&member.origin))),
        ("families", (!families.is_empty()).then(|| families.join("; "))),
        ("nesting", nesting.map(str::to_owned)),
    ]
}

/// The limits of what is only received, which nothing is held to.
fn limits(member: &Member) -> Option<String> {
    let limits: Vec<String> = member.constraints.iter().map(wording::constraint).collect();
    (!limits.is_empty()).then(|| limits.join("; "))
}
