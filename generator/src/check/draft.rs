//! Rule `draft`: nothing is left to be written.

use crate::finding::Finding;
use crate::import::TO_BE_WRITTEN;
use crate::model::{Action, Api, Member, Shape};
use crate::place::Place;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let mut refuse = |what: &str, name: &str, place: Place, texts: usize| {
        if texts > 0 {
            let count = if texts == 1 { "a text is" } else { "texts are" };
            let message = format!("the {what} `{name}` is a draft: {count} to be written");
            let finding = Finding::new("draft", place, message);
            report(finding.help(format!("write what says `{TO_BE_WRITTEN}` in your own words")));
        }
    };
    for action in &api.actions {
        refuse("action", &action.name.value, action.name.place, of_action(action));
    }
    for shape in api.shapes.values() {
        refuse("shape", &shape.name().value, shape.name().place, of_shape(shape));
    }
    for code in &api.codes {
        let texts = count([code.meaning.as_str(), &code.remedy]);
        refuse("error code", &code.code.value, code.code.place, texts);
    }
}

fn of_action(action: &Action) -> usize {
    let own = [Some(action.summary.as_str()), action.doc.as_deref()].into_iter().flatten();
    let notes = action.notes.iter().map(|note| note.text.as_str());
    count(own.chain(notes)) + of_members(&action.parameters) + of_members(&action.result)
}

fn of_shape(shape: &Shape) -> usize {
    match shape {
        Shape::Id(id) => count([id.doc.as_str()]),
        Shape::Enumeration(set) => {
            let meanings = set.values.iter().map(|value| value.meaning.as_str());
            count(meanings.chain([set.doc.as_str()]))
        }
        Shape::Structure(structure) => {
            count([structure.doc.as_str()]) + of_members(&structure.fields)
        }
    }
}

/// The members of which nothing is said; one that names a shape says what the shape says.
fn of_members(members: &[Member]) -> usize {
    let own = members.iter().filter(|member| member.shapes.is_empty());
    count(own.map(|member| member.doc.as_str()))
}

fn count<'a>(texts: impl IntoIterator<Item = &'a str>) -> usize {
    texts.into_iter().filter(|text| text.trim() == TO_BE_WRITTEN).count()
}
