//! Every constraint of every action at its very edge and one beyond, made from the static tables.

mod bounds;
mod cases;
pub(crate) mod condition;
mod gate;
mod lists;
pub(crate) mod site;
pub(crate) mod solve;
pub(crate) mod text;
mod values;

use std::collections::BTreeSet;

use aliyun_rpc_constraint::{Schema, Violation};

use crate::actions::ALL;
use crate::edges::cases::{Case, Expected, cases};
use crate::edges::condition::Fixed;
use crate::edges::gate::Gate;
use crate::edges::site::{Demand, Site, sites};
use crate::edges::solve::{Outcome, complete};

/// Demands that some request cannot meet or break without breaking others, and why.
const NEVER_ALONE: &[(&str, &str)] = &[
    (
        "CreateDataFlow SourceStorage forbidden_prefix",
        "whatever begins with `http://` is no bucket either",
    ),
    (
        "CreateMountTarget VpcId required_when",
        "the only kind of network that is left is the one that demands it",
    ),
    (
        "CreateMountTarget VSwitchId required_when",
        "the only kind of network that is left is the one that demands it",
    ),
    (
        "CreateMountTarget VpcId valid_when",
        "the only kind of network that is left is the one that admits it",
    ),
    (
        "CreateMountTarget VSwitchId valid_when",
        "the only kind of network that is left is the one that admits it",
    ),
];

/// How often a demand admitted and refused a request with nothing else amiss.
#[derive(Debug, Default)]
struct Seen {
    admitted: usize,
    refused: usize,
    /// Cases that should have been seen alone and were not.
    crowded: Vec<String>,
}

impl Seen {
    /// Whether the demand was seen to do both, at every edge.
    fn is_whole(&self) -> bool {
        self.admitted > 0 && self.refused > 0 && self.crowded.is_empty()
    }
}

fn exercise(gate: &Gate, site: &Site<'_>) -> Seen {
    let mut seen = Seen::default();
    let schema = gate.schema();
    for case in cases(schema, site) {
        let outcomes = case.fixed.iter().map(|fixed| complete(schema, fixed));
        let alone = outcomes.filter(|outcome| judge(gate, site, &case, outcome)).count();
        match case.expected {
            Expected::Admitted => seen.admitted += alone,
            Expected::Refused => seen.refused += alone,
            Expected::Silent => continue,
        }
        if alone == 0 && case.fixed.iter().any(|fixed| respects_others(site, fixed)) {
            seen.crowded.push(case.label);
        }
    }
    seen
}

/// The outcome is as expected; tells whether nothing else is amiss, and then the client says so.
fn judge(gate: &Gate, site: &Site<'_>, case: &Case, outcome: &Outcome) -> bool {
    let Outcome { values, violations } = outcome;
    let wording = site.wording();
    let mine = |found: &&Violation| {
        found.parameter == site.name && found.rule == site.rule() && found.demand == wording
    };
    let refused = usize::from(case.expected == Expected::Refused);
    assert_eq!(
        violations.iter().filter(mine).count(),
        refused,
        "{} {}: {}\n{values:?}\n{violations:?}",
        gate.name(),
        site.name,
        case.label
    );
    let alone = violations.len() == refused;
    if alone {
        gate.assert(values, violations);
    }
    alone
}

/// Whether the other constraints of the place, those under other conditions aside, admit the
/// value that a case fixes there.
fn respects_others(site: &Site<'_>, fixed: &Fixed) -> bool {
    let (Demand::Constraint(own), Some(Some(value))) = (&site.demand, fixed.get(&site.name)) else {
        return true;
    };
    let constraints = site.place.constraints().iter();
    let mut others = constraints
        .filter(|one| !std::ptr::eq(*one, *own) && (one.when.is_none() || one.when == own.when));
    others.all(|one| one.rule.admits(value))
}

/// How many constraints a schema has, counted in its text.
fn count(schema: &Schema) -> usize {
    format!("{schema:?}").matches(" stability: ").count() + schema.relations.len()
}

#[test]
fn every_constraint_admits_its_edge_and_refuses_what_is_beyond() {
    let mut waivers: Vec<&str> = NEVER_ALONE.iter().map(|(site, _)| *site).collect();
    let mut failures = Vec::new();
    for known in ALL {
        let gate = Gate::new(known);
        let sites = sites(&known.info.schema);
        for site in &sites {
            let seen = exercise(&gate, site);
            let id = format!("{} {} {}", known.info.name, site.name, site.rule());
            let waived = waivers.iter().position(|waived| *waived == id);
            match (seen.is_whole(), waived) {
                (false, None) => failures.push(format!("{id}, {}: {seen:?}", site.wording())),
                (false, Some(at)) => drop(waivers.remove(at)),
                (true, _) => {}
            }
        }
        let ruled =
            |site: &&Site<'_>| matches!(site.demand, Demand::Constraint(_) | Demand::Relation(_));
        let exercised = sites.iter().filter(ruled).count();
        assert_eq!(exercised, count(gate.schema()), "constraints of {}", known.info.name);
    }
    assert!(failures.is_empty(), "{failures:#?}");
    assert!(waivers.is_empty(), "these waivers are stale: {waivers:?}");
}

#[test]
fn some_action_has_a_rule_of_each_kind() {
    let sites = ALL.iter().flat_map(|known| sites(&known.info.schema));
    let kinds: BTreeSet<&str> = sites.map(|site| site.rule()).collect();
    let kinds: Vec<&str> = kinds.into_iter().collect();
    assert_eq!(
        kinds.join(" "),
        "ascii bucket bytes charset comma_list depth distinct exactly_one_of first_char \
         forbidden_prefix forbidden_text length max_items one_of prefix range required \
         required_when suffix time type valid_when values_when"
    );
}
