//! Sizes: long queries and bodies, many parameters, many connections.

use std::io::Write as _;

use aliyun_rpc_emulator::Limits;

use crate::ask::{Ask, raw};
use crate::socket::{Got, connect, exchange, rest};
use crate::toy::{Stage, stage, stage_with};

fn form(stage: &Stage, body: &str) -> Got {
    let headers = [("host".to_owned(), "h".to_owned())];
    exchange(stage.emulator.address(), &raw("POST", "/", &headers, body)).expect("an answer")
}

#[test]
fn a_long_body_is_refused_and_the_sender_gets_to_read_it() {
    let stage = stage();
    for length in [(1 << 20) + 1, 4 << 20] {
        let got = form(&stage, &"x".repeat(length));
        assert_eq!((got.status, got.rule()), (400, "door-size"), "{length}");
        assert_eq!(got.field("Code"), "InvalidParameter");
    }
}

#[test]
fn an_endless_body_is_cut_off() {
    let stage = stage();
    let mut stream = connect(stage.emulator.address());
    let head = "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    let mut sent = 0_usize;
    while stream.write_all(chunk.as_bytes()).is_ok() {
        sent += 1;
        assert!(sent < 10_000, "it reads on and on");
    }
    let _ = rest(&mut stream);
    assert_eq!(Ask::rpc("Any", "n").sign_rpc().send(stage.emulator.address()).status, 200);
}

#[test]
fn a_text_of_64_kilobytes_is_taken_in_a_form() {
    let stage = stage();
    let list = "\u{e9}".repeat(32 << 10);
    let got = Ask::rpc("Any", "n").form("EntryList", &list).sign_rpc();
    assert_eq!(got.send(stage.emulator.address()).json()["Echo"]["EntryList"], list);
}

#[test]
fn a_query_and_a_head_that_are_too_long_are_refused() {
    let stage = stage();
    for (length, status) in [(60_000, 400), (70_000, 414), (2_000_000, 431)] {
        let headers = [("host".to_owned(), "h".to_owned())];
        let request = raw("GET", &format!("/?A={}", "x".repeat(length)), &headers, "");
        // One that is far too long may be reset while it is sent.
        let got = exchange(stage.emulator.address(), &request).map(|got| got.status);
        assert!(got == Some(status) || (got.is_none() && length > 128 << 10), "{length}: {got:?}");
    }
    let headers: Vec<(String, String)> =
        (0..2_000).map(|number| (format!("x-{number}"), String::new())).collect();
    let got = exchange(stage.emulator.address(), &raw("GET", "/", &headers, ""));
    assert_eq!(got.map(|got| got.status), Some(431));
}

#[test]
fn ten_thousand_filters_are_refused() {
    let stage = stage();
    let filters: Vec<String> =
        (1..=10_000).map(|number| format!("Filters.{number}.Key=Status")).collect();
    let got = form(&stage, &filters.join("&"));
    assert_eq!((got.status, got.rule()), (400, "door-size"));
    let names = "A&".repeat(500_000);
    assert_eq!(form(&stage, &names).rule(), "door-twice");
}

#[test]
fn further_connections_wait_for_their_turn() {
    let mut limits = Limits::default();
    limits.connections = 2;
    let stage = stage_with(|it| it.limits(limits));
    let idle = [connect(stage.emulator.address()), connect(stage.emulator.address())];
    let mut third = connect(stage.emulator.address());
    third.write_all(&Ask::rpc("Any", "n").sign_rpc().bytes()).unwrap();
    drop(idle);
    assert!(rest(&mut third).starts_with(b"HTTP/1.1 200 OK"));
}
