//! How each wait ends, whatever states come before.

use std::collections::BTreeSet;

use cpfs::testing::{Canned, Double};
use cpfs::wire::{Standing, WaitInfo};
use cpfs::{ErrorKind, WaitEnd};
use proptest::prelude::*;
use serde_json::json;

use crate::files;
use crate::waits::{Wait, client, listing, others, script, there, waits};

#[test]
fn every_wait_of_the_spec_is_tried_here() {
    let tried: BTreeSet<String> =
        waits().iter().map(|(info, _)| format!("{} {}", info.resource.name, info.name)).collect();
    let text = files::read(&files::root().join("spec/cpfs/resources.yaml"));
    let mut resource = String::new();
    let mut declared = BTreeSet::new();
    for line in text.lines() {
        if let Some(name) = line.strip_suffix(':').filter(|name| !name.starts_with(' ')) {
            name.clone_into(&mut resource);
        }
        if line.starts_with("    ") && line.contains("limit_minutes") {
            let name = line.trim().split(':').next().expect("a key");
            declared.insert(format!("{resource} {name}"));
        }
    }
    assert_eq!(tried, declared);
}

/// What the statuses lead to: nothing, the end, or an end in vain.
fn verdict(info: &WaitInfo, status: &str) -> Option<Result<(), WaitEnd>> {
    let state = info.resource.state(status);
    if info.is_gone() {
        return state.filter(|state| state.standing == Standing::Gone).map(|_| Ok(()));
    }
    match (info.ends(status), info.fails(status)) {
        (true, _) => Some(Ok(())),
        (_, true) => Some(Err(WaitEnd::Failed)),
        _ => None,
    }
}

fn run((info, wait): Wait, statuses: &[String]) {
    let double = Double::new();
    script(&double, info, statuses.iter().map(|status| there(info, status)));
    let last = if info.is_gone() { others(info) } else { there(info, info.until[0]) };
    script(&double, info, [last.repeated()]);
    let ended = wait(&client(&double)).map_err(|error| {
        assert_eq!(error.kind(), ErrorKind::Wait);
        error.wait().expect("it says how").end()
    });
    let at = statuses.iter().position(|status| verdict(info, status).is_some());
    let expected = at.and_then(|at| verdict(info, &statuses[at])).unwrap_or(Ok(()));
    let looks = at.unwrap_or(statuses.len()) + 1;
    let name = (info.resource.name, info.name);
    assert_eq!((ended, double.sent().len()), (expected, looks), "{name:?} {statuses:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_wait_ends_as_its_states_say(
        which in any::<prop::sample::Index>(),
        picks in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..8),
    ) {
        let wait = *which.get(&waits());
        let mut known: Vec<&str> = wait.0.resource.states.iter().map(|state| state.status).collect();
        known.extend(["Hibernating", "whatever"]);
        // Statuses are compared without case.
        let cased = |(pick, upper): &(prop::sample::Index, bool)| {
            let status = *pick.get(&known);
            if *upper { status.to_uppercase() } else { status.to_owned() }
        };
        run(wait, &picks.iter().map(cased).collect::<Vec<_>>());
    }
}

#[test]
fn every_state_ends_or_goes_on_by_itself() {
    for wait in waits() {
        for state in wait.0.resource.states {
            run(wait, &[state.status.to_owned()]);
        }
    }
}

#[test]
fn absence_is_pending_at_first_and_the_end_of_a_wait_until_gone() {
    for (info, wait) in waits() {
        let double = Double::new();
        script(&double, info, [others(info)]);
        if !info.is_gone() {
            script(&double, info, [there(info, info.until[0])]);
        }
        wait(&client(&double)).expect("it ends well");
        double.assert_all_used();
    }
}

