//! What a violation tells: where, which rule, how lasting, what, and the value where it is short.

use aliyun_rpc_constraint::{Constraint, Part, Rule, Stability, Values};

use crate::table::{ruled, schema, text, with};

fn long() -> Rule {
    Rule::Length { of: Part::Whole, min: None, max: Some(3) }
}

#[test]
fn it_tells_everything_in_one_line() {
    let schema = schema(vec![with(text("Name"), Constraint::grows(long()))]);
    let [found] = <[_; 1]>::try_from(schema.check(&Values::from_iter([("Name", "abcd")]))).unwrap();
    assert_eq!((found.parameter.as_str(), found.rule), ("Name", "length"));
    assert_eq!((found.stability, found.stability.name()), (Stability::Grows, "grows"));
    assert_eq!(found.value.as_deref(), Some("abcd"));
    assert_eq!(
        found.to_string(),
        "`Name` must be at most 3 characters long, but is `abcd` (chapter 1.1, rule `length`)"
    );
}

#[test]
fn a_long_value_is_cut_between_characters() {
    for (count, end) in [(80, ""), (81, "…")] {
        let values = Values::from_iter([("Name", "汉".repeat(count))]);
        let found = ruled(long()).check(&values);
        assert_eq!(found[0].value, Some(format!("{}{end}", "汉".repeat(80))));
    }
}

#[test]
fn all_of_them_are_told_in_the_order_of_the_parameters() {
    let name =
        with(with(text("Name"), Constraint::stable(long())), Constraint::stable(Rule::Ascii));
    let schema = schema(vec![with(text("First"), Constraint::stable(Rule::Ascii)), name]);
    let found = schema.check(&Values::from_iter([("Name", "汉汉汉汉"), ("First", "é")]));
    let found: Vec<_> = found.iter().map(|it| (it.parameter.as_str(), it.rule)).collect();
    assert_eq!(found, [("First", "ascii"), ("Name", "length"), ("Name", "ascii")]);
}
