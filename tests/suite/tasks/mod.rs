//! Whole tasks with the real actions, against a double: what takes more than one request.

mod ensure;
mod job;
mod preflight;

use cpfs::Client;
use cpfs::testing::{Canned, Double};

use crate::double::now;

/// A client that talks to the double, on a clock that leaps.
fn client(double: &Double) -> Client {
    now(double.builder().build()).expect("everything is given")
}

/// Answers the next request of the action with this body, which is JSON with `'` for `"`.
fn on(double: &Double, action: &str, body: &str) {
    double.on(action, Canned::json(body.replace('\'', "\"")));
}
