//! Rule `package-name`: the package can be a crate.

use crate::finding::Finding;
use crate::model::Api;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let package = &api.service.package;
    let inner = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let first = package.value.chars().next();
    if first.is_some_and(|first| first.is_ascii_lowercase()) && package.value.chars().all(inner) {
        return;
    }
    let message = format!("`{}` is no name for a crate", package.value);
    report(
        Finding::new("package-name", package.place, message)
            .help("begin with a letter a-z, and go on with letters a-z, digits and hyphens"),
    );
}
