//! The judge of a wait: from what is seen to whether the wait goes on, without looking or waiting.

use std::time::Duration;

use aliyun_rpc_wire::{Standing, Tree, WaitInfo};

use crate::wait::WaitEnd;
use crate::wait::look::{Sight, field};

/// How long a resource may be missing that was not seen yet: one that was just made need not be
/// in lists at once.
const APPEARS: Duration = Duration::from_secs(120);

/// How often in a row a resource that was seen may be missing from its list.
const MISSES: u32 = 2;

/// A change that was sent before the wait.
#[derive(Debug, Default)]
pub(crate) struct Change {
    /// The states in which the resource can have been before; empty where any.
    pub(crate) from: &'static [&'static str],
    /// The fields that get a new value.
    pub(crate) fields: Vec<(&'static str, String)>,
    /// The first state that was seen.
    first: Option<String>,
    /// Whether a state on the way was seen.
    seen: bool,
}

/// A field that does not have the value that a change gives it.
#[derive(Clone, Debug)]
pub(crate) struct Unchanged {
    pub(crate) field: &'static str,
    pub(crate) there: String,
    pub(crate) wanted: String,
}

/// Judges what is seen.
pub(crate) struct Judge {
    info: &'static WaitInfo,
    grace: Duration,
    change: Option<Change>,
    /// Whether the resource was seen.
    seen: bool,
    /// How often in a row it was missing since.
    missed: u32,
}

/// What comes of what is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Pending,
    Done,
    InVain(WaitEnd),
}

impl Change {
    /// A change from one of those states, which gives those fields a new value.
    pub(crate) fn new(from: &'static [&'static str], fields: Vec<(&'static str, String)>) -> Self {
        Self { from, fields, first: None, seen: false }
    }

    /// Learns from a state.
    fn learn(&mut self, status: &str, standing: Option<Standing>) {
        let first = self.first.get_or_insert_with(|| status.to_owned());
        self.seen |= standing == Some(Standing::Pending) || !first.eq_ignore_ascii_case(status);
    }

    /// Whether the state can be that of before the change: nothing else was seen by now, and the
    /// change can have been sent in that state.
    fn is_old(&self, status: &str) -> bool {
        let before = |known: &&str| known.eq_ignore_ascii_case(status);
        !self.seen && (self.from.is_empty() || self.from.iter().any(before))
    }

    /// Whether a state that is wanted is that of after the change. Where it can be the old one,
    /// the changed fields tell; where none of them can be seen, the time.
    fn is_over(&self, status: &str, item: &Tree, late: bool) -> bool {
        if !self.is_old(status) {
            return true;
        }
        let shown = |(name, _): &&(&'static str, String)| field(item, name).is_some();
        let cleared = |(_, value): &&(&'static str, String)| value.is_empty();
        let seen = self.fields.iter().any(|known| shown(&known) || cleared(&known));
        if seen { self.unchanged(item).next().is_none() } else { late }
    }

    /// The fields that show another value than the one they get, with both.
    fn unchanged<'a>(&'a self, item: &'a Tree) -> impl Iterator<Item = Unchanged> + 'a {
        let shown = |(name, value): &(&'static str, String)| {
            let there = field(item, name).or_else(|| value.is_empty().then(String::new))?;
            (there != *value).then(|| Unchanged { field: name, there, wanted: value.clone() })
        };
        self.fields.iter().filter_map(shown)
    }
}

impl Judge {
    pub(crate) fn new(info: &'static WaitInfo, grace: Duration, change: Option<Change>) -> Self {
        Self { info, grace, change, seen: false, missed: 0 }
    }

    /// The fields that a change has not reached as far as is seen.
    pub(crate) fn unchanged(&self, item: &Tree) -> Vec<Unchanged> {
        self.change.iter().flat_map(|change| change.unchanged(item)).collect()
    }

    /// Judges what is seen after so long; whether it fits what else was asked for, if anything.
    pub(crate) fn judge(&mut self, sight: &Sight, fits: Option<bool>, waited: Duration) -> Verdict {
        match sight {
            Sight::There(item) if self.info.is_gone() => self.leaving(item),
            Sight::There(item) => self.there(item, fits, waited),
            Sight::Unknown if self.info.is_gone() => Verdict::Done,
            Sight::Absent if self.info.is_gone() => {
                if self.info.resource.gone_when_absent {
                    Verdict::Done
                } else {
                    Verdict::Pending
                }
            }
            Sight::Unknown if self.seen => Verdict::InVain(WaitEnd::Gone),
            Sight::Absent if self.seen => {
                self.missed += 1;
                if self.missed < MISSES { Verdict::Pending } else { Verdict::InVain(WaitEnd::Gone) }
            }
            Sight::Unknown | Sight::Absent if waited < APPEARS => Verdict::Pending,
            Sight::Unknown | Sight::Absent => Verdict::InVain(WaitEnd::Gone),
        }
    }

    /// A resource that is to be gone is there.
    fn leaving(&self, item: &Tree) -> Verdict {
        let status = field(item, self.info.resource.status);
        let state = status.and_then(|status| self.info.resource.state(&status));
        match state {
            Some(state) if state.standing == Standing::Gone => Verdict::Done,
            _ => Verdict::Pending,
        }
    }

    /// A resource that is to be in a state is there.
    fn there(&mut self, item: &Tree, fits: Option<bool>, waited: Duration) -> Verdict {
        self.seen = true;
        self.missed = 0;
        let Some(status) = field(item, self.info.resource.status) else {
            return Verdict::InVain(WaitEnd::NoStatus);
        };
        let standing = self.info.resource.state(&status).map(|state| state.standing);
        let late = waited >= self.grace;
        if let Some(change) = &mut self.change {
            change.learn(&status, standing);
        }
        if self.info.fails(&status) {
            let old = self.change.as_ref().is_some_and(|change| !late && change.is_old(&status));
            return if old { Verdict::Pending } else { Verdict::InVain(WaitEnd::Failed) };
        }
        let over = |change: &Change| fits == Some(true) || change.is_over(&status, item, late);
        let done =
            self.info.ends(&status) && fits != Some(false) && self.change.as_ref().is_none_or(over);
        if done { Verdict::Done } else { Verdict::Pending }
    }
}
