//! Where a job goes on: its checkpoint, with a mark of the list that it goes through.

use aliyun_rpc_client::{Checkpoint, WaitEnd, WaitFailure};
use clap::ArgMatches;

use crate::code::Error;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::{flag, values};
use crate::typed::Typed;

/// What a job needs to be taken up again.
pub(crate) struct Resume {
    mark: String,
    /// Whether the paths stand elsewhere than on the command line.
    is_from_file: bool,
}

impl Resume {
    pub(crate) fn new(paths: &[String], matches: &ArgMatches) -> Self {
        let is_from_file = values::one::<String>(matches, flag::FROM).is_some();
        Self { mark: mark(paths), is_from_file }
    }

    /// The checkpoint that was given; one that a program has printed has no mark.
    pub(crate) fn checkpoint(&self, matches: &ArgMatches) -> Result<Option<Checkpoint>, Failure> {
        let Some(text) = values::one::<String>(matches, flag::RESUME) else { return Ok(None) };
        let (mark, checkpoint) = text.split_once(':').unwrap_or((&self.mark, &text));
        let checkpoint = checkpoint.parse().map_err(|_| {
            let text = format!("{}: this is no checkpoint", flag::RESUME);
            let hint = "give the one that the interrupted job has printed";
            Failure::new(Exit::Usage, text).hint(hint)
        })?;
        if mark == self.mark {
            return Ok(Some(checkpoint));
        }
        let text = format!("{}: the checkpoint is of another list of paths", flag::RESUME);
        let hint = "give the same paths in the same order as when the job was begun";
        Err(Failure::new(Exit::Usage, text).hint(hint))
    }

    /// The failure of a job with what goes on with it, where something does. Without an error, it
    /// was interrupted.
    pub(crate) fn failure(
        &self,
        typed: &Typed<'_>,
        error: Option<&Error>,
        checkpoint: Option<&Checkpoint>,
    ) -> Failure {
        let failure = match error {
            Some(error) => Failure::of_call(error, typed),
            None => Failure::new(Exit::Interrupted, "interrupted; the task stays as it is"),
        };
        let Some(checkpoint) = checkpoint else { return failure };
        let is_refused = matches!(failure.exit(), Exit::Refused | Exit::Service);
        let has_begun = checkpoint.tasks() > 0 || checkpoint.task().is_some();
        match error.and_then(Error::wait).map(WaitFailure::end) {
            Some(WaitEnd::Failed | WaitEnd::Gone) => {
                let again = self.command(typed, &checkpoint.clone().again());
                failure.hint(format!("{again} creates the task anew and goes on with the job"))
            }
            Some(WaitEnd::TimedOut) => failure.only_hint(self.goes_on(typed, checkpoint)),
            None if is_refused && !has_begun => failure,
            _ => failure.hint(self.goes_on(typed, checkpoint)),
        }
    }

    /// What to do about a job that can go on.
    fn goes_on(&self, typed: &Typed<'_>, checkpoint: &Checkpoint) -> String {
        format!("{} goes on with the job", self.command(typed, checkpoint))
    }

    /// The command that goes on from there.
    fn command(&self, typed: &Typed<'_>, checkpoint: &Checkpoint) -> String {
        let command = typed.again(flag::RESUME, &format!("{}:{checkpoint}", self.mark));
        let same = if self.is_from_file { ", with the same paths in the same order," } else { "" };
        format!("`{command}`{same}")
    }
}

/// A mark of a list, by which it is told from another one: FNV-1a of its lines.
fn mark(paths: &[String]) -> String {
    let lines = paths.iter().flat_map(|path| path.bytes().chain(std::iter::once(b'\n')));
    let sum =
        lines.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{sum:08x}")
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn a_mark_stays_the_same_from_release_to_release() {
        let of =
            |paths: &[&str]| mark(&paths.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&[]), "811c9dc5");
        assert_eq!(of(&["a"]), "2524c6d2");
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    }
}
