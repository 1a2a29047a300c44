//! The flat parameters of a request.

use aliyun_rpc_constraint::Values;

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().copied().collect()
}

fn pairs(values: &Values) -> Vec<(&str, &str)> {
    values.iter().collect()
}

#[test]
fn a_value_takes_the_place_of_the_one_before() {
    let mut values = values(&[("A", "1"), ("B", "2"), ("A", "3")]);
    assert_eq!(pairs(&values), [("A", "3"), ("B", "2")]);
    values.set("B", "");
    assert_eq!((values.get("B"), values.get("C"), values.len()), (Some(""), None, 2));
}

#[test]
fn a_parameter_is_removed_with_all_that_lies_below_it() {
    let mut values = values(&[("Tag", "x"), ("Tag.1.Key", "k"), ("Tags", "y"), ("Tag1", "z")]);
    values.remove("Tag");
    assert_eq!(pairs(&values), [("Tags", "y"), ("Tag1", "z")]);
    values.remove("BrandNew");
    assert_eq!(values.len(), 2);
}

#[test]
fn a_parameter_is_there_where_something_below_it_is() {
    let values = values(&[("Tag.1.Key", "k"), ("Quota.Size", "")]);
    for (name, there) in [
        ("Tag", true),
        ("Tag.1", true),
        ("Tag.1.Key", true),
        ("Quota", true),
        ("Ta", false),
        ("Tag.2", false),
        ("Tag.1.Key.X", false),
        ("", false),
    ] {
        assert_eq!(values.has(name), there, "{name}");
    }
    assert_eq!(values.get("Tag"), None);
}

#[test]
fn items_are_told_by_their_numbers_in_order() {
    let values = values(&[
        ("Tag.10.Key", "a"),
        ("Tag.2.Key", "b"),
        ("Tag.2.Value", "c"),
        ("Tag.x", "d"),
        ("Tags.1", "e"),
        ("Tag", "f"),
    ]);
    assert_eq!(values.indices("Tag"), [2, 10]);
    assert_eq!(values.indices("Other"), []);
}

#[test]
fn no_parameters_are_empty() {
    assert!(Values::new().is_empty() && !values(&[("A", "")]).is_empty());
}
