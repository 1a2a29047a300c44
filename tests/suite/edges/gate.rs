//! The client at the level *enforce all*, the client at *off*, and the emulator that it then asks:
//! all of them take what the table admits, and nothing else.

use std::sync::Arc;

use aliyun_rpc_constraint::{Schema, Values, Violation};
use aliyun_rpc_emulator::{AccessKey, Emulator, HandClock, Limits, Settings};
use aliyun_rpc_wire::Request;
use cpfs::testing::{Double, Served, TestClock};
use cpfs::{CheckLevel, Client, Clock as _, ErrorKind, Retries};

use crate::actions::Known;
use crate::double::{self, answering, now};
use crate::samples::SAMPLES;

/// An action, a client that checks it, and one that leaves that to the emulator.
pub(crate) struct Gate {
    known: &'static Known,
    client: Client,
    double: Double,
    lax: Client,
    emulator: Arc<Emulator>,
}

/// An emulator in which nothing is, and a client of it that checks nothing.
fn lax() -> (Client, Arc<Emulator>) {
    let (clock, mut limits) = (TestClock::by_hand(), Limits::default());
    limits.log_requests = 1;
    let settings = Settings::new().key(AccessKey::new("test-id", "test-secret")).limits(limits);
    let settings = settings.clock(HandClock::at(clock.now()));
    let emulator = Arc::new(Emulator::start(cpfs_emulator::state(1), settings).unwrap());
    let served = Arc::clone(&emulator);
    let served = Served::by(move |request| served.answer(request));
    let builder = served.builder().clock(clock).retries(Retries::off());
    (now(builder.check_level(CheckLevel::Off).build()).unwrap(), emulator)
}

impl Gate {
    pub(crate) fn new(known: &'static Known) -> Self {
        let double = answering(&*SAMPLES[known.info.name].json);
        let builder = double::builder(&double).check_level(CheckLevel::EnforceAll);
        let (lax, emulator) = lax();
        Self { known, client: now(builder.build()).unwrap(), double, lax, emulator }
    }

    pub(crate) fn name(&self) -> &'static str {
        self.known.info.name
    }

    pub(crate) fn schema(&self) -> &'static Schema {
        &self.known.info.schema
    }

    /// The client sends where nothing is amiss; else it refuses with these violations.
    pub(crate) fn assert(&self, values: &Values, violations: &[Violation]) {
        self.emulated(values, violations);
        let outcome = now((self.known.send)(&self.client, self.request(values)));
        assert_eq!(self.double.take_sent().len(), usize::from(violations.is_empty()));
        match outcome {
            Ok(_) => assert_eq!(violations, []),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
                assert_eq!(error.violations(), violations);
            }
        }
    }

    fn request(&self, values: &Values) -> Request {
        let mut request = Request::new(self.known.info);
        values.iter().for_each(|(name, value)| request.set(name.to_owned(), value));
        request
    }

    /// The emulator refuses by the first violation, with a code that is known, and nothing of it
    /// else.
    fn emulated(&self, values: &Values, violations: &[Violation]) {
        let outcome = now((self.known.send)(&self.lax, self.request(values)));
        let Err(error) = outcome else { return assert_eq!(violations, []) };
        let code = error.code().map(ToString::to_string).unwrap_or_default();
        assert!(self.known.info.service.code(&code).is_some(), "{error}");
        let seen = self.emulator.requests().pop().expect("it was sent");
        let found = seen.rule.unwrap_or_default();
        let rule = |violation: &Violation| format!("{} {}", violation.rule, violation.parameter);
        match violations.first() {
            Some(first) => assert_eq!(found, rule(first), "{error}"),
            None => {
                let is_late = found.starts_with("address") || found == "dry-run";
                assert!(is_late, "{found}: {error}");
            }
        }
    }
}
