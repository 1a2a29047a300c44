//! Ids and open enumerations: what they are made from, and how they are written.

use aliyun_rpc_wire::{Id, OpenEnum};

use crate::farm::{CowId, Legs, Mood};

#[test]
fn an_id_is_made_from_every_kind_of_text_and_from_itself() {
    let id = CowId::from("c-1");
    assert_eq!(CowId::from("c-1".to_owned()), id);
    assert_eq!(CowId::from(&"c-1".to_owned()), id);
    assert_eq!(CowId::from(&id), id);
    assert_eq!((String::from(&id), String::from(id.clone())), ("c-1".into(), "c-1".into()));
    assert_eq!((id.as_str(), Id::as_str(&id), id.as_ref()), ("c-1", "c-1", "c-1"));
    assert_eq!(
        (id.to_string(), serde_json::to_string(&id).unwrap()),
        ("c-1".into(), "\"c-1\"".into())
    );
}

#[test]
fn a_known_value_is_written_as_documented_and_another_as_it_came() {
    for (text, written) in [("CONTENT", "Content"), ("grumpy", "GRUMPY"), ("neW", "neW"), ("", "")]
    {
        let mood = Mood::from(text);
        assert_eq!((mood.as_str(), mood.to_string().as_str()), (written, written));
        assert_eq!(serde_json::to_string(&mood).unwrap(), format!("{written:?}"));
        assert_eq!(Mood::from(text.to_owned()), mood);
        assert_eq!(Mood::from(&mood), mood);
    }
    assert_eq!(Mood::from("content").as_unknown(), None);
    assert_eq!(Mood::from("new").as_unknown(), Some("new"));
}

#[test]
fn an_unknown_value_that_is_spelled_as_a_known_one_is_written_as_it_came() {
    assert_eq!(Mood::Unknown("content".to_owned()).as_str(), "content");
}

#[test]
fn a_number_is_serialized_as_one() {
    for (text, written) in [("4", "4"), ("7", "7"), ("x", "\"x\"")] {
        assert_eq!(serde_json::to_string(&Legs::from(text)).unwrap(), written);
    }
}
