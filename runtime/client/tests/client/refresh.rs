//! Credentials that expire: fetched by one call at a time, ahead of time, kept while they are good.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use aliyun_rpc_client::{
    Clock, Credentials, CredentialsError, CredentialsProvider, ErrorKind, Exchange,
    ProvideCredentials, Sleep, Transport,
};
use aliyun_rpc_wire::Caller as _;
use tokio::sync::Semaphore;

use crate::double::{Nonce, now, time};
use crate::events;
use crate::farm::{Client, Error, MilkCow, milk};

/// Answers every call, and keeps the ids of the keys that they were signed with.
#[derive(Default)]
struct Dairy(Mutex<Vec<String>>);

impl Transport for Dairy {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let form = String::from_utf8(request.into_body()).unwrap();
        let id = form.split('&').find_map(|pair| pair.strip_prefix("AccessKeyId=")).unwrap();
        self.0.lock().unwrap().push(id.to_owned());
        let answer = r#"{"RequestId": "r", "Litres": 3}"#;
        Box::pin(async { Ok(http::Response::new(answer.into())) })
    }
}

/// A clock that is moved by hand, in seconds.
struct Hand(Mutex<SystemTime>);

impl Hand {
    fn advance(&self, seconds: u64) {
        *self.0.lock().unwrap() += Duration::from_secs(seconds);
    }
}

impl Clock for Hand {
    fn now(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Box::pin(std::future::pending())
    }
}

/// Gives keys `key-1`, `key-2` …, each once it may, for as long as it is told.
struct Mint {
    clock: Arc<Hand>,
    life: Option<u64>,
    fails: Mutex<bool>,
    fetches: AtomicUsize,
    permits: Semaphore,
}

impl CredentialsProvider for Mint {
    fn credentials(&self) -> ProvideCredentials<'_> {
        Box::pin(async move {
            let number = self.fetches.fetch_add(1, Ordering::SeqCst) + 1;
            self.permits.acquire().await.unwrap().forget();
            if *self.fails.lock().unwrap() {
                return Err(CredentialsError::new("mint", format!("fetch {number} failed")));
            }
            let key = Credentials::new(format!("key-{number}"), "hush").with_security_token("hush");
            Ok(match self.life {
                Some(life) => key.with_expiration(self.clock.now() + Duration::from_secs(life)),
                None => key,
            })
        })
    }
}

struct Farm {
    client: Client,
    clock: Arc<Hand>,
    mint: Arc<Mint>,
    dairy: Arc<Dairy>,
}

fn farm(life: Option<u64>, permits: usize) -> Farm {
    events::listen();
    let clock = Arc::new(Hand(Mutex::new(time())));
    let mint = Arc::new(Mint {
        clock: Arc::clone(&clock),
        life,
        fails: Mutex::new(false),
        fetches: AtomicUsize::new(0),
        permits: Semaphore::new(permits),
    });
    let dairy = Arc::new(Dairy::default());
    let builder = Client::builder().region("cn-hangzhou").environment(|_| None);
    let builder = builder.transport(Arc::clone(&dairy)).clock(Arc::clone(&clock)).random(Nonce);
    let client = now(builder.credentials_provider(Arc::clone(&mint)).build()).unwrap();
    Farm { client, clock, mint, dairy }
}

impl Farm {
    fn call(&self) -> Result<(), Error> {
        now((&self.client).call::<MilkCow>(milk("cow-1", "3"))).map(|_| ())
    }

    /// The key that a call is signed with.
    fn key(&self) -> String {
        self.call().unwrap();
        self.dairy.0.lock().unwrap().pop().unwrap()
    }

    fn fail(&self, fails: bool) {
        *self.mint.fails.lock().unwrap() = fails;
    }

    fn fetches(&self) -> usize {
        self.mint.fetches.load(Ordering::SeqCst)
    }

    /// Two hundred calls at once; the fetch that they wait for ends once all of them wait.
    fn herd(&self) -> Vec<Result<(), Error>> {
        let mut calls: Vec<_> =
            (0..200).map(|_| (&self.client).call::<MilkCow>(milk("cow-1", "3"))).collect();
        let mut context = Context::from_waker(Waker::noop());
        for call in &mut calls {
            assert!(call.as_mut().poll(&mut context).is_pending());
        }
        self.mint.permits.add_permits(200);
        let ends = calls.into_iter().map(|mut call| match call.as_mut().poll(&mut context) {
            Poll::Ready(end) => end.map(|_| ()),
            Poll::Pending => panic!("a call waits"),
        });
        ends.collect()
    }
}

#[test]
fn keys_that_do_not_expire_are_fetched_once() {
    let farm = farm(None, 9);
    assert_eq!(farm.fetches(), 0, "a provider is asked when the first call is made");
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(1 << 30);
    assert_eq!(farm.key(), "key-1");
    assert_eq!(farm.fetches(), 1);
}

#[test]
fn others_are_fetched_a_quarter_of_an_hour_ahead() {
    let farm = farm(Some(3 * 3600), 9);
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(3 * 3600 - 901);
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(1);
    assert_eq!(farm.key(), "key-2");
    assert_eq!(farm.key(), "key-2");
}

#[test]
fn short_lived_ones_are_not_fetched_at_every_call() {
    let farm = farm(Some(600), 9);
    for _ in 0..100 {
        assert_eq!(farm.key(), "key-1");
    }
    farm.clock.advance(479);
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(1);
    assert_eq!(farm.key(), "key-2");
}

