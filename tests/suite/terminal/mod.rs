//! What users see: programs on a terminal, and with other things in a terminal's place.

mod cpfs;
mod emulated;
mod floor;
mod installed;
mod program;
mod session;
mod tour;

pub(crate) use program::built;
pub(crate) use session::{Ended, Session};
