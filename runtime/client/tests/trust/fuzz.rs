//! Any bytes: signing, flattening, decoding and the error path take all of them without a panic.

use aliyun_rpc_client::testing::{Canned, Double};
use aliyun_rpc_client::{Retries, Signature};
use aliyun_rpc_wire as wire;
use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Decode as _, Flatten as _, Node, Tree};
use http::{HeaderName, HeaderValue, header};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::sink::{Done, EVERY, Error, MAKE, builder, run};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 600, failure_persistence: None, ..Default::default() }
}

/// Trees with the names that mean something.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,9}".prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "RequestId",
        "Id",
        "Code",
        "Message",
        "Things",
        "Thing",
        "PlaceId",
        "Error",
        "MakeThingResponse",
        "code",
        "",
    ]);
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..4).prop_map(|fields| {
                let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value));
                Value::Object(fields.collect::<Map<_, _>>())
            }),
        ]
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let cut = |(tree, cut): (Value, prop::sample::Index)| {
        let text = tree.to_string().into_bytes();
        text[..cut.index(text.len() + 1)].to_vec()
    };
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        tree().prop_map(|tree| tree.to_string().into_bytes()),
        (tree(), any::<prop::sample::Index>()).prop_map(cut),
        "<[A-Za-z]{0,5}>(<Code>.{0,5}</Code>|.{0,9})(</[A-Za-z]{0,5}>)?"
            .prop_map(String::into_bytes),
    ]
}

/// Calls an action whose answers are like this, and says everything about the outcome.
fn answered(action: usize, status: u16, body: Vec<u8>, hint: &[u8], date: &[u8]) -> Option<Error> {
    let double = Double::new();
    let mut canned = Canned::raw(status, body).repeated();
    let headers = [(HeaderName::from_static("x-acs-retry-after"), hint), (header::DATE, date)];
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_bytes(value) {
            canned = canned.header(name, value);
        }
    }
    double.next(canned);
    let clock = aliyun_rpc_client::testing::TestClock::leaping();
    let client = run(builder(&double, &clock).retries(Retries::new().attempts(2)).build()).unwrap();
    run(client.call(EVERY[action], &[("Home", "h"), ("Place", "p")])).err()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_answer_is_a_result_or_an_error_in_one_line(
        action in 0..EVERY.len(),
        status in 100_u16..=999,
        body in body(),
        hint in prop_oneof!["[0-9]{0,25}".prop_map(String::into_bytes), prop::collection::vec(any::<u8>(), 0..9)],
        date in prop_oneof![
            Just(b"Mon, 01 Jan 2024 05:00:00 GMT".to_vec()),
            prop::collection::vec(any::<u8>(), 0..30),
        ],
    ) {
        if let Some(error) = answered(action, status, body, &hint, &date) {
            prop_assert!(!error.to_string().contains(['\n', '\r']));
            let debug = format!("{error:?}");
            prop_assert!(!debug.is_empty());
        }
    }

    #[test]
    fn any_body_is_read(status in any::<u16>(), body in body()) {
        let read = wire::Reply::read("MakeThing", status, &body);
        let debug = format!("{read:?}");
        prop_assert!(!debug.is_empty());
    }

    #[test]
    fn any_tree_is_decoded_or_refused(tree in tree()) {
        let tree = Tree::read(&tree.to_string()).unwrap();
        let node = Node::new(&tree);
        let _ = (Done::decode(node), wire::list::<String>(node, "Thing"), wire::list::<i64>(node, "Thing"));
        let request: Values = [("Home", "h"), ("Place", "p")].into_iter().collect();
        let _ = crate::sink::BIND.natural_key.unwrap().found(&request, &tree);
    }

    #[test]
    fn a_form_is_what_was_put_into_it(pairs in prop::collection::vec((".{1,9}", ".{0,20}"), 0..6)) {
        let borrowed = || pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let form = wire::form(borrowed());
        prop_assert!(form.bytes().all(|byte| byte.is_ascii_graphic()));
        prop_assert_eq!(wire::parse_form(&form), pairs.clone());
        let text = wire::rpc_v1_string_to_sign("POST", borrowed());
        prop_assert_eq!(wire::rpc_v1_signature(&text, &form).len(), 28);
        let canonical = wire::acs3_canonical_request("GET", borrowed(), borrowed(), "x");
        let text = wire::acs3_string_to_sign(&canonical);
        prop_assert_eq!(wire::acs3_signature(&text, &form).len(), 64);
    }

    #[test]
    fn the_order_of_parameters_does_not_change_a_signature(
        mut pairs in prop::collection::vec((".{1,9}", ".{0,9}"), 0..6),
    ) {
        let signed = |pairs: &[(String, String)]| {
            let borrowed = || pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let canonical = wire::acs3_canonical_request("GET", borrowed(), borrowed(), "x");
            (wire::rpc_v1_string_to_sign("POST", borrowed()), canonical)
        };
        let before = signed(&pairs);
        pairs.reverse();
        prop_assert_eq!(signed(&pairs), before);
    }

    #[test]
    fn a_fraction_is_its_digits_whatever_stands_around_it(
        list in prop::collection::vec(("-?[1-9][0-9]{0,22}(\\.[0-9]{1,3})?([eE][+-]?[0-9])?", ".{0,9}"), 0..9),
    ) {
        let values: Vec<String> =
            list.iter().map(|(digits, text)| format!("{} ,{digits}", Value::from(&**text))).collect();
        let tree = Tree::read(&format!("[{}]", values.join(" ,\n"))).unwrap();
        let texts: Vec<String> = Node::new(&tree).items().filter_map(Node::text).collect();
        let expected = list.iter().flat_map(|(digits, text)| [text.clone(), digits.clone()]);
        prop_assert_eq!(texts, expected.collect::<Vec<_>>());
    }

    #[test]
    fn any_text_is_a_form(text in ".{0,60}") {
        let _ = wire::parse_form(&text);
    }

    #[test]
    fn lists_are_flattened_by_number(items in prop::collection::vec(".{0,9}", 0..20)) {
        let mut values = Values::new();
        items.flatten("List".into(), &mut values);
        prop_assert_eq!(values.len(), items.len());
        for (index, item) in items.iter().enumerate() {
            prop_assert_eq!(values.get(&format!("List.{}", index + 1)), Some(item.as_str()));
        }
    }

    #[test]
    fn any_parameter_is_sent_as_it_is(
        pairs in prop::collection::vec(("[a-z\u{e0}-\u{ff}]{1,9}", ".{0,20}"), 0..5),
        acs3 in any::<bool>(),
    ) {
        let double = Double::new();
        double.next(Canned::json("{}"));
        let clock = aliyun_rpc_client::testing::TestClock::leaping();
        let signature = if acs3 { Signature::Acs3 } else { Signature::RpcV1 };
        let client = run(builder(&double, &clock).signature(signature).build()).unwrap();
        let expected: Values = pairs.iter().cloned().collect();
        let borrowed: Vec<(&str, &str)> = expected.iter().collect();
        run(client.call(&MAKE, &borrowed)).unwrap();
        let sent = double.sent();
        for (name, value) in expected.iter() {
            prop_assert_eq!(sent[0].get(name), Some(value));
        }
    }
}
