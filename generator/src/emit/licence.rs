//! The texts of the licences: each crate carries them, since it is handed on by itself.

use crate::emit::Tree;

/// The workspace's own, by the names of their files.
const TEXTS: &[(&str, &str)] = &[
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
];

/// Adds them to a crate.
pub(crate) fn texts(kind: &str, tree: &mut Tree) {
    for (name, text) in TEXTS {
        tree.add(format!("{kind}/{name}"), (*text).to_owned());
    }
}
