//! The clients in Node.

use super::way::{Runtime, Takes, Way};
use super::{passes, program};

const fn typed(name: &'static str, said: &'static str) -> Way {
    let runtime = Runtime::Node;
    Way { runtime, script: "typed.js", name, said, gets: false, takes: Takes::Models }
}

const fn pop(name: &'static str, said: &'static str) -> Way {
    let runtime = Runtime::Node;
    Way { runtime, script: "pop.js", name, said, gets: false, takes: Takes::JsonByCode }
}

#[test]
#[ignore = "needs an official client"]
fn typed_acs3() {
    passes(&typed("acs3", "ACS3, POST with a query, models"));
}

#[test]
#[ignore = "needs an official client"]
fn typed_rpc() {
    passes(&typed("rpc", "RPC v1, POST with a query, models"));
}

#[test]
#[ignore = "needs an official client"]
fn untyped_acs3_get() {
    let way = typed("acs3-get", "ACS3, GET, `callApi`");
    passes(&Way { gets: true, takes: Takes::Json, ..way });
}

#[test]
#[ignore = "needs an official client"]
fn untyped_acs3_form() {
    passes(&Way { takes: Takes::Json, ..typed("acs3-form", "ACS3, POST with a form, `callApi`") });
}

#[test]
#[ignore = "needs an official client"]
fn pop_post() {
    passes(&pop("post", "RPC v1, POST with a form"));
}

#[test]
#[ignore = "needs an official client"]
fn pop_get() {
    passes(&Way { gets: true, ..pop("get", "RPC v1, GET") });
}

#[test]
#[ignore = "needs an official client"]
fn program_has_a_life() {
    program::has_a_life(&typed("acs3", ""));
}
