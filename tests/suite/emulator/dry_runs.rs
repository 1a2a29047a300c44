//! Dry runs: everything is checked and nothing changes.

use super::{Bench, NETWORK};

#[test]
fn a_dry_run_changes_nothing() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/a/"), ("DryRun", "true")];
    let answer = bench.ok("CreateFileset", &values);
    assert_eq!(answer, serde_json::json!({}));
    assert!(bench.statuses("DescribeFilesets", "Entries", &fs).is_empty());
}

#[test]
fn a_dry_run_is_checked() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.fileset(&fs, "/a/");
    let values = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/a/b/"), ("DryRun", "true")];
    assert_eq!(bench.refused("CreateFileset", &values).0, "OperationDenied.NestedDir");
}

#[test]
fn a_code_says_that_it_passed_where_the_table_has_one() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("NetworkType", "Vpc"), ("DryRun", "true")];
    let values = [&values[..], &NETWORK].concat();
    assert_eq!(bench.refused("CreateMountTarget", &values).0, "DryRunOperation");
    assert!(bench.statuses("DescribeMountTargets", "MountTargets", &fs).is_empty());
}
