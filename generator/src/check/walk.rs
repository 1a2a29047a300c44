//! Ways through the model that several rules take.

use std::collections::BTreeSet;

use crate::model::{Action, Api, Member, Origin, Shape};

/// Every member of the API: parameters, fields of results and of structures, common ones.
pub(crate) fn members(api: &Api) -> impl Iterator<Item = &Member> {
    let structures = api.shapes.values().flat_map(|shape| match shape {
        Shape::Structure(structure) => structure.fields.as_slice(),
        Shape::Id(_) | Shape::Enumeration(_) => &[],
    });
    let actions =
        api.actions.iter().flat_map(|action| action.parameters.iter().chain(&action.result));
    let common = api.service.common_parameters.iter().chain(&api.service.common_result);
    structures.chain(actions).chain(common)
}

/// The names of the structures that results have.
pub(crate) fn received(api: &Api) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&Member> = api.actions.iter().flat_map(|action| &action.result).collect();
    open.extend(&api.service.common_result);
    while let Some(member) = open.pop() {
        let structure = member.ty.shape().and_then(|shape| api.structure(shape));
        if let Some(structure) = structure.filter(|found| seen.insert(found.name.value.as_str())) {
            open.extend(&structure.fields);
        }
    }
    seen
}

/// Every entry that names its source.
pub(crate) fn origins(api: &Api) -> impl Iterator<Item = &Origin> {
    let parts = api.shapes.values().flat_map(|shape| -> Vec<&Origin> {
        match shape {
            Shape::Enumeration(set) => set.values.iter().map(|value| &value.origin).collect(),
            Shape::Structure(structure) => {
                structure.filter.iter().flatten().map(|key| &key.origin).collect()
            }
            Shape::Id(_) => Vec::new(),
        }
    });
    let shapes = api.shapes.values().map(|shape| match shape {
        Shape::Id(id) => &id.origin,
        Shape::Enumeration(set) => &set.origin,
        Shape::Structure(structure) => &structure.origin,
    });
    let actions = api.actions.iter().flat_map(|action: &Action| {
        let notes = action.notes.iter().map(|note| &note.origin);
        let rows = action.errors.iter().map(|row| &row.origin);
        std::iter::once(&action.origin).chain(notes).chain(rows)
    });
    let codes = api.codes.iter().filter_map(|code| code.origin.as_ref());
    let resources = api.resources.iter().flat_map(|resource| {
        std::iter::once(&resource.origin).chain(resource.waits.iter().map(|wait| &wait.origin))
    });
    let corrections = api.corrections.iter().map(|correction| &correction.origin);
    let service = [&api.service.origin, &api.service.token.origin];
    let members = members(api).map(|member| &member.origin);
    shapes
        .chain(parts)
        .chain(actions)
        .chain(codes)
        .chain(resources)
        .chain(corrections)
        .chain(service)
        .chain(members)
}
