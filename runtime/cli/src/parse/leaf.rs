//! The leaves of the tree: commands with their arguments.

use clap::{Arg, ArgAction, Command, value_parser};

use crate::parse::argument::{self, argument};
use crate::parse::{duration, help};
use crate::table::{self, End, NoteKind, Resource, Table, Verb};

/// The names of flags that commands have besides their parameters.
pub(crate) mod flag {
    pub(crate) const AFTER_CHANGE: &str = "--after-change";
    pub(crate) const ALL: &str = "--all";
    pub(crate) const DRY_RUN: &str = "--dry-run";
    pub(crate) const EVERY: &str = "--every";
    pub(crate) const FROM: &str = "--from";
    pub(crate) const LIMIT: &str = "--limit";
    pub(crate) const MAX_ITEMS: &str = "--max-items";
    pub(crate) const PATHS: &str = "PATH";
    pub(crate) const RESUME: &str = "--resume";
    pub(crate) const WAIT: &str = "--wait";
    pub(crate) const YES: &str = "--yes";
}

/// What is done with a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is carried out.
    Plain,
    /// It is looked at what is in its way.
    Preflight,
}

impl Way {
    /// Whether that can be done with it.
    pub(crate) fn takes(self, command: &table::Command) -> bool {
        self == Self::Plain || !command.needs.is_empty()
    }
}

/// A flag without a value.
fn switch(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(long(name)).action(ArgAction::SetTrue).help(help)
}

/// A flag with a value.
fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(long(name)).value_name(value).help(help)
}

fn long(name: &'static str) -> &'static str {
    name.trim_start_matches('-')
}

pub(crate) fn yes() -> Arg {
    switch(flag::YES, "Answer the question with yes before it is asked")
}

fn limit() -> Arg {
    let help = "Wait so long at most, such as `45m`, in place of the documented limit";
    option(flag::LIMIT, "TIME", help).value_parser(duration::parse)
}

fn every() -> Arg {
    let help = "Look this often, such as `10s`, in place of less and less often";
    option(flag::EVERY, "TIME", help).value_parser(duration::parse)
}

/// The command of an action.
pub(crate) fn command(
    table: &'static Table,
    bare: Command,
    command: &'static table::Command,
    way: Way,
) -> Command {
    let mut leaf = warned(bare, help::warnings(command))
        .long_about(help::long_about(command))
        .after_help(help::closing(command))
        .after_long_help(help::long_closing(command, &[]));
    let is_all = way == Way::Plain && command.every.is_some();
    for one in command.arguments {
        let arg = argument(command, one);
        leaf = leaf.arg(if is_all && one.word.is_some() {
            arg.required(false).required_unless_present(flag::ALL).conflicts_with(flag::ALL)
        } else {
            arg
        });
    }
    if way == Way::Preflight {
        return leaf;
    }
    if let Some(every) = &command.every {
        let text = format!("List those of every {}", every.resource.title.to_lowercase());
        leaf = leaf.arg(switch(flag::ALL, "").help(text));
    }
    if command.paging.is_some() {
        let most = option(flag::MAX_ITEMS, "NUMBER", "Show so many items at most");
        leaf = leaf.arg(most.value_parser(value_parser!(u64)));
    }
    if command.action.dry_run.is_some() {
        let text = "Have the service check it, and carry nothing out";
        leaf = leaf.arg(switch(flag::DRY_RUN, text));
    }
    if let Some(start) = command.start {
        let text = help::waiting(table, start);
        let clash = command.action.dry_run.map(|_| flag::DRY_RUN);
        let wait = switch(flag::WAIT, "").help(text).conflicts_with_all(clash);
        leaf = leaf.arg(wait).arg(limit().requires(flag::WAIT)).arg(every().requires(flag::WAIT));
    }
    if asks(command) { leaf.arg(yes()) } else { leaf }
}

/// The command with what comes before its help, where there is something.
fn warned(bare: Command, warnings: String) -> Command {
    if warnings.is_empty() { bare } else { bare.before_help(warnings) }
}

/// Whether a question may come before it is carried out.
pub(crate) fn asks(command: &table::Command) -> bool {
    let is_grave = |kind| matches!(kind, NoteKind::Destroys | NoteKind::Bills);
    command.deletes() || command.notes.iter().any(|note| is_grave(note.kind))
}

/// A verb of a job.
pub(crate) fn verb(
    bare: Command,
    command: &'static table::Command,
    verb: &'static Verb,
) -> Command {
    let job = command.job.as_ref();
    let is_set = |name: &str| verb.sets.iter().any(|(set, _)| *set == name);
    let is_own = |name: &str| job.is_some_and(|job| job.entries == name || job.rerun == name);
    let hidden: Vec<&str> = job.iter().map(|job| job.rerun).collect();
    let mut leaf = warned(bare, help::verb_warnings(command, verb))
        .after_help(help::closing(command))
        .after_long_help(help::long_closing(command, &hidden));
    for one in command.arguments {
        let is_token = one.role == table::Role::ClientToken;
        if !is_set(one.parameter) && !is_own(one.parameter) && !is_token {
            let arg = argument(command, one);
            // The words are the paths; what is addressed has flags here.
            leaf = leaf.arg(if one.word.is_some() { arg.index(None).long(one.flag) } else { arg });
        }
    }
    let paths = Arg::new(flag::PATHS).value_name("PATH").action(ArgAction::Append).num_args(0..);
    let from = option(flag::FROM, "FILE", "Take paths from the lines of a file, or of stdin: `-`");
    let resume = option(
        flag::RESUME,
        "CHECKPOINT",
        "Go on where a job has ended, with the same paths in the same order",
    );
    leaf.arg(paths.help("What to work on").required_unless_present(flag::FROM))
        .arg(from.conflicts_with(flag::PATHS))
        .arg(resume)
        .arg(limit())
        .arg(yes())
}

/// The wait for an end.
pub(crate) fn end(bare: Command, resource: &'static Resource, end: &'static End) -> Command {
    let leaf = bare.long_about(format!("{}\n\n{}", end.summary, end.doc));
    let leaf = leaf.args(resource.arguments.iter().map(argument::word));
    let leaf = leaf.arg(limit()).arg(every());
    if end.wait.is_gone() {
        return leaf;
    }
    let text = "A change was just sent: do not take the state of before for the new one";
    leaf.arg(switch(flag::AFTER_CHANGE, text))
}
