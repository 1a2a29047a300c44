//! The comparison with the provider's description for machines: every fact of one is compared,
//! what is known to be wrong in it stays out, and what is drafted of it can be finished.

mod document;
mod drafted;
mod published;

use cpfs_generator::diff::Version;
use cpfs_generator::import::{IMPORT_RULES, Import, Unread, Wanted, import};
use cpfs_generator::{SpecFile, export};
use serde_json::Value;

use crate::effort::is_full;
use crate::files::{self, Texts};
use crate::{fixture, snapshot};
use document::{Edit, edits, things};

/// A description compared with a spec.
fn compared(spec: &Texts, text: &str, wanted: Wanted<'_>) -> Result<Import, Unread> {
    let version = Version { files: fixture::spec(spec), root: "spec/".to_owned() };
    import(&version, SpecFile { path: "api-docs.json".to_owned(), text: text.to_owned() }, wanted)
}

fn read(spec: &Texts, document: &Value) -> Import {
    let text = serde_json::to_string_pretty(document).unwrap();
    compared(spec, &text, Wanted::All).unwrap_or_else(|unread| panic!("{}", refused(&unread)))
}

fn refused(unread: &Unread) -> String {
    match unread {
        Unread::Spec(findings) => format!("the spec is not valid: {findings:?}"),
        Unread::Description(findings, files) => findings.render(files, ""),
    }
}

/// What differs, a line each.
fn told(import: &Import) -> Vec<String> {
    let change = |change: &cpfs_generator::diff::Change| {
        let (base, head) = import.diff.positions(change);
        let values = [&change.old, &change.new].map(|it| it.clone().unwrap_or("-".to_owned()));
        let values = values.join(" → ");
        format!("{}: {}: {values} ({base}, {head})", change.rule.id, change.message)
    };
    import.diff.changes().map(change).collect()
}

#[test]
fn a_spec_as_it_would_be_published_differs_in_nothing() {
    for folder in ["spec/cpfs", "tests/fixtures/base"] {
        let spec = files::below(folder);
        let document = published::published(&export(&fixture::spec(&spec)).unwrap());
        let import = read(&spec, &document);
        let differing = told(&import);
        assert!(differing.is_empty(), "{folder}:\n{}", differing.join("\n"));
        assert!(import.notes.is_empty(), "{}", import.notes.render(&import.files, ""));
    }
}

#[test]
fn the_description_of_the_things_differs_in_nothing() {
    assert_eq!(told(&read(&fixture::base(), &things())), Vec::<String>::new());
}

#[test]
fn each_change_is_told_by_its_rule() {
    let (spec, things) = (fixture::base(), things());
    let mut text = String::new();
    for edit in edits("changes.yaml") {
        let import = read(&spec, &edit.apply(&things));
        let rule = edit.rule.as_deref().unwrap();
        let lines = told(&import);
        let found = lines.iter().any(|line| line.split(':').next() == Some(rule));
        assert!(found, "{} is told as\n{}", edit.at, lines.join("\n"));
        text.extend([edit.at.as_str(), "\n"]);
        for line in lines {
            text.extend(["  ", &line, "\n"]);
        }
    }
    snapshot::assert("import", "changes", &text);
}

#[test]
fn what_no_spec_can_say_is_noted() {
    let (spec, things) = (fixture::base(), things());
    let mut text = String::new();
    for edit in edits("notes.yaml") {
        let import = read(&spec, &edit.apply(&things));
        assert!(!import.notes.is_empty(), "{} is passed over in silence", edit.at);
        let notes = import.notes.render_as_notes(&import.files, "");
        text.extend([&edit.at, "\n", &notes, "\n\n"]);
    }
    snapshot::assert("import", "notes", &text);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let (spec, things) = (fixture::base(), things());
    let mut texts: Vec<String> = edits("refused.yaml")
        .iter()
        .map(|edit| serde_json::to_string_pretty(&edit.apply(&things)).unwrap())
        .collect();
    texts.push("{\"info\": {\"style\": \"RPC\",}}".to_owned());
    texts.push(String::new());
    let mut shown = Vec::new();
    for text in &texts {
        let refusal = compared(&spec, text, Wanted::All).map(|_| ()).expect_err(text);
        shown.push(refused(&refusal));
    }
    let unknown = ["PaintThings".to_owned()];
    let more = serde_json::to_string_pretty(&document::with_more()).unwrap();
    let refusal = compared(&spec, &more, Wanted::Named(&unknown)).map(|_| ()).unwrap_err();
    shown.push(refused(&refusal));
    snapshot::assert("import", "refused", &shown.join("\n\n"));
}

