//! Rule `safety`: an action says what repeating it does, and has the token if that is what it takes.

use crate::finding::Finding;
use crate::model::{Api, Role};
use crate::raw::Safety;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let name = &action.name.value;
        let Some(safety) = &action.safety else {
            let message = format!("{name} does not say what repeating it does");
            report(
                Finding::new("safety", action.name.place, message)
                    .help("add `safety: read`, `token`, `idempotent`, `natural_key` or `unsafe`"),
            );
            continue;
        };
        if safety.value == Safety::Token && action.with_role(Role::ClientToken).is_none() {
            let message = format!("{name} is to be made safe by a token, but has none");
            report(
                Finding::new("safety", safety.place, message)
                    .help("give a parameter `role: client_token`, or another safety"),
            );
        }
    }
}
