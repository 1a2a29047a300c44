//! Rule `json-syntax`: an answer is JSON, and not only YAML.

use crate::finding::Finding;
use crate::place::{Place, offset_of};

/// What is wrong with the text as JSON.
pub(crate) fn check(file: usize, text: &str) -> Option<Finding> {
    let error = serde_json::from_str::<serde_json::Value>(text).err()?;
    // The column counts bytes from 1; it is 0 at the end of a line.
    let line = offset_of(text, error.line(), 1);
    let start = line + error.column().saturating_sub(1);
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let place = Place { file, start, end: start + 1 };
    let help = "the answer is decoded as it stands: mend what the page break broke";
    Some(Finding::new("json-syntax", place, message).help(help))
}
