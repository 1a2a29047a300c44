//! A toy of a service: it echoes what it is asked, and knows a few lists.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aliyun_rpc_emulator::{
    AccessKey, Answer, Asked, Emulator, HandClock, Refusal, Service, Settings,
};
use aliyun_rpc_wire::Method;
use serde_json::{Map, Value, json};

pub(crate) const KEY: (&str, &str) = ("testid", "testsecret");
pub(crate) const STS: (&str, &str, &str) = ("STS.testid", "stssecret", "a token+/=");
pub(crate) const VERSION: &str = "2017-06-26";

/// How long the temporary key is good for, from when the clock begins.
pub(crate) const GOOD: Duration = Duration::from_secs(3_600);

/// 2024-03-05T06:07:08Z, which the vectors were signed at.
pub(crate) fn begin() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_618_828)
}

/// The toy, and how often it was asked.
#[derive(Default)]
pub(crate) struct Toy {
    asked: AtomicUsize,
}

impl Toy {
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Service for Toy {
    fn answer(&self, asked: &Asked) -> Answer {
        self.asked.fetch_add(1, Ordering::SeqCst);
        match asked.action.as_str() {
            "Lists" => result(&json!({
                "Things": [{"Name": "a<b>&\u{1}", "Ids": ["1", "2"]}, {"Name": null, "Ids": []}],
                "Tags": {"Tag": [{"Key": "k"}, {"Key": "l"}]},
                "TotalCount": 2,
                "IsLast": true,
                "Nothing": {},
            })),
            "Refuse" => Answer::Refused(Refusal {
                status: 403,
                code: "OperationDenied.InvalidState".to_owned(),
                message: "It is \"not\" <allowed>.".to_owned(),
                rule: "toy-state".to_owned(),
            }),
            "Panic" => panic!("a slip of the service"),
            _ => {
                let echo: Map<String, Value> = asked
                    .values
                    .iter()
                    .map(|(name, value)| (name.to_owned(), value.into()))
                    .collect();
                result(&json!({"Action": asked.action, "Version": asked.version, "Echo": echo}))
            }
        }
    }

    fn version(&self) -> Option<&str> {
        Some(VERSION)
    }

    fn takes(&self, action: &str, method: Method) -> bool {
        action != "PostOnly" || method == Method::Post
    }

    fn item_name(&self, _: &str, path: &str) -> Option<&str> {
        match path {
            "Things" => Some("Thing"),
            "Things[].Ids" => Some("Id"),
            _ => None,
        }
    }

    fn injected(&self, _: &str, code: &str) -> Option<(u16, String)> {
        (code == "Stock.Empty").then(|| (409, "Nothing is left.".to_owned()))
    }

    fn is_secret(&self, _: &str, parameter: &str) -> bool {
        parameter == "Pin"
    }

    fn view(&self, name: &str) -> Option<Value> {
        (name == "things").then(|| json!(["a thing"]))
    }
}

fn result(fields: &Value) -> Answer {
    Answer::Result(fields.as_object().expect("a map").clone())
}

/// An emulator of the toy, and what moves it.
pub(crate) struct Stage {
    pub(crate) emulator: Emulator<Arc<Toy>>,
    pub(crate) clock: HandClock,
    pub(crate) toy: Arc<Toy>,
}

pub(crate) fn settings(clock: &HandClock) -> Settings {
    let sts = AccessKey::new(STS.0, STS.1).token(STS.2).expires(begin() + GOOD);
    Settings::new().key(AccessKey::new(KEY.0, KEY.1)).key(sts).clock(clock.clone()).seed(7)
}

pub(crate) fn stage_with(change: impl FnOnce(Settings) -> Settings) -> Stage {
    let (clock, toy) = (HandClock::at(begin()), Arc::new(Toy::default()));
    let settings = change(settings(&clock));
    let emulator = Emulator::start(Arc::clone(&toy), settings).expect("it starts");
    Stage { emulator, clock, toy }
}

pub(crate) fn stage() -> Stage {
    stage_with(|settings| settings)
}
