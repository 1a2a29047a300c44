//! The two specs that are compared, and which part of one is which of the other.

use crate::diff::locate::node;
use crate::document::{self, Document};
use crate::emit::rust::usage::{Usage, usage};
use crate::finding::Findings;
use crate::model::{Action, Api, Code, Resource, Shape, Structure};
use crate::names;
use crate::place::Place;
use crate::spec_files::SpecFiles;
use crate::yaml::Node;
use crate::{check, correct, raw, resolve};

/// One of the two specs.
pub(crate) struct Side<'a> {
    pub(crate) files: &'a SpecFiles,
    /// Its trees as they hold.
    pub(crate) document: Document,
    pub(crate) api: Api,
    /// Where its structures occur.
    pub(crate) usage: Usage,
    /// Where to point for what has no file; the file of the service where nothing is named.
    pub(crate) elsewhere: Option<Place>,
}

/// Both specs.
pub(crate) struct Pair<'a> {
    pub(crate) base: Side<'a>,
    pub(crate) head: Side<'a>,
}

/// Which of some things are in both, and which in one.
pub(crate) struct Matches<'a, T> {
    pub(crate) common: Vec<(&'a T, &'a T)>,
    pub(crate) removed: Vec<&'a T>,
    pub(crate) added: Vec<&'a T>,
}

impl<'a> Side<'a> {
    /// The spec as it holds.
    pub(crate) fn new(files: &'a SpecFiles) -> Result<Self, Findings> {
        let (document, corrections) = correct::correct(document::parse(files)?)?;
        Self::checked(files, document, corrections)
    }

    /// The spec as it held when the document was written: without what is newer, and before the
    /// service changed.
    pub(crate) fn documented(files: &'a SpecFiles) -> Result<Self, Findings> {
        let documented = correct::without_newer(&document::parse(files)?);
        let mut corrections = correct::corrections(&documented)?;
        corrections.retain(|correction| correction.kind != raw::CorrectionKind::Changed);
        let document = correct::corrected(documented, &corrections)?;
        Self::checked(files, document, corrections)
    }

    fn checked(
        files: &'a SpecFiles,
        document: Document,
        corrections: Vec<raw::Correction>,
    ) -> Result<Self, Findings> {
        let side = Self::unchecked(files, document, corrections)?;
        check::run(&side.api)?;
        Ok(side)
    }

    /// A spec of which nothing but a comparison is made.
    pub(crate) fn unchecked(
        files: &'a SpecFiles,
        document: Document,
        corrections: Vec<raw::Correction>,
    ) -> Result<Self, Findings> {
        let api = resolve::resolve(&raw::load(&document, corrections)?)?;
        let usage = usage(&api);
        Ok(Self { files, document, api, usage, elsewhere: None })
    }
}

impl Side<'_> {
    /// What stands at a path, as one line.
    pub(crate) fn text(&self, path: &[String]) -> Option<String> {
        node(self, path).map(Node::inline)
    }
}

/// Matches things by their names on the wire, and those that are left by their names in Rust.
pub(crate) fn matched<'a, T>(
    base: impl IntoIterator<Item = &'a T>,
    head: impl IntoIterator<Item = &'a T>,
    wire: impl Fn(&T) -> String,
    rust: impl Fn(&T) -> String,
) -> Matches<'a, T> {
    let mut added: Vec<&T> = head.into_iter().collect();
    let mut left = Vec::new();
    let mut common = Vec::new();
    for old in base {
        match added.iter().position(|new| wire(new) == wire(old)) {
            Some(at) => common.push((old, added.remove(at))),
            None => left.push(old),
        }
    }
    let mut removed = Vec::new();
    for old in left {
        match added.iter().position(|new| rust(new) == rust(old)) {
            Some(at) => common.push((old, added.remove(at))),
            None => removed.push(old),
        }
    }
    Matches { common, removed, added }
}

impl Pair<'_> {
    pub(crate) fn actions(&self) -> Matches<'_, Action> {
        let name = |action: &Action| action.name.value.clone();
        let rust = |action: &Action| names::type_name(&action.name.value);
        matched(&self.base.api.actions, &self.head.api.actions, name, rust)
    }

    pub(crate) fn shapes(&self) -> Matches<'_, Shape> {
        let name = |shape: &Shape| shape.name().value.clone();
        let rust = |shape: &Shape| names::type_name(&shape.name().value);
        matched(self.base.api.shapes.values(), self.head.api.shapes.values(), name, rust)
    }

    /// The structures that are structures in both.
    pub(crate) fn structures(&self) -> Vec<(&Structure, &Structure)> {
        let mut both = Vec::new();
        for (old, new) in self.shapes().common {
            if let (Shape::Structure(old), Shape::Structure(new)) = (old, new) {
                both.push((old, new));
            }
        }
        both
    }

    pub(crate) fn codes(&self) -> Matches<'_, Code> {
        let name = |code: &Code| code.code.value.clone();
        let rust = |code: &Code| names::variant(&code.code.value);
        matched(&self.base.api.codes, &self.head.api.codes, name, rust)
    }

    pub(crate) fn resources(&self) -> Matches<'_, Resource> {
        let name = |resource: &Resource| resource.name.value.clone();
        let rust = |resource: &Resource| names::module(&resource.name.value);
        matched(&self.base.api.resources, &self.head.api.resources, name, rust)
    }
}
