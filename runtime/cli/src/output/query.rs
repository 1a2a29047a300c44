//! Queries: what is taken of a result, in JMESPath.

use std::fmt;

use jmespath::ast::Ast;
use jmespath::{DEFAULT_RUNTIME, Expression, JmespathError};
use serde_json::Value;

/// A query, parsed before anything is sent.
#[derive(Clone, Debug)]
pub struct Query(Expression<'static>);

/// Why a query cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadQuery(String);

/// The most of these signs in a query. Each can open a level, levels are parsed by recursion, and
/// a query of a person has a few dozen of them.
const MOST_SIGNS: usize = 150;
const SIGNS: &[char] = &['(', '[', '{', '!', '&', '|', '.', '<', '>', '='];

impl Query {
    /// What the query takes of a result.
    pub(crate) fn take(&self, value: &Value) -> Result<Value, BadQuery> {
        let taken = self.0.search(value).map_err(|error| BadQuery::of(&error))?;
        serde_json::to_value(taken).map_err(|error| BadQuery(error.to_string()))
    }
}

impl BadQuery {
    /// The reason and the place, without the query and on one line.
    fn of(error: &JmespathError) -> Self {
        let reason = error.reason.to_string();
        let reason = reason.split_once(": ").map_or(reason.as_str(), |(_, reason)| reason);
        Self(format!("{reason} (at character {})", error.offset + 1))
    }
}

impl std::str::FromStr for Query {
    type Err = BadQuery;

    fn from_str(text: &str) -> Result<Self, BadQuery> {
        if text.matches(SIGNS).count() > MOST_SIGNS {
            return Err(BadQuery(format!("it has more than {MOST_SIGNS} signs and brackets")));
        }
        let expression = jmespath::compile(text).map_err(|error| BadQuery::of(&error))?;
        match unknown_function(expression.as_ast()) {
            Some(name) => Err(BadQuery(format!("there is no function `{name}`"))),
            None => Ok(Self(expression)),
        }
    }
}

/// The first function that does not exist: it would only be missed once there is a result.
fn unknown_function(ast: &Ast) -> Option<&str> {
    let either = |one, other| unknown_function(one).or_else(|| unknown_function(other));
    match ast {
        Ast::Function { name, args, .. } => match DEFAULT_RUNTIME.get_function(name) {
            Some(_) => args.iter().find_map(unknown_function),
            None => Some(name),
        },
        Ast::Comparison { lhs, rhs, .. }
        | Ast::Projection { lhs, rhs, .. }
        | Ast::Subexpr { lhs, rhs, .. }
        | Ast::And { lhs, rhs, .. }
        | Ast::Or { lhs, rhs, .. } => either(lhs, rhs),
        Ast::Condition { predicate, then, .. } => either(predicate, then),
        Ast::Expref { ast: node, .. }
        | Ast::Flatten { node, .. }
        | Ast::ObjectValues { node, .. }
        | Ast::Not { node, .. } => unknown_function(node),
        Ast::MultiList { elements, .. } => elements.iter().find_map(unknown_function),
        Ast::MultiHash { elements, .. } => {
            elements.iter().find_map(|pair| unknown_function(&pair.value))
        }
        Ast::Field { .. }
        | Ast::Identity { .. }
        | Ast::Index { .. }
        | Ast::Literal { .. }
        | Ast::Slice { .. } => None,
    }
}

impl fmt::Display for BadQuery {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for BadQuery {}

#[cfg(test)]
mod tests {
    use super::Query;
    use proptest::prelude::*;
    use serde_json::json;

    fn take(query: &str) -> Result<serde_json::Value, String> {
        let value = json!([{"Id": "a", "Size": 3}, {"Id": "b", "Size": 1}]);
        let query: Query = query.parse().map_err(|error| format!("unparsed: {error}"))?;
        query.take(&value).map_err(|error| error.to_string())
    }

    #[test]
    fn a_query_takes_what_it_names() {
        assert_eq!(take("[].Id"), Ok(json!(["a", "b"])));
        assert_eq!(take("sort_by(@, &Size)[0]"), Ok(json!({"Id": "b", "Size": 1})));
        assert_eq!(take("[?Size > `2`].{Name: Id} | [0]"), Ok(json!({"Name": "a"})));
        assert_eq!(take("Nothing"), Ok(json!(null)));
    }

    #[test]
    fn a_bad_query_says_what_is_wrong_and_where() {
        insta::assert_snapshot!(take("[].").unwrap_err(), @"unparsed: Expected identifier, '*', '{', '[', '&', or '[?' -- found Eof (at character 4)");
        insta::assert_snapshot!(take("[?Size > 2]").unwrap_err(), @"unparsed: Unexpected nud token -- found Number(2) (at character 10)");
        insta::assert_snapshot!(take("sum([].Id)").unwrap_err(), @"Argument 0 expects type array[number], given array (at character 4)");
        insta::assert_snapshot!(take("[?a == `1`].{b: count(@)}").unwrap_err(), @"unparsed: there is no function `count`");
        insta::assert_snapshot!(take(&"(".repeat(10_000)).unwrap_err(), @"unparsed: it has more than 150 signs and brackets");
    }

    #[test]
    fn the_deepest_queries_that_are_taken_fit_the_stack() {
        for (open, close) in [("(", ")"), ("[", "]"), ("!", ""), ("a[?", "]"), ("f(", ")")] {
            let deep = format!("{}a{}", open.repeat(150), close.repeat(150));
            let _ = take(&deep);
        }
        for sign in [".", "|", "[0].", "&", "{a:"] {
            let _ = take(&format!("a{sign}").repeat(75));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_query_or_none(text in r#"[\]\[(){}!&|.*?@`'",:<=>a-c0-3 -]{0,24}"#) {
            let _ = take(&text);
        }
    }
}
