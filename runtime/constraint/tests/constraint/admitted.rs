//! Which texts each rule admits, at the edges of what it says.

use aliyun_rpc_constraint::{CharClass, Part, Rule};

use crate::table::{charset, check, ruled, texts};

/// The rule admits all of the first and none of the second.
fn assert(rule: &Rule, good: &[&str], bad: &[&str]) {
    let schema = ruled(rule.clone());
    for text in good {
        assert!(rule.admits(text), "{rule:?} {text}");
        assert!(check(&schema, &[("Name", text)]).is_empty(), "{rule:?} {text}");
    }
    for text in bad {
        assert!(!rule.admits(text), "{rule:?} {text}");
        assert_eq!(check(&schema, &[("Name", text)]), [format!("Name {}", rule.kind())]);
    }
}

#[test]
fn a_value_of_a_set_in_any_case() {
    let rule = Rule::OneOf(texts(&["Vpc", "all"]));
    assert(&rule, &["Vpc", "VPC", "vpc", "ALL"], &["", "Vp", "Vpcs", " all", "vpc,all"]);
}

#[test]
fn a_number_between_bounds_that_are_included() {
    let rule = |min, max| Rule::Range { min, max };
    assert(&rule(Some(1), Some(100)), &["1", "100"], &["0", "101", "-1", "", "x", "1.5"]);
    assert(&rule(Some(1), None), &["1", "9223372036854775807"], &["0"]);
    assert(&rule(None, Some(-1)), &["-1", "-9223372036854775808"], &["0"]);
}

#[test]
fn a_length_in_characters_and_not_in_bytes() {
    let rule = |of, min, max| Rule::Length { of, min, max };
    let whole = rule(Part::Whole, Some(2), Some(3));
    assert(&whole, &["ab", "汉字", "𠀀𠀀𠀀", "a😀é"], &["", "a", "汉", "abcd", "𠀀𠀀𠀀𠀀"]);
    assert(&rule(Part::Whole, None, Some(1)), &["", "😀"], &["ab"]);
    let bucket = rule(Part::Bucket, Some(2), Some(3));
    assert(&bucket, &["oss://ab", "oss://abc", "ab"], &["oss://a", "oss://abcd", "oss://", "abcd"]);
}

#[test]
fn a_size_in_bytes_and_not_in_characters() {
    let rule = Rule::Bytes { max: 6 };
    assert(&rule, &["", "abcdef", "汉字", "ééé"], &["abcdefg", "汉字a", "😀😀"]);
}

#[test]
fn characters_of_a_set() {
    let letters = charset(&[CharClass::AsciiLetter, CharClass::Han], "_");
    assert(
        &Rule::FirstChar(letters.clone()),
        &["a1", "Z", "汉1", "𠀀", "_-", "々", "〇", ""],
        &["1a", "-", " a", "é", "あ", "ａ", "😀", "@", "[", "`", "{"],
    );
    assert(&Rule::Charset(letters), &["", "aZ汉_"], &["a1", "a-", "a b", "é"]);
    let lower = charset(&[CharClass::AsciiLower, CharClass::Digit], "");
    assert(&Rule::Charset(lower), &["a0z9"], &["A", "١", "²"]);
    assert(&Rule::Charset(charset(&[CharClass::AsciiUpper], "")), &["AZ"], &["a", "@", "["]);
    assert(&Rule::Ascii, &["", "a~\u{7f}\0"], &["\u{80}", "é", "汉"]);
}

#[test]
fn beginnings_ends_and_what_is_forbidden_letter_for_letter() {
    assert(&Rule::Prefix("/".into()), &["/", "/a"], &["", "a/", " /"]);
    assert(&Rule::Suffix("/".into()), &["/", "a/"], &["", "/a", "/ "]);
    let rule = Rule::ForbiddenPrefix(texts(&["aliyun", "acs:"]));
    assert(&rule, &["", "Aliyun", "acs", "xaliyun", "ACS:"], &["aliyun", "aliyun1", "acs:x"]);
    let rule = Rule::ForbiddenText(texts(&["http://", "https://"]));
    assert(&rule, &["http:/", "HTTP://", ""], &["http://", "xhttp://x", "see https://"]);
}

#[test]
fn a_bucket_behind_its_scheme() {
    let rule = Rule::Bucket { schemes: texts(&["oss", "s3"]) };
    assert(
        &rule,
        &["oss://a", "s3://my-bucket-01", "oss://0"],
        &[
            "",
            "oss",
            "oss:/a",
            "oss://",
            "OSS://a",
            "nfs://a",
            "oss://-a",
            "oss://a-",
            "oss://A",
            "oss://a/b",
            "oss://a.b",
            "oss://a_b",
            "oss://é",
            "a",
        ],
    );
}

#[test]
fn levels_of_a_path() {
    let rule = Rule::Depth { max: 2 };
    assert(&rule, &["", "/", "/a/", "/a/b/", "/a/b", "a/b", "//a//b//"], &["/a/b/c", "/a/b/c/"]);
}

#[test]
fn lists_with_commas() {
    let rule = |max, of| Rule::CommaList { max, of };
    assert(&rule(Some(2), None), &["a", "a,b", "a, b"], &["", "a,b,c", "a,", ",a", "a,,b"]);
    let known = Some(texts(&["Running", "Stopped"]));
    assert(
        &rule(None, known),
        &["running", "Running,STOPPED", "Running,Running"],
        &["Running,", "Starting", "Running,Starting", "Running, Stopped"],
    );
}

#[test]
fn rules_of_presence_and_of_whole_lists_admit_every_text() {
    for rule in [Rule::MaxItems(0), Rule::Distinct] {
        assert!(rule.admits("") && rule.admits("a,a"));
    }
}

#[test]
fn classes_are_known_by_their_names() {
    for (name, class) in CharClass::ALL {
        assert_eq!(CharClass::from_name(name), Some(*class));
    }
    assert_eq!(CharClass::from_name("letter"), None);
    assert!(charset(&[], "").is_empty() && !charset(&[], "-").is_empty());
}

#[test]
fn han_is_the_script_and_nothing_beside_it() {
    let han = |character| CharClass::Han.contains(character);
    for character in "一鿿㐀䶿豈舘々〇〡〸⺀⻳⼀⿕𠀀𪛟𫜸丽\u{33479}".chars() {
        assert!(han(character), "{character} U+{:X}", u32::from(character));
    }
    for character in
        "あア한ㄅ、。「】０Ａ！﷽\u{2e9a}\u{2fd6}\u{3004}\u{3006}\u{3008}\u{4dc0}\u{a000}".chars()
    {
        assert!(!han(character), "{character} U+{:X}", u32::from(character));
    }
    for character in ['\u{fada}', '\u{1ffff}', '\u{2a6e0}', '\u{3134b}', '\u{3347a}'] {
        assert!(!han(character), "U+{:X}", u32::from(character));
    }
}
