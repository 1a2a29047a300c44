//! Scripts that make a shell complete words.

use clap::ArgMatches;
use clap_complete::Shell;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse;
use crate::table::Table;
use crate::world::World;

/// Prints the script of a shell.
pub(crate) fn print(
    table: &'static Table,
    world: &mut World<'_>,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let name = parse::values::one::<String>(matches, "shell").unwrap_or_default();
    let shell: Shell =
        name.parse().map_err(|_| Failure::new(Exit::Usage, "there is no such shell"))?;
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut parse::whole(table), table.name, &mut script);
    match world.out.write_all(&script).and_then(|()| world.out.flush()) {
        Ok(()) => Ok(Exit::Done),
        Err(error) => Err(Failure::new(Exit::of_write(&error), format!("writing failed: {error}"))),
    }
}
