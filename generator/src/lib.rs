//! Spec text in, file texts out: turns the YAML spec of a cloud API into an SDK.
//!
//! The way of the data, a type for each stage, none changed once it is made:
//!
//! | stage | from | to |
//! | --- | --- | --- |
//! | `document` | texts | trees whose nodes know where they stand |
//! | `correct` | what the document says | what holds |
//! | `raw` | trees | the keys of the format, without behaviour |
//! | `resolve` | keys | the model: the API as it is meant |
//! | `check` | the model | findings, or nothing |
//! | `emit` | the model | the text of every output file |
//!
//! Each stage reports all that it finds, and none runs on broken input. Nothing here reads a
//! disk, a clock or the network.

mod case;
mod check;
mod correct;
pub mod diff;
mod document;
mod emit;
mod export;
mod finding;
pub mod import;
mod json_syntax;
mod model;
mod names;
mod parallel;
mod place;
mod raw;
mod resolve;
mod spec_files;
mod yaml;

use model::Api;

pub use emit::Tree;
pub use finding::{Finding, Findings, RULES};
pub use place::{Place, Spanned};
pub use spec_files::{SpecFile, SpecFiles};

/// Every output file of the spec.
pub fn generate(files: &SpecFiles) -> Result<Tree, Findings> {
    emit::all(&checked(files, &mut |_| {})?)
}

/// The files of both crates alone, without their tests, for measurements: the name of each stage
/// is told when it ends.
#[doc(hidden)]
pub fn crates(files: &SpecFiles, ended: &mut dyn FnMut(&'static str)) -> Result<Tree, Findings> {
    let api = checked(files, ended)?;
    let tree = emit::some(&api, |folder| matches!(folder, "actions" | "client"))?;
    ended("emit");
    Ok(tree)
}

/// The model of a spec in which nothing is wrong. What it is made of is given back stage by stage,
/// so that what comes next can use the memory.
fn checked(files: &SpecFiles, ended: &mut dyn FnMut(&'static str)) -> Result<Api, Findings> {
    let documented = document::parse(files)?;
    ended("document");
    let (corrected, corrections) = correct::correct(documented)?;
    ended("correct");
    let spec = raw::load(&corrected, corrections)?;
    drop(corrected);
    ended("raw");
    let api = resolve::resolve(&spec)?;
    drop(spec);
    ended("resolve");
    check::run(&api)?;
    ended("check");
    Ok(api)
}

/// The resolved model as JSON for other tools: the documented facts, with what corrections
/// change beside them, and what is newer than the document.
pub fn export(files: &SpecFiles) -> Result<String, Findings> {
    let documented = document::parse(files)?;
    let (corrected, corrections) = correct::correct(documented.clone())?;
    let holds = resolve::resolve(&raw::load(&corrected, corrections.clone())?)?;
    check::run(&holds)?;
    let documented = correct::without_newer(&documented);
    let says = resolve::resolve(&raw::load(&documented, corrections)?)?;
    Ok(export::json(&says, &holds))
}

/// JSON Schema of each kind of file of a spec, by path below the folder of schemas: for editors,
/// made from the same declarations that files are read by.
#[must_use]
pub fn schemas() -> std::collections::BTreeMap<String, String> {
    let text = |(kind, schema): (&str, serde_json::Value)| {
        (format!("{kind}.json"), format!("{schema:#}\n"))
    };
    raw::schemas().into_iter().map(text).collect()
}

/// The words of the format, for the test that holds its documentation to them: every record with
/// its keys, every choice with its names, and the kinds of notes.
#[doc(hidden)]
pub fn vocabulary() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let kinds = model::KINDS.iter().map(|kind| kind.name).collect();
    let words = raw::VOCABULARY.iter().map(|(name, words)| (*name, words.to_vec()));
    words.chain(std::iter::once(("note::Kind", kinds)))
}
