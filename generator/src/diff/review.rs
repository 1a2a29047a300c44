//! A comparison as Markdown for a review: the summary first, then what breaks, what is new, the rest.

use minijinja::{Value, context};

use crate::diff::rule::Level;
use crate::diff::{Change, Diff};
use crate::emit::template::Templates;

/// The order of the parts, with their headings.
const PARTS: &[(Level, &str)] = &[
    (Level::Breaks, "Breaks source"),
    (Level::Adds, "Additions"),
    (Level::Changes, "Changes what is sent, refused or understood"),
    (Level::Docs, "Docs only"),
];

impl Diff {
    /// The comparison as Markdown for a review.
    pub fn markdown(&self, current: Option<&str>) -> Result<String, String> {
        let templates = Templates::all().map_err(|error| error.0)?;
        let crates = self.bumps().map(|(name, bump)| {
            let next = current.and_then(|current| bump.after(current)).unwrap_or_default();
            context! { name, bump => bump.name(), next }
        });
        let counts = PARTS.iter().map(|(level, title)| {
            context! { title => *title, count => self.count(*level) }
        });
        let context = context! {
            crates => crates.collect::<Vec<_>>(),
            counts => counts.collect::<Vec<_>>(),
            parts => self.parts(),
        };
        templates.render("diff/review.md", context).map_err(|error| error.0)
    }

    fn parts(&self) -> Vec<Value> {
        let full = PARTS.iter().filter(|(level, _)| self.count(*level) > 0);
        let part = |(level, title): &(Level, &'static str)| {
            context! { title => *title, groups => self.groups(*level) }
        };
        full.map(part).collect()
    }

    /// The changes of a level, grouped by what they belong to, in the order in which that is met.
    fn groups(&self, level: Level) -> Vec<Value> {
        let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
        for change in self.changes.iter().filter(|change| change.rule.level == level) {
            let row = self.row(change);
            match groups.iter_mut().find(|(name, _)| *name == change.group) {
                Some((_, rows)) => rows.push(row),
                None => groups.push((&change.group, vec![row])),
            }
        }
        groups.into_iter().map(|(name, rows)| context! { name, rows }).collect()
    }

    /// A change as templates see it.
    pub(crate) fn row(&self, change: &Change) -> Value {
        let (base, head) = self.places.then(|| self.positions(change)).unzip();
        context! {
            rule => change.rule.id,
            direction => change.rule.direction.name(),
            message => capital(&change.message),
            old => change.old.clone(),
            new => change.new.clone(),
            advice => change.rule.advice,
            base,
            head,
        }
    }
}

/// The text with a capital as its first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}
