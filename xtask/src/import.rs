//! `cargo xtask import`: how the description that the provider publishes for machines differs from a spec.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cpfs_generator::SpecFile;
use cpfs_generator::import::{Unread, Wanted, import};

use crate::diff::{FailOn, Format, judge, say};
use crate::{disk, revision};

/// What to compare with what, and how to say it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The description, a file `api-docs.json`
    file: PathBuf,
    /// The spec folder; that of the working tree where none is named
    #[arg(long)]
    spec: Option<String>,
    /// Of the actions that the spec lacks, look at this one alone (again for more)
    #[arg(long = "action", value_name = "NAME")]
    actions: Vec<String>,
    /// Write drafts of the actions that the spec lacks into its folder
    #[arg(long)]
    write: bool,
    /// How to say it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Fail where there are changes of this kind, or of a worse one
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_on: Option<FailOn>,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let spec = args.spec.as_deref().map_or_else(revision::working_tree, revision::named)?;
    let path = args.file.display().to_string();
    let file = SpecFile { path, text: disk::read_text(&args.file)? };
    let wanted = match args.actions.as_slice() {
        [] => Wanted::All,
        names => Wanted::Named(names),
    };
    let root = &spec.version.root;
    let import = import(&spec.version, file, wanted).map_err(|unread| match unread {
        Unread::Spec(findings) => {
            let text = findings.render(&spec.version.files, root);
            format!("{text}\n\n{root} is not valid; nothing was compared")
        }
        Unread::Description(findings, files) => findings.render(&files, ""),
    })?;
    say(&import.diff, spec.release.as_deref(), args.format)?;
    if !import.notes.is_empty() {
        disk::complain(&format!("{}\n", import.notes.render_as_notes(&import.files, "")));
        disk::complain(&format!("{} things were not compared, or are stale", import.notes.len()));
    }
    if !import.others.is_empty() {
        disk::complain(&format!("not looked at: {}", import.others.join(", ")));
    }
    if args.write {
        write(Path::new(root), &import.drafts)?;
    }
    judge(&import.diff, args.fail_on)
}

/// Writes the drafts; a file that is there is left alone, but for the error codes.
fn write(spec: &Path, drafts: &BTreeMap<String, String>) -> Result<(), String> {
    let folder = disk::root().join(spec);
    if !folder.join("service.yaml").is_file() {
        return Err(format!("error: {} is no folder to write drafts into", spec.display()));
    }
    for (path, text) in drafts {
        let file = folder.join(path);
        if file.exists() && path != "errors.yaml" {
            disk::say(&format!("there already: {}", spec.join(path).display()));
            continue;
        }
        disk::write(&file, text)?;
        disk::say(&format!("drafted: {}", spec.join(path).display()));
    }
    Ok(())
}
