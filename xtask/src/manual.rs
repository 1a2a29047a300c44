//! `cargo xtask manual`: writes what is installed beside `cpfs`: pages for man, and completions.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::disk;

/// What to do.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail where docs/cli is not what the program says
    #[arg(long)]
    check: bool,
}

/// The shells, each with the name under which it looks for the script.
const SCRIPTS: &[(&str, &str)] = &[("bash", "cpfs.bash"), ("zsh", "_cpfs"), ("fish", "cpfs.fish")];

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let made = made(&disk::root().join("target/manual"))?;
    let folder = disk::root().join("docs/cli");
    let there = if folder.is_dir() { disk::read_folder(&folder)? } else { BTreeMap::new() };
    if args.check {
        return if made == there {
            Ok(())
        } else {
            Err("error: docs/cli is stale\n = help: run `cargo xtask manual`".to_owned())
        };
    }
    for path in there.keys().filter(|path| !made.contains_key(*path)) {
        disk::remove(&folder.join(path))?;
    }
    for (path, text) in made.iter().filter(|(path, text)| there.get(*path) != Some(*text)) {
        disk::write(&folder.join(path), text)?;
    }
    disk::say(&format!("docs/cli has {} files", made.len()));
    Ok(())
}

/// What the program says, made in a folder that is emptied first.
fn made(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    disk::remove_folder(folder)?;
    let pages = folder.join("man1");
    disk::make_folder(&pages)?;
    cpfs(&["man", &pages.to_string_lossy()])?;
    for (shell, name) in SCRIPTS {
        disk::write(&folder.join("completions").join(name), &cpfs(&["completions", shell])?)?;
    }
    disk::read_folder(folder)
}

/// Builds the program and runs it; what it prints.
fn cpfs(words: &[&str]) -> Result<String, String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "cpfs-cli", "--bin", "cpfs", "--"]).args(words);
    let done = cargo.current_dir(disk::root()).stderr(Stdio::inherit()).output();
    let done = done.map_err(|error| format!("error: cannot run cargo: {error}"))?;
    if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        Err(format!("error: `cpfs {}` failed", words.join(" ")))
    }
}
