//! The client at the level *enforce all*: it sends what the table admits, and nothing else.

use std::sync::Arc;

use aliyun_rpc_constraint::{Schema, Values, Violation};
use aliyun_rpc_wire::Request;
use cpfs::{CheckLevel, Client, ErrorKind};

use crate::actions::Known;
use crate::fake::{self, Fake, now};
use crate::samples::SAMPLES;

/// A client and an action of it.
pub(crate) struct Gate {
    known: &'static Known,
    client: Client,
    fake: Arc<Fake>,
}

impl Gate {
    pub(crate) fn new(known: &'static Known) -> Self {
        let fake = Fake::answering(&*SAMPLES[known.info.name].json);
        let builder = fake::builder(&fake).check_level(CheckLevel::EnforceAll);
        Self { known, client: now(builder.build()).unwrap(), fake }
    }

    pub(crate) fn name(&self) -> &'static str {
        self.known.info.name
    }

    pub(crate) fn schema(&self) -> &'static Schema {
        &self.known.info.schema
    }

    /// The client sends where nothing is amiss; else it refuses with these violations.
    pub(crate) fn assert(&self, values: &Values, violations: &[Violation]) {
        let mut request = Request::new(self.known.info);
        values.iter().for_each(|(name, value)| request.set(name, value));
        let outcome = now((self.known.send)(&self.client, request));
        assert_eq!(self.fake.sent().len(), usize::from(violations.is_empty()));
        match outcome {
            Ok(_) => assert_eq!(violations, []),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
                assert_eq!(error.violations(), violations);
            }
        }
    }
}
