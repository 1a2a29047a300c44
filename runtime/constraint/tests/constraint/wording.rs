//! The one wording of every rule, condition and type.

use aliyun_rpc_constraint::{
    CharClass, Constraint, Encoding, Item, Kind, Part, Relation, Rule, Stability, Test, TimeFormat,
    type_wording,
};

use crate::table::{charset, texts, when};

fn length(of: Part, min: Option<u64>, max: Option<u64>) -> Rule {
    Rule::Length { of, min, max }
}

fn range(min: Option<i64>, max: Option<i64>) -> Rule {
    Rule::Range { min, max }
}

fn comma_list(max: Option<u64>, of: &[&str]) -> Rule {
    Rule::CommaList { max, of: (!of.is_empty()).then(|| texts(of)) }
}

fn assert(table: &[(Rule, &str, &str)]) {
    for (rule, kind, wording) in table {
        assert_eq!((rule.kind(), rule.wording().as_str()), (*kind, *wording));
    }
}

#[test]
fn of_values_and_sizes() {
    assert(&[
        (Rule::OneOf(texts(&["a"])), "one_of", "must be `a`"),
        (Rule::OneOf(texts(&["a", "b", "c"])), "one_of", "must be `a`, `b` or `c`"),
        (range(Some(1), Some(100)), "range", "must be from 1 to 100"),
        (range(Some(1), None), "range", "must be at least 1"),
        (range(None, Some(9)), "range", "must be at most 9"),
        (range(Some(0), Some(0)), "range", "must be exactly 0"),
        (length(Part::Whole, Some(2), Some(128)), "length", "must be 2 to 128 characters long"),
        (length(Part::Whole, None, Some(64)), "length", "must be at most 64 characters long"),
        (
            length(Part::Bucket, Some(8), Some(128)),
            "length",
            "must have a bucket's name of 8 to 128 characters",
        ),
        (Rule::Bytes { max: 1 }, "bytes", "must be at most 1 byte as UTF-8"),
        (Rule::Bytes { max: 65536 }, "bytes", "must be at most 65536 bytes as UTF-8"),
        (Rule::Depth { max: 8 }, "depth", "must have at most 8 levels below the root"),
        (Rule::MaxItems(1), "max_items", "must have at most 1 item"),
        (Rule::Distinct, "distinct", "must not list anything twice"),
    ]);
}

#[test]
fn of_texts() {
    let set = charset(&[CharClass::AsciiLetter, CharClass::Digit, CharClass::Han], "_-");
    assert(&[
        (
            Rule::FirstChar(charset(&[CharClass::AsciiLower], "")),
            "first_char",
            "must begin with one of letters a-z",
        ),
        (
            Rule::Charset(set),
            "charset",
            "must consist of letters A-Z or a-z, digits, Chinese characters, `_` and `-`",
        ),
        (Rule::Ascii, "ascii", "must consist of ASCII characters"),
        (Rule::Prefix("/".into()), "prefix", "must begin with `/`"),
        (Rule::Suffix("/".into()), "suffix", "must end with `/`"),
        (
            Rule::ForbiddenPrefix(texts(&["http://", "https://"])),
            "forbidden_prefix",
            "must not begin with `http://` or `https://`",
        ),
        (Rule::ForbiddenText(texts(&["x"])), "forbidden_text", "must not contain `x`"),
        (
            Rule::Time(TimeFormat::Minutes),
            "time",
            "must be a time in UTC written as `yyyy-MM-ddTHH:mmZ`",
        ),
        (
            Rule::Bucket { schemes: texts(&["oss"]) },
            "bucket",
            "must be `oss` followed by `://` and a bucket's name of lower-case letters, digits \
             and hyphens with a letter or digit at both ends",
        ),
        (comma_list(None, &[]), "comma_list", "must be a list with commas between its items"),
        (
            comma_list(Some(10), &["a", "b"]),
            "comma_list",
            "must be a list of at most 10 items with commas between them, each of them `a` or `b`",
        ),
    ]);
}

#[test]
fn of_conditions() {
    let family = Test::Family {
        names: texts(&["standard", "extreme"]),
        prefixes: texts(&["extreme-"]),
        unless: texts(&["cpfs-"]),
    };
    for (test, wording) in [
        (Test::Is(texts(&["a", "b"])), "`Kind` is `a` or `b`"),
        (Test::IsNot(texts(&["a", "b"])), "`Kind` is not `a` or `b`"),
        (Test::Given(true), "`Kind` is given"),
        (Test::Given(false), "`Kind` is not given"),
        (family, "`Kind` is the id of a file system of type `standard` or `extreme`"),
    ] {
        let when = when(&[("Kind", test)]);
        assert_eq!(when.wording(), wording);
        assert(&[
            (
                Rule::RequiredWhen(when.clone()),
                "required_when",
                &format!("must be given when {wording}"),
            ),
            (Rule::ValidWhen(when), "valid_when", &format!("may only be given when {wording}")),
        ]);
    }
    let both = when(&[("A", Test::Given(true)), ("B", Test::Is(texts(&["x"])))]);
    assert_eq!(both.wording(), "`A` is given and `B` is `x`");
}

#[test]
fn of_constraints_and_relations() {
    let when = Some(when(&[("Kind", Test::Is(texts(&["cpfs"])))]));
    let constraint = |rule| Constraint { rule, when: when.clone(), stability: Stability::Grows };
    let values = constraint(Rule::OneOf(texts(&["a"])));
    assert_eq!(values.wording(), "must be `a` when `Kind` is `cpfs`");
    assert_eq!(values.kind(), "values_when");
    assert_eq!(constraint(Rule::Ascii).kind(), "ascii");
    assert_eq!(Constraint::stable(Rule::OneOf(texts(&["a"]))).kind(), "one_of");
    assert_eq!(Constraint::stable(Rule::Ascii).stability.name(), "stable");
    assert_eq!(
        Relation::ExactlyOneOf(texts(&["FsetId", "Path"])).wording(),
        "exclude each other, and one of them must be given"
    );
}

#[test]
fn of_types() {
    let array = |encoding, item| Kind::Array { encoding, item };
    let texts = || Item::Strings(Vec::new().into());
    let structures = || Item::Structure(Vec::new().into());
    for (kind, wording) in [
        (Kind::String, "must be text"),
        (Kind::Integer, "must be a whole number of 32 bits"),
        (Kind::Long, "must be a whole number of 64 bits"),
        (Kind::Boolean, "must be `true` or `false`"),
        (Kind::Object(Vec::new().into()), "must be a structure, sent as `Name.Member`"),
        (Kind::Json(Vec::new().into()), "must be one JSON text"),
        (array(Encoding::Json, texts()), "must be one JSON text"),
        (array(Encoding::CommaList, texts()), "must be a list with commas between its items"),
        (array(Encoding::Repeat, texts()), "must be a list, sent as `Name.1`, `Name.2` and so on"),
        (
            array(Encoding::Repeat, structures()),
            "must be a list, sent as `Name.1.Member`, `Name.2.Member` and so on",
        ),
    ] {
        assert_eq!(type_wording(&kind), wording);
    }
}
