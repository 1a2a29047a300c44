//! Checks before sending: which violations refuse, which warn, and who says so.

use aliyun_rpc_client::{CheckLevel, ErrorKind};
use aliyun_rpc_wire::{Caller as _, Request};

use crate::double::{answering, builder, now};
use crate::events;
use crate::farm::{Error, MILK_COW, Milk, MilkCow, milk};

const WELL: &str = r#"{"RequestId": "r", "Litres": 3}"#;
/// Breaks a stable rule.
const DOG: (&str, &str) = ("dog-1", "3");
/// Breaks a rule that grows.
const LAKE: (&str, &str) = ("cow-1", "99");
/// Breaks both.
const DOG_LAKE: (&str, &str) = ("dog-1", "99");

/// The outcome of a call at a level of the client and of the call, and the warnings of it.
fn outcome(
    (name, litres): (&str, &str),
    of_client: CheckLevel,
    of_call: Option<CheckLevel>,
) -> (Result<Milk, Error>, Vec<String>) {
    let double = answering(200, WELL);
    let client = now(builder(&double).check_level(of_client).build()).unwrap();
    let mut request: Request = milk(name, litres);
    if let Some(level) = of_call {
        request.set_level(level);
    }
    let outcome = now((&client).call::<MilkCow>(request));
    assert_eq!(double.take_sent().len(), usize::from(outcome.is_ok()));
    (outcome, events::take("WARN"))
}

/// The parameters that refuse a call, and those that are warned of.
fn weighed(request: (&str, &str), level: CheckLevel) -> (Vec<String>, Vec<String>) {
    let (outcome, warnings) = outcome(request, level, None);
    let refusing = match outcome {
        Ok(_) => Vec::new(),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Refused);
            error.violations().iter().map(|found| found.parameter.clone()).collect()
        }
    };
    let parameter = |warning: &String| {
        let at = warning.split_once("parameter=\"").unwrap().1;
        at.split_once('"').unwrap().0.to_owned()
    };
    (refusing, warnings.iter().map(parameter).collect())
}

#[test]
fn each_level_weighs_stable_and_growing_rules_its_own_way() {
    use CheckLevel::{Default, EnforceAll, Off, Warn};
    let (none, name, litres) = (&[][..], &["Name"][..], &["Litres"][..]);
    let both = &["Name", "Litres"][..];
    for (request, level, refusing, warned) in [
        (DOG, Default, name, none),
        (LAKE, Default, none, litres),
        (DOG_LAKE, Default, name, litres),
        (DOG, EnforceAll, name, none),
        (LAKE, EnforceAll, litres, none),
        (DOG_LAKE, EnforceAll, both, none),
        (DOG, Warn, none, name),
        (DOG_LAKE, Warn, none, both),
        (DOG_LAKE, Off, none, none),
        (("cow-1", "3"), EnforceAll, none, none),
    ] {
        let (found, events) = weighed(request, level);
        assert_eq!(found, refusing, "{request:?} {level:?}");
        assert_eq!(events, warned, "{request:?} {level:?}");
    }
}

#[test]
fn the_level_of_the_call_beats_that_of_the_client() {
    let refuses = |of_client, of_call| outcome(DOG, of_client, Some(of_call)).0.is_err();
    assert!(refuses(CheckLevel::Off, CheckLevel::EnforceAll));
    assert!(refuses(CheckLevel::Off, CheckLevel::Default));
    assert!(!refuses(CheckLevel::EnforceAll, CheckLevel::Off));
    assert!(!refuses(CheckLevel::EnforceAll, CheckLevel::Warn));
}

#[test]
fn a_required_parameter_that_is_missing_refuses() {
    let client = now(builder(&answering(200, WELL)).build()).unwrap();
    let error = now((&client).call::<MilkCow>(Request::new(&MILK_COW))).unwrap_err();
    assert_eq!(error.violations().len(), 1);
    assert_eq!(error.violations()[0].rule, "required");
}

#[test]
fn a_refusal_lists_every_violation_and_names_the_switch() {
    let (outcome, _) = outcome(DOG_LAKE, CheckLevel::EnforceAll, None);
    let error = outcome.unwrap_err();
    assert_eq!(
        error.to_string(),
        "MilkCow: not sent, since the request breaks 2 rules:\n  \
         `Name` must begin with `cow-`, but is `dog-1` (chapter 3.2, rule `prefix`)\n  \
         `Litres` must be from 1 to 40, but is `99` (chapter 3.2, rule `range`)\n\
         to send it all the same, say `.level(CheckLevel::Warn)` on the call or \
         `check_level(CheckLevel::Warn)` on the builder"
    );
    assert!(error.remedy().unwrap().starts_with("to send it all the same"));
    assert_eq!((error.action(), error.status(), error.code()), (Some("MilkCow"), None, None));
}

#[test]
fn a_warning_says_what_breaks_which_rule_without_the_value() {
    let (_, warnings) = outcome(LAKE, CheckLevel::Default, None);
    assert_eq!(
        warnings,
        ["WARN message=`Litres` must be from 1 to 40; at this level of checking that is a \
          warning (`.level(..)` on the call or `check_level` on the builder sets the level) \
          action=\"MilkCow\" parameter=\"Litres\" rule=\"range\" chapter=\"3.2\""]
    );
}
