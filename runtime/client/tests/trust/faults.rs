//! Every fault with an action of every safety: requests, tokens and nonces that arrive, and what
//! the caller sees.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Read as _;
use std::net::TcpListener;
use std::time::Duration;

use aliyun_rpc_client::testing::TestClock;
use aliyun_rpc_client::{Builder, ErrorKind, Timeouts};
use aliyun_rpc_wire::ActionInfo;

use crate::made_up::{Counting, Keys};
use crate::server::{Fault, Seen, Server};
use crate::sink::{Client, Done, EVERY, Error, run};

const WELL: &str = r#"{"RequestId": "r-0", "Id": "thing-1"}"#;

/// Every fault, by name.
fn faults() -> Vec<(String, Fault)> {
    let mut all = broken();
    all.extend(refused());
    for status in [500, 502, 503, 504] {
        all.push((format!("{status} JSON"), Fault::code(status, "ServiceUnavailable")));
        all.push((format!("{status} HTML"), plain(status, HTML)));
        all.push((format!("{status} empty"), plain(status, "")));
    }
    all
}

const HTML: &str = "<html><h1>Bad gateway</h1></html>";

fn plain(status: u16, body: &str) -> Fault {
    Fault::Answer(status, "", body.into())
}

fn named<const N: usize>(faults: [(&str, Fault); N]) -> Vec<(String, Fault)> {
    faults.map(|(name, fault)| (name.to_owned(), fault)).into()
}

