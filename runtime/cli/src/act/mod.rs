//! Acting: what was asked for is done.

mod call;
mod dry_run;
mod every;
mod guard;
mod job;
mod list;
mod preflight;
mod raw;
mod resume;
mod session;
mod wait;
mod whoami;

use std::pin::Pin;

use aliyun_rpc_client::wire::constraint::Values;
use aliyun_rpc_client::{Builder, Connection};
use clap::ArgMatches;

use crate::act::session::Session;
pub(crate) use crate::act::wait::either;
use crate::code::Error;
use crate::completions;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::general::General;
use crate::parse;
use crate::program::Desk;
use crate::table::{Program, Table};
use crate::typed::Typed;
use crate::world::World;

/// Makes the connection.
type Connecting = Pin<Box<dyn Future<Output = Result<Connection, Error>>>>;

/// Does what a command line asks for.
pub(crate) fn act<P: Program>(
    table: &'static Table,
    world: &mut World<'_>,
    builder: Builder<Desk<P>>,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let general = General::of(matches);
    let builder = general.settle(builder, table, world);
    let connecting = Box::pin(async move { builder.build().await.map(|desk| desk.0) });
    match matches.subcommand() {
        Some((parse::COMPLETIONS, of_shell)) => completions::print(table, world, of_shell),
        Some((parse::MAN, of_man)) => completions::manual(table, world, of_man),
        Some((name, of_command)) => online(table, world, &general, connecting, (name, of_command)),
        None => Err(Failure::new(Exit::Usage, "there is no command")),
    }
}

/// Does what needs a connection.
fn online(
    table: &'static Table,
    world: &mut World<'_>,
    general: &General,
    connecting: Connecting,
    asked: (&str, &ArgMatches),
) -> Result<Exit, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Failure::new(Exit::Trouble, format!("the network cannot be used: {error}"))
    })?;
    runtime.block_on(async {
        let connection = connecting.await;
        let connection = connection.map_err(|error| {
            let (words, given) = (&world.args, &Values::new());
            let typed = Typed { table, words, command: None, given, is_job: false };
            Failure::of_call(&error, &typed)
        })?;
        let mut session = Session::new(table, world, general, connection);
        dispatch(&mut session, asked).await
    })
}

async fn dispatch(
    session: &mut Session<'_, '_>,
    (name, matches): (&str, &ArgMatches),
) -> Result<Exit, Failure> {
    let table = session.table;
    match name {
        parse::WHOAMI => return whoami::show(session).await,
        parse::RAW => return raw::send(session, matches).await,
        parse::WAIT => return wait::command(session, matches).await,
        _ => {}
    }
    if let Some((command, verb)) = table.verbs().find(|(_, verb)| verb.name == name) {
        return job::command(session, command, verb, matches).await;
    }
    let is_preflight = name == parse::PREFLIGHT;
    let path = if is_preflight { matches.subcommand() } else { Some((name, matches)) };
    let found = path.and_then(|(group, of_group)| {
        let (command, of_command) = of_group.subcommand()?;
        Some((table.group(group)?.command(command)?, of_command))
    });
    match found {
        Some((command, matches)) if is_preflight => {
            preflight::command(session, command, matches).await
        }
        Some((command, matches)) => call::command(session, command, matches).await,
        None => Err(Failure::new(Exit::Usage, format!("there is no command `{name}`"))),
    }
}
