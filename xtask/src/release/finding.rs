//! What stands in the way of a release: a rule, a place, what is wrong, and what to do.

use std::fmt;

/// Every rule with what it demands.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("clean-tree", "what is packaged is what is committed"),
    ("content", "a package holds its manifest, its sources, its page and licences, and no more"),
    ("dependency", "what is published depends on what is published, by a version"),
    ("dependency-version", "the workspace names its crates by the version that they have"),
    ("description", "a published crate says what it is"),
    ("empty-section", "the changelog tells what is released"),
    ("entry", "the changelog tells what the comparison finds"),
    ("generated", "what is generated is what the spec makes"),
    ("keywords", "registries find a published crate by at most five keywords"),
    ("licence", "every licence is one of those in deny.toml"),
    ("licence-text", "a package carries the texts of the workspace's licences"),
    ("package", "every published crate can be packaged, and builds from its package"),
    ("readme", "a published crate has a page"),
    ("released-section", "each version that was released has its section in the changelog"),
    ("rust-version", "a published crate says which Rust it needs"),
    ("section", "the changelog's first section is of what is to be released"),
    ("section-order", "the changelog's sections go from the newest version to the oldest"),
    ("size", "registries take a package of up to ten megabytes"),
    ("tag", "each version that was released has its tag"),
    ("version", "all crates share the workspace's version"),
    ("version-not-raised", "a release has a higher version than any before"),
    ("version-too-low", "the version is at least the one that the comparison asks for"),
];

/// One thing that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) rule: &'static str,
    /// A file from the root, and a line where it is known.
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) help: String,
}

impl Finding {
    pub(crate) fn new(
        rule: &'static str,
        place: impl Into<String>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { rule, place: place.into(), what: what.into(), help: help.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "error[{}]: {}", self.rule, self.what)?;
        writeln!(out, " --> {}", self.place)?;
        if let Some((_, demand)) = RULES.iter().find(|(rule, _)| *rule == self.rule) {
            writeln!(out, " = rule: {demand}")?;
        }
        write!(out, " = help: {}", self.help.replace('\n', "\n         "))
    }
}

/// Nothing where there are none; otherwise all of them as one text.
pub(crate) fn propagate(findings: &[Finding]) -> Result<(), String> {
    let texts: Vec<String> = findings.iter().map(ToString::to_string).collect();
    match texts.len() {
        0 => Ok(()),
        1 => Err(format!("{}\n\n1 finding; nothing is released", texts.join("\n\n"))),
        count => Err(format!("{}\n\n{count} findings; nothing is released", texts.join("\n\n"))),
    }
}
