//! The document's examples of an action.

use crate::model::Example;
use crate::place::Spanned;
use crate::raw;
use crate::yaml::Content;

/// The request and the answers of the action; what is not there is a finding of the checks.
pub(crate) fn example(action: &Spanned<String>, spec: &raw::Spec) -> Example {
    let path = |name: &str| format!("examples/{}/{name}", action.value);
    let request = spec.examples.get(&path("request.txt"));
    let pairs = request.map(|node| match &node.content {
        Content::Map(entries) => entries.as_slice(),
        _ => &[],
    });
    let pairs = pairs.unwrap_or_default().iter().filter(|(key, _)| key.name != "Action");
    Example {
        request: pairs
            .map(|(key, node)| {
                let text = node.text().unwrap_or_default().to_owned();
                (key.name.clone(), Spanned::new(text, node.place))
            })
            .collect(),
        place: request.map_or(action.place, |node| node.place),
        json: spec.texts.get(&path("response.json")).cloned(),
        xml: spec.texts.get(&path("response.xml")).cloned(),
    }
}
