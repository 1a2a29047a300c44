//! Dry runs: the service checks a request, and nothing is carried out.

use aliyun_rpc_wire::{Category, OpenCode, Request};

use crate::call;
use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::failure::Failure;
use crate::target::Target;

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
            let (result, trail) = call::checked_as(connection.parts(), &request, &target).await;
            let Err(failure) = result else { return Ok(DryRun::Passed) };
            let verdict = verdict(&failure);
            let error = Error::of_call(action.name.into(), failure, trail);
            match verdict {
                Some(verdict) => Ok(verdict(error)),
                None => Err(error),
            }
        })
    }
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
        _ => Some(DryRun::Denied),
    }
}
