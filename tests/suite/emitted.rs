//! Small specs, each with a feature of the format, and what is made of it as a snapshot.

use std::collections::BTreeSet;

use cpfs_generator::{generate, vocabulary};

use crate::{excerpt, fixture, snapshot};

const THEME: &str = "emit";

/// What a case without a list of its own shows: table, setter and page of one parameter.
const PARAMETER: &str = "\
row actions/src/things/create_thing.rs parameter!(\"Name\"
item actions/src/things/create_thing.rs pub fn name(
line docs/actions/CreateThing.md | `Name` |
";

/// The file of a case that lists what to show.
const EXCERPTS: &str = "excerpts.txt";

/// The largest snapshot that is still read.
const LONGEST: usize = 60;

#[test]
fn each_case_makes_its_excerpts() {
    snapshot::each(&fixture::cases(THEME), |case| {
        let mut texts = fixture::case(THEME, case);
        let list = texts.remove(EXCERPTS).unwrap_or_else(|| PARAMETER.to_owned());
        let spec = fixture::spec(&texts);
        let tree = match generate(&spec) {
            Ok(tree) => tree,
            Err(findings) => panic!("{}", findings.render(&spec, "")),
        };
        let excerpts: Vec<String> = list.lines().map(|line| excerpt::cut(&tree, line)).collect();
        let shown = excerpts.join("\n");
        assert!(shown.lines().count() <= LONGEST, "{case} shows too much:\n{shown}");
        snapshot::assert(THEME, case, &shown);
    });
}

/// The names of the cases that begin so, what follows only.
fn named(prefix: &str) -> BTreeSet<String> {
    let cases = fixture::cases(THEME);
    cases.iter().filter_map(|case| case.strip_prefix(prefix)).map(str::to_owned).collect()
}

fn words(name: &str) -> Vec<&'static str> {
    let known = vocabulary().find(|(known, _)| *known == name);
    known.unwrap_or_else(|| panic!("there is no {name}")).1
}

#[test]
fn each_kind_of_constraint_has_its_case() {
    let cases = named("constraint-");
    let families = |key: &&str| **key != *"families";
    let kinds = words("constraints::Constraints").into_iter().filter(families);
    for kind in kinds.chain(words("action::Relation")).chain(words("constraints::Test")) {
        let by = ["is", "is_not", "given"].contains(&kind);
        assert!(by || cases.contains(kind), "fixtures/emit/constraint-{kind} is missing");
    }
}

#[test]
fn each_safety_and_paging_style_has_its_case() {
    for safety in words("action::Safety") {
        assert!(named("safety-").contains(safety), "fixtures/emit/safety-{safety} is missing");
    }
    for style in words("action::PagingStyle").iter().map(|style| style.replace('_', "-")) {
        assert!(named("paging-").contains(&style), "fixtures/emit/paging-{style} is missing");
    }
}

#[test]
fn no_snapshot_lacks_its_case() {
    let cases = fixture::cases(THEME);
    snapshot::assert_owned(THEME, cases.iter().map(String::as_str));
}
