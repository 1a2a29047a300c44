//! The tables of a service: what its actions do to its resources, as static data.

use aliyun_rpc_wire::{ActionInfo, Paging, Prerequisite, Service};

use crate::state::fields::{Field, FieldKind, ResourceTable};

/// A service.
#[derive(Debug)]
pub struct Tables {
    /// The service as a whole.
    pub service: &'static Service,
    /// Its actions.
    pub actions: &'static [&'static ActionTable],
    /// Its resources.
    pub resources: &'static [&'static ResourceTable],
}

/// An action and what it does.
#[derive(Debug)]
pub struct ActionTable {
    /// What clients know of it.
    pub info: &'static ActionInfo,
    /// What it needs besides its parameters, as clients know it.
    pub prerequisites: &'static [Prerequisite],
    /// How the emulator tells whether that is there, one for each.
    pub needs: &'static [Need],
    /// What it needs of the world that nothing but its error codes tells of.
    pub facts: &'static [Fact],
    /// The code of each breach of a constraint.
    pub breaches: &'static [Breach],
    /// The resources that it addresses, outermost first.
    pub address: &'static [Address],
    /// How it gives a long list in parts.
    pub paging: Option<&'static Paging>,
    /// The parameter with the size of a part.
    pub page_size: Option<&'static str>,
    /// The code of a token that is none.
    pub bad_token: Code,
    /// The outcome of a dry run that passes, where that is documented as a code.
    pub dry_run: Option<Code>,
    /// The code of a client token that came with other parameters.
    pub mismatch: Code,
    /// The fields of its result.
    pub result: &'static [Field],
    /// What it does.
    pub effect: Effect,
}

impl ActionTable {
    /// How the list lies in the result, and the fields of an item; none where there is no list.
    pub(crate) fn items(&self) -> Option<(Option<&'static str>, &'static [Field])> {
        self.result.iter().find_map(|field| match field.kind {
            FieldKind::List { wrapped, item: FieldKind::Structure(fields), .. } => {
                Some((wrapped, *fields))
            }
            _ => None,
        })
    }

    /// The move that it makes.
    pub(crate) fn moved(&self) -> Option<&Move> {
        match &self.effect {
            Effect::Creates(one) | Effect::Changes(one) | Effect::Deletes(one) => Some(one),
            _ => None,
        }
    }

    /// The move that it makes, where that takes time.
    pub(crate) fn journey(&self) -> Option<&Move> {
        self.moved().filter(|one| !one.through.is_empty())
    }

    /// Whether it makes a resource of that kind.
    pub(crate) fn creates(&self, resource: &str) -> bool {
        matches!(&self.effect, Effect::Creates(one) if one.resource == resource)
    }

    /// The facts of the world that it needs, each with the parameters that they are about.
    pub(crate) fn facts(&self) -> impl Iterator<Item = &'static str> {
        let told = self.prerequisites.iter().zip(self.needs);
        let told = told.filter(|(_, need)| need.check.is_fact()).map(|(known, _)| known.id);
        told.chain(self.facts.iter().map(|fact| fact.id))
    }
}

/// An error code as it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The HTTP status.
    pub status: u16,
    /// The code.
    pub code: &'static str,
    /// The message.
    pub message: &'static str,
}

/// A resource that an action addresses.
#[derive(Clone, Copy, Debug)]
pub struct Address {
    /// The parameter with its id.
    pub parameter: &'static str,
    /// The kind of resource.
    pub resource: &'static str,
    /// The code that says that it is not there.
    pub absent: Code,
    /// The code that says that its state is in the way.
    pub unsettled: Code,
}

/// The code of a breach of a constraint.
#[derive(Debug)]
pub struct Breach {
    /// The parameter, without the numbers of lists.
    pub parameter: &'static str,
    /// The kind of constraint.
    pub rule: &'static str,
    /// The code.
    pub code: Code,
}

/// Something that an action needs besides its parameters.
#[derive(Debug)]
pub struct Need {
    /// The code of its absence.
    pub code: Code,
    /// How it is told.
    pub check: Check,
}

/// A fact of the world.
#[derive(Debug)]
pub struct Fact {
    /// Its name.
    pub id: &'static str,
    /// The parameters that it is about; it is needed where one of them is given, and where there
    /// are none in any case.
    pub parameters: &'static [&'static str],
    /// The code that says that it does not hold.
    pub code: Code,
}

