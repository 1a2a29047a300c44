//! A spec of awkward names, types and texts, whose crates compile without a warning and pass their
//! tests all the same, with an action of each safety for the property of the call loop.

use std::path::PathBuf;
use std::process::Command;

use cpfs_generator::{generate, vocabulary};

use crate::{files, fixture};

/// The folder of the workspace that the crates are written into, kept from run to run.
fn workspace() -> PathBuf {
    files::scratch().join("sink")
}

/// The manifest of that workspace: this one's, with its members and the paths it needs.
fn manifest() -> String {
    let root = files::root();
    let text = files::read(&root.join("Cargo.toml"));
    let mut manifest: toml::Table = text.parse().expect("the manifest of the workspace parses");
    let workspace = manifest["workspace"].as_table_mut().expect("it has a workspace");
    workspace.insert("members".into(), vec!["actions", "client", "emulator", "trust"].into());
    let dependencies = workspace["dependencies"].as_table_mut().expect("it has dependencies");
    for (_, dependency) in dependencies.iter_mut() {
        if let Some(path) = dependency.get_mut("path") {
            let absolute = root.join(path.as_str().expect("a path is a text"));
            *path = absolute.display().to_string().into();
        }
    }
    let path = |folder: &str| {
        let pair = ("path".to_owned(), folder.into());
        toml::Value::Table(toml::Table::from_iter([pair]))
    };
    dependencies.insert("kitchen-sink-actions".into(), path("actions"));
    dependencies.insert("kitchen-sink".into(), path("client"));
    dependencies.insert("kitchen-sink-emulator".into(), path("emulator"));
    manifest.to_string()
}

/// Writes what the spec makes, and removes what an earlier run made beside it.
fn write() {
    let folder = workspace();
    let texts = files::read_folder(&files::fixtures().join("sink"));
    let spec = fixture::spec(&texts);
    let tree = match generate(&spec) {
        Ok(tree) => tree,
        Err(findings) => panic!("{}", findings.render(&spec, "tests/fixtures/sink/")),
    };
    let made = tree.iter().map(|(path, text)| (path.to_owned(), text.to_owned()));
    let lock = files::read(&files::root().join("Cargo.lock"));
    let mut made: files::Texts = made.collect();
    made.extend(trust().map(|(path, text)| (format!("trust/{path}"), text)));
    made.insert("Cargo.toml".to_owned(), manifest());
    made.insert("Cargo.lock".to_owned(), lock);
    files::replace_folder(&folder, &made, "target");
}

/// A package that puts the actions of the sink under random faults: the property is the very one
/// that the call loop is tested with.
fn trust() -> impl Iterator<Item = (String, String)> {
    let property = ["made_up.rs", "schedule.rs"].map(|name| {
        let path = files::root().join("runtime/client/tests/trust").join(name);
        (name.to_owned(), files::read(&path))
    });
    files::read_folder(&files::fixtures().join("sink_trust")).into_iter().chain(property)
}

fn cargo(arguments: &[&str]) {
    let done = Command::new(env!("CARGO"))
        .current_dir(workspace())
        .args(arguments)
        .args(["--offline", "--quiet", "--workspace", "--target-dir", "target"])
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs");
    let [said, shown] = [&done.stderr, &done.stdout].map(|text| String::from_utf8_lossy(text));
    assert!(done.status.success(), "cargo {arguments:?}:\n{said}\n{shown}");
}

#[test]
fn its_crates_compile_without_warnings_and_pass_their_tests() {
    write();
    cargo(&["test", "--all-targets"]);
    cargo(&["doc", "--no-deps"]);
}

#[test]
fn it_has_an_action_of_each_safety() {
    let texts = files::read_folder(&files::fixtures().join("sink"));
    let known = vocabulary().find(|(known, _)| *known == "action::Safety");
    for safety in known.expect("there are safeties").1 {
        let line = format!("safety: {safety}");
        let is_one = |(path, text): (&String, &String)| {
            path.starts_with("actions/safety/") && text.lines().any(|found| found == line)
        };
        assert!(texts.iter().any(is_one), "no action of the sink's group safety has {line}");
    }
}