#[test]
fn two_hundred_callers_at_the_moment_of_expiry_make_one_fetch() {
    let farm = farm(Some(3600), 1);
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(3600);
    assert!(farm.herd().iter().all(Result::is_ok));
    assert_eq!(farm.fetches(), 2);
    let keys = farm.dairy.0.lock().unwrap();
    assert!(keys.len() == 200 && keys.iter().all(|key| key == "key-2"), "{keys:?}");
}

#[test]
fn two_hundred_callers_share_one_failure() {
    let farm = farm(Some(3600), 0);
    farm.fail(true);
    let ends = farm.herd();
    assert_eq!(farm.fetches(), 1);
    for end in ends {
        let error = end.unwrap_err();
        assert_eq!((error.kind(), error.action()), (ErrorKind::Configuration, Some("MilkCow")));
        assert!(error.to_string().contains("there are no credentials: mint: fetch 1 failed"));
    }
    farm.fail(false);
    assert_eq!(farm.key(), "key-2");
}

#[test]
fn while_one_call_fetches_ahead_the_others_go_on_with_the_old_key() {
    let farm = farm(Some(3600), 1);
    assert_eq!(farm.key(), "key-1");
    farm.clock.advance(3000);
    let mut ahead = (&farm.client).call::<MilkCow>(milk("cow-1", "3"));
    assert!(ahead.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(farm.key(), "key-1");
    farm.mint.permits.add_permits(1);
    now(ahead).unwrap();
    assert_eq!(farm.dairy.0.lock().unwrap().pop().as_deref(), Some("key-2"));
    assert_eq!(farm.fetches(), 2);
}

#[test]
fn a_call_that_is_dropped_while_it_fetches_leaves_the_turn_to_the_next() {
    let farm = farm(Some(3600), 0);
    let mut first = (&farm.client).call::<MilkCow>(milk("cow-1", "3"));
    assert!(first.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(first);
    farm.mint.permits.add_permits(1);
    assert_eq!(farm.key(), "key-2");
}

#[test]
fn an_old_key_is_kept_while_it_is_good_and_the_source_is_not_pressed() {
    let farm = farm(Some(3600), 99);
    assert_eq!(farm.key(), "key-1");
    farm.fail(true);
    farm.clock.advance(3000);
    for _ in 0..50 {
        assert_eq!(farm.key(), "key-1");
    }
    assert_eq!(farm.fetches(), 2);
    farm.clock.advance(10);
    assert_eq!(farm.key(), "key-1");
    assert_eq!(farm.fetches(), 3);
    farm.clock.advance(590);
    let error = farm.call().unwrap_err();
    assert!(error.to_string().contains("mint: fetch 4 failed"), "{error}");
    farm.fail(false);
    assert_eq!(farm.key(), "key-5");
}

#[test]
fn what_has_expired_already_or_is_half_empty_is_refused() {
    let expired = farm(Some(0), 9).call().unwrap_err();
    assert!(expired.to_string().contains("what it gave has expired already"), "{expired}");
    let builder = Client::builder().region("cn-x").environment(|_| None);
    let client = now(builder.credentials_provider(Credentials::new("id", "")).build()).unwrap();
    let half = now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err();
    assert!(half.to_string().contains("what it gave has an empty half"), "{half}");
}

#[test]
fn fetches_are_told_without_secrets() {
    let farm = farm(Some(3600), 9);
    farm.key();
    farm.fail(true);
    farm.clock.advance(3600);
    let error = farm.call().unwrap_err();
    let events = events::take("").join("\n");
    assert!(events.contains("credentials fetched") && events.contains("fetch 2 failed"));
    let text = format!("{events} {error} {error:?} {:?}", farm.client);
    assert!(!text.contains("hush"), "{text}");
}

#[test]
fn the_source_that_has_given_is_asked_alone_from_then_on() {
    /// Gives credentials for an hour, at the URL.
    struct Keys(Arc<Hand>, Dairy);
    impl Transport for Keys {
        fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
            if request.uri().host() != Some("127.0.0.1") {
                return self.1.send(request);
            }
            let is_first = self.0.now() == time();
            let body = r#"{"AccessKeyId": "uri", "AccessKeySecret": "hush", "Expiration": "2024-03-05T07:07:08Z"}"#;
            let body = if is_first { body } else { "{}" };
            Box::pin(async { Ok(http::Response::new(body.into())) })
        }
    }
    let clock = Arc::new(Hand(Mutex::new(time())));
    let keys = Arc::new(Keys(Arc::clone(&clock), Dairy::default()));
    let later = Arc::clone(&clock);
    let builder = Client::builder().region("cn-x").environment(move |name| match name {
        "ALIBABA_CLOUD_ECS_METADATA_DISABLED" => Some("true".to_owned()),
        "ALIBABA_CLOUD_CREDENTIALS_URI" => Some("http://127.0.0.1/".to_owned()),
        name if later.now() > time() && name.contains("ACCESS_KEY") => Some("env".to_owned()),
        _ => None,
    });
    let builder = builder.transport(Arc::clone(&keys)).clock(Arc::clone(&clock)).random(Nonce);
    let client = now(builder.build()).unwrap();
    now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap();
    assert_eq!(keys.1.0.lock().unwrap().pop().as_deref(), Some("uri"));
    clock.advance(3600);
    let error = now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err().to_string();
    assert!(error.contains("there are no credentials: credential_uri: "), "{error}");
    assert!(!error.contains("env:"), "{error}");
}
