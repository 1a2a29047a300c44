//! Requests: setting, replacing, checking, and what their `Debug` shows.

use aliyun_rpc_wire::{CheckLevel, Request};

use crate::farm::MILK_COW;

#[test]
fn a_parameter_takes_the_place_of_all_that_it_had() {
    let mut request = Request::new(&MILK_COW);
    request.set("Calves", &vec!["a".to_owned(), "b".to_owned()]);
    request.set("Calves", &vec!["c".to_owned()]);
    let found: Vec<_> = request.values().iter().collect();
    assert_eq!(found, [("Calves.1", "c")]);
    request.set("Calves", &Vec::<String>::new());
    assert!(request.values().is_empty());
}

#[test]
fn json_is_one_text() {
    let mut request = Request::new(&MILK_COW);
    request.set_json("Calves", &["a\"b", "汉"]);
    assert_eq!(request.values().get("Calves"), Some("[\"a\\\"b\",\"汉\"]"));
}

#[test]
fn a_request_is_checked_against_its_action() {
    let mut request = Request::new(&MILK_COW);
    assert_eq!(request.check()[0].rule, "required");
    request.set("Name", "é");
    assert_eq!(request.check()[0].rule, "ascii");
    request.set("Name", "e");
    assert_eq!(request.check(), []);
    assert_eq!(request.action().name, "MilkCow");
}

#[test]
fn a_level_is_its_own_where_it_is_set() {
    let mut request = Request::new(&MILK_COW);
    assert_eq!(request.level(), None);
    request.set_level(CheckLevel::Off);
    assert_eq!(request.level(), Some(CheckLevel::Off));
    assert_eq!(CheckLevel::default(), CheckLevel::Default);
}
