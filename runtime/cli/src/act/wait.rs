//! Waits: for what a command has started, and by themselves.

use std::pin::Pin;
use std::time::Duration;

use aliyun_rpc_client::wire::{Node, Safety, Standing, Start, Tree, WaitInfo};
use aliyun_rpc_client::{Observation, Wait, WaitEnd, WaitFailure};
use clap::ArgMatches;
use serde_json::{Map, Value};

use crate::act::call::rows;
use crate::act::session::{Session, misfit, read};
use crate::code::{Code, Error};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::{self, flag, values};
use crate::progress::{Display, View};
use crate::table::{Command, Resource};

/// What is waited for.
struct Awaited {
    /// The command that has started it.
    command: Option<&'static Command>,
    resource: &'static Resource,
    wait: &'static WaitInfo,
    /// The ids of its owners, outermost first, and its own.
    ids: Vec<String>,
    /// Whether the state of before may still be seen.
    is_change: bool,
}

/// `wait RESOURCE END IDS…`.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let found = matches.subcommand().and_then(|(name, of_resource)| {
        let resource = session.table.resources.iter().find(|one| one.name == name)?;
        let (end, of_end) = of_resource.subcommand()?;
        Some((*resource, resource.end(end)?, of_end))
    });
    let Some((resource, end, matches)) = found else {
        return Err(Failure::new(Exit::Usage, "there is no such wait"));
    };
    let words = resource.arguments.iter();
    let ids: Vec<String> = words.flat_map(|word| values::texts(word, matches)).collect();
    let is_change = values::is_set(matches, flag::AFTER_CHANGE);
    let Some((id, owners)) = ids.split_last() else {
        return Err(Failure::new(Exit::Usage, "there is no id"));
    };
    let mut wait = Wait::new(&session.connection, end.wait, owners.to_vec(), id.clone());
    if is_change {
        wait = wait.after_change();
    }
    let awaited = Awaited { command: None, resource, wait: end.wait, ids, is_change };
    finish(session, awaited, settled(wait, matches), None).await
}

/// The wait for what a command has started.
pub(crate) async fn after(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    start: &'static Start,
    answer: &Tree,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let result = read(command, answer)?;
    let Some(resource) = session.table.resource(start.wait.resource) else {
        session.show_result(command.outcome(), command.columns, &result)?;
        return Ok(Exit::Done);
    };
    let own = if start.creates {
        text(&result, start.id)
    } else {
        session.given.get(start.id).map(str::to_owned)
    };
    let mut ids = start.wait.resource.owners_in(&session.given);
    ids.push(own.unwrap_or_default());
    let wait = session.connection.wait_after(start, &session.given, answer);
    let is_change = !start.creates && !start.wait.is_gone();
    let awaited = Awaited { command: Some(command), resource, wait: start.wait, ids, is_change };
    finish(session, awaited, settled(wait, matches), Some(rows(command, answer)?)).await
}

fn text(result: &Value, field: &str) -> Option<String> {
    result.get(field)?.as_str().map(str::to_owned)
}

/// The wait as the flags want it.
fn settled(mut wait: Wait<Tree, Code>, matches: &ArgMatches) -> Wait<Tree, Code> {
    if let Some(limit) = values::one::<Duration>(matches, flag::LIMIT) {
        wait = wait.limit(limit);
    }
    if let Some(pause) = values::one::<Duration>(matches, flag::EVERY) {
        wait = wait.every(pause);
    }
    wait
}

/// Waits to the end, and shows what has come of it, or else the answer that the wait began with.
async fn finish(
    session: &mut Session<'_, '_>,
    mut awaited: Awaited,
    wait: Wait<Tree, Code>,
    answer: Option<Value>,
) -> Result<Exit, Failure> {
    let outcome = awaited.command.map_or(("", Safety::Read), Command::outcome);
    match (watch(session, &mut awaited, wait).await?, answer, awaited.command) {
        (Some(tree), ..) => {
            let shown = (awaited.resource.shown)(Node::new(&tree));
            let read = awaited.resource.info.read;
            let shown = shown.map_err(|error| misfit(read, &error, &Map::new()))?;
            session.show_result(outcome, awaited.resource.columns, &shown)?;
        }
        // Of what is gone, there is nothing else to show.
        (None, Some(answer), Some(command)) => {
            session.show_result(outcome, command.columns, &answer)?;
        }
        (None, ..) => {}
    }
    Ok(Exit::Done)
}

