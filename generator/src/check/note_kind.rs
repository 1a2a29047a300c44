//! Rules `note-without-kind` and `note-value`: a note says what it is, and what its kind needs.

use crate::finding::Finding;
use crate::model::{Action, Api, Note, NoteKind};
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        for (index, note) in action.notes.iter().enumerate() {
            one(note, report);
            let earlier = action.notes.iter().take(index);
            for twin in earlier.filter(|earlier| earlier.id.value == note.id.value) {
                let message = format!("two notes have the id `{}`", note.id.value);
                report(
                    Finding::new("note-value", note.id.place, message)
                        .beside(twin.id.place, "the other one")
                        .help("ids of notes are unique within an action"),
                );
            }
            parameters(action, note, report);
            field(api, note, report);
        }
    }
}

fn one(note: &Note, report: &mut dyn FnMut(Finding)) {
    let Some(kind) = note.kind else {
        let message = format!("the note `{}` has no kind", note.id.value);
        return report(
            Finding::new("note-without-kind", note.place, message)
                .help("add `kind: …`; spec/README.md lists the kinds"),
        );
    };
    let given = given(note);
    for needed in kind.needs {
        if !needed.iter().any(|key| given.contains(key)) {
            let keys = needed.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" or ");
            let message = format!("a note of kind `{}` needs {keys} in its value", kind.name);
            report(Finding::new("note-value", note.place, message).help(format!("add {keys}")));
        }
    }
    for key in given.iter().filter(|key| !is_known(kind, key)) {
        let message = format!("a note of kind `{}` has no use for `{key}`", kind.name);
        report(Finding::new("note-value", note.place, message).help(format!("remove `{key}`")));
    }
}

fn is_known(kind: &NoteKind, key: &str) -> bool {
    kind.needs.iter().any(|keys| keys.contains(&key)) || kind.allows.contains(&key)
}

/// The keys that a note's value has, the condition aside.
fn given(note: &Note) -> Vec<&'static str> {
    let Some(value) = &note.value else { return Vec::new() };
    let keys = [
        ("resource", value.resource.is_some()),
        ("states", !value.states.is_empty()),
        ("types", !value.types.is_empty()),
        ("version", value.version.is_some()),
        ("roles", !value.roles.is_empty()),
        ("what", value.what.is_some()),
        ("count", value.count.is_some()),
        ("per", value.per.is_some()),
        ("gib", value.gib.is_some()),
        ("levels", value.levels.is_some()),
        ("min_minutes", value.min_minutes.is_some()),
        ("max_minutes", value.max_minutes.is_some()),
        ("action", value.action.is_some()),
        ("field", value.field.is_some()),
        ("relation", value.relation.is_some()),
        ("recoverable", value.recoverable.is_some()),
        ("parameters", !value.parameters.is_empty()),
    ];
    keys.into_iter().filter(|(_, there)| *there).map(|(key, _)| key).collect()
}

fn parameters(action: &Action, note: &Note, report: &mut dyn FnMut(Finding)) {
    let Some(value) = &note.value else { return };
    for name in value.parameters.iter().filter(|name| action.parameter(&name.value).is_none()) {
        let message = format!("the action has no parameter `{}`", name.value);
        let known = action.parameters.iter().map(|known| known.name.value.as_str());
        let finding = Finding::new("note-value", name.place, message);
        report(match suggestion(&name.value, known) {
            Some(close) => finding.help(format!("did you mean `{close}`?")),
            None => finding.help("name one that it has"),
        });
    }
}

/// The field of a resource that a note names is one that the resource has.
fn field(api: &Api, note: &Note, report: &mut dyn FnMut(Finding)) {
    let Some(value) = &note.value else { return };
    let (Some(resource), Some(field)) = (&value.resource, &value.field) else { return };
    let item = api.resource(&resource.value).and_then(|resource| api.item_of(resource));
    let Some((structure, _)) = item else { return };
    let fields = || structure.fields.iter().map(|known| known.name.value.as_str());
    if fields().any(|known| known == field.value) {
        return;
    }
    let message = format!("`{}` is no field of `{}`", field.value, resource.value);
    let finding = Finding::new("note-value", field.place, message)
        .beside(structure.name.place, "what is listed of it");
    report(match suggestion(&field.value, fields()) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("name one that it has"),
    });
}
