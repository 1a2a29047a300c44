//! How much the suite does: as much as fits into every run, or all of it.

/// Whether everything is to be tried, however long it takes: `cargo xtask test --full`.
#[expect(clippy::disallowed_methods, reason = "this is the module that reads the environment")]
pub(crate) fn is_full() -> bool {
    std::env::var_os("CPFS_TEST_FULL").is_some()
}

/// Whether the second judge of what breaks cannot be had here, which `cargo xtask test` says.
#[expect(clippy::disallowed_methods, reason = "this is the module that reads the environment")]
pub(crate) fn is_unjudged() -> bool {
    std::env::var_os("CPFS_TEST_UNJUDGED").is_some()
}
