//! The tool of others that the tests need: built once, and kept below `target/tools`.

use std::process::Command;

use crate::disk;

/// It says which version a change of Rust needs, by other means than this project's.
const NAME: &str = "cargo-semver-checks";
const VERSION: &str = "0.51.0";

/// Builds it where it is not there yet in this version, and says why where that fails.
pub(crate) fn install() -> Result<(), String> {
    let folder = disk::root().join("target/tools");
    let there = Command::new(folder.join("bin").join(NAME)).arg("--version").output();
    let wanted = format!("{NAME} {VERSION}");
    if there.is_ok_and(|done| String::from_utf8_lossy(&done.stdout).trim() == wanted) {
        return Ok(());
    }
    disk::say(&format!("building {wanted} into target/tools, which takes minutes, once"));
    let mut install = Command::new(env!("CARGO"));
    install.current_dir(disk::root()).args(["install", "--locked", NAME, "--version", VERSION]);
    install.arg("--root").arg(&folder);
    // Where it is built is not kept; what is set for building this workspace is not for it.
    install.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    let status = install.status().map_err(|error| format!("cargo cannot be run: {error}"))?;
    if status.success() {
        return Ok(());
    }
    let bin = folder.join("bin");
    Err(format!("{wanted} cannot be built here; put the program into {}", bin.display()))
}
