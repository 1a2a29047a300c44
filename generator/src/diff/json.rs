//! A comparison as JSON for tools.

use serde_json::{Map, Value, json};

use crate::diff::rule::Level;
use crate::diff::{Change, Diff};

impl Diff {
    /// The comparison as JSON: a summary, the version that each crate needs, every change.
    #[must_use]
    pub fn json(&self, current: Option<&str>) -> String {
        let count = |level: Level| (level.name().to_owned(), self.count(level).into());
        let summary: Map<String, Value> = Level::ALL.into_iter().map(count).collect();
        let crates = self.bumps().map(|(name, bump)| {
            let next = current.and_then(|current| bump.after(current));
            json!({"name": name, "bump": bump.name(), "version": next})
        });
        let whole = json!({
            "summary": summary,
            "crates": crates.collect::<Vec<_>>(),
            "changes": self.changes.iter().map(|change| self.object(change)).collect::<Vec<_>>(),
        });
        format!("{whole:#}\n")
    }

    fn object(&self, change: &Change) -> Value {
        let (base, head) = self.positions(change);
        let rule = change.rule;
        json!({
            "rule": rule.id,
            "level": rule.level.name(),
            "direction": rule.direction.name(),
            "group": change.group,
            "message": change.message,
            "old": change.old,
            "new": change.new,
            "advice": rule.advice,
            "base": base,
            "head": head,
        })
    }
}
