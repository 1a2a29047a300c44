//! Types, lists and structures: what is sent flat, as one text, or in items.

use aliyun_rpc_constraint::{
    Constraint, Encoding, Item, Kind, Need, Parameter, Relation, Rule, Schema, Values,
};

use crate::table::{check, schema, text, texts, with};

fn of_kind(kind: Kind) -> Parameter {
    Parameter { kind, ..text("Name") }
}

fn array(encoding: Encoding, item: Item) -> Parameter {
    of_kind(Kind::Array { encoding, item })
}

fn prefixed() -> Vec<Constraint> {
    vec![Constraint::stable(Rule::Prefix("/".into()))]
}

#[test]
fn numbers_and_booleans_are_of_their_type() {
    for (kind, good, bad) in [
        (
            Kind::Integer,
            &["0", "2147483647", "-2147483648"][..],
            &["2147483648", "", "x", "1.0"][..],
        ),
        (Kind::Long, &["9223372036854775807"], &["9223372036854775808", " 1", "1 "]),
        (Kind::Boolean, &["true", "False", "TRUE"], &["", "1", "yes"]),
        (Kind::String, &["", "x"], &[]),
    ] {
        let schema = schema(vec![of_kind(kind)]);
        for value in good {
            assert!(check(&schema, &[("Name", value)]).is_empty(), "{value}");
        }
        for value in bad {
            assert_eq!(check(&schema, &[("Name", value)]), ["Name type"], "{value}");
        }
    }
}

#[test]
fn a_value_of_the_wrong_type_is_not_held_to_rules_besides() {
    let range = Rule::Range { min: Some(1), max: Some(2) };
    let schema = schema(vec![with(of_kind(Kind::Integer), Constraint::grows(range))]);
    assert_eq!(check(&schema, &[("Name", "x")]), ["Name type"]);
    assert_eq!(check(&schema, &[("Name", "3")]), ["Name range"]);
}

#[test]
fn what_is_sent_flat_is_refused_as_one_text() {
    let members = || vec![text("Key"), Parameter { need: Need::Required, ..text("Value") }];
    let structures = Item::Structure(members().into());
    for parameter in [
        of_kind(Kind::Object(members().into())),
        array(Encoding::Repeat, structures),
        array(Encoding::Repeat, Item::Strings(Vec::new().into())),
    ] {
        let schema = schema(vec![parameter]);
        assert_eq!(check(&schema, &[("Name", "x")]), ["Name type"]);
        assert_eq!(check(&schema, &[("Name", "x"), ("Name.1", "y")]), ["Name type"]);
    }
    let texts = array(Encoding::Repeat, Item::Strings(Vec::new().into()));
    assert_eq!(check(&schema(vec![texts]), &[("Name.x", "y")]), ["Name type"]);
}

#[test]
fn members_are_checked_in_every_item_and_every_structure() {
    let member = Parameter { need: Need::Required, ..text("Key") };
    let members = vec![Parameter { constraints: prefixed().into(), ..member }, text("Value")];
    let list = array(Encoding::Repeat, Item::Structure(members.clone().into()));
    assert_eq!(
        check(
            &schema(vec![list]),
            &[("Name.1.Key", "/a"), ("Name.2.Key", "b"), ("Name.3.Value", "c")]
        ),
        ["Name.2.Key prefix", "Name.3.Key required"]
    );
    let object = of_kind(Kind::Object(members.into()));
    assert_eq!(check(&schema(vec![object.clone()]), &[("Name.Key", "a")]), ["Name.Key prefix"]);
    assert_eq!(check(&schema(vec![object.clone()]), &[("Name.Value", "a")]), ["Name.Key required"]);
    assert!(check(&schema(vec![object]), &[]).is_empty());
}

#[test]
fn items_are_held_to_their_own_rules() {
    let repeated = array(Encoding::Repeat, Item::Strings(prefixed().into()));
    assert_eq!(
        check(&schema(vec![repeated]), &[("Name.1", "/a"), ("Name.2", "b")]),
        ["Name.2 prefix"]
    );
    let numbers = array(Encoding::Repeat, Item::Longs(Vec::new().into()));
    assert_eq!(check(&schema(vec![numbers]), &[("Name.1", "1"), ("Name.2", "b")]), ["Name.2 type"]);
    let commas = array(Encoding::CommaList, Item::Strings(prefixed().into()));
    assert!(check(&schema(vec![commas.clone()]), &[("Name", "/a,/b")]).is_empty());
    assert_eq!(check(&schema(vec![commas]), &[("Name", "/a,b,c")]), ["Name prefix", "Name prefix"]);
    let numbers = array(Encoding::CommaList, Item::Longs(Vec::new().into()));
    assert_eq!(check(&schema(vec![numbers]), &[("Name", "1,x")]), ["Name type"]);
}

