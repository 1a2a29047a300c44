//! Commands: the one module that runs other programs.

use std::future::poll_fn;
use std::io::{self, Read as _};
use std::pin::pin;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use aliyun_rpc_wire::Secret;
use tokio::sync::oneshot;

use crate::clock::Clock;

/// Runs a program with arguments, and gives what it printed; it may block.
type Run = dyn Fn(&[String], &Stop) -> io::Result<String> + Send + Sync;

/// How programs are run.
#[derive(Clone)]
pub(crate) struct Commands(Arc<Run>);

/// The program that runs, so that it can be ended.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<Mutex<Option<Child>>>);

impl Commands {
    /// The programs of this system.
    pub(crate) fn of_system() -> Self {
        Self(Arc::new(run))
    }

    /// Programs that are made up.
    pub(crate) fn of(
        run: impl Fn(&[String]) -> io::Result<String> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(move |words, _| run(words)))
    }

    /// Runs a command in a thread of its own, without a shell.
    pub(crate) async fn run(
        &self,
        command: &str,
        limit: Duration,
        clock: &dyn Clock,
    ) -> Result<Secret, String> {
        let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
        let program = words.first().ok_or_else(|| "its command is empty".to_owned())?.clone();
        let (stop, commands) = (Stop::default(), self.clone());
        let inner = stop.clone();
        let (report, result) = oneshot::channel();
        std::thread::spawn(move || {
            // Where nobody waits any more, nobody needs it.
            let _ = report.send((commands.0)(&words, &inner).map(Secret::new));
        });
        let (mut result, mut sleep) = (pin!(result), clock.sleep(limit));
        let first = poll_fn(|context| match result.as_mut().poll(context) {
            Poll::Ready(printed) => Poll::Ready(Some(printed)),
            Poll::Pending => sleep.as_mut().poll(context).map(|()| None),
        });
        match first.await {
            Some(Ok(Ok(printed))) => Ok(printed),
            Some(Ok(Err(error))) => Err(format!("the command `{program}` failed: {error}")),
            Some(Err(_)) => Err(format!("the command `{program}` came to nothing")),
            None => {
                stop.end();
                Err(format!("the command `{program}` took more than {} s", limit.as_secs()))
            }
        }
    }
}

impl Stop {
    fn end(&self) {
        if let Some(child) = &mut *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            // It may have ended by itself.
            let _ = child.kill();
        }
    }

    fn hold(&self, child: Child) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
    }

    fn take(&self) -> Option<Child> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

fn run(words: &[String], stop: &Stop) -> io::Result<String> {
    let (program, arguments) = words.split_first().ok_or(io::ErrorKind::InvalidInput)?;
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let output = child.stdout.take();
    stop.hold(child);
    let mut printed = String::new();
    output.ok_or(io::ErrorKind::BrokenPipe)?.read_to_string(&mut printed)?;
    let status = stop.take().ok_or(io::ErrorKind::BrokenPipe)?.wait()?;
    if status.success() { Ok(printed) } else { Err(io::Error::other(status.to_string())) }
}
