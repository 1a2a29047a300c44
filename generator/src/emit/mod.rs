//! The emit stage: from the model to the text of every output file, in memory.

mod docs;
pub(crate) mod licence;
mod markdown;
pub(crate) mod rust;
pub(crate) mod template;
pub(crate) mod wording;

pub(crate) use wording::{safety_name, scalar_type, table_type};

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings};
use crate::model::Api;
use crate::parallel;
use crate::place::Place;

/// The output files by path, relative to the folder of the spec under `generated/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Adds a file.
    pub(crate) fn add(&mut self, path: impl Into<String>, text: String) {
        self.files.insert(path.into(), text);
    }

    /// Every file: its path and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}

/// Why an output could not be made, which is a mistake of the generator.
#[derive(Clone, Debug)]
pub(crate) struct EmitError(pub(crate) String);

/// A part of the output, which adds its files to the tree.
type Part = fn(&Api, &mut Tree) -> Result<(), EmitError>;

/// Every part with the folder that it belongs to, the tests of a crate apart from the crate; none sees another's files, and the longest
/// stands first.
const PARTS: &[(&str, Part)] = &[
    ("actions", rust::actions),
    ("actions", rust::error_codes),
    ("actions", rust::shapes),
    ("actions/tests", rust::examples),
    ("client", rust::client_crate),
    ("docs", docs::pages),
    ("actions", rust::actions_crate),
    ("actions", rust::resources),
    ("emulator", rust::emulator),
    ("cli", rust::cli),
];

/// Every output file.
pub(crate) fn all(api: &Api) -> Result<Tree, Findings> {
    some(api, |_| true)
}

/// Every output file of some of the folders.
pub(crate) fn some(api: &Api, wanted: fn(&str) -> bool) -> Result<Tree, Findings> {
    let mut tree = Tree::default();
    let mut findings = Findings::new();
    let parts: Vec<Part> =
        PARTS.iter().filter(|(folder, _)| wanted(folder)).map(|(_, part)| *part).collect();
    let made = parallel::map(&parts, |part| {
        let mut tree = Tree::default();
        part(api, &mut tree).map(|()| tree)
    });
    for part in made {
        match part {
            Ok(part) => tree.files.extend(part.files),
            Err(EmitError(message)) => findings.push(mistake(message)),
        }
    }
    findings.propagate(Some(tree))
}

fn mistake(message: String) -> Finding {
    let nowhere = Place { file: usize::MAX, start: 0, end: 0 };
    Finding::new("emit", nowhere, message)
        .help("this is a mistake of the generator, not of the spec; please report it")
}
