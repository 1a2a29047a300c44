//! Prerequisites: what a request needs besides its parameters, and how that can be seen.

use crate::action::Action;
use crate::constraint::When;
use crate::resource::ResourceInfo;

/// An action that needs more than its parameters.
pub trait Prepared: Action {
    /// What it needs.
    const PREREQUISITES: &'static [Prerequisite];
}

/// Something that a request needs besides its parameters.
#[derive(Debug)]
pub struct Prerequisite {
    /// Its id among those of the action.
    pub id: &'static str,
    /// What is needed, as a sentence.
    pub text: &'static str,
    /// The code that reports that it is missing.
    pub code: Option<&'static str>,
    /// What to do where it is missing.
    pub remedy: Option<&'static str>,
    /// When it is needed; none where always.
    pub when: Option<When>,
    /// How it can be seen.
    pub test: Test,
}

/// How a prerequisite can be seen.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Test {
    /// Not through this API.
    Unseen,
    /// The resource whose id the parameter has is there.
    Exists {
        /// The kind of resource.
        resource: &'static ResourceInfo,
        /// The parameter with its id.
        id: &'static str,
    },
    /// It is in one of these states.
    State {
        /// The kind of resource.
        resource: &'static ResourceInfo,
        /// The parameter with its id.
        id: &'static str,
        /// The states.
        states: &'static [&'static str],
    },
    /// One of its fields is like this.
    Field {
        /// The kind of resource.
        resource: &'static ResourceInfo,
        /// The parameter with its id.
        id: &'static str,
        /// The field.
        field: &'static str,
        /// What it has to be like.
        like: Like,
    },
    /// There are so many of a kind, those that are gone aside.
    Count {
        /// The kind of resource.
        resource: &'static ResourceInfo,
        /// Parameters of the request, and the field of those counted that has the same value.
        same: &'static [(&'static str, &'static str)],
        /// At least so many.
        least: u64,
        /// At most so many.
        most: u64,
    },
}

/// What a field has to be like.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Like {
    /// A number of at least this.
    AtLeast(i64),
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A number below that of the parameter.
    Below(&'static str),
    /// A number above that of the parameter.
    Above(&'static str),
}
