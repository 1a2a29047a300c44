//! Rule `code-class`: an error is of another category, or retried in another way.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;
use crate::model::{Code, category_name, retry_name};

pub(crate) static RULE: Rule = Rule {
    id: "code-class",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See what you do with errors of the category, and how long you wait for retries.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.codes().common {
        let at = code_at(new);
        let category = |code: &Code| code.category.map(|it| category_name(it).to_owned());
        found.fact(&at, "category", (category(old), category(new)));
        found.always(&at, "retry", retry_name(old.retry), retry_name(new.retry));
    }
}
