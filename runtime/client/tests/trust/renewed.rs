//! Credentials that the service refuses: other ones are fetched once, for all who need them.

use std::error::Error as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aliyun_rpc_client::testing::{Canned, Double, Sent, TestClock};
use aliyun_rpc_client::{
    Builder, Credentials, CredentialsError, CredentialsProvider, ErrorKind, Exchange,
    ProvideCredentials, Retries, Signature, Transport,
};
use tokio::sync::Semaphore;

use crate::made_up::Counting;
use crate::sink::{BIND, Client, EVERY, FIRE, LIST, MAKE, builder, run};

const WELL: &str = r#"{"RequestId": "r-0", "Id": "thing-1"}"#;

fn expired() -> Canned {
    Canned::error(400, "InvalidSecurityToken.Expired", "It has expired.")
}

/// Gives keys `key-1`, `key-2` …, each once it may, or fails, or gives the same again.
struct Mint {
    fetches: AtomicUsize,
    permits: Semaphore,
    then: Mutex<Then>,
}

#[derive(Clone, Copy)]
enum Then {
    Another,
    TheSame,
    Fails,
}

impl Mint {
    fn new(then: Then, permits: usize) -> Arc<Self> {
        let permits = Semaphore::new(permits);
        Arc::new(Self { fetches: AtomicUsize::new(0), permits, then: Mutex::new(then) })
    }

    fn fetches(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }
}

impl CredentialsProvider for Mint {
    fn credentials(&self) -> ProvideCredentials<'_> {
        Box::pin(async move {
            let number = self.fetches.fetch_add(1, Ordering::SeqCst) + 1;
            self.permits.acquire().await.unwrap().forget();
            let number = match *self.then.lock().unwrap() {
                Then::Fails if number > 1 => {
                    return Err(CredentialsError::new("mint", format!("fetch {number} failed")));
                }
                Then::TheSame => 1,
                _ => number,
            };
            Ok(Credentials::new(format!("key-{number}"), "hush").with_security_token("hush"))
        })
    }
}

/// The id of the key that a request was signed with.
fn key(sent: &Sent) -> String {
    let form = String::from_utf8_lossy(sent.request().body()).into_owned();
    form.split('&').find_map(|pair| pair.strip_prefix("AccessKeyId=")).unwrap().to_owned()
}

fn keys(double: &Double) -> Vec<String> {
    double.take_sent().iter().map(key).collect()
}

fn bare(
    transport: &(impl Transport + Clone),
    clock: &TestClock,
    mint: &Arc<Mint>,
) -> Builder<Client> {
    Builder::new()
        .region("cn-hangzhou")
        .environment(|_| None)
        .clock(clock.clone())
        .random(Counting::default())
        .transport(transport.clone())
        .credentials_provider(Arc::clone(mint))
}

fn client(double: &Double, clock: &TestClock, mint: &Arc<Mint>) -> Client {
    run(bare(double, clock, mint).build()).unwrap()
}

#[test]
fn every_action_is_sent_again_once_with_other_credentials() {
    for action in EVERY {
        let (double, mint) = (Double::new(), Mint::new(Then::Another, 9));
        let client = client(&double, &TestClock::leaping(), &mint);
        double.next(expired());
        double.next(Canned::json(WELL));
        run(client.call(action, &[])).unwrap();
        let sent = double.sent();
        assert_ne!(sent[0].nonce(), sent[1].nonce());
        assert_eq!(sent[0].get("ClientToken"), sent[1].get("ClientToken"));
        assert_eq!(keys(&double), ["key-1", "key-2"], "{:?}", action.safety);
        double.next(expired().repeated());
        let error = run(client.call(action, &[])).unwrap_err();
        assert_eq!((error.kind(), mint.fetches()), (ErrorKind::Service, 2), "they are fresh");
        assert_eq!(keys(&double), ["key-2"]);
    }
}

#[test]
fn a_call_renews_its_credentials_once() {
    let (double, mint) = (Double::new(), Mint::new(Then::Another, 9));
    let client = client(&double, &TestClock::leaping(), &mint);
    double.next(expired().repeated());
    let error = run(client.call(&FIRE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), mint.fetches()), (ErrorKind::Service, 2, 2));
    assert_eq!(keys(&double), ["key-1", "key-2"]);
}

#[test]
fn looking_for_what_was_made_renews_them_too() {
    let there = r#"{"Things": {"Thing": [{"Id": "thing-9", "PlaceId": "p-1"}]}}"#;
    for (then, found) in [(Then::Another, true), (Then::TheSame, false)] {
        let (double, mint) = (Double::new(), Mint::new(then, 9));
        let client = client(&double, &TestClock::leaping(), &mint);
        double.next(Canned::error(202, "RequestAccepted", ""));
        double.on("ListThings", expired());
        double.on("ListThings", Canned::json(there));
        let outcome = run(client.call(&BIND, &[("Home", "h-1"), ("Place", "p-1")]));
        assert_eq!(outcome.as_ref().is_ok(), found);
        if let Err(error) = outcome {
            assert_eq!((error.kind(), double.sent().len()), (ErrorKind::Accepted, 2));
        }
    }
}

#[test]
fn an_unknown_outcome_is_not_forgotten_over_new_credentials() {
    let (double, mint) = (Double::new(), Mint::new(Then::TheSame, 9));
    let client = client(&double, &TestClock::leaping(), &mint);
    double.next(Canned::broken_off());
    double.next(expired());
    let error = run(client.call(&MAKE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::MayHaveExecuted, 2));
    assert!(error.client_token().is_some());
    double.next(Canned::error(202, "RequestAccepted", ""));
    double.next(expired());
    let error = run(client.call(&MAKE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Accepted, 2));
}

