//! Lifecycles.

use crate::model::{Action, Member, Origin, Type};
use crate::place::{Place, Spanned};

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
    /// How that action is asked for one of them alone.
    pub(crate) select: Select,
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
    /// The fields of an item that tell why it failed.
    pub(crate) tells: Vec<Spanned<String>>,
    /// What to do about a status that ends a wait in vain.
    pub(crate) remedies: Vec<(Spanned<String>, String)>,
    /// What it means that one has no status, where some have none.
    pub(crate) no_status: Option<String>,
    /// What one can wait for.
    pub(crate) waits: Vec<Wait>,
    pub(crate) origin: Origin,
}

/// How an action that lists is asked for one item alone.
#[derive(Clone, Debug)]
pub(crate) enum Select {
    /// It is not.
    All,
    /// By a parameter that takes the id.
    Parameter(Spanned<String>),
    /// By a filter that takes the id: the list of filters, and the key.
    Filter(Spanned<String>, Spanned<String>),
    /// It is said in neither form, or in both.
    Unclear(Place),
}

/// Something to wait for.
#[derive(Clone, Debug)]
pub(crate) struct Wait {
    /// The name of the end.
    pub(crate) name: Spanned<String>,
    /// The states that end it; none where it ends when the resource is gone.
    pub(crate) until: Vec<Spanned<String>>,
    /// The states that end it in vain.
    pub(crate) failed: Vec<Spanned<String>>,
    /// How many minutes it takes at least and at most.
    pub(crate) takes: Option<(u32, u32)>,
    /// How many minutes to wait at most.
    pub(crate) limit_minutes: u32,
    pub(crate) origin: Origin,
}

impl Resource {
    /// What one can wait for under that name.
    pub(crate) fn wait(&self, name: &str) -> Option<&Wait> {
        self.waits.iter().find(|wait| wait.name.value == name)
    }

    /// Whether a member is the id of one.
    pub(crate) fn is_id(&self, member: &Member) -> bool {
        matches!(&member.ty, Type::Id(shape) if *shape == self.id.value)
    }

    /// The field of the action's result with the id of the one that it makes; none where it
    /// changes one that is there.
    pub(crate) fn made_by<'a>(&self, action: &'a Action) -> Option<&'a Member> {
        action.result.iter().find(|field| field.identity && self.is_id(field))
    }

    /// What to do about that status.
    pub(crate) fn remedy(&self, status: &str) -> Option<&str> {
        let remedy = self.remedies.iter().find(|(known, _)| known.value == status);
        remedy.map(|(_, remedy)| remedy.as_str())
    }
}

impl Wait {
    /// The name of the client's method, before it becomes a name in Rust.
    pub(crate) fn method(&self, resource: &Resource) -> String {
        format!("wait_{}_{}", resource.name.value, self.name.value)
    }
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
