//! Parsing: from the words of a command line to what is asked.

mod argument;
pub(crate) mod duration;
mod form;
mod help;
mod hint;
mod leaf;
mod open;
mod tree;
pub(crate) mod values;

use std::ffi::OsString;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::table::Table;
use crate::terminal::Terminal;

pub(crate) use leaf::flag;
use tree::HELP;
pub(crate) use tree::{COMPLETIONS, MAN, PREFLIGHT, RAW, WAIT, WHOAMI, whole};

/// What a command line asks for.
#[derive(Debug)]
pub(crate) enum Asked {
    /// A help text, or the version.
    Text(String),
    /// Something to be done.
    Command(ArgMatches),
}

/// Reads a command line.
pub(crate) fn parse(
    table: &'static Table,
    args: &[OsString],
    terminal: &Terminal,
) -> Result<Asked, Failure> {
    let args = asking_for_help(args);
    let words: Vec<&str> = args.iter().filter_map(|word| word.to_str()).collect();
    let mut tree = tree::tree(table, tree::Wanted::Words(&words), terminal.columns);
    if let Some(width) = terminal.columns {
        tree = tree.term_width(width);
    }
    let error = match tree.try_get_matches_from_mut(&args) {
        Ok(matches) => return Ok(Asked::Command(matches)),
        Err(error) => error,
    };
    let rendered = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let coloured = terminal.output_colour();
            let text = if coloured { rendered.ansi().to_string() } else { rendered.to_string() };
            Ok(Asked::Text(text))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let text = format!("a command is missing; there are these:\n\n{rendered}");
            Err(Failure::new(Exit::Usage, text.trim_end()))
        }
        _ => {
            let text = rendered.to_string();
            let text = text.strip_prefix("error: ").unwrap_or(&text);
            let failure = Failure::new(Exit::Usage, text.trim_end());
            let hint = hint::of(&error, table, &tree, &words);
            Err(hint.into_iter().fold(failure, Failure::hint))
        }
    }
}

/// The words, with `help X` as `X --help`. The parser's own command for it would need the whole
/// tree.
fn asking_for_help(args: &[OsString]) -> Vec<OsString> {
    match args {
        [program, help, rest @ ..] if help == HELP => {
            let flag = OsString::from("--help");
            [program].into_iter().chain(rest).cloned().chain([flag]).collect()
        }
        _ => args.to_vec(),
    }
}
