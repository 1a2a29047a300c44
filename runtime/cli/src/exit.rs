//! Exit codes: what a script can tell from how a command has ended.

use aliyun_rpc_client::ErrorKind;
use aliyun_rpc_client::wire::Safety;

/// How a command has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exit {
    /// It has done what it was asked for.
    Done,
    /// Something on this side went wrong that no other code stands for, such as a full disk.
    Trouble,
    /// The command line cannot be understood. Nothing was sent.
    Usage,
    /// The request was refused before it was sent: by a check, for want of credentials or a
    /// region, or because a question was not answered with yes. Nothing was sent.
    Refused,
    /// The service refused the request.
    Service,
    /// A wait has ended in vain. What was waited for stays as it is.
    Wait,
    /// The request may have been executed, and nobody knows: look before it is sent again.
    MayHaveExecuted,
    /// There is no answer of the service that can be read, and nothing was executed: trying again
    /// is safe.
    NoAnswer,
    /// The request was executed, and its result could not be shown: it is not to be sent again.
    Executed,
    /// It was interrupted, as by Ctrl-C.
    Interrupted,
    /// Who reads the output has gone, as `head` does.
    BrokenPipe,
}

impl Exit {
    /// All of them, in the order of their codes.
    pub const ALL: &[Self] = &[
        Self::Done,
        Self::Trouble,
        Self::Usage,
        Self::Refused,
        Self::Service,
        Self::Wait,
        Self::MayHaveExecuted,
        Self::NoAnswer,
        Self::Executed,
        Self::Interrupted,
        Self::BrokenPipe,
    ];

    /// The code; those above 128 are what shells show for the signals INT and PIPE.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Trouble => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Service => 4,
            Self::Wait => 5,
            Self::MayHaveExecuted => 6,
            Self::NoAnswer => 7,
            Self::Executed => 8,
            Self::Interrupted => 130,
            Self::BrokenPipe => 141,
        }
    }

    /// The name, as errors in JSON have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Trouble => "trouble",
            Self::Usage => "usage",
            Self::Refused => "refused",
            Self::Service => "service",
            Self::Wait => "wait",
            Self::MayHaveExecuted => "may_have_executed",
            Self::NoAnswer => "no_answer",
            Self::Executed => "executed",
            Self::Interrupted => "interrupted",
            Self::BrokenPipe => "broken_pipe",
        }
    }

    /// What the code means, in a line for help texts and pages.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Trouble => "something went wrong on this side that no other code stands for",
            Self::Usage => "the command line cannot be understood; nothing was sent",
            Self::Refused => "refused before anything was sent, as by a check or a question",
            Self::Service => "the service refused the request",
            Self::Wait => "a wait has ended in vain; what was waited for stays as it is",
            Self::MayHaveExecuted => {
                "the request may have been executed; look before it is sent \
                                      again"
            }
            Self::NoAnswer => {
                "no answer of the service that can be read, and nothing was executed; trying \
                 again is safe"
            }
            Self::Executed => {
                "the request was executed, and its result could not be shown; do not send it again"
            }
            Self::Interrupted => "interrupted",
            Self::BrokenPipe => "who reads the output has gone",
        }
    }

    /// How a command ends that fails with an error of that kind, in an action that is so safe.
    ///
    /// An answer that cannot be decoded is that of a request which was carried out; where that only
    /// reads, nothing has come of it.
    #[must_use]
    pub fn of(kind: ErrorKind, safety: Safety) -> Self {
        match kind {
            ErrorKind::Decode if safety == Safety::Read => Self::NoAnswer,
            ErrorKind::Decode => Self::Executed,
            ErrorKind::Configuration | ErrorKind::Refused => Self::Refused,
            ErrorKind::Transport | ErrorKind::Unreadable => Self::NoAnswer,
            ErrorKind::Service | ErrorKind::UnaskedDryRun => Self::Service,
            ErrorKind::Wait => Self::Wait,
            ErrorKind::MayHaveExecuted | ErrorKind::Accepted => Self::MayHaveExecuted,
            _ => Self::Trouble,
        }
    }

    /// How a command ends that cannot write what it has to say.
    #[must_use]
    pub fn of_write(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::BrokenPipe,
            _ => Self::Trouble,
        }
    }
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;
    use std::collections::BTreeSet;

    #[test]
    fn every_end_has_a_code_a_name_and_a_meaning_of_its_own() {
        let codes: BTreeSet<u8> = Exit::ALL.iter().map(|exit| exit.code()).collect();
        let names: BTreeSet<&str> = Exit::ALL.iter().map(|exit| exit.name()).collect();
        let meanings: BTreeSet<&str> = Exit::ALL.iter().map(|exit| exit.meaning()).collect();
        let count = Exit::ALL.len();
        assert_eq!([codes.len(), names.len(), meanings.len()], [count; 3]);
        assert!(Exit::ALL.is_sorted_by_key(|exit| exit.code()));
    }
}
