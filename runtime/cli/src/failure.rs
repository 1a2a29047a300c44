//! Failures: what is said on stderr when a command fails, and the code it ends with.

mod details;
mod fate;

use std::io::{self, Write};

use aliyun_rpc_client::wire::{OpenCode, Safety};
use aliyun_rpc_client::{Error, ErrorKind, Violation};
use serde_json::{Map, Value, json};

use crate::exit::Exit;
use crate::output::{Format, OutputError};
use crate::typed::Typed;
use crate::{harmless, paint, speech};

pub(crate) use fate::look;

/// Gives what is typed for a name on the wire: the flag of a parameter, the command of an action.
pub type Names<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// The field with the result of a request that was executed.
const RESULT: &str = "result";

/// Why a command failed, as it is shown.
#[derive(Clone, Debug)]
pub struct Failure {
    exit: Exit,
    text: String,
    hints: Vec<String>,
    details: Map<String, Value>,
}

impl Failure {
    /// A failure of that kind, in words.
    pub fn new(exit: Exit, text: impl Into<String>) -> Self {
        Self { exit, text: text.into(), hints: Vec::new(), details: Map::new() }
    }

    /// The failure of a call, of a wait, or of making a client.
    #[must_use]
    pub fn of_call<C: OpenCode>(error: &Error<C>, typed: &Typed<'_>) -> Self {
        let names: &Names<'_> = &|name| typed.called(name);
        let safety = error.action().map_or(Safety::Read, |action| typed.safety(action));
        let exit = Exit::of(error.kind(), safety);
        let text = text(error, names);
        let (fact, how) = fate::cut(&text, exit);
        let way = how.and_then(|how| fate::hint(error, how, typed));
        let hints = way.into_iter().chain(advice(error, exit, names)).collect();
        Self { exit, text: fact.to_owned(), hints, details: details::of(error, exit) }
    }

    /// The failure to show the result of a request that was executed.
    pub(crate) fn executed(action: &str, why: &str, result: Value) -> Self {
        let text = format!("{action}: it was executed, but {why}");
        let mut failure = Self::new(Exit::Executed, text);
        failure.details.insert("action".to_owned(), action.into());
        if result.as_object().is_some_and(Map::is_empty) {
            return failure.hint("do not send it again: look what is there");
        }
        failure.details.insert(RESULT.to_owned(), result);
        failure.hint("do not send it again: its result stands here")
    }

    /// The failure, with one more thing to do about it, such as the command that takes a wait up
    /// again.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The failure, with nothing else to do about it than this.
    pub(crate) fn only_hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.clear();
        self.hint(hint)
    }

    /// How the command ends.
    #[must_use]
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// Writes it: as JSON where the output is JSON, else as text; nothing where the reader has
    /// gone.
    pub fn write(&self, out: &mut dyn Write, format: Format, colour: bool) -> io::Result<()> {
        if self.exit == Exit::BrokenPipe {
            return Ok(());
        }
        let shown = if format == Format::Json { self.json() } else { self.plain(colour) };
        out.write_all(shown.as_bytes())?;
        out.flush()
    }

    fn plain(&self, colour: bool) -> String {
        let mut shown = format!("{} ", paint::alarm("error:", colour));
        for line in harmless::lines(&self.text) {
            shown.push_str(&line);
            shown.push('\n');
        }
        if let Some(result) = self.details.get(RESULT) {
            shown.push_str(&harmless::json(&format!("{result:#}\n")));
        }
        for hint in &self.hints {
            let hint = harmless::line(hint);
            shown.extend([&*paint::bold("hint:", colour), " ", &hint, "\n"]);
        }
        shown
    }

    fn json(&self) -> String {
        let mut fields = self.details.clone();
        fields.insert("kind".to_owned(), json!(self.exit.name()));
        fields.insert("exit_code".to_owned(), json!(self.exit.code()));
        fields.insert("text".to_owned(), json!(self.text));
        if !self.hints.is_empty() {
            fields.insert("hints".to_owned(), json!(self.hints));
        }
        harmless::json(&format!("{:#}\n", json!({ "error": fields })))
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::new(error.exit(), error.to_string())
    }
}

/// What is said of an error: what is wrong with the flags, or what the client says without its
/// advice.
fn text<C>(error: &Error<C>, names: &Names<'_>) -> String {
    if error.kind() == ErrorKind::Refused && !error.violations().is_empty() {
        return refused(error, names);
    }
    let said = error.to_string();
    let remedy = error.remedy().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    let advice = remedy.map(|remedy| format!("; {remedy}"));
    let fact = advice.and_then(|advice| said.strip_suffix(&advice)).unwrap_or(&said);
    speech::of_command(fact)
}

fn refused<C>(error: &Error<C>, names: &Names<'_>) -> String {
    let action = error.action().unwrap_or("the request");
    let broken = match error.violations() {
        [_] => "a rule".to_owned(),
        all => format!("{} rules", all.len()),
    };
    let mut text = format!("{action}: not sent, since the request breaks {broken}:");
    for violation in error.violations() {
        text.push_str("\n  ");
        text.push_str(&broken_rule(violation, names));
    }
    text
}

/// A violation in terms of flags, on one line.
fn broken_rule(violation: &Violation, names: &Names<'_>) -> String {
    let called = |name: &str| names(name).unwrap_or_else(|| format!("`{name}`"));
    let parameters: Vec<String> = violation.parameter.split(", ").map(called).collect();
    let value = violation.value.as_ref().map(|value| format!(", but is `{value}`"));
    let line = format!(
        "{} {}{} (chapter {}, rule `{}`)",
        parameters.join(", "),
        speech::in_flags(&violation.demand, names),
        value.unwrap_or_default(),
        violation.chapter,
        violation.rule,
    );
    harmless::line(&line)
}

/// What to do about an answer that cannot be read, where nothing was changed.
pub(crate) const MISREAD: &str = "nothing was changed: report that the answer is not understood; \
                                  `raw` with `--read` shows it as it came";

/// What to do about an error.
fn advice<C>(error: &Error<C>, exit: Exit, names: &Names<'_>) -> Option<String> {
    if error.kind() == ErrorKind::Decode && exit == Exit::NoAnswer {
        return Some(MISREAD.to_owned());
    }
    let is_known = error.violations().is_empty() || error.kind() != ErrorKind::Refused;
    error.remedy().filter(|_| is_known).map(|remedy| speech::advice(remedy, names))
}