#[test]
fn what_never_appears_or_vanishes_is_told() {
    for (info, wait) in waits().into_iter().filter(|(info, _)| !info.is_gone()) {
        let double = Double::new();
        script(&double, info, [others(info).repeated()]);
        let error = wait(&client(&double)).expect_err("it never appears");
        assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::Gone));
        let pending =
            info.resource.states.iter().find(|state| verdict(info, state.status).is_none());
        let Some(pending) = pending else { continue };
        let double = Double::new();
        script(&double, info, [there(info, pending.status), others(info)]);
        script(&double, info, [there(info, pending.status), others(info), others(info)]);
        let error = wait(&client(&double)).expect_err("it vanishes");
        assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::Gone));
        assert!(error.to_string().contains("is no longer there"), "{error}");
        double.assert_all_used();
    }
}

#[test]
fn the_codes_of_the_spec_say_that_something_is_gone_and_no_other_404() {
    for (info, wait) in waits().into_iter().filter(|(info, _)| info.is_gone()) {
        for code in info.resource.gone_codes {
            let double = Double::new();
            script(&double, info, [Canned::error(403, code, "It is not there.")]);
            wait(&client(&double)).expect("it is gone");
        }
        let double = Double::new();
        script(&double, info, [Canned::error(404, "InvalidParameter.Mystery", "What?")]);
        let error = wait(&client(&double)).expect_err("nobody knows");
        assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::Unseen));
        assert_eq!(error.status(), Some(404));
    }
}

#[test]
fn a_resource_without_a_status_says_so_at_once() {
    let (info, wait) = waits()[0];
    let double = Double::new();
    script(&double, info, [listing(info, &[("id", None, json!({"FileSystemType": "standard"}))])]);
    let error = wait(&client(&double)).expect_err("there is nothing to wait for");
    assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::NoStatus));
    assert!(error.to_string().contains("has no status to wait for"), "{error}");
}

#[test]
fn a_failed_state_is_told_with_its_reason_and_what_to_do() {
    let wait = waits()
        .into_iter()
        .find(|(info, _)| info.name == "running" && info.resource.name == "data_flow");
    let (info, wait) = wait.expect("it is there");
    let double = Double::new();
    let more = json!({"ErrorMessage": "SourceStorageUnreachable"});
    script(&double, info, [listing(info, &[("id", Some("Misconfigured"), more)])]);
    let error = wait(&client(&double)).expect_err("it is misconfigured");
    let text = error.to_string();
    for part in
        ["id of cpfs-1 is Misconfigured", "ErrorMessage SourceStorageUnreachable", "has its tag"]
    {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(error.remedy().is_some_and(|remedy| remedy.contains("ModifyDataFlow")), "{error:?}");
}

#[test]
fn a_wait_that_takes_too_long_says_what_it_saw_last_and_how_to_begin_anew() {
    for (info, wait) in waits() {
        let states = info.resource.states.iter();
        let pending =
            states.map(|state| state.status).find(|status| verdict(info, status).is_none());
        let double = Double::new();
        script(&double, info, [there(info, pending.unwrap_or("Unheard-of")).repeated()]);
        let error = wait(&client(&double)).expect_err("it never ends");
        let failure = error.wait().expect("it says how");
        assert_eq!(failure.end(), WaitEnd::TimedOut);
        assert_eq!(failure.waited(), info.limit());
        assert!(error.remedy().is_some_and(|remedy| remedy.contains("anew")), "{error}");
        // Pauses are bounded on both sides: neither a storm nor a wait that misses the end.
        let looks = u32::try_from(double.sent().len()).expect("not so many");
        assert!((8..2000).contains(&looks), "{} looks for {}", looks, info.resource.name);
    }
}

#[test]
fn a_server_that_is_silent_ends_nothing_before_the_time_is_up() {
    let (info, wait) = waits()[0];
    let double = Double::new();
    script(&double, info, [Canned::silence().repeated()]);
    let error = wait(&client(&double)).expect_err("it never answers");
    assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::TimedOut));
    assert!(error.to_string().contains("the last look failed"), "{error}");
}
