//! The scratch workspace in which consumers of one version are checked against another: each pair
//! has a package of actions, one of the client, and one that uses both.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use cpfs_generator::generate;
use serde_json::Value;

use super::consumer::consumer;
use crate::files::{self, Texts};
use crate::fixture;

/// Two versions of a spec.
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) base: Texts,
    pub(super) head: Texts,
}

/// What the spec's crates are called in the spec.
const PACKAGE: &str = "package: ";

/// Which of the pairs have a consumer that does not compile against the head.
pub(super) fn broken(folder: &str, pairs: &[Pair]) -> BTreeSet<usize> {
    let folder = files::scratch().join(folder);
    let mut made = Texts::new();
    let mut members = Vec::new();
    let mut dependencies = Vec::new();
    for (number, pair) in pairs.iter().enumerate() {
        let base = generated(&renamed(&pair.base, number), &pair.name);
        let head = generated(&renamed(&pair.head, number), &pair.name);
        let name = package(&head["client/Cargo.toml"]);
        let user = consumer(&base);
        for part in ["actions", "client"] {
            members.push(format!("{number}/{part}"));
            let ending = if part == "actions" { "-actions" } else { "" };
            dependencies.push((format!("{name}{ending}"), format!("{number}/{part}")));
        }
        members.push(format!("{number}/user"));
        let mine =
            |(path, _): &(&String, &String)| path.ends_with("Cargo.toml") || path.contains("/src/");
        let crates = head.iter().filter(mine);
        made.extend(crates.map(|(path, text)| (format!("{number}/{path}"), bare(path, text))));
        made.insert(format!("{number}/user/src/lib.rs"), user);
        made.insert(format!("{number}/user/Cargo.toml"), manifest_of_user(number, &name));
    }
    made.insert("Cargo.toml".to_owned(), manifest(&members, &dependencies));
    made.insert("Cargo.lock".to_owned(), files::read(&files::root().join("Cargo.lock")));
    for readme in members.iter().filter(|member| !member.ends_with("user")) {
        made.insert(format!("{readme}/README.md"), String::new());
    }
    files::replace_folder(&folder, &made, "target");
    check(folder, pairs)
}

/// The spec under a package name of its own, so that all of them fit into one workspace.
pub(super) fn renamed(spec: &Texts, number: usize) -> Texts {
    let mut spec = spec.clone();
    let service = spec.get_mut("service.yaml").unwrap();
    *service = service.replace(PACKAGE, &format!("{PACKAGE}p{number}-"));
    spec
}

pub(super) fn generated(spec: &Texts, name: &str) -> Texts {
    let files = fixture::spec(spec);
    match generate(&files) {
        Ok(tree) => tree.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
        Err(findings) => panic!("{name}\n{}", findings.render(&files, "")),
    }
}

pub(super) fn package(manifest: &str) -> String {
    let manifest: toml::Table = manifest.parse().unwrap();
    manifest["package"]["name"].as_str().unwrap().to_owned()
}

/// A file as it is; of a manifest, without what only tests and examples need.
fn bare(path: &str, text: &str) -> String {
    if !path.ends_with("Cargo.toml") {
        return text.to_owned();
    }
    let mut manifest: toml::Table = text.parse().unwrap();
    manifest.remove("dev-dependencies");
    manifest.to_string()
}

fn manifest_of_user(number: usize, package: &str) -> String {
    format!(
        "[package]\nname = \"user-{number}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{package} = {{ workspace = true, features = [\"blocking\"] }}\n\
         {package}-actions.workspace = true\nserde_core.workspace = true\n"
    )
}

/// The manifest of that workspace: this one's, with its members and the paths it needs.
pub(super) fn manifest(members: &[String], dependencies: &[(String, String)]) -> String {
    let root = files::root();
    let text = files::read(&root.join("Cargo.toml"));
    let mut manifest: toml::Table = text.parse().expect("the manifest of the workspace parses");
    manifest.remove("profile");
    let workspace = manifest["workspace"].as_table_mut().expect("it has a workspace");
    workspace.insert("members".into(), members.to_vec().into());
    workspace.remove("lints");
    let table = workspace["dependencies"].as_table_mut().expect("it has dependencies");
    for (_, dependency) in table.iter_mut() {
        if let Some(path) = dependency.get_mut("path") {
            let absolute = root.join(path.as_str().expect("a path is a text"));
            *path = absolute.display().to_string().into();
        }
    }
    for (name, path) in dependencies {
        let pair = ("path".to_owned(), path.as_str().into());
        table.insert(name.clone(), toml::Value::Table(toml::Table::from_iter([pair])));
    }
    manifest.to_string()
}

/// Checks them all at once; what does not compile beside the consumers is a mistake of the test.
fn check(folder: PathBuf, pairs: &[Pair]) -> BTreeSet<usize> {
    let done = Command::new(env!("CARGO"))
        .current_dir(folder)
        .args(["check", "--workspace", "--offline", "--keep-going", "--quiet"])
        .args(["--message-format", "json", "--target-dir", "target"])
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // Hundreds of small crates, each checked once or twice: what would be kept is large.
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&done.stdout);
    let mut broken = BTreeSet::new();
    let mut finished = false;
    for line in said.lines() {
        let message: Value = serde_json::from_str(line).unwrap_or_default();
        finished |= message["reason"] == "build-finished";
        if message["reason"] != "compiler-message" || message["message"]["level"] != "error" {
            continue;
        }
        let target = message["target"]["name"].as_str().unwrap_or_default().to_owned();
        let text = message["message"]["rendered"].as_str().unwrap_or_default();
        let number = target.strip_prefix("user_").and_then(|number| number.parse::<usize>().ok());
        let Some(number) = number else { panic!("{target} does not compile:\n{text}") };
        said_of(&pairs[number].name, text);
        broken.insert(number);
    }
    assert!(finished, "{}", String::from_utf8_lossy(&done.stderr));
    broken
}

/// Prints why a consumer does not compile, which is of use where the verdict is another.
#[expect(clippy::print_stdout, reason = "it is shown where the test fails")]
fn said_of(name: &str, text: &str) {
    println!("{name}:\n{text}");
}
