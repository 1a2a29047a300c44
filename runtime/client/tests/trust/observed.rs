//! What is seen from outside: spans, interceptors, the user agent, and no secret anywhere.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex, Once};

use aliyun_rpc_client::testing::{Canned, Double, TestClock};
use aliyun_rpc_client::{Attempt, Credentials, Interceptor, Outcome, Signature};
use http::{HeaderMap, HeaderValue};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::sink::{MAKE, builder, run};

thread_local! {
    /// What this thread's spans and events said.
    static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

struct Listener;

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

fn say(what: &str, record: impl FnOnce(&mut Text)) {
    let mut text = Text(what.to_owned());
    record(&mut text);
    SAID.with_borrow_mut(|said| said.push(text.0));
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("aliyun_rpc_client")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        say(&format!("{} {}", span.metadata().level(), span.metadata().name()), |text| {
            span.record(text);
        });
        Id::from_u64(if span.metadata().name() == "call" { 1 } else { 2 })
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let name = if id.into_u64() == 1 { "call" } else { "attempt" };
        say(&format!("  {name}:"), |text| values.record(text));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        say(&format!("{} event", event.metadata().level()), |text| event.record(text));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing::subscriber::set_global_default(Listener).unwrap());
    SAID.take();
}

/// Watches attempts, and says it in a header.
#[derive(Default)]
struct Watch(Mutex<Vec<String>>);

impl Interceptor for Watch {
    fn before_send(&self, attempt: &Attempt<'_>, headers: &mut HeaderMap) {
        headers.insert("x-trace", HeaderValue::from(attempt.number));
        for ours in ["host", "authorization", "content-length", "x-acs-action", "user-agent"] {
            headers.insert(ours, HeaderValue::from_static("mine"));
        }
        headers.append("x-many", HeaderValue::from_static("a"));
    }

    fn after_attempt(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        self.0.lock().unwrap().push(format!("{attempt:?} {outcome:?}"));
    }

    fn after_call(&self, last: &Attempt<'_>, outcome: &Outcome<'_>) {
        let success = outcome.success;
        self.0.lock().unwrap().push(format!("{} {} {success}", last.action, last.number));
    }
}

const HUSH: &[(&str, &str)] = &[("Password", "hush-parameter")];

/// A call whose second attempt succeeds, with secrets wherever there can be any.
fn call(signature: Signature) -> (Double, Arc<Watch>) {
    let (double, watch) = (Double::new(), Arc::new(Watch::default()));
    double.next(Canned::error(500, "InternalError", "hush-message"));
    double.next(Canned::json(r#"{"RequestId": "r-9", "DefaultPasswd": "hush-answer"}"#));
    let credentials = Credentials::new("the-id", "hush-secret").with_security_token("hush-token");
    let client = builder(&double, &TestClock::leaping())
        .credentials(credentials)
        .signature(signature)
        .interceptor(Arc::clone(&watch))
        .user_agent_suffix("my-tool/1.2");
    let client = run(client.build()).unwrap();
    run(client.call(&MAKE, HUSH)).unwrap();
    (double, watch)
}

#[test]
fn a_call_is_a_span_and_each_attempt_one_within() {
    listen();
    let _ = call(Signature::RpcV1);
    let said = SAID.take();
    assert!(said.iter().all(|line| !line.contains("hush")), "{said:?}");
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn nothing_shows_a_secret() {
    for signature in [Signature::RpcV1, Signature::Acs3] {
        listen();
        let (double, watch) = call(signature);
        let seen = watch.0.lock().unwrap().join("\n");
        let headers = format!("{:?}", double.sent()[0].headers());
        for text in [SAID.take().join("\n"), seen, headers] {
            assert!(!text.contains("hush"), "{text}");
        }
    }
}

#[test]
fn an_interceptor_adds_headers_that_are_not_ours_and_watches() {
    for signature in [Signature::RpcV1, Signature::Acs3] {
        let (double, watch) = call(signature);
        let sent = double.sent();
        let header = |index: usize, name: &str| {
            let value = sent[index].headers().get(name);
            value.map(|value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(
            [header(0, "x-trace"), header(1, "x-trace")],
            [Some("1".into()), Some("2".into())]
        );
        assert_eq!(header(0, "x-many"), Some("a".into()));
        assert_eq!(header(0, "host"), Some("sink.cn-hangzhou.aliyuncs.com".into()));
        assert_eq!(header(0, "content-length"), None);
        assert_eq!(header(0, "x-acs-action"), Some("MakeThing".into()));
        assert_ne!(header(0, "authorization"), Some("mine".into()));
        let agent = concat!("aliyun-rpc-client/", env!("CARGO_PKG_VERSION"), " my-tool/1.2");
        assert_eq!(header(0, "user-agent"), Some(agent.into()));
        assert_eq!(
            *watch.0.lock().unwrap(),
            [
                "Attempt { action: \"MakeThing\", parameters: [\"Password\", \"ClientToken\"], \
                 number: 1 } Outcome { success: false, status: Some(500), code: Some(\"InternalError\"), request_id: Some(\"TEST-REQUEST\"), \
                 error: None, elapsed: 0ns }",
                "Attempt { action: \"MakeThing\", parameters: [\"Password\", \"ClientToken\"], \
                 number: 2 } Outcome { success: true, status: Some(200), code: None, request_id: Some(\"r-9\"), error: None, elapsed: 0ns }",
                "MakeThing 2 true",
            ]
        );
    }
}

#[test]
fn a_suffix_that_is_no_header_is_refused() {
    let builder = builder(&Double::new(), &TestClock::leaping()).user_agent_suffix("a\r\nb: c");
    let error = run(builder.build()).unwrap_err().to_string();
    assert!(
        error.contains("`Builder::user_agent_suffix`") && error.lines().count() == 1,
        "{error}"
    );
}
