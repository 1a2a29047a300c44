//! The raw stage: the files of a spec, key for key, without any behaviour.

mod action;
mod behaviour;
mod constraints;
mod correction;
mod errors;
mod load;
mod member;
mod note;
mod resource;
mod schema;
mod service;
mod shape;
mod vocabulary;

pub(crate) use action::{
    Action, ErrorRow, Job, Method, NaturalKey, Paging, PagingStyle, Relation, Safety, Starts, Verb,
};
pub(crate) use behaviour::{
    Behaviour, Fact, FieldRule, Moment, Move, Predicate, PredicateName, World,
};
pub(crate) use constraints::{Charset, Constraints, Length, LengthOf, Level, Test, When};
pub(crate) use correction::{Correction, CorrectionKind, Value};
pub(crate) use errors::{Category, Code, Errors, Retry};
pub(crate) use load::{ActionFile, Spec, load};
pub(crate) use member::{Content, Encoding, Member, Nesting, Role, Type};
pub(crate) use note::{Note, NoteRelation, NoteValue};
pub(crate) use resource::{Resource, Select, Wait};
pub(crate) use schema::schemas;
pub(crate) use service::{Group, Service, Source, SourceRef};
pub(crate) use shape::{FilterValue, Shape, ShapeKind};
pub(crate) use vocabulary::VOCABULARY;
