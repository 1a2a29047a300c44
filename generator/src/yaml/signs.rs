//! Rule `control-character`: no text has signs that cannot be seen.

use crate::finding::{Finding, Findings};
use crate::place::Place;
use crate::yaml::node::{Content, Node};

/// Reports every key and scalar of a file with such signs.
pub(crate) fn check(text: &str, root: &Node, findings: &mut Findings) {
    // A sign that the file does not have can only be written with a backslash.
    // All of it is looked at, many bytes at a time: as good as no file has one.
    if text.bytes().fold(false, |found, byte| found | may_be_unseen(byte)) {
        check_node(root, findings);
    }
}

fn check_node(node: &Node, findings: &mut Findings) {
    match &node.content {
        Content::Null => {}
        Content::Scalar(text) => text_at(text, node.place, findings),
        Content::List(items) => items.iter().for_each(|item| check_node(item, findings)),
        Content::Map(entries) => {
            for (key, value) in entries {
                text_at(&key.name, key.place, findings);
                check_node(value, findings);
            }
        }
    }
}

fn text_at(text: &str, place: Place, findings: &mut Findings) {
    if let Some(sign) = text.chars().find(|sign| is_unseen(*sign)) {
        let message = format!("this text has the control character U+{:04X}", u32::from(sign));
        let finding = Finding::new("control-character", place, message);
        findings.push(finding.help("remove it: no source or page can show it"));
    }
}

/// Whether such a sign may begin with this byte, or be written with it.
fn may_be_unseen(byte: u8) -> bool {
    let begins_control = byte == 0xc2;
    let begins_direction = byte == 0xe2;
    let is_control = (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f;
    is_control || begins_control || begins_direction || byte == b'\\'
}

/// Controls, ends of lines and tabs aside, and what changes the direction of reading.
fn is_unseen(sign: char) -> bool {
    let directs = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    directs || (sign.is_control() && !matches!(sign, '\n' | '\t'))
}
