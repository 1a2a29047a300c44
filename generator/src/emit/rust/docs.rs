//! Documentation comments.

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;
use syn::{AttrStyle, Attribute, Token};

use crate::emit::rust::syntax::comment;
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

    /// Paragraphs of their own, taken as Markdown.
    pub(crate) fn paragraph(&mut self, markdown: &str) {
        self.blank();
        self.lines.extend(markdown.split('\n').map(str::to_owned));
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

    /// As the comment of an item, in tokens.
    pub(crate) fn outer(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        self.attributes().iter().for_each(|attribute| attribute.to_tokens(&mut tokens));
        tokens
    }

    /// As the comment of an item.
    pub(crate) fn attributes(&self) -> Vec<Attribute> {
        self.pieces().into_iter().map(|piece| comment(AttrStyle::Outer, piece)).collect()
    }

    /// As the comment of a file.
    pub(crate) fn inner(&self) -> Vec<Attribute> {
        let style = AttrStyle::Inner(<Token![!]>::default());
        self.pieces().into_iter().map(|piece| comment(style, piece)).collect()
    }

    /// The literals that it is made of: one, which the file's lines are made of once it is printed,
    /// unless it has what begins or ends a block.
    fn pieces(&self) -> Vec<Literal> {
        let is_block = |line: &String| line.contains("*/") || line.contains("/*");
        if self.lines.is_empty() || self.lines.iter().any(is_block) {
            return self.spaced().map(|line| literal(&line)).collect();
        }
        let mut text = String::with_capacity(self.lines.iter().map(|line| line.len() + 2).sum());
        for line in &self.lines {
            if !text.is_empty() {
                text.push('\n');
            }
            if !line.is_empty() {
                text.extend([" ", line]);
            }
        }
        vec![literal(&text)]
    }
}

/// A text as a literal: raw where it can be, which the parser reads in half the time.
fn literal(text: &str) -> Literal {
    let is_raw = !text.contains(['"', '\r']);
    let raw = is_raw.then(|| ["r\"", text, "\""].concat().parse().ok()).flatten();
    raw.unwrap_or_else(|| Literal::string(text))
}

/// The text of a file with a line comment for each line of its block comments, which is how the
/// formatter prints a comment that is one literal.
pub(crate) fn with_line_comments(text: &str) -> String {
    let mut lined = String::with_capacity(text.len() + text.len() / 4);
    let mut block = None;
    for line in text.lines() {
        let bare = line.trim_start();
        let begun = bare.strip_prefix("/**").map(|first| ("///", first));
        let begun = begun.or_else(|| bare.strip_prefix("/*!").map(|first| ("//!", first)));
        let (sign, indent, said) = match (block, begun) {
            (Some((sign, indent)), _) => (sign, indent, line),
            (None, Some((sign, first))) => {
                (sign, line.get(..line.len() - bare.len()).unwrap_or_default(), first)
            }
            (None, None) => {
                lined.extend([line, "\n"]);
                continue;
            }
        };
        let ended = said.strip_suffix("*/");
        block = if ended.is_some() { None } else { Some((sign, indent)) };
        lined.extend([indent, sign, ended.unwrap_or(said), "\n"]);
    }
    lined
}
