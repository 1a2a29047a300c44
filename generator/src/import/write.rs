//! Drafts as the files of a spec: what the spec lacks, in its own style, for a person to finish.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use minijinja::context;

use crate::document::Document;
use crate::emit::template::Templates;
use crate::import::described::Operation;
use crate::import::drafts::Drafts;
use crate::import::schema::{Field, Kind};
use crate::model::Api;
use crate::spec_files::SpecFiles;
use crate::yaml::{Node, print};

/// The files by path: those of actions and their shapes, their samples, and the error codes.
pub(crate) fn files(
    (api, files, document): (&Api, &SpecFiles, &Document),
    drafts: &Drafts<'_>,
    actions: &[&Operation],
) -> Result<BTreeMap<String, String>, String> {
    let templates = Templates::all().map_err(|error| error.0)?;
    let mut made = BTreeMap::new();
    for (path, node) in drafts.of(actions) {
        let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
        let is_action = path.starts_with("actions/");
        let in_group = || format!("actions/{}/{name}.yaml", drafts.group(name));
        let path = if is_action { in_group() } else { path.to_owned() };
        let context = context! { name, is_action, body => print::print(node) };
        let text = templates.render("import/draft.yaml", context).map_err(|error| error.0)?;
        made.insert(path, text);
    }
    for action in actions {
        made.extend(samples(api, action));
    }
    made.extend(codes(files, document, drafts, actions));
    Ok(made)
}

/// The samples of an action: its answers as they are published, and a request made of the samples
/// of its parameters.
fn samples(api: &Api, action: &Operation) -> Vec<(String, String)> {
    let name = &action.name.value;
    let below = |file: &str| format!("examples/{name}/{file}");
    let mut request = format!("https://{}/?Action={name}\n", api.service.host.value);
    for field in &action.parameters.value {
        sample(&field.name.value, field, &mut request);
    }
    let mut made = vec![(below("request.txt"), request)];
    for (format, text) in &action.samples {
        made.push((below(&format!("response.{format}")), format!("{}\n", text.trim_end())));
    }
    made
}

fn sample(name: &str, field: &Field, request: &mut String) {
    let schema = &field.schema;
    if let (Some(example), false) = (&schema.example, matches!(schema.kind, Kind::Structure(_))) {
        let value = example.lines().next().unwrap_or_default();
        if !value.is_empty() {
            let _ = writeln!(request, "&{name}={value}");
        }
        return;
    }
    match (&schema.kind, schema.list()) {
        (_, Some((items, _))) => {
            let item = Field { schema: items.clone(), ..field.clone() };
            sample(&format!("{name}.1"), &item, request);
        }
        (Kind::Structure(fields), None) => {
            for inner in fields {
                sample(&format!("{name}.{}", inner.name.value), inner, request);
            }
        }
        _ => {}
    }
}

/// The file of error codes with the new ones behind the last.
fn codes(
    files: &SpecFiles,
    document: &Document,
    drafts: &Drafts<'_>,
    actions: &[&Operation],
) -> Option<(String, String)> {
    let path = "errors.yaml";
    let rows = || actions.iter().flat_map(|action| &action.errors).flat_map(|rows| &rows.value);
    let mut new = String::new();
    for (code, message, node) in drafts.codes() {
        if rows().any(|row| row.code.value == code) {
            let _ = writeln!(new, "  # Draft: {}", message.replace('\n', " "));
            new.push_str(&print::entry(code, node, 2));
        }
    }
    if new.is_empty() {
        return None;
    }
    let (_, file) = files.find(path)?;
    let codes = document.trees.get(path)?.get("codes")?;
    Some((path.to_owned(), inserted(&file.text, codes, &new)))
}

/// The text with lines behind those that a node stands in.
fn inserted(text: &str, node: &Node, lines: &str) -> String {
    let (before, after) = text.split_at_checked(node.place.end).unwrap_or((text, ""));
    let (rest, after) = after.split_once('\n').unwrap_or((after, ""));
    format!("{before}{rest}\n{lines}{after}")
}
