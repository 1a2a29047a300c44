//! Results: from the tree of an answer to what is shown.

use aliyun_rpc_client::wire::{Decode, DecodeError, Node};
use serde::Serialize;
use serde_json::Value;

/// Reads a place of an answer as a type, and gives it in the wire spelling: lists without
/// wrappers, secrets masked.
pub type Shown = fn(Node<'_>) -> Result<Value, DecodeError>;

/// See [`Shown`]; generated tables name it with the type.
pub fn shown<T: Decode + Serialize>(node: Node<'_>) -> Result<Value, DecodeError> {
    T::decode(node).map(|value| of(&value))
}

/// A value in its wire spelling. Values of generated types always have one.
pub(crate) fn of<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
