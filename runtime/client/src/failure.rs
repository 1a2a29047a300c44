//! Failures: what each kind of error knows, whatever the service's type of codes.

use std::error::Error;
use std::time::Duration;

use aliyun_rpc_wire::constraint::Violation;
use aliyun_rpc_wire::{Category, CodeFacts, DecodeError, ErrorReply};

use crate::credentials::CredentialsError;
use crate::error::ErrorKind;
use crate::pages::Position;
use crate::problem::Problem;
use crate::transport::{Phase, TooLong, TransportError};
use crate::wait::WaitFailure;
use crate::wording;

/// Why a call or a builder failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something that the client is made of is missing or wrong.
    Configuration(Problem),
    /// The request breaks rules of the reference.
    Violations(Vec<Violation>),
    /// The request cannot be sent as it is.
    Unsendable(Problem),
    /// There is no answer.
    Transport(TransportError),
    /// The service throttles the action for longer than the call may take.
    Held(Duration),
    /// The service answered with an error.
    Service(Box<Report>),
    /// The service answered that a dry run passed, and none was asked for.
    UnaskedDryRun(Box<Report>),
    /// The service answered a dry run with the id of something that it made.
    CarriedOut(Box<CarriedOut>),
    /// The answer is none of the service.
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// The beginning of the body.
        start: String,
    },
    /// The answer has more bytes than it can have.
    TooLong(Box<TooLong>),
    /// The answer is not of the form that the action's result has.
    Decode(Box<Misfit>),
    /// The list has more items than may be collected.
    TooMany {
        /// How many may be.
        most: usize,
        /// Where to go on.
        position: Position,
    },
    /// A wait has ended in vain.
    Wait(Box<WaitFailure>),
}

/// An error that the service reports.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) status: u16,
    pub(crate) error: ErrorReply,
    /// What is known of its code in this action.
    pub(crate) facts: Option<CodeFacts>,
    /// The body.
    pub(crate) raw: String,
    /// Why there are no other credentials, where it asks for them.
    pub(crate) unrenewed: Option<CredentialsError>,
}

/// An answer to a dry run that is one to the call itself.
#[derive(Debug)]
pub(crate) struct CarriedOut {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    /// The field with the id.
    pub(crate) field: &'static str,
    pub(crate) id: String,
    /// The body.
    pub(crate) raw: String,
}

/// An answer that does not fit the action's result.
#[derive(Debug)]
pub(crate) struct Misfit {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) error: DecodeError,
    /// The body.
    pub(crate) raw: String,
}

