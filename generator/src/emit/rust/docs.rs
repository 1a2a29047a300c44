//! Documentation comments.

use proc_macro2::TokenStream;
use quote::quote;

/// The lines of a documentation comment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doc {
    lines: Vec<String>,
}

impl Doc {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A line of prose; signs that rustdoc would take for markup are escaped.
    pub(crate) fn prose(&mut self, text: &str) {
        self.lines.push(escaped(text));
    }

    /// A paragraph of its own, taken as Markdown.
    pub(crate) fn paragraph(&mut self, markdown: &str) {
        self.blank();
        self.lines.push(markdown.to_owned());
    }

    /// An item of a list; the first one begins a new paragraph.
    pub(crate) fn item(&mut self, text: &str) {
        if !self.lines.last().is_some_and(|line| line.starts_with("- ")) {
            self.blank();
        }
        self.lines.push(format!("- {}", escaped(text)));
    }

    /// A block of code that is compiled and not run.
    pub(crate) fn code(&mut self, text: &str) {
        self.blank();
        self.lines.push("```no_run".to_owned());
        self.lines.extend(text.lines().map(str::to_owned));
        self.lines.push("```".to_owned());
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn spaced(&self) -> impl Iterator<Item = String> {
        self.lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
    }

    /// As the comment of an item.
    pub(crate) fn outer(&self) -> TokenStream {
        let lines = self.spaced();
        quote! { #(#[doc = #lines])* }
    }

    /// As the comment of a file.
    pub(crate) fn inner(&self) -> TokenStream {
        let lines = self.spaced();
        quote! { #(#![doc = #lines])* }
    }
}

/// The text with markup that it does not mean escaped, except within backticks.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut code = false;
    for character in text.chars() {
        if character == '`' {
            code = !code;
        }
        if !code && matches!(character, '[' | ']' | '<' | '>' | '*' | '_') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
