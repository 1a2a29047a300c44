//! Rule `misplaced-key`: a structure that requests have has no field that is always there.

use crate::finding::Finding;
use crate::model::{Api, Member};

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for member in api.actions.iter().flat_map(|action| &action.parameters) {
        fields(api, member, &mut Vec::new(), report);
    }
}

fn fields<'a>(
    api: &'a Api,
    member: &'a Member,
    within: &mut Vec<&'a str>,
    report: &mut dyn FnMut(Finding),
) {
    let Some(structure) = member.ty.shape().and_then(|shape| api.structure(shape)) else { return };
    let name = structure.name.value.as_str();
    if within.contains(&name) {
        return;
    }
    within.push(name);
    for field in &structure.fields {
        if field.identity {
            let message = format!("`identity` has no effect in `{name}`, which requests have");
            report(
                Finding::new("misplaced-key", field.name.place, message)
                    .help("remove `identity`, or give requests a structure of their own"),
            );
        }
        fields(api, field, within, report);
    }
}
