//! What must not compile, and what the compiler says of it.

use std::collections::BTreeSet;

use crate::files;

#[test]
fn mistakes_do_not_compile_and_the_message_says_which() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("fixtures/compile_fail/*.rs");
}

#[test]
fn a_case_and_its_message_come_in_pairs() {
    let of = |ending: &str| -> BTreeSet<String> {
        let stem = |name: &String| name.strip_suffix(ending).map(str::to_owned);
        files::below("tests/fixtures/compile_fail").keys().filter_map(stem).collect()
    };
    assert_eq!(of(".rs"), of(".stderr"));
}

#[test]
fn the_message_names_the_setters_that_were_forgotten() {
    let files = files::below("tests/fixtures/compile_fail");
    let mut named = 0;
    for (name, case) in files.iter().filter(|(name, _)| name.ends_with("_missing.rs")) {
        let message = &files[&name.replace(".rs", ".stderr")];
        let first = case.lines().next().unwrap();
        for setter in first.split('`').skip(1).step_by(2) {
            let says = |text: &str| message.lines().any(|line| line.contains(text));
            assert!(says(&format!("needs `{setter}`, which is not given")), "{name}: {setter}");
            assert!(says(&format!("^^^^ call `.{setter}(..)` before this")), "{name}: {setter}");
            named += 1;
        }
    }
    assert_eq!(named, 3);
}
