//! What users see: programs on a terminal, and with other things in a terminal's place.

mod floor;
mod program;
mod session;

pub(crate) use program::built;
pub(crate) use session::Session;
