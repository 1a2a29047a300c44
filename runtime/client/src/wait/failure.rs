//! How a wait ends in vain.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aliyun_rpc_wire::{Tell, WaitInfo};

use crate::failure::Failure;
use crate::seconds::Seconds;
use crate::wait::judge::Unchanged;
use crate::wording;

/// What was waited for, and how that has ended in vain.
///
/// The resource stays as it is; a wait with the same ids begins anew where this one ended.
#[derive(Clone, Debug)]
pub struct WaitFailure {
    pub(crate) info: &'static WaitInfo,
    pub(crate) owners: Vec<String>,
    pub(crate) id: String,
    pub(crate) end: WaitEnd,
    pub(crate) status: Option<String>,
    /// The fields that tell why, with their values.
    pub(crate) reasons: Vec<(&'static Tell, String)>,
    /// The fields that the change before the wait has not reached.
    pub(crate) unchanged: Vec<Unchanged>,
    pub(crate) waited: Duration,
    /// Why the last look failed, while another one may succeed.
    pub(crate) look: Option<String>,
    /// Why no further look is worth while.
    pub(crate) cause: Option<Arc<Failure>>,
    pub(crate) remedy: Option<String>,
}

/// How a wait has ended in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitEnd {
    /// It is in a state that does not lead to the one that is wanted.
    Failed,
    /// It is not there, or no longer.
    Gone,
    /// It has no status: there is nothing to wait for.
    NoStatus,
    /// The time is up.
    TimedOut,
    /// It cannot be looked at: a look has failed in a way that does not pass. The code, the status
    /// and the source of the error are those of the look.
    Unseen,
}

impl WaitFailure {
    /// The kind of resource, such as `data_flow`.
    #[must_use]
    pub fn resource(&self) -> &str {
        self.info.resource.name
    }

    /// The end that was waited for, such as `running` or `gone`.
    #[must_use]
    pub fn until(&self) -> &str {
        self.info.name
    }

    /// The id of the resource.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The ids of its owners, outermost first.
    #[must_use]
    pub fn owners(&self) -> &[String] {
        &self.owners
    }

    /// How the wait has ended.
    #[must_use]
    pub fn end(&self) -> WaitEnd {
        self.end
    }

    /// The last status that was seen, as it came.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// The fields of the resource that tell why, with their values.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, &str)> {
        self.reasons.iter().map(|(tell, text)| (tell.field, text.as_str()))
    }

    /// How long was waited.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.waited
    }

    /// What to do about it, where that is known.
    pub(crate) fn remedy(&self) -> Option<&str> {
        self.remedy.as_deref()
    }

    /// What to do about the end.
    pub(crate) fn advised(mut self) -> Self {
        let resource = self.info.resource;
        let state = self.status().and_then(|status| resource.state(status));
        let anew = format!("begin the wait anew with `{}` and the same ids", self.info.method);
        self.remedy = match self.end {
            WaitEnd::Failed => state.and_then(|state| state.remedy).map(str::to_owned),
            WaitEnd::TimedOut => Some(format!("look whether it goes on, and {anew}")),
            WaitEnd::Gone if self.status.is_some() => {
                Some("see who has deleted it, and make it anew where it is needed".to_owned())
            }
            WaitEnd::Gone => Some(format!("check the ids and the region, and {anew}")),
            WaitEnd::NoStatus => {
                let known = resource.no_status.unwrap_or("There is nothing to wait for.");
                Some(known.trim_end_matches('.').to_owned())
            }
            WaitEnd::Unseen => {
                let known = self.cause.as_ref().and_then(|cause| cause.remedy());
                Some(known.map_or(anew.clone(), |known| format!("{known}; then {anew}")))
            }
        };
        self
    }

    /// The state at the end, and how it was come by.
    fn say_end(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waited = Seconds(self.waited);
        let last = self.status();
        match (self.end, last) {
            (WaitEnd::NoStatus, _) => out.write_str(" has no status to wait for"),
            (WaitEnd::Gone, Some(last)) => {
                write!(out, " was {last} and is no longer there (after {waited:.0} s)")
            }
            (WaitEnd::Gone, None) => write!(out, " is not there (after {waited:.0} s)"),
            (WaitEnd::Unseen, _) => {
                write!(out, " cannot be looked at (after {waited:.0} s")?;
                last.map_or(Ok(()), |last| write!(out, ", when it was last seen {last}"))?;
                out.write_str(")")
            }
            (WaitEnd::Failed, Some(status)) => write!(out, " is {status} (after {waited:.0} s)"),
            (_, Some(status)) if self.info.ends(status) => {
                write!(out, " is {status}, but not as it was to be after {waited:.0} s")
            }
            (_, status) => {
                write!(out, " is not {} after {waited:.0} s", self.until())?;
                let seen = status.map_or(", and was not seen".to_owned(), |s| format!(", but {s}"));
                out.write_str(&seen)
            }
        }
    }

    /// What the status and the fields that tell why mean, where that is documented.
    fn say_reasons(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.status().and_then(|status| self.info.resource.state(status));
        let failed = self.end == WaitEnd::Failed;
        if let Some(state) = state.filter(|_| failed && self.reasons.is_empty()) {
            write!(out, ": {}", wording::clause(state.meaning))?;
        }
        for (tell, text) in &self.reasons {
            write!(out, ", {} {}", tell.field, wording::line(text))?;
            if let Some(meaning) = tell.meaning(text) {
                write!(out, " ({})", wording::clause(meaning))?;
            }
        }
        for Unchanged { field, there, wanted } in &self.unchanged {
            let (there, wanted) = (wording::shown(there), wording::shown(wanted));
            write!(out, ", {field} is `{there}` and not `{wanted}`")?;
        }
        Ok(())
    }
}

impl fmt::Display for WaitFailure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = self.info.resource.title.to_lowercase();
        write!(out, "the {title} {}", wording::shown(&self.id))?;
        if let Some(owner) = self.owners.last() {
            write!(out, " of {}", wording::shown(owner))?;
        }
        self.say_end(out)?;
        self.say_reasons(out)?;
        if let Some(look) = &self.look {
            write!(out, "; the last look failed: {look}")?;
        }
        match &self.cause {
            Some(cause) => {
                out.write_str(": ")?;
                wording::told(out, cause)
            }
            None => Ok(()),
        }
    }
}