/// How a need is told.
#[derive(Debug)]
#[non_exhaustive]
pub enum Check {
    /// As a client sees it.
    Seen,
    /// By a fact of the world, named as the need is, about the values of these parameters.
    Fact(&'static [&'static str]),
    /// By the version of the outermost resource that is addressed.
    Version(&'static str),
    /// By the free addresses of what the parameter names, which the new resource then takes.
    Addresses {
        /// The parameter, or the field of the outermost resource that is addressed.
        of: &'static str,
        /// How many.
        count: u64,
    },
    /// By a named predicate.
    Predicate {
        /// Which.
        is: Predicate,
        /// The parameter that it looks at.
        parameter: &'static str,
        /// The field that it compares with.
        field: &'static str,
        /// The kind of resource whose field that is.
        resource: &'static str,
        /// A bound, where the predicate has one.
        most: u64,
    },
}

impl Check {
    /// Whether a fact of the world is asked for.
    fn is_fact(&self) -> bool {
        matches!(self, Self::Fact(_) | Self::Predicate { is: Predicate::Once, .. })
    }
}

/// What cannot be said otherwise: the whole list of predicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Predicate {
    /// The paths lie in none of the field's, none of these in them, and none in another.
    Apart,
    /// The value is that of the field, where that has one.
    Same,
    /// The values are in the list of the field.
    Listed,
    /// The values are not in the list of the field.
    Unlisted,
    /// The values and the list of the field are together no more than the bound.
    Room,
    /// Unless another resource has the value in the field, nothing is needed of the world.
    Once,
}

/// What an action does.
#[derive(Debug)]
#[non_exhaustive]
pub enum Effect {
    /// Nothing that can be seen.
    Nothing,
    /// It makes a resource.
    Creates(Move),
    /// It changes a resource.
    Changes(Move),
    /// It removes a resource.
    Deletes(Move),
    /// It lists resources.
    Lists {
        /// Their kind.
        resource: &'static str,
        /// What can be looked for.
        matches: &'static [Match],
    },
    /// It lists what is always there, each as a JSON text.
    Rows {
        /// The items.
        rows: &'static [&'static str],
        /// What can be looked for.
        matches: &'static [Match],
        /// The code that says that there is none.
        absent: Option<Code>,
    },
}

/// How a resource goes from one state to another, and what becomes of it.
#[derive(Debug)]
pub struct Move {
    /// The kind of resource.
    pub resource: &'static str,
    /// The parameter, or of a new one the field of the result, with its id.
    pub id: &'static str,
    /// The states that it goes through.
    pub through: &'static [&'static str],
    /// How many minutes of the service's time that takes.
    pub minutes: u32,
    /// The state that it ends in; none where it stays or goes back to the one that it had.
    pub end: Option<&'static str>,
    /// Parameters and the fields that get their values.
    pub fills: &'static [(&'static str, &'static str)],
    /// Parameters and the lists that their items are added to.
    pub adds: &'static [(&'static str, &'static str)],
    /// Parameters, and the lists and their fields from which what has the value is taken.
    pub removes: &'static [(&'static str, &'static str)],
    /// A parameter with another resource of the kind, and the parameters taken over from it.
    pub copies: Option<(&'static str, &'static [&'static str])>,
    /// Parameters and fields that no two resources share, with the code of a second one.
    pub unique: Option<(&'static [(&'static str, &'static str)], Code)>,
    /// Parameters and fields of which only one resource is at work, with the code of a second.
    pub alone: Option<(&'static [(&'static str, &'static str)], Code)>,
}

/// Something that can be looked for in a list.
#[derive(Debug)]
pub struct Match {
    /// The parameter; of a filter, the list of filters.
    pub parameter: &'static str,
    /// The key of the filter.
    pub key: Option<&'static str>,
    /// The field that is looked at.
    pub field: &'static str,
    /// How.
    pub how: How,
    /// Whether the text is a list with commas.
    pub many: bool,
    /// The text that finds all.
    pub any: Option<&'static str>,
    /// The code that says that what was asked for by its id is not there.
    pub absent: Option<Code>,
}

/// How a text is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The whole of it.
    Whole,
    /// A part of it.
    Part,
    /// A time, at or after it.
    From,
    /// A time, at or before it.
    Until,
    /// All pairs of a list of structures.
    Pairs,
}
