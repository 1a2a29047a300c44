//! Which version each published crate needs.

use crate::diff::found::Change;
use crate::diff::rule::{Crates, Level};
use crate::model::Api;

/// The next version that a crate needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// None: there is nothing to publish.
    None,
    /// What uses it is as it was.
    Patch,
    /// There is more, or it does something else.
    Minor,
    /// Programs have to be changed.
    Major,
}

impl Bump {
    /// What a change asks for. An argument that means something else compiles and does harm, which
    /// is worse than what does not compile.
    fn of(change: &Change) -> Self {
        match change.rule.level {
            _ if change.rule.id == "arguments-meaning" => Self::Major,
            Level::Breaks => Self::Major,
            Level::Changes | Level::Adds => Self::Minor,
            Level::Docs => Self::Patch,
        }
    }

    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The version after that one; before 1.0 each number counts for the one above it. None where
    /// the text is no version.
    #[must_use]
    pub fn after(self, version: &str) -> Option<String> {
        let numbers: Vec<u64> =
            version.split('.').map(str::parse).collect::<Result<_, _>>().ok()?;
        let [major, minor, patch] = numbers.as_slice() else { return None };
        let (major, minor, patch) = match (self, major) {
            (Self::None, _) => (*major, *minor, *patch),
            (Self::Major, 0) => (0, minor + 1, 0),
            (_, 0) | (Self::Patch, _) => (*major, *minor, patch + 1),
            (Self::Minor, _) => (*major, minor + 1, 0),
            (Self::Major, _) => (major + 1, 0, 0),
        };
        Some(format!("{major}.{minor}.{patch}"))
    }
}

/// The crates of a service with what each needs: that of actions, the client, and the emulator,
/// where there is one, whose own methods no spec changes, and the command line, where there is one.
pub(crate) fn bumps(api: &Api, changes: &[Change]) -> Vec<(String, Bump)> {
    let package = &api.service.package.value;
    let most = |keep: fn(Crates) -> bool| {
        let kept = changes.iter().filter(|change| keep(change.rule.crates));
        kept.map(Bump::of).max().unwrap_or(Bump::None)
    };
    let mut bumps = vec![
        (format!("{package}-actions"), most(|crates| crates == Crates::Both)),
        (package.to_owned(), most(|crates| matches!(crates, Crates::Both | Crates::Client))),
    ];
    if api.world.is_some() {
        let emulator =
            most(|crates| matches!(crates, Crates::Both | Crates::Emulator)).min(Bump::Minor);
        bumps.push((format!("{package}-emulator"), emulator));
    }
    if !api.commands.is_empty() {
        let cli = most(|crates| matches!(crates, Crates::Both | Crates::Cli));
        bumps.push((format!("{package}-cli"), cli));
    }
    bumps
}
