//! A comparison as an entry of the changelog: what changed, old and new, and what to do.

use minijinja::{Value, context};

use crate::diff::Diff;
use crate::diff::rule::Level;
use crate::emit::template::Templates;

/// The lines between which the entry stands.
const BEGIN: &str = "<!-- what changed in the API, by `cargo xtask changelog` -->";
const END: &str = "<!-- end of what changed in the API -->";

/// The title of the section that the entry stands in until it is released.
const UNRELEASED: &str = "Unreleased";

/// What a heading of a section begins with.
const HEADING: &str = "\n## ";

/// The levels that users have to be told of, with their headings.
const PARTS: &[(Level, &str)] =
    &[(Level::Breaks, "Breaking"), (Level::Changes, "Changed"), (Level::Adds, "New")];

impl Diff {
    /// The entry for users.
    pub fn entry(&self) -> Result<String, String> {
        let templates = Templates::all().map_err(|error| error.0)?;
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

/// The changelog with the entry in its unreleased section, in place of the one that stands there
/// between the markers; what is written by hand stays, and so do sections of versions. Where
/// nothing is unreleased yet, the section is begun. An error says what is missing.
pub fn with_entry(changelog: &str, entry: &str) -> Result<String, String> {
    let heading = format!("{HEADING}{UNRELEASED}\n");
    if changelog.contains(&heading) {
        return with_entry_in(changelog, UNRELEASED, entry);
    }
    let (before, after) = changelog
        .split_once(HEADING)
        .ok_or_else(|| "error: the changelog has no heading `## Unreleased`".to_owned())?;
    let begun = format!("{before}{heading}{HEADING}{after}");
    with_entry_in(&begun, UNRELEASED, entry)
}

/// The changelog with the entry in the section of that title.
pub fn with_entry_in(changelog: &str, title: &str, entry: &str) -> Result<String, String> {
    let heading = format!("{HEADING}{title}\n");
    let (before, rest) = changelog
        .split_once(&heading)
        .ok_or_else(|| format!("error: the changelog has no heading `## {title}`"))?;
    let (section, after) = match rest.find(HEADING).and_then(|end| rest.split_at_checked(end)) {
        Some((section, after)) => (section, after),
        None => (rest, ""),
    };
    Ok(format!("{before}{heading}{}{after}", replaced(section, entry)?))
}

/// A section with the entry in place of that between the markers, or at its head.
fn replaced(section: &str, entry: &str) -> Result<String, String> {
    let block = format!("{BEGIN}\n\n{}\n\n{END}\n", entry.trim());
    let Some((before, rest)) = section.split_once(BEGIN) else {
        return Ok(format!("\n{block}{section}"));
    };
    let (_, after) = rest
        .split_once(END)
        .ok_or_else(|| format!("error: the changelog has no line `{END}` behind `{BEGIN}`"))?;
    Ok(format!("{before}{block}{}", after.strip_prefix('\n').unwrap_or(after)))
}

/// Whether a text has an entry between markers.
#[must_use]
pub fn has_entry(text: &str) -> bool {
    text.contains(BEGIN)
}
