//! Answers: what a server sent back, read into a tree or into a failure.

use std::time::{Duration, SystemTime};

use aliyun_rpc_wire::{self as wire, Category, Civil, ErrorReply, Node, Tree};
use http::HeaderMap;
use http::header::DATE;

use crate::failure::{Failure, Report};
use crate::target::Target;
use crate::wording;

/// The header that says how many milliseconds to wait.
const RETRY_AFTER: &str = "x-acs-retry-after";

/// An answer that reports no error.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) tree: Tree,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads the answer to the target's action, which was a dry run or not.
    pub(crate) fn read(
        target: &Target,
        dry_run: bool,
        status: u16,
        body: Vec<u8>,
    ) -> Result<Self, Failure> {
        match wire::Reply::read(target.name(), status, &body) {
            Ok(wire::Reply::Success(tree)) if status == 202 && has_only_an_id(&tree) => {
                let error = ErrorReply::with_request_id(request_id(&tree));
                Err(reported(target, dry_run, status, error, &body))
            }
            Ok(wire::Reply::Success(tree)) => {
                Ok(Self { status, request_id: request_id(&tree), tree, body })
            }
            Ok(wire::Reply::Failure(error)) => {
                Err(reported(target, dry_run, status, *error, &body))
            }
            Err(wire::Unreadable) => {
                Err(Failure::Unreadable { status, start: wording::start(&body) })
            }
        }
    }

    /// An answer that was not given in this form: a result with the fields, and no body.
    pub(crate) fn made(
        status: u16,
        request_id: Option<String>,
        fields: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        let fields: Vec<_> = fields.into_iter().collect();
        let id = request_id.as_deref().map(|id| ("RequestId", id));
        let fields = fields.iter().map(|(name, value)| (*name, value.as_str()));
        let tree = Tree::of_texts(id.into_iter().chain(fields));
        Self { status, request_id, tree, body: Vec::new() }
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// How long an answer says to wait.
pub(crate) fn hint(headers: &HeaderMap) -> Option<Duration> {
    let milliseconds: u64 = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    (milliseconds > 0).then(|| Duration::from_millis(milliseconds))
}

/// When an answer was given, by the clock of who gave it: `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn date(headers: &HeaderMap) -> Option<SystemTime> {
    let text = headers.get(DATE)?.to_str().ok()?;
    let (_, moment) = text.strip_suffix(" GMT")?.split_once(", ")?;
    let mut parts = moment.split([' ', ':']);
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?;
    let month = (1..).zip(MONTHS).find(|(_, name)| *name == month)?.0;
    let mut number = || parts.next()?.parse().ok();
    let (date, time) = ([number()?, month, day], [number()?, number()?, number()?]);
    let seconds = Civil::new(date, time)?.seconds().try_into().ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn request_id(tree: &Tree) -> Option<String> {
    Node::new(tree).fields().ok()?.optional("RequestId").ok()?
}

/// Whether an answer has nothing in it that could be a result.
fn has_only_an_id(tree: &Tree) -> bool {
    let names = Node::new(tree).fields().into_iter().flat_map(|fields| fields.names());
    names.into_iter().all(|name| ["RequestId", "Code", "Message"].contains(&name))
}

fn reported(
    target: &Target,
    dry_run: bool,
    status: u16,
    error: ErrorReply,
    body: &[u8],
) -> Failure {
    let facts = error.code.as_deref().and_then(|code| target.code(status, code));
    let raw = String::from_utf8_lossy(body).into_owned();
    let passed = facts.is_some_and(|facts| facts.category == Category::DryRunPassed);
    let report = Box::new(Report { status, error, facts, raw, unrenewed: None });
    if passed && !dry_run { Failure::UnaskedDryRun(report) } else { Failure::Service(report) }
}
