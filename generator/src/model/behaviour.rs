//! Behaviour: what an emulator does with resources, and the world that they stand in.

use aliyun_rpc_constraint::When;

use crate::model::{Action, Api};
use crate::place::Spanned;
use crate::raw::{self, Safety};
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
    /// Facts that only error codes tell of, by name.
    pub(crate) facts: Vec<(Spanned<String>, raw::Fact)>,
    /// What is always there, by the action that lists it.
    pub(crate) rows: Vec<(Spanned<String>, Vec<Node>)>,
}

impl Api {
    /// The facts of the world that the action needs and no note of it tells: each with its code,
    /// which is the action's own where it has one of them.
    ///
    /// What changes nothing needs none. One about parameters is needed by every other action that
    /// has one of them, any else by those that have its code.
    pub(crate) fn facts<'a>(&'a self, action: &Action) -> Vec<(&'a str, &'a raw::Fact, &'a str)> {
        let told = |id: &str| action.notes.iter().any(|note| note.id.value == id);
        let world = self.world.iter().flat_map(|world| &world.facts);
        let facts = world.filter(|(id, _)| action.safety() != Safety::Read && !told(&id.value));
        let needed = facts.filter_map(|(id, fact)| {
            let is_own = |code: &&Spanned<String>| {
                action.errors.iter().any(|row| row.code.value == code.value)
            };
            let own = fact.codes.iter().find(is_own);
            let mut parameters = fact.parameters.iter();
            let has = parameters.any(|name| action.parameter(&name.value).is_some());
            let is_needed = if fact.parameters.is_empty() { own.is_some() } else { has };
            let code = own.or(fact.codes.first()).filter(|_| is_needed)?;
            Some((id.value.as_str(), fact, code.value.as_str()))
        });
        needed.collect()
    }
}
