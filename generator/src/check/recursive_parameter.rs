//! Rule `recursive-parameter`: a parameter's structure does not lie within itself.

use crate::finding::Finding;
use crate::model::{Api, Member};

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        for parameter in &action.parameters {
            let mut within = Vec::new();
            if let Some(shape) = recursive(api, parameter, &mut within) {
                let message = format!("the structure `{shape}` lies within itself");
                report(
                    Finding::new("recursive-parameter", parameter.name.place, message)
                        .label("a parameter cannot be sent so")
                        .help("parameters are flat; results may be recursive"),
                );
            }
        }
    }
}

/// The structure that is met again on the way down.
fn recursive<'a>(api: &'a Api, member: &'a Member, within: &mut Vec<&'a str>) -> Option<&'a str> {
    let structure = api.structure(member.ty.shape()?)?;
    let name = structure.name.value.as_str();
    if within.contains(&name) {
        return Some(name);
    }
    within.push(name);
    let found = structure.fields.iter().find_map(|field| recursive(api, field, within));
    within.pop();
    found
}
