//! Faults: what they do, how they are written, and when they are over.

use std::io::Write as _;
use std::time::Duration;

use aliyun_rpc_emulator::{Fault, Moment};

use crate::ask::Ask;
use crate::socket::{Got, connect, rest};
use crate::toy::{Stage, stage, stage_with};

fn ask(stage: &Stage, action: &str, nonce: &str) -> Option<Got> {
    Ask::rpc(action, nonce).sign_rpc().try_send(stage.emulator.address())
}

fn fault(text: &str) -> Fault {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_code_is_answered_so_often_and_nothing_is_executed() {
    let stage = stage_with(|it| it.fault(fault("Make=code:Throttling.User*2")));
    for nonce in ["1", "2"] {
        let got = ask(&stage, "Make", nonce).unwrap();
        assert_eq!((got.status, got.rule()), (400, "door-fault"));
        assert_eq!(got.field("Code"), "Throttling.User");
        assert_eq!(ask(&stage, "Other", &format!("o{nonce}")).unwrap().status, 200);
    }
    assert_eq!(stage.toy.asked(), 2);
    assert_eq!(ask(&stage, "Make", "3").unwrap().status, 200);
    assert_eq!(stage.emulator.faults().left(), []);
}

#[test]
fn the_service_knows_the_status_and_the_message_of_its_codes() {
    let stage = stage();
    for (code, status) in [
        ("Stock.Empty", 409),
        ("InternalError", 500),
        ("ServiceUnavailable", 503),
        ("ServiceTimeout", 504),
        ("Forbidden.RAM", 403),
    ] {
        stage.emulator.faults().clear();
        stage.emulator.faults().add(Fault::code("*", code));
        assert_eq!(ask(&stage, "Make", code).unwrap().status, status, "{code}");
        let message = ask(&stage, "Make", &format!("{code}2")).unwrap().field("Message");
        assert_eq!(message == "Nothing is left.", code == "Stock.Empty");
    }
}

#[test]
fn a_connection_is_dropped_before_or_after_the_request_is_executed() {
    for (text, asked) in [("*=drop:before*1", 0), ("Make=drop:after*1", 1)] {
        let stage = stage_with(|it| it.fault(fault(text)));
        assert!(ask(&stage, "Make", "1").is_none());
        assert_eq!(stage.toy.asked(), asked, "{text}");
        let seen = stage.emulator.requests();
        assert_eq!((seen[0].status, seen[0].rule.as_deref()), (None, Some("door-fault")));
        assert_eq!(ask(&stage, "Make", "2").unwrap().status, 200);
    }
}

#[test]
fn an_answer_breaks_off_halfway() {
    let stage = stage_with(|it| it.fault(Fault::drop("Make", Moment::Mid).times(1)));
    let got = ask(&stage, "Make", "1").expect("half of an answer");
    let length: usize = got.header("content-length").unwrap().parse().unwrap();
    assert_eq!((got.status, got.body.len()), (200, length / 2));
    assert_eq!(stage.toy.asked(), 1);
    assert_eq!(ask(&stage, "Make", "2").unwrap().status, 200);
}

#[test]
fn a_late_answer_waits_for_the_clock() {
    let stage = stage_with(|it| it.fault(fault("Make=delay:5s*1")));
    let mut stream = connect(stage.emulator.address());
    stream.write_all(&Ask::rpc("Make", "1").sign_rpc().bytes()).unwrap();
    while stage.clock.waiting() == 0 {
        std::thread::yield_now();
    }
    assert_eq!(stage.toy.asked(), 1);
    // Others are answered meanwhile.
    assert_eq!(ask(&stage, "Other", "2").unwrap().status, 200);
    stage.clock.advance(Duration::from_millis(4_999));
    assert_eq!(stage.clock.waiting(), 1);
    stage.clock.advance(Duration::from_millis(1));
    assert!(rest(&mut stream).starts_with(b"HTTP/1.1 200 OK"));
}

#[test]
fn a_request_meets_one_delay_and_one_other_fault() {
    let stage = stage();
    for text in ["Make=code:A*1", "Make=code:B*1", "Make=delay:0s*2", "*=delay:9s"] {
        stage.emulator.faults().add(fault(text));
    }
    assert_eq!(ask(&stage, "Make", "1").unwrap().field("Code"), "A");
    assert_eq!(ask(&stage, "Make", "2").unwrap().field("Code"), "B");
    assert_eq!(stage.emulator.faults().left(), [fault("*=delay:9s")]);
}

#[test]
fn a_request_that_is_refused_meets_no_fault() {
    let stage = stage_with(|it| it.fault(fault("*=drop:before*1")));
    let wrong = Ask::rpc("Make", "1").secret("x").sign_rpc();
    assert_eq!(wrong.send(stage.emulator.address()).rule(), "door-signature");
    assert_eq!(stage.emulator.faults().left().len(), 1);
}

#[test]
fn faults_are_read_from_texts() {
    assert_eq!(fault("A=code:B.C*3"), Fault::code("A", "B.C").times(3));
    assert_eq!(fault("*=code:B"), Fault::code("*", "B"));
    assert_eq!(fault("A=delay:5s"), Fault::delay("A", Duration::from_secs(5)));
    assert_eq!(fault("A=delay:250ms*2"), Fault::delay("A", Duration::from_millis(250)).times(2));
    assert_eq!(fault("A=delay:2m"), Fault::delay("A", Duration::from_secs(120)));
    assert_eq!(fault("A=drop:mid"), Fault::drop("A", Moment::Mid));
    assert_eq!(fault("A=ends:Failed*1"), Fault::ends("A", "Failed").times(1));
}

#[test]
fn a_text_that_is_no_fault_says_why() {
    for (text, why) in [
        ("", "no `=`"),
        ("A", "no `=`"),
        ("A=code", "no `:`"),
        ("=code:B", "name of letters"),
        ("A b=code:B", "name of letters"),
        ("A=code:", "letters, digits and dots"),
        ("A=code:B\n", "letters, digits and dots"),
        ("A=code:B*0", "from 1 on"),
        ("A=code:B*", "from 1 on"),
        ("A=code:B*99999999999", "from 1 on"),
        ("A=delay:5", "such as 5s"),
        ("A=delay:s", "such as 5s"),
        ("A=delay:5h", "such as 5s"),
        ("A=delay:-5s", "such as 5s"),
        ("A=delay:99999999999999999999s", "such as 5s"),
        ("A=delay:18446744073709551615m", "such as 5s"),
        ("A=ends:in tears", "letters, digits and underscores"),
        ("A=drop:never", "before, mid or after"),
        ("A=stock:none", "kinds are code, delay, drop and ends"),
    ] {
        let error = text.parse::<Fault>().unwrap_err().to_string();
        assert!(error.contains(why) && !error.contains('\n'), "{text:?}: {error}");
    }
}
