//! What goes over the wire: common parameters, the signature, headers, GET and POST.

use std::collections::BTreeMap;

use aliyun_rpc_client::{CheckLevel, Credentials, ErrorKind, Method};
use aliyun_rpc_wire::{Caller as _, Request, rpc_v1_signature, rpc_v1_string_to_sign};

use crate::double::{NONCE, answering, builder, client, now, only};
use crate::events;
use crate::farm::{COUNT_COWS, CountCows, MilkCow, milk};

const WELL: &str = r#"{"RequestId": "r-1", "Litres": 3}"#;

/// The pairs of a form; it is encoded as this crate never writes it otherwise.
fn pairs(form: &str) -> BTreeMap<String, String> {
    assert!(!form.contains('+'), "{form}");
    let decoded = |text: &str| percent_encoding(text);
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap();
        (decoded(name), decoded(value))
    };
    form.split('&').map(pair).collect()
}

fn percent_encoding(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The signature that belongs to the parameters.
fn signature(method: &str, pairs: &BTreeMap<String, String>) -> String {
    let parameters = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    rpc_v1_signature(&rpc_v1_string_to_sign(method, parameters), "testsecret")
}

#[test]
fn a_call_posts_a_signed_form() {
    let double = answering(200, WELL);
    let sent = milk("cow-ä b+c=d&e~*", "3");
    now((&client(&double)).call::<MilkCow>(sent)).unwrap();
    let request = only(&double);
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(request.uri().to_string(), "https://nas.cn-hangzhou.aliyuncs.com/");
    let form = std::str::from_utf8(request.body()).unwrap();
    assert!(form.contains("Name=cow-%C3%A4%20b%2Bc%3Dd%26e~%2A&"), "{form}");
    let pairs = pairs(form);
    assert_eq!(pairs["Signature"], signature("POST", &pairs));
    let expected = [
        ("AccessKeyId", "testid"),
        ("Action", "MilkCow"),
        ("Format", "JSON"),
        ("Litres", "3"),
        ("Name", "cow-ä b+c=d&e~*"),
        ("Signature", &pairs["Signature"]),
        ("SignatureMethod", "HMAC-SHA1"),
        ("SignatureNonce", NONCE),
        ("SignatureVersion", "1.0"),
        ("Timestamp", "2024-03-05T06:07:08Z"),
        ("Version", "2017-06-26"),
    ];
    let found: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn headers_name_the_action_and_this_crate() {
    let double = answering(200, WELL);
    now((&client(&double)).call::<MilkCow>(milk("cow-1", "3"))).unwrap();
    let request = only(&double);
    let mut headers: Vec<_> = request
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    headers.sort();
    assert_eq!(
        headers,
        [
            "accept: application/json",
            "content-type: application/x-www-form-urlencoded",
            "host: nas.cn-hangzhou.aliyuncs.com",
            concat!("user-agent: aliyun-rpc-client/", env!("CARGO_PKG_VERSION")),
            "x-acs-action: MilkCow",
            "x-acs-version: 2017-06-26",
        ]
    );
}

#[test]
fn an_action_that_is_get_only_has_everything_in_the_query() {
    let double = answering(200, r#"{"RequestId": "r"}"#);
    let mut request = Request::new(&COUNT_COWS);
    request.set("Meadow", &"north & south".to_owned());
    let _ = now((&client(&double)).call::<CountCows>(request));
    let request = only(&double);
    assert_eq!(request.method(), http::Method::GET);
    assert!(request.body().is_empty());
    assert!(!request.headers().contains_key("content-type"));
    assert_eq!(request.uri().path(), "/");
    let pairs = pairs(request.uri().query().unwrap());
    assert_eq!(pairs["Meadow"], "north & south");
    assert_eq!(pairs["Action"], "CountCows");
    assert_eq!(pairs["Signature"], signature("GET", &pairs));
}

/// Parameters and signatures that the official clients agree on.
#[test]
fn signatures_are_those_of_the_official_clients() {
    let python = [("RegionId", "cn-hangzhou"), ("SignatureType", "")];
    let zones = [("FileSystemType", "cpfs")];
    let sts = "CAIS+abc/def==.xyz";
    let minimal = "Dtq8m3EIs9u0mryb3hDa5c2nV/s=";
    for (action, method, token, parameters, signature) in [
        ("DescribeRegions", Method::Get, "", vec![], minimal),
        ("DescribeRegions", Method::Post, "", python.to_vec(), "xDStEgn2EY/hpc1wh7RCR4TXLS8="),
        ("DescribeZones", Method::Get, sts, zones.to_vec(), "PAL/o32C1HUa1gmfQ1sj/hIyFsg="),
        (
            "DescribeZones",
            Method::Post,
            sts,
            [&zones[..], &python[..]].concat(),
            "AccPvyI3U4kSgfpTZDle0MT9tcI=",
        ),
    ] {
        let double = answering(200, "{}");
        let credentials = Credentials::new("testid", "testsecret").with_security_token(token);
        let client = now(builder(&double).credentials(credentials).build()).unwrap();
        let mut call = client.raw(action).method(method);
        for (name, value) in parameters {
            call = call.set(name, value);
        }
        now(call.send()).unwrap();
        let request = only(&double);
        let query = request.uri().query().unwrap_or_default();
        let form = format!("{query}{}", std::str::from_utf8(request.body()).unwrap());
        assert_eq!(pairs(&form)["Signature"], signature, "{action}");
    }
}

#[test]
fn parameters_that_the_client_sets_are_refused_from_the_caller() {
    let double = answering(200, WELL);
    for level in [CheckLevel::Default, CheckLevel::Off] {
        let mut request = milk("cow-1", "3");
        request.set("Action", &"SlaughterCow".to_owned());
        request.set("Signature", &"mine".to_owned());
        request.set_level(level);
        let error = now((&client(&double)).call::<MilkCow>(request)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused);
        assert!(error.violations().is_empty());
        assert_eq!(
            error.to_string(),
            "MilkCow: not sent: the client itself sets `Action`, `Signature`; leave these \
             parameters out of the call"
        );
    }
    for name in [
        "AccessKeyId",
        "Action",
        "Format",
        "SecurityToken",
        "Signature",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureVersion",
        "Timestamp",
        "Version",
    ] {
        let error = now(client(&double).raw("MilkCow").set(name, "x").send()).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "MilkCow: not sent: the client itself sets `{name}`; leave this parameter out of \
                 the call"
            )
        );
    }
    assert!(double.take_sent().is_empty());
}

#[test]
fn a_call_is_one_event_without_parameters() {
    let double = answering(200, WELL);
    now((&client(&double)).call::<MilkCow>(milk("cow-1", "3"))).unwrap();
    assert_eq!(
        events::take("DEBUG"),
        ["DEBUG message=called action=\"MilkCow\" status=200 request_id=\"r-1\" attempts=1"]
    );
}
