//! The wire format of Alibaba Cloud's RPC-style APIs: no I/O, no clock.
//!
//! Generated crates describe actions with the types of this crate ([`Action`], [`ActionInfo`],
//! [`Request`], [`Decode`]); clients turn a [`Request`] into a signed form and an answer back
//! into a result; servers go the other way. Nothing here knows any particular service.

mod acs3;
mod action;
mod call;
mod caller;
mod civil;
mod code;
mod decode;
mod encode;
mod fields;
mod flatten;
mod growth;
mod id;
mod job;
mod minute;
mod natural_key;
mod node;
mod numerals;
mod open_enum;
mod paging;
mod prerequisite;
mod reply;
mod request;
mod resource;
mod secret;
mod service;
mod sign;
mod state;
mod table;
mod time;
mod tree;
mod xml;

#[doc(hidden)]
pub mod generated;

pub use acs3::{
    Acs3Key, acs3_authorization, acs3_canonical_request, acs3_payload_hash, acs3_signature,
    acs3_signed_headers, acs3_string_to_sign,
};
pub use action::{Action, ActionInfo, ErrorRow, Method, Safety};
pub use aliyun_rpc_constraint as constraint;
pub use caller::{Caller, ClientCaller};
pub use civil::Civil;
pub use code::{Category, CodeFacts, CodeInfo, OpenCode, Retry};
pub use decode::{Decode, DecodeError};
pub use encode::{form, parse_form, percent_encode};
pub use fields::{Fields, list};
pub use flatten::Flatten;
pub use id::Id;
pub use job::{Entries, JobInfo, Jobs};
pub use minute::MinuteTime;
pub use natural_key::NaturalKey;
pub use node::Node;
pub use open_enum::OpenEnum;
pub use paging::{Paged, Paging, PagingStyle};
pub use prerequisite::{Like, Prepared, Prerequisite, Test};
pub use reply::{ErrorReply, Reply, Unreadable};
pub use request::{CheckLevel, Request};
pub use resource::{
    Awaited, Listed, ResourceInfo, Select, Standing, Start, Starts, State, Tell, WaitInfo,
};
pub use secret::Secret;
pub use service::{Endpoint, Service};
pub use sign::{RpcV1Key, rpc_v1_signature, rpc_v1_string_to_sign};
pub use state::{Complete, Given, Missing};
pub use time::Time;
pub use tree::Tree;
pub use xml::tree_of_xml;
