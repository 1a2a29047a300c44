//! Pauses, budgets, deadlines and clocks: what calls of one client share, and how long they take.

use std::time::Duration;

use aliyun_rpc_client::testing::{Canned, Double, TestClock};
use aliyun_rpc_client::{ErrorKind, Retries, Timeouts};
use http::{HeaderName, HeaderValue, header};

use crate::sink::{BIND, DROP, FIRE, LIST, MAKE, builder, client, run};

const WELL: &str = r#"{"RequestId": "r-0", "Id": "thing-1"}"#;

fn throttled(milliseconds: &'static str) -> Canned {
    Canned::error(400, "Throttling.User", "Slow down.").header(
        HeaderName::from_static("x-acs-retry-after"),
        HeaderValue::from_static(milliseconds),
    )
}

#[test]
fn the_pause_that_the_service_asks_for_is_kept() {
    for (hint, passed) in [("7000", 7000), ("0", 250), ("soon", 250), ("-1", 250)] {
        let (double, clock) = (Double::new(), TestClock::leaping());
        double.next(throttled(hint));
        double.next(Canned::json(WELL));
        let client = run(builder(&double, &clock).build()).unwrap();
        run(client.call(&FIRE, &[])).unwrap();
        assert_eq!((double.sent().len(), clock.passed().as_millis()), (2, passed), "{hint}");
    }
}

#[test]
fn a_pause_beyond_the_deadline_is_not_begun() {
    let (double, clock) = (Double::new(), TestClock::leaping());
    double.next(throttled("301000").repeated());
    let client = run(builder(&double, &clock).build()).unwrap();
    let error = run(client.call(&LIST, &[])).unwrap_err();
    assert!(error.is_throttled());
    assert!(error.to_string().contains("no time left for another"), "{error}");
    assert_eq!(clock.passed(), Duration::ZERO);
    let next = run(client.call(&LIST, &[])).unwrap_err();
    assert_eq!((next.kind(), next.attempts()), (ErrorKind::Refused, 0));
    assert_eq!(
        next.to_string(),
        "ListThings: not sent: the service throttles the action, and wants 301.0 s to pass; call \
         less often, or give the call more time"
    );
    assert!(next.is_throttled());
}

#[test]
fn throttling_of_one_action_slows_its_other_callers_and_no_others() {
    let (double, clock) = (Double::new(), TestClock::leaping_up_to(Duration::from_secs(1)));
    double.on("ListThings", throttled("9000"));
    double.next(Canned::json(WELL).repeated());
    let client = run(builder(&double, &clock).build()).unwrap();
    run(async {
        let spawn = |action| tokio::spawn(client.call(action, &[]));
        let settle = || async {
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
        };
        let first = spawn(&LIST);
        settle().await;
        let (second, other) = (spawn(&LIST), spawn(&MAKE));
        settle().await;
        let sent: Vec<String> = double.sent().iter().map(|sent| sent.action().into()).collect();
        assert_eq!(sent, ["ListThings", "MakeThing"]);
        assert_eq!(clock.waiting(), 2, "both callers of the throttled action wait");
        other.await.unwrap().unwrap();
        clock.advance(Duration::from_secs(10));
        first.await.unwrap().unwrap();
        second.await.unwrap().unwrap();
    });
    assert_eq!(double.assert_sent("ListThings", &[]).len(), 3);
    assert_eq!(clock.waiting(), 0);
}

#[test]
fn a_state_in_the_way_is_given_its_time() {
    let busy = Canned::error(403, "OperationDenied.InvalidState", "It is busy.");
    for (action, requests, passed) in
        [(&LIST, 2, 15), (&DROP, 2, 15), (&MAKE, 2, 15), (&BIND, 1, 0), (&FIRE, 1, 0)]
    {
        let (double, clock) = (Double::new(), TestClock::leaping());
        double.next(busy.clone());
        double.next(Canned::json(WELL));
        let client = run(builder(&double, &clock).build()).unwrap();
        let outcome = run(client.call(action, &[]));
        assert_eq!(outcome.is_ok(), requests == 2, "{:?}", action.safety);
        assert_eq!((double.sent().len(), clock.passed().as_secs()), (requests, passed));
    }
    let (double, clock) = (Double::new(), TestClock::leaping());
    double.next(busy.repeated());
    let client = run(builder(&double, &clock).build()).unwrap();
    let error = run(client.call(&MAKE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Service, 4));
    assert_eq!(clock.passed().as_secs(), 45);
    let error = run(client.call(&MAKE, &[("DryRun", "true")])).unwrap_err();
    assert_eq!((error.attempts(), clock.passed().as_secs()), (1, 45), "a dry run asks about now");
}

