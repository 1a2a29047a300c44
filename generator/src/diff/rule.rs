//! What a rule of the comparison is.

use crate::diff::found::Found;
use crate::diff::pair::Pair;

/// A way in which two specs can differ, and what that means to users.
#[derive(Debug)]
pub struct Rule {
    /// The name.
    pub id: &'static str,
    /// Whom it concerns.
    pub direction: Direction,
    /// What it does to users.
    pub level: Level,
    /// Which of the generated crates it is about.
    pub crates: Crates,
    /// What to do about it.
    pub advice: &'static str,
    pub(crate) find: fn(&Pair<'_>, &mut Found<'_>),
}

/// Whether something is sent or received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// What users send.
    Sent,
    /// What users receive.
    Received,
    /// Both, or neither.
    Both,
}

/// What a change does to users, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Programs no longer compile.
    Breaks,
    /// Programs compile, and something else is sent, refused or understood.
    Changes,
    /// There is something new to use.
    Adds,
    /// Only what is said about it is another.
    Docs,
}

/// The generated crates that a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crates {
    /// The crate of actions, and with it the client crate, which shows all of it, and the emulator.
    Both,
    /// The client crate alone.
    Client,
    /// The emulator alone.
    Emulator,
    /// The command line alone.
    Cli,
}

impl Direction {
    /// The name in what is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Both => "both",
        }
    }
}

impl Level {
    /// Every level, the worst first.
    pub const ALL: [Self; 4] = [Self::Breaks, Self::Changes, Self::Adds, Self::Docs];

    /// The name in what is written for tools.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaks => "breaking",
            Self::Changes => "changing",
            Self::Adds => "adding",
            Self::Docs => "docs",
        }
    }

    /// What it does, in a few words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Breaks => "breaks source",
            Self::Changes => "changes what is sent, refused or understood",
            Self::Adds => "only adds",
            Self::Docs => "docs only",
        }
    }
}
