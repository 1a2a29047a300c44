//! The blocking client: over a real connection, from several threads, and where it must not block.

use aliyun_rpc_client::blocking::Blocking;
use aliyun_rpc_client::testing::{Canned, Double};
use aliyun_rpc_client::{ErrorKind, Phase, Retries};

use crate::double::{answering, builder, credentials};
use crate::farm::{Client, Code, Error, Milk, MilkCow, milk};
use crate::server::{ANSWER, phase, run, server};

fn call(client: &Blocking) -> Result<Milk, Error> {
    client.call::<MilkCow, Code>(milk("cow-1", "3"))
}

#[test]
fn a_call_blocks_until_its_answer_is_there() {
    let (url, serving) = server(ANSWER);
    let builder = Client::builder().environment(|_| None).credentials(credentials());
    let client = Blocking::new(builder.retries(Retries::off()).endpoint(url)).unwrap();
    assert_eq!(call(&client).unwrap(), Milk { request_id: "r".into(), litres: 3 });
    assert!(serving.join().unwrap().contains("Action=MilkCow&"));
    assert_eq!(phase(&call(&client).unwrap_err()), Phase::Connecting);
}

#[test]
fn threads_share_a_client() {
    let double = Double::new();
    double.next(Canned::json(r#"{"RequestId": "r", "Litres": 3}"#).repeated());
    let client = Blocking::new(builder(&double)).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(call(&client.clone()).unwrap().litres, 3));
        }
    });
    assert_eq!(double.take_sent().len(), 8);
}

#[test]
fn a_raw_call_is_sent_too() {
    let double = answering(200, r#"{"RequestId": "r-9"}"#);
    let client = Blocking::new(builder(&double)).unwrap();
    let answer = client.send(client.raw::<Code>("ShearSheep").set("Name", "dolly")).unwrap();
    assert_eq!(answer.request_id(), Some("r-9"));
}

#[test]
fn inside_a_runtime_it_is_an_error_and_no_panic() {
    let told = "the blocking client is used inside an async runtime, which it would block; use \
                the async client there, or call from a thread outside the runtime";
    let double = answering(200, "{}");
    let outside = Blocking::new(builder(&double)).unwrap();
    run(async move {
        let error = Blocking::new(builder(&double)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert_eq!(error.to_string(), format!("the client cannot be made: {told}"));
        let error = call(&outside).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused);
        assert_eq!(error.to_string(), format!("MilkCow: not sent: {told}"));
        assert!(double.take_sent().is_empty());
        drop(outside);
    });
}

#[test]
fn what_is_missing_is_told_and_debug_shows_no_secret() {
    let error = Blocking::new(Client::builder().environment(|_| None)).unwrap_err();
    assert!(error.to_string().contains("there are no credentials: env: "), "{error}");
    let client = Blocking::new(builder(&answering(200, "{}"))).unwrap();
    let text = format!("{client:?}");
    assert!(text.contains("testid") && !text.contains("testsecret"), "{text}");
}
