//! The property: whatever goes wrong in whatever order, nothing is executed that should not be.
//!
//! n attempts have one token and n nonces; an action with a natural key or none is never executed
//! twice, one with a token once by its token; and an error that does not say that the request may
//! have been executed is true.

use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aliyun_rpc_client::testing::{Sent, TestClock};
use aliyun_rpc_client::wire::{ActionInfo, Safety};
use aliyun_rpc_client::{
    Builder, ErrorKind, Exchange, Retries, Signature, Timeouts, Transport, TransportError,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::made_up::{Counting, Keys};
use crate::sink::{Client, EVERY, Error, make};

/// What happens to one request.
#[derive(Clone, Debug)]
enum Step {
    NoConnection,
    LostRequest,
    LostAnswer,
    Silence {
        executes: bool,
    },
    /// It is not executed, and answered with this status and code.
    Refused(u16, &'static str),
    /// It may be executed, and is answered with this status and body all the same.
    Open {
        executes: bool,
        status: u16,
        body: &'static str,
    },
    /// A copy of it arrives before it, and is executed.
    Replayed,
    /// It is accepted and executed.
    Accepted,
    Well,
}

fn step() -> impl Strategy<Value = Step> {
    let refused = prop::sample::select(vec![
        (400, "Throttling.User"),
        (503, "Throttling.Api"),
        (429, "Mystery"),
        (400, "InvalidTimeStamp.Expired"),
        (400, "InvalidSecurityToken.Expired"),
        (400, "Source.Unreachable"),
        (403, "OperationDenied.InvalidState"),
        (404, "Mystery"),
        (400, "DryRunOperation"),
        (302, ""),
    ]);
    let open = prop::sample::select(vec![
        (500, r#"{"Code": "InternalError"}"#),
        (400, r#"{"Code": "InternalError"}"#),
        (403, r#"{"Code": "LastTokenProcessing"}"#),
        (503, r#"{"Code": "ServiceUnavailable"}"#),
        (500, r#"{"Code": "Mystery"}"#),
        (200, r#"{"Code": "Mystery"}"#),
        (502, "<html>"),
        (504, ""),
        (200, r#"{"RequestId": "r"#),
        (200, "null"),
    ]);
    prop_oneof![
        2 => Just(Step::NoConnection),
        2 => Just(Step::LostRequest),
        2 => Just(Step::LostAnswer),
        1 => any::<bool>().prop_map(|executes| Step::Silence { executes }),
        4 => refused.prop_map(|(status, code)| Step::Refused(status, code)),
        4 => (any::<bool>(), open)
            .prop_map(|(executes, (status, body))| Step::Open { executes, status, body }),
        1 => Just(Step::Replayed),
        2 => Just(Step::Accepted),
        1 => Just(Step::Well),
    ]
}

/// A service that goes by a schedule, and then does as it should.
#[derive(Debug, Default)]
struct Model {
    schedule: Vec<Step>,
    next: usize,
    /// The tokens of what was executed; none where it had none.
    executed: Vec<Option<String>>,
    sent: Vec<Sent>,
}

impl Model {
    /// Executes the request, unless it carries the token of one that was.
    fn execute(&mut self, sent: &Sent) {
        let token = sent.get("ClientToken").map(str::to_owned);
        if token.is_none() || !self.executed.contains(&token) {
            self.executed.push(token);
        }
    }

    fn serve(&mut self, sent: &Sent) -> Option<Result<(u16, String), TransportError>> {
        if sent.action() == "ListThings"
            && self.sent.iter().any(|sent| sent.action() == "BindThing")
        {
            return Some(Ok((200, self.list())));
        }
        let step = self.schedule.get(self.next).cloned().unwrap_or(Step::Well);
        self.next += 1;
        let coded = |status, code: &str| Some(Ok((status, format!(r#"{{"Code": "{code}"}}"#))));
        match step {
            Step::NoConnection => return Some(Err(TransportError::connecting("closed"))),
            Step::LostRequest => return Some(Err(TransportError::exchanging("lost"))),
            Step::LostAnswer => {
                self.execute(sent);
                return Some(Err(TransportError::exchanging("lost")));
            }
            Step::Silence { executes } => {
                executes.then(|| self.execute(sent));
                return None;
            }
            Step::Refused(status, "") => return Some(Ok((status, String::new()))),
            Step::Refused(status, code) => return coded(status, code),
            Step::Open { executes, status, body } => {
                executes.then(|| self.execute(sent));
                return Some(Ok((status, body.to_owned())));
            }
            Step::Replayed => {
                self.execute(sent);
                return coded(400, "SignatureNonceUsed");
            }
            Step::Accepted => {
                self.execute(sent);
                return coded(202, "RequestAccepted");
            }
            Step::Well => {}
        }
        if sent.action() == "DropThing" && !self.executed.is_empty() {
            return coded(404, "Thing.NotFound");
        }
        self.execute(sent);
        Some(Ok((200, r#"{"RequestId": "r", "Id": "thing-1"}"#.to_owned())))
    }

    fn list(&self) -> String {
        let thing = r#"{"Id": "thing-1", "PlaceId": "p-1"}"#;
        let things = if self.executed.is_empty() { "" } else { thing };
        format!(r#"{{"Things": {{"Thing": [{things}]}}}}"#)
    }
}

struct Scheduled(Arc<Mutex<Model>>);

impl Transport for Scheduled {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let sent = Sent::from_request(&request);
        let mut model = self.0.lock().unwrap();
        model.sent.push(sent.clone());
        match model.serve(&sent) {
            None => Box::pin(std::future::pending()),
            Some(end) => {
                let answer = |(status, body): (u16, String)| {
                    http::Response::builder().status(status).body(body.into_bytes()).unwrap()
                };
                Box::pin(std::future::ready(end.map(answer)))
            }
        }
    }
}

/// What a future gives that waits for nothing but a clock that leaps.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}

#[derive(Clone, Debug)]
struct Case {
    action: usize,
    schedule: Vec<Step>,
    retries: Retries,
    call: u64,
    acs3: bool,
}

fn case() -> impl Strategy<Value = Case> {
    let retries = prop_oneof![
        1 => Just(Retries::off()),
        9 => (1_u32..7, 0_u32..9)
            .prop_map(|(attempts, budget)| Retries::new().attempts(attempts).budget(budget)),
    ];
    let schedule = prop::collection::vec(step(), 0..8);
    (0..EVERY.len(), schedule, retries, 1_u64..400, any::<bool>()).prop_map(
        |(action, schedule, retries, call, acs3)| Case { action, schedule, retries, call, acs3 },
    )
}

fn run(case: &Case) -> (Model, Result<(), Error>) {
    let model = Model { schedule: case.schedule.clone(), ..Model::default() };
    let model = Arc::new(Mutex::new(model));
    let builder = Builder::<Client>::new()
        .region("cn-hangzhou")
        .credentials_provider(Keys::default())
        .environment(|_| None)
        .clock(TestClock::leaping())
        .random(Counting::default())
        .retries(case.retries.clone())
        .timeouts(Timeouts::new().call(Duration::from_secs(case.call)))
        .signature(if case.acs3 { Signature::Acs3 } else { Signature::RpcV1 })
        .transport(Scheduled(Arc::clone(&model)));
    let client = now(builder.build()).unwrap();
    let outcome = now(make(&client, EVERY[case.action]));
    let model = std::mem::take(&mut *model.lock().unwrap());
    (model, outcome)
}

fn holds(case: &Case) -> Result<(), TestCaseError> {
    let action: &ActionInfo = EVERY[case.action];
    let (model, outcome) = run(case);
    let nonces: BTreeSet<&str> = model.sent.iter().map(Sent::nonce).collect();
    prop_assert_eq!(nonces.len(), model.sent.len(), "n attempts, n nonces");
    let own = || model.sent.iter().filter(|sent| sent.action() == action.name);
    let tokens: BTreeSet<Option<&str>> = own().map(|sent| sent.get("ClientToken")).collect();
    let executions = model.executed.len();
    match action.safety {
        Safety::Token => {
            prop_assert_eq!(tokens.len(), 1, "n attempts, one token");
            prop_assert!(!tokens.contains(&None));
            prop_assert!(executions <= 1);
        }
        Safety::NaturalKey | Safety::Unsafe => prop_assert!(executions <= 1),
        _ => {}
    }
    if action.safety != Safety::Token {
        prop_assert!(own().all(|sent| sent.get("ClientToken").is_none()));
    }
    if action.safety == Safety::Read {
        return Ok(());
    }
    match outcome {
        Ok(()) => prop_assert!(executions >= 1, "what succeeds was executed"),
        Err(error) => match error.kind() {
            ErrorKind::MayHaveExecuted | ErrorKind::Accepted => {
                let token = error.client_token();
                prop_assert_eq!(token.is_some(), action.safety == Safety::Token);
                prop_assert_eq!(error.lookup().is_some(), action.safety == Safety::NaturalKey);
            }
            kind => prop_assert_eq!(executions, 0, "{:?} says that it was not executed", kind),
        },
    }
    Ok(())
}

/// How many schedules there are: more in `cargo xtask test --full`.
#[expect(clippy::disallowed_methods, reason = "this is where these tests read the environment")]
fn cases() -> u32 {
    if std::env::var_os("CPFS_TEST_FULL").is_some() { 100_000 } else { 6000 }
}

#[test]
fn nothing_is_executed_that_should_not_be() {
    let config = ProptestConfig { cases: cases(), failure_persistence: None, ..Default::default() };
    TestRunner::new(config).run(&case(), |case| holds(&case)).unwrap();
}

#[test]
fn there_is_an_action_of_each_safety() {
    use Safety::{Idempotent, NaturalKey, Read, Token, Unsafe};
    let found = EVERY.map(|action| action.safety);
    assert_eq!(found, [Read, Idempotent, Token, NaturalKey, Unsafe]);
}