/// Looks until the end, and gives the resource as it is then; none where it is gone.
async fn watch(
    session: &mut Session<'_, '_>,
    awaited: &mut Awaited,
    wait: Wait<Tree, Code>,
) -> Result<Option<Tree>, Failure> {
    let mut display = awaited.display(session);
    let mut states = wait.states();
    let clock = session.connection.clock();
    let begun = clock.steady();
    loop {
        let pause = tick(session);
        let looked = session.unless_interrupted(either(states.try_next(), pause)).await;
        let mut err = session.world.err.clone();
        // Progress that nobody sees changes nothing about the wait.
        let seen: Observation<Tree> = match looked {
            None => {
                let _ = display.finish(&mut err);
                return Err(awaited.left(session));
            }
            Some(None) => {
                let _ = display.tick(&mut err, clock.steady().saturating_sub(begun));
                continue;
            }
            Some(Some(Err(error))) => {
                let _ = display.finish(&mut err);
                return Err(awaited.failure(session, &error));
            }
            Some(Some(Ok(None))) => return Ok(None),
            Some(Some(Ok(Some(seen)))) => seen,
        };
        let _ = display.observe(&mut err, seen.waited, seen.status.as_deref());
        awaited.is_change &= seen.standing != Some(Standing::Pending);
        if seen.is_end {
            let _ = display.finish(&mut err);
            return Ok(seen.resource.filter(|_| !awaited.wait.is_gone()));
        }
    }
}

/// How often the time that has passed is shown.
const TICK: Duration = Duration::from_secs(1);

/// The pause until the time that has passed is shown anew; without end where lines stay as they
/// are, since looks come often enough there.
pub(crate) fn tick(session: &Session<'_, '_>) -> Pin<Box<dyn Future<Output = ()> + Send>> {
    match session.view() {
        View::Redraw { .. } => session.connection.clock().sleep(TICK),
        View::Lines | View::Nothing => Box::pin(std::future::pending()),
    }
}

/// What comes of it; none where the pause is over first.
pub(crate) async fn either<T>(
    work: impl Future<Output = T>,
    pause: impl Future<Output = ()>,
) -> Option<T> {
    let (mut work, mut pause) = (std::pin::pin!(work), std::pin::pin!(pause));
    std::future::poll_fn(|context| {
        if let std::task::Poll::Ready(done) = work.as_mut().poll(context) {
            return std::task::Poll::Ready(Some(done));
        }
        pause.as_mut().poll(context).map(|()| None)
    })
    .await
}

impl Awaited {
    fn display(&self, session: &Session<'_, '_>) -> Display {
        let takes = self.wait.takes.map(|(least, most)| (minutes(least), minutes(most)));
        Display::new(self.title(), takes, session.view())
    }

    /// What it is called, such as `data flow df-1`.
    fn title(&self) -> String {
        let id = self.ids.last().map(String::as_str).unwrap_or_default();
        format!("{} {id}", self.resource.info.title.to_lowercase())
    }

    /// The command that takes the wait up again.
    fn again(&self, session: &Session<'_, '_>) -> String {
        let end = self.resource.ends.iter().find(|end| end.wait.name == self.wait.name);
        let end = end.map(|end| end.name).unwrap_or_default();
        let mut words = vec![parse::WAIT, self.resource.name, end];
        words.extend(self.ids.iter().map(String::as_str));
        words.extend(self.is_change.then_some(flag::AFTER_CHANGE));
        session.typed(self.command).waiting(&words)
    }

    /// What Ctrl-C leaves behind.
    fn left(&self, session: &Session<'_, '_>) -> Failure {
        let text = format!("interrupted; the {} stays as it is", self.title());
        let hint = format!("`{}` takes the wait up again", self.again(session));
        Failure::new(Exit::Interrupted, text).hint(hint)
    }

    /// A wait in vain; where another may still end well, the command for that.
    fn failure(&self, session: &Session<'_, '_>, error: &Error) -> Failure {
        let failure = Failure::of_call(error, &session.typed(self.command));
        let again = || format!("`{}` takes the wait up again", self.again(session));
        match error.wait().map(WaitFailure::end) {
            Some(WaitEnd::TimedOut) => failure.only_hint(again()),
            Some(WaitEnd::Unseen) => failure.hint(again()),
            // It was never seen, so it may still come.
            Some(WaitEnd::Gone) if error.wait().is_some_and(|wait| wait.status().is_none()) => {
                failure.hint(again())
            }
            _ => failure,
        }
    }
}

fn minutes(count: u32) -> Duration {
    Duration::from_secs(60 * u64::from(count))
}
