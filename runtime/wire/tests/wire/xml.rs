//! XML as the tree that its JSON form would have.

use aliyun_rpc_wire::{Tree, tree_of_xml};
use serde_json::{Value, json};

fn grown(json: &Value) -> Option<Tree> {
    Tree::read(&json.to_string())
}

#[test]
fn elements_are_fields_and_repeated_ones_lists() {
    let text = "<A><B>1</B><C><D>x</D><D>y</D><D>z</D></C><E/><F></F></A>";
    assert_eq!(
        tree_of_xml(text),
        grown(&json!({"A": {"B": "1", "C": {"D": ["x", "y", "z"]}, "E": "", "F": ""}}))
    );
}

#[test]
fn a_declaration_a_byte_order_mark_and_several_outermost_elements_are_taken() {
    let tree = grown(&json!({"A": "1", "B": "2"}));
    assert_eq!(tree_of_xml("<A>1</A><B>2</B>"), tree);
    assert_eq!(tree_of_xml("\u{feff}<?xml version='1.0'?>\n<A>1</A>\n<B>2</B>"), tree);
    assert_eq!(tree_of_xml("<!-- a comment --><A> 1 </A><B>2</B>"), tree);
}

#[test]
fn texts_are_unescaped_and_trimmed() {
    assert_eq!(
        tree_of_xml("<A> &lt;&amp;&#x6c49; <![CDATA[<b>]]> </A>"),
        grown(&json!({"A": "<&汉 <b>"}))
    );
}

#[test]
fn what_is_not_xml_is_none() {
    for text in ["", "x", "<A>", "<A></B>", "{}", "<?xml", "<A>&undefined;</A>"] {
        assert_eq!(tree_of_xml(text), None, "{text}");
    }
}
