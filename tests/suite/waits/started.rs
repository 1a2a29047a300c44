//! Every action that starts something: it is sent once, and its end waited for by the ids.

use std::collections::BTreeSet;

use cpfs::testing::{Canned, Double};
use cpfs::wire::{Action, CheckLevel, ClientCaller as _, Request, Standing, Starts};
use cpfs::{Client, Error, ErrorKind, WaitEnd};
use serde_json::{Value, json};

use crate::double::now;
use crate::spec;
use crate::waits::{client, others, script, there};

/// An action that starts something.
struct Starting {
    action: &'static cpfs::wire::ActionInfo,
    start: &'static cpfs::wire::Start,
    call: fn(&Client) -> Result<(), Error>,
}

fn call<A: Starts>(client: &Client) -> Result<(), Error> {
    let mut request = Request::new(A::INFO);
    request.set_level(CheckLevel::Off);
    for owner in A::START.wait.resource.owners {
        request.set(*owner, "cpfs-1");
    }
    if !A::START.creates {
        request.set(A::START.id, "id");
    }
    now(client.send_and_wait::<A>(request)).map(drop)
}

macro_rules! starting {
    ($($action:ident)*) => {
        /// Each of them.
        fn starting() -> Vec<Starting> {
            vec![$(Starting {
                action: cpfs::$action::INFO,
                start: cpfs::$action::START,
                call: call::<cpfs::$action>,
            }),*]
        }
    };
}

starting! {
    CreateFileSystem UpgradeFileSystem DeleteFileSystem
    CreateMountTarget DeleteMountTarget
    CreateProtocolService ModifyProtocolService DeleteProtocolService
    CreateProtocolMountTarget ModifyProtocolMountTarget DeleteProtocolMountTarget
    CreateFileset DeleteFileset
    CreateDataFlow ModifyDataFlow StartDataFlow StopDataFlow DeleteDataFlow
    ApplyDataFlowAutoRefresh ModifyDataFlowAutoRefresh CancelDataFlowAutoRefresh
    CreateDataFlowTask CancelDataFlowTask
}

#[test]
fn every_action_of_the_spec_that_starts_something_is_tried_here() {
    let tried: BTreeSet<&str> = starting().iter().map(|one| one.action.name).collect();
    let starts = |action: &Value| action.get("starts").or(action.get("deletes")).is_some();
    let declared = spec::actions().iter().filter(|(_, action)| starts(action));
    assert_eq!(tried, declared.map(|(name, _)| name.as_str()).collect());
}

/// A double that has carried the action out.
fn carried_out(one: &Starting) -> Double {
    let double = Double::new();
    let made = if one.start.creates { json!({one.start.id: "id"}) } else { json!({}) };
    double.on(one.action.name, Canned::json(made.to_string()));
    double
}

#[test]
fn each_is_sent_once_and_its_end_waited_for() {
    for one in starting() {
        let (double, info) = (carried_out(&one), one.start.wait);
        // A state on the way is waited through, and what is made may still be missing.
        let states = info.resource.states.iter();
        let pending = states.filter(|state| state.standing == Standing::Pending);
        let pending = pending.map(|state| state.status).find(|status| !info.ends(status));
        if one.start.creates {
            script(&double, info, [others(info)]);
        } else if let Some(before) = one.start.from.first().copied().or(info.until.first().copied())
        {
            script(&double, info, [there(info, before)]);
        }
        script(&double, info, pending.map(|status| there(info, status)));
        let end = info.until.first().map_or_else(|| others(info), |status| there(info, status));
        script(&double, info, [end]);
        (one.call)(&client(&double)).unwrap_or_else(|error| panic!("{error}"));
        double.assert_all_used();
        double.assert_sent(one.action.name, &[]);
        let sent = double.sent();
        assert_eq!(sent.iter().filter(|sent| sent.action() == one.action.name).count(), 1);
        for look in sent.iter().filter(|sent| sent.action() != one.action.name) {
            assert_eq!(look.action(), info.resource.read.name);
            assert!(look.values().iter().any(|(_, value)| value == "id"), "{look:?}");
        }
    }
}

#[test]
fn what_was_started_is_not_lost_when_it_cannot_be_looked_at() {
    for one in starting() {
        let (double, info) = (carried_out(&one), one.start.wait);
        script(&double, info, [Canned::error(403, "Forbidden.RAM", "You may not look.")]);
        let error = (one.call)(&client(&double)).expect_err("it cannot be looked at");
        let failure = error.wait().expect("the ids are told");
        assert_eq!((failure.end(), failure.id()), (WaitEnd::Unseen, "id"));
        assert_eq!((error.kind(), error.is_permission()), (ErrorKind::Wait, true));
        assert!(error.to_string().contains(info.method), "{error}");
    }
}

#[test]
fn what_was_started_is_not_lost_when_the_time_is_up() {
    for one in starting() {
        let (double, info) = (carried_out(&one), one.start.wait);
        script(&double, info, [there(info, "Unheard-of").repeated()]);
        let error = (one.call)(&client(&double)).expect_err("it never ends");
        let failure = error.wait().expect("the ids are told");
        assert_eq!((failure.end(), failure.id()), (WaitEnd::TimedOut, "id"));
        assert_eq!(failure.status(), Some("Unheard-of"));
        let owners: Vec<&str> = info.resource.owners.iter().map(|_| "cpfs-1").collect();
        assert_eq!(failure.owners(), owners);
    }
}
