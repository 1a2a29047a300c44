//! Needs: counts, fields, facts of the world, addresses; and names that there are not.

use crate::library::Library;

#[test]
fn a_count_holds_exactly() {
    let library = Library::new();
    let (shelf, other) = (library.shelf(), library.shelf());
    library.book(&other, "One");
    for title in ["One", "Two", "Three"] {
        library.book(&shelf, title);
    }
    let put = [("ShelfId", shelf.as_str()), ("Title", "Four")];
    let (code, rule) = library.refused("PutBook", &put);
    assert_eq!((code.as_str(), rule.as_str()), ("ShelfFull", "three-per-shelf"));
    library
        .ok("RemoveBook", &[("ShelfId", &shelf), ("BookId", &library.books(&shelf, "BookId")[0])]);
    library.ok("PutBook", &put);
}

#[test]
fn a_field_is_compared_with_a_parameter() {
    let library = Library::new();
    let shelf = library.shelf();
    let put = |pages| {
        let values = [("ShelfId", shelf.as_str()), ("Title", pages), ("Pages", pages)];
        library.ask("PutBook", &values).err().map(|refusal| refusal.code)
    };
    assert_eq!(
        [put("500"), put("501")],
        [Some("TooThick".to_owned()), Some("TooThick".to_owned())]
    );
    assert_eq!(put("499"), None);
    assert_eq!(put("many"), None, "what is no number is not compared");
}

#[test]
fn a_fact_is_denied_as_a_whole_or_about_one_thing() {
    let library = Library::new();
    let make = |room: Option<&str>| {
        let values: Vec<_> = room.map(|room| ("Room", room)).into_iter().collect();
        library.ask("MakeShelf", &values).err().map(|refusal| refusal.rule)
    };
    let world = |change: fn(&mut aliyun_rpc_emulator::World)| library.state.change_world(change);
    world(|world| world.deny_about("room-exists", "r-2").unwrap());
    assert_eq!([make(Some("r-1")), make(Some("r-2"))], [None, Some("room-exists".to_owned())]);
    world(|world| world.deny("room-exists").unwrap());
    assert_eq!([make(Some("r-1")), make(None)], [Some("room-exists".to_owned()), None]);
    world(|world| world.allow("room-exists").unwrap());
    assert_eq!(make(Some("r-2")), None);
}

#[test]
fn addresses_are_taken_and_given_back() {
    let library = Library::new();
    library.state.change_world(|world| world.set_addresses("r-1", 5));
    let make = || library.ask("MakeShelf", &[("Room", "r-1")]).map_err(|refusal| refusal.code);
    let first = make().unwrap()["ShelfId"].as_str().unwrap().to_owned();
    make().unwrap();
    assert_eq!(make().unwrap_err(), "NoSpace");
    library.ok("MakeShelf", &[("Room", "r-2")]);
    library.pass(5);
    library.ok("RemoveShelf", &[("ShelfId", &first)]);
    assert_eq!(make().unwrap_err(), "NoSpace", "it is not gone yet");
    library.pass(2);
    make().unwrap();
}

#[test]
fn the_world_fills_fields_of_what_is_new() {
    let library = Library::new();
    let old = library.shelf();
    library.state.change_world(|world| world.set_field("shelf", "Room", "cellar")).unwrap();
    library.state.change_world(|world| world.region = "mars".to_owned());
    let new = library.shelf();
    assert_eq!(library.shelves("Room"), ["r-1", "cellar"]);
    let book = library.book(&new, "One");
    assert!(book.starts_with(&format!("{new}-mars-")), "{book}");
    assert_eq!(library.books(&new, "Room"), ["cellar"]);
    library.state.set_field("shelf", &old, "Room", "attic").unwrap();
    assert_eq!(library.shelves("Room"), ["attic", "cellar"]);
}

#[test]
fn a_name_that_there_is_not_is_told_with_those_that_there_are() {
    let library = Library::new();
    let shelf = library.shelf();
    let state = &library.state;
    let fact = state.change_world(|world| world.deny("papers")).unwrap_err();
    assert_eq!(fact.to_string(), "there is no fact `papers`; there are paper, room-exists");
    let field = state.change_world(|world| world.set_field("book", "Author", "x")).unwrap_err();
    assert!(
        field.to_string().starts_with("there is no field `Author`; there are BookId, "),
        "{field}"
    );
    let kind = state.change_world(|world| world.set_field("disc", "Author", "x")).unwrap_err();
    assert_eq!(kind.to_string(), "there is no resource `disc`; there are book, shelf");
    let status = state.set_status("book", "b", "Here").unwrap_err();
    assert_eq!(status.to_string(), "there is no status `Here`; there are Away, Lost, There");
    let id = state.set_status("shelf", "s\n", "Fallen").unwrap_err();
    assert_eq!(
        id.to_string(),
        format!("there is no resource with the id `s\\n`; there are {shelf}")
    );
    for (fault, told) in [
        ("PutBook=code:X", ""),
        ("*=drop:after", ""),
        ("LendBook=ends:Lost", ""),
        ("PutDisc=code:X", "there is no action `PutDisc`; there are *, LendBook, "),
        ("LendBook=ends:Torn", "there is no status `Torn`; there are Away, "),
        (
            "RenameBook=ends:Lost",
            "there is no action that takes time `RenameBook`; there are LendBook, ",
        ),
        ("*=ends:Lost", "there is no action that takes time `*`"),
    ] {
        let said =
            state.check_fault(&fault.parse().unwrap()).map_err(|unknown| unknown.to_string());
        assert!(said.clone().err().unwrap_or_default().starts_with(told), "{fault}: {said:?}");
        assert_eq!(said.is_ok(), told.is_empty(), "{fault}: {said:?}");
    }
}
