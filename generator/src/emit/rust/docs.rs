//! Documentation comments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::{markdown, wording};
use crate::model::Origin;

/// The lines of a documentation comment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doc {
    lines: Vec<String>,
}

impl Doc {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The comment of an item that is one piece of prose.
    pub(crate) fn only(text: &str) -> TokenStream {
        let mut doc = Self::new();
        doc.prose(text);
        doc.outer()
    }

    /// Prose; what rustdoc would take for markup is escaped.
    pub(crate) fn prose(&mut self, text: &str) {
        self.lines.extend(markdown::prose(text).lines().map(str::to_owned));
    }

    /// A paragraph of its own, taken as Markdown.
    pub(crate) fn paragraph(&mut self, markdown: &str) {
        self.blank();
        self.lines.push(markdown.to_owned());
    }

    /// That something is newer than the reference, where it is.
    pub(crate) fn newer(&mut self, origin: &Origin) {
        if let Some(newer) = wording::newer(origin) {
            self.paragraph(&newer);
        }
    }

    /// An item of a list; the first one begins a new paragraph.
    pub(crate) fn item(&mut self, text: &str) {
        if !self.lines.last().is_some_and(|line| line.starts_with("- ")) {
            self.blank();
        }
        self.lines.push(format!("- {}", markdown::line(text)));
    }

    /// A block of code that is compiled and not run.
    pub(crate) fn code(&mut self, text: &str) {
        self.blank();
        self.lines.push("```no_run".to_owned());
        self.lines.extend(text.lines().map(str::to_owned));
        self.lines.push("```".to_owned());
    }

    /// An empty line, unless there is one.
    pub(crate) fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// As the lines of a comment that a macro is given.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.spaced().collect()
    }

    fn spaced(&self) -> impl Iterator<Item = String> {
        self.lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
    }

    /// As the comment of an item.
    pub(crate) fn outer(&self) -> TokenStream {
        let lines = self.spaced().map(literal);
        quote! { #(#[doc = #lines])* }
    }

    /// As the comment of a file.
    pub(crate) fn inner(&self) -> TokenStream {
        let lines = self.spaced().map(literal);
        quote! { #(#![doc = #lines])* }
    }
}

/// A line as a literal: raw where it can be, which takes the parser half the time.
fn literal(line: String) -> Literal {
    let is_raw = !line.contains(['"', '\r']);
    let raw = is_raw.then(|| format!("r\"{line}\"").parse().ok()).flatten();
    raw.unwrap_or_else(|| Literal::string(&line))
}
