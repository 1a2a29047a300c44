//! Small tables: parameters, conditions and schemas made at run time.

use aliyun_rpc_constraint::{
    CharClass, Charset, Condition, Constraint, Kind, Need, Parameter, Rule, Schema, Test, Text,
    Texts, Values, When,
};

pub(crate) fn texts(list: &[&str]) -> Texts {
    list.iter().map(|text| (*text).to_owned()).collect()
}

pub(crate) fn charset(classes: &[CharClass], signs: &str) -> Charset {
    Charset { classes: classes.to_vec().into(), signs: Text::Owned(signs.to_owned()) }
}

/// An optional text without constraints.
pub(crate) fn text(name: &str) -> Parameter {
    Parameter {
        name: Text::Owned(name.to_owned()),
        kind: Kind::String,
        need: Need::Optional,
        default: None,
        constraints: Vec::new().into(),
    }
}

pub(crate) fn with(parameter: Parameter, constraint: Constraint) -> Parameter {
    let mut constraints = parameter.constraints.into_owned();
    constraints.push(constraint);
    Parameter { constraints: constraints.into(), ..parameter }
}

pub(crate) fn when(conditions: &[(&str, Test)]) -> When {
    let condition = |(name, test): &(&str, Test)| Condition {
        parameter: Text::Owned((*name).to_owned()),
        test: test.clone(),
    };
    When { all: conditions.iter().map(condition).collect() }
}

pub(crate) fn schema(parameters: Vec<Parameter>) -> Schema {
    Schema {
        chapter: Text::Borrowed("1.1"),
        parameters: parameters.into(),
        relations: Vec::new().into(),
    }
}

/// What is amiss with a request: `Name rule`, one for each violation.
pub(crate) fn check(schema: &Schema, pairs: &[(&str, &str)]) -> Vec<String> {
    let values: Values = pairs.iter().copied().collect();
    let found = schema.check(&values).into_iter();
    found.map(|found| format!("{} {}", found.parameter, found.rule)).collect()
}

/// A rule on a text called `Name`.
pub(crate) fn ruled(rule: Rule) -> Schema {
    schema(vec![with(text("Name"), Constraint::stable(rule))])
}
