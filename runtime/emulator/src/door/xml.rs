//! Answers as XML: an element for each field, and for each item of a list.

use serde_json::{Map, Value};

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

/// The name of the elements that hold the items of the list at a path, where it has one of its
/// own.
type ItemName<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// A document with this root.
pub(super) fn document<'a>(
    root: &str,
    fields: &Map<String, Value>,
    item_name: &'a ItemName<'a>,
) -> String {
    let mut writer = Writer { text: PROLOG.to_owned(), item_name };
    writer.open(root);
    writer.fields(fields, "");
    writer.close(root);
    writer.text
}

struct Writer<'a> {
    text: String,
    item_name: &'a ItemName<'a>,
}

impl Writer<'_> {
    fn fields(&mut self, fields: &Map<String, Value>, path: &str) {
        for (name, value) in fields {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.field(name, value, &path);
        }
    }

    fn field(&mut self, name: &str, value: &Value, path: &str) {
        let Value::Array(items) = value else {
            self.element(name, value, path);
            return;
        };
        let item_path = format!("{path}[]");
        match (self.item_name)(path) {
            Some(item_name) => {
                self.open(name);
                self.items(item_name, items, &item_path);
                self.close(name);
            }
            None => self.items(name, items, &item_path),
        }
    }

    fn items(&mut self, name: &str, items: &[Value], path: &str) {
        for item in items {
            self.element(name, item, path);
        }
    }

    /// One element; a list within a list has its items as elements of the same name.
    fn element(&mut self, name: &str, value: &Value, path: &str) {
        if value.is_null() {
            return;
        }
        self.open(name);
        match value {
            Value::Object(fields) => self.fields(fields, path),
            Value::Array(items) => self.items(name, items, &format!("{path}[]")),
            Value::String(text) => text.chars().for_each(|sign| self.sign(sign)),
            scalar => self.text += &scalar.to_string(),
        }
        self.close(name);
    }

    /// XML has no place for some signs, not even escaped; the replacement character stands there.
    fn sign(&mut self, sign: char) {
        match sign {
            '<' => self.text += "&lt;",
            '>' => self.text += "&gt;",
            '&' => self.text += "&amp;",
            '\r' => self.text += "&#13;",
            '\t' | '\n' => self.text.push(sign),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
            other => self.text.push(other),
        }
    }

    fn open(&mut self, name: &str) {
        self.text += "<";
        self.text += name;
        self.text += ">";
    }

    fn close(&mut self, name: &str) {
        self.text += "</";
        self.text += name;
        self.text += ">";
    }
}
