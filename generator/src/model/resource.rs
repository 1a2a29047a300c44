//! Lifecycles.

use crate::model::Origin;
use crate::place::Spanned;

/// A kind of resource and its lifecycle.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) name: Spanned<String>,
    pub(crate) title: String,
    pub(crate) doc: Option<String>,
    /// The shape of its id.
    pub(crate) id: Spanned<String>,
    /// The action that tells its state.
    pub(crate) read: Spanned<String>,
    /// The path of the list in that action's result.
    pub(crate) items: Spanned<String>,
    /// The status field of an item.
    pub(crate) field: Spanned<String>,
    /// The shape of the status.
    pub(crate) status: Spanned<String>,
    /// What each status means.
    pub(crate) states: Vec<(Spanned<String>, Standing)>,
    /// The codes that say it does not exist.
    pub(crate) gone_codes: Vec<Spanned<String>>,
    /// Whether absence from the list says so.
    pub(crate) gone_when_absent: bool,
    pub(crate) origin: Origin,
}

/// What a status means to somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Pending,
    Ready,
    Failed,
    /// It is being deleted and will be gone.
    Leaving,
    Gone,
}

impl Standing {
    /// The name in specs and pages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Leaving => "leaving",
            Self::Gone => "gone",
        }
    }
}
