//! What resolving one entry may look at: the shapes of the spec, and where findings go.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::finding::{Finding, Findings};
use crate::place::Spanned;
use crate::raw;

/// The shapes of a spec by name, and the findings of the stage.
pub(crate) struct Scope<'a> {
    shapes: BTreeMap<&'a str, (&'a Spanned<String>, &'a raw::Shape)>,
    findings: RefCell<Findings>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(spec: &'a raw::Spec) -> Self {
        let named =
            |(name, shape): &'a (Spanned<String>, raw::Shape)| (name.value.as_str(), (name, shape));
        Self { shapes: spec.shapes.iter().map(named).collect(), findings: RefCell::default() }
    }

    /// The shape of that name.
    pub(crate) fn shape(&self, name: &str) -> Option<&'a raw::Shape> {
        self.shapes.get(name).map(|(_, shape)| *shape)
    }

    /// The shape that remains when scalars that only say more about another are looked through.
    pub(crate) fn base(&self, name: &'a str) -> Option<(&'a str, &'a raw::Shape)> {
        let shape = self.shape(name)?;
        match &shape.shape {
            Some(base) => self.base(base.value.as_str()),
            None => Some((name, shape)),
        }
    }

    /// The shape that a named one comes down to.
    pub(crate) fn base_of(&self, name: &Spanned<String>) -> Option<&'a raw::Shape> {
        let (name, _) = self.shapes.get(name.value.as_str())?;
        self.base(name.value.as_str()).map(|(_, shape)| shape)
    }

    /// Ends the stage: what was found in it.
    pub(crate) fn into_findings(self) -> Findings {
        self.findings.into_inner()
    }

    /// Adds a finding.
    pub(crate) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }
}
