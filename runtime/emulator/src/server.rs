//! The server: a listener, a thread of its own, and the handle that stops both.

use std::fmt;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::runtime;
use tokio::sync::{Semaphore, oneshot};

use crate::clock::Clock;
use crate::door::Door;
use crate::fault::Faults;
use crate::record::Seen;
use crate::service::Service;
use crate::settings::Settings;
use crate::state::State;

/// The most bytes of a request's head; a longer one is answered with status 431, or 414 where
/// the URL alone is too long.
const HEAD: usize = 128 << 10;

/// How long the server waits when the system has no connection to give.
const PAUSE: Duration = Duration::from_millis(100);

/// A running emulator. Dropping it stops it and closes all connections.
#[must_use = "an emulator that is dropped stops"]
pub struct Emulator<S = State> {
    address: SocketAddr,
    service: Arc<S>,
    door: Arc<Door>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl<S: Service> Emulator<S> {
    /// Starts an emulator of a service, in a thread of its own; once this returns, it takes
    /// requests. It fails where it cannot listen at the address.
    pub fn start(service: S, settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind(settings.listen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let (clock, connections) = (Arc::clone(&settings.clock), settings.limits.connections);
        let service = Arc::new(service);
        let door = Arc::new(Door::new(Arc::clone(&service), settings));
        let (stop, stopped) = oneshot::channel();
        let (listener, guard) = {
            let _inside = runtime.enter();
            (tokio::net::TcpListener::from_std(listener)?, Arc::clone(&door))
        };
        runtime.spawn(accept(listener, guard, clock, connections));
        let serve = move || {
            // Either way, it is over.
            let _ = runtime.block_on(stopped);
        };
        let thread = thread::Builder::new().name("emulator".to_owned()).spawn(serve)?;
        Ok(Self { address, service, door, stop: Some(stop), thread: Some(thread) })
    }

    /// What lies behind the door, to be looked at and changed at any time.
    #[must_use]
    pub fn service(&self) -> &S {
        &self.service
    }

    /// Answers a request as though it had come over a connection, and in no other way: the way in
    /// for clients in the same process whose transport can be replaced. It fails where the
    /// connection would be dropped.
    ///
    /// Nothing waits but what a fault delays, for the clock of the settings.
    pub fn answer(
        &self,
        request: http::Request<Vec<u8>>,
    ) -> impl Future<Output = io::Result<http::Response<Vec<u8>>>> + Send + use<S> {
        let door = Arc::clone(&self.door);
        async move {
            let dropped = |dropped| io::Error::new(io::ErrorKind::ConnectionReset, dropped);
            let request = request.map(|body| Full::new(Bytes::from(body)));
            let (head, body) = door.knock(request).await.map_err(dropped)?.into_parts();
            let body = body.collect().await.map_err(dropped)?.to_bytes();
            Ok(http::Response::from_parts(head, body.into()))
        }
    }

    /// The address that it listens at.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL for a client.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The faults, to which more can be added at any time.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.door.faults
    }

    /// The last requests, the oldest first. Dropped connections are among them, views are not.
    #[must_use]
    pub fn requests(&self) -> Vec<Seen> {
        self.door.log.all()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // A thread that has panicked has ended, too.
            let _ = thread.join();
        }
    }
}

impl<S> Drop for Emulator<S> {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
        {
            let _ = thread.join();
        }
    }
}

impl<S> fmt::Debug for Emulator<S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Emulator").field("address", &self.address).finish_non_exhaustive()
    }
}

async fn accept(
    listener: tokio::net::TcpListener,
    door: Arc<Door>,
    clock: Arc<dyn Clock>,
    connections: usize,
) {
    let free = Arc::new(Semaphore::new(connections.min(Semaphore::MAX_PERMITS)));
    while let Ok(permit) = Arc::clone(&free).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                let door = Arc::clone(&door);
                tokio::spawn(async move {
                    connection(stream, door).await;
                    drop(permit);
                });
            }
            Err(_) => clock.sleep(PAUSE).await,
        }
    }
}

async fn connection(stream: TcpStream, door: Arc<Door>) {
    // Without it answers are slower, and nothing else.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(|request| {
        let door = Arc::clone(&door);
        async move { door.knock(request).await }
    });
    let mut server = http1::Builder::new();
    server.max_buf_size(HEAD).header_read_timeout(None).auto_date_header(false);
    // One that has said all it has to say still gets its answer.
    server.half_close(true);
    // What is no HTTP, and who goes away, ends the connection and nothing more.
    let _ = server.serve_connection(TokioIo::new(stream), answer).await;
}
