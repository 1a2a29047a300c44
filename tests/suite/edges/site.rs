//! Where constraints stand: every place of a schema that a value can be given at.

use aliyun_rpc_constraint::{
    Constraint, Encoding, Item, Kind, Need, Parameter, Relation, Rule, Schema, When, type_wording,
};

/// A place that a value can be given at.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The parameter that stands there, or whose item does.
    pub(crate) parameter: &'a Parameter,
    /// Those that stand beside it.
    pub(crate) siblings: &'a [Parameter],
    /// What an item of the list is, where the place is one.
    pub(crate) item: Option<&'a Item>,
}

/// A place under its flat name.
pub(crate) struct Named<'a> {
    /// The flat name, such as `Filters.1.Value`.
    pub(crate) name: String,
    /// The flat name up to that of the parameter.
    pub(crate) prefix: String,
    pub(crate) place: Place<'a>,
}

/// Every place of a schema, lists with one item.
pub(crate) fn places(schema: &Schema) -> Vec<Named<'_>> {
    let mut found = Vec::new();
    walk(&schema.parameters, "", &mut found);
    found
}

fn walk<'a>(siblings: &'a [Parameter], prefix: &str, found: &mut Vec<Named<'a>>) {
    for parameter in siblings {
        let name = format!("{prefix}{}", parameter.name);
        let mut push = |name: &str, item| {
            let place = Place { parameter, siblings, item };
            found.push(Named { name: name.to_owned(), prefix: prefix.to_owned(), place });
        };
        push(&name, None);
        match &parameter.kind {
            Kind::Object(members) => walk(members, &format!("{name}."), found),
            Kind::Array { encoding: Encoding::Repeat, item: Item::Structure(members) } => {
                walk(members, &format!("{name}.1."), found);
            }
            Kind::Array { encoding: Encoding::Repeat, item } => {
                push(&format!("{name}.1"), Some(item));
            }
            Kind::Array { encoding: Encoding::CommaList, item } => push(&name, Some(item)),
            _ => {}
        }
    }
}

impl<'a> Place<'a> {
    /// What the value at the place must satisfy.
    pub(crate) fn constraints(&self) -> &'a [Constraint] {
        match self.item {
            None => &self.parameter.constraints,
            Some(Item::Strings(constraints) | Item::Longs(constraints)) => constraints,
            Some(Item::Structure(_)) => &[],
        }
    }

    /// The type of the value at the place, and whether it is a number or a boolean.
    pub(crate) fn kind(&self) -> &'a Kind {
        match self.item {
            None => &self.parameter.kind,
            Some(Item::Longs(_)) => &Kind::Long,
            Some(_) => &Kind::String,
        }
    }
}

/// What is demanded of a place.
pub(crate) enum Demand<'a> {
    /// It has to be given.
    Required,
    /// Its value is of the type.
    Type,
    /// A constraint.
    Constraint(&'a Constraint),
    /// A relation of several parameters.
    Relation(&'a Relation),
}

/// A demand at a place: what has to be exercised both ways.
pub(crate) struct Site<'a> {
    /// The flat name that a violation reports.
    pub(crate) name: String,
    pub(crate) prefix: String,
    pub(crate) place: Place<'a>,
    pub(crate) demand: Demand<'a>,
}

impl Site<'_> {
    /// The kind of the rule, as violations name it.
    pub(crate) fn rule(&self) -> &'static str {
        match &self.demand {
            Demand::Required => "required",
            Demand::Type => "type",
            Demand::Constraint(constraint) => constraint.kind(),
            Demand::Relation(relation) => relation.kind(),
        }
    }

    /// What a violation says is demanded.
    pub(crate) fn wording(&self) -> String {
        match &self.demand {
            Demand::Required => "must be given".to_owned(),
            Demand::Type => type_wording(self.place.kind()),
            Demand::Constraint(constraint) => constraint.wording(),
            Demand::Relation(relation) => relation.wording(),
        }
    }

    /// The condition under which the demand is made.
    pub(crate) fn when(&self) -> Option<&When> {
        match &self.demand {
            Demand::Constraint(constraint) => match &constraint.rule {
                Rule::RequiredWhen(when) | Rule::ValidWhen(when) => Some(when),
                _ => constraint.when.as_ref(),
            },
            _ => None,
        }
    }
}

/// Everything that is demanded by a schema.
pub(crate) fn sites(schema: &Schema) -> Vec<Site<'_>> {
    let mut sites = Vec::new();
    for Named { name, prefix, place } in places(schema) {
        let mut push = |demand| {
            sites.push(Site { name: name.clone(), prefix: prefix.clone(), place, demand });
        };
        if place.item.is_none() && place.parameter.need == Need::Required {
            push(Demand::Required);
        }
        let untyped = matches!(
            place.kind(),
            Kind::String | Kind::Json(_) | Kind::Array { encoding: Encoding::Json, .. }
        );
        if !untyped && !matches!(place.kind(), Kind::Array { encoding: Encoding::CommaList, .. }) {
            push(Demand::Type);
        }
        place.constraints().iter().for_each(|constraint| push(Demand::Constraint(constraint)));
    }
    for relation in schema.relations.iter() {
        let name = relation.parameters().iter().collect::<Vec<_>>().join(", ");
        let parameter = &schema.parameters[0];
        let place = Place { parameter, siblings: &schema.parameters, item: None };
        let prefix = String::new();
        sites.push(Site { name, prefix, place, demand: Demand::Relation(relation) });
    }
    sites
}
