//! Every action in both formats and both signatures: the same result, nested as the service does.

use aliyun_rpc_emulator::Emulator;
use aliyun_rpc_wire::Request;
use cpfs::Signature;
use serde_json::Value;

use super::Bench;
use super::good::{adapted, full};
use super::signed::{self, Got};
use super::stage::Stage;
use crate::actions::{self, Known};
use crate::double::now;
use crate::samples::SAMPLES;

/// A good request of an action, and a stage on which it is one.
fn good(known: &Known) -> (Stage, Vec<(String, String)>) {
    let (bench, name) = (Bench::new(), known.info.name);
    let ids = full(&bench, name, "cpfs");
    let mut values = adapted(name, &ids);
    values.retain(|(name, _)| name != "ClientToken" || known.info.client_token.is_some());
    (Stage::new().holding(&bench.state.saved()), values)
}

fn ask(stage: &Stage, known: &Known, values: &[(String, String)], format: &str) -> Got {
    let format = ("Format".to_owned(), format.to_owned());
    let values: Vec<_> = values.iter().cloned().chain([format]).collect();
    let emulator: &Emulator = &stage.emulator;
    signed::ask(emulator, "2024-01-01T00:00:00Z", known.info.name, &values)
}

/// The result without the id of the request, which is another each time.
fn result(known: &Known, text: &str) -> Value {
    let mut result = known.read(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    result.as_object_mut().unwrap().remove("RequestId");
    result
}

#[test]
fn both_formats_say_the_same() {
    for known in actions::ALL {
        let mut results = Vec::new();
        for format in ["JSON", "XML"] {
            let (stage, values) = good(known);
            let got = ask(&stage, known, &values, format);
            assert_eq!((got.status, got.rule), (200, None), "{} {}", known.info.name, got.text);
            let first = if format == "XML" { "<" } else { "{" };
            assert!(got.text.starts_with(first), "{}", got.text);
            results.push(result(known, &got.text));
        }
        assert_eq!(results[0], results[1], "{}", known.info.name);
    }
}

#[test]
fn both_signatures_are_taken() {
    for known in actions::ALL {
        for signature in [Signature::RpcV1, Signature::Acs3] {
            let (stage, values) = good(known);
            let client = now(stage.builder().signature(signature).build()).unwrap();
            let mut request = Request::new(known.info);
            values.iter().for_each(|(name, value)| request.set::<String>(name, value));
            now((known.send)(&client, request)).unwrap();
        }
    }
}

/// Where two trees that are to have the same form have another, below a path.
fn differences(path: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (name, value) in ours {
                if let Some(other) = theirs.get(name) {
                    differences(&format!("{path}.{name}"), value, other, found);
                }
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            let pairs = ours.first().zip(theirs.first());
            pairs.into_iter().for_each(|(one, other)| {
                differences(&format!("{path}[]"), one, other, found);
            });
        }
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            found.push(path.to_owned());
        }
        _ => {}
    }
}

#[test]
fn lists_are_nested_as_the_documents_answers_are() {
    let mut found = Vec::new();
    for known in actions::ALL {
        let (stage, values) = good(known);
        let got = ask(&stage, known, &values, "JSON");
        let ours: Value = serde_json::from_str(&got.text).unwrap();
        let sample: Value = serde_json::from_str(&SAMPLES[known.info.name].json).unwrap();
        let inner = sample.get(format!("{}Response", known.info.name)).unwrap_or(&sample);
        differences(known.info.name, &ours, inner, &mut found);
    }
    assert_eq!(found, [""; 0]);
}
