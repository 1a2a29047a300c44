//! An emulator of Alibaba Cloud's RPC-style APIs: it knows no service, but is given the tables of
//! one.
//!
//! The door takes a request apart, verifies who sent it, and writes the answer; what lies behind
//! it, a [`Service`], says what the answer is.

mod service;

pub use service::{Answer, Asked, Refusal, Service};
