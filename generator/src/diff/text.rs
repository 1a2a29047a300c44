//! A comparison as text for people, like the findings of the generator.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level as Mark, Renderer, Snippet};

use crate::diff::rule::Level;
use crate::diff::{Change, Diff, Version};
use crate::finding::within;
use crate::place::Place;

impl Diff {
    /// The comparison as text: each change with both its places, then how many there are and the
    /// version that each crate needs.
    #[must_use]
    pub fn text(&self, current: Option<&str>) -> String {
        let mut text = String::new();
        for change in &self.changes {
            let _ = writeln!(text, "{}\n", self.shown(change));
        }
        let counts = Level::ALL.map(|level| format!("{} {}", self.count(level), level.title()));
        let _ = writeln!(text, "{}", counts.join("; "));
        for (name, bump) in self.bumps() {
            let next = current.and_then(|current| bump.after(current));
            let next = next.map(|next| format!(", {next}")).unwrap_or_default();
            let _ = writeln!(text, "{name}: {}{next}", bump.name());
        }
        let _ = writeln!(text, "the runtime crates: none, since no spec touches them");
        text
    }

    fn shown(&self, change: &Change) -> String {
        let (mark, rule) = (mark(change.rule.level), change.rule);
        if rule.level == Level::Docs {
            let (_, head) = self.positions(change);
            return format!("note[{}]: {} ({head})", rule.id, change.message);
        }
        let title = mark.primary_title(change.message.as_str()).id(rule.id);
        let paths = [path(&self.base, change.base), path(&self.head, change.head)];
        let sides = [
            (&self.base, change.base, label("before", change.old.as_deref())),
            (&self.head, change.head, label("now", change.new.as_deref())),
        ];
        let mut group = Group::with_title(title);
        for ((version, place, label), path) in sides.iter().zip(&paths) {
            if let Some(snippet) = snippet(version, *place, label, path) {
                group = group.element(snippet);
            }
        }
        let group = group
            .element(Mark::NOTE.message(format!(
                "{} ({})",
                rule.level.title(),
                rule.direction.name()
            )))
            .element(Mark::HELP.message(rule.advice));
        Renderer::plain().render(&[group])
    }
}

fn mark(level: Level) -> Mark<'static> {
    match level {
        Level::Breaks => Mark::ERROR,
        Level::Changes => Mark::WARNING,
        Level::Adds => Mark::INFO,
        Level::Docs => Mark::NOTE,
    }
}

fn label(when: &str, text: Option<&str>) -> String {
    text.map_or_else(|| when.to_owned(), |text| format!("{when}: {text}"))
}

fn path(version: &Version, place: Place) -> String {
    let file = version.files.get(place.file);
    file.map(|file| format!("{}{}", version.root, file.path)).unwrap_or_default()
}

fn snippet<'a>(
    version: &'a Version,
    place: Place,
    label: &'a str,
    path: &'a str,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let text = version.files.get(place.file)?.text.as_str();
    let mark = AnnotationKind::Primary.span(within(place, text)).label(label);
    Some(Snippet::source(text).path(path).annotation(mark))
}
