//! YAML as trees whose every node knows where it stands.

mod node;
mod parse;
pub(crate) mod print;
mod read;
mod record;
mod scalar;
mod schema;
mod signs;

pub(crate) use node::{Content, Key, Node};
pub(crate) use parse::parse;
pub(crate) use read::{Entries, Read, suggestion};
pub(crate) use record::{choice, optional, record, record_keys, required, unknown_value};
pub(crate) use schema::{Schemas, choice_schema, record_schema};
pub(crate) use signs::check as check_signs;
