//! Moves: states in their time, changes that hold when they are over, what goes with what is gone.

use std::time::Duration;

use crate::library::Library;

#[test]
fn a_new_resource_goes_through_its_states_in_equal_shares() {
    let library = Library::new();
    library.ok("MakeShelf", &[("Room", "r-1")]);
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.extend(library.shelves("Status"));
        library.pass(1);
    }
    assert_eq!(seen, ["Planned", "Planned", "Building", "Building", "Standing"]);
    assert_eq!(library.shelves("MadeAt"), ["2024-03-05 14:07:08"], "in the zone +08:00");
}

#[test]
fn what_is_made_in_what_is_not_ready_is_refused() {
    let library = Library::new();
    let shelf = library.ok("MakeShelf", &[])["ShelfId"].as_str().unwrap().to_owned();
    let put = [("ShelfId", shelf.as_str()), ("Title", "One")];
    assert_eq!(library.refused("PutBook", &put).0, "ShelfBusy");
    library.pass(5);
    library.ok("PutBook", &put);
    for status in ["Fallen", "Leaving", "Planned"] {
        library.state.set_status("shelf", &shelf, status).unwrap();
        let other = [("ShelfId", shelf.as_str()), ("Title", "Two")];
        let (code, rule) = library.refused("PutBook", &other);
        assert_eq!((code.as_str(), rule.as_str()), ("ShelfBusy", "unsettled shelf"), "{status}");
    }
}

#[test]
fn a_change_that_takes_no_time_holds_at_once_and_keeps_the_place() {
    let library = Library::new();
    let shelf = library.shelf();
    let first = library.book(&shelf, "One");
    library.book(&shelf, "Two");
    library.pass(3);
    library.ok("RenameBook", &[("ShelfId", &shelf), ("BookId", &first), ("Title", "First")]);
    assert_eq!(library.books(&shelf, "Title"), ["First", "Two"]);
    let changed = library.books(&shelf, "ChangedAt");
    assert_eq!(changed, ["2024-03-05T06:15:08Z", "2024-03-05T06:12:08Z"]);
    library.ok("RenameBook", &[("ShelfId", &shelf), ("BookId", &first)]);
    assert_eq!(library.books(&shelf, "Title"), ["First", "Two"], "what is not given stays");
}

#[test]
fn a_change_that_takes_time_holds_when_it_is_over() {
    let library = Library::new();
    let shelf = library.shelf();
    let book = library.book(&shelf, "One");
    let of_book = [("ShelfId", shelf.as_str()), ("BookId", book.as_str())];
    library.ok("LendBook", &[&of_book[..], &[("Title", "Read")]].concat());
    assert_eq!(library.books(&shelf, "Status"), ["Away"]);
    assert_eq!(library.books(&shelf, "Title"), ["One"]);
    let (code, rule) = library.refused("LendBook", &of_book);
    assert_eq!((code.as_str(), rule.as_str()), ("BookBusy", "unsettled book"));
    library.pass(60);
    assert_eq!(library.books(&shelf, "Status"), ["There"], "it goes back to where it was");
    assert_eq!(library.books(&shelf, "Title"), ["Read"]);
}

#[test]
fn what_is_gone_takes_along_what_belongs_to_it() {
    let library = Library::new();
    let (shelf, other) = (library.shelf(), library.shelf());
    library.book(&shelf, "One");
    library.book(&other, "Two");
    library.ok("RemoveShelf", &[("ShelfId", &shelf)]);
    assert_eq!(library.shelves("Status"), ["Leaving", "Standing"]);
    library.pass(1);
    library.ok("RemoveShelf", &[("ShelfId", &shelf)]);
    library.pass(1);
    assert_eq!(library.shelves("ShelfId"), std::slice::from_ref(&other));
    assert_eq!(library.refused("ListBooks", &[("ShelfId", &shelf)]).0, "NoShelf");
    assert_eq!(library.books(&other, "Title"), ["Two"]);
    assert_eq!(library.state.resources()["Resources"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_removed_in_no_time_is_gone_at_once() {
    let library = Library::new();
    let shelf = library.shelf();
    let book = library.book(&shelf, "One");
    let of_book = [("ShelfId", shelf.as_str()), ("BookId", book.as_str())];
    library.ok("RemoveBook", &of_book);
    assert_eq!(library.refused("RemoveBook", &of_book).0, "NoBook");
}

#[test]
fn a_resource_is_found_only_within_its_owner() {
    let library = Library::new();
    let (shelf, other) = (library.shelf(), library.shelf());
    let book = library.book(&shelf, "One");
    let elsewhere = [("ShelfId", other.as_str()), ("BookId", book.as_str())];
    let (code, rule) = library.refused("RemoveBook", &elsewhere);
    assert_eq!((code.as_str(), rule.as_str()), ("NoBook", "address BookId"));
}

#[test]
fn time_passes_by_the_door_and_by_hand_and_never_back() {
    let library = Library::new();
    library.ok("MakeShelf", &[]);
    library.state.advance(Duration::from_secs(239));
    assert_eq!(library.shelves("Status"), ["Building"]);
    library.state.advance(Duration::from_secs(1));
    assert_eq!(library.shelves("Status"), ["Standing"]);
    // The door's clock is set back: the service's stands still until it has caught up.
    library.ok("RemoveShelf", &[("ShelfId", &library.shelves("ShelfId")[0])]);
    library.pass(1);
    assert_eq!(library.shelves("Status"), ["Leaving"]);
    library.pass(1);
    assert_eq!(library.shelves("Status"), [""; 0]);
}

#[test]
fn the_services_time_runs_faster_than_the_doors() {
    let library = Library::of(aliyun_rpc_emulator::State::new(&crate::tables::TABLES, 60));
    library.ok("MakeShelf", &[]);
    library.pass(1);
    assert_eq!(library.shelves("Status"), ["Standing"]);
}