/// The base with a correction more.
fn corrected(at: &str, says: &str, holds: &str, kind: &str) -> Texts {
    let mut spec = fixture::base();
    let entry = format!(
        "- at: {at}\n  says: {says}\n  holds: {holds}\n  kind: {kind}\n  \
         source: {{id: manual, chapter: \"1\"}}\n  why: It is so.\n"
    );
    spec.get_mut("corrections.yaml").unwrap().push_str(&entry);
    spec
}

/// What is wrong in a description: where and what, and the correction that knows it.
const WRONG: &[(&str, &str, &str, &str, &str)] = &[
    (
        "/apis/CreateThing/parameters/0/schema/required",
        "true",
        "actions/CreateThing/parameters/Name/required",
        "\"true\"",
        "null",
    ),
    (
        "/apis/CreateThing/parameters/0",
        "",
        "actions/CreateThing/parameters/Name/@type",
        "null",
        "map",
    ),
    (
        "/apis/CreateThing/parameters/1/schema/enum/-",
        "\"green\"",
        "shapes/Color/values/green/@type",
        "map",
        "null",
    ),
    (
        "/apis/ListThings/parameters/0/schema/default",
        "\"20\"",
        "actions/ListThings/parameters/MaxResults/default",
        "\"20\"",
        "\"10\"",
    ),
];

#[test]
fn what_is_known_to_be_wrong_stays_out() {
    for &(at, value, place, says, holds) in WRONG {
        let value = (!value.is_empty()).then(|| serde_json::from_str(value).unwrap());
        let edited = Edit::new(at, value).apply(&things());
        assert_ne!(told(&read(&fixture::base(), &edited)), Vec::<String>::new(), "{at}");
        let spec = corrected(place, says, holds, "upstream");
        let import = read(&spec, &edited);
        assert_eq!(told(&import), Vec::<String>::new(), "{at}");
        assert!(import.notes.is_empty(), "{}", import.notes.render(&import.files, ""));
        let stale = read(&spec, &things());
        assert_eq!(stale.notes.iter().next().map(|note| note.rule), Some("stale-correction"));
    }
}

#[test]
fn the_document_s_own_mistakes_stay_out_too() {
    // The base corrects the method of ListThings; a description that has the old one says nothing new.
    let at = "actions/ListThings/parameters/MaxResults/default";
    let spec = corrected(at, "\"10\"", "\"50\"", "slip");
    assert_eq!(told(&read(&spec, &things())), Vec::<String>::new());
    let edited = Edit::new("/apis/ListThings/parameters/0/schema/default", Some("70".into()));
    assert_eq!(told(&read(&spec, &edited.apply(&things()))).len(), 1);
}

#[test]
fn each_rule_of_descriptions_has_a_case() {
    let (spec, things) = (fixture::base(), things());
    let mut met = vec!["stale-correction"];
    for edit in edits("notes.yaml") {
        met.extend(read(&spec, &edit.apply(&things)).notes.iter().map(|note| note.rule));
    }
    met.push("description");
    let lacking: Vec<&&str> = IMPORT_RULES.iter().filter(|rule| !met.contains(rule)).collect();
    assert!(lacking.is_empty(), "without a case: {lacking:?}");
}

/// Every path within a document.
fn paths(value: &Value, path: &str, paths: &mut Vec<String>) {
    paths.push(path.to_owned());
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                self::paths(value, &format!("{path}/{}", key.replace('/', "~1")), paths);
            }
        }
        Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                self::paths(value, &format!("{path}/{number}"), paths);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_that_a_description_holds_makes_it_panic() {
    let (spec, document) = (fixture::base(), document::with_more());
    let mut all = Vec::new();
    paths(&document, "", &mut all);
    let others = [Value::Null, serde_json::json!({}), serde_json::json!([]), "x".into(), 7.into()];
    let step = if is_full() { 1 } else { 9 };
    for (number, path) in all.iter().filter(|path| !path.is_empty()).enumerate() {
        for other in others.iter().skip(number % step).step_by(step) {
            let mut document = document.clone();
            *document.pointer_mut(path).unwrap() = other.clone();
            let text = document.to_string();
            match compared(&spec, &text, Wanted::All) {
                Ok(import) => assert!(!import.diff.text(None).is_empty()),
                Err(unread) => assert!(!refused(&unread).is_empty(), "{path}: {other}"),
            }
        }
    }
}

#[test]
fn its_snapshots_are_all_there_is() {
    snapshot::assert_owned("import", ["changes", "notes", "refused", "drafts"]);
}
