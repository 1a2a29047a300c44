//! Signatures: awkward values come whole, wrong keys are refused, temporary ones need their token.

use super::adapter::Adapter;
use super::call::{Call, Key};
use super::stage::{Stage, TEMPORARY};
use super::way::Takes;

/// What is written differently by every client: signs that URLs, forms and signatures encode.
const AWKWARD: &[&str] = &[
    "a b+c*d~e%41f&g=h/i?j#k",
    "quotes'\"!()[]{}<>|\\^`;:,@$",
    "中文 \u{1f980} é\u{301}",
    "line\nand\ttab",
];

/// How many requests were taken or refused as they have to be.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let fs = stage.bench.file_system();
    for text in AWKWARD {
        let values = [("FileSystemId", fs.as_str()), ("Description", *text)];
        stage.ok(client, "ModifyFileSystem", &values);
        assert_eq!(stage.emulator.requests().last().unwrap().get("Description"), Some(*text));
    }
    stage.ok_with(client, TEMPORARY, "DescribeFileSystems", &[]);
    // The older Python client compares the text that was signed, and says which part is wrong.
    let compares = client.way.script == "core.py" && client.way.takes == Takes::Json;
    let wrong = if compares { "InvalidAccessKeySecret" } else { "SignatureDoesNotMatch" };
    let refused: &[(Key<'_>, u64, &str)] = &[
        (Key { secret: "wrong", ..Key::RIGHT }, 400, wrong),
        (Key { id: "nobody", ..Key::RIGHT }, 404, "InvalidAccessKeyId.NotFound"),
        (Key { token: None, ..TEMPORARY }, 400, "MissingSecurityToken"),
        (Key { token: Some("x"), ..TEMPORARY }, 400, "InvalidSecurityToken.MismatchWithAccessKey"),
    ];
    for (key, status, code) in refused {
        let call = Call { at: &stage.at, key: *key, action: "DescribeFileSystems", values: &[] };
        let outcome = client.call(&call);
        let told = stage.told(client, "DescribeFileSystems", outcome);
        assert_eq!((told.status, told.code.as_str()), (*status, *code));
    }
    AWKWARD.len() + 1 + refused.len()
}
