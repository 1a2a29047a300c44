//! How failures are said: one line each, refusals a line for each violation, and never a secret.

use std::fmt;

use aliyun_rpc_wire::constraint::Violation;

use crate::failure::{Failure, Report};
use crate::fate;
use crate::seconds::Seconds;
use crate::trail::Trail;

/// How a request that is refused by the checks can be sent all the same.
pub(crate) const SWITCH: &str = "to send it all the same, say `.level(CheckLevel::Warn)` on the \
                                 call or `check_level(CheckLevel::Warn)` on the builder";

/// The number of characters of a value that a message shows.
const SHOWN: usize = 80;

/// The number of bytes that are kept of an answer that cannot be read.
const KEPT: usize = 2048;

/// Behind this, the message of a refused signature repeats what the service signed.
const SIGNED_TEXT: &str = "server string to sign";

/// Says what failed, and how.
pub(crate) fn say(
    out: &mut fmt::Formatter<'_>,
    action: Option<&str>,
    failure: &Failure,
    trail: &Trail,
) -> fmt::Result {
    match action {
        Some(action) => write!(out, "{}: ", shown(action))?,
        None => out.write_str("the client cannot be made: ")?,
    }
    told(out, failure)?;
    if matches!(failure, Failure::Violations(_)) {
        return Ok(());
    }
    place(out, failure, trail)?;
    fate::say(out, trail)?;
    failure.remedy().map_or(Ok(()), |remedy| write!(out, "; {}", line(remedy)))
}

/// What a failure is, without where and what to do.
pub(crate) fn told(out: &mut fmt::Formatter<'_>, failure: &Failure) -> fmt::Result {
    match failure {
        Failure::Violations(violations) => refusal(out, violations)?,
        Failure::Configuration(problem) => out.write_str(&problem.what)?,
        Failure::Unsendable(problem) => write!(out, "not sent: {}", problem.what)?,
        Failure::Transport(error) => write!(out, "{error}")?,
        Failure::Held(time) => write!(
            out,
            "not sent: the service throttles the action, and wants {} s to pass",
            Seconds(*time)
        )?,
        Failure::UnaskedDryRun(_) => {
            out.write_str("the service took the request for a dry run, which it is not")?;
        }
        Failure::CarriedOut(made) => write!(
            out,
            "the service answered a dry run with the {} `{}`, as it does when it carries a call out",
            made.field,
            shown(&made.id)
        )?,
        Failure::Service(report) => answered(out, report)?,
        Failure::Unreadable { start, .. } if start.is_empty() => {
            out.write_str("the answer is empty")?;
        }
        Failure::Unreadable { .. } => {
            out.write_str("the answer is neither JSON nor XML of this service")?;
        }
        Failure::TooLong(answer) => write!(out, "{answer}")?,
        Failure::Decode(misfit) => {
            write!(out, "the answer has an unexpected form: {}", line(&misfit.error.to_string()))?;
        }
        Failure::TooMany { most, position } => {
            write!(
                out,
                "there are more than {most} items; the next are in the answer from {position} on"
            )?;
        }
        Failure::Wait(wait) => write!(out, "{wait}")?,
    }
    Ok(())
}

/// The code and the message of the service.
fn answered(out: &mut fmt::Formatter<'_>, report: &Report) -> fmt::Result {
    let code = match (report.error.code.as_deref(), report.status) {
        (Some(code), _) => code,
        (None, 202) => "the request was accepted",
        (None, _) => "an error without a code",
    };
    out.write_str(&line(code))?;
    let message = report.error.message.as_deref().map(without_signed_text).map(line);
    if let Some(message) = message.filter(|text| !text.is_empty()) {
        write!(out, ": {message}")?;
    }
    match &report.unrenewed {
        Some(error) => write!(out, "; instead of the refused credentials, {error}"),
        None => Ok(()),
    }
}

