//! The page of limits and prerequisites: the notes of every action, by kind.

use minijinja::{Value, context};

use crate::emit::markdown::line;
use crate::emit::wording;
use crate::model::{Api, KINDS};

/// The kinds that the page has a section for, and its heading.
const SECTIONS: &[(&str, &[&str])] = &[
    ("Costs", &["bills", "expires"]),
    ("What is lost", &["destroys", "interrupts"]),
    ("Counts, sizes and depths", &["max_count", "min_capacity", "max_depth", "consumes_ips"]),
    ("Versions and types", &["needs_version", "needs_type"]),
    ("Roles and permissions", &["needs_role"]),
    ("What has to be there, and what must not", &["needs_resource", "needs_absent", "needs_state"]),
    ("What has to agree", &["needs_match"]),
    ("Outside this API", &["needs_external"]),
    ("Durations", &["takes", "poll"]),
    ("Filters", &["matches"]),
    ("Besides", &["effect", "advice"]),
];

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let section = |(heading, kinds): &(&str, &[&str])| {
        let kinds = KINDS.iter().filter(|kind| kinds.contains(&kind.name));
        let lines: Vec<Value> = kinds.flat_map(|kind| lines(api, kind.name)).collect();
        (!lines.is_empty()).then(|| context! { heading => *heading, lines => lines })
    };
    let sections: Vec<Value> = SECTIONS.iter().filter_map(section).collect();
    context! { title => &api.service.title, sections => sections }
}

fn lines(api: &Api, kind: &str) -> Vec<Value> {
    let mut lines = Vec::new();
    for action in &api.actions {
        let notes = action.notes.iter().filter(|note| note.kind.is_some_and(|k| k.name == kind));
        for note in notes {
            let text = line(&wording::note(note));
            lines.push(context! { action => &action.name.value, text => text });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::SECTIONS;
    use crate::model::KINDS;

    #[test]
    fn every_kind_of_note_has_its_section() {
        for kind in KINDS {
            let sections = SECTIONS.iter().filter(|(_, kinds)| kinds.contains(&kind.name));
            assert_eq!(sections.count(), 1, "{}", kind.name);
        }
    }
}
