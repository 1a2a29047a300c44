//! The program: from the words of a command line to its exit code.

use std::io;
use std::marker::PhantomData;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use aliyun_rpc_client::wire::Service;
use aliyun_rpc_client::{Builder, Connection, ServiceClient};

use crate::act;
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::general;
use crate::output::Format;
use crate::parse;
use crate::table::Program;
use crate::terminal::Terminal;
use crate::world::{Errors, World};

/// The client of a command line: a connection, made by a [`Builder`].
#[derive(Debug)]
pub struct Desk<P>(pub(crate) Connection, PhantomData<fn() -> P>);

impl<P: Program> ServiceClient for Desk<P> {
    type Code = Code;
    const SERVICE: &'static Service = P::SERVICE;

    fn from_connection(connection: Connection) -> Self {
        Self(connection, PhantomData)
    }
}

/// The program, with this process as its world.
#[must_use]
pub fn main<P: Program>() -> ExitCode {
    let variable = Arc::new(variable);
    let mut world = World {
        args: std::env::args_os().collect(),
        input: &mut io::stdin().lock(),
        out: &mut io::stdout().lock(),
        err: Errors::new(io::stderr()),
        terminal: Terminal::of_process(*variable),
        variable,
        read,
        write: write_file,
        interrupt: Box::new(|| Box::pin(interrupted())),
    };
    run::<P>(&mut world, Builder::new()).into()
}

/// Runs a command line in that world, with a client that the builder begins.
pub fn run<P: Program>(world: &mut World<'_>, builder: Builder<Desk<P>>) -> Exit {
    // Errors are for people, except where JSON is asked for.
    let format = general::format_in(&world.args).unwrap_or(Format::Table);
    let done = parse::parse(P::TABLE, &world.args, &world.terminal).and_then(|asked| match asked {
        parse::Asked::Text(text) => write(world, &text),
        parse::Asked::Command(matches) => act::act(P::TABLE, world, builder, &matches),
    });
    done.unwrap_or_else(|failure| {
        let colour = world.terminal.errors_colour();
        // Where nobody reads what is said on stderr, the exit code still tells.
        let _ = failure.write(&mut world.err, format, colour);
        failure.exit()
    })
}

fn write(world: &mut World<'_>, text: &str) -> Result<Exit, Failure> {
    let written = world.out.write_all(text.as_bytes()).and_then(|()| world.out.flush());
    match written {
        Ok(()) => Ok(Exit::Done),
        Err(error) => Err(Failure::new(Exit::of_write(&error), format!("writing failed: {error}"))),
    }
}

#[expect(clippy::disallowed_methods, reason = "the door of a command line to its environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[expect(clippy::disallowed_methods, reason = "the door of a command line to the disk")]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

#[expect(clippy::disallowed_methods, reason = "the door of a command line to the disk")]
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}

/// Ends with Ctrl-C, and on Unix as well when the process is asked to end, as job schedulers do.
async fn interrupted() {
    act::either(ctrl_c(), asked_to_end()).await;
}

async fn ctrl_c() {
    // Without signals there is nothing to listen for.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    if term.recv().await.is_none() {
        std::future::pending::<()>().await;
    }
}

#[cfg(not(unix))]
async fn asked_to_end() {
    std::future::pending().await
}
