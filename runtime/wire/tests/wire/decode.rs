//! Decoding: the forms that are taken, and errors that name the place and not the content.

use aliyun_rpc_wire::{Decode, Node, Tree};
use serde_json::{Value, json};

use crate::farm::{Cow_, Legs, Mood};

fn grown(json: &Value) -> Tree {
    Tree::read(&json.to_string()).unwrap()
}

fn cow(tree: &Value) -> Result<Cow_, String> {
    Cow_::decode(Node::new(&grown(tree))).map_err(|error| error.to_string())
}

fn error(tree: impl Into<Value>) -> String {
    cow(&tree.into()).unwrap_err()
}

fn calves(list: impl Into<Value>) -> Vec<String> {
    let cow = cow(&json!({"CowId": "mother", "Calves": list.into()})).unwrap();
    cow.calves.iter().map(|calf| calf.id.to_string()).collect()
}

fn names(list: impl Into<Value>) -> Vec<String> {
    cow(&json!({"CowId": "c", "Names": list.into()})).unwrap().names
}

#[test]
fn a_field_may_be_absent_or_null() {
    let bare = cow(&json!({"CowId": "c"})).unwrap();
    let null = json!({"CowId": "c", "Mood": null, "Litres": null, "Horned": null, "Born": null,
        "Password": null, "Mother": null, "Calves": null, "Names": null});
    assert_eq!(cow(&null), Ok(bare.clone()));
    assert_eq!((bare.mood, bare.litres, bare.mother), (None, None, None));
}

#[test]
fn an_empty_text_is_nothing_where_no_text_is_expected() {
    let cow = cow(&json!({"CowId": "", "Litres": "", "Horned": "", "Mother": ""})).unwrap();
    assert_eq!((cow.id.as_str(), cow.litres, cow.horned, cow.mother), ("", None, None, None));
}

#[test]
fn numbers_booleans_and_texts_may_come_as_each_other() {
    let read = |litres: Value, horned: Value, id: Value| {
        let cow = cow(&json!({"CowId": id, "Litres": litres, "Horned": horned})).unwrap();
        (cow.litres, cow.horned, cow.id.to_string())
    };
    let expected = (Some(-7), Some(true), "12".to_owned());
    assert_eq!(read(json!(-7), json!(true), json!("12")), expected);
    assert_eq!(read(json!("-7"), json!("TRUE"), json!(12)), expected);
    assert_eq!(read(json!(" -7 "), json!("true"), json!("12")), expected);
    assert_eq!(read(json!(i64::MAX), json!("False"), json!(true)).2, "true");
}

#[test]
fn a_list_comes_in_many_forms() {
    let (one, two) = (json!({"CowId": "1"}), json!({"CowId": "2", "Litres": 3}));
    for list in [
        json!([one, two]),
        json!({"Calf": [one, two]}),
        json!({"calf": [one, two]}),
        json!([one, null, two]),
    ] {
        assert_eq!(calves(list), ["1", "2"]);
    }
    for list in [one.clone(), json!([one]), json!({"Calf": one}), json!({"Calf": [one]})] {
        assert_eq!(calves(list), ["1"]);
    }
    assert_eq!(calves(two), ["2"]);
    for empty in [json!([]), json!({}), json!(null), json!(""), json!([null])] {
        assert_eq!(calves(empty.clone()), [""; 0], "{empty}");
        assert_eq!(calves(json!({"Calf": empty})), [""; 0], "{empty}");
    }
}

#[test]
fn a_list_of_texts_comes_in_the_same_forms() {
    for list in [json!(["a", "b"]), json!({"Name": ["a", "b"]})] {
        assert_eq!(names(list), ["a", "b"]);
    }
    for list in [json!("a"), json!({"Name": "a"}), json!(["a"])] {
        assert_eq!(names(list), ["a"]);
    }
    assert_eq!(names(json!({"Name": [1, true]})), ["1", "true"]);
    assert_eq!(names(json!("")), [""; 0]);
}

#[test]
fn a_field_is_known_by_the_first_of_its_names_that_is_there() {
    let born = |tree: Value| cow(&tree).unwrap().born.map(|time| time.to_string());
    assert_eq!(born(json!({"CowId": "c", "Born": "a", "BornAt": "b"})).as_deref(), Some("a"));
    assert_eq!(born(json!({"CowId": "c", "Born": null, "BornAt": "b"})).as_deref(), Some("b"));
    assert_eq!(born(json!({"CowId": "c"})), None);
}

