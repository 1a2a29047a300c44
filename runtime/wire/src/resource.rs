//! Resources and their lifecycles: how one is looked at, and what its states mean.

use std::time::Duration;

use crate::action::{Action, ActionInfo};
use crate::constraint::Values;
use crate::decode::{Decode, DecodeError};
use crate::node::Node;
use crate::paging::Paging;
use crate::tree::Tree;

/// A kind of resource, and how one of it is looked at.
#[derive(Debug)]
pub struct ResourceInfo {
    /// Its name in the spec, such as `data_flow`.
    pub name: &'static str,
    /// What it is called, such as `Data flow`.
    pub title: &'static str,
    /// The action that tells its state.
    pub read: &'static ActionInfo,
    /// How that action gives a long list in parts.
    pub paging: Option<&'static Paging>,
    /// The parameters of that action which name its owners, outermost first.
    pub owners: &'static [&'static str],
    /// How that action is asked for one of them alone.
    pub select: Select,
    /// The field of the result that has them.
    pub items: &'static str,
    /// The name that the wire gives one of a wrapped list.
    pub item: &'static str,
    /// The field that identifies one.
    pub id: &'static str,
    /// The field with its status.
    pub status: &'static str,
    /// What each status means.
    pub states: &'static [State],
    /// The codes that say that it does not exist.
    pub gone_codes: &'static [&'static str],
    /// Whether absence from the list says so.
    pub gone_when_absent: bool,
    /// The fields that tell why it failed.
    pub tells: &'static [Tell],
    /// What it means that one has no status, where some have none.
    pub no_status: Option<&'static str>,
}

/// A field that tells why a resource failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tell {
    /// The field.
    pub field: &'static str,
    /// Its documented values and what each of them means.
    pub values: &'static [(&'static str, &'static str)],
}

/// One of a list: its id, and its fields.
pub type Listed<'a> = (String, Node<'a>);

/// How an action that lists is asked for one of them alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Select {
    /// It is not: the one is looked for in the whole list.
    All,
    /// By a parameter that takes the id.
    Parameter(&'static str),
    /// By a filter.
    Filter {
        /// The list of filters.
        list: &'static str,
        /// The filter that takes the id.
        key: &'static str,
    },
}

/// A status and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The documented spelling.
    pub status: &'static str,
    /// What it means to somebody who waits.
    pub standing: Standing,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// What to do when it ends a wait in vain, where that is known.
    pub remedy: Option<&'static str>,
}

/// What a status means to somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// It will change by itself.
    Pending,
    /// It can be used.
    Ready,
    /// Something is wrong, or it is out of service.
    Failed,
    /// It is being deleted.
    Leaving,
    /// It is no longer there.
    Gone,
}

/// What one can wait for, of a kind of resource.
#[derive(Debug)]
pub struct WaitInfo {
    /// The name of the end, such as `running`.
    pub name: &'static str,
    /// The method of the client that waits for it.
    pub method: &'static str,
    /// Of what.
    pub resource: &'static ResourceInfo,
    /// The states that end the wait; empty where it ends when the resource is gone.
    pub until: &'static [&'static str],
    /// The states that end it in vain.
    pub failed: &'static [&'static str],
    /// How many minutes it takes at least and at most, where that is documented.
    pub takes: Option<(u32, u32)>,
    /// How many minutes to wait at most.
    pub limit: u32,
}

/// An action that starts something which goes on after its answer.
pub trait Starts: Action {
    /// What a wait for its end gives.
    type Awaited: Awaited;
    /// What it starts.
    const START: &'static Start;
}

/// What an action starts, and how its end is known.
#[derive(Debug)]
pub struct Start {
    /// What to wait for.
    pub wait: &'static WaitInfo,
    /// Whether the resource is made by the action, so that its result has the id.
    pub creates: bool,
    /// The parameter or the field of the result that has the id.
    pub id: &'static str,
    /// The states in which the resource can be when the action is called; empty where any.
    pub from: &'static [&'static str],
    /// Parameters of the action, and the field of the resource that gets their value.
    pub changes: &'static [(&'static str, &'static str)],
}

