//! The only place of the suite that touches the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Texts by their path below a folder, with `/` between the steps.
pub(crate) type Texts = BTreeMap<String, String>;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the package lies in the workspace").to_owned()
}

/// The folder of the fixtures.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The folder of the snapshots.
pub(crate) fn snapshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots")
}

/// A folder for what tests make, kept from run to run.
pub(crate) fn scratch() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

/// Every text file below a folder, given from the root of the workspace.
pub(crate) fn below(folder: &str) -> Texts {
    read_folder(&root().join(folder))
}

/// Every text file below a folder.
pub(crate) fn read_folder(folder: &Path) -> Texts {
    let mut files = Texts::new();
    walk(folder, "", &mut files);
    assert!(!files.is_empty(), "there is nothing below {}", folder.display());
    files
}

fn walk(folder: &Path, prefix: &str, files: &mut Texts) {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    for entry in entries {
        let entry = entry.expect("a folder can be listed");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, read(&entry.path()));
        }
    }
}

/// The text of a file.
#[expect(clippy::disallowed_methods, reason = "this is the module that reads the disk")]
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
}

/// Whether a path has that ending, without the dot.
pub(crate) fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// The names of the folders in a folder, in order.
pub(crate) fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a folder can be listed"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Makes a folder hold these files and no others, one folder in it aside; files that are as they
/// should be are left alone, so that cargo does not take them for changed.
#[expect(clippy::disallowed_methods, reason = "this is the module that writes the disk")]
pub(crate) fn replace_folder(folder: &Path, files: &Texts, aside: &str) {
    fs::create_dir_all(folder).expect("a folder can be made");
    let mut there = Texts::new();
    for name in folders(folder).into_iter().filter(|name| name != aside) {
        walk(&folder.join(&name), &format!("{name}/"), &mut there);
    }
    for path in there.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(folder.join(path)).expect("a file can be removed");
    }
    for (path, text) in files {
        let path = folder.join(path);
        if fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("it can be made");
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

/// Writes a file.
#[expect(clippy::disallowed_methods, reason = "this is the module that writes the disk")]
pub(crate) fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Removes a file.
pub(crate) fn remove(path: &Path) {
    fs::remove_file(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
