//! Paths into a spec: `actions/CreateFileset/parameters/FsetId/required`.

use crate::document::Document;
use crate::place::Place;
use crate::yaml::{Content, Key, Node};

/// A place that a path leads to. Its last step may lead to nothing yet.
pub(crate) struct Target {
    file: String,
    steps: Vec<String>,
}

/// The last step of a path that asks what a node is rather than what it holds.
const TYPE: &str = "@type";

/// Where a path leads; none where its file or a step before the last is not there.
pub(crate) fn find(document: &Document, path: &str) -> Option<Target> {
    let mut steps = path.split('/').map(str::to_owned);
    let (first, second) = (steps.next()?, steps.next()?);
    let (file, mut rest): (String, Vec<String>) = match first.as_str() {
        "actions" => (document.actions.get(&second)?.clone(), steps.collect()),
        "shapes" => (format!("shapes/{second}.yaml"), steps.collect()),
        "examples" => {
            let name = steps.next()?;
            let name = if name == "request" { "request.txt" } else { &name };
            (format!("examples/{second}/{name}"), steps.collect())
        }
        _ => (format!("{first}.yaml"), std::iter::once(second).chain(steps).collect()),
    };
    rest.retain(|step| !step.is_empty());
    let target = Target { file, steps: rest };
    let (_, parents) = target.steps.split_last()?;
    walk(document.trees.get(&target.file)?, parents).is_some().then_some(target)
}

impl Target {
    /// What stands there; none where nothing does.
    pub(crate) fn found(&self, document: &Document) -> Option<Node> {
        let root = document.trees.get(&self.file)?;
        match self.steps.split_last() {
            Some((last, parents)) if last == TYPE => {
                let node = walk(root, parents)?;
                let name = match node.content {
                    Content::Null => return None,
                    Content::Scalar(_) => "text",
                    Content::List(_) => "list",
                    Content::Map(_) => "map",
                };
                Some(Node { place: node.place, content: Content::Scalar(name.to_owned()) })
            }
            _ => walk(root, &self.steps).cloned(),
        }
    }

    /// Whether what holds is put in place; answers in examples stay as documented.
    pub(crate) fn is_applied(&self) -> bool {
        !self.file.ends_with("response.json")
    }

    /// Puts what holds in place of what stands there; `null` takes it away.
    pub(crate) fn replace(&self, document: &mut Document, holds: &Node) {
        let Some((last, parents)) = self.steps.split_last() else { return };
        let root = document.trees.get_mut(&self.file);
        if let Some(parent) = root.and_then(|root| walk_mut(root, parents)) {
            put(parent, last, holds);
        }
    }

    /// Puts back what another document has there, in the place among its neighbours that it has
    /// in that one.
    pub(crate) fn put_back(&self, document: &mut Document, other: &Document, holds: &Node) {
        self.replace(document, holds);
        let Some((_, parents)) = self.steps.split_last() else { return };
        let other = other.trees.get(&self.file).and_then(|root| walk(root, parents));
        let parent = document.trees.get_mut(&self.file).and_then(|root| walk_mut(root, parents));
        let (Some(other), Some(parent)) = (other, parent) else { return };
        if let (Content::Map(known), Content::Map(entries)) = (&other.content, &mut parent.content)
        {
            let rank = |name: &str| known.iter().position(|(key, _)| key.name == name);
            entries.sort_by_key(|(key, _)| rank(&key.name).unwrap_or(usize::MAX));
        }
    }
}

fn put(parent: &mut Node, step: &str, holds: &Node) {
    let gone = matches!(holds.content, Content::Null);
    match &mut parent.content {
        Content::Map(entries) if gone => entries.retain(|(key, _)| key.name != step),
        Content::Map(entries) => match entries.iter_mut().find(|(key, _)| key.name == step) {
            Some((_, node)) => *node = holds.clone(),
            None => {
                let key = Key { place: start(holds.place), name: step.to_owned() };
                entries.push((key, holds.clone()));
            }
        },
        Content::List(items) => {
            let Some(index) = position(items, step) else { return };
            if gone {
                items.remove(index);
            } else if let Some(item) = items.get_mut(index) {
                *item = holds.clone();
            }
        }
        Content::Null | Content::Scalar(_) => {}
    }
}

fn start(place: Place) -> Place {
    Place { end: place.start + 1, ..place }
}

fn walk<'a>(node: &'a Node, steps: &[String]) -> Option<&'a Node> {
    steps.iter().try_fold(node, |node, step| match &node.content {
        Content::List(items) => items.get(position(items, step)?),
        _ => node.get(step),
    })
}

fn walk_mut<'a>(node: &'a mut Node, steps: &[String]) -> Option<&'a mut Node> {
    steps.iter().try_fold(node, |node, step| match &mut node.content {
        Content::List(items) => {
            let index = position(items, step)?;
            items.get_mut(index)
        }
        Content::Map(entries) => {
            entries.iter_mut().find(|(key, _)| key.name == *step).map(|(_, node)| node)
        }
        _ => None,
    })
}

/// The item of a list that a step means: by its number from 0, its `id`, or the `code` that no
/// other item has.
fn position(items: &[Node], step: &str) -> Option<usize> {
    let by = |key: &str| {
        let is = |item: &Node| item.get(key).and_then(Node::text) == Some(step);
        items.iter().position(is).filter(|first| !items.iter().skip(first + 1).any(is))
    };
    let number = step.parse().ok().filter(|index| *index < items.len());
    number.or_else(|| by("id")).or_else(|| by("code"))
}
