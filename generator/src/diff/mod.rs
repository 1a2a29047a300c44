//! The comparison of two specs: what is different, whom it concerns, and what to do about it.
//!
//! Rules are data, a file each in `rules/`. What breaks the source of users is decided by what
//! Rust has of each model (`emit/rust/surface.rs`), never by the YAML.

mod bump;
mod changelog;
mod found;
mod json;
mod limit;
mod locate;
mod note;
pub(crate) mod pair;
mod review;
mod rule;
mod rules;
mod since;
mod site;
mod text;
mod value;

pub use bump::Bump;
pub use changelog::{has_entry, with_entry, with_entry_in};
pub use found::Change;
pub use rule::{Crates, Direction, Level, Rule};

use crate::diff::pair::{Pair, Side};
use crate::finding::Findings;
use crate::place::{Place, line_and_column};
use crate::spec_files::SpecFiles;

/// One of two specs that are compared.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its texts.
    pub files: SpecFiles,
    /// What is put before the path of each file.
    pub root: String,
}

/// What is different between two specs.
#[derive(Clone, Debug)]
pub struct Diff {
    base: Version,
    head: Version,
    changes: Vec<Change>,
    bumps: Vec<(String, Bump)>,
    /// Whether pages say where each change stands.
    places: bool,
}

/// Why two specs cannot be compared: one of them is not valid.
#[derive(Debug)]
pub enum Refused {
    /// The one that is compared with.
    Base(Findings),
    /// The one that is compared.
    Head(Findings),
}

/// Every rule of the comparison.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    rules::ALL
}

/// Compares two specs.
pub fn diff(base: &Version, head: &Version) -> Result<Diff, Refused> {
    let pair = Pair {
        base: Side::new(&base.files).map_err(Refused::Base)?,
        head: Side::new(&head.files).map_err(Refused::Head)?,
    };
    Ok(found_in(&pair, base, head))
}

/// What is different between two specs that have been read.
pub(crate) fn found_in(pair: &Pair<'_>, base: &Version, head: &Version) -> Diff {
    let mut changes = found::find(pair, rules::ALL);
    changes.sort_by_key(|change| (change.rule.level, change.head.file));
    let bumps = bump::bumps(&pair.head.api, &changes);
    Diff { base: base.clone(), head: head.clone(), changes, bumps, places: true }
}

/// What the service has added and changed since the document was written, by what a spec says of
/// it: entries with `since`, and corrections of the kind `changed`.
pub fn since_document(spec: &Version) -> Result<Diff, Refused> {
    let pair = Pair {
        base: Side::documented(&spec.files).map_err(Refused::Base)?,
        head: Side::new(&spec.files).map_err(Refused::Head)?,
    };
    // Both sides stand in the same files, of which each change would move all that is below it.
    Ok(Diff { places: false, ..found_in(&pair, spec, spec) })
}

impl Diff {
    /// What is different, the worst first.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// The generated crates with the version that each needs.
    pub fn bumps(&self) -> impl Iterator<Item = (&str, Bump)> {
        self.bumps.iter().map(|(name, bump)| (name.as_str(), *bump))
    }

    /// Whether anything breaks the source of users.
    #[must_use]
    pub fn breaks(&self) -> bool {
        self.changes.iter().any(|change| change.rule.level == Level::Breaks)
    }

    /// `file:line:column` of a change, in the base and in the head.
    #[must_use]
    pub fn positions(&self, change: &Change) -> (String, String) {
        (position(&self.base, change.base), position(&self.head, change.head))
    }

    /// How many changes there are of that level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.rule.level == level).count()
    }
}

fn position(version: &Version, place: Place) -> String {
    let Some(file) = version.files.get(place.file) else { return version.root.clone() };
    let (line, column) = line_and_column(&file.text, place.start);
    format!("{}{}:{line}:{column}", version.root, file.path)
}
