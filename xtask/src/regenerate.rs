//! `cargo xtask regenerate`: makes everything under `generated/` from the specs, or checks it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use similar::TextDiff;

use crate::disk;
use crate::stopwatch::Stopwatch;

/// What to do.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail where generated/ is not what the specs make
    #[arg(long)]
    check: bool,
}

impl Args {
    /// To look only.
    pub(crate) const CHECK: Self = Self { check: true };
}

/// How a file under `generated/` differs from what the spec makes.
enum Drift {
    Missing,
    Stale(String),
    Orphan,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let root = disk::root();
    let mut drifted = false;
    let is_spec = |name: &String| root.join("spec").join(name).join("service.yaml").is_file();
    for name in disk::folders(&root.join("spec"))?.into_iter().filter(is_spec) {
        let spec = disk::read_spec(&root.join("spec").join(&name))?;
        let watch = Stopwatch::start();
        let tree = cpfs_generator::generate(&spec)
            .map_err(|findings| report(&findings, &spec, &format!("spec/{name}/")))?;
        let took = watch.elapsed();
        let made: BTreeMap<String, String> =
            tree.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        manifests(&made)?;
        let folder = root.join("generated").join(&name);
        let there = if folder.is_dir() { disk::read_folder(&folder)? } else { BTreeMap::new() };
        let drift = drift(&made, &there);
        drifted |= !drift.is_empty();
        if args.check {
            complain(&name, &drift);
        } else {
            write(&folder, &made, &drift)?;
        }
        let (files, changed) = (made.len(), drift.len());
        disk::say(&format!(
            "{name}: {files} files generated in {:.1} ms, {changed} {}",
            took.as_secs_f64() * 1000.0,
            if args.check { "differ" } else { "written or removed" },
        ));
    }
    if args.check && drifted {
        return Err(
            "error: generated/ is not what the specs make\n = help: run `cargo xtask regenerate`"
                .to_owned(),
        );
    }
    Ok(())
}

fn report(
    findings: &cpfs_generator::Findings,
    spec: &cpfs_generator::SpecFiles,
    root: &str,
) -> String {
    let count = findings.len();
    let text = findings.render(spec, root);
    format!("{text}\n\n{count} finding{}; nothing was written", if count == 1 { "" } else { "s" })
}

/// Every manifest parses, since one that does not would keep cargo from running at all.
fn manifests(made: &BTreeMap<String, String>) -> Result<(), String> {
    for (path, text) in made.iter().filter(|(path, _)| path.ends_with("Cargo.toml")) {
        text.parse::<toml::Table>()
            .map_err(|error| format!("error: the generated {path} does not parse: {error}"))?;
    }
    Ok(())
}

fn drift(
    made: &BTreeMap<String, String>,
    there: &BTreeMap<String, String>,
) -> BTreeMap<String, Drift> {
    let mut drift = BTreeMap::new();
    for (path, text) in made {
        match there.get(path) {
            None => drift.insert(path.clone(), Drift::Missing),
            Some(old) if old != text => {
                drift.insert(path.clone(), Drift::Stale(differing(old, text)))
            }
            Some(_) => None,
        };
    }
    for path in there.keys().filter(|path| !made.contains_key(*path)) {
        drift.insert(path.clone(), Drift::Orphan);
    }
    drift
}

/// The first lines in which two texts differ.
fn differing(old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let text = diff.unified_diff().context_radius(1).to_string();
    text.lines().take(12).collect::<Vec<_>>().join("\n")
}

fn complain(name: &str, drift: &BTreeMap<String, Drift>) {
    for (path, how) in drift {
        let path = format!("generated/{name}/{path}");
        let mut text = String::new();
        let _ = match how {
            Drift::Missing => write!(text, "missing: {path}"),
            Drift::Stale(lines) => write!(text, "stale: {path}\n{lines}"),
            Drift::Orphan => write!(text, "orphan: {path} is made by nothing"),
        };
        disk::complain(&text);
    }
}

/// Writes what is missing or stale, then removes what nothing makes.
fn write(
    folder: &Path,
    made: &BTreeMap<String, String>,
    drift: &BTreeMap<String, Drift>,
) -> Result<(), String> {
    let mut orphans = Vec::new();
    for (path, how) in drift {
        match (how, made.get(path)) {
            (Drift::Orphan, _) => orphans.push(path),
            (_, Some(text)) => disk::write(&folder.join(path), text)?,
            (_, None) => {}
        }
    }
    for path in orphans {
        disk::remove(&folder.join(path))?;
    }
    Ok(())
}
