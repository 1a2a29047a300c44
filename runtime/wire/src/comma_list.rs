//! Lists that are sent as one text with commas.

use std::fmt::Display;

/// Joins the items with commas.
pub fn comma_list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}
