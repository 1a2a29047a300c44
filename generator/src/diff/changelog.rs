//! A comparison as an entry of the changelog: what changed, old and new, and what to do.

use minijinja::{Value, context};

use crate::diff::Diff;
use crate::diff::rule::Level;
use crate::emit::template::Templates;

/// The lines between which the entry stands.
const BEGIN: &str = "<!-- what changed in the API, by `cargo xtask changelog` -->";
const END: &str = "<!-- end of what changed in the API -->";

/// The heading that the entry stands under.
const UNRELEASED: &str = "## Unreleased\n";

/// The levels that users have to be told of, with their headings.
const PARTS: &[(Level, &str)] =
    &[(Level::Breaks, "Breaking"), (Level::Changes, "Changed"), (Level::Adds, "New")];

impl Diff {
    /// The entry for users.
    pub fn entry(&self) -> Result<String, String> {
        let templates = Templates::new().map_err(|error| error.0)?;
        let context = context! { parts => self.told(), docs => self.count(Level::Docs) };
        templates.render("diff/entry.md", context).map_err(|error| error.0)
    }

    /// What users have to be told, by level, and by what to do about it.
    fn told(&self) -> Vec<Value> {
        let full = PARTS.iter().filter(|(level, _)| self.count(*level) > 0);
        let part = |(level, title): &(Level, &'static str)| {
            let mut advised: Vec<(&str, Vec<Value>)> = Vec::new();
            for change in self.changes.iter().filter(|change| change.rule.level == *level) {
                let row = self.row(change);
                match advised.iter_mut().find(|(advice, _)| *advice == change.rule.advice) {
                    Some((_, rows)) => rows.push(row),
                    None => advised.push((change.rule.advice, vec![row])),
                }
            }
            let advised = advised.into_iter().map(|(advice, rows)| context! { advice, rows });
            context! { title => *title, advised => advised.collect::<Vec<_>>() }
        };
        full.map(part).collect()
    }
}

/// The changelog with the entry in place of the one that stands between the markers, or below the
/// heading of what is unreleased; what is written by hand stays. An error says what is missing.
pub fn with_entry(changelog: &str, entry: &str) -> Result<String, String> {
    let block = format!("{BEGIN}\n\n{}\n\n{END}\n", entry.trim());
    if let Some((before, rest)) = changelog.split_once(BEGIN) {
        let (_, after) = rest
            .split_once(END)
            .ok_or_else(|| format!("error: the changelog has no line `{END}` behind `{BEGIN}`"))?;
        return Ok(format!("{before}{block}{}", after.strip_prefix('\n').unwrap_or(after)));
    }
    match changelog.split_once(UNRELEASED) {
        Some((before, after)) => Ok(format!("{before}{UNRELEASED}\n{block}{after}")),
        None => Err("error: the changelog has no heading `## Unreleased`".to_owned()),
    }
}
