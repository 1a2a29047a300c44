//! `cargo xtask since`: writes what came after the reference as a page, by what the spec says.

use cpfs_generator::diff::{Refused, since_document};

use crate::{disk, revision};

/// What to do.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail where docs/since.md is not what the spec says
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let spec = revision::working_tree()?.version;
    let diff = since_document(&spec).map_err(|refused| {
        let (Refused::Base(findings) | Refused::Head(findings)) = refused;
        let text = findings.render(&spec.files, &spec.root);
        format!("{text}\n\nthe document alone has to be a valid spec, too")
    })?;
    let page = diff.page().map_err(|error| format!("error: {error}"))?;
    let path = disk::root().join("docs/since.md");
    if args.check {
        return if disk::read_text(&path)? == page {
            Ok(())
        } else {
            Err("error: docs/since.md is stale\n = help: run `cargo xtask since`".to_owned())
        };
    }
    disk::write(&path, &page)?;
    disk::say("docs/since.md is written");
    Ok(())
}
