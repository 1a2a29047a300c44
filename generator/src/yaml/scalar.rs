//! Reading scalars.

use serde_json::{Value, json};

use crate::finding::{Finding, Findings};
use crate::yaml::node::Node;
use crate::yaml::read::{Read, wrong_type};
use crate::yaml::schema::Schemas;

impl Read for String {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        match node.text() {
            Some(text) => Some(text.to_owned()),
            None => wrong_type(node, "a text", findings),
        }
    }

    fn schema(_: &mut Schemas) -> Value {
        // What YAML takes for a number or a boolean is a text here.
        json!({"type": ["string", "number", "boolean"]})
    }
}

impl Read for bool {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        match node.text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => wrong_type(node, "`true` or `false`", findings),
        }
    }

    fn schema(_: &mut Schemas) -> Value {
        json!({"type": "boolean"})
    }
}

macro_rules! read_number {
    ($type:ty, $wanted:literal) => {
        impl Read for $type {
            fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
                let Some(text) = node.text() else { return wrong_type(node, $wanted, findings) };
                let number = text.parse().ok();
                if number.is_none() {
                    let message = format!("expected {}, found `{text}`", $wanted);
                    let help = "write digits alone, without a unit or separators";
                    findings.push(Finding::new("wrong-type", node.place, message).help(help));
                }
                number
            }

            fn schema(_: &mut Schemas) -> Value {
                json!({"type": "integer", "minimum": <$type>::MIN, "maximum": <$type>::MAX})
            }
        }
    };
}

read_number!(i64, "a whole number");
read_number!(u64, "a whole number of 0 or more");
read_number!(u32, "a whole number from 0 to 4294967295");
read_number!(u16, "a whole number from 0 to 65535");
