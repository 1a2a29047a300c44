//! The cases of a demand: requests at its very edge and one beyond.

use aliyun_rpc_constraint::{Kind, Relation, Rule, Schema, Texts};

use crate::edges::condition::{Fixed, ways};
use crate::edges::lists;
use crate::edges::site::{Demand, Site};
use crate::edges::solve::leaf;
use crate::edges::text::samples;
use crate::edges::values::{Edges, of_rule, of_type};

/// Several requests of which the same is expected; each may break other rules, too.
pub(crate) struct Case {
    pub(crate) label: String,
    pub(crate) expected: Expected,
    pub(crate) fixed: Vec<Fixed>,
}

/// What is expected of a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Admitted,
    Refused,
    /// It is not reported, since its condition does not hold; others may be.
    Silent,
}

use Expected::{Admitted, Refused, Silent};

/// All cases of a demand.
pub(crate) fn cases(schema: &Schema, site: &Site<'_>) -> Vec<Case> {
    match &site.demand {
        Demand::Required => required(site),
        Demand::Relation(Relation::ExactlyOneOf(names)) => exactly_one_of(schema, names),
        Demand::Relation(other) => panic!("a relation of a new kind: {other:?}"),
        Demand::Type => match of_type(site.place.kind()) {
            Some(edges) => values(site, &Fixed::new(), edges),
            None => composed(site),
        },
        Demand::Constraint(constraint) => match &constraint.rule {
            Rule::RequiredWhen(_) => presence(schema, site, true),
            Rule::ValidWhen(_) => presence(schema, site, false),
            rule => ruled(schema, site, rule),
        },
    }
}

pub(crate) fn case(label: impl Into<String>, expected: Expected, fixed: Fixed) -> Case {
    Case { label: label.into(), expected, fixed: vec![fixed] }
}

fn given(site: &Site<'_>) -> Fixed {
    let (name, kind, constraints) = leaf(&site.name, site.place);
    Fixed::from([(name, Some(samples(kind, constraints)[0].clone()))])
}

fn absent(site: &Site<'_>) -> Fixed {
    Fixed::from([(site.name.clone(), None)])
}

/// The request has it; the request lacks it, in a list's item beside something else.
fn required(site: &Site<'_>) -> Vec<Case> {
    let mut lacking = absent(site);
    if !site.prefix.is_empty() {
        lacking.insert(format!("{}Other", site.prefix), Some("x".to_owned()));
    }
    vec![case("given", Admitted, given(site)), case("absent", Refused, lacking)]
}

/// What is sent under names of its own, and as one text.
fn composed(site: &Site<'_>) -> Vec<Case> {
    let plain = Fixed::from([(site.name.clone(), Some("x".to_owned()))]);
    vec![case("flat", Admitted, given(site)), case("one text", Refused, plain)]
}

/// Whether a parameter must or may be given, by its condition.
fn presence(schema: &Schema, site: &Site<'_>, must: bool) -> Vec<Case> {
    let when = site.when().expect("the rule has a condition");
    let mut cases = Vec::new();
    for met in [true, false] {
        let (of_given, of_absent) = match (must, met) {
            (true, true) => (Admitted, Refused),
            (true, false) => (Silent, Admitted),
            (false, true) => (Admitted, Silent),
            (false, false) => (Refused, Admitted),
        };
        for way in ways(schema, &site.prefix, site.place.siblings, when, met) {
            let with = |fixed: Fixed| fixed.into_iter().chain(way.clone()).collect();
            cases.push(case(format!("given, {way:?}"), of_given, with(given(site))));
            cases.push(case(format!("absent, {way:?}"), of_absent, with(absent(site))));
        }
    }
    cases
}

fn exactly_one_of(schema: &Schema, names: &Texts) -> Vec<Case> {
    let value = |name: &str| {
        let parameter = schema.parameter(name).expect("the relation names a parameter");
        samples(&parameter.kind, &parameter.constraints)[0].clone()
    };
    let with = |given: &dyn Fn(&str) -> bool| -> Fixed {
        names.iter().map(|name| (name.to_owned(), given(name).then(|| value(name)))).collect()
    };
    let only = |only| case(only, Admitted, with(&|name| name == only));
    let none = case("none", Refused, with(&|_| false));
    let all = case("all", Refused, with(&|_| true));
    names.iter().map(only).chain([none, all]).collect()
}

/// The cases of a rule, where its condition holds and where it does not.
fn ruled(schema: &Schema, site: &Site<'_>, rule: &Rule) -> Vec<Case> {
    let Some(when) = site.when() else { return at(site, &Fixed::new(), rule) };
    let way = |met| ways(schema, &site.prefix, site.place.siblings, when, met);
    let mut cases: Vec<Case> = way(true).iter().flat_map(|way| at(site, way, rule)).collect();
    for unmet in way(false) {
        let elsewhere = at(site, &unmet, rule).into_iter();
        cases.extend(elsewhere.map(|case| Case { expected: Silent, ..case }));
    }
    cases
}

fn at(site: &Site<'_>, way: &Fixed, rule: &Rule) -> Vec<Case> {
    match rule {
        Rule::MaxItems(max) => lists::counts(site, way, usize::try_from(*max).unwrap()),
        Rule::Distinct => lists::twins(site, way),
        rule => {
            let constraints = site.place.constraints().iter();
            let rules: Vec<&Rule> = constraints.map(|constraint| &constraint.rule).collect();
            let mut edges = of_rule(&rules, rule);
            if matches!(site.place.kind(), Kind::Integer | Kind::Long) {
                for (_, _, texts) in &mut edges {
                    texts.retain(|text| text.parse::<i64>().is_ok());
                }
            }
            values(site, way, edges)
        }
    }
}

fn values(site: &Site<'_>, way: &Fixed, edges: Edges) -> Vec<Case> {
    let with = |value: String| {
        let mut fixed = way.clone();
        fixed.insert(site.name.clone(), Some(value));
        fixed
    };
    let case = |(label, expected, values): (String, Expected, Vec<String>)| Case {
        label: format!("{label} {way:?}"),
        expected,
        fixed: values.into_iter().map(with).collect(),
    };
    edges.into_iter().map(case).collect()
}
