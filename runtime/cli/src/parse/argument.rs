//! An argument of a command, as the parser takes it.

use aliyun_rpc_client::wire::constraint::{Kind, Need};
use clap::{Arg, ArgAction, ValueHint};

use crate::parse::form::Form;
use crate::parse::help;
use crate::parse::open::OpenValues;
use crate::table::{Argument, Command, Role};

/// Above the flags that an action requires.
pub(crate) const REQUIRED: &str = "Required";
/// Above the other flags of an action.
const PARAMETERS: &str = "Parameters";

/// A parameter as an argument.
pub(crate) fn argument(command: &'static Command, argument: &'static Argument) -> Arg {
    let Some(parameter) = command.action.schema.parameter(argument.parameter) else {
        return word(argument);
    };
    let form = Form::of(&parameter.kind);
    let is_free = parameter.default.is_some() || argument.role != Role::None;
    let is_required = parameter.need == Need::Required && !is_free;
    let arg = Arg::new(argument.parameter)
        .required(is_required)
        .allow_negative_numbers(matches!(parameter.kind, Kind::Integer | Kind::Long))
        .help(help::short(argument))
        .long_help(help::long(command, argument, parameter))
        .value_name(value_name(argument, form, &parameter.kind));
    let arg = match (form, argument.values.is_empty()) {
        (Form::Flag, _) => arg
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .hide_possible_values(true)
            .value_parser(OpenValues::of(&[("true", ""), ("false", "")])),
        // They are told with its help, since an equals sign is a part of them here.
        (Form::Pairs, false) => {
            arg.value_parser(OpenValues::keys(argument.values)).hide_possible_values(true)
        }
        (_, false) => arg.value_parser(OpenValues::of(argument.values)),
        // What is typed is no file.
        (_, true) => arg.value_hint(ValueHint::Other),
    };
    let arg = if form.is_list() { arg.action(ArgAction::Append) } else { arg };
    let arg = if form == Form::Commas { arg.value_delimiter(',') } else { arg };
    if argument.word.is_some() {
        return arg;
    }
    let heading = if is_required { REQUIRED } else { PARAMETERS };
    arg.long(argument.flag).help_heading(heading)
}

/// An argument of which nothing but its name is known.
pub(crate) fn word(argument: &'static Argument) -> Arg {
    Arg::new(argument.parameter)
        .required(true)
        .value_hint(ValueHint::Other)
        .value_name(argument.word.unwrap_or("TEXT"))
        .help(help::plain(argument.doc))
}

/// What stands for a value in help texts.
fn value_name(argument: &'static Argument, form: Form, kind: &Kind) -> &'static str {
    match (argument.word, form, kind) {
        (Some(word), ..) => word,
        (_, Form::Flag, _) => "true|false",
        (_, Form::Pairs, _) => "KEY=VALUE",
        (_, Form::Fields, _) => "FIELD=VALUE,…",
        (_, _, Kind::Integer | Kind::Long) => argument.unit.unwrap_or("NUMBER"),
        _ => "TEXT",
    }
}
