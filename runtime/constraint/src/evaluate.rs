//! The evaluator: walks the parameters of a schema and holds the values of a request to them.

use std::borrow::Cow;

use crate::condition::When;
use crate::constraint::{Constraint, Stability};
use crate::parameter::{Encoding, Item, Kind, Need, Parameter};
use crate::relation::Relation;
use crate::rule::Rule;
use crate::schema::Schema;
use crate::values::{Values, numbered};
use crate::violation::Violation;
use crate::wording;

pub(crate) fn evaluate(schema: &Schema, values: &Values) -> Vec<Violation> {
    let mut check = Check { schema, values, found: Vec::new() };
    let root = Scope { within: None, siblings: &schema.parameters };
    for parameter in schema.parameters.iter() {
        check.parameter(parameter, &root);
    }
    for relation in schema.relations.iter() {
        check.relation(relation);
    }
    for (name, item) in values.unfit() {
        let value = Some(Violation::shown(item));
        check.report(name, "comma_list", Stability::Stable, wording::ITEMS.into(), value);
    }
    check.found
}

struct Check<'a> {
    schema: &'a Schema,
    values: &'a Values,
    found: Vec<Violation>,
}

/// Where a parameter stands: within which other, and beside which.
struct Scope<'a> {
    within: Option<&'a str>,
    siblings: &'a [Parameter],
}

impl Scope<'_> {
    /// The flat name of a parameter that stands here.
    fn name<'n>(&self, name: &'n str) -> Cow<'n, str> {
        self.within.map_or(Cow::Borrowed(name), |outer| [outer, ".", name].concat().into())
    }
}

