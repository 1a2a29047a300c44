//! Usage notes; rule `unknown-note-kind`.

use crate::finding::Finding;
use crate::model::{KINDS, Note, NoteKind, Origin};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::condition::{Visible, when};
use crate::resolve::origin::within;
use crate::resolve::scope::Scope;
use crate::yaml::suggestion;

/// The note that a spec describes.
pub(crate) fn note(
    raw: &Spanned<raw::Note>,
    outer: &Origin,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Note {
    let note = &raw.value;
    let condition = note.value.as_ref().and_then(|value| value.when.as_ref());
    Note {
        id: note.id.clone(),
        kind: note.kind.as_ref().and_then(|kind| known(kind, scope)),
        when: condition.and_then(|raw| when(raw, visible, scope)),
        value: note.value.as_ref().map(|value| value.value.clone()),
        text: note.text.clone(),
        code: note.code.clone(),
        remedy: note.remedy.clone(),
        origin: within(outer, note.source.as_ref(), note.since.as_ref()),
        place: raw.place,
    }
}

fn known(kind: &Spanned<String>, scope: &Scope<'_>) -> Option<&'static NoteKind> {
    let found = KINDS.iter().find(|known| known.name == kind.value);
    if found.is_none() {
        let message = format!("there is no kind of note `{}`", kind.value);
        let finding = Finding::new("unknown-note-kind", kind.place, message);
        scope.report(match suggestion(&kind.value, KINDS.iter().map(|known| known.name)) {
            Some(close) => finding.help(format!("did you mean `{close}`?")),
            None => finding.help("spec/README.md lists the kinds; add one there if none fits"),
        });
    }
    found
}
