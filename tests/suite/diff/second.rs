//! A second judge beside the compiler: cargo-semver-checks, which reads what rustdoc says of both
//! versions.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use quote::ToTokens as _;

use super::workspace::{generated, manifest, package, renamed};
use crate::files::{self, Texts};

/// Where `cargo xtask test --full` puts it.
const TOOL: &str = "target/tools/bin/cargo-semver-checks";

/// What rustdoc is told, so that it says all that the judge looks at.
const RUSTDOC: &str = "-Z unstable-options --output-format json --cap-lints allow \
    --document-private-items --document-hidden-items";

/// The parts that are judged, with what the names of their libraries end in.
const PARTS: [(&str, &str); 2] = [("actions", "_actions"), ("client", "")];

/// How the judge ends: nothing is amiss, or more than a minor version is needed.
const FINE: i32 = 0;
const MAJOR: i32 = 100;

/// A crate of a head that differs from the base's.
struct Differing {
    number: usize,
    /// The name of the head's library, with its number.
    library: String,
    ending: &'static str,
}

/// For each of the heads, whether one of its crates needs a major version after the base's.
pub(super) fn demands(folder: &str, base: &Texts, heads: &[Texts]) -> Vec<bool> {
    let tool = files::root().join(TOOL);
    assert!(tool.is_file(), "there is no {TOOL}: run `cargo xtask test --full`, which installs it");
    let folder = files::scratch().join(folder);
    let (library, differing) = document(&folder, base, heads);
    let demands = Mutex::new(vec![false; heads.len()]);
    let next = Mutex::new(differing.iter());
    let work = || {
        loop {
            let Some(one) = next.lock().unwrap().next() else { break };
            if is_major(&tool, &folder, &library, one) {
                demands.lock().unwrap()[one.number - 1] = true;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    demands.into_inner().unwrap()
}

/// Has rustdoc write what it knows of the base, number 0, and of the crates of the heads, from 1
/// on, that differ from it. Gives the name of the base's library, and those crates.
fn document(folder: &Path, base: &Texts, heads: &[Texts]) -> (String, Vec<Differing>) {
    let before = generated(base, "the base");
    let (mut made, mut members, mut named) = (Texts::new(), Vec::new(), Vec::new());
    let mut differing = Vec::new();
    let library = package(&generated(&renamed(base, 0), "the base")["client/Cargo.toml"]);
    let library = library.replace('-', "_");
    for (number, spec) in std::iter::once(base).chain(heads).enumerate() {
        let other = other_parts(&before, &generated(spec, "a head"));
        if number > 0 && other.is_empty() {
            continue;
        }
        let tree = generated(&renamed(spec, number), "a head");
        let name = package(&tree["client/Cargo.toml"]);
        let own = name.replace('-', "_");
        let one = |ending| Differing { number, library: own.clone(), ending };
        differing.extend(other.into_iter().map(one));
        for (part, ending) in PARTS {
            let member = format!("{number}/{part}");
            made.insert(format!("{member}/README.md"), String::new());
            named.push((format!("{name}{}", ending.replace('_', "-")), member.clone()));
            members.push(member);
        }
        // Its tests name the emulator, which is not judged.
        named.push((format!("{name}-emulator"), format!("{number}/emulator")));
        let mine = |path: &str| path.ends_with("Cargo.toml") || path.contains("/src/");
        let crates = tree.into_iter().filter(|(path, _)| mine(path));
        made.extend(crates.map(|(path, text)| (format!("{number}/{path}"), text)));
    }
    made.insert("Cargo.toml".to_owned(), manifest(&members, &named));
    made.insert("Cargo.lock".to_owned(), files::read(&files::root().join("Cargo.lock")));
    files::replace_folder(folder, &made, "target");
    let bases = PARTS.iter().map(|(_, ending)| format!("{library}{ending}"));
    let others = differing.iter().map(|one| format!("{}{}", one.library, one.ending));
    rustdoc(folder, bases.chain(others));
    (library, differing)
}

/// What the names of the libraries end in that show something else.
fn other_parts(before: &Texts, after: &Texts) -> Vec<&'static str> {
    let is_other = |part: &str| {
        let folder = format!("{part}/src/");
        let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let mut paths = paths.into_iter().filter(|path| path.starts_with(&folder));
        paths.any(|path| match (before.get(path), after.get(path)) {
            (Some(before), Some(after)) => before != after && shown(before) != shown(after),
            _ => true,
        })
    };
    PARTS.iter().filter(|(part, _)| is_other(part)).map(|(_, ending)| *ending).collect()
}

/// What a source shows: without comments, bodies of functions and values of statics.
fn shown(source: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code: Vec<&str> = source.lines().filter(is_code).collect();
    let mut file = syn::parse_file(&code.join("\n")).expect("it is generated");
    for item in &mut file.items {
        match item {
            syn::Item::Static(item) => *item.expr = syn::parse_quote! { () },
            syn::Item::Impl(item) => item.items.iter_mut().for_each(|item| {
                if let syn::ImplItem::Fn(function) = item {
                    function.block = syn::parse_quote! { {} };
                }
            }),
            _ => {}
        }
    }
    file.to_token_stream().to_string()
}

fn rustdoc(folder: &Path, libraries: impl Iterator<Item = String>) {
    let packages = libraries.map(|library| library.replace('_', "-"));
    let done = Command::new(env!("CARGO"))
        .current_dir(folder)
        .args(["doc", "--no-deps", "--lib", "--offline", "--quiet"])
        .args(["--target-dir", "target"])
        .args(packages.flat_map(|package| ["--package".to_owned(), package]))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTDOCFLAGS", RUSTDOC)
        // The form of what rustdoc writes for tools may change; the judge knows today's.
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .expect("cargo runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Whether a crate needs a major version after the base's.
fn is_major(tool: &Path, folder: &Path, library: &str, one: &Differing) -> bool {
    let Differing { number, library: own, ending } = one;
    let documented = folder.join("target/doc");
    // The number is in the names, so that all versions fit into one workspace; it is taken out.
    let text = files::read(&documented.join(format!("{own}{ending}.json")));
    let text = text.replace(own, &own.replacen(&number.to_string(), "0", 1));
    let judged = folder.join(format!("target/judged{number}{ending}.json"));
    files::write(&judged, &text);
    let done = Command::new(tool)
        .args(["semver-checks", "--release-type", "minor", "--color", "never"])
        .arg("--baseline-rustdoc")
        .arg(documented.join(format!("{library}{ending}.json")))
        .arg("--current-rustdoc")
        .arg(&judged)
        .output()
        .expect("the judge runs");
    files::remove(&judged);
    match done.status.code() {
        Some(FINE) => false,
        Some(MAJOR) => true,
        other => panic!("{number}{ending}: {other:?}\n{}", String::from_utf8_lossy(&done.stderr)),
    }
}