#[test]
fn credentials_that_are_given_cannot_be_renewed() {
    for signature in [Signature::RpcV1, Signature::Acs3] {
        let (double, clock) = (Double::new(), TestClock::leaping());
        let fixed = Credentials::new("id", "hush").with_security_token("hush");
        let builder = builder(&double, &clock).credentials(fixed).signature(signature);
        let client = run(builder.build()).unwrap();
        double.next(expired().repeated());
        for _ in 0..2 {
            let error = run(client.call(&MAKE, &[])).unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Service, 1));
            assert_eq!(
                error.to_string(),
                "MakeThing: InvalidSecurityToken.Expired: It has expired. (status 400, request \
                 id TEST-REQUEST, 1 attempt in 0.0 s, there are no other credentials); see to it"
            );
            assert!(error.source().is_none());
        }
    }
}

#[test]
fn why_there_are_no_others_is_said() {
    let (double, mint) = (Double::new(), Mint::new(Then::Fails, 9));
    let client = client(&double, &TestClock::leaping(), &mint);
    double.next(expired().repeated());
    for _ in 0..2 {
        let error = run(client.call(&LIST, &[])).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("InvalidSecurityToken.Expired: It has expired.; instead of the refused credentials, there are no credentials: mint: fetch 2 failed (status 400"), "{text}");
        assert!(!format!("{error:?}").contains("hush"), "{error:?}");
        assert!(error.source().unwrap().is::<CredentialsError>());
    }
    assert_eq!(mint.fetches(), 2, "the source is not pressed");
}

#[test]
fn the_source_is_asked_again_when_some_time_has_passed() {
    let (double, mint) = (Double::new(), Mint::new(Then::TheSame, 9));
    let clock = TestClock::leaping();
    let client = client(&double, &clock, &mint);
    double.next(expired().repeated());
    let fetches = |seconds| {
        clock.advance(Duration::from_secs(seconds));
        run(client.call(&LIST, &[])).unwrap_err();
        mint.fetches()
    };
    assert_eq!([fetches(0), fetches(0), fetches(9), fetches(1), fetches(9)], [2, 2, 2, 3, 3]);
    *mint.then.lock().unwrap() = Then::Another;
    clock.advance(Duration::from_secs(1));
    double.take_sent();
    run(client.call(&LIST, &[])).unwrap_err();
    assert_eq!(keys(&double), ["key-1", "key-4"]);
}

#[test]
fn without_retries_nothing_is_fetched_for_a_refusal() {
    let (double, mint) = (Double::new(), Mint::new(Then::Another, 9));
    let bare = bare(&double, &TestClock::leaping(), &mint).retries(Retries::off());
    let client = run(bare.build()).unwrap();
    double.next(expired());
    assert_eq!(run(client.call(&LIST, &[])).unwrap_err().attempts(), 1);
    assert_eq!(mint.fetches(), 1);
}

/// A service that refuses one key, and keeps the ids of those that it was sent.
struct Gate(Mutex<Vec<String>>);

impl Transport for Gate {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let id = key(&Sent::from_request(&request));
        let refused = r#"{"RequestId": "r", "Code": "InvalidSecurityToken.Expired"}"#;
        let (status, body) = if id == "key-1" { (400, refused) } else { (200, WELL) };
        self.0.lock().unwrap().push(id);
        let answer = http::Response::builder().status(status).body(body.into()).unwrap();
        Box::pin(std::future::ready(Ok(answer)))
    }
}

#[test]
fn two_hundred_callers_that_are_refused_make_one_fetch() {
    for then in [Then::Another, Then::TheSame, Then::Fails] {
        let (gate, mint) = (Arc::new(Gate(Mutex::default())), Mint::new(then, 1));
        let client = run(bare(&gate, &TestClock::by_hand(), &mint).build()).unwrap();
        let mut calls: Vec<_> = (0..200).map(|_| client.call(&BIND, &[])).collect();
        let mut context = Context::from_waker(Waker::noop());
        for call in &mut calls {
            assert!(call.as_mut().poll(&mut context).is_pending());
        }
        mint.permits.add_permits(200);
        for mut call in calls {
            let Poll::Ready(end) = call.as_mut().poll(&mut context) else { panic!("it waits") };
            assert_eq!(end.is_ok(), matches!(then, Then::Another), "{end:?}");
        }
        assert_eq!(mint.fetches(), 2);
        let asked = if matches!(then, Then::Another) { 400 } else { 200 };
        assert_eq!(gate.0.lock().unwrap().len(), asked);
    }
}

#[test]
fn credentials_that_do_not_come_use_up_the_time_of_the_call() {
    let (double, mint) = (Double::new(), Mint::new(Then::Another, 0));
    let clock = TestClock::leaping();
    let error = run(client(&double, &clock, &mint).call(&FIRE, &[])).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Configuration, 0));
    assert!(error.to_string().contains("there were no credentials after 30.0 s"), "{error}");
    assert_eq!((clock.passed().as_secs(), double.sent().len()), (30, 0));
    mint.permits.add_permits(1);
    double.next(expired());
    let error = run(client(&double, &clock, &mint).call(&FIRE, &[])).unwrap_err();
    assert!(error.to_string().contains("no time left for another"), "{error}");
    assert_eq!(error.attempts(), 1);
}
