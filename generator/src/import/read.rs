//! From the JSON of a description to what it says.

use crate::finding::Findings;
use crate::import::described::{Described, Endpoint, Operation, Row};
use crate::import::schema::{Field, Kind, Reader, Schema};
use crate::import::unread::{not_compared, unreadable};
use crate::json_syntax;
use crate::place::{Place, Spanned};
use crate::yaml::{self, Content, Node};

/// Where parameters of an RPC-style action stand.
const POSITIONS: &[&str] = &["query", "formData"];

/// Reads a description; what of it no spec can say is noted.
pub(crate) fn read(file: usize, text: &str, notes: &mut Findings) -> Result<Described, Findings> {
    let help = "give the file `api-docs.json` as the provider publishes it";
    if let Some(slip) = json_syntax::check(file, text) {
        return Err(unreadable(slip.place, slip.message, help).into());
    }
    let root = yaml::parse(file, text)?;
    let missing = |what: &str| {
        Findings::from(unreadable(root.place, format!("the description has no {what}"), help))
    };
    let info = root.get("info").ok_or_else(|| missing("`info`"))?;
    let said = |key: &str| {
        let text = spanned(info.get(key)?)?;
        Some(text)
    };
    if let Some(style) = said("style").filter(|style| style.value != "RPC") {
        let message = format!("the description is of an API of the style {}", style.value);
        let help = "specs are of APIs of the style RPC";
        return Err(unreadable(style.place, message, help).into());
    }
    let apis = root.get("apis").ok_or_else(|| missing("`apis`"))?;
    let Content::Map(entries) = &apis.content else { return Err(missing("map of `apis`")) };
    let named = root.get("components").and_then(|node| node.get("schemas"));
    let mut reader = Reader::new(named, notes);
    let mut actions = Vec::new();
    for (key, node) in entries {
        let name = Spanned::new(key.name.clone(), key.place);
        actions.push(operation(name, node, &mut reader));
    }
    Ok(Described {
        product: said("product").ok_or_else(|| missing("`product`"))?,
        version: said("version").ok_or_else(|| missing("`version`"))?,
        actions,
        place: apis.place,
        endpoints: root.get("endpoints").and_then(endpoints),
        folders: root.get("directories").map(folders).unwrap_or_default(),
    })
}

fn spanned(node: &Node) -> Option<Spanned<String>> {
    Some(Spanned::new(node.text()?.to_owned(), node.place))
}

fn operation(name: Spanned<String>, node: &Node, reader: &mut Reader<'_>) -> Operation {
    if let Some(place) = node.get("deprecated").filter(|it| it.text() == Some("true")) {
        not_compared(reader.notes, place.place, format!("`{}` is deprecated", name.value));
    }
    let answer = node.get("responses").and_then(|node| node.get("200"));
    let says = |path: [&str; 2], word: &str| {
        let found = path.iter().try_fold(node, |node, step| match *step {
            "" => Some(node),
            step => node.get(step),
        });
        found.and_then(Node::text) == Some(word)
    };
    Operation {
        methods: node.get("methods").and_then(methods),
        reads: says(["operationType", ""], "read") || says(["systemTags", "operationType"], "get"),
        parameters: parameters(node, name.place, reader),
        result: answer.and_then(|answer| result(answer, reader)),
        errors: node.get("errorCodes").and_then(errors),
        samples: node.get("responseDemo").and_then(Node::text).map(samples).unwrap_or_default(),
        name,
    }
}

fn methods(node: &Node) -> Option<Spanned<Vec<String>>> {
    let Content::List(items) = &node.content else { return None };
    let names: Vec<String> =
        items.iter().filter_map(Node::text).map(str::to_ascii_lowercase).collect();
    (!names.is_empty()).then(|| Spanned::new(names, node.place))
}

fn parameters(node: &Node, name: Place, reader: &mut Reader<'_>) -> Spanned<Vec<Field>> {
    let Some(list) = node.get("parameters") else { return Spanned::new(Vec::new(), name) };
    let Content::List(items) = &list.content else { return Spanned::new(Vec::new(), name) };
    let fields = items.iter().filter_map(|node| parameter(node, reader)).collect();
    Spanned::new(fields, list.place)
}

fn parameter(node: &Node, reader: &mut Reader<'_>) -> Option<Field> {
    let name = spanned(node.get("name")?)?;
    let position = node.get("in").and_then(spanned);
    if let Some(position) = position.filter(|it| !POSITIONS.contains(&it.value.as_str())) {
        let what = format!("`{}` stands in the {}", name.value, position.value);
        not_compared(reader.notes, position.place, what);
        return None;
    }
    let schema = match node.get("schema") {
        Some(schema) => reader.schema(schema),
        None => Schema::other(node.place, "object"),
    };
    Some(Field { name, style: node.get("style").and_then(spanned), schema })
}

fn result(answer: &Node, reader: &mut Reader<'_>) -> Option<Spanned<Vec<Field>>> {
    let schema = reader.schema(answer.get("schema")?);
    let place = schema.place;
    match schema.kind {
        Kind::Structure(fields) => Some(Spanned::new(fields, place)),
        _ => None,
    }
}

/// The rows by status; a table without any says nothing, since later descriptions leave it out.
fn errors(node: &Node) -> Option<Spanned<Vec<Row>>> {
    let Content::Map(statuses) = &node.content else { return None };
    let mut rows = Vec::new();
    for (status, list) in statuses {
        let (Ok(status), Content::List(items)) = (status.name.parse(), &list.content) else {
            continue;
        };
        for item in items {
            let Some(code) = item.get("errorCode").and_then(spanned) else { continue };
            let message = item.get("errorMessage").and_then(spanned);
            let message = message.unwrap_or_else(|| Spanned::new(String::new(), code.place));
            rows.push(Row { status, code, message });
        }
    }
    (!rows.is_empty()).then(|| Spanned::new(rows, node.place))
}

/// The sample answers, which are a JSON text of their own.
fn samples(text: &str) -> Vec<(String, String)> {
    let list: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let sample = |entry: &serde_json::Value| {
        let text = |key: &str| Some(entry.get(key)?.as_str()?.to_owned());
        Some((text("type")?, text("example")?))
    };
    list.iter().filter_map(sample).filter(|(_, text)| !text.trim().is_empty()).collect()
}

fn endpoints(node: &Node) -> Option<(Vec<Endpoint>, Place)> {
    let Content::List(items) = &node.content else { return None };
    let endpoint = |node: &Node| {
        let [region, host] = ["regionId", "endpoint"].map(|key| node.get(key).and_then(spanned));
        Some(Endpoint { region: region?, host: host? })
    };
    let list: Vec<Endpoint> = items.iter().filter_map(endpoint).collect();
    (!list.is_empty()).then_some((list, node.place))
}

/// The names that stand together, folders within folders apart.
fn folders(node: &Node) -> Vec<Vec<String>> {
    let Content::List(items) = &node.content else { return Vec::new() };
    let own: Vec<String> = items.iter().filter_map(Node::text).map(str::to_owned).collect();
    let below = items.iter().filter_map(|item| item.get("children")).flat_map(folders);
    let mut folders: Vec<Vec<String>> = below.collect();
    folders.push(own);
    folders
}
