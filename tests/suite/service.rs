//! What is known of every action and of every error code, in the tables that users get.

use std::collections::BTreeSet;

use aliyun_rpc_wire::{ActionInfo, Category, CodeFacts, Method, Retry, Safety};
use cpfs::{ErrorCode, SERVICE};
use serde_json::Value;

use crate::actions::{ALL, known};
use crate::spec;

/// The actions that the service takes with POST only.
const POST_ONLY: [&str; 6] = [
    "CreateProtocolMountTarget",
    "CreateProtocolService",
    "DeleteProtocolMountTarget",
    "DeleteProtocolService",
    "ModifyProtocolMountTarget",
    "ModifyProtocolService",
];

/// Each action's table, beside what the spec says.
fn tables() -> impl Iterator<Item = (&'static ActionInfo, &'static Value)> {
    ALL.iter().map(|known| (known.info, &spec::actions()[known.info.name]))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

#[test]
fn every_action_names_its_official_page_in_the_overview() {
    for (info, said) in tables() {
        let page = text(said, "page");
        assert!(page.starts_with("https://help.aliyun.com/document_detail/"), "{page}");
        // The overview does not have this one, so that its page is known from elsewhere.
        if info.name != "DescribeAccessGroups" {
            assert!(page.ends_with(&format!("#doc-api-NAS-{}", info.name)), "{page}");
        }
    }
    let pages: BTreeSet<&str> = tables().map(|(_, said)| text(said, "page")).collect();
    assert_eq!(pages.len(), ALL.len());
}

#[test]
fn every_action_has_a_chapter_of_its_group() {
    let mut chapters = BTreeSet::new();
    for (info, said) in tables() {
        let chapter = text(&said["source"], "chapter");
        assert_eq!(info.schema.chapter, chapter, "{}", info.name);
        let group = &spec::HOLDS["service"]["groups"][text(said, "group")];
        let (of_group, _) = chapter.split_once('.').unwrap();
        assert_eq!(of_group, text(group, "chapter"), "{}", info.name);
        assert!(chapters.insert(chapter), "{chapter} comes twice");
    }
}

#[test]
fn every_action_has_the_safety_of_the_spec() {
    for (info, said) in tables() {
        let safety = match text(said, "safety") {
            "read" => Safety::Read,
            "token" => Safety::Token,
            "idempotent" => Safety::Idempotent,
            "natural_key" => Safety::NaturalKey,
            other => panic!("{}: {other}", info.name),
        };
        assert_eq!(info.safety, safety, "{}", info.name);
        let token = (safety == Safety::Token).then_some("ClientToken");
        assert!(token.is_none() || info.client_token == token, "{}", info.name);
        let read = info.name.starts_with("Describe");
        assert_eq!(safety == Safety::Read, read, "{}", info.name);
    }
    for (safety, names) in [
        (Safety::Idempotent, &["DeleteFileSystem", "DeleteMountTarget", "ModifyFileSystem"][..]),
        (Safety::NaturalKey, &["CreateMountTarget"][..]),
    ] {
        let found = tables().filter(|(info, _)| info.safety == safety);
        assert_eq!(found.map(|(info, _)| info.name).collect::<Vec<_>>(), names);
    }
}

#[test]
fn six_actions_are_post_only_and_every_one_is_sent_so() {
    for (info, _) in tables() {
        let method = if POST_ONLY.contains(&info.name) { "POST" } else { "GET" };
        let exported = &spec::EXPORT["actions"][info.name];
        let holds = exported["corrected"]["method"].as_str().or(exported["method"].as_str());
        assert_eq!(holds, Some(method), "{}", info.name);
        assert_eq!(exported["method"], "GET", "{}: the document has GET everywhere", info.name);
        assert_eq!(info.documented_method.name(), method, "{}", info.name);
        assert_eq!(info.method, Method::Post, "{}", info.name);
    }
}

#[test]
fn every_table_has_the_rows_of_the_spec_in_their_order() {
    let mut count = 0;
    for (info, said) in tables() {
        let rows = said["errors"].as_array().unwrap();
        let said: Vec<_> = rows
            .iter()
            .map(|row| (row["status"].as_u64().unwrap(), text(row, "code"), text(row, "message")))
            .collect();
        let rows = info.errors.iter().map(|row| (row.status.into(), row.code, row.message));
        assert_eq!(rows.collect::<Vec<(u64, _, _)>>(), said, "{}", info.name);
        count += said.len();
    }
    assert_eq!(count, 336 + 12, "those of the reference, and those that are newer");
}

#[test]
fn every_code_of_every_table_is_known_there() {
    let mut codes = BTreeSet::new();
    for (info, _) in tables() {
        for row in info.errors {
            let facts = info.code(row.status, row.code);
            let facts = facts.unwrap_or_else(|| panic!("{}: {}", info.name, row.code));
            assert!(!facts.meaning.is_empty() && !facts.remedy.is_empty(), "{}", row.code);
            assert_eq!(row.meaning.unwrap_or(facts.meaning), facts.meaning);
            assert_eq!(row.category.unwrap_or(facts.category), facts.category);
            let code = ErrorCode::from(row.code);
            assert!(!matches!(code, ErrorCode::Unknown(_)), "{}", row.code);
            assert_eq!(code.as_str(), row.code);
            codes.insert(row.code);
        }
    }
    assert_eq!(codes.len(), 120 + 9, "those of the reference, and those that are newer");
}

#[test]
fn known_codes_are_known_in_any_case_and_with_or_without_a_final_dot() {
    for info in SERVICE.codes.iter().filter(|info| !info.code.ends_with(".*")) {
        let code = ErrorCode::from(info.code);
        assert_eq!(ErrorCode::from(info.code.to_lowercase()), code, "{}", info.code);
        assert_eq!(SERVICE.code(info.code), Some(info));
        let plain = info.code.trim_end_matches('.');
        assert_eq!(SERVICE.code(plain), Some(info));
        assert_eq!(SERVICE.code(&format!("{plain}.")), Some(info));
    }
    let dotted = "InvalidVpcId.CrossVpcNotSupport.";
    let service = known("CreateProtocolService").info;
    assert_eq!(ErrorCode::from(dotted).as_str(), dotted);
    assert_eq!(ErrorCode::from(dotted.trim_end_matches('.')), ErrorCode::from(dotted));
    let plain = service.code(400, dotted.trim_end_matches('.'));
    assert_eq!(plain, service.code(400, dotted));
    assert!(plain.is_some());
}

fn category(code: &str) -> Option<Category> {
    SERVICE.code(code).map(|info| info.category)
}

#[test]
fn codes_of_the_gateway_are_known_by_name_or_by_family() {
    for (code, found) in [
        ("Throttling", Category::Throttled),
        ("Throttling.User", Category::Throttled),
        ("Throttling.BrandNew", Category::Throttled),
        ("Forbbiden.Ram", Category::Permission),
        ("Forbbiden.BrandNew", Category::Permission),
        ("Forbidden.RAM", Category::Permission),
        ("Forbidden.AccessKeyDisabled", Category::Authentication),
        ("Forbidden.NasNotFound", Category::NotFound),
        ("MissingVpcId", Category::MissingParameter),
        ("MissingBrandNew", Category::MissingParameter),
        ("MissingSecurityToken", Category::Authentication),
        ("SignatureNonceUsed", Category::Authentication),
        ("ServiceUnavailable", Category::Unavailable),
    ] {
        assert_eq!(category(code), Some(found), "{code}");
    }
    assert_eq!(category("BrandNew"), None);
    assert_eq!(category(""), None);
    assert_eq!(SERVICE.code("SignatureNonceUsed").unwrap().retry, Retry::FreshSignature);
    assert_eq!(SERVICE.code("Throttling.BrandNew").unwrap().code, "Throttling.*");
    for (info, _) in tables() {
        let facts = info.code(503, "Throttling.User").map(|facts| facts.category);
        assert_eq!(facts, Some(Category::Throttled), "{}", info.name);
    }
}

fn facts(action: &str, status: u16, code: &str) -> CodeFacts {
    known(action).info.code(status, code).unwrap()
}

#[test]
fn one_code_means_what_the_table_of_its_action_says() {
    let code = "OperationDenied.InvalidState";
    let general = CodeFacts::from(SERVICE.code(code).unwrap());
    assert_eq!(facts("DeleteDataFlow", 403, code), general);
    let special = facts("CreateProtocolService", 403, code);
    assert_ne!(special, general);
    assert_eq!(special.meaning, "The file system is in a state that does not allow this.");
    let mut overridden = BTreeSet::new();
    for (info, _) in tables() {
        for row in info.errors {
            let own = [row.meaning, row.remedy].iter().any(Option::is_some);
            if own || row.category.is_some() || row.retry.is_some() {
                overridden.insert(row.code);
                let general = CodeFacts::from(SERVICE.code(row.code).unwrap());
                assert_ne!(info.code(row.status, row.code), Some(general), "{}", row.code);
            }
        }
    }
    assert!(overridden.contains(code) && overridden.contains("OperationDenied.NotSupported"));
}
