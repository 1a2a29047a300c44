//! Error codes: by name, by family, and as the table of an action has them.

use aliyun_rpc_wire::{Category, CodeFacts, Method, Retry};

use crate::farm::{FARM, MILK_COW};

fn name(code: &str) -> Option<&'static str> {
    FARM.code(code).map(|info| info.code)
}

#[test]
fn a_code_is_known_by_its_name_a_final_dot_aside() {
    assert_eq!(name("Cow.NotFound"), Some("Cow.NotFound"));
    assert_eq!(name("Cow.NotFound."), Some("Cow.NotFound"));
    assert_eq!(name("Cow.Busy"), Some("Cow.Busy."));
    assert_eq!(name("Cow.Busy."), Some("Cow.Busy."));
    assert_eq!(name("Cow.Busy.Now"), None);
    assert_eq!(name(""), None);
}

#[test]
fn a_code_of_no_name_is_known_by_its_closest_family() {
    assert_eq!(name("Throttling.User"), Some("Throttling.User"));
    assert_eq!(name("Throttling.Brand.New"), Some("Throttling.*"));
    assert_eq!(name("throttling.new"), Some("Throttling.*"));
    assert_eq!(name("Throttling.Api.New"), Some("Throttling.Api.*"));
    assert_eq!(name("Throttling"), Some("Throttling.*"));
    assert_eq!(name("Thröttling"), None);
    assert_eq!(name("Throttlin"), None);
}

#[test]
fn a_row_of_the_table_says_more_than_the_service() {
    let facts = |status, code| MILK_COW.code(status, code).unwrap();
    assert_eq!(facts(403, "Cow.Busy.").meaning, "She is being milked.");
    assert_eq!(facts(404, "Cow.Busy").meaning, "She is away.");
    assert_eq!(facts(500, "Cow.Busy").meaning, "She is being milked.", "the first row");
    assert_eq!(facts(403, "Cow.Busy").remedy, "Wait.");
    let overridden = facts(400, "Cow.NotFound");
    assert_eq!(overridden.meaning, "It went wrong.");
    assert_eq!(
        (overridden.category, overridden.retry, overridden.remedy),
        (Category::Conflict, Retry::Backoff, "Ask again.")
    );
}

#[test]
fn a_code_without_a_row_means_what_it_means_everywhere() {
    let general = FARM.code("Throttling.User").map(CodeFacts::from);
    assert_eq!(MILK_COW.code(503, "Throttling.User"), general);
    assert_eq!(MILK_COW.code(400, "Cow.Unlisted"), None, "nobody says what it means");
    assert_eq!(MILK_COW.code(400, "Brand.New"), None);
}

#[test]
fn methods_have_their_names() {
    assert_eq!([Method::Get.name(), Method::Post.name()], ["GET", "POST"]);
}
