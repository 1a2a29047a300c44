//! From what was parsed to the flat parameters of a request.

use aliyun_rpc_client::wire::constraint::Values;
use clap::ArgMatches;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::form;
use crate::table::{Argument, Command};

/// The parameters that a command was given.
pub(crate) fn values(command: &'static Command, matches: &ArgMatches) -> Result<Values, Failure> {
    let mut values = Values::new();
    for argument in command.arguments {
        let texts = texts(argument, matches);
        let Some(parameter) = command.action.schema.parameter(argument.parameter) else { continue };
        if !texts.is_empty() {
            form::put(parameter, &texts, &mut values).map_err(|why| {
                Failure::new(Exit::Usage, format!("{}: {why}", argument.called()))
            })?;
        }
    }
    Ok(values)
}

/// The texts that were given for an argument.
pub(crate) fn texts(argument: &Argument, matches: &ArgMatches) -> Vec<String> {
    many(matches, argument.parameter)
}

/// Whether a flag without a value was given.
pub(crate) fn is_set(matches: &ArgMatches, flag: &str) -> bool {
    one::<bool>(matches, flag).unwrap_or(false)
}

/// The value of a flag, where the command has it and it was given.
pub(crate) fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, flag: &str) -> Option<T> {
    matches.try_get_one::<T>(flag).ok().flatten().cloned()
}

/// The values of a flag or of words.
pub(crate) fn many(matches: &ArgMatches, name: &str) -> Vec<String> {
    match matches.try_get_many::<String>(name) {
        Ok(Some(texts)) => texts.cloned().collect(),
        _ => Vec::new(),
    }
}
