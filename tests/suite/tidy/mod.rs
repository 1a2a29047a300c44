//! The rules of the house that no lint holds: layers, licences, sources, links, words.

mod han;
mod layers;
mod licences;
mod links;
mod prose;
mod sources;
mod words;

/// What cargo knows of the workspace and of all that it depends on.
fn metadata() -> cargo_metadata::Metadata {
    cargo_metadata::MetadataCommand::new()
        .cargo_path(env!("CARGO"))
        .manifest_path(crate::files::root().join("Cargo.toml"))
        .other_options(vec!["--offline".to_owned()])
        .exec()
        .expect("cargo knows the workspace")
}
