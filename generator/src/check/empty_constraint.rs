//! Rule `empty-constraint`: every constraint admits something.

use aliyun_rpc_constraint::{Rule, When};

use crate::check::walk;
use crate::finding::Finding;
use crate::model::Api;

/// The id of the rule.
pub(crate) const RULE: &str = "empty-constraint";

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for member in walk::members(api) {
        for constraint in &member.constraints {
            if let Some(why) = empty(&constraint.inner.rule) {
                let message =
                    format!("this constraint of `{}` cannot be meant: {why}", member.name.value);
                report(
                    Finding::new(RULE, constraint.place, message)
                        .help("mend the constraint, or leave it out"),
                );
            }
        }
    }
    for action in &api.actions {
        for (relation, place) in &action.relations {
            if relation.parameters().len() < 2 {
                let message = "a relation binds two parameters or more";
                report(Finding::new(RULE, *place, message).help("name the others"));
            }
        }
    }
}

/// Why a rule admits nothing, or means nothing.
fn empty(rule: &Rule) -> Option<&'static str> {
    match rule {
        Rule::OneOf(list) if list.is_empty() => Some("it lists no value"),
        Rule::Range { min, max } => bounds(min.as_ref(), max.as_ref()),
        Rule::Length { min, max, .. } => bounds(min.as_ref(), max.as_ref()),
        Rule::FirstChar(set) | Rule::Charset(set) if set.is_empty() => Some("the set is empty"),
        Rule::Prefix(text) | Rule::Suffix(text) if text.is_empty() => Some("it names no text"),
        Rule::CommaList { of: Some(list), .. } if list.is_empty() => Some("it lists no value"),
        Rule::ForbiddenPrefix(list) | Rule::ForbiddenText(list) if list.is_empty() => {
            Some("it lists no text")
        }
        Rule::CommaList { of: Some(list), .. } if list.is_empty() => Some("it lists no value"),
        Rule::ForbiddenPrefix(list) | Rule::ForbiddenText(list) if list.contains("") => {
            Some("every text has the empty text in it")
        }
        Rule::Bucket { schemes } if schemes.is_empty() => Some("it lists no scheme"),
        Rule::Bytes { max: 0 } | Rule::MaxItems(0) | Rule::CommaList { max: Some(0), .. } => {
            Some("the largest number is 0")
        }
        Rule::RequiredWhen(When { all }) | Rule::ValidWhen(When { all }) if all.is_empty() => {
            Some("the condition is empty")
        }
        _ => None,
    }
}

fn bounds<T: PartialOrd>(min: Option<&T>, max: Option<&T>) -> Option<&'static str> {
    match (min, max) {
        (Some(min), Some(max)) if min > max => Some("`min` is above `max`"),
        (None, None) => Some("it has neither `min` nor `max`"),
        _ => None,
    }
}
