//! Help texts: what a command does and costs, what each argument must be, and what comes of it.

use std::fmt::Write as _;

use aliyun_rpc_client::wire::Start;
use aliyun_rpc_client::wire::constraint::{
    Constraint, Item, Kind, Parameter, Rule, Stability, Values, When,
};

use crate::exit::Exit;
use crate::parse::form::Form;
use crate::parse::tree;
use crate::speech;
use crate::table::{Argument, Command, Note, NoteKind, Table, Verb};

/// Before the blank that is in front of what a command does.
const INDENT: usize = 24;
/// The columns of the list of commands where no terminal tells.
const WIDTH: usize = 80;
/// The columns that the list has at least.
const NARROWEST: usize = 60;

/// A sentence as help lists show it: without the dot at its end.
pub(crate) fn plain(text: &'static str) -> &'static str {
    text.strip_suffix('.').unwrap_or(text)
}

/// The template of the first help text, with commands in groups.
pub(crate) fn root_template(table: &'static Table, columns: Option<usize>) -> String {
    let width = columns.unwrap_or(WIDTH).max(NARROWEST);
    let mut text = String::from("{about-with-newline}\n{usage-heading} {usage}\n");
    let groups = table.groups.iter().map(|group| (group.name, group.title));
    section(&mut text, width, "Things", groups);
    let verbs = table.verbs().map(|(_, verb)| (verb.name, plain(verb.doc)));
    section(&mut text, width, "Whole tasks", verbs);
    let tools = [
        tree::WAIT,
        tree::PREFLIGHT,
        tree::WHOAMI,
        tree::RAW,
        tree::HELP,
        tree::COMPLETIONS,
        tree::MAN,
    ];
    let tools = tools.into_iter();
    section(&mut text, width, "Tools", tools.map(|name| (name, tree::about(name))));
    text.push_str("\n{all-args-without-commands}");
    text.replace("{all-args-without-commands}", "Options:\n{options}{after-help}")
}

fn section<'a>(
    text: &mut String,
    width: usize,
    heading: &str,
    entries: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let _ = writeln!(text, "\n{heading}:");
    for (name, about) in entries {
        let _ = write!(text, "  {name:<22}");
        let mut column = INDENT;
        for word in about.split(' ') {
            if column > INDENT && column + word.len() >= width {
                let _ = write!(text, "\n{:INDENT$}", "");
                column = INDENT;
            }
            // The first column of a line is the blank before its first word.
            let _ = write!(text, " {word}");
            column += 1 + word.len();
        }
        text.push('\n');
    }
}

/// The exit codes.
pub(crate) fn exits() -> String {
    let mut text = String::from("Exit codes:\n");
    for exit in Exit::ALL {
        let _ = writeln!(text, "  {:<4} {}", exit.code(), exit.meaning());
    }
    text
}

/// What comes before everything else: what is destroyed and billed.
pub(crate) fn warnings(command: &'static Command) -> String {
    let line = |note: &Note| {
        let word = word(note.kind);
        let text = speech::advice(note.text, &|name| command.called(name));
        format!("{word}: {text}{}", condition(note.when.as_ref(), command))
    };
    let mut lines: Vec<String> = command.notes.iter().map(line).collect();
    if command.deletes() && !lines.iter().any(|line| line.starts_with("DESTROYS")) {
        lines.insert(0, format!("DESTROYS: {}", command.summary));
    }
    lines.join("\n")
}

fn word(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Destroys => "DESTROYS",
        NoteKind::Bills => "COSTS MONEY",
        NoteKind::Expires => "ENDS",
        NoteKind::Interrupts => "INTERRUPTS",
    }
}

/// A condition in terms of flags, behind what it is for.
fn condition(when: Option<&When>, command: &Command) -> String {
    let text = when.map(|when| format!(" (when {})", in_flags(&when.wording(), command)));
    text.unwrap_or_default()
}

/// What a command does.
pub(crate) fn long_about(command: &'static Command) -> String {
    match command.doc {
        Some(doc) => format!("{}\n\n{doc}", command.summary),
        None => command.summary.to_owned(),
    }
}

/// What comes before everything else in the help of a verb: what it destroys and bills.
pub(crate) fn verb_warnings(command: &'static Command, verb: &'static Verb) -> String {
    let set: Values = verb.sets.iter().copied().collect();
    let holds = |note: &&Note| {
        note.when.as_ref().is_none_or(|when| when.holds(&command.action.schema, &set))
    };
    let line = |note: &Note| format!("{}: {}", word(note.kind), note.text);
    command.notes.iter().filter(holds).map(line).collect::<Vec<_>>().join("\n")
}

/// Where all this is said.
pub(crate) fn closing(command: &'static Command) -> String {
    let (name, chapter) = (command.action.name, &command.action.schema.chapter);
    format!("{name}, chapter {chapter} of the reference; {}", command.page)
}

