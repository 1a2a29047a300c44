//! Requests as words: what a user types for the parameters of a request.

use std::collections::BTreeMap;

use aliyun_rpc_wire::constraint::{Encoding, Item, Kind, Parameter};
use cpfs_cli::TABLE;
use cpfs_cli::cli::{Argument, Command, Group};

/// Every command with its group.
pub(super) fn commands() -> impl Iterator<Item = (&'static Group, &'static Command)> {
    TABLE.groups.iter().flat_map(|group| group.commands.iter().map(move |one| (group, *one)))
}

/// The command of an action.
pub(crate) fn command(action: &str) -> (&'static Group, &'static Command) {
    commands().find(|(_, command)| command.action.name == action).expect("it is a command")
}

/// The words of a command with these flat parameters; those that are left over are given, too.
pub(super) fn words(
    group: &Group,
    command: &Command,
    values: &[(String, String)],
) -> (Vec<String>, Vec<String>) {
    let mut left: BTreeMap<String, String> = values.iter().cloned().collect();
    let mut words = vec![group.name.to_owned(), command.name.to_owned()];
    for argument in command.arguments {
        let parameter = command.action.schema.parameter(argument.parameter).expect("it is known");
        for text in texts(parameter, &mut left) {
            match argument.word {
                Some(_) => words.push(text),
                None => words.push(flag(argument, &text)),
            }
        }
    }
    (words, left.into_keys().collect())
}

fn flag(argument: &Argument, text: &str) -> String {
    format!("--{}={text}", argument.flag)
}

/// What is typed for a parameter, which is taken from the flat ones.
fn texts(parameter: &Parameter, left: &mut BTreeMap<String, String>) -> Vec<String> {
    let name = &*parameter.name;
    match &parameter.kind {
        Kind::Array { encoding: Encoding::Repeat, item } => {
            let numbers = (1..).map(|number| format!("{name}.{number}"));
            numbers.map_while(|name| item_text(item, &name, left)).collect()
        }
        Kind::Array { encoding: Encoding::Json, .. } => {
            let list = left.remove(name).map(|text| serde_json::from_str(&text).expect("a list"));
            list.unwrap_or_default()
        }
        _ => left.remove(name).into_iter().collect(),
    }
}

fn item_text(item: &Item, name: &str, left: &mut BTreeMap<String, String>) -> Option<String> {
    let Item::Structure(members) = item else { return left.remove(name) };
    let fields: Vec<(String, String)> = members
        .iter()
        .filter_map(|member| {
            let text = left.remove(&format!("{name}.{}", member.name))?;
            Some((member.name.to_string(), text))
        })
        .collect();
    match fields.as_slice() {
        [] => None,
        [(_, text)] if members.len() == 1 => Some(text.clone()),
        [(key, one), (value, two)] if key == "Key" && value == "Value" => {
            Some(format!("{one}={two}"))
        }
        fields => {
            let pairs: Vec<String> =
                fields.iter().map(|(name, text)| format!("{name}={text}")).collect();
            Some(pairs.join(","))
        }
    }
}
