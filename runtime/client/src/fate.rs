//! How the fate of a request is said: what may have come of it, and how to find out.

use std::fmt;

use crate::decision::Reason;
use crate::lookup::Lookup;
use crate::trail::{Fate, Trail};
use crate::wording::shown;

/// Says what may have come of a request that failed, and how to find out.
pub(crate) fn say(out: &mut fmt::Formatter<'_>, trail: &Trail) -> fmt::Result {
    out.write_str(match trail.fate {
        Fate::Settled if trail.unsent => return out.write_str("; nothing was sent"),
        Fate::Settled => return Ok(()),
        Fate::MayHaveExecuted => "; it may have been executed: ",
        Fate::Accepted => "; it was accepted and may still be carried out: ",
    })?;
    if let Some(token) = &trail.token {
        let (text, days) = (shown(&token.text), token.days);
        return write!(out, "call again with the client token `{text}` within {days} days");
    }
    if let Some(lookup) = &trail.lookup {
        return look(out, lookup);
    }
    out.write_str(if trail.idempotent {
        "call again, which does nothing more"
    } else {
        "look before you call again"
    })
}

fn look(out: &mut fmt::Formatter<'_>, lookup: &Lookup) -> fmt::Result {
    write!(out, "look for it with {}", lookup.action())?;
    let pairs = lookup.parameters().chain(lookup.fields());
    for (index, (name, value)) in pairs.enumerate() {
        let sign = if index == 0 { " (" } else { ", " };
        write!(out, "{sign}{name} {}", shown(value))?;
    }
    out.write_str(") before you call again")
}

/// Why it was not tried again, where that is not plain.
pub(crate) fn reason(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::Off | Reason::Final | Reason::Unsafe | Reason::Attempts => None,
        Reason::NoOthers => Some("there are no other credentials"),
        Reason::Budget => Some("the client has no retries left"),
        Reason::Deadline => Some("no time left for another"),
    }
}
