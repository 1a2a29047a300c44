//! Rule `name-collision`: no two names of the spec become the same name in Rust.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::model::{Api, Member, Shape};
use crate::names;
use crate::place::{Place, Spanned};

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let parameters = action.parameters.iter().map(|member| &member.name);
        unique(parameters.map(|name| (names::setter(&name.value), name)), "setter", report);
        fields(&action.result, report);
    }
    for shape in api.shapes.values() {
        match shape {
            Shape::Structure(structure) => fields(&structure.fields, report),
            Shape::Enumeration(set) => {
                let name = |value: &crate::model::EnumValue| {
                    names::variant(value.name.as_ref().unwrap_or(&value.value.value))
                };
                let values = set.values.iter().map(|value| (name(value), &value.value));
                let unknown = Spanned::new("the variant for unknown values".into(), set.name.place);
                let all = std::iter::once(("Unknown".to_owned(), &unknown)).chain(values);
                unique(all, "variant", report);
            }
            Shape::Id(_) => {}
        }
    }
    types(api, report);
    let codes = api.codes.iter().filter(|code| !code.code.value.ends_with(".*"));
    unique(codes.map(|code| (names::variant(&code.code.value), &code.code)), "variant", report);
}

fn fields(members: &[Member], report: &mut dyn FnMut(Finding)) {
    unique(
        members.iter().map(|member| (names::field(&member.name.value), &member.name)),
        "field",
        report,
    );
}

/// Shapes and what the actions become share one name space.
fn types(api: &Api, report: &mut dyn FnMut(Finding)) {
    let nowhere = Place { file: usize::MAX, start: 0, end: 0 };
    let fixed: Vec<Spanned<String>> = names::RESERVED_TYPES
        .iter()
        .map(|name| Spanned::new((*name).to_owned(), nowhere))
        .collect();
    let fixed = fixed.iter().map(|name| (name.value.clone(), name));
    let shapes =
        api.shapes.values().map(|shape| (names::type_name(&shape.name().value), shape.name()));
    let actions = api.actions.iter().flat_map(|action| {
        let name = &action.name;
        ["", "Call", "Result"]
            .map(|ending| (names::type_name(&format!("{}{ending}", name.value)), name))
    });
    unique(fixed.chain(shapes).chain(actions), "type", report);
}

fn unique<'a>(
    names: impl Iterator<Item = (String, &'a Spanned<String>)>,
    what: &str,
    report: &mut dyn FnMut(Finding),
) {
    let mut seen: BTreeMap<String, &Spanned<String>> = BTreeMap::new();
    for (rust, name) in names {
        if let Some(first) = seen.insert(rust.clone(), name) {
            let message = format!(
                "`{}` and `{}` both become the {what} `{rust}` in Rust",
                first.value, name.value
            );
            report(
                Finding::new("name-collision", name.place, message)
                    .beside(first.place, "the other one")
                    .help("rename one of them, or give the value a `name`"),
            );
        }
    }
}
