//! The leaves of the tree: commands with their arguments.

use aliyun_rpc_client::wire::constraint::{Condition, Rule, Test};
use clap::{Arg, ArgAction, Command, ValueHint};

use crate::parse::argument::{self, REQUIRED, argument};
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

/// Above the flags of a command that are no parameters of its action.
const HEADING: &str = "What this program does";

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
pub(crate) fn switch(name: &'static str, help: &'static str) -> Arg {
    let arg = Arg::new(name).long(long(name)).action(ArgAction::SetTrue).help(help);
    arg.help_heading(HEADING)
}

/// A flag with a value.
fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    let arg = Arg::new(name).long(long(name)).value_name(value).help(help);
    arg.value_hint(ValueHint::Other).help_heading(HEADING)
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

fn count(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "write a whole number, such as `100`".to_owned())
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
    let leaf = if way == Way::Plain { with_own(table, leaf, command) } else { leaf };
    // Scripts say yes to everything; where nothing is asked, it is no use to show it.
    leaf.arg(yes().hide(way == Way::Preflight || !asks(command)))
}

/// The leaf with the flags that this program adds to those of the action.
fn with_own(table: &'static Table, mut leaf: Command, command: &'static table::Command) -> Command {
    if let Some(every) = &command.every {
        let text = format!("List those of every {}", every.resource.title.to_lowercase());
        leaf = leaf.arg(switch(flag::ALL, "").help(text));
    }
    if command.paging.is_some() {
        let most = option(flag::MAX_ITEMS, "NUMBER", "Show so many items at most");
        leaf = leaf.arg(most.value_parser(count).allow_negative_numbers(true));
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
    leaf
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
    let hidden: Vec<&str> = job.iter().map(|job| job.rerun).collect();
    let mut leaf = warned(bare, help::verb_warnings(command, verb))
        .after_help(help::closing(command))
        .after_long_help(help::long_closing(command, &hidden));
    for one in command.arguments {
        if is_open(command, verb, one) {
            let arg = argument(command, one);
            // The words are the paths; what is addressed has flags here.
            let as_flag = |arg: Arg| arg.index(None).long(one.flag).help_heading(REQUIRED);
            leaf = leaf.arg(if one.word.is_some() { as_flag(arg) } else { arg });
        }
    }
    let paths = Arg::new(flag::PATHS).value_name("PATH").action(ArgAction::Append).num_args(0..);
    let from = option(flag::FROM, "FILE", "Take paths from the lines of a file, or of stdin: `-`");
    let resume = option(
        flag::RESUME,
        "CHECKPOINT",
        "Go on where a job has ended, with the same paths in the same order",
    );
    let paths = paths.value_hint(ValueHint::Other);
    let from = from.value_hint(ValueHint::FilePath);
    leaf.arg(paths.help("What to work on").required_unless_present(flag::FROM))
        .arg(from.conflicts_with(flag::PATHS))
        .arg(resume)
        .arg(limit())
        .arg(yes())
}

/// Whether a parameter is for the user to give: the verb neither makes it nor leaves it out, and
/// the entries that it makes do not exclude it.
fn is_open(command: &table::Command, verb: &Verb, argument: &table::Argument) -> bool {
    let (name, job) = (argument.parameter, command.job.as_ref());
    let is_own = |job: &table::Job| job.entries == name || job.rerun == name;
    let is_absence = |entries: &str, condition: &Condition| {
        condition.parameter == *entries && condition.test == Test::Given(false)
    };
    let excludes = |job: &table::Job| {
        let constraints = command.action.schema.parameter(name).map(|known| &known.constraints);
        constraints.into_iter().flat_map(|all| all.iter()).any(|constraint| {
            let Rule::ValidWhen(when) = &constraint.rule else { return false };
            when.all.iter().any(|condition| is_absence(job.entries, condition))
        })
    };
    let is_made = verb.sets.iter().any(|(set, _)| *set == name) || verb.leaves.contains(&name);
    let is_token = argument.role == table::Role::ClientToken;
    !is_made && !is_token && !job.is_some_and(|job| is_own(job) || excludes(job))
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
