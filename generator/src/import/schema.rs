//! What a description says of a parameter or field.

use crate::finding::Findings;
use crate::import::unread::not_compared;
use crate::place::{Place, Spanned};
use crate::yaml::{Content, Key, Node};

/// A parameter or field.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: Spanned<String>,
    /// How a parameter that is no scalar is sent.
    pub(crate) style: Option<Spanned<String>>,
    pub(crate) schema: Schema,
}

/// What a value is; what is none is not said.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    pub(crate) required: Option<Spanned<bool>>,
    pub(crate) default: Option<Spanned<String>>,
    pub(crate) example: Option<String>,
    pub(crate) values: Option<Spanned<Vec<Spanned<String>>>>,
    pub(crate) least: Option<Spanned<i64>>,
    pub(crate) most: Option<Spanned<i64>>,
    pub(crate) shortest: Option<Spanned<u64>>,
    pub(crate) longest: Option<Spanned<u64>>,
    pub(crate) max_items: Option<Spanned<u64>>,
}

/// The type of a value.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Text,
    /// A whole number, of 32 bits or of 64 where that is said.
    Whole(Option<Width>),
    Truth,
    List(Box<Schema>),
    Structure(Vec<Field>),
    /// A type that specs have no word for.
    Other(String),
}

/// The bits of a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    Bits32,
    Bits64,
}

/// The name of a type of which a note says that it is not known.
pub(crate) const NOTED: &str = "";

/// Reads schemas, which may refer to named ones.
pub(crate) struct Reader<'a> {
    pub(crate) named: Option<&'a Node>,
    pub(crate) notes: &'a mut Findings,
    /// The named schemas that are being read.
    within: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(named: Option<&'a Node>, notes: &'a mut Findings) -> Self {
        Self { named, notes, within: Vec::new() }
    }

    /// The fields that a map of schemas describes.
    pub(crate) fn fields(&mut self, properties: &Node) -> Vec<Field> {
        let Content::Map(entries) = &properties.content else { return Vec::new() };
        entries.iter().map(|(key, node)| self.field(key, node)).collect()
    }

    fn field(&mut self, key: &Key, node: &Node) -> Field {
        let name = Spanned::new(key.name.clone(), key.place);
        Field { name, style: None, schema: self.schema(node) }
    }

    /// What a node says of a value.
    pub(crate) fn schema(&mut self, node: &Node) -> Schema {
        if let Some(name) = node.get("$ref").and_then(Node::text) {
            return self.referred(node, name);
        }
        let kind = self.kind(node);
        let text = |key: &str| node.get(key).and_then(|node| Some((node.text()?, node.place)));
        if let Some((_, place)) = text("deprecated").filter(|(text, _)| *text == "true") {
            not_compared(self.notes, place, "this is deprecated");
        }
        Schema {
            place: node.place,
            kind,
            required: text("required")
                .and_then(|(text, place)| Some(Spanned::new(text.parse().ok()?, place))),
            default: text("default").map(|(text, place)| Spanned::new(text.to_owned(), place)),
            example: text("example").map(|(text, _)| text.trim().to_owned()),
            values: node.get("enum").and_then(values),
            least: self.number(node, "minimum"),
            most: self.number(node, "maximum"),
            shortest: self.number(node, "minLength"),
            longest: self.number(node, "maxLength"),
            max_items: self.number(node, "maxItems"),
        }
    }

    fn number<T: std::str::FromStr>(&mut self, node: &Node, key: &str) -> Option<Spanned<T>> {
        let node = node.get(key)?;
        let number = node.text()?.parse().ok();
        if number.is_none() {
            not_compared(self.notes, node.place, "the bound is no whole number");
        }
        Some(Spanned::new(number?, node.place))
    }

    fn kind(&mut self, node: &Node) -> Kind {
        let format = node.get("format").and_then(Node::text);
        match node.get("type").and_then(Node::text) {
            Some("string") => Kind::Text,
            Some("boolean") => Kind::Truth,
            Some("integer") => Kind::Whole(match format {
                Some("int32") => Some(Width::Bits32),
                Some("int64") => Some(Width::Bits64),
                _ => None,
            }),
            Some("array") => match node.get("items") {
                Some(items) => Kind::List(Box::new(self.schema(items))),
                None => Kind::Other("array".to_owned()),
            },
            Some("object") | None => match node.get("properties") {
                Some(properties) => Kind::Structure(self.structure(node, properties)),
                None => Kind::Other("object".to_owned()),
            },
            Some(other) => Kind::Other(other.to_owned()),
        }
    }

    /// The fields of an object, which may list the required ones itself.
    fn structure(&mut self, node: &Node, properties: &Node) -> Vec<Field> {
        let mut fields = self.fields(properties);
        if let Some(Content::List(names)) = node.get("required").map(|node| &node.content) {
            for name in names {
                let named = |field: &&mut Field| Some(field.name.value.as_str()) == name.text();
                if let Some(field) = fields.iter_mut().find(named) {
                    field.schema.required = Some(Spanned::new(true, name.place));
                }
            }
        }
        fields
    }

    fn referred(&mut self, node: &Node, path: &str) -> Schema {
        let name = path.rsplit('/').next().unwrap_or(path).replace("~1", "/").replace("~0", "~");
        let found = self.named.and_then(|named| named.get(&name));
        let known = found.filter(|_| !self.within.contains(&name));
        let Some(known) = known else {
            let what = if found.is_some() { "lies within itself" } else { "is not there" };
            not_compared(self.notes, node.place, format!("`{path}` {what}"));
            return Schema::other(node.place, NOTED);
        };
        self.within.push(name);
        let schema = self.schema(known);
        self.within.pop();
        Schema { place: node.place, ..schema }
    }
}

/// The values that a list has, as texts.
fn values(node: &Node) -> Option<Spanned<Vec<Spanned<String>>>> {
    let Content::List(items) = &node.content else { return None };
    let text = |node: &Node| Some(Spanned::new(node.text()?.to_owned(), node.place));
    let values: Vec<_> = items.iter().filter_map(text).collect();
    (!values.is_empty()).then(|| Spanned::new(values, node.place))
}

impl Schema {
    /// A value of which nothing is known but the name of its type.
    pub(crate) fn other(place: Place, name: &str) -> Self {
        Self {
            place,
            kind: Kind::Other(name.to_owned()),
            required: None,
            default: None,
            example: None,
            values: None,
            least: None,
            most: None,
            shortest: None,
            longest: None,
            max_items: None,
        }
    }

    /// What a list is of, and the name of its items where it lies in a structure of its own.
    pub(crate) fn list(&self) -> Option<(&Schema, Option<&Spanned<String>>)> {
        match &self.kind {
            Kind::List(items) => Some((items, None)),
            Kind::Structure(fields) => match fields.as_slice() {
                [Field { name, schema: Schema { kind: Kind::List(items), .. }, .. }] => {
                    Some((items, Some(name)))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The fields of a structure.
    pub(crate) fn fields(&self) -> Option<&[Field]> {
        match &self.kind {
            Kind::Structure(fields) => Some(fields),
            _ => None,
        }
    }
}
