//! Values that are documented, where any other is taken as well.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};

/// Takes any text, and knows which are documented.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenValues {
    values: &'static [(&'static str, &'static str)],
    /// What follows each of them.
    end: &'static str,
}

impl OpenValues {
    /// These values, each with its meaning.
    pub(crate) fn of(values: &'static [(&'static str, &'static str)]) -> Self {
        Self { values, end: "" }
    }

    /// These keys, each followed by a value.
    pub(crate) fn keys(values: &'static [(&'static str, &'static str)]) -> Self {
        Self { values, end: "=" }
    }
}

impl TypedValueParser for OpenValues {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let value = |(value, meaning): &(&'static str, &'static str)| {
            let known = PossibleValue::new(format!("{value}{}", self.end));
            if meaning.is_empty() { known } else { known.help(*meaning) }
        };
        Some(Box::new(self.values.iter().map(value)))
    }
}
