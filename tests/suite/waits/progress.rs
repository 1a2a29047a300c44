//! What a wait shows on its way, and how it is dropped and taken up again.

use std::future::IntoFuture as _;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use cpfs::testing::{Double, TestClock};
use cpfs::wire::{Standing, WaitInfo};
use serde_json::json;

use crate::double::now;
use crate::waits::{client, listing, script, there};

const TASK: &WaitInfo = &cpfs::resources::data_flow_task::FINISHED;

#[test]
fn each_look_is_shown_with_what_was_seen() {
    let double = Double::new();
    let at = |status, progress: u32| {
        listing(TASK, &[("id", Some(status), json!({"Progress": progress}))])
    };
    script(&double, TASK, [at("Pending", 0), at("executing", 7), at("New", 8), at("Completed", 9)]);
    let mut states = client(&double).wait_data_flow_task_finished("cpfs-1", "id").states();
    let mut seen = Vec::new();
    while let Some(look) = now(states.try_next()).expect("it finishes") {
        let progress = look.resource.and_then(|task| task.progress);
        seen.push((look.status.unwrap_or_default(), look.standing, progress, look.is_end));
    }
    let (pending, ready) = (Some(Standing::Pending), Some(Standing::Ready));
    let expected = [
        ("Pending".to_owned(), pending, Some(0), false),
        ("executing".to_owned(), pending, Some(7), false),
        ("New".to_owned(), None, Some(8), false),
        ("Completed".to_owned(), ready, Some(9), true),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn a_wait_that_is_dropped_asks_nothing_more_and_another_goes_on_where_it_was() {
    let double = Double::new();
    let clock = TestClock::by_hand();
    let client: cpfs::Client =
        now(double.builder().clock(clock.clone()).build()).expect("everything is given");
    script(&double, TASK, [there(TASK, "Executing"), there(TASK, "Completed")]);
    {
        let mut wait = pin!(client.wait_data_flow_task_finished("cpfs-1", "id").into_future());
        let context = &mut Context::from_waker(Waker::noop());
        assert!(wait.as_mut().poll(context).is_pending());
        assert_eq!(clock.waiting(), 1);
    }
    assert_eq!(clock.waiting(), 0);
    clock.advance(Duration::from_secs(3600));
    assert_eq!(double.sent().len(), 1);
    let task = now(client.wait_data_flow_task_finished("cpfs-1", "id").into_future());
    assert_eq!(task.expect("it has finished").task_id.as_str(), "id");
}

#[test]
fn nothing_is_asked_before_a_wait_is_awaited() {
    let double = Double::new();
    let wait = client(&double).wait_data_flow_task_finished("cpfs-1", "id");
    drop(wait.limit(Duration::from_secs(1)).states());
    assert!(double.sent().is_empty());
}

#[test]
fn pauses_and_limits_of_ones_own_are_kept() {
    let double = Double::new();
    script(&double, TASK, [there(TASK, "Executing").repeated()]);
    let wait = client(&double).wait_data_flow_task_finished("cpfs-1", "id");
    let wait = wait.every(Duration::from_secs(3)).limit(Duration::from_secs(10));
    let error = now(wait.into_future()).expect_err("it never ends");
    assert_eq!(error.wait().map(cpfs::WaitFailure::waited), Some(Duration::from_secs(10)));
    // At once, after 3, 6 and 9 seconds, and when the time is up.
    assert_eq!(double.sent().len(), 5);
}

#[test]
fn waits_block_as_well() {
    let double = Double::new();
    let client = cpfs::blocking::Client::build(double.builder()).expect("everything is given");
    script(&double, TASK, [there(TASK, "Executing"), there(TASK, "Completed")]);
    let task = client.wait_data_flow_task_finished("cpfs-1", "id").wait();
    assert_eq!(task.expect("it finishes").task_id.as_str(), "id");
    script(&double, TASK, [there(TASK, "Executing"), there(TASK, "Failed")]);
    let states = client.wait_data_flow_task_finished("cpfs-1", "id").states();
    let ended: Vec<bool> = states.map(|look| look.is_ok()).collect();
    assert_eq!(ended, [true, false]);
}
