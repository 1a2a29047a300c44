//! Rule `missing-example`: every action has the document's request and both answers.

use crate::finding::Finding;
use crate::model::Api;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let has_request = action.example.place.file != action.name.place.file;
        let files = [
            ("request.txt", has_request),
            ("response.json", action.example.json.is_some()),
            ("response.xml", action.example.xml.is_some()),
        ];
        for (file, _) in files.into_iter().filter(|(_, there)| !there) {
            let name = &action.name.value;
            let message = format!("the action {name} has no {file}");
            report(
                Finding::new("missing-example", action.name.place, message)
                    .help(format!("add examples/{name}/{file}")),
            );
        }
    }
}
