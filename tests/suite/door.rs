//! The emulator's door makes up no code: each of its own is in the spec, with that status.

use aliyun_rpc_emulator::DOOR_RULES;

use crate::files;

/// The statuses that the spec lists for a gateway code or, for `MissingX`, for its family.
fn statuses(code: &str) -> Vec<u16> {
    let text = files::read(&files::root().join("spec/cpfs/errors.yaml"));
    let (_, gateway) = text.split_once("\ngateway:\n").expect("there are gateway codes");
    let name = code.strip_suffix('X').map_or(code.to_owned(), |stem| format!("{stem}.*"));
    let (_, entry) = gateway.split_once(&format!("\n  {name}:\n")).expect(code);
    let mut entry = entry.lines().take_while(|line| line.starts_with("    "));
    let list = entry.find_map(|line| line.trim().strip_prefix("status: ["));
    let list = list.expect(code).trim_end_matches(']').split(", ");
    list.map(|status| status.parse().expect("a status")).collect()
}

#[test]
fn the_door_answers_with_codes_of_the_spec() {
    for rule in DOOR_RULES {
        let known = statuses(rule.code);
        assert!(known.contains(&rule.status), "{}: {} has {known:?}", rule.id, rule.code);
        assert!(rule.code == "MissingX" || cpfs_actions::SERVICE.code(rule.code).is_some());
    }
    assert!(cpfs_actions::SERVICE.code("MissingTimestamp").is_some());
}
