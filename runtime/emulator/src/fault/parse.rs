//! The text of a fault: `ACTION=KIND:WHAT`, and `*N` behind it.

use std::error::Error;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::{Fault, Kind, Moment};

/// Why a text is no fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadFault {
    text: String,
    why: String,
}

impl fmt::Display for BadFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, why } = self;
        write!(out, "`{}` is no fault: {why}", text.escape_debug())
    }
}

impl Error for BadFault {}

impl FromStr for Fault {
    type Err = BadFault;

    fn from_str(text: &str) -> Result<Self, BadFault> {
        parse(text).map_err(|why| BadFault { text: text.to_owned(), why })
    }
}

fn parse(text: &str) -> Result<Fault, String> {
    let form = "write it as ACTION=KIND:WHAT, such as CreateFileset=code:Throttling.User*3";
    let (action, fault) = text.split_once('=').ok_or_else(|| format!("it has no `=`; {form}"))?;
    let (kind, what) = fault.split_once(':').ok_or_else(|| format!("it has no `:`; {form}"))?;
    if action != "*" && !is_word(action, "") {
        return Err("the action is a name of letters and digits, or `*` for all".to_owned());
    }
    let (what, times) = match what.rsplit_once('*') {
        Some((what, times)) => (what, Some(count(times)?)),
        None => (what, None),
    };
    let kind = match kind {
        "code" if is_word(what, ".") => Kind::Code(what.to_owned()),
        "code" => return Err("a code has letters, digits and dots".to_owned()),
        "delay" => Kind::Delay(duration(what)?),
        "drop" => Kind::Drop(moment(what)?),
        "ends" if is_word(what, "_") => Kind::Ends(what.to_owned()),
        "ends" => return Err("a state has letters, digits and underscores".to_owned()),
        _ => {
            return Err(format!("there is no kind {kind:?}; kinds are code, delay, drop and ends"));
        }
    };
    Ok(Fault { action: action.to_owned(), kind, times })
}

fn is_word(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || signs.contains(it))
}

fn count(text: &str) -> Result<u32, String> {
    let count = text.parse().ok().filter(|count| *count > 0);
    count.ok_or_else(|| format!("behind `*` stands how often, from 1 on, and not {text:?}"))
}

fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("a delay is a whole number with ms, s or m, such as 5s, not {text:?}");
    let end = text.find(|sign: char| !sign.is_ascii_digit()).ok_or_else(wrong)?;
    let (number, unit) = text.split_at(end);
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let milliseconds = match unit {
        "ms" => Some(number),
        "s" => number.checked_mul(1_000),
        "m" => number.checked_mul(60_000),
        _ => return Err(wrong()),
    };
    milliseconds.map(Duration::from_millis).ok_or_else(wrong)
}

fn moment(text: &str) -> Result<Moment, String> {
    match text {
        "before" => Ok(Moment::Before),
        "mid" => Ok(Moment::Mid),
        "after" => Ok(Moment::After),
        _ => Err(format!("a connection is dropped before, mid or after, and not {text:?}")),
    }
}
