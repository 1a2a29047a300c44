//! Names that a call has for itself: a parameter that is called like one gets another setter.

use cpfs_generator::generate;

use crate::{files, fixture};

/// The methods that the runtime gives calls; those that the spec names aside.
fn methods() -> Vec<String> {
    let text = files::read(&files::root().join("runtime/wire/src/call.rs"));
    let methods = text.lines().filter_map(|line| line.trim().strip_prefix("pub fn "));
    let names = methods.filter_map(|method| method.split(['(', '<']).next());
    names.filter(|name| !name.starts_with('$')).map(str::to_owned).collect()
}

/// `send_and_wait` as a parameter is called: `SendAndWait`.
fn parameter(method: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    method.split('_').map(capital).collect()
}

#[test]
fn no_parameter_takes_a_method_of_the_call() {
    const ACTION: &str = "actions/things/CreateThing.yaml";
    let methods = methods();
    for known in ["send", "check", "items", "collect_all", "dry_run", "send_and_wait", "rerun"] {
        assert!(methods.iter().any(|method| method == known), "{known}: {methods:?}");
    }
    let mut texts = fixture::base();
    let line =
        |method: &String| format!("  {}: {{type: String, doc: A name.}}\n", parameter(method));
    let lines: String = methods.iter().map(line).collect();
    let text = texts[ACTION].replacen("parameters:\n", &format!("parameters:\n{lines}"), 1);
    texts.insert(ACTION.to_owned(), text);
    let spec = fixture::spec(&texts);
    let tree = generate(&spec).unwrap_or_else(|findings| panic!("{}", findings.render(&spec, "")));
    let made = tree.get("actions/src/things/create_thing.rs").unwrap();
    for method in methods {
        assert!(made.contains(&format!("pub fn {method}_(")), "{method} is not reserved");
    }
}
