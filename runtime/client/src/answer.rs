//! Answers: what a server sent back, read into a tree or into a failure.

use aliyun_rpc_wire::{self as wire, ErrorReply, Node};
use serde_json::Value;

use crate::failure::{Failure, Report};
use crate::target::Target;
use crate::wording;

/// An answer that reports no error.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) tree: Value,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads the answer to the target's action.
    pub(crate) fn read(
        target: &Target,
        response: http::Response<Vec<u8>>,
    ) -> Result<Self, Failure> {
        let status = response.status().as_u16();
        let body = response.into_body();
        match wire::Reply::read(target.name(), status, &body) {
            Ok(wire::Reply::Success(tree)) => {
                Ok(Self { status, request_id: request_id(&tree), tree, body })
            }
            Ok(wire::Reply::Failure(error)) => Err(reported(target, status, *error, &body)),
            Err(wire::Unreadable) => {
                Err(Failure::Unreadable { status, start: wording::start(&body) })
            }
        }
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn request_id(tree: &Value) -> Option<String> {
    Node::new(tree).fields().ok()?.optional("RequestId").ok()?
}

fn reported(target: &Target, status: u16, error: ErrorReply, body: &[u8]) -> Failure {
    let facts = error.code.as_deref().and_then(|code| target.code(status, code));
    let raw = String::from_utf8_lossy(body).into_owned();
    Failure::Service(Box::new(Report { status, error, facts, raw }))
}