impl Check<'_> {
    fn parameter(&mut self, parameter: &Parameter, scope: &Scope<'_>) {
        let name = scope.name(&parameter.name);
        let given = self.values.has(&name);
        if !given && parameter.need == Need::Required {
            return self.report(
                &name,
                "required",
                Stability::Stable,
                wording::REQUIRED.into(),
                None,
            );
        }
        for constraint in parameter.constraints.iter() {
            let (wanted, when) = match &constraint.rule {
                Rule::RequiredWhen(when) => (true, when),
                Rule::ValidWhen(when) => (false, when),
                _ => continue,
            };
            if given != wanted && self.holds(when, scope) == wanted {
                self.breach(&name, constraint, self.values.get(&name));
            }
        }
        if given {
            self.given(parameter, &name, scope);
        }
    }

    fn given(&mut self, parameter: &Parameter, name: &str, scope: &Scope<'_>) {
        match &parameter.kind {
            Kind::Object(members) => {
                if self.values.get(name).is_some() {
                    return self.one_text(parameter, name);
                }
                self.members(members, name);
            }
            Kind::Array { encoding: Encoding::Repeat, item } => {
                self.repeated(parameter, item, name, scope);
            }
            Kind::Array { encoding: Encoding::CommaList, item } => {
                self.comma_list(parameter, item, name, scope);
            }
            kind => {
                let value = self.values.get(name).unwrap_or_default();
                self.scalar(kind, &parameter.constraints, name, value, scope);
            }
        }
    }

    /// What is sent flat is given as one text, or under names that are not its own.
    fn one_text(&mut self, parameter: &Parameter, name: &str) {
        let value = self.values.get(name).map(Violation::shown);
        let demand = wording::type_wording(&parameter.kind);
        self.report(name, "type", Stability::Stable, demand, value);
    }

    fn members(&mut self, members: &[Parameter], name: &str) {
        let scope = Scope { within: Some(name), siblings: members };
        for member in members {
            self.parameter(member, &scope);
        }
    }

    fn repeated(&mut self, parameter: &Parameter, item: &Item, name: &str, scope: &Scope<'_>) {
        let indices = self.values.indices(name);
        if indices.is_empty() || self.values.get(name).is_some() {
            return self.one_text(parameter, name);
        }
        let is_distinct = is_distinct(parameter);
        let mut contents = Vec::new();
        for index in &indices {
            let name = numbered(name, *index);
            match item {
                Item::Structure(members) => self.members(members, &name),
                Item::Strings(constraints) => self.item(&Kind::String, constraints, &name, scope),
                Item::Longs(constraints) => self.item(&Kind::Long, constraints, &name, scope),
            }
            if is_distinct {
                contents.push(self.values.subtree(&name));
            }
        }
        let last = indices.last().copied().unwrap_or_default();
        self.list(parameter, name, scope, last, has_twins(&contents));
    }

    fn item(&mut self, kind: &Kind, constraints: &[Constraint], name: &str, scope: &Scope<'_>) {
        let value = self.values.get(name).unwrap_or_default();
        self.scalar(kind, constraints, name, value, scope);
    }

    fn comma_list(&mut self, parameter: &Parameter, item: &Item, name: &str, scope: &Scope<'_>) {
        let text = self.values.get(name).unwrap_or_default();
        let items: Vec<&str> = text.split(',').collect();
        let (kind, constraints) = match item {
            Item::Longs(constraints) => (Kind::Long, &constraints[..]),
            Item::Strings(constraints) => (Kind::String, &constraints[..]),
            Item::Structure(_) => (Kind::String, &[][..]),
        };
        for item in &items {
            self.scalar(&kind, constraints, name, item, scope);
        }
        let twins = is_distinct(parameter) && has_twins(&items);
        self.list(parameter, name, scope, items.len() as u64, twins);
    }

    /// The constraints that speak of the list as a whole.
    fn list(
        &mut self,
        parameter: &Parameter,
        name: &str,
        scope: &Scope<'_>,
        count: u64,
        twins: bool,
    ) {
        for constraint in parameter.constraints.iter() {
            let broken = match &constraint.rule {
                Rule::MaxItems(max) => count > *max,
                Rule::Distinct => twins,
                rule => self.values.get(name).is_some_and(|text| !rule.admits(text)),
            };
            if broken && self.applies(constraint, scope) {
                self.breach(name, constraint, self.values.get(name));
            }
        }
    }

    fn scalar(
        &mut self,
        kind: &Kind,
        constraints: &[Constraint],
        name: &str,
        value: &str,
        scope: &Scope<'_>,
    ) {
        if !is_of(kind, value) {
            let demand = wording::type_wording(kind);
            return self.report(
                name,
                "type",
                Stability::Stable,
                demand,
                Some(Violation::shown(value)),
            );
        }
        for constraint in constraints {
            if !constraint.rule.admits(value) && self.applies(constraint, scope) {
                self.breach(name, constraint, Some(value));
            }
        }
    }

    /// Whether the condition of a constraint, if it has one, holds.
    fn applies(&self, constraint: &Constraint, scope: &Scope<'_>) -> bool {
        constraint.when.as_ref().is_none_or(|when| self.holds(when, scope))
    }

    fn holds(&self, when: &When, scope: &Scope<'_>) -> bool {
        when.all.iter().all(|condition| {
            let beside = |parameter: &&Parameter| parameter.name == condition.parameter;
            let sibling = scope.siblings.iter().find(beside);
            let known = sibling.or_else(|| self.schema.parameter(&condition.parameter));
            let default = known.and_then(|parameter| parameter.default.as_deref());
            let name = match sibling {
                Some(_) => scope.name(&condition.parameter),
                None => Cow::Borrowed(&*condition.parameter),
            };
            condition.test.holds_at(&name, self.values, default)
        })
    }

    fn relation(&mut self, relation: &Relation) {
        let Relation::ExactlyOneOf(names) = relation;
        if names.iter().filter(|name| self.values.has(name)).count() != 1 {
            let name = names.iter().collect::<Vec<_>>().join(", ");
            let demand = relation.wording();
            self.report(&name, relation.kind(), Stability::Stable, demand, None);
        }
    }

    fn breach(&mut self, name: &str, constraint: &Constraint, value: Option<&str>) {
        let demand = constraint.wording();
        let value = value.map(Violation::shown);
        self.report(name, constraint.kind(), constraint.stability, demand, value);
    }

    fn report(
        &mut self,
        parameter: &str,
        rule: &'static str,
        stability: Stability,
        demand: String,
        value: Option<String>,
    ) {
        let chapter = self.schema.chapter.clone();
        let parameter = parameter.to_owned();
        self.found.push(Violation { parameter, rule, stability, demand, value, chapter });
    }
}

/// Whether a rule asks for items that differ.
fn is_distinct(list: &Parameter) -> bool {
    list.constraints.iter().any(|constraint| matches!(constraint.rule, Rule::Distinct))
}

fn has_twins<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().any(|(at, item)| items.iter().skip(at + 1).any(|other| other == item))
}

/// Whether the text is of the type.
fn is_of(kind: &Kind, value: &str) -> bool {
    match kind {
        Kind::Integer => value.parse::<i32>().is_ok(),
        Kind::Long => value.parse::<i64>().is_ok(),
        Kind::Boolean => value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false"),
        _ => true,
    }
}
