//! Encoding, flattening and the text that is signed.

use std::fmt::Display;

use aliyun_rpc_wire::constraint::{Text, Values};
use aliyun_rpc_wire::{Flatten, form, percent_encode, rpc_v1_signature, rpc_v1_string_to_sign};

use crate::farm::{CowId, Mood};

fn flat<T: Flatten + ?Sized>(value: &T) -> Vec<(String, String)> {
    let mut values = Values::new();
    value.flatten("Name".into(), &mut values);
    values.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

struct Calf {
    name: Option<String>,
    moods: Vec<Mood>,
}

impl Flatten for Calf {
    fn flatten(&self, name: Text, values: &mut Values) {
        self.name.flatten(format!("{name}.Name").into(), values);
        self.moods.flatten(format!("{name}.Moods").into(), values);
    }
}

#[test]
fn scalars_stand_under_their_name() {
    for (found, text) in [
        (flat("a b"), "a b"),
        (flat(&String::new()), ""),
        (flat(&-7_i64), "-7"),
        (flat(&true), "true"),
        (flat(&false), "false"),
        (flat(&CowId::from("c-1")), "c-1"),
        (flat(&Mood::from("grumpy")), "GRUMPY"),
        (flat(&Mood::from("sleepy")), "sleepy"),
        (flat(&Some(1_i64)), "1"),
    ] {
        assert_eq!(found, pairs(&[("Name", text)]));
    }
}

#[test]
fn what_is_not_there_sends_nothing() {
    assert_eq!(flat(&None::<String>), []);
    assert_eq!(flat(&Vec::<String>::new()), []);
    assert_eq!(flat(&Vec::<Vec<String>>::from([Vec::new()])), []);
}

#[test]
fn items_are_numbered_from_one_and_members_dotted() {
    assert_eq!(
        flat(&vec!["a".to_owned(), "b".to_owned()]),
        pairs(&[("Name.1", "a"), ("Name.2", "b")])
    );
    let calf = |name: Option<&str>, moods: &[&str]| Calf {
        name: name.map(str::to_owned),
        moods: moods.iter().map(|mood| Mood::from(*mood)).collect(),
    };
    assert_eq!(
        flat(&vec![calf(Some("x"), &[]), calf(None, &["content", "new"])]),
        pairs(&[("Name.1.Name", "x"), ("Name.2.Moods.1", "Content"), ("Name.2.Moods.2", "new")])
    );
}

#[test]
fn a_comma_list_is_one_text() {
    fn joined<T: Display>(items: impl IntoIterator<Item = T>) -> String {
        let mut values = Values::new();
        values.set_comma_list("Name", items);
        values.get("Name").unwrap().to_owned()
    }
    assert_eq!(joined(["a", "b"].map(CowId::from)), "a,b");
    assert_eq!(joined([Mood::Grumpy]), "GRUMPY");
    assert_eq!(joined([1_i64, -2]), "1,-2");
}

#[test]
fn everything_but_unreserved_characters_is_encoded() {
    assert_eq!(percent_encode("AZaz09-_.~"), "AZaz09-_.~");
    assert_eq!(
        percent_encode(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}"),
        "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D"
    );
    assert_eq!(percent_encode("é汉😀\u{7f}\n"), "%C3%A9%E6%B1%89%F0%9F%98%80%7F%0A");
    assert_eq!(form([("a b", "1&2"), ("c", "")]), "a%20b=1%262&c=");
}

#[test]
fn parameters_are_signed_in_the_order_of_their_bytes_without_the_signature() {
    let parameters = [("b", "2"), ("Tag.2", "x"), ("Signature", "s"), ("Tag.10", "y"), ("B", " ")];
    let text = rpc_v1_string_to_sign("POST", parameters);
    assert_eq!(text, "POST&%2F&B%3D%2520%26Tag.10%3Dy%26Tag.2%3Dx%26b%3D2");
    assert_ne!(rpc_v1_signature(&text, "a"), rpc_v1_signature(&text, "b"));
    assert_eq!(rpc_v1_signature(&text, "a").len(), 28);
}
