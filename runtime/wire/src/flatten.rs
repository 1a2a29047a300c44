//! How typed values become flat parameters.

use crate::constraint::{Text, Values, numbered};

/// A value that can be put into a request's flat parameters.
pub trait Flatten {
    /// Puts the value under the name, or under names below it.
    fn flatten(&self, name: Text, values: &mut Values);
}

impl Flatten for str {
    fn flatten(&self, name: Text, values: &mut Values) {
        values.set(name, self);
    }
}

impl Flatten for String {
    fn flatten(&self, name: Text, values: &mut Values) {
        values.set(name, self.as_str());
    }
}

impl Flatten for i64 {
    fn flatten(&self, name: Text, values: &mut Values) {
        values.set(name, self.to_string());
    }
}

impl Flatten for bool {
    fn flatten(&self, name: Text, values: &mut Values) {
        values.set(name, if *self { "true" } else { "false" });
    }
}

impl<T: Flatten> Flatten for Option<T> {
    fn flatten(&self, name: Text, values: &mut Values) {
        if let Some(value) = self {
            value.flatten(name, values);
        }
    }
}

/// Items are numbered from 1; an empty list sends nothing.
impl<T: Flatten> Flatten for Vec<T> {
    fn flatten(&self, name: Text, values: &mut Values) {
        for (index, item) in (1..).zip(self) {
            let index: u64 = index;
            item.flatten(numbered(&name, index).into(), values);
        }
    }
}