impl Failure {
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::Configuration(_) => ErrorKind::Configuration,
            Self::Violations(_) | Self::Unsendable(_) | Self::Held(_) => ErrorKind::Refused,
            Self::Transport(_) => ErrorKind::Transport,
            Self::Service(_) => ErrorKind::Service,
            Self::UnaskedDryRun(_) => ErrorKind::UnaskedDryRun,
            Self::CarriedOut(_) => ErrorKind::MayHaveExecuted,
            Self::Unreadable { .. } | Self::TooLong(_) => ErrorKind::Unreadable,
            Self::Decode(_) => ErrorKind::Decode,
            Self::TooMany { .. } => ErrorKind::TooManyItems,
            Self::Wait(_) => ErrorKind::Wait,
        }
    }

    /// The failure, with the reason why there are no other credentials.
    pub(crate) fn unrenewed(mut self, error: CredentialsError) -> Self {
        if let Self::Service(report) = &mut self {
            report.unrenewed = Some(error);
        }
        self
    }

    fn report(&self) -> Option<&Report> {
        match self {
            Self::Service(report) | Self::UnaskedDryRun(report) => Some(report),
            _ => self.cause()?.report(),
        }
    }

    /// Why what was waited for could not be looked at.
    fn cause(&self) -> Option<&Self> {
        match self {
            Self::Wait(wait) => wait.cause.as_deref(),
            _ => None,
        }
    }

    /// A name of what is wrong for spans: the code where there is one.
    pub(crate) fn type_name(&self) -> &str {
        self.code().unwrap_or(match self {
            Self::Configuration(_) => "configuration",
            Self::Violations(_) | Self::Unsendable(_) => "refused",
            Self::Transport(error) if error.is_timeout() => "timeout",
            Self::Transport(_) => "transport",
            Self::Held(_) => "throttled",
            Self::Service(_) | Self::UnaskedDryRun(_) => "service",
            Self::CarriedOut(_) => "carried_out",
            Self::Unreadable { .. } => "unreadable",
            Self::TooLong(_) => "too_long",
            Self::Decode(_) => "decode",
            Self::TooMany { .. } => "too_many_items",
            Self::Wait(_) => "wait",
        })
    }

    /// Why there is no answer.
    pub(crate) fn transport(&self) -> Option<&TransportError> {
        match self {
            Self::Transport(error) => Some(error),
            _ => None,
        }
    }

    pub(crate) fn violations(&self) -> &[Violation] {
        match self {
            Self::Violations(violations) => violations,
            _ => self.cause().map_or(&[], Self::violations),
        }
    }

    pub(crate) fn code(&self) -> Option<&str> {
        self.report()?.error.code.as_deref()
    }

    /// The service's message, without the signed text that some end in.
    pub(crate) fn message(&self) -> Option<&str> {
        self.report()?.error.message.as_deref().map(wording::without_signed_text)
    }

    pub(crate) fn facts(&self) -> Option<CodeFacts> {
        self.report()?.facts
    }

    /// What kind of failure the service reports, now or to an earlier call.
    pub(crate) fn category(&self) -> Option<Category> {
        match self {
            Self::Held(_) => Some(Category::Throttled),
            Self::Wait(_) => self.cause()?.category(),
            _ => self.facts().map(|facts| facts.category),
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Service(report) | Self::UnaskedDryRun(report) => Some(report.status),
            Self::CarriedOut(made) => Some(made.status),
            Self::Unreadable { status, .. } => Some(*status),
            Self::TooLong(answer) => Some(answer.status),
            Self::Decode(misfit) => Some(misfit.status),
            _ => self.cause()?.status(),
        }
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        match self {
            Self::Service(report) | Self::UnaskedDryRun(report) => {
                report.error.request_id.as_deref()
            }
            Self::CarriedOut(made) => made.request_id.as_deref(),
            Self::Decode(misfit) => misfit.request_id.as_deref(),
            _ => self.cause()?.request_id(),
        }
    }

    pub(crate) fn raw_answer(&self) -> Option<&str> {
        match self {
            Self::Service(report) | Self::UnaskedDryRun(report) => Some(&report.raw),
            Self::Unreadable { start, .. } => Some(start),
            Self::TooLong(answer) => Some(&answer.start),
            Self::CarriedOut(made) => Some(&made.raw),
            Self::Decode(misfit) => Some(&misfit.raw),
            _ => self.cause()?.raw_answer(),
        }
    }

    /// The beginning of an answer that cannot be read.
    pub(crate) fn unreadable(&self) -> Option<&str> {
        match self {
            Self::Unreadable { start, .. } => Some(start),
            _ => self.cause()?.unreadable(),
        }
    }

    /// What to do about it.
    pub(crate) fn remedy(&self) -> Option<&str> {
        match self {
            Self::Configuration(problem) | Self::Unsendable(problem) => Some(&problem.remedy),
            Self::Violations(_) => Some(wording::SWITCH),
            Self::Transport(error) if error.phase() == Phase::Connecting => {
                Some("check the network, the endpoint and the system's root certificates")
            }
            Self::Transport(_) => Some("check the network, or give the call more time"),
            Self::Held(_) => Some("call less often, or give the call more time"),
            Self::UnaskedDryRun(_) => Some(
                "nothing was carried out: see what makes a dry run of the request between here \
                 and the service",
            ),
            Self::Service(report) => report.facts.map(|facts| facts.remedy),
            Self::CarriedOut(_) => Some(
                "see whether it is there, and delete it if it is not wanted: the service seems to \
                 have ignored that it was to check only",
            ),
            Self::Unreadable { status: 300..=399, .. } => {
                Some("redirects are not followed: check that the endpoint is the service's own")
            }
            Self::Unreadable { .. } => Some(
                "something between here and the service may have answered: see `raw_answer()`, \
                 and check the endpoint and any proxy",
            ),
            Self::TooLong(_) => {
                Some("ask for less at once, or raise the limit with `Builder::answer_limit`")
            }
            Self::Decode(_) => Some(
                "the service has acted on the request: read what it answered in `raw_answer()`, \
                 and report that the SDK does not understand it",
            ),
            Self::TooMany { .. } => {
                Some("allow more of them, narrow the list, or go through its `items()`")
            }
            Self::Wait(wait) => wait.remedy(),
        }
    }

    pub(crate) fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Configuration(problem) | Self::Unsendable(problem) => {
                problem.source.as_deref().map(|source| source as _)
            }
            Self::Transport(error) => Some(error),
            Self::Service(report) => report.unrenewed.as_ref().map(|error| error as _),
            Self::TooLong(answer) => Some(&**answer),
            Self::Decode(misfit) => Some(&misfit.error),
            _ => self.cause()?.source(),
        }
    }
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        error.too_long().map_or_else(Self::Transport, Self::TooLong)
    }
}