/// Every violation on a line of its own, and the switch.
fn refusal(out: &mut fmt::Formatter<'_>, violations: &[Violation]) -> fmt::Result {
    match violations.len() {
        1 => out.write_str("not sent, since the request breaks a rule:")?,
        count => write!(out, "not sent, since the request breaks {count} rules:")?,
    }
    for violation in violations {
        write!(out, "\n  {}", line(&violation.to_string()))?;
    }
    write!(out, "\n{SWITCH}")
}

/// The status, the id of the request, the attempts and the time they took.
fn place(out: &mut fmt::Formatter<'_>, failure: &Failure, trail: &Trail) -> fmt::Result {
    let status = failure.status().map(|status| format!("status {status}"));
    let id = match failure.request_id().or(trail.request_id.as_deref()) {
        Some(id) => Some(format!("request id {}", line(id))),
        None => status.is_some().then(|| "no request id".to_owned()),
    };
    let attempts = (trail.attempts > 0).then(|| {
        let plural = if trail.attempts == 1 { "" } else { "s" };
        format!("{} attempt{plural} in {} s", trail.attempts, Seconds(trail.elapsed))
    });
    let ended = trail.reason.and_then(fate::reason).map(str::to_owned);
    let parts: Vec<String> = [status, id, attempts, ended].into_iter().flatten().collect();
    if parts.is_empty() { Ok(()) } else { write!(out, " ({})", parts.join(", ")) }
}

/// The text on one line, without control characters.
pub(crate) fn line(text: &str) -> String {
    let blank = |character: char| character.is_whitespace() || character.is_control();
    let words: Vec<&str> = text.split(blank).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A sentence as a part of another one.
pub(crate) fn clause(sentence: &str) -> String {
    line(sentence).trim_end_matches('.').to_owned()
}

/// A value as a message shows it: on one line, and cut where it is long.
pub(crate) fn shown(value: &str) -> String {
    let cut = if value.chars().count() > SHOWN { "…" } else { "" };
    let start: String = value.chars().take(SHOWN).collect();
    format!("{}{cut}", start.escape_debug())
}

/// The message up to the text that the service signed, which has the parameters in it.
pub(crate) fn without_signed_text(message: &str) -> &str {
    let lower = message.to_ascii_lowercase();
    let end = lower.find(SIGNED_TEXT).unwrap_or(message.len());
    message.get(..end).unwrap_or_default().trim_end()
}

/// The beginning of a body as text, at most 2 KiB of it.
pub(crate) fn start(body: &[u8]) -> String {
    let start = body.get(..KEPT).unwrap_or(body);
    let mut kept = String::new();
    for character in String::from_utf8_lossy(start).chars() {
        if kept.len() + character.len_utf8() > KEPT {
            break;
        }
        kept.push(character);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{line, shown, start, without_signed_text};

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(line(" a\r\nb\t\u{1b}[0m c\n"), "a b [0m c");
    }

    #[test]
    fn a_long_value_is_cut() {
        assert_eq!(shown("a\nb"), "a\\nb");
        assert_eq!(shown(&"é".repeat(80)), "é".repeat(80));
        assert_eq!(shown(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
    }

    #[test]
    fn the_signed_text_is_left_out_in_any_case() {
        let cut = "Specified signature does not match our calculation.";
        for tail in [" server string to sign is:POST&%2F&x", "\nServer String To Sign: x", ""] {
            assert_eq!(without_signed_text(&format!("{cut}{tail}")), cut);
        }
        assert_eq!(without_signed_text("naïve server"), "naïve server");
    }

    #[test]
    fn two_kib_of_an_answer_are_kept_whatever_its_bytes() {
        assert_eq!(start(b"<html>"), "<html>");
        assert_eq!(start(&[b'x'; 5000]).len(), 2048);
        assert_eq!(start(&[0xff; 5000]).len(), 2046);
        assert_eq!(start("é".repeat(3000).as_bytes()).len(), 2048);
    }
}
