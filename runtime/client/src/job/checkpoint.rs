//! Checkpoints: how far a job has come.

use std::fmt;
use std::str::FromStr;

/// How far a job has come, to go on from there in another process.
///
/// `Display` and `FromStr` turn it into a text and back. A job that goes on from an earlier
/// checkpoint than its last does no work twice: its tasks have client tokens that follow from the
/// checkpoint, and the service gives the tasks that were created with them, for as long as it
/// remembers tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// What tells this job from every other one.
    pub(crate) job: String,
    /// How many tasks have finished.
    pub(crate) tasks: u64,
    /// How many entries those have worked on.
    pub(crate) entries: u64,
    /// How often the task at hand was begun anew.
    pub(crate) again: u32,
    /// The id of the task at hand.
    pub(crate) task: Option<String>,
}

impl Checkpoint {
    /// That of a job that has not begun.
    pub(crate) fn new(job: String) -> Self {
        Self { job, tasks: 0, entries: 0, again: 0, task: None }
    }

    /// The client token of the task at hand.
    pub(crate) fn token(&self) -> String {
        format!("{}-{}-{}", self.job, self.tasks, self.again)
    }

    /// How many tasks have finished.
    #[must_use]
    pub fn tasks(&self) -> u64 {
        self.tasks
    }

    /// How many entries the finished tasks have worked on.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// The id of the task at hand, where it was created.
    #[must_use]
    pub fn task(&self) -> Option<&str> {
        self.task.as_deref()
    }

    /// The checkpoint from which a job creates the task at hand anew: after the task has failed
    /// and what its report names is mended.
    #[must_use]
    pub fn again(mut self) -> Self {
        self.again = self.again.saturating_add(1);
        self.task = None;
        self
    }

    /// That of after the task at hand, which has worked on so many entries.
    pub(crate) fn finish(&mut self, entries: u64) {
        self.tasks = self.tasks.saturating_add(1);
        self.entries = self.entries.saturating_add(entries);
        self.again = 0;
        self.task = None;
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { job, tasks, entries, again, task } = self;
        write!(out, "{job}/{tasks}/{entries}/{again}/{}", task.as_deref().unwrap_or_default())
    }
}

/// A text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCheckpoint;

impl fmt::Display for NoCheckpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the text is no checkpoint of a job: give one as `Display` has written it")
    }
}

impl std::error::Error for NoCheckpoint {}

impl FromStr for Checkpoint {
    type Err = NoCheckpoint;

    fn from_str(text: &str) -> Result<Self, NoCheckpoint> {
        let parts: Vec<&str> = text.trim().splitn(5, '/').collect();
        let [job, tasks, entries, again, task] = parts.as_slice() else { return Err(NoCheckpoint) };
        let is_job = job.len() == 32 && job.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let number = |text: &str| text.parse().map_err(|_| NoCheckpoint);
        let again = again.parse().map_err(|_| NoCheckpoint)?;
        let task = Some((*task).to_owned()).filter(|task| !task.is_empty());
        let (job, tasks, entries) = ((*job).to_owned(), number(tasks)?, number(entries)?);
        is_job.then_some(Self { job, tasks, entries, again, task }).ok_or(NoCheckpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::{Checkpoint, NoCheckpoint};

    #[test]
    fn a_checkpoint_is_written_and_read() {
        let mut checkpoint = Checkpoint::new("0123456789abcdef0123456789abcdef".to_owned());
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint.clone()));
        checkpoint.finish(1200);
        checkpoint.task = Some("task-1/x".to_owned());
        let checkpoint = checkpoint;
        assert_eq!(checkpoint.to_string(), "0123456789abcdef0123456789abcdef/1/1200/0/task-1/x");
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint.clone()));
        let again = checkpoint.again();
        assert_eq!((again.task(), again.token().len()), (None, 36));
        assert_eq!(again.to_string().parse(), Ok(again.clone()));
    }

    #[test]
    fn another_text_is_none() {
        for text in ["", "a/b/c", "0123456789abcdef0123456789abcdef/1/x/0/", "short/0/0/0/", "////"]
        {
            assert_eq!(text.parse::<Checkpoint>(), Err(NoCheckpoint), "{text}");
        }
    }
}
