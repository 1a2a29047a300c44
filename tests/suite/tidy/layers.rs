//! Which package may depend on which.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, Package, PackageId};

use super::metadata;

/// Every package of the workspace, and the packages of the workspace that it may depend on.
const LAYERS: &[(&str, &[&str])] = &[
    ("aliyun-rpc-constraint", &[]),
    ("aliyun-rpc-wire", &["aliyun-rpc-constraint"]),
    ("aliyun-rpc-client", &["aliyun-rpc-wire"]),
    ("aliyun-rpc-emulator", &["aliyun-rpc-wire"]),
    ("cpfs-generator", &["aliyun-rpc-constraint"]),
    ("cpfs-actions", &["aliyun-rpc-wire"]),
    ("cpfs", &["aliyun-rpc-client", "cpfs-actions"]),
    ("cpfs-bench", &["aliyun-rpc-wire", "cpfs"]),
    ("cpfs-emulator", &["aliyun-rpc-emulator", "aliyun-rpc-wire", "cpfs-actions"]),
    ("cpfs-tests", &[]),
    ("cpfs-yardstick", &["cpfs"]),
    ("xtask", &["cpfs-generator"]),
];

/// Packages that are data, and the only packages of others that they have.
const THIN: &[(&str, &[&str])] =
    &[("aliyun-rpc-constraint", &[]), ("cpfs-actions", &["serde_core"]), ("cpfs", &[])];

/// What opens connections or schedules tasks.
const NETWORK: &[&str] = &["hyper", "hyper-rustls", "hyper-util", "rustls", "tokio"];

/// The dependencies that are not only for tests.
fn dependencies(package: &Package) -> BTreeSet<&str> {
    let built = package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development);
    built.map(|dependency| dependency.name.as_str()).collect()
}

fn members(metadata: &Metadata) -> BTreeMap<&str, &Package> {
    let packages = metadata.workspace_packages().into_iter();
    packages.map(|package| (package.name.as_str(), package)).collect()
}

#[test]
fn packages_depend_on_the_layers_below() {
    let metadata = metadata();
    let members = members(&metadata);
    let listed: BTreeSet<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, members.keys().copied().collect(), "LAYERS lists the workspace");
    for (name, allowed) in LAYERS {
        let found = dependencies(members[name]).into_iter().filter(|one| listed.contains(one));
        let found: BTreeSet<&str> = found.collect();
        assert_eq!(found, allowed.iter().copied().collect(), "{name} depends on these");
    }
    for (name, allowed) in THIN {
        let found = dependencies(members[name]).into_iter().filter(|one| !listed.contains(one));
        let found: BTreeSet<&str> = found.collect();
        assert_eq!(found, allowed.iter().copied().collect(), "{name} depends on these");
    }
}

#[test]
fn nothing_depends_on_the_tests_or_the_tasks() {
    let metadata = metadata();
    for package in metadata.workspace_packages() {
        for dependency in &package.dependencies {
            let top = ["cpfs-bench", "cpfs-tests", "cpfs-yardstick", "xtask"]
                .contains(&dependency.name.as_str());
            assert!(!top, "{} depends on {}", package.name, dependency.name);
        }
    }
}

/// The names of all packages that a package is built with.
fn tree<'a>(metadata: &'a Metadata, root: &PackageId) -> BTreeSet<&'a str> {
    let nodes = &metadata.resolve.as_ref().expect("the dependencies are resolved").nodes;
    let node = |id: &PackageId| nodes.iter().find(|node| node.id == *id).expect("it is resolved");
    let mut seen = BTreeSet::from([root.clone()]);
    let mut next = vec![root.clone()];
    while let Some(id) = next.pop() {
        for dependency in &node(&id).deps {
            let built = dependency.dep_kinds.iter();
            let built = built.map(|one| one.kind).any(|kind| kind != DependencyKind::Development);
            if built && seen.insert(dependency.pkg.clone()) {
                next.push(dependency.pkg.clone());
            }
        }
    }
    seen.iter().map(|id| metadata[id].name.as_str()).collect()
}

#[test]
fn only_the_client_and_the_emulator_bring_the_network() {
    let metadata = metadata();
    let online = metadata.workspace_packages().into_iter().filter(|package| {
        let tree = tree(&metadata, &package.id);
        NETWORK.iter().any(|name| tree.contains(name))
    });
    let online: BTreeSet<&str> = online.map(|package| package.name.as_str()).collect();
    let clients = ["aliyun-rpc-client", "cpfs", "cpfs-bench", "cpfs-yardstick"];
    let servers = ["aliyun-rpc-emulator", "cpfs-emulator"];
    assert_eq!(online, clients.into_iter().chain(servers).collect());
}
