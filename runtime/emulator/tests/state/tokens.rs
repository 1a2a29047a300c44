//! Client tokens and dry runs.

use crate::library::Library;

#[test]
fn the_same_request_has_the_same_answer_until_the_token_is_forgotten() {
    let library = Library::new();
    let make = [("Room", "r-1"), ("Token", "t")];
    let first = library.ok("MakeShelf", &make);
    library.pass(30 * 24 * 60 - 1);
    assert_eq!(library.ok("MakeShelf", &make), first);
    let other = [("Room", "r-2"), ("Token", "t")];
    let (code, rule) = library.refused("MakeShelf", &other);
    assert_eq!((code.as_str(), rule.as_str()), ("Mismatch", "idempotency"));
    let id = first["ShelfId"].as_str().unwrap();
    let elsewhere = [("ShelfId", id), ("Title", "x"), ("Token", "t")];
    assert_eq!(library.refused("PutBook", &elsewhere).0, "Mismatch", "of another action");
    library.pass(1);
    assert_ne!(library.ok("MakeShelf", &other), first);
}

#[test]
fn a_token_answers_also_when_what_it_made_is_gone() {
    let library = Library::new();
    let shelf = library.shelf();
    let put = [("ShelfId", shelf.as_str()), ("Title", "One"), ("Token", "t")];
    let first = library.ok("PutBook", &put);
    let id = first["BookId"].as_str().unwrap();
    library.ok("RemoveBook", &[("ShelfId", &shelf), ("BookId", id)]);
    assert_eq!(library.ok("PutBook", &put), first);
    assert_eq!(library.books(&shelf, "BookId"), [""; 0]);
}

#[test]
fn an_empty_token_is_none() {
    let library = Library::new();
    let make = [("Token", "")];
    assert_ne!(library.ok("MakeShelf", &make), library.ok("MakeShelf", &make));
}

#[test]
fn a_refusal_is_not_remembered() {
    let library = Library::new();
    let shelf = library.shelf();
    let put = [("ShelfId", shelf.as_str()), ("Title", "One"), ("Token", "t")];
    library.state.change_world(|world| world.deny("paper")).unwrap();
    assert_eq!(library.refused("PutBook", &put).0, "NoPaper");
    library.state.change_world(|world| world.allow("paper")).unwrap();
    library.ok("PutBook", &put);
}

#[test]
fn a_dry_run_checks_all_and_changes_nothing() {
    let library = Library::new();
    let shelf = library.shelf();
    assert_eq!(library.shelves("Status"), ["Standing"]);
    let before = library.state.saved();
    for title in ["One", "Two"] {
        let put = [("ShelfId", shelf.as_str()), ("Title", title), ("DryRun", "TRUE")];
        let (code, rule) = library.refused("PutBook", &[&put[..], &[("Token", "t")]].concat());
        assert_eq!((code.as_str(), rule.as_str()), ("Passed", "dry-run"));
    }
    assert_eq!(
        library.ok("RemoveShelf", &[("ShelfId", &shelf), ("DryRun", "true")]).to_string(),
        "{}"
    );
    assert_eq!(library.state.saved(), before);
    library.book(&shelf, "One");
    let again = [("ShelfId", shelf.as_str()), ("Title", "One"), ("DryRun", "true")];
    assert_eq!(library.refused("PutBook", &again).0, "BookThere");
}
