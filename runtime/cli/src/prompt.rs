//! Questions before what destroys or bills.

use std::io::{self, BufRead, Read, Write};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::harmless;

/// The most bytes that are read of an answer.
const LONGEST: u64 = 1024;

/// A question that is answered with yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// There is no terminal to ask on, and nothing has said yes before.
    NoTerminal,
    /// The question could not be put, or the input ended before an answer.
    NoAnswer,
}

impl Decision {
    /// The failure that a command ends with; none where it is to go on.
    #[must_use]
    pub fn refusal(self, question: &Question) -> Option<Failure> {
        let why = match self {
            Self::Yes => return None,
            Self::No => return Some(Failure::new(Exit::Refused, "not sent: that was not a yes")),
            Self::NoTerminal => "there is no terminal to ask on",
            Self::NoAnswer => "nobody answered",
        };
        let mut text = format!("not sent, since {why}: {}", question.asks);
        for consequence in &question.consequences {
            text.push_str("\n  ");
            text.push_str(consequence);
        }
        let hint = "say `--yes` to go on without a question";
        Some(Failure::new(Exit::Refused, text).hint(hint))
    }
}

/// Asks, unless `yes` says so already. Without a terminal nothing is asked, and it is not done.
pub fn ask(
    question: &Question,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    is_terminal: bool,
    yes: bool,
) -> Decision {
    if yes {
        return Decision::Yes;
    }
    if !is_terminal {
        return Decision::NoTerminal;
    }
    match put(question, out).and_then(|()| answer(input)) {
        Ok(Some(answer)) if is_yes(&answer) => Decision::Yes,
        Ok(Some(_)) => Decision::No,
        Ok(None) | Err(_) => {
            // The cursor is still behind the question; where that fails, nobody sees it anyway.
            let _ = writeln!(out);
            Decision::NoAnswer
        }
    }
}

fn put(question: &Question, out: &mut dyn Write) -> io::Result<()> {
    for consequence in &question.consequences {
        writeln!(out, "{}", harmless::line(consequence))?;
    }
    write!(out, "{} [y/N] ", harmless::line(&question.asks))?;
    out.flush()
}

/// The line that was typed; none where the input has ended.
fn answer(input: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut answer = Vec::new();
    let read = input.take(LONGEST).read_until(b'\n', &mut answer)?;
    Ok((read > 0).then_some(answer))
}

fn is_yes(answer: &[u8]) -> bool {
    let answer = answer.trim_ascii();
    answer.eq_ignore_ascii_case(b"y") || answer.eq_ignore_ascii_case(b"yes")
}

#[cfg(test)]
mod tests {
    use super::{Decision, Question, ask};
    use crate::output::Format;
    use std::io::{self, BufReader, Read};

    fn question() -> Question {
        Question {
            asks: "Delete the file system cpfs-1\u{1b}[8m?".to_owned(),
            consequences: vec!["All data in it is lost, and cannot be had back.".to_owned()],
        }
    }

    fn put(typed: &[u8], is_terminal: bool, yes: bool) -> (Decision, String) {
        let mut out = Vec::new();
        let decision = ask(&question(), &mut &*typed, &mut out, is_terminal, yes);
        (decision, String::from_utf8(out).unwrap())
    }

    #[test]
    fn only_a_yes_is_a_yes() {
        for typed in ["y\n", "Y", " yes \r\n", "YES\n"] {
            assert_eq!(put(typed.as_bytes(), true, false).0, Decision::Yes, "{typed:?}");
        }
        for typed in ["\n", "n\n", "yess\n", "y y\n", "\u{ff59}\n", "no\nyes\n", " \ny\n"] {
            assert_eq!(put(typed.as_bytes(), true, false).0, Decision::No, "{typed:?}");
        }
        assert_eq!(put(&[0xff, b'y', b'\n'], true, false).0, Decision::No);
        let long = [&[b' '; 5000][..], b"y\n"].concat();
        assert_eq!(put(&long, true, false).0, Decision::No);
    }

    #[test]
    fn the_question_says_what_is_lost() {
        insta::assert_snapshot!(put(b"y\n", true, false).1, @r"
        All data in it is lost, and cannot be had back.
        Delete the file system cpfs-1\u{1b}[8m? [y/N]
        ");
        assert_eq!(put(b"", true, true), (Decision::Yes, String::new()));
    }

    #[test]
    fn nobody_to_ask_is_a_refusal_that_says_what_would_be_lost() {
        assert_eq!(put(b"y\n", false, false), (Decision::NoTerminal, String::new()));
        assert_eq!(put(b"", true, false).0, Decision::NoAnswer);
        let refusal = |decision: Decision| {
            let mut out = Vec::new();
            let failure = decision.refusal(&question()).unwrap();
            failure.write(&mut out, Format::Table, false).unwrap();
            format!("{}({})", String::from_utf8(out).unwrap(), failure.exit().code())
        };
        insta::assert_snapshot!(refusal(Decision::NoTerminal), @r"
        error: not sent, since there is no terminal to ask on: Delete the file system cpfs-1\u{1b}[8m?
          All data in it is lost, and cannot be had back.
        hint: say `--yes` to go on without a question
        (3)
        ");
        insta::assert_snapshot!(refusal(Decision::NoAnswer), @r"
        error: not sent, since nobody answered: Delete the file system cpfs-1\u{1b}[8m?
          All data in it is lost, and cannot be had back.
        hint: say `--yes` to go on without a question
        (3)
        ");
        insta::assert_snapshot!(refusal(Decision::No), @"
        error: not sent: that was not a yes
        (3)
        ");
        assert!(Decision::Yes.refusal(&question()).is_none());
    }

    #[test]
    fn an_input_that_fails_is_no_answer() {
        struct Closed;
        impl Read for Closed {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("closed"))
            }
        }
        let mut out = Vec::new();
        let decision = ask(&question(), &mut BufReader::new(Closed), &mut out, true, false);
        assert_eq!(decision, Decision::NoAnswer);
        assert!(out.ends_with(b"[y/N] \n"));
    }
}
