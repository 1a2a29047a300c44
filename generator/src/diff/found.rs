//! What rules find: changes, each with both its places.

use crate::diff::locate::{locate, node};
use crate::diff::pair::Pair;
use crate::diff::rule::Rule;
use crate::place::Place;
use crate::yaml::Node;

/// One difference between two specs.
#[derive(Clone, Debug)]
pub struct Change {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The action, shape or other part of the spec that it belongs to.
    pub group: String,
    /// What is different.
    pub message: String,
    /// What was said before.
    pub old: Option<String>,
    /// What is said now.
    pub new: Option<String>,
    /// Where in the base.
    pub(crate) base: Place,
    /// Where in the head.
    pub(crate) head: Place,
}

/// A part of both specs: whose it is, where it stands, what it is called.
#[derive(Clone, Debug)]
pub(crate) struct At {
    pub(crate) group: String,
    pub(crate) path: Vec<String>,
    pub(crate) subject: String,
}

/// The changes found so far.
pub(crate) struct Found<'a> {
    pair: &'a Pair<'a>,
    rule: &'static Rule,
    changes: Vec<Change>,
}

/// What each of the rules finds.
pub(crate) fn find(pair: &Pair<'_>, rules: &'static [&'static Rule]) -> Vec<Change> {
    let one = |rule: &&'static Rule| {
        let mut found = Found { pair, rule, changes: Vec::new() };
        (rule.find)(pair, &mut found);
        found.changes
    };
    rules.iter().flat_map(one).collect()
}

impl Found<'_> {
    /// A change of a part as a whole.
    pub(crate) fn add(&mut self, at: &At, message: String) {
        self.change(at, message, None, None);
    }

    /// A change from one text to another.
    pub(crate) fn change(
        &mut self,
        at: &At,
        message: String,
        old: Option<String>,
        new: Option<String>,
    ) {
        self.changes.push(Change {
            rule: self.rule,
            group: at.group.clone(),
            message,
            old,
            new,
            base: locate(&self.pair.base, &at.path),
            head: locate(&self.pair.head, &at.path),
        });
    }

    /// A fact of a part, where it is another than before.
    pub(crate) fn fact(
        &mut self,
        at: &At,
        name: &str,
        (old, new): (Option<String>, Option<String>),
    ) {
        if old == new {
            return;
        }
        let what = match (&old, &new) {
            (None, _) => "is new",
            (_, None) => "is gone",
            _ => "is another",
        };
        let message = format!("{} of {} {what}", name.replace('_', " "), at.subject);
        self.change(&at.below(name), message, old, new);
    }

    /// What stands below a key, where it is another than before in more than the order of keys.
    pub(crate) fn node(&mut self, at: &At, key: &str) {
        let path = at.below(key).path;
        let (old, new) = (node(&self.pair.base, &path), node(&self.pair.head, &path));
        let same = match (old, new) {
            (Some(old), Some(new)) => old.same(new),
            (old, new) => old.is_none() && new.is_none(),
        };
        if !same {
            self.fact(at, key, (old.map(Node::inline), new.map(Node::inline)));
        }
    }

    /// A fact that is always there.
    pub(crate) fn always(&mut self, at: &At, name: &str, old: &str, new: &str) {
        self.fact(at, name, (Some(old.to_owned()), Some(new.to_owned())));
    }
}

impl At {
    /// A part by its path.
    pub(crate) fn new(group: &str, path: &[&str], subject: String) -> Self {
        let path = path.iter().map(|step| (*step).to_owned()).collect();
        Self { group: group.to_owned(), path, subject }
    }

    /// What stands below a key of it.
    pub(crate) fn below(&self, step: &str) -> Self {
        let mut below = self.clone();
        below.path.push(step.to_owned());
        below
    }

    /// The same part under another subject.
    pub(crate) fn called(&self, subject: String) -> Self {
        Self { subject, ..self.clone() }
    }
}
