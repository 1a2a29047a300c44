//! From trees to the raw types.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::finding::Findings;
use crate::place::{Place, Spanned};
use crate::raw::{
    Action, Behaviour, Correction, Errors, Presentation, Resource, Service, Shape, World,
};
use crate::yaml::{Entries, Node, Read};

/// A whole spec, key for key.
#[derive(Clone, Debug)]
pub(crate) struct Spec {
    pub(crate) service: Service,
    pub(crate) errors: Errors,
    pub(crate) resources: Entries<Resource>,
    pub(crate) shapes: Vec<(Spanned<String>, Shape)>,
    pub(crate) actions: Vec<ActionFile>,
    /// What an emulator does with each kind of resource, by its name.
    pub(crate) behaviours: Vec<(Spanned<String>, Behaviour)>,
    /// What lies outside the API.
    pub(crate) world: Option<World>,
    /// How a command line shows the API.
    pub(crate) presentation: Option<Presentation>,
    pub(crate) corrections: Vec<Correction>,
    /// The requests and answers of the reference by path.
    pub(crate) examples: BTreeMap<String, Node>,
    /// Answers and programs as texts, by path.
    pub(crate) texts: BTreeMap<String, String>,
}

/// The file of an action.
#[derive(Clone, Debug)]
pub(crate) struct ActionFile {
    pub(crate) name: Spanned<String>,
    pub(crate) group: Spanned<String>,
    pub(crate) action: Action,
}

/// Reads every tree; all slips of all files are findings.
pub(crate) fn load(document: &Document, corrections: Vec<Correction>) -> Result<Spec, Findings> {
    let mut findings = Findings::new();
    let service = tree(document, "service.yaml", &mut findings);
    let errors = tree(document, "errors.yaml", &mut findings);
    let resources = tree(document, "resources.yaml", &mut findings);
    let (mut shapes, mut actions) = (Vec::new(), Vec::new());
    let presentation = tree(document, "presentation.yaml", &mut findings);
    let (behaviours, world) = behaviour(document, &mut findings);
    let mut examples = BTreeMap::new();
    for (path, node) in &document.trees {
        let steps: Vec<&str> = path.split('/').collect();
        match steps.as_slice() {
            ["shapes", file] => {
                let shape = Shape::read(node, &mut findings);
                shapes.extend(shape.map(|shape| (named(stem(file), node), shape)));
            }
            ["actions", group, file] => {
                let action = Action::read(node, &mut findings);
                let (name, group) = (named(stem(file), node), named(group, node));
                actions.extend(action.map(|action| ActionFile { name, group, action }));
            }
            ["examples", ..] => {
                examples.insert(path.clone(), node.clone());
            }
            _ => {}
        }
    }
    let spec = service.zip(errors).zip(resources).map(|((service, errors), resources)| Spec {
        service,
        errors,
        resources,
        shapes,
        actions,
        behaviours,
        world,
        presentation,
        corrections,
        examples,
        texts: document.texts.clone(),
    });
    findings.propagate(spec)
}

/// What an emulator does with each kind of resource, and the world.
fn behaviour(
    document: &Document,
    findings: &mut Findings,
) -> (Vec<(Spanned<String>, Behaviour)>, Option<World>) {
    let mut behaviours = Vec::new();
    let mut world = None;
    for (path, node) in &document.trees {
        match path.strip_prefix("behaviour/") {
            Some("world.yaml") => world = World::read(node, findings),
            Some(file) => {
                let behaviour = Behaviour::read(node, findings);
                behaviours.extend(behaviour.map(|one| (named(stem(file), node), one)));
            }
            None => {}
        }
    }
    (behaviours, world)
}

fn tree<T: Read>(document: &Document, path: &str, findings: &mut Findings) -> Option<T> {
    T::read(document.trees.get(path)?, findings)
}

fn stem(file: &str) -> &str {
    file.strip_suffix(".yaml").unwrap_or(file)
}

/// A name that a path gives, at the first character of the file.
fn named(name: &str, node: &Node) -> Spanned<String> {
    let place = Place { file: node.place.file, start: 0, end: 1 };
    Spanned::new(name.to_owned(), place)
}
