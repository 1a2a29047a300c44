//! From the text of a YAML file to its tree.

use std::borrow::Cow;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span};

use crate::finding::{Finding, Findings};
use crate::place::{Place, offset_of};
use crate::yaml::node::{Content, Key, Node};

/// How deep lists and maps may lie within one another.
const DEEPEST: usize = 100;

/// The tree of the file's text, or what is wrong with it.
pub(crate) fn parse(file: usize, text: &str) -> Result<Node, Findings> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    (options.flow_nesting_limit, options.block_nesting_limit) = (DEEPEST, DEEPEST);
    let mut reader = Reader { file, text, open: Vec::new(), root: None, findings: Findings::new() };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => reader.read(event, span),
            Err(error) => {
                reader.broken(&error);
                break;
            }
        }
    }
    let nothing = Node { place: Place { file, start: 0, end: 1 }, content: Content::Null };
    reader.findings.propagate(Some(reader.root.unwrap_or(nothing)))
}

/// The tree while it is read.
struct Reader<'a> {
    file: usize,
    text: &'a str,
    /// The lists and maps that are not closed yet, the outermost first.
    open: Vec<Open>,
    root: Option<Node>,
    findings: Findings,
}

/// A list or a map that is not closed yet.
struct Open {
    place: Place,
    content: Content,
    /// The key whose value comes next.
    key: Option<Key>,
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>, span: Span) {
        let place = self.place(span);
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                self.report(
                    place,
                    "a second document begins here",
                    "a file holds one; remove `---`",
                );
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.plain(place, anchor, tag.is_some());
                self.scalar(place, text, style);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.plain(place, anchor, tag.is_some());
                self.open.push(Open { place, content: Content::List(Vec::new()), key: None });
            }
            Event::MappingStart(_, anchor, tag) => {
                self.plain(place, anchor, tag.is_some());
                self.open.push(Open { place, content: Content::Map(Vec::new()), key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report(place, "an alias is not known here", "write out what it stands for");
                self.add(Node { place, content: Content::Null });
            }
            _ => {}
        }
    }

    /// Reports what a spec does not know of a node.
    fn plain(&mut self, place: Place, anchor: usize, has_tag: bool) {
        if anchor != 0 {
            self.report(place, "an anchor is not known here", "remove the `&` and the name");
        }
        if has_tag {
            self.report(place, "a tag is not known here", "remove the `!` and the name");
        }
    }

    fn scalar(&mut self, place: Place, text: Cow<'_, str>, style: ScalarStyle) {
        let is_plain = matches!(style, ScalarStyle::Plain);
        if let Some(Open { content: Content::Map(_), key: key @ None, .. }) = self.open.last_mut() {
            *key = Some(Key { place, name: text.into_owned() });
        } else if is_plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            self.add(Node { place, content: Content::Null });
        } else {
            self.add(Node { place, content: Content::Scalar(text.into_owned()) });
        }
    }

    fn close(&mut self) {
        let Some(Open { place, content, .. }) = self.open.pop() else { return };
        if let Content::Map(entries) = &content {
            self.check_keys(entries);
        }
        let end = end(place, &content, self.text);
        self.add(Node { place: Place { end, ..place }, content });
    }

    /// Puts a node into the innermost list or map.
    fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(node);
            return;
        };
        match (&mut open.content, open.key.take()) {
            (Content::List(items), _) => items.push(node),
            (Content::Map(entries), Some(key)) => entries.push((key, node)),
            (_, None) => {
                let place = node.place;
                open.key = Some(Key { place, name: node.inline() });
                self.report(place, "this key is no text", "a key is a word, without brackets");
            }
            (_, Some(_)) => {}
        }
    }

    /// Reports every key that stands in a map more than once.
    fn check_keys(&mut self, entries: &[(Key, Node)]) {
        let mut keys: Vec<&Key> = entries.iter().map(|(key, _)| key).collect();
        keys.sort_by(|one, other| one.name.cmp(&other.name));
        for pair in keys.windows(2) {
            if let [first, again] = pair
                && first.name == again.name
            {
                let message = format!("the key `{}` stands in this map already", again.name);
                let help = "a key stands only once in a map; remove one of them";
                self.report(again.place, message, help);
            }
        }
    }

    /// Reports what the parser does not take.
    fn broken(&mut self, error: &ScanError) {
        let mark = error.marker();
        let start = mark.byte_offset();
        let start = start.unwrap_or_else(|| offset_of(self.text, mark.line(), mark.col() + 1));
        let place = Place { file: self.file, start, end: start + 1 };
        let message = error.kind().to_string();
        self.report(place, message.clone(), advice(&message));
    }

    fn report(&mut self, place: Place, message: impl Into<String>, help: &str) {
        self.findings.push(Finding::new("yaml-syntax", place, message).help(help));
    }

    fn place(&self, span: Span) -> Place {
        let range = span.byte_range().unwrap_or_default();
        Place { file: self.file, start: range.start, end: range.end.max(range.start + 1) }
    }
}

/// What to do about an error of the parser.
fn advice(message: &str) -> &'static str {
    if message.contains("not allowed") {
        "quote a text that holds `: `, or that begins with a sign"
    } else if message.contains("recursion") {
        "no file of a spec lies so deep; close what is open"
    } else if ["flow", "bracket"].iter().any(|word| message.contains(word)) {
        "close the `{` or `[` above, and put commas between what stands in it"
    } else {
        "quote a text that holds `: ` or ` #`, or that begins with a sign; check the indentation"
    }
}

/// Where a node ends: a list or a map behind its last item and the bracket that closes it.
fn end(place: Place, content: &Content, text: &str) -> usize {
    let last = match content {
        Content::Null | Content::Scalar(_) => return place.end,
        Content::List(items) => items.last().map(|item| item.place.end),
        Content::Map(entries) => {
            entries.last().map(|(key, node)| node.place.end.max(key.place.end))
        }
    };
    let last = last.map_or(place.end, |last| last.max(place.end));
    let close = match text.as_bytes().get(place.start) {
        Some(b'{') => '}',
        Some(b'[') => ']',
        _ => return last,
    };
    let rest = text.get(last..).unwrap_or_default();
    let behind = rest.trim_start_matches([' ', ',']);
    if behind.starts_with(close) { last + rest.len() - behind.len() + 1 } else { last }
}
