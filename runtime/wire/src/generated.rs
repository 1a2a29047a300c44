//! What generated code calls, and nobody else.

use serde_core::Serialize;
use serde_core::Serializer;
use serde_core::ser::SerializeMap;

use crate::constraint::Values;
use crate::flatten::Flatten;

/// A value as one JSON text.
///
/// Values of generated types always have one; `null`, which no action takes, stands for none.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

/// A filter as the structure of its key and its value.
pub fn filter<S: Serializer>(filter: &impl Flatten, serializer: S) -> Result<S::Ok, S::Error> {
    let mut values = Values::new();
    filter.flatten("".into(), &mut values);
    Record::begin(serializer)?
        .optional("Key", values.get(".Key"))?
        .optional("Value", values.get(".Value"))?
        .end()
}

/// A structure while it is serialized in its wire spelling, fields that are absent left out.
pub struct Record<S: Serializer>(S::SerializeMap);

impl<S: Serializer> Record<S> {
    /// Begins a structure.
    pub fn begin(serializer: S) -> Result<Self, S::Error> {
        serializer.serialize_map(None).map(Self)
    }

    /// A field that is always there.
    pub fn field<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Result<Self, S::Error> {
        self.0.serialize_entry(name, value)?;
        Ok(self)
    }

    /// A field that may be absent.
    pub fn optional<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: Option<&T>,
    ) -> Result<Self, S::Error> {
        match value {
            Some(value) => self.field(name, value),
            None => Ok(self),
        }
    }

    /// Ends the structure.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
