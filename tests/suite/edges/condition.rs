//! Conditions judged by other code than the evaluator's, and what makes them hold or not.

use aliyun_rpc_constraint::{Condition, Need, Parameter, Schema, Test, Texts, When};

use crate::edges::site::Place;
use crate::edges::solve::leaf;
use crate::edges::text;

/// Flat names with the value to give, or none to leave it out.
pub(crate) type Fixed = std::collections::BTreeMap<String, Option<String>>;

/// The parameter that a condition looks at: its flat name and its place.
fn looked_at<'a>(
    schema: &'a Schema,
    prefix: &str,
    siblings: &'a [Parameter],
    condition: &Condition,
) -> (String, Place<'a>) {
    let named = |parameter: &&Parameter| parameter.name == condition.parameter;
    let place = |siblings, parameter| Place { parameter, siblings, item: None };
    match siblings.iter().find(named) {
        Some(sibling) => (format!("{prefix}{}", condition.parameter), place(siblings, sibling)),
        None => {
            let other = schema.parameters.iter().find(named);
            let missing = || panic!("no parameter is called {}", condition.parameter);
            let other = other.unwrap_or_else(missing);
            (condition.parameter.to_string(), place(&*schema.parameters, other))
        }
    }
}

/// Whether a test holds for a value, or for none.
fn holds(test: &Test, parameter: &Parameter, value: Option<&str>) -> bool {
    let read = value.or(parameter.default.as_deref());
    let among = |list: &Texts| {
        let lower = read.map(str::to_lowercase);
        list.iter().any(|known| Some(known.to_lowercase()) == lower)
    };
    let begins = |list: &Texts| list.iter().any(|prefix| read.unwrap_or("").starts_with(prefix));
    match test {
        Test::Is(values) => among(values),
        Test::IsNot(values) => !among(values),
        Test::Given(wanted) => value.is_some() == *wanted,
        Test::Family { prefixes, unless, .. } => {
            begins(prefixes) || (read.is_some() && !unless.is_empty() && !begins(unless))
        }
        other => panic!("a test of a new kind: {other:?}"),
    }
}

/// What can be given at the place, so that each outcome of the test is among it where one can be.
fn options(test: &Test, place: Place<'_>) -> Vec<Option<String>> {
    let mut options = Vec::new();
    if place.parameter.need == Need::Optional {
        options.push(None);
    }
    match test {
        Test::Is(values) | Test::IsNot(values) => {
            options.extend(values.iter().map(|value| Some(value.to_owned())));
        }
        Test::Family { prefixes, unless, .. } => {
            let ids = prefixes.iter().chain(unless.iter()).chain([""]);
            options.extend(ids.map(|prefix| Some(format!("{prefix}1ca404a348"))));
        }
        _ => {}
    }
    let (_, kind, constraints) = leaf("", place);
    options.extend(text::samples(kind, constraints).into_iter().map(Some));
    options
}

/// The ways to make a condition hold, or not hold.
pub(crate) fn ways(
    schema: &Schema,
    prefix: &str,
    siblings: &[Parameter],
    when: &When,
    wanted: bool,
) -> Vec<Fixed> {
    let choice = |condition: &Condition| {
        let (name, place) = looked_at(schema, prefix, siblings, condition);
        let options = options(&condition.test, place).into_iter();
        let held =
            |value: &Option<String>| holds(&condition.test, place.parameter, value.as_deref());
        let (mut good, mut bad): (Vec<_>, Vec<_>) = options.partition(held);
        // Where whatever is admitted has the same outcome: a set of values is open.
        let beyond = || vec![Some("BrandNew".to_owned())];
        match condition.test {
            Test::Is(_) if bad.is_empty() => bad = beyond(),
            Test::IsNot(_) if good.is_empty() => good = beyond(),
            _ => {}
        }
        (leaf(&name, place).0, good, bad)
    };
    let choices: Vec<_> = when.all.iter().map(choice).collect();
    let first = choices.iter().map(|(name, good, _)| (name.clone(), good[0].clone()));
    let first: Fixed = first.collect();
    let mut ways = Vec::new();
    for (name, good, bad) in &choices {
        for value in if wanted { good } else { bad } {
            let mut way = first.clone();
            way.insert(name.clone(), value.clone());
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    assert!(!ways.is_empty(), "`{}` cannot be made {wanted}", when.wording());
    ways
}
