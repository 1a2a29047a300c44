//! Snapshots: a folder a theme, a file a case, and no file without its case.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::files;

/// Holds a text to the snapshot of its case.
pub(crate) fn assert(theme: &str, case: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(files::snapshots().join(theme));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(case, text));
}

/// Runs every case, and names those that failed once all have been run.
pub(crate) fn each(cases: &[String], check: impl Fn(&str)) {
    let failed = |case: &&String| catch_unwind(AssertUnwindSafe(|| check(case))).is_err();
    let failed: Vec<&String> = cases.iter().filter(failed).collect();
    assert!(failed.is_empty(), "these cases fail, as shown above: {failed:?}");
}

/// Every case of a theme has its snapshot, and every snapshot its case.
pub(crate) fn assert_owned<'a>(theme: &str, cases: impl IntoIterator<Item = &'a str>) {
    let owners: BTreeSet<String> = cases.into_iter().map(|case| format!("{case}.snap")).collect();
    let found: BTreeSet<String> =
        files::read_folder(&files::snapshots().join(theme)).into_keys().collect();
    let without: Vec<&String> = found.difference(&owners).collect();
    assert!(without.is_empty(), "snapshots of {theme} without a case: {without:?}");
    let lacking: Vec<&String> = owners.difference(&found).collect();
    assert!(lacking.is_empty(), "cases of {theme} without a snapshot: {lacking:?}");
}
