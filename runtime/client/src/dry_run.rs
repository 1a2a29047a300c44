//! Dry runs: the service checks a request, and nothing is carried out.

use aliyun_rpc_wire::{ActionInfo, Category, Node, OpenCode, Request};

use crate::answer::Answer;
use crate::call;
use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::failure::{CarriedOut, Failure};
use crate::target::Target;
use crate::trail::Fate;
use crate::verdict::{Trace, Verdict};

/// What a dry run tells. There is no id in it: nothing was made.
#[derive(Debug)]
#[must_use = "a dry run says whether the call would be carried out"]
#[non_exhaustive]
pub enum DryRun<C> {
    /// The call would be carried out, as far as the service checks.
    Passed,
    /// There is no stock of what it asks for; the error has the service's answer.
    OutOfStock(Error<C>),
    /// The service would refuse the call; the error says why and what to do.
    Denied(Error<C>),
}

impl<C> DryRun<C> {
    /// Whether the call would be carried out.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        matches!(self, Self::Passed)
    }

    /// Why the call would not be carried out.
    #[must_use]
    pub fn error(&self) -> Option<&Error<C>> {
        match self {
            Self::Passed => None,
            Self::OutOfStock(error) | Self::Denied(error) => Some(error),
        }
    }
}

impl Connection {
    /// Has the service check the request, and nothing carried out.
    ///
    /// An error where the answer says nothing of the request: where there is none, where the
    /// service throttles, is out of order or refuses the credentials. It is one also where the
    /// service seems to have carried the request out all the same, since its answer has the id of
    /// something made.
    #[must_use]
    pub fn dry_run<C: OpenCode + 'static>(&self, mut request: Request) -> Reply<DryRun<C>, C> {
        let connection = self.clone();
        Box::pin(async move {
            let action = request.action();
            if let Some(parameter) = action.dry_run {
                request.set(parameter, &true);
            }
            // A token is for the call itself, which would then count as carried out.
            if let Some(parameter) = action.client_token {
                request.unset(parameter);
            }
            let target = Target::DryRun(action);
            let (result, mut trail) = call::checked_as(connection.parts(), request, &target).await;
            let failure = match result.map(|answer| carried_out(action, answer)) {
                Ok(None) => return Ok(DryRun::Passed),
                Ok(Some(made)) => {
                    trail.fate = Fate::MayHaveExecuted;
                    Failure::CarriedOut(Box::new(made))
                }
                Err(failure) => failure,
            };
            let verdict = verdict(&failure);
            let error = Error::of_call(action.name.into(), failure, trail);
            match verdict {
                Some(verdict) => Ok(verdict(error)),
                None => Err(error),
            }
        })
    }
}

/// What an answer says was made, where a dry run makes nothing.
fn carried_out(action: &ActionInfo, answer: Answer) -> Option<CarriedOut> {
    let field = action.made?;
    let id = Node::new(&answer.tree)
        .fields()
        .ok()?
        .get(field)?
        .text()
        .filter(|id| !id.trim().is_empty())?;
    let raw = answer.text();
    Some(CarriedOut { status: answer.status, request_id: answer.request_id, field, id, raw })
}

/// What the service's answer says of the request; none where it says nothing of it.
fn verdict<C>(failure: &Failure) -> Option<fn(Error<C>) -> DryRun<C>> {
    let Failure::Service(report) = failure else { return None };
    match failure.category() {
        Some(Category::DryRunPassed) => Some(|_| DryRun::Passed),
        Some(Category::Stock) => Some(DryRun::OutOfStock),
        Some(
            Category::Throttled
            | Category::Unavailable
            | Category::Internal
            | Category::Authentication
            | Category::Accepted,
        ) => None,
        None if !(400..500).contains(&report.status) => None,
        None if Verdict::of(failure, None).trace == Trace::Throttled => None,
        _ => Some(DryRun::Denied),
    }
}
