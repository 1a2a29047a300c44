//! The licences of what this is built with.

use std::collections::{BTreeMap, BTreeSet};

use super::metadata;

/// Every licence expression that packages of others have; one that none has is to be removed.
const ALLOWED: &[&str] = &[
    "(Apache-2.0 OR MIT) AND BSD-3-Clause",
    "(MIT OR Apache-2.0) AND Unicode-3.0",
    "Apache-2.0",
    "Apache-2.0 AND ISC",
    "Apache-2.0 OR ISC OR MIT",
    "Apache-2.0 OR MIT",
    "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MIT OR Apache-2.0",
    "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
    "MIT/Apache-2.0",
    "Unlicense OR MIT",
];

#[test]
fn every_licence_is_allowed_and_every_allowed_one_is_used() {
    let metadata = metadata();
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in metadata.packages.iter().filter(|package| package.source.is_some()) {
        let licence = package.license.as_deref().unwrap_or("none");
        found.entry(licence).or_default().push(package.name.as_str());
    }
    let allowed: BTreeSet<&str> = ALLOWED.iter().copied().collect();
    for (licence, packages) in &found {
        assert!(allowed.contains(licence), "{licence} is not allowed: {packages:?}");
    }
    for licence in allowed {
        assert!(found.contains_key(licence), "no package has {licence}");
    }
}
