//! The real client, in both signatures, over the loopback interface.

use std::fmt;
use std::time::{Duration, SystemTime};

use aliyun_rpc_client::testing::TestClock;
use aliyun_rpc_client::{
    Builder, Clock as _, Connection, Credentials, ErrorKind, Method, RawCall, Retries, Safety,
    ServiceClient, Signature, Sleep, wire,
};
use aliyun_rpc_emulator::{Clock, Emulator, Fault, Moment, Service};

use crate::toy::{KEY, STS, Stage, begin, stage_with};

#[derive(Clone, Debug)]
struct Code(String);

impl From<String> for Code {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl wire::OpenCode for Code {}

const fn info(code: &'static str, category: wire::Category, retry: wire::Retry) -> wire::CodeInfo {
    wire::CodeInfo { code, meaning: "m", category, retry, remedy: "r" }
}

static SERVICE: wire::Service = wire::Service {
    product: "NAS",
    version: "2017-06-26",
    host_template: "nas.{region}.aliyuncs.com",
    vpc_host_template: None,
    endpoints: &[],
    token_days: 30,
    codes: &[
        info("Throttling.*", wire::Category::Throttled, wire::Retry::Backoff),
        info(
            "InvalidTimeStamp.Expired",
            wire::Category::Authentication,
            wire::Retry::FreshSignature,
        ),
        info("SignatureDoesNotMatch", wire::Category::Authentication, wire::Retry::Never),
    ],
};

struct Client(Connection);

impl ServiceClient for Client {
    type Code = Code;
    const SERVICE: &'static wire::Service = &SERVICE;

    fn from_connection(connection: Connection) -> Self {
        Self(connection)
    }
}

impl Client {
    fn raw(&self, action: &str) -> RawCall<Code> {
        self.0.raw(action)
    }
}

/// The client's clock, as the emulator's.
struct Shared(TestClock);

impl Clock for Shared {
    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        self.0.sleep(time)
    }
}

const BOTH: [Signature; 2] = [Signature::RpcV1, Signature::Acs3];

/// Waits for a time-out are for the test to end; pauses pass by themselves.
fn clock() -> TestClock {
    TestClock::leaping_up_to(Duration::from_secs(4)).beginning_at(begin())
}

fn emulator(clock: &TestClock) -> Stage {
    stage_with(|settings| settings.clock(Shared(clock.clone())))
}

fn builder<S: Service>(
    emulator: &Emulator<S>,
    clock: &TestClock,
    signature: Signature,
) -> Builder<Client> {
    let builder = Builder::<Client>::new().endpoint(emulator.url()).signature(signature);
    let builder = builder.environment(|_| None).clock(clock.clone());
    builder.credentials(Credentials::new(KEY.0, KEY.1))
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(future)
}

#[test]
fn calls_pass_in_both_signatures_and_methods() {
    let clock = clock();
    let stage = emulator(&clock);
    for signature in BOTH {
        for method in [Method::Get, Method::Post] {
            run(async {
                let client = builder(&stage.emulator, &clock, signature).build().await.unwrap();
                let call = client.raw("Any").method(method).set("Name", "a b+c/\u{e9}~*=&%");
                let answer = call.set("Tag.10.Key", "").send().await.unwrap();
                let tree: serde_json::Value = serde_json::from_str(answer.text()).unwrap();
                assert_eq!(tree["Echo"]["Name"], "a b+c/\u{e9}~*=&%");
                assert_eq!(tree["Echo"]["Tag.10.Key"], "");
                assert_eq!(answer.request_id(), tree["RequestId"].as_str());
            });
        }
    }
    assert_eq!(stage.toy.asked(), 4);
}

#[test]
fn temporary_keys_pass_with_their_token() {
    let clock = clock();
    let stage = emulator(&clock);
    for signature in BOTH {
        run(async {
            let credentials = Credentials::new(STS.0, STS.1).with_security_token(STS.2);
            let builder = builder(&stage.emulator, &clock, signature).credentials(credentials);
            let client = builder.build().await.unwrap();
            assert_eq!(client.raw("Any").send().await.unwrap().status(), 200);
        });
    }
}

#[test]
fn refusals_are_errors_with_their_codes() {
    let clock = clock();
    let stage = emulator(&clock);
    for signature in BOTH {
        run(async {
            let made = || builder(&stage.emulator, &clock, signature);
            let client = made().build().await.unwrap();
            let error = client.raw("Refuse").send().await.unwrap_err();
            assert_eq!(
                error.code().map(ToString::to_string).as_deref(),
                Some("OperationDenied.InvalidState")
            );
            assert_eq!((error.kind(), error.status()), (ErrorKind::Service, Some(403)));
            assert!(error.request_id().is_some());
            let other = made().credentials(Credentials::new(KEY.0, "other"));
            let error = other.build().await.unwrap().raw("Any").send().await.unwrap_err();
            assert_eq!(
                error.code().map(ToString::to_string).as_deref(),
                Some("SignatureDoesNotMatch")
            );
        });
    }
    assert_eq!(stage.toy.asked(), 2);
}

#[test]
fn faults_are_survived_where_that_is_safe() {
    for signature in BOTH {
        for fault in [
            Fault::code("Any", "Throttling.User").times(2),
            Fault::drop("Any", Moment::Before).times(2),
            Fault::drop("Any", Moment::Mid).times(2),
            Fault::drop("Any", Moment::After).times(2),
            Fault::delay("Any", Duration::from_secs(1)),
        ] {
            let clock = clock();
            let stage = emulator(&clock);
            stage.emulator.faults().add(fault.clone());
            let call = async {
                let builder = builder(&stage.emulator, &clock, signature);
                let client = builder.retries(Retries::new().attempts(3)).build().await.unwrap();
                client.raw("Any").safety(Safety::Read).send().await.map(|answer| answer.status())
            };
            assert_eq!(run(call).ok(), Some(200), "{fault:?}");
        }
    }
}

#[test]
fn a_clock_that_is_off_is_set_right_by_the_date_of_the_answer() {
    for signature in BOTH {
        let stage = emulator(&clock());
        let wrong = clock().beginning_at(begin() + Duration::from_secs(3_600));
        let status = run(async {
            let client = builder(&stage.emulator, &wrong, signature).build().await.unwrap();
            client.raw("Any").safety(Safety::Read).send().await.map(|answer| answer.status())
        });
        assert_eq!(status.ok(), Some(200));
        let codes: Vec<Option<String>> =
            stage.emulator.requests().into_iter().map(|seen| seen.code).collect();
        assert_eq!(codes, [Some("InvalidTimeStamp.Expired".to_owned()), None]);
    }
}
