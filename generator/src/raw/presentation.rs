//! `presentation.yaml`: how a command line shows the API.

use crate::place::Spanned;
use crate::yaml::{Entries, record};

record! {
    /// The commands, by group.
    Presentation {
        "groups" groups ! Entries<CommandGroup>,
    }
}

record! {
    /// Commands about one kind of thing.
    CommandGroup {
        "title" title ! String,
        "commands" commands ! Entries<Command>,
    }
}

record! {
    /// An action as a command.
    Command {
        "action" action ! Spanned<String>,
        "rows" rows ? Spanned<String>,
        "columns" columns ? Entries<Spanned<String>>,
        "every" every ? Every,
    }
}

record! {
    /// Whose lists are gone through where all are asked for.
    Every {
        "resource" resource ! Spanned<String>,
        "with" with ? Entries<Spanned<String>>,
    }
}
