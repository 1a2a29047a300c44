//! Ensuring: what is there already is found by what identifies it, and made only where it is not.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use aliyun_rpc_wire::{Action, Caller, Category, NaturalKey, OpenCode, Request};

use crate::answer::Answer;
use crate::connection::{Connection, Reply, decoded};
use crate::error::{Error, ErrorKind};
use crate::failure::Failure;
use crate::problem::Problem;
use crate::trail::Trail;

/// The pauses before looks for what may have been made.
const PAUSES: [u64; 5] = [0, 2, 4, 8, 16];

/// A caller that makes what a call would make only where it is not there already.
///
/// It looks for it by what identifies it before it makes it, and again when it is not known
/// whether it was made.
pub struct Ensure<C> {
    connection: Connection,
    code: PhantomData<fn() -> C>,
}

/// What was found or made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ensured<T> {
    /// It was there already. Other things than what identifies it may differ from the call.
    Found(T),
    /// The call has made it.
    Made(T),
}

impl<T> Ensured<T> {
    /// The result, found or made.
    pub fn into_inner(self) -> T {
        match self {
            Self::Found(result) | Self::Made(result) => result,
        }
    }

    /// Whether the call has made it.
    #[must_use]
    pub fn is_made(&self) -> bool {
        matches!(self, Self::Made(_))
    }
}

impl<T> std::ops::Deref for Ensured<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Found(result) | Self::Made(result) => result,
        }
    }
}

impl<C> Ensure<C> {
    /// One that calls over the connection.
    #[must_use]
    pub fn new(connection: &Connection) -> Self {
        Self { connection: connection.clone(), code: PhantomData }
    }
}

impl<C: OpenCode + 'static> Caller for Ensure<C> {
    type Reply<T> = Reply<Ensured<T>, C>;

    fn call<A: Action>(self, request: Request) -> Self::Reply<A::Output> {
        let connection = self.connection;
        Box::pin(async move { connection.ensure::<A, C>(request).await })
    }
}

impl Connection {
    /// Finds what the request would make, or makes it.
    async fn ensure<A: Action, C: OpenCode>(
        &self,
        request: Request,
    ) -> Result<Ensured<A::Output>, Error<C>> {
        let action = request.action();
        let refuse = |failure| Error::of_call(action.name.into(), failure, Trail::default());
        let refusing = self.refusing(&request);
        if !refusing.is_empty() {
            return Err(refuse(Failure::Violations(refusing)));
        }
        let Some(key) = action.natural_key.filter(|key| key.listing(request.values()).is_some())
        else {
            return Err(refuse(Failure::Unsendable(lacks(action.natural_key))));
        };
        if let Some(found) = self.find(key, &request).await? {
            return decoded(action.name, found, Trail::default()).map(Ensured::Found);
        }
        match self.answer(request.clone()).await {
            Ok((answer, trail)) => decoded(action.name, answer, trail).map(Ensured::Made),
            Err(error) => {
                let made = matches!(error.kind(), ErrorKind::MayHaveExecuted | ErrorKind::Accepted);
                if !made && error.category() != Some(Category::AlreadyExists) {
                    return Err(error);
                }
                let found = self.find_soon::<C>(key, &request).await.ok_or(error)?;
                let found = decoded(action.name, found, Trail::default())?;
                Ok(if made { Ensured::Made(found) } else { Ensured::Found(found) })
            }
        }
    }

    /// Looks for what the request would make.
    async fn find<C: OpenCode>(
        &self,
        key: &'static NaturalKey,
        request: &Request,
    ) -> Result<Option<Answer>, Error<C>> {
        let listing = key.listing(request.values()).unwrap_or_default();
        let (listed, _) = self.answer(Request::with(key.find, listing)).await?;
        let id = key.found(request.values(), &listed.tree);
        Ok(id.map(|id| Answer::made(listed.status, listed.request_id, [(key.id, id)])))
    }

    /// The same, several times, since what was just made need not be in lists at once.
    async fn find_soon<C: OpenCode>(
        &self,
        key: &'static NaturalKey,
        request: &Request,
    ) -> Option<Answer> {
        for pause in PAUSES {
            self.clock().sleep(Duration::from_secs(pause)).await;
            // A look that fails is no answer; the error that led here tells more.
            if let Ok(Some(found)) = self.find::<C>(key, request).await {
                return Some(found);
            }
        }
        None
    }
}

/// Why a request cannot be looked for.
fn lacks(key: Option<&NaturalKey>) -> Problem {
    let parts = key
        .into_iter()
        .flat_map(|key| key.given.iter().chain(key.same.iter().map(|(name, _)| name)));
    let parts: Vec<&str> = parts.copied().collect();
    Problem::new(
        format!("it cannot be looked for without all of {}", parts.join(", ")),
        "give them, or send the call by itself",
    )
}

impl<C> Clone for Ensure<C> {
    fn clone(&self) -> Self {
        Self::new(&self.connection)
    }
}

impl<C> fmt::Debug for Ensure<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Ensure").field(&self.connection).finish()
    }
}