fn limited(encoding: Encoding, item: Item) -> Schema {
    let most = Constraint::grows(Rule::MaxItems(2));
    schema(vec![with(with(array(encoding, item), most), Constraint::stable(Rule::Distinct))])
}

#[test]
fn a_list_has_its_most_items_and_none_twice() {
    let commas = limited(Encoding::CommaList, Item::Strings(Vec::new().into()));
    assert!(check(&commas, &[("Name", "a,b")]).is_empty());
    assert_eq!(check(&commas, &[("Name", "a,b,c")]), ["Name max_items"]);
    assert_eq!(check(&commas, &[("Name", "a,a")]), ["Name distinct"]);
    assert_eq!(check(&commas, &[("Name", "a,b,a")]), ["Name max_items", "Name distinct"]);
    let repeated = limited(Encoding::Repeat, Item::Strings(Vec::new().into()));
    assert!(check(&repeated, &[("Name.1", "a"), ("Name.2", "b")]).is_empty());
    assert_eq!(
        check(&repeated, &[("Name.3", "a")]),
        ["Name max_items"],
        "the highest number counts"
    );
    assert_eq!(check(&repeated, &[("Name.2", "a"), ("Name.1", "a")]), ["Name distinct"]);
}

#[test]
fn structures_are_the_same_where_all_their_members_are() {
    let schema =
        limited(Encoding::Repeat, Item::Structure(vec![text("Key"), text("Value")].into()));
    let twins =
        [("Name.1.Key", "k"), ("Name.1.Value", "v"), ("Name.2.Value", "v"), ("Name.2.Key", "k")];
    assert_eq!(check(&schema, &twins), ["Name distinct"], "in whatever order they are given");
    let others = [("Name.1.Key", "k"), ("Name.1.Value", "v"), ("Name.2.Key", "k")];
    assert!(check(&schema, &others).is_empty());
}

#[test]
fn exactly_one_of_several_is_given() {
    let relation = Relation::ExactlyOneOf(texts(&["A", "B", "C"]));
    assert_eq!(relation.kind(), "exactly_one_of");
    assert!(relation.parameters().contains("B"));
    let schema =
        Schema { relations: vec![relation].into(), ..schema(["A", "B", "C"].map(text).into()) };
    assert!(check(&schema, &[("B", "x")]).is_empty());
    assert_eq!(check(&schema, &[]), ["A, B, C exactly_one_of"]);
    assert_eq!(check(&schema, &[("A", "x"), ("C", "x")]), ["A, B, C exactly_one_of"]);
}

#[test]
fn parameters_that_the_table_lacks_are_passed_over() {
    assert!(
        check(&schema(vec![text("Name")]), &[("BrandNew", "x"), ("Other.1.Key", "y")]).is_empty()
    );
}

#[test]
fn what_no_list_with_commas_can_hold_is_refused() {
    let schema = schema(vec![text("Name")]);
    let found = |values: &Values| -> Vec<String> {
        schema.check(values).iter().map(ToString::to_string).collect()
    };
    let refused = |item: &str| {
        format!(
            "`Name` must have at least one item, and none that is empty or has a comma, \
             but is `{item}` (chapter {}, rule `comma_list`)",
            schema.chapter
        )
    };
    for (items, unfit) in
        [(&["a", "b"][..], &[][..]), (&["", "a", "b,c", ","], &["", "b,c", ","]), (&[], &[""])]
    {
        let mut values = Values::new();
        values.set_comma_list("Name", items);
        assert_eq!(values.get("Name"), Some(items.join(",").as_str()));
        let expected: Vec<String> = unfit.iter().map(|item| refused(item)).collect();
        assert_eq!(found(&values), expected, "{items:?}");
        values.set_comma_list("Name", ["a"]);
        assert_eq!(found(&values), [""; 0], "a new list takes the place of the old one");
    }
}

#[test]
fn what_was_wrong_with_a_list_goes_with_it() {
    let schema = schema(vec![text("Name")]);
    let torn = || {
        let mut values = Values::new();
        values.set_comma_list("Name", ["a,b"]);
        assert_eq!(schema.check(&values).len(), 1);
        values
    };
    let (mut set, mut removed) = (torn(), torn());
    set.set("Name", "a,b");
    removed.remove("Name");
    assert_eq!((schema.check(&set), schema.check(&removed)), (vec![], vec![]));
}
