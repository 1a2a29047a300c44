//! Commands: the one module that runs other programs.

use std::io::{self, Read as _};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aliyun_rpc_wire::Secret;
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::race::race;

/// The number of bytes that are read of what a program prints.
const LONGEST: u64 = 1 << 20;

/// Runs a program with arguments, and gives what it printed; it may block.
type Run = dyn Fn(&[String], &Stop) -> io::Result<String> + Send + Sync;

/// How programs are run.
#[derive(Clone)]
pub(crate) struct Commands(Arc<Run>);

/// The program that runs, so that it can be ended.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<Mutex<Running>>);

#[derive(Default)]
struct Running {
    child: Option<Child>,
    /// Whether its time is up.
    is_over: bool,
}

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
        match race(clock, limit, result).await {
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
    fn running(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self) {
        let mut running = self.running();
        running.is_over = true;
        // It may have ended by itself.
        let _ = running.child.as_mut().map(Child::kill);
    }

    fn hold(&self, mut child: Child) {
        let mut running = self.running();
        if running.is_over {
            let _ = child.kill();
        }
        running.child = Some(child);
    }

    fn take(&self) -> Option<Child> {
        self.running().child.take()
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
    let output = output.ok_or(io::ErrorKind::BrokenPipe)?;
    output.take(LONGEST).read_to_string(&mut printed)?;
    let status = stop.take().ok_or(io::ErrorKind::BrokenPipe)?.wait()?;
    if status.success() { Ok(printed) } else { Err(io::Error::other(status.to_string())) }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::Commands;
    use crate::clock::{Clock, Sleep};

    /// A clock for which the time is up at once, or never.
    struct Up(bool);

    impl Clock for Up {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }

        fn sleep(&self, _: Duration) -> Sleep {
            if self.0 {
                return Box::pin(std::future::ready(()));
            }
            Box::pin(std::future::pending())
        }
    }

    fn run(command: &str, is_up: bool) -> Result<String, String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (commands, clock) = (Commands::of_system(), Up(is_up));
        let printed = runtime.block_on(commands.run(command, Duration::from_secs(60), &clock));
        printed.map(|printed| printed.expose().to_owned())
    }

    #[test]
    fn a_command_is_run_without_a_shell() {
        assert_eq!(run("echo  $HOME ; x", false).unwrap(), "$HOME ; x\n");
    }

    #[test]
    fn what_goes_wrong_is_told_without_arguments() {
        let failed = run("false hush", false).unwrap_err();
        assert!(failed.starts_with("the command `false` failed: exit status"), "{failed}");
        let absent = run("/no/such/program hush", false).unwrap_err();
        assert!(absent.starts_with("the command `/no/such/program` failed: "), "{absent}");
        assert_eq!(run(" ", false).unwrap_err(), "its command is empty");
        let late = run("sleep 600", true).unwrap_err();
        assert_eq!(late, "the command `sleep` took more than 60 s");
        assert!(![failed, absent, late].concat().contains("hush"));
    }
}
