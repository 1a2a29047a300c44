//! Whether a request may be sent: its violations, weighed at a level of checking.

use aliyun_rpc_wire::constraint::{Stability, Violation};
use aliyun_rpc_wire::{CheckLevel, Request};

/// Gives the violations that refuse the request, and warns of those that the level tolerates.
pub(crate) fn refusing(request: &Request, level: CheckLevel) -> Vec<Violation> {
    let (refusing, tolerated): (_, Vec<_>) = match level {
        CheckLevel::Off => return Vec::new(),
        CheckLevel::EnforceAll => (request.check(), Vec::new()),
        CheckLevel::Warn => (Vec::new(), request.check()),
        _ => request.check().into_iter().partition(|found| found.stability == Stability::Stable),
    };
    for violation in &tolerated {
        warn(request.action().name, violation);
    }
    refusing
}

/// One event for a violation; it leaves out the value, which logs are not for.
fn warn(action: &str, violation: &Violation) {
    tracing::warn!(
        action,
        parameter = violation.parameter.as_str(),
        rule = violation.rule,
        chapter = &*violation.chapter,
        "`{}` {}; at this level of checking that is a warning (`.level(..)` on the call or \
         `check_level` on the builder sets the level)",
        violation.parameter,
        violation.demand,
    );
}
