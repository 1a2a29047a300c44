//! The blocking client: the same calls, for programs without an async runtime.

use std::fmt;
use std::io;
use std::sync::Arc;

mod ensure;
mod job;
mod pages;
mod wait;

pub use ensure::Ensure;
pub use job::{Job, Steps};
pub use pages::{Items, Pages};
pub use wait::{Progress, Wait};

use aliyun_rpc_wire::{Action, Entries, Jobs, OpenCode, Paged, Prepared, Request, Starts};
use tokio::runtime::{self, Handle, Runtime};

use crate::builder::{Builder, ServiceClient};
use crate::connection::Connection;
use crate::dry_run::DryRun;
use crate::error::Error;
use crate::failure::Failure;
use crate::preflight::Preflight;
use crate::problem::Problem;
use crate::raw::{RawAnswer, RawCall};
use crate::trail::Trail;

/// A connection, and a runtime of its own, which runs while a call waits. Clones share both.
#[derive(Clone)]
pub struct Blocking {
    connection: Connection,
    driver: Arc<Driver>,
}

/// A runtime that can be dropped anywhere.
struct Driver(Option<Runtime>);

impl Blocking {
    /// Makes what the builder describes.
    ///
    /// Inside an async runtime, which it would block, that is an error; so is every call.
    pub fn new<T: ServiceClient>(builder: Builder<T>) -> Result<Self, Error<T::Code>> {
        let failed = |problem| Error::of_builder(Failure::Configuration(problem));
        let driver = Driver::new().map_err(failed)?;
        let connection = driver.wait(builder.connection()).map_err(failed)??;
        Ok(Self { connection, driver: Arc::new(driver) })
    }

    /// Checks the request, sends it, and decodes what the service answers.
    pub fn call<A: Action, C: OpenCode + 'static>(
        &self,
        request: Request,
    ) -> Result<A::Output, Error<C>> {
        let action = request.action().name;
        self.wait(action, self.connection.call::<A, C>(request))
    }

    /// Goes through the answers of an action that gives a long list in parts.
    pub fn pages<A: Paged, C: OpenCode + 'static>(&self, request: Request) -> Pages<A, C> {
        Pages::new(self.clone(), self.connection.pages(request))
    }

    /// Goes through the items of that list.
    pub fn items<A: Paged, C: OpenCode + 'static>(&self, request: Request) -> Items<A, C> {
        Items::new(self.clone(), self.connection.items(request))
    }

    /// Collects the items of that list, of which there may be so many at most.
    pub fn collect_all<A: Paged, C: OpenCode + 'static>(
        &self,
        request: Request,
        most: usize,
    ) -> Result<Vec<A::Item>, Error<C>> {
        let action = request.action().name;
        self.wait(action, self.connection.collect_all::<A, C>(request, most))
    }

    /// Has the service check the request, and nothing carried out.
    pub fn dry_run<C: OpenCode + 'static>(&self, request: Request) -> Result<DryRun<C>, Error<C>> {
        let action = request.action().name;
        self.wait(action, self.connection.dry_run(request))
    }

    /// Looks at everything that the request needs, and nothing carried out.
    pub fn preflight<A: Prepared, C: OpenCode + 'static>(
        &self,
        request: Request,
    ) -> Result<Preflight<C>, Error<C>> {
        let action = request.action().name;
        self.wait(action, self.connection.preflight::<A, C>(request))
    }

    /// Sends the request, and waits for the end of what it starts.
    pub fn send_and_wait<A: Starts, C: OpenCode + 'static>(
        &self,
        request: Request,
    ) -> Result<A::Awaited, Error<C>> {
        let action = request.action().name;
        self.wait(action, self.connection.send_and_wait::<A, C>(request))
    }

    /// Cuts the entries into tasks like the request, to run one after the other.
    pub fn job<A: Jobs, C: OpenCode + 'static>(
        &self,
        request: Request,
        entries: Entries,
    ) -> Job<A, C> {
        Job::new(self.clone(), self.connection.job(request, entries))
    }

    /// A call to an action by its name, for what is newer than the SDK. Nothing is checked.
    pub fn raw<C>(&self, action: impl Into<String>) -> RawCall<C> {
        self.connection.raw(action)
    }

    /// Sends a call to an action by its name.
    pub fn send<C: OpenCode + 'static>(&self, call: RawCall<C>) -> Result<RawAnswer, Error<C>> {
        let action = call.action().to_owned();
        self.wait(&action, call.send())
    }

    /// What is next, unless there was an error before, after which nothing is.
    fn next<R, C: OpenCode>(
        &self,
        failed: &mut bool,
        action: &str,
        next: impl Future<Output = Result<Option<R>, Error<C>>>,
    ) -> Option<Result<R, Error<C>>> {
        if *failed {
            return None;
        }
        let next = self.wait(action, next);
        *failed = next.is_err();
        next.transpose()
    }

    fn wait<R, C: OpenCode>(
        &self,
        action: &str,
        reply: impl Future<Output = Result<R, Error<C>>>,
    ) -> Result<R, Error<C>> {
        self.driver.wait(reply).unwrap_or_else(|problem| {
            let failure = Failure::Unsendable(problem);
            Err(Error::of_call(action.to_owned().into(), failure, Trail::default()))
        })
    }
}

impl Driver {
    fn new() -> Result<Self, Problem> {
        let runtime = runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error: io::Error| {
            let what = "the runtime of the blocking client cannot be set up";
            Problem::new(what, "see to it that the system has file descriptors left").because(error)
        })?;
        Ok(Self(Some(runtime)))
    }

    /// Waits for a future, unless that blocked a runtime.
    fn wait<F: Future>(&self, future: F) -> Result<F::Output, Problem> {
        match &self.0 {
            Some(runtime) if Handle::try_current().is_err() => Ok(runtime.block_on(future)),
            _ => Err(Problem::new(
                "the blocking client is used inside an async runtime, which it would block",
                "use the async client there, or call from a thread outside the runtime",
            )),
        }
    }
}

impl Drop for Driver {
    /// Lets go of the runtime without waiting for it, which an async runtime would not allow.
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Blocking {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Blocking").field(&self.connection).finish()
    }
}
