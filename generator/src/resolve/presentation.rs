//! Presentation: names are kept as they are, and judged by the check.

use crate::model::{Command, CommandGroup, Every};
use crate::place::Spanned;
use crate::raw;
use crate::yaml::{Entries, Key};

/// The commands, by group; none where the spec has no presentation.
pub(crate) fn groups(raw: Option<&raw::Presentation>) -> Vec<CommandGroup> {
    let groups = entries(raw.map(|raw| &raw.groups));
    let group = |(key, raw): (&Key, &raw::CommandGroup)| CommandGroup {
        name: named(key),
        title: raw.title.clone(),
        commands: raw.commands.iter().map(command).collect(),
    };
    groups.map(group).collect()
}

fn command((key, raw): (&Key, &raw::Command)) -> Command {
    Command {
        name: named(key),
        action: raw.action.clone(),
        rows: raw.rows.clone(),
        columns: pairs(raw.columns.as_ref()),
        every: raw
            .every
            .as_ref()
            .map(|raw| Every { resource: raw.resource.clone(), with: pairs(raw.with.as_ref()) }),
    }
}

fn pairs(raw: Option<&Entries<Spanned<String>>>) -> Vec<(Spanned<String>, Spanned<String>)> {
    entries(raw).map(|(key, value)| (named(key), value.clone())).collect()
}

fn entries<T>(entries: Option<&Entries<T>>) -> impl Iterator<Item = (&Key, &T)> {
    entries.into_iter().flat_map(Entries::iter)
}

fn named(key: &Key) -> Spanned<String> {
    Spanned::new(key.name.clone(), key.place)
}