/// What is needed, which parameters exclude each other, and where all this is said.
pub(crate) fn long_closing(command: &'static Command, hidden: &[&str]) -> String {
    let mut text = String::new();
    for relation in command.action.schema.relations.iter() {
        let names: Vec<String> = relation
            .parameters()
            .iter()
            .map(|name| command.called(name).unwrap_or_else(|| name.to_owned()))
            .collect();
        let _ = writeln!(text, "{} {}.\n", names.join(" and "), relation.wording());
    }
    if !command.needs.is_empty() {
        text.push_str("Needs:\n");
        let is_hidden = |when: &When| when.all.iter().any(|one| hidden.contains(&&*one.parameter));
        for need in command.needs.iter().filter(|need| !need.when.as_ref().is_some_and(is_hidden)) {
            let when = condition(need.when.as_ref(), command);
            let _ = writeln!(text, "- {}{when}", need.text);
        }
        text.push('\n');
    }
    text + &closing(command)
}

/// What `--wait` waits for.
pub(crate) fn waiting(table: &'static Table, start: &'static Start) -> String {
    let resource = table.resource(start.wait.resource);
    let end = resource
        .and_then(|resource| resource.ends.iter().find(|end| end.wait.name == start.wait.name));
    match end {
        Some(end) => format!("{} {}", end.summary, end.doc),
        None => "Wait for the end of what it starts".to_owned(),
    }
}

/// What an argument is, on a line.
pub(crate) fn short(argument: &'static Argument) -> &'static str {
    let first = argument.doc.split_once(". ").map_or(argument.doc, |(first, _)| first);
    let first = first.split_once("; ").map_or(first, |(first, _)| first);
    plain(first)
}

/// All that is known of an argument.
pub(crate) fn long(
    command: &'static Command,
    argument: &'static Argument,
    parameter: &'static Parameter,
) -> String {
    let mut text = argument.doc.to_owned();
    let has_values = !argument.values.is_empty();
    let rules = rules(command, parameter, has_values);
    if !rules.is_empty() {
        text.push('\n');
    }
    for rule in rules {
        let _ = write!(text, "\n- {rule}");
    }
    if Form::of(&parameter.kind) == Form::Pairs && has_values {
        text.push_str("\n\nKeys:");
        for (key, meaning) in argument.values {
            let _ = write!(text, "\n- {key}: {meaning}");
        }
    }
    let facts = facts(argument, parameter);
    if !facts.is_empty() {
        let _ = write!(text, "\n\n{facts}");
    }
    text
}

/// Form, default, unit and sample value.
fn facts(argument: &Argument, parameter: &Parameter) -> String {
    let form = match Form::of(&parameter.kind) {
        Form::Text | Form::Flag | Form::Commas => None,
        Form::Items | Form::Single => Some("Give the flag again for each item.".to_owned()),
        Form::Pairs => Some("Write KEY=VALUE, and give the flag again for each.".to_owned()),
        Form::Fields => Some("Write FIELD=VALUE with commas between, or a JSON object.".to_owned()),
    };
    let default = parameter.default.as_ref().map(|default| format!("Default: {default}."));
    let unit = argument.unit.map(|unit| format!("Unit: {unit}."));
    let example = argument.example.map(|example| format!("Example: {example}"));
    let all = [form, default, unit, example];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What its value must satisfy, and each of its items.
fn rules(command: &Command, parameter: &Parameter, has_values: bool) -> Vec<String> {
    let wording = |constraint: &Constraint| wording(command, constraint);
    let is_told = |constraint: &&Constraint| {
        let is_set = matches!(constraint.rule, Rule::OneOf(_)) && constraint.when.is_none();
        !(has_values && is_set)
    };
    let own = parameter.constraints.iter().filter(is_told).map(wording);
    let mut rules: Vec<String> = own.collect();
    match &parameter.kind {
        Kind::Array { item: Item::Strings(of) | Item::Longs(of), .. } => {
            rules.extend(of.iter().filter(is_told).map(|one| format!("each {}", wording(one))));
        }
        Kind::Array { item: Item::Structure(members), .. }
        | Kind::Object(members)
        | Kind::Json(members) => {
            for member in members.iter() {
                let of = member.constraints.iter().filter(is_told);
                rules.extend(of.map(|one| format!("`{}` {}", member.name, wording(one))));
            }
        }
        _ => {}
    }
    rules
}

/// A constraint, with flags in place of the parameters that its condition names.
fn wording(command: &Command, constraint: &Constraint) -> String {
    let wording = speech::in_flags(&constraint.wording(), &|name| command.called(name));
    match constraint.stability {
        Stability::Stable => wording,
        Stability::Grows => format!("{wording} (may have grown since)"),
    }
}

/// A condition, with flags in place of parameters.
fn in_flags(condition: &str, command: &Command) -> String {
    speech::condition_in_flags(condition, &|name| command.called(name))
}
