//! Rule `address`: what an action addresses are parameters of its own that are required.

use crate::finding::Finding;
use crate::model::Api;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        for name in &action.address {
            match action.parameter(&name.value) {
                None => {
                    let message = format!("there is no parameter `{}` to address by", name.value);
                    let known = action.parameters.iter().map(|known| known.name.value.as_str());
                    let finding = Finding::new("address", name.place, message);
                    report(match suggestion(&name.value, known) {
                        Some(close) => finding.help(format!("did you mean `{close}`?")),
                        None => finding.help("address names parameters of the action"),
                    });
                }
                Some(parameter) if !parameter.required => {
                    let message = format!("`{}` is addressed, but not required", name.value);
                    report(
                        Finding::new("address", name.place, message)
                            .beside(parameter.name.place, "this parameter")
                            .help("only what is always given can be an argument"),
                    );
                }
                Some(_) => {}
            }
        }
    }
}
