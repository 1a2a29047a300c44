//! What comes with the program: scripts that make a shell complete words, and pages for man.

use std::path::Path;

use clap::ArgMatches;
use clap_complete::Shell;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::manual;
use crate::parse;
use crate::table::Table;
use crate::world::World;

/// What bash is told besides: no blank behind a key, since its value follows.
const OPEN_KEYS: &str = r#"
_NAME_open() {
    _NAME "$@"
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] ; then
        compopt -o nospace
    fi
}
complete -F _NAME_open -o nosort -o bashdefault -o default NAME 2>/dev/null ||
    complete -F _NAME_open -o bashdefault -o default NAME
"#;

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
    if shell == Shell::Bash {
        script.extend(OPEN_KEYS.replace("NAME", table.name).into_bytes());
    }
    match world.out.write_all(&script).and_then(|()| world.out.flush()) {
        Ok(()) => Ok(Exit::Done),
        Err(error) => Err(Failure::new(Exit::of_write(&error), format!("writing failed: {error}"))),
    }
}

/// Writes the pages for man into a folder.
pub(crate) fn manual(
    table: &'static Table,
    world: &World<'_>,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let folder = parse::values::one::<String>(matches, "folder").unwrap_or_default();
    let trouble = |what: &str, error: &std::io::Error| {
        Failure::new(Exit::Trouble, format!("{what} cannot be written: {error}"))
    };
    let pages = manual::pages(parse::whole(table)).map_err(|error| trouble("a page", &error))?;
    for (name, text) in pages {
        let path = Path::new(&folder).join(name);
        let at = path.display().to_string();
        (world.write)(&path, text.as_bytes()).map_err(|error| trouble(&at, &error))?;
    }
    Ok(Exit::Done)
}
