//! What calls cost, beside what they would cost at least: the cases and their floors.
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement ends at the first thing that is not as it should be"
)]

mod answers;
mod case;
mod count;
mod floor;
mod list;
mod plain;
mod sdk;

pub use answers::{CREATED, file_systems};
pub use case::Case;
pub use count::{Side, allocations, instructions, instructions_of, is_possible};
pub use floor::{Parameters, Signer, form};
pub use list::List;
pub use sdk::now;
