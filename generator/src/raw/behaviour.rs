//! `behaviour/<resource>.yaml` and `behaviour/world.yaml`: what an emulator does.

use crate::place::Spanned;
use crate::raw::When;
use crate::yaml::{Entries, Node, choice, record};

record! {
    /// What becomes of a kind of resource.
    Behaviour {
        "id" id ! Vec<Pattern>,
        "stateless" stateless ? When,
        "version" version ? Spanned<String>,
        "fills" fills ? Entries<Spanned<String>>,
        "fields" fields ? Entries<FieldRule>,
        "moves" moves ? Entries<Move>,
        "parts" parts * Vec<Spanned<String>>,
        "unsettled" unsettled * Vec<Spanned<String>>,
        "predicates" predicates ? Entries<Entries<Predicate>>,
    }
}

record! {
    /// How an id is made.
    Pattern {
        "text" text ! Spanned<String>,
        "when" when ? When,
    }
}

record! {
    /// What a field holds that no parameter of its name fills: exactly one of the first five.
    FieldRule {
        "text" text ? Spanned<String>,
        "from" from ? Spanned<String>,
        "list" list ? Spanned<String>,
        "count" count ? Spanned<String>,
        "moment" moment ? Spanned<Moment>,
        "entered" entered * Vec<Spanned<String>>,
        "states" states * Vec<Spanned<String>>,
        "when" when ? When,
    }
}

record! {
    /// What an action does to a resource besides what the spec of the action says.
    Move {
        "through" through * Vec<Spanned<String>>,
        "minutes" minutes ? Spanned<u32>,
        "adds" adds ? Entries<Spanned<String>>,
        "removes" removes ? Entries<Spanned<String>>,
        "copies" copies ? Entries<Vec<Spanned<String>>>,
    }
}

record! {
    /// How a note is told that neither the API nor the world tells.
    Predicate {
        "is" is ! PredicateName,
        "parameter" parameter ! Spanned<String>,
        "field" field ! Spanned<String>,
    }
}

choice! {
    /// A moment in the life of a resource.
    Moment {
        Created = "created",
        Changed = "changed",
        Entered = "entered",
    }
}

choice! {
    /// The predicates that the emulator knows.
    PredicateName {
        Apart = "apart",
        Same = "same",
        Listed = "listed",
        Unlisted = "unlisted",
        Room = "room",
        Once = "once",
    }
}

record! {
    /// A fact of the world that only error codes tell of.
    Fact {
        "text" text ! String,
        "parameters" parameters * Vec<Spanned<String>>,
        "codes" codes ! Vec<Spanned<String>>,
    }
}

record! {
    /// What lies outside the API, and the nearest codes.
    World {
        "nearest" nearest ! Entries<Vec<Spanned<String>>>,
        "facts" facts ? Entries<Fact>,
        "rows" rows ? Entries<Vec<Node>>,
    }
}