/// Connections that break, and answers that cannot be read.
fn broken() -> Vec<(String, Fault)> {
    named([
        ("reset before the head", Fault::ResetBefore),
        ("reset in the head", Fault::ResetInHead),
        ("reset in the body", Fault::ResetInBody),
        ("silence", Fault::Silence),
        ("a slow drip", Fault::Drip),
        ("oversized", Fault::Oversized),
        ("truncated JSON", Fault::json(200, r#"{"RequestId": "r-1", "Id"#)),
        ("wrong content type", Fault::Answer(200, "content-type: text/html\r\n", WELL.into())),
        ("wrong charset", Fault::Answer(200, "", b"{\"Id\": \"caf\xe9\"}".into())),
        (
            "wrong charset, error",
            Fault::Answer(400, "", b"{\"Code\": \"X\", \"Message\": \"\xe9\"}".into()),
        ),
        ("redirect", Fault::Answer(302, "location: http://127.0.0.1:1/\r\n", Vec::new())),
    ])
}

/// What the service says.
fn refused() -> Vec<(String, Fault)> {
    let date = "date: Mon, 01 Jan 2024 05:00:00 GMT\r\ncontent-type: application/json\r\n";
    let expired = br#"{"RequestId": "r-1", "Code": "InvalidTimeStamp.Expired"}"#;
    let hint = "x-acs-retry-after: 7000\r\n";
    let slow = br#"{"RequestId": "r-1", "Code": "Throttling.User"}"#;
    named([
        ("throttled", Fault::code(400, "Throttling.User")),
        ("throttled, with a hint", Fault::Answer(503, hint, slow.into())),
        ("429 without a code", plain(429, HTML)),
        ("expired token", Fault::code(400, "InvalidSecurityToken.Expired")),
        ("skewed clock", Fault::Answer(400, date, expired.into())),
        ("nonce used", Fault::code(400, "SignatureNonceUsed")),
        ("accepted", Fault::code(202, "RequestAccepted")),
        ("accepted, empty", plain(202, "")),
        ("token at work", Fault::code(403, "LastTokenProcessing")),
        ("busy", Fault::code(403, "OperationDenied.InvalidState")),
        ("not found", Fault::code(404, "Thing.NotFound")),
        ("unknown 4xx", Fault::code(404, "Mystery")),
        ("unknown 5xx", Fault::code(500, "Mystery")),
        ("unasked dry run", Fault::code(400, "DryRunOperation")),
    ])
}

fn builder(url: &str, clock: &TestClock) -> Builder<Client> {
    // Pauses take up to 20 seconds and pass by themselves; the time-outs are for the server.
    Builder::new()
        .endpoint(url)
        .credentials_provider(Keys::default())
        .environment(|_| None)
        .clock(clock.clone())
        .random(Counting::default())
        .timeouts(Timeouts::new().connect(Duration::from_secs(29)))
}

fn clock() -> TestClock {
    TestClock::leaping_up_to(Duration::from_secs(25))
}

/// Calls the action on a server that does these things.
fn call(action: &'static ActionInfo, faults: Vec<Fault>) -> (Vec<Seen>, Result<Done, Error>) {
    let clock = clock();
    let server = Server::doing(faults, clock.clone());
    let outcome = run(async {
        let client = builder(&server.url, &clock).build().await.unwrap();
        client.call(action, &[("Home", "h-1"), ("Place", "p-1")]).await
    });
    (server.seen(), outcome)
}

/// Requests, tokens and nonces that arrived, and what the caller sees.
fn cell(action: &'static ActionInfo, faults: Vec<Fault>) -> String {
    let (seen, outcome) = call(action, faults);
    let read: Vec<&Seen> = seen.iter().filter(|seen| !seen.form.is_empty()).collect();
    let distinct = |name: &str| {
        let values: BTreeSet<&str> = read.iter().filter_map(|seen| seen.get(name)).collect();
        values.len()
    };
    assert_eq!(distinct("SignatureNonce"), read.len(), "every request has a nonce of its own");
    let tokens = distinct("ClientToken");
    if let Some(token) = outcome.as_ref().err().and_then(Error::client_token) {
        assert!(read.iter().all(|seen| seen.get("ClientToken") == Some(token)), "{token}");
    }
    let outcome = match &outcome {
        Ok(_) => "ok".to_owned(),
        Err(error) => format!("{:?}", error.kind()),
    };
    format!("{}/{tokens} {outcome}", seen.len())
}

/// A table with a row for each fault: what comes of it with each action.
fn table(sequel: &[Fault]) -> String {
    let names: Vec<String> = EVERY.map(|action| format!("{:?}", action.safety)).into();
    let mut table = format!("{:24}{}\n", "requests/tokens", columns(&names));
    for (name, fault) in faults() {
        let faults = || [std::slice::from_ref(&fault), sequel].concat();
        let cells: Vec<String> = EVERY.map(|action| cell(action, faults())).into();
        writeln!(table, "{name:24}{}", columns(&cells)).unwrap();
    }
    table
}

fn columns(cells: &[String]) -> String {
    let padded: Vec<String> = cells.iter().map(|cell| format!("{cell:22}")).collect();
    padded.concat().trim_end().to_owned()
}

#[test]
fn a_fault_that_passes() {
    insta::assert_snapshot!(table(&[Fault::json(200, WELL)]));
}

#[test]
fn a_fault_that_stays() {
    insta::assert_snapshot!(table(&[]));
}

#[test]
fn a_refused_connection_is_tried_again_by_every_action() {
    for action in EVERY {
        // Nobody listens there, and no other test can be given that port.
        let client = run(builder("http://127.0.0.1:1", &clock()).build()).unwrap();
        let error = run(client.call(action, &[])).unwrap_err();
        assert_eq!(format!("{:?} {}", error.kind(), error.attempts()), "Transport 4");
        assert!(error.to_string().contains("no connection"), "{error}");
    }
}

#[test]
fn a_connection_that_does_not_come_about_in_time_has_sent_nothing() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let clock = TestClock::leaping();
    let timeouts = Timeouts::new().connect(Duration::ZERO);
    let client = run(builder(&url, &clock).timeouts(timeouts).build()).unwrap();
    let error = run(client.call(EVERY[4], &[])).unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    let source: &aliyun_rpc_client::TransportError = source.downcast_ref().unwrap();
    assert_eq!(source.phase(), aliyun_rpc_client::Phase::Connecting);
    assert!(source.is_timeout(), "{source}");
    assert!(error.to_string().contains("timed out after 0.0 s"), "{error}");
    drop(listener);
}

#[test]
fn an_answer_that_is_too_long_is_not_asked_for_again_and_its_start_is_kept() {
    let long = format!("{{\"Id\": \"{}\"}}", "x".repeat(9000));
    for (action, kind, fate) in [
        (EVERY[0], ErrorKind::Unreadable, ""),
        (EVERY[2], ErrorKind::MayHaveExecuted, "it may have been executed: call again with the "),
        (EVERY[4], ErrorKind::MayHaveExecuted, "it may have been executed: look before you call "),
    ] {
        for fault in [Fault::json(200, &long), Fault::Endless(long.clone())] {
            let clock = clock();
            let server = Server::doing(vec![fault], clock.clone());
            let client = run(builder(&server.url, &clock).answer_limit(8999).build()).unwrap();
            let error = run(client.call(action, &[])).unwrap_err();
            assert_eq!((error.kind(), error.attempts(), error.status()), (kind, 1, Some(200)));
            assert!(error.raw_answer().unwrap().starts_with("{\"Id\": \"x"), "{error}");
            assert!(error.raw_answer().unwrap().len() <= 2048);
            let text = error.to_string();
            assert!(text.contains(fate), "{text}");
            assert!(text.contains("the answer has more than 8999 bytes (status 200, "), "{text}");
            assert!(text.ends_with(
                "; ask for less at once, or raise the limit with `Builder::answer_limit`"
            ));
        }
    }
    let (_, outcome) = call(EVERY[0], vec![Fault::Oversized]);
    let error = outcome.unwrap_err().to_string();
    assert!(error.contains("the answer has more than 33554432 bytes"), "{error}");
    let refused = Fault::Answer(404, "", vec![b'x'; 9000]);
    let server = Server::doing(vec![refused], clock());
    let client = run(builder(&server.url, &clock()).answer_limit(8999).build()).unwrap();
    let error = run(client.call(EVERY[4], &[])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreadable, "4xx is a refusal");
}

#[test]
fn a_call_that_is_dropped_closes_its_connection() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (arrived, arrival) = tokio::sync::oneshot::channel();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.read_exact(&mut [0]).unwrap();
        arrived.send(()).unwrap();
        stream.read_to_end(&mut Vec::new()).unwrap()
    });
    run(async {
        let client = builder(&url, &clock()).build().await.unwrap();
        let call = tokio::spawn(client.call(EVERY[0], &[]));
        arrival.await.unwrap();
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());
        // The connection is closed by a task of its own.
        while !server.is_finished() {
            tokio::task::yield_now().await;
        }
    });
    assert!(server.join().unwrap() > 0, "the rest of the one request");
}
