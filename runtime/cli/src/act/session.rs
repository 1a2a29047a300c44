//! A session: one command with its connection, its streams and its flags.

use std::pin::Pin;
use std::task::Poll;

use aliyun_rpc_client::Connection;
use aliyun_rpc_client::wire::constraint::{Stability, Values, Violation};
use aliyun_rpc_client::wire::{ActionInfo, CheckLevel, DecodeError, Node, Request, Safety, Tree};
use serde_json::{Map, Value};

use crate::code::{Code, Error};
use crate::exit::Exit;
use crate::failure::{self, Failure};
use crate::general::General;
use crate::output::{Column, Format, OutputError, Sheet};
use crate::progress::View;
use crate::speech;
use crate::table::{Command, Table};
use crate::typed::Typed;
use crate::world::World;

/// One command under way.
pub(crate) struct Session<'a, 'w> {
    pub(crate) table: &'static Table,
    pub(crate) world: &'a mut World<'w>,
    pub(crate) general: &'a General,
    pub(crate) connection: Connection,
    /// The parameters that its command was given.
    pub(crate) given: Values,
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
        let given = Values::new();
        Self { table, world, general, connection, given, interrupt }
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

    /// What was typed, with the command of an action that it names.
    pub(crate) fn typed(&self, command: Option<&'static Command>) -> Typed<'_> {
        let (words, given) = (&self.world.args, &self.given);
        Typed { table: self.table, words, command, given, is_job: false }
    }

    /// What is typed for a name on the wire: a parameter of the command, or an action.
    pub(crate) fn called(&self, command: &'static Command, name: &str) -> Option<String> {
        self.typed(Some(command)).called(name)
    }

    /// The failure of a call for a command.
    pub(crate) fn failure(&self, command: &'static Command, error: &Error) -> Failure {
        Failure::of_call(error, &self.typed(Some(command)))
    }

    /// The failure of a call that no parameters were typed for.
    pub(crate) fn without_command(&self, error: &Error) -> Failure {
        Failure::of_call(error, &self.typed(None))
    }

    /// Sends a request, and gives the tree of the answer.
    pub(crate) async fn ask(
        &mut self,
        command: &'static Command,
        request: Request,
    ) -> Result<Tree, Failure> {
        let reply = self.connection.ask::<Code>(request);
        match self.unless_interrupted(reply).await {
            Some(answer) => answer.map_err(|error| self.failure(command, &error)),
            None if command.action.safety == Safety::Read => Err(interrupted(command)),
            None => {
                let look = failure::look(self.typed(Some(command)).list().as_deref());
                Err(interrupted(command).only_hint(look))
            }
        }
    }

    /// Writes what was read.
    pub(crate) fn show(&mut self, columns: &[Column], value: &Value) -> Result<(), Failure> {
        Ok(self.write(columns, value)?)
    }

    /// Writes the result of an action, which the failure has where that fails and more was done
    /// than to read.
    pub(crate) fn show_result(
        &mut self,
        (action, safety): (&str, Safety),
        columns: &[Column],
        value: &Value,
    ) -> Result<(), Failure> {
        self.write(columns, value).map_err(|error| match safety {
            Safety::Read => error.into(),
            _ => Failure::executed(action, &error.to_string(), value.clone()),
        })
    }

    fn write(&mut self, columns: &[Column], value: &Value) -> Result<(), OutputError> {
        let terminal = &self.world.terminal;
        let sheet = Sheet {
            columns,
            format: self.general.format.unwrap_or_else(|| terminal.format()),
            query: self.general.query.as_ref(),
            header: self.general.header,
            width: terminal.width(),
            colour: terminal.output_colour(),
        };
        sheet.write(&mut self.world.out, value)
    }

    /// How progress is shown.
    pub(crate) fn view(&self) -> View {
        if self.is_parsed() { View::Nothing } else { self.world.terminal.view() }
    }

    /// Says what is neither a result nor a failure.
    pub(crate) fn note(&self, text: &str) {
        if !self.is_parsed() {
            self.world.err.say(text);
        }
    }

    /// Whether a program may read what is written on stderr, which then is a failure in JSON and
    /// nothing else.
    fn is_parsed(&self) -> bool {
        self.general.format == Some(Format::Json) && !self.world.terminal.errors
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
                self.note(&crate::harmless::line(&text));
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
            Failure::new(Exit::Interrupted, text).hint(failure::look(None))
        }
    }
}

/// Reads an answer.
pub(crate) fn read(command: &Command, tree: &Tree) -> Result<Value, Failure> {
    let node = Node::new(tree);
    (command.shown)(node).map_err(|error| {
        let start = command.start.map(|start| start.id);
        let key = command.action.natural_key.map(|key| key.id);
        misfit(
            command.action,
            &error,
            &ids(node, ["RequestId"].into_iter().chain(start).chain(key)),
        )
    })
}

/// Those of these fields that an answer has.
fn ids(node: Node<'_>, names: impl Iterator<Item = &'static str>) -> Map<String, Value> {
    let Ok(fields) = node.fields() else { return Map::new() };
    let id = |name: &str| Some((name.to_owned(), fields.get(name)?.spelling()?.into()));
    names.filter_map(id).collect()
}

/// An answer does not have the form that it should have; these of its fields are known.
pub(crate) fn misfit(
    action: &ActionInfo,
    error: &DecodeError,
    known: &Map<String, Value>,
) -> Failure {
    let why = format!("the answer does not have the expected form: {error}");
    match action.safety {
        Safety::Read => {
            let text = format!("{}: {why}", action.name);
            Failure::new(Exit::NoAnswer, text).hint(failure::MISREAD)
        }
        _ => Failure::executed(action.name, &why, known.clone().into()),
    }
}
