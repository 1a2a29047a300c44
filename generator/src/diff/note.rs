//! The usage notes of an action that is in both specs, side by side.

use crate::diff::found::At;
use crate::diff::pair::{Pair, Side};
use crate::emit::rust::is_need;
use crate::emit::wording::origin;
use crate::model::{Action, Note};

/// A note before and now.
pub(crate) struct Noted {
    pub(crate) at: At,
    /// Whether machines look at it before a call.
    pub(crate) is_need: bool,
    /// What machines are told.
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
    /// What people are told.
    pub(crate) old_text: Option<String>,
    pub(crate) new_text: Option<String>,
}

/// Every note that one of the specs has.
pub(crate) fn notes(pair: &Pair<'_>, action: &str) -> Vec<Noted> {
    let (Some(base), Some(head)) = (pair.base.api.action(action), pair.head.api.action(action))
    else {
        return Vec::new();
    };
    let mut ids: Vec<&str> = base.notes.iter().map(|note| note.id.value.as_str()).collect();
    let others = head.notes.iter().map(|note| note.id.value.as_str());
    let new: Vec<&str> = others.filter(|id| !ids.contains(id)).collect();
    ids.extend(new);
    ids.into_iter().map(|id| noted(pair, (base, head), id)).collect()
}

fn noted(pair: &Pair<'_>, (base, head): (&Action, &Action), id: &str) -> Noted {
    let name = &head.name.value;
    let at = At::new(name, &["actions", name, "notes", id], format!("the note `{id}` of `{name}`"));
    let find = |action: &'_ Action| -> Option<Note> {
        action.notes.iter().find(|note| note.id.value == id).cloned()
    };
    let (old, new) = (find(base), find(head));
    let needs = |note: &Option<Note>| note.as_ref().is_some_and(is_need);
    Noted {
        is_need: needs(&old) || needs(&new),
        old: old.as_ref().map(|note| told(&pair.base, &at, note)),
        new: new.as_ref().map(|note| told(&pair.head, &at, note)),
        old_text: old.as_ref().map(said),
        new_text: new.as_ref().map(said),
        at,
    }
}

/// What machines are told: kind, value, code.
fn told(side: &Side<'_>, at: &At, note: &Note) -> String {
    let kind = note.kind.map(|kind| kind.name).unwrap_or_default();
    let value = side.text(&at.below("value").path).unwrap_or_default();
    let code = note.code.as_ref().map(|code| format!(", {}", code.value)).unwrap_or_default();
    format!("{kind} {value}{code}")
}

/// What people are told: text, remedy, where it comes from.
fn said(note: &Note) -> String {
    let remedy = note.remedy.as_deref().map(|remedy| format!(" {remedy}")).unwrap_or_default();
    format!("{}{remedy} ({})", note.text, origin(&note.origin))
}
