//! The solver: completes a request around what a case fixes, so that nothing else is amiss.

use std::collections::BTreeMap;

use aliyun_rpc_constraint::{
    Constraint, Encoding, Item, Kind, Need, Parameter, Rule, Schema, Values, Violation,
};

use crate::edges::condition::{self, Fixed};
use crate::edges::site::{Named, Place, places};
use crate::edges::text;

/// A request, and what is amiss with it that could not be mended.
pub(crate) struct Outcome {
    pub(crate) values: Values,
    pub(crate) violations: Vec<Violation>,
}

/// The request that has what is fixed, and is mended in all else.
pub(crate) fn complete(schema: &Schema, fixed: &Fixed) -> Outcome {
    let given = |(name, value): (&String, &Option<String>)| Some((name.clone(), value.clone()?));
    let values = fixed.iter().filter_map(given).collect();
    let places = places(schema);
    let mut solver = Solver { schema, fixed, places, values, tried: BTreeMap::new() };
    for _ in 0..200 {
        let violations = schema.check(&solver.values);
        if !violations.iter().any(|violation| solver.mend(violation)) {
            return Outcome { values: solver.values, violations };
        }
    }
    panic!("no request comes of {fixed:?}: {:?}", schema.check(&solver.values))
}

struct Solver<'a> {
    schema: &'a Schema,
    fixed: &'a Fixed,
    places: Vec<Named<'a>>,
    values: Values,
    /// How many values have been tried at a place.
    tried: BTreeMap<String, usize>,
}

impl Solver<'_> {
    /// Does something about a violation, if anything can be done.
    fn mend(&mut self, violation: &Violation) -> bool {
        let name = violation.parameter.as_str();
        if violation.rule == "exactly_one_of" {
            let names: Vec<&str> = name.split(", ").filter(|name| !self.is_fixed(name)).collect();
            let given = violation.value.is_some();
            return match names.iter().find(|name| self.values.has(name) == given) {
                Some(name) if given => self.remove(name),
                Some(name) => self.give(name),
                None => false,
            };
        }
        if self.is_fixed(name) {
            return self.avoid(violation);
        }
        match violation.rule {
            "valid_when" => self.remove(name),
            _ => self.give(name),
        }
    }

    fn is_fixed(&self, name: &str) -> bool {
        let below = format!("{name}.");
        self.fixed.keys().any(|fixed| fixed == name || fixed.starts_with(&below))
    }

    fn remove(&mut self, name: &str) -> bool {
        self.values.remove(name);
        true
    }

    fn named(&self, name: &str) -> Option<(String, Place<'_>)> {
        let named = self.places.iter().rfind(|named| named.name == name)?;
        Some((named.prefix.clone(), named.place))
    }

    /// Gives a place the next value that it may have.
    fn give(&mut self, name: &str) -> bool {
        let Some((_, place)) = self.named(name) else { return false };
        let (name, kind, constraints) = leaf(name, place);
        let samples = text::samples(kind, constraints);
        let tried = self.tried.entry(name.clone()).or_default();
        let Some(value) = samples.get(*tried) else { return false };
        *tried += 1;
        self.values.set(name, value.clone());
        true
    }

    /// Turns the condition of a violation that lies in what is fixed.
    fn avoid(&mut self, violation: &Violation) -> bool {
        let Some((prefix, place)) = self.named(&violation.parameter) else { return false };
        let mut constraints = place.constraints().iter().chain(&*place.parameter.constraints);
        let broken = constraints.find(|one| one.wording() == violation.demand);
        let (when, wanted) = match broken.map(|one| (&one.rule, &one.when)) {
            Some((Rule::ValidWhen(when), _)) => (when, true),
            Some((Rule::RequiredWhen(when), _) | (_, Some(when))) => (when, false),
            _ => return false,
        };
        let ways = condition::ways(self.schema, &prefix, place.siblings, when, wanted);
        let free = |way: &Fixed| {
            way.iter().all(|(name, value)| match self.fixed.get(name) {
                Some(fixed) => fixed == value,
                None => true,
            })
        };
        let tried = self.tried.get(&violation.demand).copied().unwrap_or_default();
        let Some(way) = ways.into_iter().filter(free).nth(tried) else { return false };
        self.tried.insert(violation.demand.clone(), tried + 1);
        for (name, value) in way {
            match value {
                Some(value) => self.values.set(name, value),
                None => self.values.remove(&name),
            }
        }
        true
    }
}

/// The place of a first text at or below a place: its flat name, type and constraints.
pub(crate) fn leaf<'a>(name: &str, place: Place<'a>) -> (String, &'a Kind, &'a [Constraint]) {
    if place.item.is_some() {
        return (name.to_owned(), place.kind(), place.constraints());
    }
    let parameter = place.parameter;
    match &parameter.kind {
        Kind::Object(members) => member(&format!("{name}."), members),
        Kind::Array { encoding: Encoding::Repeat, item } => match item {
            Item::Structure(members) => member(&format!("{name}.1."), members),
            Item::Strings(constraints) => (format!("{name}.1"), &Kind::String, constraints),
            Item::Longs(constraints) => (format!("{name}.1"), &Kind::Long, constraints),
        },
        kind => (name.to_owned(), kind, &parameter.constraints),
    }
}

fn member<'a>(prefix: &str, members: &'a [Parameter]) -> (String, &'a Kind, &'a [Constraint]) {
    let required = members.iter().find(|member| member.need == Need::Required);
    let member = required.or(members.first()).expect("a structure has members");
    let place = Place { parameter: member, siblings: members, item: None };
    leaf(&format!("{prefix}{}", member.name), place)
}
