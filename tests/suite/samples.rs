//! The document's samples: the requests as corrected, and the answers as documented.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::{files, spec};

/// The samples of an action.
pub(crate) struct Sample {
    /// The parameters of the request as corrected, without the action.
    pub(crate) request: Vec<(String, String)>,
    /// The answer in JSON.
    pub(crate) json: String,
    /// The answer in XML.
    pub(crate) xml: String,
}

/// The samples by action.
pub(crate) static SAMPLES: LazyLock<BTreeMap<String, Sample>> = LazyLock::new(|| {
    let files = files::below("spec/cpfs/examples");
    let read = |name: &String| {
        let file = |file| files[&format!("{name}/{file}")].clone();
        let request = corrected(name, documented(name, &file("request.txt")));
        (name.clone(), Sample { request, json: file("response.json"), xml: file("response.xml") })
    };
    spec::actions().keys().map(read).collect()
});

fn documented(name: &str, text: &str) -> Vec<(String, String)> {
    let mut lines = text.lines();
    let address = lines.next().unwrap_or_default();
    assert!(address.ends_with(&format!("/?Action={name}")), "{name}: {address}");
    let pair = |line: &str| {
        let (name, value) = line.strip_prefix('&').unwrap().split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    };
    lines.map(pair).collect()
}

fn corrected(action: &str, mut request: Vec<(String, String)>) -> Vec<(String, String)> {
    let at = format!("examples/{action}/request/");
    for correction in spec::corrections() {
        let Some(name) = correction["at"].as_str().unwrap().strip_prefix(&at) else { continue };
        request.retain(|(known, _)| known != name);
        if let Value::String(holds) = &correction["holds"] {
            request.push((name.to_owned(), holds.clone()));
        }
    }
    request
}
