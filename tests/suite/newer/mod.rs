//! What came after the reference: told apart in the export, and taken through the comparison.

mod page;
mod told;
mod update;
mod used;
