//! Hints: what helps with a command line that cannot be understood.

use aliyun_rpc_client::wire::constraint::Rule;
use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::parse::flag;
use crate::table::{self, Table};

/// What to say instead, where something is known to.
pub(crate) fn of(
    error: &Error,
    table: &'static Table,
    tree: &Command,
    words: &[&str],
) -> Option<String> {
    let hints: Vec<String> = match error.kind() {
        ErrorKind::MissingRequiredArgument => missing(error, table, tree, words),
        ErrorKind::InvalidSubcommand => alike(error, named(tree, words)).into_iter().collect(),
        _ => Vec::new(),
    };
    (!hints.is_empty()).then(|| hints.join("; "))
}

/// The command that the words name, as far as they name one.
fn named<'a>(tree: &'a Command, words: &[&str]) -> &'a Command {
    words.iter().fold(tree, |command, word| command.find_subcommand(word).unwrap_or(command))
}

/// What stands in for what is missing, and what may be missing next.
fn missing(error: &Error, table: &'static Table, tree: &Command, words: &[&str]) -> Vec<String> {
    let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else {
        return Vec::new();
    };
    let leaf = named(tree, words);
    let has = |id: &str| leaf.get_arguments().any(|argument| argument.get_id() == id);
    let lacks = |begin: &str| missing.iter().any(|name| name.starts_with(begin));
    let mut hints = Vec::new();
    if has(flag::ALL) && lacks("<") {
        hints.push(format!("say whose, or `{}` for those of all", flag::ALL));
    }
    if has(flag::FROM) && lacks("[PATH]") {
        let from = flag::FROM;
        hints.push(format!("give paths, or `{from} FILE` for a file with one on each line"));
    }
    let further = further(table, words);
    if !further.is_empty() {
        hints.push(format!("it may need {}, too: `--help` says when", further.join(", ")));
    }
    hints
}

/// The flags, not given, that a command needs under some condition.
fn further(table: &'static Table, words: &[&str]) -> Vec<String> {
    let group = words.iter().find_map(|word| table.group(word));
    let command = group.and_then(|group| words.iter().find_map(|word| group.command(word)));
    let Some(command) = command else { return Vec::new() };
    let is_needed = |argument: &&table::Argument| {
        let parameter = command.action.schema.parameter(argument.parameter);
        let constraints = parameter.into_iter().flat_map(|known| known.constraints.iter());
        constraints.into_iter().any(|one| matches!(one.rule, Rule::RequiredWhen(_)))
    };
    let needed = command.arguments.iter().filter(is_needed).map(table::Argument::called);
    needed.filter(|flag| !words.iter().any(|word| word.split('=').next() == Some(flag))).collect()
}

/// The commands of whose names the one that is not there is a part; where the
/// parser has found one that is written alike, it says so itself.
fn alike(error: &Error, command: &Command) -> Option<String> {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) else {
        return None;
    };
    if error.get(ContextKind::SuggestedSubcommand).is_some() {
        return None;
    }
    let names = command.get_subcommands().map(Command::get_name);
    let names = names.filter(|name| name.split('-').any(|part| part == word));
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    (!names.is_empty()).then(|| format!("there is {}", names.join(", ")))
}
