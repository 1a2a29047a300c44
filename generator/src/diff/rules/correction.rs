//! Rule `correction`: a correction of the document is new, gone or another.

use crate::diff::found::At;
use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::wording::origin;
use crate::model::Api;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    id: "correction",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done; what it changes is listed too.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let (before, now) = (texts(&pair.base.api), texts(&pair.head.api));
    let at = At::new("corrections", &["corrections"], "the corrections".to_owned());
    for (place, text) in &before {
        let at = at.called(format!("`{place}`"));
        found.fact(&at, "correction", (Some(text.clone()), now.get(place).cloned()));
    }
    for (place, text) in now.iter().filter(|(place, _)| !before.contains_key(*place)) {
        let at = at.called(format!("`{place}`"));
        found.fact(&at, "correction", (None, Some(text.clone())));
    }
}

/// What each correction says, by its place.
fn texts(api: &Api) -> BTreeMap<String, String> {
    let text = |correction: &crate::model::Correction| {
        let (says, holds, why) = (&correction.says, &correction.holds, &correction.why);
        let origin = origin(&correction.origin);
        let kind = correction.kind;
        (correction.at.clone(), format!("{says} → {holds} ({kind:?}, {origin}): {why}"))
    };
    api.corrections.iter().map(text).collect()
}
