//! The service refuses what is not in order: these tests could fail.

use http::{HeaderName, HeaderValue, Method, Request};

use crate::double::{answering, builder, first, now};
use crate::end_to_end::service::{Answers, Service};

const HOST: &str = "nas.cn-hangzhou.aliyuncs.com";

/// A request as the client sends it.
fn sent() -> Request<Vec<u8>> {
    let double = answering("{}");
    let client: cpfs::Client = now(builder(&double).build()).unwrap();
    now(client.raw("DescribeRegions").set("PageSize", "10").send()).unwrap();
    first(&double)
}

/// What the service says of a request, its status aside where it is in order.
fn verdict(service: &Service, request: &Request<Vec<u8>>) -> String {
    let answer = service.answer(request);
    let tree: serde_json::Value = serde_json::from_slice(answer.body()).unwrap();
    tree["Code"].as_str().unwrap_or("in order").to_owned()
}

fn service() -> Service {
    Service::new(HOST, Answers::Samples)
}

fn with_form(change: impl Fn(&str) -> String) -> String {
    let request = sent().map(|body| change(&String::from_utf8(body).unwrap()).into_bytes());
    verdict(&service(), &request)
}

fn with_header(name: &'static str, value: &'static str) -> String {
    let mut request = sent();
    let value = HeaderValue::from_static(value);
    request.headers_mut().insert(HeaderName::from_static(name), value);
    verdict(&service(), &request)
}

#[test]
fn a_request_of_the_client_is_in_order_once() {
    let service = service();
    assert_eq!(verdict(&service, &sent()), "in order");
    assert_eq!(verdict(&service, &sent()), "SignatureNonceUsed");
}

#[test]
fn a_form_that_was_tampered_with_is_refused() {
    for (from, to) in [
        ("PageSize=10", "PageSize=11"),
        ("PageSize=10", "PageSize=10&PageNumber=2"),
        ("&PageSize=10", ""),
        ("2017-06-26", "2017-06-27"),
        ("Format=JSON", "Format=XML"),
        ("SignatureNonce=0f", "SignatureNonce=1f"),
    ] {
        let verdict = with_form(|form| {
            assert!(form.contains(from), "{form}");
            form.replace(from, to)
        });
        assert!(["SignatureDoesNotMatch", "Header"].contains(&verdict.as_str()), "{to}: {verdict}");
    }
    let unsigned = with_form(|form| form.split("&Signature=").next().unwrap().to_owned());
    assert_eq!(unsigned, "SignatureDoesNotMatch");
}

#[test]
fn another_method_place_or_header_is_refused() {
    let mut request = sent();
    *request.method_mut() = Method::GET;
    assert_eq!(verdict(&service(), &request), "Method");
    let mut request = sent();
    *request.uri_mut() = format!("https://{HOST}/?PageSize=10").parse().unwrap();
    assert_eq!(verdict(&service(), &request), "Method");
    assert_eq!(with_header("host", "example.com"), "Header");
    assert_eq!(with_header("content-type", "text/plain"), "Header");
    assert_eq!(with_header("x-acs-action", "DescribeZones"), "Header");
    assert_eq!(with_header("x-acs-version", "2017-06-27"), "Header");
}
