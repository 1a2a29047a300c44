//! The licences of what this is built with.

use std::collections::BTreeSet;

use cargo_metadata::{CargoOpt, Metadata, MetadataCommand};
use spdx::{Expression, ParseMode};

use crate::files;

/// The accepted licences; `cargo xtask release` holds what is published to the same list.
fn accepted() -> BTreeSet<String> {
    let deny: toml::Table = files::read(&files::root().join("deny.toml")).parse().unwrap();
    let list = deny["licenses"]["allow"].as_array().unwrap();
    list.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// All packages, those of every feature and system among them.
fn metadata() -> Metadata {
    MetadataCommand::new()
        .cargo_path(env!("CARGO"))
        .manifest_path(files::root().join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(vec!["--offline".to_owned()])
        .exec()
        .expect("cargo knows the workspace")
}

/// The packages that these licences do not permit.
fn refused(metadata: &Metadata, accepted: &BTreeSet<String>) -> Vec<String> {
    let packages = metadata.packages.iter().filter(|package| {
        let licence = package.license.as_deref().unwrap_or_default();
        let parsed = Expression::parse_mode(licence, ParseMode::LAX);
        !parsed.is_ok_and(|it| it.evaluate(|wanted| accepted.contains(&wanted.to_string())))
    });
    packages.map(|package| format!("{} ({:?})", package.name, package.license)).collect()
}

#[test]
fn every_licence_is_accepted_and_every_accepted_one_is_needed() {
    let (metadata, accepted) = (metadata(), accepted());
    assert_eq!(refused(&metadata, &accepted), Vec::<String>::new());
    for one in &accepted {
        let mut others = accepted.clone();
        others.remove(one);
        assert!(!refused(&metadata, &others).is_empty(), "no package needs {one}");
    }
}

/// What `cargo package` would hand on without; the release looks into the packages themselves.
#[test]
fn every_published_crate_carries_the_licences_and_a_page() {
    let metadata = metadata();
    let published = metadata
        .workspace_packages()
        .into_iter()
        .filter(|package| package.publish.as_ref().is_none_or(|registries| !registries.is_empty()));
    let mut seen = 0;
    for package in published {
        seen += 1;
        let folder = package.manifest_path.parent().unwrap();
        for name in ["LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
            assert!(folder.join(name).exists(), "{} has no {name}", package.name);
        }
        let manifest: toml::Table =
            files::read(package.manifest_path.as_std_path()).parse().unwrap();
        let include = manifest["package"]["include"].as_array().unwrap();
        let include: Vec<&str> = include.iter().map(|one| one.as_str().unwrap()).collect();
        for name in ["LICENSE-*", "README.md"] {
            assert!(include.contains(&name), "{} does not include {name}", package.name);
        }
    }
    assert!(seen > 5, "the published crates");
}
