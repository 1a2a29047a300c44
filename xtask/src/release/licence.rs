//! The licences of what is published and of all that it is built with.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, Package, PackageId};
use spdx::{Expression, LicenseReq, ParseMode};

use super::finding::Finding;

/// Licence expressions, each with the packages that have it.
pub(crate) type Licences = BTreeMap<String, BTreeSet<String>>;

/// The accepted licences of a `deny.toml`.
pub(crate) fn accepted(deny: &str) -> Result<Vec<String>, String> {
    let table: toml::Table =
        deny.parse().map_err(|error| format!("error: deny.toml does not parse: {error}"))?;
    let list = table.get("licenses").and_then(|it| it.get("allow")).and_then(|it| it.as_array());
    let list = list.ok_or("error: deny.toml has no `allow` under `[licenses]`")?;
    Ok(list.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

/// The packages that these are built with, themselves included, on any system and with every
/// feature; what only their tests need is not among them.
pub(crate) fn tree<'a>(metadata: &'a Metadata, roots: &[&Package]) -> BTreeSet<&'a PackageId> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let nodes: BTreeMap<&PackageId, _> = nodes.map(|node| (&node.id, node)).collect();
    let wanted: BTreeSet<&PackageId> = roots.iter().map(|package| &package.id).collect();
    let mut next: Vec<&PackageId> =
        nodes.keys().copied().filter(|id| wanted.contains(id)).collect();
    let mut seen: BTreeSet<&PackageId> = next.iter().copied().collect();
    while let Some(node) = next.pop().and_then(|id| nodes.get(id)) {
        for dependency in &node.deps {
            let built = dependency.dep_kinds.iter();
            let is_built =
                built.map(|one| one.kind).any(|kind| kind != DependencyKind::Development);
            if is_built && seen.insert(&dependency.pkg) {
                next.push(&dependency.pkg);
            }
        }
    }
    seen
}

/// The licences of packages.
pub(crate) fn licences<'a>(packages: impl Iterator<Item = &'a Package>) -> Licences {
    let mut licences = Licences::new();
    for package in packages {
        let licence = package.license.clone().unwrap_or_default();
        let name = format!("{} {}", package.name, package.version);
        licences.entry(licence).or_default().insert(name);
    }
    licences
}

/// Licences that are not known, or not accepted.
pub(crate) fn findings(licences: &Licences, accepted: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (licence, packages) in licences {
        let Some(what) = refused(licence, accepted) else { continue };
        let help = "do without it, or accept the licence in deny.toml once it was read";
        for package in packages {
            let what = format!("`{package}` {what}");
            findings.push(Finding::new("licence", "Cargo.lock", what, help));
        }
    }
    findings
}

/// Why a licence is refused.
fn refused(licence: &str, accepted: &[String]) -> Option<String> {
    if licence.is_empty() {
        return Some("names no licence".to_owned());
    }
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("has the licence `{licence}`, which is not known"));
    };
    let is_accepted = |wanted: &LicenseReq| accepted.contains(&wanted.to_string());
    if expression.evaluate(is_accepted) {
        return None;
    }
    Some(format!("has the licence `{licence}`, which is not accepted"))
}