/// What a wait gives: the resource, or nothing where it was waited for until it is gone.
pub trait Awaited: Sized + Send + 'static {
    /// Reads it.
    fn read(item: Option<Node<'_>>) -> Result<Self, DecodeError>;
}

impl Awaited for () {
    fn read(_: Option<Node<'_>>) -> Result<Self, DecodeError> {
        Ok(())
    }
}

impl<T: Decode + Send + 'static> Awaited for T {
    fn read(item: Option<Node<'_>>) -> Result<Self, DecodeError> {
        match item {
            Some(item) => T::decode(item),
            None => T::decode(Node::new(&Tree::of_texts([]))),
        }
    }
}

impl ResourceInfo {
    /// The parameters that ask for all of them, within their owners, outermost first.
    #[must_use]
    pub fn listing(&self, owners: &[String]) -> Values {
        self.owners.iter().copied().zip(owners.iter().cloned()).collect()
    }

    /// The parameters that ask for one of them, within its owners, outermost first.
    #[must_use]
    pub fn request(&self, owners: &[String], id: &str) -> Values {
        let mut values = self.listing(owners);
        match self.select {
            Select::All => {}
            Select::Parameter(parameter) => values.set(parameter, id),
            Select::Filter { list, key } => {
                values.set(format!("{list}.1.Key"), key);
                values.set(format!("{list}.1.Value"), id);
            }
        }
        values
    }

    /// Those in the tree of an answer, each with its id.
    ///
    /// What cannot be read is an error: an answer of another form says nothing of them.
    pub fn listed<'a>(&self, tree: &'a Tree) -> Result<Vec<Listed<'a>>, DecodeError> {
        let nodes = Node::new(tree).fields()?.nodes(self.items, self.item).into_iter();
        let item = |node: Node<'a>| Ok((node.fields()?.required(self.id)?, node));
        nodes.map(item).collect()
    }

    /// What a status means; none where it is not documented.
    #[must_use]
    pub fn state(&self, status: &str) -> Option<&'static State> {
        self.states.iter().find(|state| state.status.eq_ignore_ascii_case(status))
    }

    /// Whether the code says that it does not exist.
    #[must_use]
    pub fn is_gone(&self, code: &str) -> bool {
        let plain = |code: &str| code.trim_end_matches('.').to_ascii_lowercase();
        self.gone_codes.iter().any(|gone| plain(gone) == plain(code))
    }
}

impl Tell {
    /// What a value of the field means; none where that is not documented.
    #[must_use]
    pub fn meaning(&self, value: &str) -> Option<&'static str> {
        let known = self.values.iter().find(|(known, _)| known.eq_ignore_ascii_case(value));
        known.map(|(_, meaning)| *meaning)
    }
}

impl WaitInfo {
    /// Whether it is waited for until the resource is gone.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.until.is_empty()
    }

    /// Whether the status ends the wait.
    #[must_use]
    pub fn ends(&self, status: &str) -> bool {
        self.until.iter().any(|known| known.eq_ignore_ascii_case(status))
    }

    /// Whether the status ends the wait in vain.
    #[must_use]
    pub fn fails(&self, status: &str) -> bool {
        self.failed.iter().any(|known| known.eq_ignore_ascii_case(status))
    }

    /// How long to wait at most.
    #[must_use]
    pub fn limit(&self) -> Duration {
        minutes(self.limit)
    }

    /// How long it takes at most, where that is documented.
    #[must_use]
    pub fn expected(&self) -> Option<Duration> {
        self.takes.map(|(_, most)| minutes(most))
    }
}

fn minutes(count: u32) -> Duration {
    Duration::from_secs(60 * u64::from(count))
}
