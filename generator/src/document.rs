//! The yaml stage: every file of a spec as a tree, before anything is made of it.

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings};
use crate::json_syntax;
use crate::parallel;
use crate::place::Place;
use crate::spec_files::SpecFiles;
use crate::yaml::{self, Content, Key, Node};

/// The files of a spec as trees.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// YAML files and JSON answers by path, requests as maps from name to value.
    pub(crate) trees: BTreeMap<String, Node>,
    /// Every text that is used as it is, by path: answers and programs.
    pub(crate) texts: BTreeMap<String, String>,
    /// The path of each action's file, by the action's name.
    pub(crate) actions: BTreeMap<String, String>,
}

/// The names of the files that every spec has.
const ALWAYS: &[&str] = &["service.yaml", "errors.yaml", "resources.yaml", "corrections.yaml"];

/// The name of the file that a spec with a command line has.
const PRESENTATION: &str = "presentation.yaml";

/// Parses every file; what cannot be parsed gives a finding each.
pub(crate) fn parse(files: &SpecFiles) -> Result<Document, Findings> {
    let mut findings = Findings::new();
    let mut document =
        Document { trees: BTreeMap::new(), texts: BTreeMap::new(), actions: BTreeMap::new() };
    let numbered: Vec<_> = files.iter().collect();
    let trees = parallel::map(&numbered, |(number, file)| {
        matches!(kind(&file.path), Some(FileKind::Tree)).then(|| yaml::parse(*number, &file.text))
    });
    for ((number, file), tree) in numbered.into_iter().zip(trees) {
        let path = || file.path.clone();
        match (tree, kind(&file.path)) {
            (Some(Ok(tree)), _) => {
                yaml::check_signs(&file.text, &tree, &mut findings);
                if let Some(action) = action(&file.path) {
                    document.actions.insert(action.to_owned(), path());
                }
                document.trees.insert(path(), tree);
                if matches!(file.path.split('/').next_back(), Some("response.json")) {
                    if let Some(finding) = json_syntax::check(number, &file.text) {
                        findings.push(finding);
                    }
                    document.texts.insert(path(), file.text.clone());
                }
            }
            (Some(Err(more)), _) => findings.extend(more),
            (None, Some(FileKind::Request)) => {
                let tree = request(number, &file.text, &mut findings);
                yaml::check_signs(&file.text, &tree, &mut findings);
                document.trees.insert(path(), tree);
            }
            (None, Some(FileKind::Text | FileKind::Tree)) => {
                document.texts.insert(path(), file.text.clone());
            }
            (None, None) => findings.push(unknown(number, &file.path)),
        }
    }
    for path in ALWAYS.iter().filter(|path| files.find(path).is_none()) {
        findings.push(missing(path));
    }
    findings.propagate(Some(document))
}

enum FileKind {
    Tree,
    Request,
    Text,
}

/// What a file is, by its path; none for a path that no spec has.
fn kind(path: &str) -> Option<FileKind> {
    let steps: Vec<&str> = path.split('/').collect();
    let is_yaml = |name: &str| name.strip_suffix(".yaml").is_some_and(|stem| !stem.is_empty());
    match steps.as_slice() {
        [name] if ALWAYS.contains(name) || *name == PRESENTATION => Some(FileKind::Tree),
        ["shapes" | "behaviour", name] | ["actions", _, name] if is_yaml(name) => {
            Some(FileKind::Tree)
        }
        ["examples", _, "response.json"] => Some(FileKind::Tree),
        ["examples", _, "request.txt"] => Some(FileKind::Request),
        ["examples", _, "response.xml"] => Some(FileKind::Text),
        ["programs", name] if name.strip_suffix(".rs").is_some() => Some(FileKind::Text),
        _ => None,
    }
}

/// The action that a file is of.
fn action(path: &str) -> Option<&str> {
    path.strip_prefix("actions/")?.rsplit('/').next()?.strip_suffix(".yaml")
}

fn unknown(file: usize, path: &str) -> Finding {
    let place = Place { file, start: 0, end: 0 };
    Finding::new("unknown-file", place, format!("`{path}` is no file of a spec")).help(
        "a spec has service.yaml, errors.yaml, resources.yaml, corrections.yaml, \
         presentation.yaml, shapes/<Shape>.yaml, actions/<group>/<Action>.yaml, \
         behaviour/<resource>.yaml, examples/<Action>/{request.txt,response.json,response.xml} and programs/<name>.rs",
    )
}

fn missing(path: &str) -> Finding {
    let nowhere = Place { file: usize::MAX, start: 0, end: 0 };
    Finding::new("missing-file", nowhere, format!("the spec has no `{path}`"))
        .help("every spec has this file; the keys are in spec/README.md")
}

/// A request as the reference shows it: the address, then a parameter a line.
fn request(file: usize, text: &str, findings: &mut Findings) -> Node {
    let mut entries = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (content, from) = parameter(line);
        let place = Place { file, start: start + from, end: start + from + content.len() };
        match content.split_once('=') {
            Some((name, value)) => {
                let key = Key { place, name: name.to_owned() };
                entries.push((key, Node { place, content: Content::Scalar(value.to_owned()) }));
            }
            None if content.is_empty() => {}
            None => findings.push(
                Finding::new("request-syntax", place, "expected a parameter and its value")
                    .help("write `&Name=value`, one a line, below the line with the address"),
            ),
        }
        start += line.len();
    }
    let place = Place { file, start: 0, end: text.len() };
    Node { place, content: Content::Map(entries) }
}

/// The parameter in a line, and where in the line it begins.
fn parameter(line: &str) -> (&str, usize) {
    let trimmed = line.trim_end();
    match trimmed.split_once("/?") {
        Some((address, rest)) if address.contains("://") => (rest, address.len() + 2),
        _ => trimmed.strip_prefix('&').map_or((trimmed, 0), |rest| (rest, 1)),
    }
}
