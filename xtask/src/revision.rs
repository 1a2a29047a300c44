//! The only place that asks git: a spec as it was at a revision, or as it lies in a folder.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cpfs_generator::SpecFiles;
use cpfs_generator::diff::Version;

use crate::disk;

/// The spec that is compared where none is named, from the root.
const SPEC: &str = "spec/cpfs";

/// A spec, and the version of the workspace that it belongs to where that is known.
pub(crate) struct Named {
    pub(crate) version: Version,
    pub(crate) release: Option<String>,
}

/// The spec of the working tree.
pub(crate) fn working_tree() -> Result<Named, String> {
    let manifest = disk::read_text(&disk::root().join("Cargo.toml"))?;
    let files = disk::read_spec(&disk::root().join(SPEC))?;
    let version = Version { files, root: format!("{SPEC}/") };
    Ok(Named { version, release: release(&manifest) })
}

/// The spec that a name stands for: a folder that holds one, or a revision of git.
pub(crate) fn named(name: &str) -> Result<Named, String> {
    let folder = PathBuf::from(name);
    if folder.join("service.yaml").is_file() {
        let files = disk::read_spec(&folder)?;
        let version = Version { files, root: format!("{}/", folder.display()) };
        return Ok(Named { version, release: working_tree()?.release });
    }
    let files = SpecFiles::new(files(name, SPEC)?);
    let manifest = git(&["show", &format!("{name}:Cargo.toml")], "")?;
    let release = release(&String::from_utf8_lossy(&manifest));
    Ok(Named { version: Version { files, root: format!("{name}:{SPEC}/") }, release })
}

/// The version that a workspace's manifest gives its crates.
fn release(manifest: &str) -> Option<String> {
    let manifest: toml::Table = manifest.parse().ok()?;
    let package = manifest.get("workspace")?.get("package")?;
    Some(package.get("version")?.as_str()?.to_owned())
}

/// The texts below a folder as they were at a revision.
fn files(revision: &str, folder: &str) -> Result<BTreeMap<String, String>, String> {
    let listed = git(&["ls-tree", "-r", "-z", revision, "--", &format!("{folder}/")], "").map_err(
        |error| {
            let help = "name a revision of git, or a folder with a service.yaml";
            format!("error: `{revision}` is no spec\n = help: {help}\n{error}")
        },
    )?;
    let listed = String::from_utf8_lossy(&listed);
    let entry = |line: &str| {
        let (facts, path) = line.split_once('\t')?;
        let path = path.strip_prefix(folder)?.strip_prefix('/')?;
        Some((facts.split(' ').nth(2)?.to_owned(), path.to_owned()))
    };
    let entries: Vec<(String, String)> = listed.split('\0').filter_map(entry).collect();
    if entries.is_empty() {
        return Err(format!("error: there is no {folder} at `{revision}`"));
    }
    let wanted: Vec<&str> = entries.iter().map(|(object, _)| object.as_str()).collect();
    let objects = git(&["cat-file", "--batch"], &format!("{}\n", wanted.join("\n")))?;
    let mut rest = objects.as_slice();
    let mut files = BTreeMap::new();
    for (_, path) in entries {
        let (text, behind) =
            object(rest).ok_or_else(|| format!("error: cannot read {path} at `{revision}`"))?;
        rest = behind;
        files.insert(path, text);
    }
    Ok(files)
}

/// The first object of a batch as a text, and what follows it.
fn object(batch: &[u8]) -> Option<(String, &[u8])> {
    let line = batch.iter().position(|byte| *byte == b'\n')?;
    let (head, rest) = batch.split_at_checked(line)?;
    let size: usize = std::str::from_utf8(head).ok()?.rsplit(' ').next()?.parse().ok()?;
    let (text, rest) = rest.get(1..)?.split_at_checked(size)?;
    Some((String::from_utf8(text.to_vec()).ok()?, rest.get(1..)?))
}

/// The tags of what came before: those behind the commit that is checked out, and those on it
/// where something was changed since.
pub(crate) fn released(root: &Path) -> Result<Vec<String>, String> {
    let list = |selection: &str| {
        let said = git_in(root, &["tag", "--list", selection, "HEAD"], "")?;
        let said = String::from_utf8_lossy(&said);
        Ok::<_, String>(said.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    let behind = list("--merged")?;
    let here = if changed(root)?.is_empty() { list("--points-at")? } else { Vec::new() };
    Ok(behind.into_iter().filter(|tag| !here.contains(tag)).collect())
}

/// The files that are not as they are committed.
pub(crate) fn changed(root: &Path) -> Result<Vec<String>, String> {
    let said = git_in(root, &["status", "--porcelain", "-z", "--no-renames", "-uall"], "")?;
    let said = String::from_utf8_lossy(&said);
    let path = |line: &str| Some(line.split_at_checked(3)?.1.to_owned());
    Ok(said.split('\0').filter_map(path).collect())
}

/// What git answers in this workspace.
fn git(arguments: &[&str], input: &str) -> Result<Vec<u8>, String> {
    git_in(&disk::root(), arguments, input)
}

fn git_in(root: &Path, arguments: &[&str], input: &str) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("error: cannot run git: {error}");
    let mut child = Command::new("git")
        .current_dir(root)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error))?;
    let mut asked = child.stdin.take();
    // It answers while it is asked: whoever only asked would wait for it for ever.
    let done = std::thread::scope(|scope| {
        scope.spawn(move || asked.as_mut().map(|asked| asked.write_all(input.as_bytes())));
        child.wait_with_output()
    });
    let done = done.map_err(|error| failed(&error))?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    Err(String::from_utf8_lossy(&done.stderr).trim_end().to_owned())
}
