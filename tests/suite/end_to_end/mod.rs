//! All the way: the generated client, over HTTP, to a service that judges and answers on its own.

mod builders;
mod errors;
mod refusals;
mod server;
mod service;

use std::collections::BTreeSet;

use aliyun_rpc_wire::Request;
use serde_json::Value;

use crate::actions::{ALL, Known};
use crate::end_to_end::service::Answers;
use crate::judge::Parameters;
use crate::samples::SAMPLES;

/// The document's request to an action as corrected.
fn sample(name: &str) -> Parameters {
    SAMPLES[name].request.iter().cloned().collect()
}

fn request(known: &'static Known) -> Request {
    let mut request = Request::new(known.info);
    for (name, value) in sample(known.info.name) {
        request.set(name, &value);
    }
    request
}

/// What the caller gave of a call: a token that the client made is left out, once it is seen to
/// be one.
fn given(name: &str, mut sent: Parameters) -> (String, Parameters) {
    if !sample(name).contains_key("ClientToken")
        && let Some(token) = sent.remove("ClientToken")
    {
        let hex = token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(hex, "{name} has the token {token}");
    }
    (name.to_owned(), sent)
}

/// The document's answer to an action, decoded and serialized.
fn result(known: &Known) -> Value {
    known.read(&SAMPLES[known.info.name].json).unwrap()
}

#[test]
fn every_action_sends_the_documented_request_and_reads_the_documented_answer() {
    for answers in [Answers::Samples, Answers::Xml] {
        server::with(answers, async |client, service| {
            for known in ALL {
                let answer = (known.send)(&client, request(known)).await.unwrap();
                assert_eq!(answer, result(known), "{}", known.info.name);
                let name = known.info.name;
                let calls = service.calls().into_iter().map(|(name, sent)| given(&name, sent));
                assert_eq!(calls.collect::<Vec<_>>(), [(name.to_owned(), sample(name))]);
            }
        });
    }
}

#[test]
fn every_action_can_be_called_by_its_name() {
    server::with(Answers::Samples, async |client, service| {
        for known in ALL {
            let name = known.info.name;
            let mut call = client.raw(name);
            for (name, value) in sample(name) {
                call = call.set(name, value);
            }
            let answer = call.send().await.unwrap();
            assert_eq!((answer.status(), answer.text()), (200, SAMPLES[name].json.as_str()));
            let tree: Value = serde_json::from_str(answer.text()).unwrap();
            let id = tree.get("RequestId").or(tree.pointer(&format!("/{name}Response/RequestId")));
            assert_eq!(answer.request_id(), id.and_then(Value::as_str), "{name}");
            assert_eq!(service.calls(), [(name.to_owned(), sample(name))]);
        }
    });
}

#[test]
fn calls_at_once_do_not_mix() {
    server::with(Answers::Samples, async |client, service| {
        let calls = ALL.iter().map(|known| {
            let reply = (known.send)(&client.clone(), request(known));
            (known, tokio::spawn(reply))
        });
        for (known, reply) in calls.collect::<Vec<_>>() {
            assert_eq!(reply.await.unwrap().unwrap(), result(known), "{}", known.info.name);
        }
        let actions: BTreeSet<String> = service.calls().into_iter().map(|(name, _)| name).collect();
        assert_eq!(actions.len(), ALL.len());
    });
}
