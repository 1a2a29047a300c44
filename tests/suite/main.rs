//! Everything that crosses a crate.
