//! The question before what destroys or bills.

use aliyun_rpc_client::wire::constraint::Values;

use crate::act::session::Session;
use crate::failure::{Failure, Names};
use crate::prompt::{self, Question};
use crate::speech;
use crate::table::{Command, Note, NoteKind};

/// Asks whether to go on, where the request destroys or bills.
pub(crate) fn ask(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    values: &Values,
    yes: bool,
) -> Result<(), Failure> {
    let names = |name: &str| session.called(command, name);
    let Some(question) = question(command, values, &names) else { return Ok(()) };
    let can_ask = session.world.terminal.can_ask();
    let world = &mut *session.world;
    let decision = prompt::ask(&question, world.input, &mut world.err, can_ask, yes);
    decision.refusal(&question).map_or(Ok(()), Err)
}

/// The question; none where nothing is destroyed or billed.
fn question(command: &Command, values: &Values, names: &Names<'_>) -> Option<Question> {
    let schema = &command.action.schema;
    let holds = |note: &&Note| note.when.as_ref().is_none_or(|when| when.holds(schema, values));
    let notes: Vec<&Note> = command.notes.iter().filter(holds).collect();
    let is_grave = |note: &&Note| matches!(note.kind, NoteKind::Destroys | NoteKind::Bills);
    if !command.deletes() && !notes.iter().any(is_grave) {
        return None;
    }
    let said = |note: &Note| speech::advice(note.text, names);
    let mut consequences: Vec<String> = notes.into_iter().map(said).collect();
    if consequences.is_empty() {
        consequences.push(command.summary.to_owned());
    }
    let words = command.arguments.iter().filter(|argument| argument.word.is_some());
    let ids: Vec<&str> = words.filter_map(|argument| values.get(argument.parameter)).collect();
    let of = if ids.is_empty() { String::new() } else { format!(" of {}", ids.join(" ")) };
    let name = command.action.name;
    let typed = names(name).unwrap_or_else(|| name.to_owned());
    Some(Question { asks: format!("Go on with {typed}{of}?"), consequences })
}
