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
