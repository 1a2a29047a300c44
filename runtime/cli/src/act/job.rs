//! Jobs: work on any number of paths, cut into tasks that run one after the other.

use std::path::Path;
use std::time::Duration;

use aliyun_rpc_client::wire::Request;
use clap::ArgMatches;
use serde_json::Value;

use crate::act::guard;
use crate::act::resume::Resume;
use crate::act::session::Session;
use crate::act::wait::{either, tick};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::{flag, values};
use crate::progress::Display;
use crate::table::{Command, Verb};
use crate::tasks::{From, Happened, Tasks};
use crate::typed::Typed;
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
    let resume = Resume::new(&paths, matches);
    let request = Request::with(command.action, given);
    if session.warn(command, &request) {
        let yes = values::is_set(matches, flag::YES);
        guard::ask(session, command, request.values(), yes)?;
    }
    let from = From {
        checkpoint: resume.checkpoint(matches)?,
        limit: values::one::<Duration>(matches, flag::LIMIT),
    };
    let entries = Box::new(paths.into_iter());
    let tasks = (job.begin)(&session.connection, request, entries, from);
    let (finished, failed) = run(session, command, tasks, &resume).await;
    let columns = command.start.and_then(|start| session.table.resource(start.wait.resource));
    let columns = columns.map(|resource| resource.columns).unwrap_or_default();
    let any = !finished.is_empty();
    let finished = Value::Array(finished);
    match failed {
        None => {
            session.show_result(command.outcome(), columns, &finished)?;
            Ok(Exit::Done)
        }
        Some(failure) => {
            // Why the job has failed weighs more than that nobody sees what was done before.
            let _ = any.then(|| session.show(columns, &finished));
            Err(failure)
        }
    }
}

/// The paths: of the command line, of a file, or of stdin.
fn paths(session: &mut Session<'_, '_>, matches: &ArgMatches) -> Result<Vec<String>, Failure> {
    let Some(from) = values::one::<String>(matches, flag::FROM) else {
        let paths = values::many(matches, flag::PATHS);
        if paths.iter().any(String::is_empty) {
            return Err(Failure::new(Exit::Usage, format!("{}: a path is empty", flag::PATHS)));
        }
        return Ok(paths);
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

/// What is shown of a job, and what has come of it so far.
struct Course {
    display: Display,
    /// The field of a task that has its status.
    status: Option<&'static str>,
    /// When the task at hand was submitted.
    begun: Duration,
    finished: Vec<Value>,
}

/// Goes through the tasks, and gives those that have finished, and why not all of them have.
async fn run(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    mut tasks: Box<dyn Tasks>,
    resume: &Resume,
) -> (Vec<Value>, Option<Failure>) {
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
            Some(Some(Ok(None))) => return (course.finished, None),
            Some(None) => {
                let _ = course.display.tick(&mut err, now.saturating_sub(course.begun));
                continue;
            }
            None => None,
            Some(Some(Err(error))) => Some(error),
        };
        let _ = course.display.finish(&mut err);
        let typed = Typed { is_job: true, ..session.typed(Some(command)) };
        let failure = resume.failure(&typed, failed.as_ref(), tasks.checkpoint());
        return (course.finished, Some(failure));
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
    Display::new(format!("task {number}"), None, session.view())
}
