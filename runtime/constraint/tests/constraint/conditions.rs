//! Conditions: defaults, families, presence, siblings, and rules that depend on them.

use aliyun_rpc_constraint::{
    Constraint, Encoding, Item, Kind, Need, Parameter, Part, Rule, Stability, Test,
};

use crate::table::{check, schema, text, texts, when, with};

fn is(values: &[&str]) -> Test {
    Test::Is(texts(values))
}

fn is_not(values: &[&str]) -> Test {
    Test::IsNot(texts(values))
}

fn given(wanted: bool) -> Test {
    Test::Given(wanted)
}

/// The family `extreme`, the family without a prefix, or `cpfs`.
fn family(name: &str) -> Test {
    let none = || texts(&[]);
    let (prefixes, unless) = match name {
        "standard" => (none(), texts(&["extreme-", "cpfs-"])),
        "standard or extreme" => (texts(&["extreme-"]), texts(&["cpfs-"])),
        other => (texts(&[&format!("{other}-")]), none()),
    };
    Test::Family { names: texts(&[name]), prefixes, unless }
}

/// Whether `Other` must be given, with such a request.
fn demanded(kind: Parameter, test: Test, request: &[(&str, &str)]) -> bool {
    let rule = Rule::RequiredWhen(when(&[("Kind", test)]));
    let found = check(&schema(vec![kind, with(text("Other"), Constraint::stable(rule))]), request);
    assert!(found.is_empty() || found == ["Other required_when"], "{found:?}");
    !found.is_empty()
}

fn defaulting(default: &str) -> Parameter {
    Parameter { default: Some(default.to_owned().into()), ..text("Kind") }
}

#[test]
fn an_absent_parameter_reads_as_its_default() {
    let standard = || defaulting("standard");
    assert!(demanded(standard(), is(&["standard"]), &[]));
    assert!(!demanded(standard(), is(&["cpfs"]), &[]));
    assert!(!demanded(standard(), is_not(&["standard"]), &[]));
    assert!(demanded(standard(), is_not(&["cpfs"]), &[]));
    assert!(!demanded(standard(), is(&["standard"]), &[("Kind", "cpfs")]));
    assert!(demanded(standard(), is(&["CPFS", "extreme"]), &[("Kind", "cpfs")]));
}

#[test]
fn an_absent_parameter_without_a_default_is_no_value() {
    assert!(!demanded(text("Kind"), is(&["", "cpfs"]), &[]));
    assert!(demanded(text("Kind"), is_not(&["", "cpfs"]), &[]));
    assert!(!demanded(text("Kind"), family("standard"), &[]));
}

#[test]
fn a_default_is_not_given() {
    assert!(!demanded(defaulting("standard"), given(true), &[]));
    assert!(demanded(defaulting("standard"), given(false), &[]));
    assert!(demanded(defaulting("standard"), given(true), &[("Kind", "standard")]));
    assert!(!demanded(defaulting("standard"), given(false), &[("Kind", "")]));
}

#[test]
fn families_are_told_by_how_an_id_begins() {
    for (id, families) in [
        ("1ca404a348", &["standard", "standard or extreme"][..]),
        ("extreme-1", &["extreme", "standard or extreme"][..]),
        ("cpfs-1", &["cpfs"][..]),
        ("xcpfs-1", &["standard", "standard or extreme"][..]),
        ("CPFS-1", &["standard", "standard or extreme"][..]),
    ] {
        for name in ["standard", "extreme", "cpfs", "standard or extreme"] {
            let found = demanded(text("Kind"), family(name), &[("Kind", id)]);
            assert_eq!(found, families.contains(&name), "{id} {name}");
        }
    }
}

