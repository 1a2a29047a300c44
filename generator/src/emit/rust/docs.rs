//! Documentation comments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{AttrStyle, Attribute, Token};

use crate::emit::rust::syntax::comment;
use crate::emit::{markdown, wording};
use crate::model::Origin;

/// How many bytes a comment has as a rule.
const USUAL: usize = 256;

/// A documentation comment: its lines, each with a blank before it where it is not empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doc {
    text: String,
}

impl Doc {
    pub(crate) fn new() -> Self {
        Self { text: String::with_capacity(USUAL) }
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
        // A literal has no carriage return in it, nor has the file.
        self.text.extend(pieces.iter().flat_map(|piece| piece.split('\r')));
    }

    /// As the lines of a comment that a macro is given.
    pub(crate) fn lines(&self) -> Vec<&str> {
        if self.text.is_empty() { Vec::new() } else { self.text.split('\n').collect() }
    }

    /// As the comment of an item, in tokens: a literal for each line.
    pub(crate) fn outer(&self) -> TokenStream {
        let lines = self.lines();
        quote! { #(#[doc = #lines])* }
    }

    /// As the comment of an item.
    pub(crate) fn attributes(&self) -> Vec<Attribute> {
        self.literal().map(|text| comment(AttrStyle::Outer, text)).into_iter().collect()
    }

    /// As the comment of a file.
    pub(crate) fn inner(&self) -> Vec<Attribute> {
        let style = AttrStyle::Inner(<Token![!]>::default());
        self.literal().map(|text| comment(style, text)).into_iter().collect()
    }

    /// The one literal that it is, which the file's lines are made of once it is printed.
    fn literal(&self) -> Option<Literal> {
        if self.text.is_empty() {
            return None;
        }
        let hashes = "#".repeat(hashes(&self.text));
        let raw = ["r", &hashes, "\"", &self.text, "\"", &hashes].concat();
        Some(raw.parse().unwrap_or_else(|_| Literal::string(&self.text)))
    }
}

/// How many signs `#` the quotes of a raw literal need around a text.
fn hashes(text: &str) -> usize {
    let behind = |(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.len() - rest.trim_start_matches('#').len() + 1
    };
    text.match_indices('"').map(behind).max().unwrap_or_default()
}

/// The text of a file behind its header, with a line comment for each line of its comments that are
/// one literal.
pub(crate) fn with_line_comments(header: &str, text: &str) -> String {
    let mut lined = String::with_capacity(header.len() + text.len() + text.len() / 4);
    lined.push_str(header);
    let mut rest = text;
    while let Some(found) = first_comment(rest) {
        lined.push_str(found.before);
        let indent = found.before.rsplit('\n').next().unwrap_or_default();
        for (number, line) in found.text.split('\n').enumerate() {
            if number > 0 {
                lined.extend(["\n", indent]);
            }
            lined.extend([found.sign, line.trim_end()]);
        }
        rest = found.after;
    }
    lined.push_str(rest);
    lined
}

/// A comment that is one literal, where it stands in a file.
struct Found<'a> {
    before: &'a str,
    /// What its lines begin with.
    sign: &'static str,
    text: &'a str,
    after: &'a str,
}

fn first_comment(file: &str) -> Option<Found<'_>> {
    file.match_indices('#').find_map(|(at, _)| {
        let (before, attribute) = file.split_at(at);
        let outer = attribute.strip_prefix("#[doc = r").map(|literal| ("///", literal));
        let (sign, literal) =
            outer.or_else(|| Some(("//!", attribute.strip_prefix("#![doc = r")?)))?;
        let (hashes, text) = literal.split_once('"')?;
        let (hashes, text) = hashes.bytes().all(|it| it == b'#').then_some((hashes, text))?;
        let ends = |(end, _): &(usize, &str)| {
            let after = text.get(end + 1..).and_then(|after| after.strip_prefix(hashes));
            after.is_some_and(|after| after.starts_with(']'))
        };
        let (end, _) = text.match_indices('"').find(ends)?;
        let after = text.get(end + 1 + hashes.len() + 1..)?;
        Some(Found { before, sign, text: text.get(..end)?, after })
    })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::Doc;
    use crate::emit::rust::file::printed;
    use crate::emit::rust::syntax::{self, word};

    /// What the compiler takes for the comment of a structure and of its field.
    fn read(text: &str) -> Vec<String> {
        let file = syn::parse_file(text).unwrap();
        let [syn::Item::Struct(item)] = file.items.as_slice() else { panic!("{text}") };
        let field = item.fields.iter().next().unwrap();
        let line = |attribute: &syn::Attribute| {
            let value = &attribute.meta.require_name_value().unwrap().value;
            syn::parse2::<syn::LitStr>(value.to_token_stream()).unwrap().value()
        };
        item.attrs.iter().chain(&field.attrs).map(line).collect()
    }

    #[test]
    fn a_comment_is_read_as_it_was_written_whatever_is_in_it() {
        let lines =
            ["a", "", "\"b\" and \"#c", "#[doc = r\"d\"]", "/* e */", "f\"##]", "\\", "g \r", "ü"];
        let mut doc = Doc::new();
        for line in &lines {
            doc.line(&[line]);
        }
        let field = (doc.clone(), (word("field"), syntax::nothing()));
        let fields = syntax::fields([field]);
        let item = syntax::structure(doc.attributes(), word("A"), syn::Generics::default(), fields);
        let expected = lines.map(|line| match line.trim_end() {
            "" => String::new(),
            line => format!(" {line}"),
        });
        let text = printed(&Doc::new(), vec![item]);
        assert_eq!(read(&text), [expected.clone(), expected].concat(), "{text}");
    }
}
