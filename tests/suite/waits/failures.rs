//! What a wait in vain tells, word for word, and what is no end of one.

use std::time::Duration;

use cpfs::testing::{Canned, Double, TestClock};
use cpfs::wire::WaitInfo;
use cpfs::{Client, ErrorKind, Timeouts, WaitEnd};
use serde_json::json;

use crate::double::now;
use crate::waits::{client, listing, others, script, there};

const SYSTEM: &WaitInfo = &cpfs::resources::file_system::RUNNING;
const FLOW: &WaitInfo = &cpfs::resources::data_flow::RUNNING;
const GONE: &WaitInfo = &cpfs::resources::data_flow::GONE;

#[test]
fn a_failed_state_is_told_with_what_it_means() {
    let double = Double::new();
    let more = json!({"ErrorMessage": "ThroughputTooLow"});
    script(&double, FLOW, [listing(FLOW, &[("id", Some("Misconfigured"), more)])]);
    let error = now(client(&double).wait_data_flow_running("cpfs-1", "id").into_future());
    assert_eq!(
        error.expect_err("it is misconfigured").to_string(),
        "DescribeDataFlows: the data flow id of cpfs-1 is Misconfigured (after 0 s), ErrorMessage \
         ThroughputTooLow (The throughput is too low: raise it with ModifyDataFlow, or change the \
         objects in the bucket less often); Mend what its ErrorMessage names, then change the \
         data flow with ModifyDataFlow, or delete it and create another."
    );
    script(&double, SYSTEM, [there(SYSTEM, "Stopped")]);
    let error = now(client(&double).wait_file_system_running("id").into_future());
    assert_eq!(
        error.expect_err("it is stopped").to_string(),
        "DescribeFileSystems: the file system id is Stopped (after 0 s): It cannot be used; The \
         file system is out of service; see whether it is overdue or expired in the console."
    );
}

#[test]
fn a_general_purpose_file_system_says_at_once_that_there_is_nothing_to_wait_for() {
    let double = Double::new();
    script(&double, SYSTEM, [listing(SYSTEM, &[("id", None, json!({"Capacity": 1}))])]);
    let error = now(client(&double).wait_file_system_running("id").into_future());
    assert_eq!(
        error.expect_err("it has no status").to_string(),
        "DescribeFileSystems: the file system id has no status to wait for; A general-purpose \
         file system (standard) has no status, and can be used at once"
    );
    assert_eq!(double.sent().len(), 1);
}

#[test]
fn a_change_that_is_not_reached_is_told() {
    let double = Double::new();
    double.on("UpgradeFileSystem", Canned::json("{}"));
    let old = listing(SYSTEM, &[("id", Some("Running"), json!({"Capacity": 3600}))]);
    script(&double, SYSTEM, [old.repeated()]);
    let client = client(&double);
    let error = now(client.upgrade_file_system("id").capacity(7200).send_and_wait());
    assert_eq!(
        error.expect_err("it stays as it was").to_string(),
        "DescribeFileSystems: the file system id is Running, but not as it was to be after 1800 \
         s, Capacity is `3600` and not `7200`; look whether it goes on, and begin the wait anew \
         with `wait_file_system_running` and the same ids"
    );
}

#[test]
fn one_that_was_seen_and_vanishes_is_told_with_its_last_state() {
    let double = Double::new();
    script(&double, FLOW, [there(FLOW, "Starting"), others(FLOW), others(FLOW)]);
    let error = now(client(&double).wait_data_flow_running("cpfs-1", "id").into_future());
    let text = error.expect_err("it is gone").to_string();
    assert!(text.contains("was Starting and is no longer there"), "{text}");
}

#[test]
fn an_answer_of_another_form_is_no_absence() {
    for body in [
        r#"{"DataFlowInfo": "none"}"#,
        r#"{"DataFlowInfo": {"DataFlow": [{"Status": "Deleting"}]}}"#,
        r#"{"DataFlowInfo": {"DataFlow": ["id"]}}"#,
    ] {
        let double = Double::new();
        script(&double, GONE, [Canned::json(body)]);
        let error = now(client(&double).wait_data_flow_gone("cpfs-1", "id").into_future());
        let error = error.expect_err("nobody knows");
        assert_eq!((error.kind(), error.wait().unwrap().end()), (ErrorKind::Wait, WaitEnd::Unseen));
        assert_eq!(error.raw_answer(), Some(body));
    }
}

#[test]
fn a_part_of_the_id_is_another_one() {
    let double = Double::new();
    let longer = listing(GONE, &[("id-2", Some("Running"), json!({}))]);
    script(&double, GONE, [longer]);
    now(client(&double).wait_data_flow_gone("cpfs-1", "id").into_future()).expect("it is gone");
}

#[test]
fn a_look_that_hangs_is_cut_off_when_the_time_is_up() {
    let (double, clock) = (Double::new(), TestClock::leaping_up_to(Duration::from_secs(60)));
    script(&double, SYSTEM, [there(SYSTEM, "Pending"), Canned::silence()]);
    let hours = Duration::from_secs(36_000);
    let timeouts = Timeouts::new().attempt(hours).call(hours);
    let builder = double.builder::<Client>().clock(clock.clone()).timeouts(timeouts);
    let client = now(builder.build()).expect("everything is given");
    let wait = client.wait_file_system_running("id").limit(Duration::from_secs(50));
    let error = now(wait.into_future()).expect_err("it hangs");
    let failure = error.wait().expect("it says how");
    assert_eq!((failure.end(), failure.status()), (WaitEnd::TimedOut, Some("Pending")));
    assert_eq!(clock.passed(), Duration::from_secs(50));
    assert!(error.to_string().contains("there was no answer in time"), "{error}");
}

#[test]
fn pauses_differ_by_chance_and_never_exceed_their_length() {
    let passed = |_| {
        let (double, clock) = (Double::new(), TestClock::leaping());
        script(&double, GONE, [there(GONE, "Deleting").repeated()]);
        let client: Client = now(double.builder().clock(clock.clone()).build()).unwrap();
        let mut states = client.wait_data_flow_gone("cpfs-1", "id").states();
        for _ in 0..4 {
            now(states.try_next()).expect("it goes on");
        }
        clock.passed()
    };
    let times: Vec<Duration> = (0..9).map(passed).collect();
    assert!(times.iter().any(|time| *time != times[0]), "{times:?}");
    let longest = Duration::from_secs(10) * 19 / 4;
    assert!(times.iter().all(|time| *time <= longest && *time >= longest * 4 / 5), "{times:?}");
}
