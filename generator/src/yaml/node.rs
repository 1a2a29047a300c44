//! The tree of a YAML text.

use crate::place::Place;

/// A node of a YAML text.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) content: Content,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// Nothing: an empty value or `null`.
    Null,
    /// A scalar, as it is written.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in its written order.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) place: Place,
    pub(crate) name: String,
}

impl Node {
    /// A scalar.
    pub(crate) fn scalar(text: impl Into<String>, place: Place) -> Self {
        Self { place, content: Content::Scalar(text.into()) }
    }

    /// A list.
    pub(crate) fn list(items: Vec<Node>, place: Place) -> Self {
        Self { place, content: Content::List(items) }
    }

    /// A map without entries.
    pub(crate) fn map(place: Place) -> Self {
        Self { place, content: Content::Map(Vec::new()) }
    }

    /// Puts a value below a key, in place of what is there or behind what is; a map alone has keys.
    pub(crate) fn set(&mut self, name: &str, place: Place, value: Node) {
        let Content::Map(entries) = &mut self.content else { return };
        match entries.iter_mut().find(|(key, _)| key.name == name) {
            Some(entry) => *entry = (Key { place, name: name.to_owned() }, value),
            None => entries.push((Key { place, name: name.to_owned() }, value)),
        }
    }

    /// The same map with a scalar below a key.
    pub(crate) fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        let place = self.place;
        self.set(name, place, Self::scalar(text, place));
        self
    }

    /// The entry of a map, to be changed.
    pub(crate) fn entry_mut(&mut self, name: &str) -> Option<&mut (Key, Node)> {
        let Content::Map(entries) = &mut self.content else { return None };
        entries.iter_mut().find(|(key, _)| key.name == name)
    }

    /// Takes an entry out of a map.
    pub(crate) fn remove(&mut self, name: &str) {
        if let Content::Map(entries) = &mut self.content {
            entries.retain(|(key, _)| key.name != name);
        }
    }

    /// What the node is, for messages.
    pub(crate) fn description(&self) -> &'static str {
        match &self.content {
            Content::Null => "nothing",
            Content::Scalar(_) => "a scalar",
            Content::List(_) => "a list",
            Content::Map(_) => "a map",
        }
    }

    /// The node below a key of a map.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        let Content::Map(entries) = &self.content else { return None };
        entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// The scalar's text.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Whether both hold the same, wherever they stand.
    pub(crate) fn same(&self, other: &Node) -> bool {
        match (&self.content, &other.content) {
            (Content::Null, Content::Null) => true,
            (Content::Scalar(one), Content::Scalar(other)) => one == other,
            (Content::List(one), Content::List(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.same(other))
            }
            (Content::Map(one), Content::Map(two)) => {
                let found = |(key, node): &(Key, Node)| {
                    other.get(&key.name).is_some_and(|other| node.same(other))
                };
                one.len() == two.len() && one.iter().all(found)
            }
            _ => false,
        }
    }

    /// The node as one line of text, for messages and pages.
    pub(crate) fn inline(&self) -> String {
        match &self.content {
            Content::Null => "absent".to_owned(),
            Content::Scalar(text) => text.clone(),
            Content::List(items) => {
                let items: Vec<String> = items.iter().map(Node::inline).collect();
                format!("[{}]", items.join(", "))
            }
            Content::Map(entries) => {
                let entry = |(key, node): &(Key, Node)| format!("{}: {}", key.name, node.inline());
                format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
            }
        }
    }
}