#[test]
fn an_error_names_the_place_from_the_outside_in() {
    assert_eq!(error(json!([])), "the answer: expected a structure, found a list of 0");
    assert_eq!(error(json!({})), "CowId: expected a text, found null");
    assert_eq!(
        error(json!({"CowId": "c", "Mother": {"CowId": "m", "Mother": {"Litres": 1}}})),
        "Mother.Mother.CowId: expected a text, found null"
    );
    assert_eq!(
        error(json!({"CowId": "c", "Calves": {"Calf": [{"CowId": "1"}, {"CowId": []}]}})),
        "Calves.Calf[1].CowId: expected a text, found a list of 0"
    );
    assert_eq!(
        error(json!({"CowId": "c", "Calves": [{"CowId": "1", "Calves": [{"CowId": "2"}, 3]}]})),
        "Calves[0].Calves[1]: expected a structure, found a number"
    );
    assert_eq!(
        error(json!({"CowId": "c", "Calves": {"Calf": {"Litres": 1}}})),
        "Calves.Calf.CowId: expected a text, found null"
    );
}

#[test]
fn an_error_tells_what_stands_there_and_never_its_content() {
    let hush = "hush";
    for (tree, expected) in [
        (json!({"Litres": hush}), "Litres: expected a whole number, found a text of 4 characters"),
        (json!({"Litres": 1.5}), "Litres: expected a whole number, found a number"),
        (json!({"Litres": true}), "Litres: expected a whole number, found a boolean"),
        (json!({"Horned": hush}), "Horned: expected true or false, found a text of 4 characters"),
        (json!({"Horned": 1}), "Horned: expected true or false, found a number"),
        (json!({"Mood": {hush: 1}}), "Mood: expected a value, found a structure of 1 fields"),
        (json!({"Password": [hush]}), "Password: expected a text, found a list of 1"),
        (json!({"Names": [{}]}), "Names[0]: expected a text, found a structure of 0 fields"),
    ] {
        let mut tree = tree;
        tree["CowId"] = json!("c");
        assert_eq!(error(tree), expected);
    }
}

#[test]
fn a_number_that_is_not_whole_keeps_its_digits() {
    let digits = ["2.10", "-0", "1E40", "18446744073709551616", "-9223372036854775809", "1e-7"];
    let quoted = [r#"a\\\" 1.5, "#, r#"\"3.5"#, r"\u0031.5", "é4.5", r"\\"];
    let list = digits.iter().zip(quoted.iter().cycle());
    let list: Vec<_> = list.map(|(digits, text)| format!("7, \"{text}\", {digits}")).collect();
    let json = format!(r#"{{"CowId": "c", "2.5": -1, "Names": [{}, 0.50 ]}}"#, list.join(" , "));
    let tree = Tree::read(&json).unwrap();
    let names = Cow_::decode(Node::new(&tree)).unwrap().names;
    let numbers: Vec<&str> = names.iter().skip(2).step_by(3).map(String::as_str).collect();
    assert_eq!(numbers[..6], digits);
    assert_eq!(names.last().map(String::as_str), Some("0.50"));
    let copy = Tree::of(Node::new(&tree));
    assert_eq!(Cow_::decode(Node::new(&copy)).unwrap().names, names);
    assert_eq!(copy, tree);
}

#[test]
fn values_are_read_in_any_case_and_unknown_ones_kept() {
    let mood = |value: Value| Mood::decode(Node::new(&grown(&value))).unwrap();
    assert_eq!(mood(json!("content")), Mood::Content);
    assert_eq!(mood(json!("Grumpy")), Mood::Grumpy);
    assert_eq!(mood(json!("playFul ")), Mood::Unknown("playFul ".to_owned()));
    assert_eq!(mood(json!(7)), Mood::Unknown("7".to_owned()));
    let legs = |value: Value| Legs::decode(Node::new(&grown(&value))).unwrap();
    assert_eq!([legs(json!(4)), legs(json!("4"))], [Legs::Four, Legs::Four]);
    assert_eq!(legs(json!(3)), Legs::Unknown("3".to_owned()));
}
