//! Secrets: nothing that prints shows them.

use aliyun_rpc_wire::{Decode, Node, Secret, Tree};
use serde_json::json;

use crate::farm::Cow_;

#[test]
fn a_secret_is_masked_wherever_it_is_shown() {
    let secret = Secret::new("hush");
    assert_eq!(format!("{secret:?} {secret:#?}"), "*** ***");
    assert_eq!(serde_json::to_string(&secret).unwrap(), "\"***\"");
    let tree = Tree::read(&json!({"CowId": "c", "Password": "hush"}).to_string()).unwrap();
    let cow = Cow_::decode(Node::new(&tree)).unwrap();
    let shown = format!("{cow:?}");
    assert!(shown.contains("***") && !shown.contains("hush"), "{shown}");
    assert_eq!(cow.password.as_ref().map(Secret::expose), Some("hush"));
}

#[test]
fn secrets_are_the_same_where_their_texts_are() {
    assert_eq!(Secret::new("a"), Secret::new("a").clone());
    assert_ne!(Secret::new("a"), Secret::new("b"));
}

#[test]
fn an_error_about_a_secret_does_not_show_it() {
    let tree = Tree::read(&json!({"CowId": "c", "Password": ["hush"]}).to_string()).unwrap();
    let error = Cow_::decode(Node::new(&tree)).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
}