#[test]
fn a_list_or_a_structure_is_given_by_what_lies_below_it() {
    let members = vec![text("Key")];
    let list =
        Kind::Array { encoding: Encoding::Repeat, item: Item::Structure(members.clone().into()) };
    for (kind, name) in [(list, "Kind.1.Key"), (Kind::Object(members.into()), "Kind.Key")] {
        let parameter = || Parameter { kind: kind.clone(), ..text("Kind") };
        assert!(demanded(parameter(), given(true), &[(name, "x")]));
        assert!(!demanded(parameter(), given(false), &[(name, "x")]));
        assert!(demanded(parameter(), given(false), &[("Kindred", "x")]));
    }
}

#[test]
fn all_parts_of_a_condition_have_to_hold() {
    let rule = Rule::ValidWhen(when(&[("A", is(&["1"])), ("B", is(&["2"]))]));
    let schema = schema(vec![text("A"), text("B"), with(text("C"), Constraint::stable(rule))]);
    assert!(check(&schema, &[("A", "1"), ("B", "2"), ("C", "x")]).is_empty());
    for request in [&[("A", "1"), ("C", "x")], &[("B", "2"), ("C", "x")]] {
        assert_eq!(check(&schema, request), ["C valid_when"]);
    }
    assert!(check(&schema, &[("A", "1")]).is_empty());
}

#[test]
fn a_value_is_held_to_the_rules_of_its_case_alone() {
    let case = |kind: &str, values: &[&str]| Constraint {
        rule: Rule::OneOf(texts(values)),
        when: Some(when(&[("Kind", is(&[kind]))])),
        stability: Stability::Grows,
    };
    let value = with(with(text("Value"), case("cpfs", &["a"])), case("standard", &["b"]));
    let schema = schema(vec![defaulting("standard"), value]);
    assert!(check(&schema, &[("Kind", "cpfs"), ("Value", "a")]).is_empty());
    assert_eq!(check(&schema, &[("Kind", "cpfs"), ("Value", "b")]), ["Value values_when"]);
    assert_eq!(check(&schema, &[("Value", "a")]), ["Value values_when"]);
    assert!(check(&schema, &[("Kind", "other"), ("Value", "c")]).is_empty());
}

#[test]
fn within_a_list_a_sibling_is_meant_before_a_parameter_of_the_action() {
    let rule = |name: &str| Rule::RequiredWhen(when(&[(name, is(&["x"]))]));
    let value = with(text("Value"), Constraint::stable(rule("Key")));
    let other = with(text("Other"), Constraint::stable(rule("Kind")));
    let item = Item::Structure(vec![text("Key"), value, other].into());
    let kind = Kind::Array { encoding: Encoding::Repeat, item };
    let list = Parameter { kind, ..text("Filters") };
    let schema = schema(vec![text("Key"), text("Kind"), list]);
    assert_eq!(check(&schema, &[("Filters.1.Key", "x")]), ["Filters.1.Value required_when"]);
    assert!(check(&schema, &[("Key", "x"), ("Filters.1.Key", "y")]).is_empty());
    assert_eq!(
        check(&schema, &[("Filters.1.Key", "y"), ("Filters.2.Key", "x")]),
        ["Filters.2.Value required_when"]
    );
    assert_eq!(
        check(&schema, &[("Kind", "x"), ("Filters.1.Key", "y")]),
        ["Filters.1.Other required_when"]
    );
}

#[test]
fn what_is_required_is_missing_once_and_not_held_to_its_other_rules() {
    let long = Rule::Length { of: Part::Whole, min: Some(2), max: None };
    let rule = Rule::RequiredWhen(when(&[("Kind", is(&["x"]))]));
    let name = with(with(text("Name"), Constraint::stable(long)), Constraint::stable(rule));
    let name = Parameter { need: Need::Required, ..name };
    let schema = schema(vec![text("Kind"), name]);
    assert_eq!(check(&schema, &[("Kind", "x")]), ["Name required"]);
    assert_eq!(check(&schema, &[("Kind", "x"), ("Name", "a")]), ["Name length"]);
    assert_eq!(check(&schema, &[("Name", "")]), ["Name length"]);
}
