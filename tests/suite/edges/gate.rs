//! The client at the level *enforce all*, and the emulator: both take what the table admits, and
//! nothing else.

use std::time::SystemTime;

use aliyun_rpc_constraint::{Schema, Values, Violation};
use aliyun_rpc_emulator::{Answer, Asked, Service as _};
use aliyun_rpc_wire::Request;
use cpfs::testing::Double;
use cpfs::{CheckLevel, Client, ErrorKind};

use crate::actions::Known;
use crate::double::{self, answering, now};
use crate::samples::SAMPLES;

/// A client and an action of it.
pub(crate) struct Gate {
    known: &'static Known,
    client: Client,
    double: Double,
}

impl Gate {
    pub(crate) fn new(known: &'static Known) -> Self {
        let double = answering(&*SAMPLES[known.info.name].json);
        let builder = double::builder(&double).check_level(CheckLevel::EnforceAll);
        Self { known, client: now(builder.build()).unwrap(), double }
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
        let mut request = Request::new(self.known.info);
        values.iter().for_each(|(name, value)| request.set(name.to_owned(), value));
        let outcome = now((self.known.send)(&self.client, request));
        assert_eq!(self.double.take_sent().len(), usize::from(violations.is_empty()));
        match outcome {
            Ok(_) => assert_eq!(violations, []),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
                assert_eq!(error.violations(), violations);
            }
        }
    }

    /// The emulator refuses by the first violation, with a code that is known, and nothing of it
    /// else.
    fn emulated(&self, values: &Values, violations: &[Violation]) {
        let asked = Asked {
            action: self.name().to_owned(),
            version: String::new(),
            values: values.clone(),
            request_id: String::new(),
            at: SystemTime::UNIX_EPOCH,
        };
        let refusal = match cpfs_emulator::state(1).answer(&asked) {
            Answer::Result(_) => return assert_eq!(violations, []),
            Answer::Refused(refusal) => refusal,
        };
        assert!(self.known.info.service.code(&refusal.code).is_some(), "{refusal:?}");
        let rule = |violation: &Violation| format!("{} {}", violation.rule, violation.parameter);
        match violations.first() {
            Some(first) => assert_eq!(refusal.rule, rule(first)),
            None => {
                let is_late = refusal.rule.starts_with("address") || refusal.rule == "dry-run";
                assert!(is_late, "{refusal:?}");
            }
        }
    }
}
