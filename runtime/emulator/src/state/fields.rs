//! The tables of resources and results: where fields come from, and how they are written.

use aliyun_rpc_wire::ResourceInfo;
use aliyun_rpc_wire::constraint::When;

/// A kind of resource.
#[derive(Debug)]
pub struct ResourceTable {
    /// What clients know of it.
    pub info: &'static ResourceInfo,
    /// How its ids are made; the first whose condition holds.
    pub ids: &'static [(Option<When>, &'static str)],
    /// Fields that no parameter of the same name fills.
    pub fields: &'static [FieldRule],
    /// When it has no status and is there at once.
    pub stateless: Option<When>,
    /// The field with its version.
    pub version: Option<&'static str>,
}

/// How a field gets its value.
#[derive(Debug)]
pub struct FieldRule {
    /// The field.
    pub field: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Under which condition on the creating request.
    pub when: Option<When>,
    /// In which states; in all where there are none.
    pub states: &'static [&'static str],
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Holds {
    /// A text with `{hex:N}`, `{region}` and `{Field}` in it.
    Text(&'static str),
    /// A field of the resource whose id the parameter had.
    From {
        /// The kind of that resource.
        resource: &'static str,
        /// The parameter that named it.
        parameter: &'static str,
        /// Its field.
        field: &'static str,
    },
    /// The resources of a kind that belong to it.
    List(&'static str),
    /// How many of a kind belong to it.
    Count(&'static str),
    /// When it was made, changed last, or first came into a state.
    Time {
        /// Which moment; of a state, the state.
        moment: Moment,
        /// How it is written.
        style: TimeStyle,
    },
}

/// A moment in the life of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// It was made.
    Created,
    /// It was changed last.
    Changed,
    /// It first came into one of these states.
    Entered(&'static [&'static str]),
}

/// How a time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStyle {
    /// `2018-12-12T07:28:38Z`.
    Utc,
    /// `2017-05-27T15:43:06CST`.
    Cst,
    /// `2021-08-04 18:27:35`, without a zone.
    Plain,
}

/// A field of a result.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub kind: FieldKind,
}

/// The type of a field of a result.
#[derive(Debug)]
#[non_exhaustive]
pub enum FieldKind {
    /// A text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// A structure.
    Structure(&'static [Field]),
    /// A list, wrapped in a structure with the item's name where there is one.
    List {
        /// The name of the only field of the structure that it lies in.
        wrapped: Option<&'static str>,
        /// What each item is called in XML, where it is not wrapped.
        element: Option<&'static str>,
        /// What an item is.
        item: &'static FieldKind,
    },
}
