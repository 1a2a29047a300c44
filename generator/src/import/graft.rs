//! The spec as it would be if the description were right: a document with its facts in place.
//!
//! What a description does not say stays as the spec has it. Each fact that is put in stands where
//! the description has it, so that the comparison of both points there.

use crate::correct;
use crate::diff::pair::Side;
use crate::document::Document;
use crate::finding::Findings;
use crate::import::described::{Described, Operation};
use crate::import::drafts::{Drafts, TO_BE_WRITTEN};
use crate::import::facts::Facts;
use crate::import::schema::Field;
use crate::import::spot::Spot;
use crate::import::uses::{Use, received, sent, uses};
use crate::import::{errors, values};
use crate::model::{Action, Member, Method};
use crate::place::Place;
use crate::raw::Correction;
use crate::yaml::Node;

/// The document that is being made.
pub(crate) struct Graft<'a> {
    pub(crate) base: &'a Side<'a>,
    pub(crate) head: Document,
    pub(crate) drafts: Drafts<'a>,
    pub(crate) notes: Findings,
}

/// The document in which the description is right, but for what corrections know better.
pub(crate) fn graft<'a>(
    base: &'a Side<'a>,
    corrections: &[Correction],
    described: &'a Described,
    wanted: &[&'a Operation],
    notes: Findings,
) -> Graft<'a> {
    let head = base.document.clone();
    let drafts = Drafts::new(&base.api, &base.document);
    let mut graft = Graft { base, head, drafts, notes };
    let uses = uses(&base.api, described);
    for action in &base.api.actions {
        match described.action(&action.name.value) {
            Some(operation) => graft.action(action, operation),
            None => {
                graft.head.trees.remove(&file(action));
            }
        }
    }
    for (name, uses) in &uses.structures {
        let Some(structure) = base.api.structure(name) else { continue };
        let spot = Spot::file(format!("shapes/{name}.yaml"));
        graft.members(&spot, "fields", name, &structure.fields, uses);
    }
    values::sets(&mut graft, &uses);
    graft.service(described);
    for operation in wanted {
        graft.drafts.action(operation, described, &mut graft.notes);
    }
    let rows = base.api.actions.iter().filter_map(|known| described.action(&known.name.value));
    errors::codes(&mut graft, rows.chain(wanted.iter().copied()));
    for (path, node) in graft.drafts.trees() {
        graft.head.trees.insert(path.to_owned(), node.clone());
    }
    correct::known(&mut graft.head, &base.document, corrections, &mut graft.notes);
    graft
}

/// The file of an action.
fn file(action: &Action) -> String {
    format!("actions/{}/{}.yaml", action.group, action.name.value)
}

impl<'a> Graft<'a> {
    fn action(&mut self, action: &'a Action, operation: &'a Operation) {
        let (spot, name) = (Spot::file(file(action)), action.name.value.as_str());
        self.members(&spot, "parameters", name, &action.parameters, &[sent(operation)]);
        if let Some(received) = received(operation) {
            self.members(&spot, "result", name, &action.result, &[received]);
        }
        errors::rows(&mut self.head, &spot, action, operation);
        self.methods(&spot, action, operation);
    }

    /// The members of an action or structure; one is gone where none of the uses has it.
    fn members(
        &mut self,
        owner: &Spot,
        key: &str,
        name: &str,
        members: &'a [Member],
        uses: &[Use<'a>],
    ) {
        let spot = owner.below(key);
        if let Some(first) = uses.first() {
            owner.moved(&mut self.head, key, first.place);
        }
        for member in members {
            let named = |field: &&Field| field.name.value == member.name.value;
            let of = |is_sent: bool| -> Vec<&Field> {
                let uses = uses.iter().filter(|one| one.is_sent == is_sent);
                uses.filter_map(|one| one.fields.iter().find(named)).collect()
            };
            let (sent, received) = (of(true), of(false));
            let Some(first) = sent.first().or(received.first()) else {
                spot.remove(&mut self.head, &member.name.value);
                continue;
            };
            spot.moved(&mut self.head, &member.name.value, first.name.place);
            let spot = spot.below(&member.name.value);
            Facts { spot, owner: name, member, sent, received }.compare(self);
        }
        self.added(&spot, name, members, uses);
    }

    fn added(&mut self, spot: &Spot, owner: &str, members: &[Member], uses: &[Use<'_>]) {
        let mut seen: Vec<&str> = members.iter().map(|member| member.name.value.as_str()).collect();
        for one in uses {
            for field in one.fields {
                if seen.contains(&field.name.value.as_str()) {
                    continue;
                }
                seen.push(&field.name.value);
                let member = self.drafts.member(field, owner, one.is_sent, &mut self.notes);
                if let Some(node) = spot.node(&mut self.head) {
                    node.set(&field.name.value, field.name.place, member);
                }
            }
        }
    }

    /// The documented method is wrong where it is not listed, and so is the one that is sent.
    fn methods(&mut self, spot: &Spot, action: &Action, operation: &Operation) {
        let Some(methods) = &operation.methods else { return };
        let listed = |method: Method| {
            methods.value.iter().any(|name| name.eq_ignore_ascii_case(method.name()))
        };
        let known = [Method::Post, Method::Get].into_iter().find(|method| listed(*method));
        let Some(other) = known else { return };
        for (key, method) in [("method", action.method), ("send", action.send)] {
            if !listed(method) {
                spot.set(&mut self.head, key, Node::scalar(other.name(), methods.place));
            }
        }
    }

    fn service(&mut self, described: &Described) {
        let (spot, service) = (Spot::file("service.yaml"), &self.base.api.service);
        let version = &described.version;
        if version.value != service.version {
            let node = Node::scalar(version.value.as_str(), version.place);
            spot.set(&mut self.head, "version", node);
        }
        let Some((endpoints, place)) = &described.endpoints else { return };
        spot.moved(&mut self.head, "endpoints", *place);
        let spot = spot.below("endpoints");
        for (region, _) in &service.endpoints {
            if endpoints.iter().all(|endpoint| endpoint.region.value != *region) {
                spot.remove(&mut self.head, region);
            }
        }
        for endpoint in endpoints {
            let (region, host) = (&endpoint.region, &endpoint.host);
            let known = service.endpoints.iter().find(|(known, _)| *known == region.value);
            if known.is_none_or(|(_, known)| *known != host.value) {
                let node = Node::scalar(host.value.as_str(), host.place);
                if let Some(map) = spot.node(&mut self.head) {
                    map.set(&region.value, region.place, node);
                }
            }
        }
    }
}

/// A code of which nothing is known but that it is there.
pub(crate) fn code(place: Place, source: Node) -> Node {
    let node = Node::map(place).with("meaning", TO_BE_WRITTEN).with("retry", "never");
    let mut node = node.with("remedy", TO_BE_WRITTEN);
    node.set("source", place, source);
    node
}