#[test]
fn calls_share_a_budget_of_retries_that_successes_refill() {
    let (double, clock) = (Double::new(), TestClock::leaping());
    double.on("ListThings", Canned::broken_off().repeated());
    double.on("MakeThing", Canned::json(WELL).repeated());
    let retries = Retries::new().budget(4);
    let client = run(builder(&double, &clock).retries(retries).build()).unwrap();
    let attempts = || run(client.call(&LIST, &[])).unwrap_err().attempts();
    assert_eq!([attempts(), attempts(), attempts()], [4, 2, 1]);
    let error = run(client.call(&LIST, &[])).unwrap_err();
    assert!(
        error.to_string().contains("1 attempt in 0.0 s, the client has no retries left"),
        "{error}"
    );
    for _ in 0..10 {
        run(client.call(&MAKE, &[])).unwrap();
    }
    assert_eq!([attempts(), attempts()], [2, 1]);
}

#[test]
fn every_attempt_and_the_whole_call_end_in_time() {
    let (double, clock) = (Double::new(), TestClock::leaping());
    double.next(Canned::silence().repeated());
    let seconds = Duration::from_secs;
    let timeouts = Timeouts::new().attempt(seconds(30)).call(seconds(70));
    let client = run(builder(&double, &clock).timeouts(timeouts).build()).unwrap();
    let error = run(client.call(&LIST, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3));
    assert_eq!(clock.passed(), seconds(70));
    assert_eq!(error.elapsed(), seconds(70));
    let source: &aliyun_rpc_client::TransportError =
        std::error::Error::source(&error).unwrap().downcast_ref().unwrap();
    assert!(source.is_timeout());
}

#[test]
fn a_skewed_clock_is_corrected_once_and_for_all_calls() {
    let (double, clock) = (Double::new(), TestClock::leaping());
    let expired = Canned::error(400, "InvalidTimeStamp.Expired", "It has expired.");
    let date = HeaderValue::from_static("Mon, 01 Jan 2024 05:00:00 GMT");
    let builder = builder(&double, &clock).signature(aliyun_rpc_client::Signature::Acs3);
    let client = run(builder.build()).unwrap();
    double.next(expired.clone().header(header::DATE, date));
    double.next(Canned::json(WELL));
    double.next(Canned::json(WELL));
    run(client.call(&FIRE, &[])).unwrap();
    run(client.call(&FIRE, &[])).unwrap();
    let times: Vec<String> = double
        .sent()
        .iter()
        .map(|sent| sent.headers()["x-acs-date"].to_str().unwrap().to_owned())
        .collect();
    assert_eq!(times, ["2024-01-01T00:00:00Z", "2024-01-01T05:00:00Z", "2024-01-01T05:00:00Z"]);
    double.next(expired.repeated());
    let error = run(client.call(&FIRE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Service, 2));
}

#[test]
fn a_call_that_is_dropped_sends_nothing_more_and_leaves_nothing_behind() {
    let (double, clock) = (Double::new(), TestClock::by_hand());
    double.next(Canned::broken_off());
    double.next(Canned::silence());
    double.next(Canned::json(WELL));
    let client = run(builder(&double, &clock).build()).unwrap();
    run(async {
        for dropped_in in ["a pause", "an attempt"] {
            let call = tokio::spawn(client.call(&LIST, &[]));
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
            assert_eq!(clock.waiting(), 1, "{dropped_in}");
            call.abort();
            assert!(call.await.unwrap_err().is_cancelled());
            assert_eq!(clock.waiting(), 0, "{dropped_in}");
            clock.advance(Duration::from_secs(100));
        }
        assert_eq!(double.sent().len(), 2);
        client.call(&LIST, &[]).await.unwrap();
    });
}

#[test]
fn a_client_of_a_double_takes_no_time() {
    let double = Double::new();
    double.next(Canned::broken_off());
    double.next(Canned::json(WELL));
    run(client(&double).call(&LIST, &[])).unwrap();
}

#[test]
fn a_call_without_time_sends_nothing() {
    let double = Double::new();
    let clock = TestClock::leaping();
    let timeouts = Timeouts::new().call(Duration::ZERO);
    let client = run(builder(&double, &clock).timeouts(timeouts).build()).unwrap();
    let error = run(client.call(&FIRE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 0));
    assert!(error.to_string().contains("nothing was sent"), "{error}");
    assert!(double.sent().is_empty());
}
