//! Rules `default-refused` and `example-value-refused`: a member's own values satisfy its rules.

use crate::check::walk;
use crate::finding::Finding;
use crate::model::{Api, Member, Type};
use crate::place::Spanned;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for member in walk::members(api) {
        let values = [
            ("default-refused", "default", &member.default),
            ("example-value-refused", "example", &member.example),
        ];
        for (rule, what, value) in values {
            if let Some(value) = value {
                judge(api, member, rule, what, value, report);
            }
        }
    }
}

/// Conditions look at other parameters; what holds under one is judged with the whole example.
fn judge(
    api: &Api,
    member: &Member,
    rule: &'static str,
    what: &str,
    value: &Spanned<String>,
    report: &mut dyn FnMut(Finding),
) {
    if let Some(demand) = wrong_type(api, &member.ty, &value.value) {
        let message = format!("the {what} of `{}` {demand}", member.name.value);
        report(
            Finding::new(rule, value.place, message).help(format!("mend the {what} or the type")),
        );
    }
    let unconditional = member.constraints.iter().filter(|known| known.inner.when.is_none());
    for constraint in unconditional {
        if !constraint.inner.rule.admits(&value.value) {
            let demand = constraint.inner.wording();
            let message = format!("the {what} of `{}` {demand}", member.name.value);
            report(
                Finding::new(rule, value.place, message)
                    .label(format!("this {what}"))
                    .beside(constraint.place, "is refused by this")
                    .help(format!("mend the {what} or the constraint")),
            );
        }
    }
}

/// What a value of the type must be, where the text is none.
fn wrong_type(api: &Api, ty: &Type, text: &str) -> Option<&'static str> {
    let numeric = |name: &String| api.enumeration(name).is_some_and(|set| set.numeric);
    match ty {
        Type::Integer | Type::Long if text.parse::<i64>().is_err() => {
            Some("must be a whole number")
        }
        Type::Enum(name) if numeric(name) && text.parse::<i64>().is_err() => {
            Some("must be a whole number")
        }
        Type::Boolean if text != "true" && text != "false" => Some("must be `true` or `false`"),
        _ => None,
    }
}
