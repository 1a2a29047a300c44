//! A connector whose connections have to come about in time.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use tower_service::Service;

use crate::clock::Clock;
use crate::race::race;
use crate::transport::TimedOut;

type BoxError = Box<dyn Error + Send + Sync>;

/// A connector, and how long its connections may take.
#[derive(Clone)]
pub(crate) struct InTime<C> {
    connector: C,
    clock: Arc<dyn Clock>,
    limit: Duration,
}

impl<C> InTime<C> {
    pub(crate) fn new(connector: C, clock: Arc<dyn Clock>, limit: Duration) -> Self {
        Self { connector, clock, limit }
    }
}

impl<C> Service<Uri> for InTime<C>
where
    C: Service<Uri>,
    C::Error: Into<BoxError>,
    C::Future: Send + 'static,
    C::Response: Send,
{
    type Response = C::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<C::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.connector.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = self.connector.call(uri);
        let (clock, limit) = (Arc::clone(&self.clock), self.limit);
        Box::pin(async move {
            match race(&*clock, limit, connecting).await {
                Some(connected) => connected.map_err(Into::into),
                None => Err(TimedOut(limit).into()),
            }
        })
    }
}
