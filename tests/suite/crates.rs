//! What taking the client in costs: the number of crates that it is built from, and with.

use std::collections::BTreeSet;
use std::process::Command;

/// Third-party crates and ours, with default features, on this system.
const MOST: usize = 60;

#[test]
fn the_client_is_built_from_few_crates() {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--package", "cpfs", "--edges", "normal,build", "--prefix", "none"]);
    let tree = tree.args(["--no-dedupe", "--offline"]).output().unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let text = String::from_utf8(tree.stdout).unwrap();
    let crates: BTreeSet<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert!(crates.iter().any(|it| it.starts_with("hyper-rustls ")), "{crates:#?}");
    assert!(crates.len() <= MOST, "{} crates: {crates:#?}", crates.len());
}
