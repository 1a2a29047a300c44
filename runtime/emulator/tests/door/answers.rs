//! Answers: JSON and XML, results, errors and views.

use aliyun_rpc_wire::{Reply, tree_of_xml};
use serde_json::json;

use crate::ask::{Ask, raw};
use crate::socket::{Got, exchange};
use crate::toy::{Stage, stage};

fn ask(stage: &Stage, action: &str, format: &str) -> Got {
    let ask = Ask::rpc(action, &format!("{action}-{format}"));
    ask.query("Format", format).sign_rpc().send(stage.emulator.address())
}

#[test]
fn a_result_in_json_has_lists_as_they_are() {
    let stage = stage();
    let got = ask(&stage, "Lists", "json");
    assert_eq!(got.header("content-type"), Some("application/json;charset=utf-8"));
    let tree = got.json();
    assert_eq!(tree["Things"][0]["Ids"], json!(["1", "2"]));
    assert_eq!(tree["Tags"]["Tag"][1]["Key"], "l");
    let id = got.field("RequestId");
    let lengths: Vec<usize> = id.split('-').map(str::len).collect();
    assert_eq!(lengths, [8, 4, 4, 4, 12]);
    assert!(id.chars().all(|it| it == '-' || it.is_ascii_digit() || ('A'..='F').contains(&it)));
    assert_ne!(ask(&stage, "Lists", "JSON").field("RequestId"), id);
}

#[test]
fn a_result_in_xml_has_an_element_for_each_item() {
    let stage = stage();
    let got = ask(&stage, "Lists", "xml");
    assert_eq!((got.status, got.header("content-type")), (200, Some("text/xml;charset=utf-8")));
    let id = got.header("x-acs-request-id").unwrap();
    let expected = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListsResponse><IsLast>true</IsLast>\
         <Nothing></Nothing><RequestId>{id}</RequestId><Tags><Tag><Key>k</Key></Tag>\
         <Tag><Key>l</Key></Tag></Tags><Things><Thing><Ids><Id>1</Id><Id>2</Id></Ids>\
         <Name>a&lt;b&gt;&amp;\u{fffd}</Name></Thing><Thing><Ids></Ids></Thing></Things>\
         <TotalCount>2</TotalCount></ListsResponse>"
    );
    assert_eq!(got.body, expected);
    assert!(tree_of_xml(&got.body).is_some());
    assert_eq!(ask(&stage, "Lists", "XML").status, 200);
}

#[test]
fn a_refusal_has_the_documented_fields_in_both_formats() {
    let stage = stage();
    for format in ["JSON", "Xml"] {
        let got = ask(&stage, "Refuse", format);
        assert_eq!((got.status, got.rule()), (403, "toy-state"));
        let read = Reply::read("Refuse", got.status, got.body.as_bytes());
        let Ok(Reply::Failure(error)) = read else { panic!("{got:?}") };
        assert_eq!(error.code.as_deref(), Some("OperationDenied.InvalidState"));
        assert_eq!(error.message.as_deref(), Some("It is \"not\" <allowed>."));
        assert_eq!(error.host_id.as_deref(), Some("nas.test"));
        assert_eq!(error.request_id.as_deref(), got.header("x-acs-request-id"));
        assert!(error.recommend.is_some_and(|page| page.contains("OperationDenied.InvalidState")));
    }
    assert!(ask(&stage, "Refuse", "xML").body.contains("?><Error><Code>"));
}

#[test]
fn an_error_of_the_door_is_written_in_the_format_that_was_asked_for() {
    let stage = stage();
    let wrong = Ask::rpc("Lists", "n").query("Format", "XML").secret("x").sign_rpc();
    let got = wrong.send(stage.emulator.address());
    assert_eq!(got.header("content-type"), Some("text/xml;charset=utf-8"));
    assert!(got.body.contains("<Code>SignatureDoesNotMatch</Code>"));
    let acs3 = Ask::acs3("Lists", "m").header("accept", "text/xml").sign_acs3();
    assert!(acs3.send(stage.emulator.address()).body.contains("<ListsResponse>"));
    let none = Ask::rpc("Lists", "o").sign_rpc().send(stage.emulator.address());
    assert_eq!(none.header("content-type"), Some("application/json;charset=utf-8"));
}

#[test]
fn views_stand_outside_of_the_api() {
    let stage = stage();
    let view = |method: &str, path: &str| {
        let headers = [("host".to_owned(), "h".to_owned())];
        exchange(stage.emulator.address(), &raw(method, path, &headers, "")).unwrap()
    };
    assert_eq!(view("GET", "/_emulator/things").json(), json!(["a thing"]));
    assert_eq!(view("GET", "/_emulator/requests").json(), json!({"Requests": []}));
    assert_eq!(view("GET", "/_emulator/other").status, 404);
    assert_eq!(view("POST", "/_emulator/things").status, 403);
    assert_eq!(stage.emulator.requests(), []);
}

#[test]
fn a_connection_is_kept_for_the_next_request() {
    use std::io::Write as _;
    let stage = stage();
    let ask = |nonce| Ask::rpc("Any", nonce).sign_rpc().bytes();
    let first = String::from_utf8(ask("1")).unwrap().replace("connection: close\r\n", "");
    let mut stream = crate::socket::connect(stage.emulator.address());
    stream.write_all(&[first.as_bytes(), &ask("2")].concat()).unwrap();
    let all = String::from_utf8(crate::socket::rest(&mut stream)).unwrap();
    assert_eq!(all.matches("HTTP/1.1 200 OK").count(), 2, "{all}");
}

#[test]
fn a_service_that_panics_costs_a_connection_and_no_more() {
    let stage = stage();
    let address = stage.emulator.address();
    assert!(Ask::rpc("Panic", "n").sign_rpc().try_send(address).is_none());
    assert_eq!(ask(&stage, "Lists", "JSON").status, 200);
}

#[test]
fn a_stopped_emulator_listens_no_more_and_the_seed_gives_the_same_ids() {
    let (one, other) = (stage(), stage());
    let id = ask(&one, "Lists", "JSON").field("RequestId");
    assert_eq!(ask(&other, "Lists", "JSON").field("RequestId"), id);
    let address = one.emulator.address();
    let mut kept = crate::socket::connect(address);
    drop(one);
    assert_eq!(crate::socket::rest(&mut kept), b"");
    assert!(std::net::TcpStream::connect(address).is_err());
}
