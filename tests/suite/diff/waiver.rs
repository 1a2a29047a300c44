//! Where the second judge says something else than the comparison, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{compared, mutation, second};
use crate::effort::{is_full, is_unjudged};
use crate::files::{self, Texts};

/// Changes on which the two differ for the same reason.
struct Waiver {
    /// Whether the second judge wants a major version, where the comparison sees nothing broken;
    /// otherwise it is the other way round.
    is_major: bool,
    why: String,
    changes: Vec<String>,
}

fn waivers() -> Vec<Waiver> {
    let text = files::read(&files::fixtures().join("diff/waivers.yaml"));
    let list: Value = serde_yaml::from_str(&text).unwrap();
    let waiver = |entry: &Value| Waiver {
        is_major: match entry["says"].as_str().unwrap() {
            "major" => true,
            "fine" => false,
            other => panic!("the judge cannot say {other}"),
        },
        why: entry["why"].as_str().unwrap().to_owned(),
        changes: entry["changes"].as_array().unwrap().iter().map(text_of).collect(),
    };
    list.as_array().unwrap().iter().map(waiver).collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// What the second judge says of each waived change.
fn waived() -> BTreeMap<String, bool> {
    let mut waived = BTreeMap::new();
    for waiver in waivers() {
        for change in waiver.changes {
            assert!(
                waived.insert(change.clone(), waiver.is_major).is_none(),
                "{change} comes twice"
            );
        }
    }
    waived
}

#[test]
fn waivers_are_of_changes_that_are_judged_and_have_reasons() {
    for waiver in waivers() {
        assert!(waiver.why.ends_with('.') && !waiver.changes.is_empty(), "{}", waiver.why);
    }
    let (spec, all) = (mutation::spec(), mutation::all());
    let mut waived = waived();
    for mutation in &all {
        let Some(is_major) = waived.remove(&mutation.name()) else { continue };
        let breaks = compared(&spec, &mutation.apply(&spec)).breaks();
        assert_ne!(is_major, breaks, "{}: both say the same", mutation.name());
    }
    assert!(waived.is_empty(), "there are no such changes: {waived:?}");
}

/// What differs and is not waived, and what is waived and does not differ.
fn unsettled(differ: &BTreeMap<String, bool>, waived: &BTreeMap<String, bool>) -> Vec<String> {
    let says = |is_major: &bool| if *is_major { "major" } else { "fine" };
    let new = differ.iter().filter(|(change, _)| !waived.contains_key(*change));
    let new = new.map(|(change, is_major)| format!("not waived, {}: {change}", says(is_major)));
    let stale = waived.keys().filter(|change| !differ.contains_key(*change));
    new.chain(stale.map(|change| format!("stale: {change}"))).collect()
}

#[test]
fn a_new_difference_and_a_stale_waiver_are_told() {
    let of = |changes: &[&str]| -> BTreeMap<String, bool> {
        changes.iter().map(|change| ((*change).to_owned(), true)).collect()
    };
    assert_eq!(unsettled(&of(&["a", "b"]), &of(&["a", "b"])), Vec::<String>::new());
    assert_eq!(unsettled(&of(&["a", "b"]), &of(&["b", "c"])), ["not waived, major: a", "stale: c"]);
}

#[test]
#[expect(clippy::print_stdout, reason = "the score is to be seen")]
fn a_second_judge_says_the_same_or_is_waived() {
    if !is_full() || is_unjudged() {
        return;
    }
    let (spec, all) = (mutation::spec(), mutation::all());
    let heads: Vec<Texts> = all.iter().map(|mutation| mutation.apply(&spec)).collect();
    let says = second::demands("second", &spec, &heads);
    let mut differ = BTreeMap::new();
    let mut majors = BTreeSet::new();
    for ((mutation, head), is_major) in all.iter().zip(&heads).zip(says) {
        if is_major {
            majors.insert(mutation.name());
        }
        if compared(&spec, head).breaks() != is_major {
            differ.insert(mutation.name(), is_major);
        }
    }
    let (count, same) = (all.len(), all.len() - differ.len());
    println!("second judge: says the same of {same} of {count}, wants {} major", majors.len());
    let unsettled = unsettled(&differ, &waived());
    assert!(unsettled.is_empty(), "\n{}", unsettled.join("\n"));
}
