//! The table of Han characters is Unicode's.

use aliyun_rpc_constraint::{CharClass, Charset, Rule};
use unicode_script::{Script, UnicodeScript};

#[test]
fn han_is_the_script_of_unicode() {
    let rule = Rule::Charset(Charset { classes: vec![CharClass::Han].into(), signs: "".into() });
    let mut buffer = [0; 4];
    for character in '\0'..=char::MAX {
        let is_han = character.script() == Script::Han;
        let admitted = rule.admits(character.encode_utf8(&mut buffer));
        assert_eq!(admitted, is_han, "U+{:04X}", u32::from(character));
    }
}
