//! `cargo xtask schema`: writes the schemas that editors check the files of a spec with.

use std::collections::BTreeMap;

use crate::disk;

/// What to do.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail where spec/schema is not what the generator reads
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let folder = disk::root().join("spec/schema");
    let made = cpfs_generator::schemas();
    let there = if folder.is_dir() { disk::read_folder(&folder)? } else { BTreeMap::new() };
    if args.check {
        return if made == there {
            Ok(())
        } else {
            Err("error: spec/schema is stale\n = help: run `cargo xtask schema`".to_owned())
        };
    }
    for (path, text) in made.iter().filter(|(path, text)| there.get(*path) != Some(text)) {
        disk::write(&folder.join(path), text)?;
    }
    for path in there.keys().filter(|path| !made.contains_key(*path)) {
        disk::remove(&folder.join(path))?;
    }
    disk::say(&format!("spec/schema: {} schemas", made.len()));
    Ok(())
}
