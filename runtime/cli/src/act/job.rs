//! Jobs: work on any number of paths, cut into tasks that run one after the other.

use std::path::Path;
use std::time::Duration;

use aliyun_rpc_client::Checkpoint;
use aliyun_rpc_client::wire::Request;
use clap::ArgMatches;
use serde_json::Value;

use crate::act::guard;
use crate::act::session::Session;
use crate::act::wait::{either, tick};
use crate::again;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::{flag, values};
use crate::progress::Display;
use crate::table::{Command, Verb};
use crate::tasks::{From, Happened, Tasks};
use crate::world::Errors;

/// Carries a job out, and shows its tasks.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    verb: &'static Verb,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let Some(job) = &command.job else {
        return Err(Failure::new(Exit::Usage, "that is no job"));
    };
    let mut given = values::values(command, matches)?;
    for (parameter, value) in verb.sets {
        given.set(*parameter, *value);
    }
    let paths = paths(session, matches)?;
    let request = Request::with(command.action, given);
    if session.warn(command, &request) {
        let yes = values::is_set(matches, flag::YES);
        guard::ask(session, command, request.values(), yes)?;
    }
    let from = From {
        checkpoint: checkpoint(matches)?,
        limit: values::one::<Duration>(matches, flag::LIMIT),
    };
    let entries = Box::new(paths.into_iter());
    let tasks = (job.begin)(&session.connection, request, entries, from);
    let finished = run(session, command, tasks).await?;
    let columns = command.start.and_then(|start| session.table.resource(start.wait.resource));
    let columns = columns.map(|resource| resource.columns).unwrap_or_default();
    session.show(columns, &Value::Array(finished))?;
    Ok(Exit::Done)
}

/// The paths: of the command line, of a file, or of stdin.
fn paths(session: &mut Session<'_, '_>, matches: &ArgMatches) -> Result<Vec<String>, Failure> {
    let Some(from) = values::one::<String>(matches, flag::FROM) else {
        return Ok(values::many(matches, flag::PATHS));
    };
    let bytes = if from == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut session.world.input, &mut bytes).map(|_| bytes)
    } else {
        (session.world.read)(Path::new(&from))
    };
    let unread = |why: String| Failure::new(Exit::Usage, format!("{from} cannot be read: {why}"));
    let bytes = bytes.map_err(|error| unread(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| unread(error.utf8_error().to_string()))?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

fn checkpoint(matches: &ArgMatches) -> Result<Option<Checkpoint>, Failure> {
    let text = values::one::<String>(matches, flag::RESUME);
    let parsed = text.map(|text| text.parse()).transpose();
    parsed.map_err(|_| {
        let text = "--resume: this is no checkpoint";
        Failure::new(Exit::Usage, text).hint("give the one that the interrupted job has printed")
    })
}

/// What is shown of a job, and what has come of it so far.
struct Course {
    display: Display,
    /// The field of a task that has its status.
    status: Option<&'static str>,
    /// When the task at hand was submitted.
    begun: Duration,
    finished: Vec<Value>,
}

/// Goes through the tasks, and gives those that have finished.
async fn run(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    mut tasks: Box<dyn Tasks>,
) -> Result<Vec<Value>, Failure> {
    let clock = session.connection.clock();
    let status = command.start.map(|start| start.wait.resource.status);
    let display = display(session, 1);
    let mut course = Course { display, status, begun: clock.steady(), finished: Vec::new() };
    loop {
        let pause = tick(session);
        let step = session.unless_interrupted(either(tasks.next(), pause)).await;
        let mut err = session.world.err.clone();
        let now = clock.steady();
        // Progress that nobody sees changes nothing about the job.
        let failed = match step {
            Some(Some(Ok(Some(happened)))) => {
                let _ = course.note(session, &mut err, happened, now);
                continue;
            }
            Some(Some(Ok(None))) => return Ok(course.finished),
            Some(None) => {
                let _ = course.display.tick(&mut err, now.saturating_sub(course.begun));
                continue;
            }
            None => Failure::new(Exit::Interrupted, "interrupted; the task stays as it is"),
            Some(Some(Err(error))) => session.failure(command, &error),
        };
        let _ = course.display.finish(&mut err);
        return Err(resumed(session, failed, tasks.checkpoint()));
    }
}

impl Course {
    /// Notes what has happened at that time.
    fn note(
        &mut self,
        session: &Session<'_, '_>,
        err: &mut Errors,
        happened: Happened,
        now: Duration,
    ) -> std::io::Result<()> {
        match happened {
            Happened::Begun => {}
            Happened::Submitted => self.begun = now,
            Happened::Seen { status, waited } => {
                self.display.observe(err, waited, status.as_deref())?;
            }
            Happened::Finished(task) => {
                let next = display(session, self.finished.len() + 2);
                let mut ended = std::mem::replace(&mut self.display, next);
                let status = self.status.and_then(|field| task.get(field)?.as_str());
                let shown = ended.observe(err, now.saturating_sub(self.begun), status);
                self.finished.push(task);
                shown.and_then(|()| ended.finish(err))?;
            }
        }
        Ok(())
    }
}

fn display(session: &Session<'_, '_>, number: usize) -> Display {
    Display::new(format!("task {number}"), None, session.world.terminal.view())
}

/// The failure with the command that goes on with the job.
fn resumed(
    session: &Session<'_, '_>,
    failure: Failure,
    checkpoint: Option<&Checkpoint>,
) -> Failure {
    let Some(checkpoint) = checkpoint else { return failure };
    let mut words: Vec<String> = vec![session.table.name.to_owned()];
    let mut rest =
        session.world.args.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = rest.next() {
        if word == flag::RESUME {
            rest.next();
        } else if !word.starts_with("--resume=") {
            words.push(word);
        }
    }
    words.extend([flag::RESUME.to_owned(), checkpoint.to_string()]);
    failure.hint(format!("`{}` goes on with the job", again::line(words)))
}
