//! Rule `shape-docs`: what is said about a type is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::{set_at, shape_at};
use crate::emit::wording::origin;

pub(crate) static RULE: Rule = Rule {
    id: "shape-docs",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.shapes().common {
        let at = shape_at(new);
        for key in ["doc", "source", "since", "families"] {
            found.node(&at, key);
        }
    }
    for (old, new) in pair.value_sets() {
        for value in &new.values {
            let name = &value.value.value;
            let Some(before) = old.exactly(name) else { continue };
            let at = set_at(new).below("values").below(name);
            let at = at.called(format!("the value `{name}` of `{}`", new.name.value));
            found.always(&at, "meaning", &before.meaning, &value.meaning);
            found.always(&at, "source", &origin(&before.origin), &origin(&value.origin));
        }
    }
}
