//! A session: one command with its connection, its streams and its flags.

use std::pin::Pin;
use std::task::Poll;

use aliyun_rpc_client::Connection;
use aliyun_rpc_client::wire::constraint::{Stability, Violation};
use aliyun_rpc_client::wire::{CheckLevel, DecodeError, Node, Request, Safety, Tree};
use serde_json::Value;

use crate::code::{Code, Error};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::general::General;
use crate::output::{Column, Sheet};
use crate::speech;
use crate::table::{Command, Table};
use crate::world::World;

/// One command under way.
pub(crate) struct Session<'a, 'w> {
    pub(crate) table: &'static Table,
    pub(crate) world: &'a mut World<'w>,
    pub(crate) general: &'a General,
    pub(crate) connection: Connection,
    interrupt: Pin<Box<dyn Future<Output = ()>>>,
}

impl<'a, 'w> Session<'a, 'w> {
    pub(crate) fn new(
        table: &'static Table,
        world: &'a mut World<'w>,
        general: &'a General,
        connection: Connection,
    ) -> Self {
        let interrupt = (world.interrupt)();
        Self { table, world, general, connection, interrupt }
    }

    /// Sees to it that a profile that was named has given the credentials, and nothing else.
    pub(crate) async fn check_profile(&mut self) -> Result<(), Failure> {
        let Some(profile) = &self.general.profile else { return Ok(()) };
        let credentials = self.connection.credentials::<Code>().await;
        let credentials = credentials.map_err(|error| self.without_command(&error))?;
        if credentials.provider().contains("profile") {
            return Ok(());
        }
        let found = credentials.provider();
        let text = format!("the profile `{profile}` gives no credentials, but {found} does");
        Err(Failure::new(Exit::Refused, text).hint("name another profile, or leave the flag out"))
    }

    /// What comes of it; none where Ctrl-C comes first.
    pub(crate) async fn unless_interrupted<T>(
        &mut self,
        work: impl Future<Output = T>,
    ) -> Option<T> {
        let mut work = std::pin::pin!(work);
        std::future::poll_fn(|context| {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(Some(done));
            }
            self.interrupt.as_mut().poll(context).map(|()| None)
        })
        .await
    }

    /// What is typed for a name on the wire: a parameter of the command, or an action.
    pub(crate) fn called(&self, command: &Command, name: &str) -> Option<String> {
        command.called(name).or_else(|| self.table.called(name))
    }

    /// The failure of a call for a command.
    pub(crate) fn failure(&self, command: &Command, error: &Error) -> Failure {
        Failure::of_call(error, &|name| self.called(command, name))
    }

    /// The failure of a call that no parameters were typed for.
    pub(crate) fn without_command(&self, error: &Error) -> Failure {
        Failure::of_call(error, &|name| self.table.called(name))
    }

    /// Sends a request, and gives the tree of the answer.
    pub(crate) async fn ask(
        &mut self,
        command: &Command,
        request: Request,
    ) -> Result<Tree, Failure> {
        let reply = self.connection.ask::<Code>(request);
        match self.unless_interrupted(reply).await {
            Some(answer) => answer.map_err(|error| self.failure(command, &error)),
            None => Err(interrupted(command)),
        }
    }

    /// Writes a result.
    pub(crate) fn show(&mut self, columns: &[Column], value: &Value) -> Result<(), Failure> {
        let terminal = &self.world.terminal;
        let sheet = Sheet {
            columns,
            format: self.general.format.unwrap_or_else(|| terminal.format()),
            query: self.general.query.as_ref(),
            header: self.general.header,
            width: terminal.width(),
            colour: terminal.output_colour(),
        };
        Ok(sheet.write(&mut self.world.out, value)?)
    }

    /// Says what the request breaks and is sent all the same. Gives whether it is sent.
    pub(crate) fn warn(&mut self, command: &Command, request: &Request) -> bool {
        let level = self.general.level;
        let refuses = |violation: &Violation| match level {
            CheckLevel::EnforceAll => true,
            CheckLevel::Default => violation.stability == Stability::Stable,
            _ => false,
        };
        let (refusing, passing): (Vec<_>, Vec<_>) = request.check().into_iter().partition(refuses);
        if refusing.is_empty() && level != CheckLevel::Off {
            for violation in passing {
                let name = command.called(&violation.parameter);
                let name = name.unwrap_or_else(|| violation.parameter.clone());
                let value = violation.value.map(|value| format!(", but is `{value}`"));
                let demand = speech::in_flags(&violation.demand, &|name| command.called(name));
                let value = value.unwrap_or_default();
                let text = format!("warning: {name} {demand}{value}; sent all the same");
                self.world.err.say(&crate::harmless::line(&text));
            }
        }
        refusing.is_empty()
    }
}

/// What Ctrl-C leaves behind while a request is under way.
pub(crate) fn interrupted(command: &Command) -> Failure {
    let action = command.action;
    match action.safety {
        Safety::Read => Failure::new(Exit::Interrupted, format!("{}: interrupted", action.name)),
        _ => {
            let text = format!("{}: interrupted; it may have been executed", action.name);
            Failure::new(Exit::Interrupted, text)
                .hint("look what is there before you send it again")
        }
    }
}

/// Reads an answer.
pub(crate) fn read(command: &Command, tree: &Tree) -> Result<Value, Failure> {
    (command.shown)(Node::new(tree)).map_err(|error| misfit(command.action.name, &error))
}

/// An answer does not have the form that it should have.
pub(crate) fn misfit(action: &str, error: &DecodeError) -> Failure {
    let text = format!("{action}: the answer does not have the expected form: {error}");
    Failure::new(Exit::MayHaveExecuted, text)
}
