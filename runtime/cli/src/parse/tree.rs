//! The tree of commands, of which only what a command line names is built.

use clap::{Arg, ArgAction, Command, ValueHint};

use crate::general;
use crate::parse::help;
use crate::parse::leaf::{self, Way};
use crate::table::{Group, Resource, Table};

/// Waits for the end of something.
pub(crate) const WAIT: &str = "wait";
/// Says what is in the way of a command.
pub(crate) const PREFLIGHT: &str = "preflight";
/// Says who calls which server.
pub(crate) const WHOAMI: &str = "whoami";
/// Sends an action by its name.
pub(crate) const RAW: &str = "raw";
/// Prints what makes a shell complete words.
pub(crate) const COMPLETIONS: &str = "completions";

/// Prints the help of a command.
pub(crate) const HELP: &str = "help";

/// Writes pages for man.
pub(crate) const MAN: &str = "man";

/// Which commands are needed with all that they have.
#[derive(Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// Those that these words name.
    Words(&'a [&'a str]),
    /// All of them.
    All,
}

impl Wanted<'_> {
    fn has(self, name: &str) -> bool {
        match self {
            Self::Words(words) => words.contains(&name),
            Self::All => true,
        }
    }
}

/// The tree with all that it has.
pub(crate) fn whole(table: &'static Table) -> Command {
    tree(table, Wanted::All, None)
}

/// The tree as far as it is needed, on a terminal with so many columns.
pub(crate) fn tree(table: &'static Table, wanted: Wanted<'_>, columns: Option<usize>) -> Command {
    let groups = table.groups.iter().map(|group| self::group(table, group, Way::Plain, wanted));
    let verbs = table.verbs().map(|(command, verb)| {
        let bare = Command::new(verb.name).about(verb.doc);
        if wanted.has(verb.name) { leaf::verb(bare, command, verb) } else { bare }
    });
    branch(table.name, table.summary)
        .version(table.version)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .help_template(help::root_template(table, columns))
        .after_help(help::exits())
        .args(general::args(table))
        .subcommands(groups)
        .subcommands(verbs)
        .subcommand(wait(table, wanted))
        .subcommand(preflight(table, wanted))
        .subcommand(Command::new(WHOAMI).about(about(WHOAMI)))
        .subcommand(if wanted.has(RAW) { raw() } else { Command::new(RAW).about(about(RAW)) })
        .subcommand(completions())
        .subcommand(man())
}

/// What each command does that every command line has.
pub(crate) fn about(name: &str) -> &'static str {
    match name {
        WAIT => "Wait until something is as wanted, or gone",
        PREFLIGHT => "Say what is in the way of a command, and carry nothing out",
        WHOAMI => "Say which credentials and which server are used, and why",
        RAW => "Send an action by its name, unchecked, for what is newer than this program",
        HELP => "Print the help of a command, such as `help data-flow create`",
        MAN => "Write a page for each command, for man, into a folder",
        _ => "Print a script that makes a shell complete words",
    }
}

fn branch(name: &'static str, about: &'static str) -> Command {
    Command::new(name).about(about).subcommand_required(true).arg_required_else_help(true)
}

fn group(table: &'static Table, group: &'static Group, way: Way, wanted: Wanted<'_>) -> Command {
    let branch = branch(group.name, group.title).disable_help_subcommand(true);
    if !wanted.has(group.name) {
        return branch;
    }
    let commands = group.commands.iter().filter(|command| way.takes(command));
    let commands = commands.map(|command| {
        let bare = Command::new(command.name).about(help::plain(command.summary));
        if wanted.has(command.name) { leaf::command(table, bare, command, way) } else { bare }
    });
    branch.subcommands(commands)
}

fn preflight(table: &'static Table, wanted: Wanted<'_>) -> Command {
    let branch = branch(PREFLIGHT, about(PREFLIGHT)).disable_help_subcommand(true);
    if !wanted.has(PREFLIGHT) {
        return branch;
    }
    let takes = |group: &&Group| group.commands.iter().any(|one| Way::Preflight.takes(one));
    let groups = table.groups.iter().filter(takes);
    branch.subcommands(groups.map(|one| group(table, one, Way::Preflight, wanted)))
}

fn wait(table: &'static Table, wanted: Wanted<'_>) -> Command {
    let branch = branch(WAIT, about(WAIT)).disable_help_subcommand(true);
    if !wanted.has(WAIT) {
        return branch;
    }
    branch.subcommands(table.resources.iter().map(|resource| awaited(resource, wanted)))
}

fn awaited(resource: &'static Resource, wanted: Wanted<'_>) -> Command {
    let branch = branch(resource.name, resource.info.title).disable_help_subcommand(true);
    if !wanted.has(resource.name) {
        return branch;
    }
    branch.subcommands(resource.ends.iter().map(|end| {
        let bare = Command::new(end.name).about(help::plain(end.summary));
        if wanted.has(end.name) { leaf::end(bare, resource, end) } else { bare }
    }))
}

fn raw() -> Command {
    let action = Arg::new("action")
        .required(true)
        .value_hint(ValueHint::Other)
        .value_name("ACTION")
        .help("Its name on the wire");
    let values =
        Arg::new("values").action(ArgAction::Append).num_args(0..).value_name("NAME=VALUE");
    Command::new(RAW)
        .about(about(RAW))
        .arg(action)
        .arg(
            values
                .value_hint(ValueHint::Other)
                .help("Its parameters in flat form, such as `Tag.1.Key=team`"),
        )
        .arg(leaf::switch("get", "Send it with the HTTP method GET"))
        .arg(leaf::switch("read", "Try again where that may help, since the action only reads"))
        .arg(leaf::yes())
}

fn completions() -> Command {
    let shells = ["bash", "zsh", "fish"];
    let shell = Arg::new("shell").required(true).value_name("SHELL").value_parser(shells);
    Command::new(COMPLETIONS).about(about(COMPLETIONS)).arg(shell)
}

fn man() -> Command {
    let folder = Arg::new("folder").required(true).value_name("FOLDER");
    let folder = folder.value_hint(ValueHint::DirPath);
    Command::new(MAN).about(about(MAN)).arg(folder.help("A folder that is there"))
}
