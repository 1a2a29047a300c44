//! Every action through the command line: what is typed is what is sent, and the result is shown.

use aliyun_rpc_cli::Exit;
use aliyun_rpc_emulator::{AccessKey, Emulator, Settings};
use cpfs::testing::Canned;
use cpfs::{Builder, Credentials};
use serde_json::Value;

use super::Shell;
use super::words::{command, commands, words};
use crate::actions::{self, known};
use crate::emulator::good;
use crate::samples::SAMPLES;

/// Parameters that no user types: those that a command has another way for.
fn is_given_otherwise(name: &str, reads: bool) -> bool {
    ["DryRun", "PageNumber", "NextToken"].contains(&name) || (reads && name == "ClientToken")
}

#[test]
fn each_sample_is_typed_and_sent() {
    for (group, command) in commands() {
        let (action, sample) = (command.action.name, &SAMPLES[command.action.name]);
        let (mut words, left) = words(group, command, &sample.request);
        let reads = command.action.safety == aliyun_rpc_wire::Safety::Read;
        let odd: Vec<&String> =
            left.iter().filter(|name| !is_given_otherwise(name, reads)).collect();
        assert!(odd.is_empty(), "{action} has no argument for {odd:?}");
        words.push("--yes".to_owned());
        if reads {
            words.pop();
        }
        let shell = Shell::new();
        shell.double.next(Canned::json(sample.json.clone()).repeated());
        let takes_yes = shell.run(&format!("{} {} -h", group.name, command.name));
        if !takes_yes.out.contains("--yes") {
            words.retain(|word| word != "--yes");
        }
        let said = shell.run_words(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(said.exit, Exit::Done, "{action}: {said:?}");
        let sent = &shell.double.sent()[0];
        let sent_values: Vec<(String, String)> = sent
            .values()
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .filter(|(name, _)| sample.request.iter().any(|(known, _)| known == name))
            .filter(|(name, _)| !is_given_otherwise(name, reads))
            .collect();
        let mut expected: Vec<(String, String)> = sample.request.clone();
        expected.retain(|(name, _)| !is_given_otherwise(name, reads));
        let sorted = |mut values: Vec<(String, String)>| {
            values.sort();
            values
        };
        assert_eq!(sorted(sent_values), sorted(expected), "{action}");
        let result = known(action).read(&sample.json).unwrap();
        let shown = command.rows.map_or(result.clone(), |rows| result[rows].clone());
        assert_eq!(said.json(), shown, "{action}");
    }
}

/// A client for an emulator, on a clock of the test's own.
fn client<T: aliyun_rpc_client::ServiceClient>(emulator: &Emulator) -> Builder<T> {
    Builder::new().endpoint(emulator.url()).credentials(Credentials::new("id", "secret"))
}

#[test]
fn each_action_is_carried_out_by_the_emulator() {
    for known in actions::ALL {
        let action = known.info.name;
        let (state, values) = good::world(action);
        let settings = Settings::new().key(AccessKey::new("id", "secret"));
        let emulator = Emulator::start(state, settings).unwrap();
        let (group, command) = command(action);
        let (mut words, _) = words(group, command, &values);
        let help = Shell::new().run(&format!("{} {} -h", group.name, command.name));
        if help.out.contains("--yes") {
            words.push("--yes".to_owned());
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let said = Shell::new().run_with(&words, client(&emulator));
        assert_eq!(said.exit, Exit::Done, "{action}: {said:?}");
        let told = said.json();
        let is_list = action.starts_with("Describe");
        assert_eq!(told.is_array(), is_list, "{action}: {told}");
        assert_ne!(told, Value::Array(Vec::new()), "{action} lists nothing");
    }
}
