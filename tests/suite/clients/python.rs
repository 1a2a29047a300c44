//! The clients in Python.

use super::way::{Runtime, Takes, Way};
use super::{passes, program};

const fn typed(name: &'static str, said: &'static str) -> Way {
    let runtime = Runtime::Python;
    Way { runtime, script: "typed.py", name, said, gets: false, takes: Takes::Models }
}

const fn core(name: &'static str, said: &'static str) -> Way {
    let runtime = Runtime::Python;
    Way { runtime, script: "core.py", name, said, gets: false, takes: Takes::Json }
}

#[test]
#[ignore = "needs an official client"]
fn typed_acs3() {
    passes(&typed("acs3", "ACS3, POST with a query, models"));
}

#[test]
#[ignore = "needs an official client"]
fn typed_acs3_async() {
    passes(&typed("acs3-async", "ACS3, POST with a query, models, `async` methods"));
}

#[test]
#[ignore = "needs an official client"]
fn typed_rpc() {
    passes(&typed("rpc", "RPC v1, POST with a query, models"));
}

#[test]
#[ignore = "needs an official client"]
fn untyped_acs3_get() {
    let way = typed("acs3-get", "ACS3, GET, `call_api`");
    passes(&Way { gets: true, takes: Takes::Json, ..way });
}

#[test]
#[ignore = "needs an official client"]
fn untyped_acs3_form() {
    passes(&Way { takes: Takes::Json, ..typed("acs3-form", "ACS3, POST with a form, `call_api`") });
}

#[test]
#[ignore = "needs an official client"]
fn core_post() {
    passes(&core("post", "RPC v1, POST with a query"));
}

#[test]
#[ignore = "needs an official client"]
fn core_get() {
    passes(&Way { gets: true, ..core("get", "RPC v1, GET") });
}

#[test]
#[ignore = "needs an official client"]
fn core_form() {
    passes(&core("form", "RPC v1, POST with a query and a form"));
}

#[test]
#[ignore = "needs an official client"]
fn core_xml() {
    passes(&Way { takes: Takes::Xml, ..core("xml", "RPC v1, POST with a query, XML") });
}

#[test]
#[ignore = "needs an official client"]
fn program_has_a_life() {
    program::has_a_life(&typed("acs3", ""));
}
