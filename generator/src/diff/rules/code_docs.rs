//! Rule `code-docs`: what is said about an error code is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;
use crate::emit::wording::origin;
use crate::model::Code;

pub(crate) static RULE: Rule = Rule {
    id: "code-docs",
    direction: Direction::Received,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.codes().common {
        let at = code_at(new);
        found.always(&at, "meaning", &old.meaning, &new.meaning);
        found.always(&at, "remedy", &old.remedy, &new.remedy);
        found.always(&at, "gateway", &old.gateway.to_string(), &new.gateway.to_string());
        let statuses =
            |code: &Code| code.statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        found.always(&at, "status", &statuses(old), &statuses(new));
        let source = |code: &Code| code.origin.as_ref().map(origin);
        found.fact(&at, "source", (source(old), source(new)));
    }
}
