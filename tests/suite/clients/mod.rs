//! The provider's own clients against the emulator: `cargo xtask test` installs and runs them.
//!
//! A client is a process of `tests/clients` that takes a call a line and says what became of it;
//! what is asked and what has to come of it is decided here, from the spec and from what the
//! emulator answered.

mod adapter;
mod call;
mod life;
mod lists;
mod node;
mod outcome;
mod program;
mod python;
mod refused;
mod samples;
mod signed;
mod stage;
mod tokens;
mod way;
mod whole;

use crate::files;

/// All that is asked of a way to call, and its row of the table in the README.
fn passes(way: &way::Way) {
    let mut client = adapter::Adapter::start(way);
    let counts = [
        samples::pass(&mut client),
        whole::pass(&mut client),
        refused::pass(&mut client),
        signed::pass(&mut client),
        tokens::pass(&mut client),
        lists::pass(&mut client),
        life::passes(&mut client),
    ];
    let row = client.row(&counts);
    let readme = files::read(&files::root().join("tests/clients/README.md"));
    assert!(readme.contains(&row), "tests/clients/README.md lacks this row:\n{row}");
}
