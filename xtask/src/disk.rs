//! The only place that reads and writes files, and prints.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use cpfs_generator::SpecFiles;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Every text file below a folder by its path relative to it, with `/` between the steps.
///
/// All that cannot be read is reported at once.
pub(crate) fn read_folder(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let mut problems = String::new();
    walk(folder, "", &mut files, &mut problems);
    if problems.is_empty() { Ok(files) } else { Err(problems.trim_end().to_owned()) }
}

fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>, problems: &mut String) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problem(problems, folder, &error),
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problem(problems, folder, &error);
                continue;
            }
        };
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            walk(&path, &format!("{name}/"), files, problems);
            continue;
        }
        match read(&path) {
            Ok(text) => {
                files.insert(name, text);
            }
            Err(error) => problem(problems, &path, &error),
        }
    }
}

fn problem(problems: &mut String, path: &Path, error: &std::io::Error) {
    let _ = writeln!(problems, "error: cannot read {}: {error}", path.display());
}

#[expect(clippy::disallowed_methods, reason = "this is the module that reads the disk")]
fn read(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}

/// The text of one file.
pub(crate) fn read_text(path: &Path) -> Result<String, String> {
    read(path).map_err(|error| format!("error: cannot read {}: {error}", path.display()))
}

/// The texts of a spec.
pub(crate) fn read_spec(folder: &Path) -> Result<SpecFiles, String> {
    if !folder.is_dir() {
        return Err(format!(
            "error: there is no spec folder {}\n = help: name one with --spec, or run from the workspace",
            folder.display()
        ));
    }
    read_folder(folder).map(SpecFiles::new)
}

/// The names of the folders below a folder.
pub(crate) fn folders(folder: &Path) -> Result<Vec<String>, String> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("error: cannot read {}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// Writes a file, with the folders above it.
#[expect(clippy::disallowed_methods, reason = "this is the module that writes the disk")]
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let parent = path.parent().unwrap_or(path);
    std::fs::create_dir_all(parent)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("error: cannot write {}: {error}", path.display()))
}

/// Makes a folder, with those above it.
pub(crate) fn make_folder(path: &Path) -> Result<(), String> {
    std::fs::create_dir_all(path)
        .map_err(|error| format!("error: cannot make {}: {error}", path.display()))
}

/// Makes a folder hold these files and no others; those that are as they should be are left alone.
pub(crate) fn replace_folder(
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> Result<(), String> {
    let there = if folder.is_dir() { read_folder(folder)? } else { BTreeMap::new() };
    for path in there.keys().filter(|path| !files.contains_key(*path)) {
        remove(&folder.join(path))?;
    }
    for (path, text) in files.iter().filter(|(path, text)| there.get(*path) != Some(text)) {
        write(&folder.join(path), text)?;
    }
    Ok(())
}

/// The texts in a compressed archive, by their paths below the folder that all of them are in.
pub(crate) fn read_archive(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let read = || -> std::io::Result<BTreeMap<String, String>> {
        let file = std::fs::File::open(path)?;
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(file));
        let mut files = BTreeMap::new();
        for entry in archive.entries()? {
            let mut entry = entry?;
            let path = entry.path()?.to_string_lossy().replace('\\', "/");
            let path = path.split_once('/').map_or("", |(_, path)| path).to_owned();
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            files.insert(path, text);
        }
        Ok(files)
    };
    read().map_err(|error| format!("error: cannot read {}: {error}", path.display()))
}

/// The size of a file in bytes.
pub(crate) fn size(path: &Path) -> Result<u64, String> {
    let found = std::fs::metadata(path)
        .map_err(|error| format!("error: cannot read {}: {error}", path.display()))?;
    Ok(found.len())
}

/// Removes a file, and the folders above it that it leaves empty.
pub(crate) fn remove(path: &Path) -> Result<(), String> {
    std::fs::remove_file(path)
        .map_err(|error| format!("error: cannot remove {}: {error}", path.display()))?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| std::fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(())
}

/// Removes a folder with all that is in it, if it is there.
pub(crate) fn remove_folder(path: &Path) -> Result<(), String> {
    if !path.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(path)
        .map_err(|error| format!("error: cannot remove {}: {error}", path.display()))
}

/// Prints to standard output.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints to standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
