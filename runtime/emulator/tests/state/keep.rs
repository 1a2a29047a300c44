//! What is kept: in a text, and in a file that is always whole.

use std::fs;
use std::path::{Path, PathBuf};

use aliyun_rpc_emulator::State;
use serde_json::{Value, json};

use crate::library::Library;
use crate::tables::TABLES;

/// A folder of its own for a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("state.json")
    }

    #[expect(clippy::disallowed_methods, reason = "the file is what is tested")]
    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    #[expect(clippy::disallowed_methods, reason = "the file is what is tested")]
    fn write(&self, text: &str) {
        fs::write(self.file(), text).unwrap();
    }
}

fn kept(file: &Path) -> Result<State, String> {
    State::new(&TABLES, 1).kept_in(file).map_err(|error| error.to_string())
}

#[test]
fn a_state_outlives_the_program() {
    let folder = Folder::new("outlives");
    let first = Library::of(kept(&folder.file()).unwrap());
    let shelf = first.shelf();
    let put = [("ShelfId", shelf.as_str()), ("Title", "One"), ("Token", "t")];
    let made = first.ok("PutBook", &put);
    first.ok("MakeShelf", &[("Room", "r-9")]);
    let shown = (first.shelves("Status"), first.shelves("MadeAt"), first.books(&shelf, "BookId"));
    let saved = first.state.saved();
    drop(first);
    let second = Library::of(kept(&folder.file()).unwrap());
    assert_eq!(second.state.saved(), saved);
    second.pass(5);
    assert_eq!(
        (second.shelves("Status"), second.shelves("MadeAt"), second.books(&shelf, "BookId")),
        shown
    );
    assert_eq!(second.ok("PutBook", &put), made, "client tokens are kept");
    second.pass(4);
    assert_eq!(second.shelves("Status"), ["Standing", "Standing"], "what was on its way goes on");
    let ids = [second.shelf(), second.shelf()];
    assert!(!ids.contains(&shelf), "ids are not made again");
}

#[test]
fn what_was_seen_is_kept_also_where_nobody_changed_anything() {
    let folder = Folder::new("seen");
    let first = Library::of(kept(&folder.file()).unwrap());
    first.ok("MakeShelf", &[]);
    first.pass(4);
    assert_eq!(first.shelves("Status"), ["Standing"]);
    // The door's clock is behind the service's now, as it is after a time that ran faster.
    let second = Library::of(kept(&folder.file()).unwrap());
    assert_eq!(second.shelves("Status"), ["Standing"]);
}

#[test]
fn a_request_whose_outcome_cannot_be_written_has_none() {
    let folder = Folder::new("unwritten");
    let library = Library::of(kept(&folder.file()).unwrap());
    let shelf = library.shelf();
    assert_eq!(library.shelves("Status"), ["Standing"]);
    let before = library.state.saved();
    fs::remove_dir_all(&folder.0).unwrap();
    let (code, rule) = library.refused("MakeShelf", &[]);
    assert_eq!((code.as_str(), rule.as_str()), ("InternalError", "state-file"));
    fs::create_dir_all(&folder.0).unwrap();
    assert_eq!(library.shelves("ShelfId"), [shelf]);
    assert_eq!(library.state.saved(), before);
}

#[test]
fn no_file_is_left_beside_the_state() {
    let folder = Folder::new("beside");
    let library = Library::of(kept(&folder.file()).unwrap());
    library.shelf();
    let names = fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["state.json"]);
    assert_eq!(folder.text(), library.state.saved());
}

/// A saved state, changed.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let library = Library::new();
    library.shelf();
    let mut saved = serde_json::from_str(&library.state.saved()).unwrap();
    change(&mut saved);
    saved.to_string()
}

#[test]
fn a_wrong_file_says_what_is_wrong_and_is_left_alone() {
    let folder = Folder::new("wrong");
    let cases = [
        (String::new(), "it holds no state of an emulator (it is no JSON: "),
        ("[1, 2".to_owned(), "it is no JSON: "),
        ("[]".to_owned(), "`format` is not \"aliyun-rpc-emulator state\""),
        (changed(|it| it["format"] = json!("x")), "`format` is not"),
        (changed(|it| it["version"] = json!(2)), "it has the version 2, and this program reads 1"),
        (changed(|it| it["version"] = json!("1")), "`version` is no number"),
        (changed(|it| it["product"] = json!("NAS")), "it is of NAS 1, and this is Library 1"),
        (changed(|it| it["api"] = json!("2")), "it is of Library 2, and this is Library 1"),
        (changed(|it| drop(it.as_object_mut().unwrap().remove("time"))), "missing field `time`"),
        (changed(|it| it["more"] = json!(1)), "unknown field `more`"),
        (changed(|it| it["time"] = json!("soon")), "it holds no state"),
        (
            changed(|it| it["resources"][0]["resource"] = json!("disc")),
            "there is no resource `disc`",
        ),
        (changed(|it| it["resources"][0]["status"] = json!("New")), "there is no status `New`"),
        (changed(|it| it["resources"][0]["number"] = json!(7)), "is not between its neighbours'"),
        (changed(|it| it["resources"][0]["colour"] = json!(7)), "unknown field `colour`"),
    ];
    for (text, why) in cases {
        folder.write(&text);
        let said = kept(&folder.file()).map(drop).unwrap_err();
        assert!(said.starts_with("the state cannot be kept in "), "{said}");
        assert!(said.contains("state.json: ") && said.contains(why), "{why}: {said}");
        assert_eq!(folder.text(), text);
        let said = State::new(&TABLES, 1).load(&text).map(drop).unwrap_err().to_string();
        assert!(
            said.starts_with("the state cannot be taken over: ") && said.contains(why),
            "{said}"
        );
    }
    assert!(kept(&folder.0).unwrap_err().contains("wrong: "), "a folder is no file");
    let nowhere = folder.0.join("none/state.json");
    assert!(kept(&nowhere).unwrap_err().contains("state.json: "));
}
