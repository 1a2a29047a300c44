//! How a wait ends in vain.

use std::fmt;
use std::time::Duration;

use aliyun_rpc_wire::WaitInfo;

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
    pub(crate) reasons: Vec<(&'static str, String)>,
    pub(crate) waited: Duration,
    /// Why the last look failed.
    pub(crate) look: Option<String>,
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
        self.reasons.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// How long was waited.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.waited
    }

    /// What to do about it, where that is known.
    pub(crate) fn remedy(&self) -> Option<&str> {
        let state = self.status().and_then(|status| self.info.resource.state(status));
        match self.end {
            WaitEnd::Failed => state.and_then(|state| state.remedy),
            WaitEnd::TimedOut => {
                Some("look whether it goes on, and begin the wait anew with the same ids")
            }
            WaitEnd::Gone => Some("check the ids and the region, or make it anew"),
            WaitEnd::NoStatus => Some("use it at once: there is nothing to wait for"),
        }
    }
}

impl fmt::Display for WaitFailure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = self.info.resource.title.to_lowercase();
        let waited = self.waited.as_secs_f64();
        write!(out, "the {title} {}", self.id)?;
        match (self.end, self.status()) {
            (WaitEnd::NoStatus, _) => out.write_str(" has no status")?,
            (WaitEnd::Gone, _) => write!(out, " is not there (after {waited:.0} s)")?,
            (WaitEnd::Failed, Some(status)) => write!(out, " is {status} (after {waited:.0} s)")?,
            (_, status) => {
                write!(out, " is not {} after {waited:.0} s", self.until())?;
                match status {
                    Some(status) => write!(out, ", but {status}")?,
                    None => out.write_str(", and was not seen")?,
                }
            }
        }
        for (field, text) in &self.reasons {
            write!(out, ", {field} {text}")?;
        }
        self.look.as_ref().map_or(Ok(()), |look| write!(out, "; the last look failed: {look}"))
    }
}
