//! Programs of the workspace, built to be run as users run them.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use cargo_metadata::Message;

use crate::files;

/// The path of a package's program, once it is built.
pub(crate) fn built(package: &str, kind: &str, name: &str) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--offline", "--quiet", "--package", package, kind, name]);
    cargo.arg("--message-format=json").current_dir(files::root()).stderr(Stdio::inherit());
    // Build scripts that look at what cargo says of this package would be run anew each time.
    for (name, _) in env::vars_os() {
        if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|it| name.to_string_lossy().starts_with(it))
        {
            cargo.env_remove(name);
        }
    }
    let done = cargo.output().expect("cargo runs");
    assert!(done.status.success(), "{package} has no {name} that can be built");
    let messages = Message::parse_stream(&*done.stdout).filter_map(Result::ok);
    let programs = messages.filter_map(|message| match message {
        Message::CompilerArtifact(artifact) if artifact.target.name == name => artifact.executable,
        _ => None,
    });
    programs.last().expect("cargo says where the program is").into_std_path_buf()
}
