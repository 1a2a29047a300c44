//! Making a client: where it calls, with which key, and what is missing.

use std::io;
use std::time::{Duration, SystemTime};

use aliyun_rpc_client::testing::Double;
use aliyun_rpc_client::{Builder, Clock, Credentials, ErrorKind, Random, Sleep};
use aliyun_rpc_wire::Caller as _;

use crate::double::{answering, builder, client, credentials, now, only};
use crate::farm::{Client, Error, MilkCow, SERVICE, milk};

fn variables(name: &str) -> Option<String> {
    let value = match name {
        "ALIBABA_CLOUD_REGION_ID" => "eu-central-1",
        "ALIBABA_CLOUD_ACCESS_KEY_ID" => "envid",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET" => "envsecret",
        "ALIBABA_CLOUD_SECURITY_TOKEN" => "envtoken",
        _ => return None,
    };
    Some(value.to_owned())
}

/// The address that a client of the builder calls, and the form that it sends.
fn called(build: impl FnOnce(Builder<Client>) -> Builder<Client>) -> (String, String) {
    let double = answering(200, r#"{"RequestId": "r", "Litres": 3}"#);
    let bare = Client::builder().transport(double.clone()).environment(variables);
    let client = now(build(bare).build()).unwrap();
    now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap();
    let request = only(&double);
    assert_eq!(request.headers()["host"], request.uri().authority().unwrap().as_str());
    (request.uri().to_string(), String::from_utf8(request.into_body()).unwrap())
}

fn refused(builder: Builder<Client>) -> Error {
    let error = now(builder.build()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!((error.action(), error.status()), (None, None));
    error
}

#[test]
fn the_environment_gives_what_the_builder_is_not_told() {
    let (url, form) = called(|builder| builder);
    assert_eq!(url, "https://nas.eu-central-1.aliyuncs.com/");
    assert!(form.contains("AccessKeyId=envid&"), "{form}");
    assert!(form.contains("SecurityToken=envtoken&"), "{form}");
}

#[test]
fn what_the_builder_is_told_wins() {
    let (url, form) = called(|builder| builder.region("cn-x").credentials(credentials()));
    assert_eq!(url, "https://nas.cn-x.aliyuncs.com/");
    assert!(form.contains("AccessKeyId=testid&"), "{form}");
    assert!(!form.contains("SecurityToken"), "{form}");
    let (url, _) = called(|builder| builder.region("cn-x").endpoint("https://cow.example:8443/"));
    assert_eq!(url, "https://cow.example:8443/");
    let (url, _) = called(|builder| builder.endpoint("http://127.0.0.1:8080"));
    assert_eq!(url, "http://127.0.0.1:8080/");
}

#[test]
fn a_region_that_the_service_lists_has_the_host_listed() {
    let (url, _) = called(|builder| builder.region("old-meadow"));
    assert_eq!(url, "https://meadow.aliyuncs.com/");
    assert_eq!(SERVICE.endpoints[0].host, "meadow.aliyuncs.com");
}

#[test]
fn without_region_and_endpoint_both_ways_are_named() {
    let bare = Client::builder().credentials(credentials()).environment(|_| None);
    assert_eq!(
        refused(bare).to_string(),
        "the client cannot be made: there is neither a region nor an endpoint; give \
         `Builder::region` or `Builder::endpoint`, set ALIBABA_CLOUD_REGION_ID, or give the \
         profile in ~/.aliyun/config.json a `region_id`"
    );
}

#[test]
fn a_malformed_region_is_refused_wherever_it_comes_from() {
    let double = Double::new();
    let told = refused(builder(&double).region("CN"));
    assert_eq!(
        told.to_string(),
        "the client cannot be made: the region `CN` from `Builder::region` is malformed: a \
         region's id has lower-case letters, digits and hyphens, begins with a letter, does not \
         end with a hyphen and has at most 63 characters; give the id of a region, such as \
         `cn-hangzhou`"
    );
    assert_eq!(told.remedy(), Some("give the id of a region, such as `cn-hangzhou`"));
    let both = refused(builder(&double).region("CN").endpoint("https://cow.example"));
    assert!(both.to_string().contains("`CN` from `Builder::region`"), "{both}");
    let read = Client::builder()
        .credentials(credentials())
        .environment(|name| (name == "ALIBABA_CLOUD_REGION_ID").then(|| "cn_x".to_owned()));
    let read = refused(read).to_string();
    assert!(read.contains("the region `cn_x` from ALIBABA_CLOUD_REGION_ID is malformed"), "{read}");
}

#[test]
fn a_bad_endpoint_is_refused() {
    let error = refused(builder(&Double::new()).endpoint("http://cow.example"));
    assert_eq!(
        error.to_string(),
        "the client cannot be made: the endpoint `http://cow.example` is refused: `http://` \
         sends requests unencrypted and is only taken for this machine (127.0.0.0/8, [::1], \
         localhost) unless `Builder::allow_plain_http` is said; give `Builder::endpoint` a URL \
         such as \
         `https://nas.cn-hangzhou.aliyuncs.com` or, on this machine alone, \
         `http://127.0.0.1:8080`"
    );
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let error = refused(Client::builder().environment(|_| None)).to_string();
    assert!(error.contains("there is neither a region nor an endpoint"), "{error}");
    assert!(error.contains("there are no credentials"), "{error}");
    assert_eq!(error.lines().count(), 1);
}

#[test]
fn an_empty_key_is_refused() {
    let double = Double::new();
    let error = refused(builder(&double).credentials(Credentials::new("id", "")));
    assert!(error.to_string().contains("the secret of the access key is empty"), "{error}");
}

struct Broken;

impl Random for Broken {
    fn fill(&self, _: &mut [u8]) -> io::Result<()> {
        Err(io::Error::other("the dice are lost"))
    }
}

impl Clock for Broken {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 45)
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Box::pin(std::future::ready(()))
    }
}

#[test]
fn without_chance_or_time_nothing_is_sent() {
    let double = Double::new();
    for broken in [builder(&double).random(Broken), builder(&double).clock(Broken)] {
        let client = now(broken.build()).unwrap();
        let error = now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert_eq!(error.action(), Some("MilkCow"));
        assert!(std::error::Error::source(&error).is_some());
    }
    assert!(double.take_sent().is_empty());
}

#[test]
fn nonces_and_times_come_from_the_system_by_default() {
    let nonce = || {
        let (_, form) = called(|builder| builder);
        let values = form.split('&').filter_map(|pair| pair.strip_prefix("SignatureNonce="));
        values.map(str::to_owned).next().unwrap()
    };
    let (first, second) = (nonce(), nonce());
    assert_ne!(first, second);
    for nonce in [first, second] {
        assert_eq!(nonce.len(), 32);
        assert!(nonce.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')), "{nonce}");
    }
}

#[test]
fn a_client_can_be_cloned_and_shared_and_a_call_spawned() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn spawned<T: Send + 'static>(it: T) -> T {
        it
    }
    fn thrown<T: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<T>()
    }
    let double = answering(200, r#"{"RequestId": "r", "Litres": 3}"#);
    let client = client(&double);
    shared(&client);
    let call = spawned((&client).call::<MilkCow>(milk("cow-1", "3")));
    drop(client);
    assert_eq!(now(call).unwrap().litres, 3);
    drop(spawned(Client::builder().environment(|_| None).build()));
    assert_eq!(thrown::<Error>(), size_of::<usize>());
}
