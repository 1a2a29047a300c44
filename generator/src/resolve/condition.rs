//! Conditions on other parameters.

use aliyun_rpc_constraint::{Condition, Test, Text, Texts, When};

use crate::finding::Finding;
use crate::place::{Place, Spanned};
use crate::raw;
use crate::resolve::scope::Scope;
use crate::yaml::{Entries, Key, suggestion};

/// Which parameters a condition can see: siblings first, then those of the action.
pub(crate) type Visible<'a> = &'a [&'a Entries<raw::Member>];

/// The condition that a spec describes.
pub(crate) fn when(raw: &raw::When, visible: Visible<'_>, scope: &Scope<'_>) -> Option<When> {
    let all = raw.iter().map(|(key, test)| condition(key, test, visible, scope));
    let all: Option<Vec<Condition>> = all.collect();
    Some(When { all: all?.into() })
}

fn condition(
    key: &Key,
    raw: &raw::Test,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Option<Condition> {
    let Some(member) = visible.iter().find_map(|members| members.member(&key.name)) else {
        let message = format!("there is no parameter `{}` to look at", key.name);
        scope.report(Finding::new("unknown-parameter", key.place, message).help(
            "a condition looks at a parameter of the same action, or at a sibling in a structure",
        ));
        return None;
    };
    let test = match (&raw.is, &raw.is_not, &raw.family, raw.given) {
        (Some(values), None, None, None) => Test::Is(values.iter().cloned().collect()),
        (None, Some(values), None, None) => Test::IsNot(values.iter().cloned().collect()),
        (None, None, Some(names), None) => family(names, member, key.place, scope)?,
        (None, None, None, Some(given)) => Test::Given(given),
        _ => {
            let message = "a condition has exactly one of `is`, `is_not`, `family` and `given`";
            scope.report(
                Finding::new("condition", key.place, message)
                    .help("several parameters may be named; of each, one thing is asked"),
            );
            return None;
        }
    };
    Some(Condition { parameter: Text::Owned(key.name.clone()), test })
}

fn family(
    names: &[Spanned<String>],
    member: &raw::Member,
    place: Place,
    scope: &Scope<'_>,
) -> Option<Test> {
    let shape = member.shape.as_ref().and_then(|shape| scope.base_of(shape));
    let Some(families) = shape.map(|shape| &shape.families).filter(|f| f.iter().next().is_some())
    else {
        let message = "this parameter is no id with families";
        scope.report(
            Finding::new("unknown-family", place, message)
                .help("give the shape of the id `families`, each with the prefixes of its ids"),
        );
        return None;
    };
    let wanted = |family: &str| names.iter().any(|name| name.value == family);
    for name in names.iter().filter(|name| families.iter().all(|(key, _)| key.name != name.value)) {
        let message = format!("there is no family `{}`", name.value);
        let known: Vec<&str> = families.iter().map(|(key, _)| key.name.as_str()).collect();
        let finding = Finding::new("unknown-family", name.place, message);
        scope.report(match suggestion(&name.value, known.iter().copied()) {
            Some(close) => finding.help(format!("did you mean `{close}`?")),
            None => finding.help(format!("the shape of the id has {}", known.join(", "))),
        });
    }
    let prefixes = |of: bool| -> Texts {
        let list = families.iter().filter(|(key, _)| wanted(&key.name) == of);
        list.flat_map(|(_, prefixes)| prefixes.iter().cloned()).collect()
    };
    let bare = families.iter().any(|(key, prefixes)| wanted(&key.name) && prefixes.is_empty());
    Some(Test::Family {
        names: names.iter().map(|name| name.value.clone()).collect(),
        prefixes: prefixes(true),
        unless: if bare { prefixes(false) } else { Texts::Owned(Vec::new()) },
    })
}
