//! Lists: parts by number and by token, whatever happens between two of them.

use proptest::prelude::*;
use serde_json::Value;

use crate::library::{Library, texts};

fn part(library: &Library, shelf: &str, next: Option<&str>) -> (Vec<String>, Option<String>) {
    let mut values = vec![("ShelfId", shelf), ("Most", "1")];
    values.extend(next.map(|next| ("Next", next)));
    let answer = library.ok("ListBooks", &values);
    (texts(&answer["Books"], "Title"), answer["Next"].as_str().map(str::to_owned))
}

#[test]
fn a_part_by_number_has_its_total() {
    let library = Library::new();
    let made: Vec<String> = (0..3).map(|_| library.shelf()).collect();
    let page = |page: &str| {
        let answer = library.ok("ListShelves", &[("Page", page), ("Size", "2")]);
        assert_eq!(answer["Total"], Value::from(3));
        texts(&answer["Shelves"]["Shelf"], "ShelfId")
    };
    assert_eq!(page("1"), made[..2]);
    assert_eq!(page("2"), made[2..]);
    assert_eq!(page("3"), [""; 0]);
    assert_eq!(page("99999999999999999999"), made[..2], "what is no number is the first");
}

#[test]
fn a_token_outlives_what_it_points_behind() {
    let library = Library::new();
    let shelf = library.shelf();
    let one = library.book(&shelf, "One");
    library.book(&shelf, "Two");
    let (titles, next) = part(&library, &shelf, None);
    assert_eq!(titles, ["One"]);
    library.ok("RemoveBook", &[("ShelfId", &shelf), ("BookId", &one)]);
    let (titles, end) = part(&library, &shelf, next.as_deref());
    assert_eq!((titles, end), (vec!["Two".to_owned()], None));
    // What comes later is behind all that there was, also once the last of it is gone.
    library.book(&shelf, "Three");
    let (_, next) = part(&library, &shelf, None);
    for title in texts(&library.ok("ListBooks", &[("ShelfId", &shelf)])["Books"], "BookId") {
        library.ok("RemoveBook", &[("ShelfId", &shelf), ("BookId", &title)]);
    }
    library.book(&shelf, "Four");
    assert_eq!(part(&library, &shelf, next.as_deref()).0, ["Four"]);
}

#[test]
fn a_token_is_good_for_its_own_list() {
    let library = Library::new();
    let (shelf, other) = (library.shelf(), library.shelf());
    for title in ["One", "Two"] {
        library.book(&shelf, title);
        library.book(&other, title);
    }
    let (_, next) = part(&library, &shelf, None);
    let next = next.unwrap();
    assert!(!next.contains(&shelf), "{next}");
    let longer = format!("{next}0");
    let changed = format!("0{}", next.get(1..).unwrap());
    for wrong in [longer.as_str(), &changed, "1", "é", "ffffffffffffffffffffffffffffffff"] {
        let values = [("ShelfId", shelf.as_str()), ("Next", wrong)];
        let (code, rule) = library.refused("ListBooks", &values);
        assert_eq!((code.as_str(), rule.as_str()), ("BadToken", "token Next"), "{wrong}");
    }
    let elsewhere = [("ShelfId", other.as_str()), ("Next", &next)];
    assert_eq!(library.refused("ListBooks", &elsewhere).0, "BadToken");
    library.ok("ListBooks", &[("ShelfId", &shelf), ("Next", "")]);
}

#[test]
fn what_is_looked_for_is_found_whole_or_in_part() {
    let library = Library::new();
    let shelf = library.shelf();
    library.book(&shelf, "A book of trees");
    library.book(&shelf, "Trees");
    let found = |title| {
        let answer = library.ok("ListBooks", &[("ShelfId", &shelf), ("Title", title)]);
        answer["Books"].as_array().unwrap().len()
    };
    assert_eq!([found("tree"), found("rees"), found("a book"), found("")], [1, 2, 0, 2]);
    let rooms = |room| library.ok("ListShelves", &[("Room", room)])["Total"].clone();
    assert_eq!([rooms("r-1"), rooms("R-1"), rooms("r")], [1, 1, 0]);
}

#[derive(Clone, Debug)]
enum Event {
    Put,
    Remove(usize),
    Rename(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let at = 0..9usize;
    prop_oneof![
        2 => Just(Event::Put),
        2 => at.clone().prop_map(Event::Remove),
        1 => at.prop_map(Event::Rename),
    ]
}

proptest! {
    /// What is there from the first part to the last comes once, in order, whatever else happens.
    #[test]
    fn what_stays_in_a_list_is_given_once(events in prop::collection::vec(event(), 0..12)) {
        let library = Library::new();
        let shelf = library.shelf();
        let mut count = 0;
        let mut put = || {
            count += 1;
            library.ask("PutBook", &[("ShelfId", &shelf), ("Title", &format!("b{count}"))]).is_ok()
        };
        while put() {}
        let mut stays = library.books(&shelf, "BookId");
        let (mut seen, mut next) = (Vec::new(), None::<String>);
        let mut events = events.into_iter();
        loop {
            let mut values = vec![("ShelfId", shelf.as_str()), ("Most", "1")];
            values.extend(next.as_deref().map(|next| ("Next", next)));
            let answer = library.ok("ListBooks", &values);
            seen.extend(texts(&answer["Books"], "BookId"));
            next = answer["Next"].as_str().map(str::to_owned);
            if next.is_none() {
                break;
            }
            match events.next() {
                Some(Event::Put) => drop(put()),
                Some(Event::Remove(at)) => {
                    if let Some(id) = library.books(&shelf, "BookId").get(at) {
                        library.ok("RemoveBook", &[("ShelfId", &shelf), ("BookId", id)]);
                        stays.retain(|one| one != id);
                    }
                }
                Some(Event::Rename(at)) => {
                    if let Some(id) = library.books(&shelf, "BookId").get(at) {
                        let title = [("ShelfId", shelf.as_str()), ("BookId", id), ("Title", "new")];
                        library.ok("RenameBook", &title);
                    }
                }
                None => {}
            }
        }
        let kept: Vec<&String> = seen.iter().filter(|id| stays.contains(id)).collect();
        prop_assert_eq!(kept, stays.iter().collect::<Vec<_>>());
        seen.sort();
        let whole = seen.len();
        seen.dedup();
        prop_assert_eq!(seen.len(), whole);
    }
}
