//! Rule `error-without-category`: every error code says what kind of failure it is.

use crate::finding::Finding;
use crate::model::Api;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for code in api.codes.iter().filter(|code| code.category.is_none()) {
        let message = format!("the error code `{}` has no category", code.code.value);
        report(
            Finding::new("error-without-category", code.code.place, message)
                .help("add `category: …`; spec/README.md lists the categories"),
        );
    }
}
