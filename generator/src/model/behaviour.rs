//! Behaviour: what an emulator does with resources, and the world that they stand in.

use aliyun_rpc_constraint::When;

use crate::place::Spanned;
use crate::raw;
use crate::yaml::Node;

/// What becomes of a kind of resource.
#[derive(Clone, Debug)]
pub(crate) struct Behaviour {
    /// The name of the resource.
    pub(crate) resource: Spanned<String>,
    /// How its ids are made: the first whose condition holds.
    pub(crate) ids: Vec<(Option<When>, Spanned<String>)>,
    /// When it has no status.
    pub(crate) stateless: Option<When>,
    /// The field with its version.
    pub(crate) version: Option<Spanned<String>>,
    /// Parameters and fields of other names that get their values.
    pub(crate) fills: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) fields: Vec<FieldRule>,
    /// By action.
    pub(crate) moves: Vec<(Spanned<String>, raw::Move)>,
    /// What is looked for in part.
    pub(crate) parts: Vec<Spanned<String>>,
    /// The codes that say that its state is in the way, the first that an action has.
    pub(crate) unsettled: Vec<Spanned<String>>,
    /// By action and note.
    pub(crate) predicates: Vec<(Spanned<String>, Spanned<String>, raw::Predicate)>,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub(crate) struct FieldRule {
    pub(crate) field: Spanned<String>,
    pub(crate) raw: raw::FieldRule,
    pub(crate) when: Option<When>,
}

/// What lies outside the API.
#[derive(Clone, Debug)]
pub(crate) struct World {
    /// The nearest codes by kind of note or constraint.
    pub(crate) nearest: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    /// What is always there, by the action that lists it.
    pub(crate) rows: Vec<(Spanned<String>, Vec<Node>)>,
}
