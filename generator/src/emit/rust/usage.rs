//! Which structures are sent, which are received, and which lie within themselves.

use std::collections::BTreeSet;

use crate::model::{Api, Member};

/// Where the structures of an API occur.
#[derive(Clone, Debug, Default)]
pub(crate) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

/// Looks where each structure occurs.
pub(crate) fn usage(api: &Api) -> Usage {
    let mut usage = Usage::default();
    for action in &api.actions {
        reach(api, &action.parameters, &mut usage.sent);
        reach(api, &action.result, &mut usage.received);
    }
    usage
}

impl Usage {
    /// Whether a request has it.
    pub(crate) fn is_sent(&self, structure: &str) -> bool {
        self.sent.contains(structure)
    }

    /// Whether a result has it, or nothing has it.
    pub(crate) fn is_received(&self, structure: &str) -> bool {
        self.received.contains(structure) || !self.sent.contains(structure)
    }
}

fn reach(api: &Api, members: &[Member], seen: &mut BTreeSet<String>) {
    for name in members.iter().filter_map(|member| member.ty.shape()) {
        let Some(structure) = api.structure(name) else { continue };
        if seen.insert(name.to_owned()) {
            reach(api, &structure.fields, seen);
        }
    }
}

/// Whether a field of the structure, not in a list, leads back to the structure.
pub(crate) fn is_recursive(api: &Api, structure: &str, field: &Member) -> bool {
    let mut seen = BTreeSet::new();
    leads_to(api, structure, field, &mut seen)
}

fn leads_to(api: &Api, target: &str, field: &Member, seen: &mut BTreeSet<String>) -> bool {
    let crate::model::Type::Structure(name, _) = &field.ty else { return false };
    if name == target {
        return true;
    }
    let structure = api.structure(name).filter(|_| seen.insert(name.clone()));
    structure.is_some_and(|structure| {
        structure.fields.iter().any(|field| leads_to(api, target, field, seen))
    })
}
