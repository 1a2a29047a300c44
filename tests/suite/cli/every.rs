//! Every action through the command line: what is typed is what is sent, and the result is shown.

use std::sync::Arc;

use aliyun_rpc_cli::{Desk, Exit};
use aliyun_rpc_emulator::{AccessKey, Emulator, HandClock, Settings, State};
use aliyun_rpc_wire::Safety;
use cpfs::testing::{Canned, TestClock};
use cpfs::{Builder, Credentials};
use cpfs_cli::Cpfs;
use cpfs_cli::cli::{Command, Group};
use serde_json::Value;

use super::Shell;
use super::words::{command, commands, words};
use crate::actions::{self, known};
use crate::emulator::{self, good};
use crate::samples::SAMPLES;

/// Flat parameters.
type Values = Vec<(String, String)>;

/// Whether no user types the parameter, since the command has another way for it.
fn is_given_otherwise(name: &str, command: &Command) -> bool {
    let reads = command.action.safety == Safety::Read;
    ["DryRun", "PageNumber", "NextToken"].contains(&name) || (reads && name == "ClientToken")
}

/// What is typed for these parameters, with a yes where the command may ask.
fn typed(group: &Group, command: &Command, values: &[(String, String)]) -> Vec<String> {
    let (mut words, left) = words(group, command, values);
    let odd = left.iter().filter(|name| !is_given_otherwise(name, command));
    let odd: Vec<&String> = odd.collect();
    assert!(odd.is_empty(), "{} has no argument for {odd:?}", command.action.name);
    let help = Shell::new().run(&format!("{} {} -h", group.name, command.name));
    if help.out.contains("--yes") {
        words.push("--yes".to_owned());
    }
    words
}

/// The parameters that are typed, in a form to compare.
fn comparable(values: impl IntoIterator<Item = (String, String)>, command: &Command) -> Values {
    let mut values: Values = values.into_iter().collect();
    values.retain(|(name, _)| !is_given_otherwise(name, command));
    values.sort();
    for (_, value) in values.iter_mut().filter(|(_, value)| value.starts_with('[')) {
        *value = serde_json::from_str::<Value>(value).unwrap().to_string();
    }
    values
}

#[test]
fn each_sample_is_typed_and_sent() {
    for (group, command) in commands() {
        let (action, sample) = (command.action.name, &SAMPLES[command.action.name]);
        let shell = Shell::new();
        shell.double.next(Canned::json(sample.json.clone()).repeated());
        let words = typed(group, command, &sample.request);
        let said = shell.run_words(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(said.exit, Exit::Done, "{action}: {said:?}");
        let sent = shell.double.sent();
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let mut sent = comparable(sent[0].values().iter().map(owned), command);
        // A token that the client makes is not typed.
        sent.retain(|(name, _)| sample.request.iter().any(|(known, _)| known == name));
        assert_eq!(sent, comparable(sample.request.clone(), command), "{action}");
        let result = known(action).read(&sample.json).unwrap();
        let shown = command.rows.map_or(result.clone(), |rows| result[rows].clone());
        assert_eq!(said.json(), shown, "{action}");
    }
}

/// A client for an emulator, at the time of its world.
fn client(emulator: &Emulator<Arc<State>>) -> Builder<Desk<Cpfs>> {
    let clock = TestClock::by_hand().beginning_at(emulator::begin());
    let credentials = Credentials::new("id", "secret");
    Builder::new().endpoint(emulator.url()).credentials(credentials).clock(clock)
}

#[test]
fn each_action_is_carried_out_by_the_emulator() {
    for known in actions::ALL {
        let action = known.info.name;
        let (state, values) = good::world(action);
        let clock = HandClock::at(emulator::begin());
        let settings = Settings::new().key(AccessKey::new("id", "secret")).clock(clock);
        let emulator = Emulator::start(state, settings).unwrap();
        let (group, command) = command(action);
        let words = typed(group, command, &values);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let said = Shell::new().run_with(&words, client(&emulator));
        assert_eq!(said.exit, Exit::Done, "{action}: {said:?}");
        let told = said.json();
        assert_eq!(told.is_array(), action.starts_with("Describe"), "{action}: {told}");
        assert_ne!(told, Value::Array(Vec::new()), "{action} lists nothing");
    }
}
