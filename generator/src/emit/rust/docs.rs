//! Documentation comments.

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;
use syn::{AttrStyle, Attribute, Token};

use crate::emit::rust::syntax::comment;
use crate::emit::{markdown, wording};
use crate::model::Origin;

/// A documentation comment: its lines, each with a blank before it where it is not empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doc {
    text: String,
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
        markdown::prose(text).lines().for_each(|line| self.line(&[line]));
    }

    /// Paragraphs of their own, taken as Markdown.
    pub(crate) fn paragraph(&mut self, markdown: &str) {
        self.blank();
        markdown.split('\n').for_each(|line| self.line(&[line]));
    }

    /// That something is newer than the reference, where it is.
    pub(crate) fn newer(&mut self, origin: &Origin) {
        if let Some(newer) = wording::newer(origin) {
            self.paragraph(&newer);
        }
    }

    /// An item of a list; the first one begins a new paragraph.
    pub(crate) fn item(&mut self, text: &str) {
        if !self.text.rsplit('\n').next().is_some_and(|line| line.starts_with(" - ")) {
            self.blank();
        }
        self.line(&["- ", &markdown::line(text)]);
    }

    /// A block of code that is compiled and not run.
    pub(crate) fn code(&mut self, text: &str) {
        self.blank();
        self.line(&["```no_run"]);
        text.lines().for_each(|line| self.line(&[line]));
        self.line(&["```"]);
    }

    /// An empty line, unless there is one.
    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// A line of these pieces.
    fn line(&mut self, pieces: &[&str]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        if pieces.iter().any(|piece| !piece.is_empty()) {
            self.text.push(' ');
        }
        self.text.extend(pieces.iter().copied());
    }

    /// As the lines of a comment that a macro is given.
    pub(crate) fn lines(&self) -> Vec<&str> {
        self.text.split('\n').collect()
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
        if self.text.contains("*/") || self.text.contains("/*") {
            self.text.split('\n').map(literal).collect()
        } else if self.text.is_empty() {
            Vec::new()
        } else {
            vec![literal(&self.text)]
        }
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
    let mut rest = text;
    while let Some((before, sign, block)) = first_block(rest) {
        lined.push_str(before);
        let indent = before.rsplit('\n').next().unwrap_or_default();
        let (said, after) = pairs(block, '*', "*/")
            .next()
            .and_then(|at| Some((block.get(..at)?, block.get(at + 2..)?)))
            .unwrap_or((block, ""));
        for (number, line) in said.split('\n').enumerate() {
            if number > 0 {
                lined.extend(["\n", indent]);
            }
            lined.extend([sign, line]);
        }
        rest = after;
    }
    lined.push_str(rest);
    lined
}

/// What stands before the first block comment, the sign of its lines, and what comes behind the
/// sign that begins it.
fn first_block(text: &str) -> Option<(&str, &'static str, &str)> {
    pairs(text, '/', "/*").find_map(|at| {
        let before = text.get(..at)?;
        let is_first = before.bytes().rev().find(|byte| *byte != b' ').is_none_or(|it| it == b'\n');
        let block = text.get(at + 2..)?;
        let outer = block.strip_prefix('*').map(|block| ("///", block));
        let (sign, block) = outer.or_else(|| Some(("//!", block.strip_prefix('!')?)))?;
        is_first.then_some((before, sign, block))
    })
}

/// Where a pair of signs stands, looked for by the first of them: that is what is quick to find.
fn pairs(text: &str, first: char, pair: &str) -> impl Iterator<Item = usize> {
    let ones = text.match_indices(first).map(|(at, _)| at);
    ones.filter(move |at| text.get(*at..).is_some_and(|rest| rest.starts_with(pair)))
}
