//! Idempotency by `ClientToken`.

use super::{Bench, text};

#[test]
fn a_token_gives_the_same_answer_for_thirty_days() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/a/"), ("ClientToken", "t")];
    let first = text(&bench.ok("CreateFileset", &values), "FsetId");
    bench.pass(2);
    assert_eq!(text(&bench.ok("CreateFileset", &values), "FsetId"), first);
    let other = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/b/"), ("ClientToken", "t")];
    let (code, rule) = bench.refused("CreateFileset", &other);
    assert_eq!((code.as_str(), rule.as_str()), ("IdempotentParameterMismatch", "idempotency"));
    bench.pass(30 * 24 * 60);
    assert_ne!(text(&bench.ok("CreateFileset", &other), "FsetId"), first);
}

#[test]
fn a_refusal_is_not_remembered() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/a/"), ("ClientToken", "t")];
    bench.state.change_world(|world| world.deny_about("parent-there", "/a/")).unwrap();
    assert_eq!(bench.refused("CreateFileset", &values).0, "InvalidFileSystemPath.ParentNotFound");
    bench.state.change_world(|world| world.allow("parent-there")).unwrap();
    bench.ok("CreateFileset", &values);
}
