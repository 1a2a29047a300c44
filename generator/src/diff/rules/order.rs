//! Rule `order`: members, values or codes stand in another order.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::{action_at, set_at};
use crate::model::{Action, Enumeration};

pub(crate) static RULE: Rule = Rule {
    id: "order",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites() {
        let mut order: Vec<usize> = site.order();
        let before = order.clone();
        order.sort_unstable();
        if before != order {
            let at = site.place();
            found
                .add(&at, format!("the {}s of {} stand in another order", site.what(), at.subject));
        }
    }
    for (old, new) in pair.actions().common {
        if rows(old, new) != rows(new, old) {
            let at = action_at(new).below("errors");
            found.add(&at, format!("the errors of {} stand in another order", at.subject));
        }
    }
    for (old, new) in pair.value_sets() {
        let kept = |set: &Enumeration, other: &Enumeration| -> Vec<String> {
            let values = set.values.iter().map(|value| value.value.value.clone());
            values.filter(|value| other.exactly(value).is_some()).collect()
        };
        if kept(old, new) != kept(new, old) {
            let at = set_at(new).below("values");
            found.add(&at, format!("the values of {} stand in another order", at.subject));
        }
    }
}

/// The rows of an action's error table that another has, too.
fn rows<'a>(action: &'a Action, other: &Action) -> Vec<(u16, &'a str)> {
    let is_known = |row: &(u16, &str)| {
        other.errors.iter().any(|it| it.status == row.0 && it.code.value == row.1)
    };
    let rows = action.errors.iter().map(|row| (row.status, row.code.value.as_str()));
    rows.filter(is_known).collect()
}
