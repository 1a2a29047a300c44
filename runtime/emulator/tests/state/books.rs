//! The tables of the library's books.

use aliyun_rpc_emulator::state::{
    ActionTable, Address, Check, Effect, Field, FieldKind, Holds, How, Moment, Move, Need,
    ResourceTable, TimeStyle,
};
use aliyun_rpc_wire::constraint::Parameter;
use aliyun_rpc_wire::{
    ActionInfo, Like, Paging, PagingStyle, Prerequisite, ResourceInfo, Safety, Select, Standing,
    Test,
};

use crate::tables::{
    OF_SHELF, SHELF, SHELF_INFO, code, found, info, moves, parameter, rule, state, table,
};

static OF_BOOK: [Address; 2] = [
    SHELF,
    Address {
        parameter: "BookId",
        resource: "book",
        absent: code(404, "NoBook"),
        unsettled: code(403, "BookBusy"),
    },
];

static BOOK_ID: [Field; 1] = [Field { name: "BookId", kind: FieldKind::Text }];
static PUT_BOOK_PARAMETERS: [Parameter; 5] = [
    parameter("ShelfId", true),
    parameter("Title", true),
    parameter("Pages", false),
    parameter("Token", false),
    parameter("DryRun", false),
];
static PUT_BOOK_INFO: ActionInfo = info("PutBook", Safety::Token, &PUT_BOOK_PARAMETERS);
pub(crate) static PUT_BOOK: ActionTable = ActionTable {
    result: &BOOK_ID,
    dry_run: Some(code(400, "Passed")),
    prerequisites: &[
        Prerequisite {
            id: "three-per-shelf",
            text: "A shelf has three books at most.",
            code: None,
            remedy: None,
            when: None,
            test: Test::Count { resource: &BOOK_INFO, same: &[], least: 0, most: 2 },
        },
        Prerequisite {
            id: "thinner-than-shelf",
            text: "A book is thinner than its shelf is wide.",
            code: None,
            remedy: None,
            when: None,
            test: Test::Field {
                resource: &SHELF_INFO,
                id: "ShelfId",
                field: "Width",
                like: Like::Above("Pages"),
            },
        },
        Prerequisite {
            id: "paper",
            text: "There is paper.",
            code: None,
            remedy: None,
            when: None,
            test: Test::Unseen,
        },
    ],
    needs: &[
        Need { code: code(403, "ShelfFull"), check: Check::Seen },
        Need { code: code(403, "TooThick"), check: Check::Seen },
        Need { code: code(403, "NoPaper"), check: Check::Fact(&["Title"]) },
    ],
    ..table(
        &PUT_BOOK_INFO,
        &OF_SHELF,
        Effect::Creates(Move {
            unique: Some((&[("Title", "Title")], code(409, "BookThere"))),
            ..moves("book", "BookId", &[], 0)
        }),
    )
};

static RENAME_PARAMETERS: [Parameter; 3] =
    [parameter("ShelfId", true), parameter("BookId", true), parameter("Title", false)];
static RENAME_BOOK_INFO: ActionInfo = info("RenameBook", Safety::Idempotent, &RENAME_PARAMETERS);
pub(crate) static RENAME_BOOK: ActionTable = table(
    &RENAME_BOOK_INFO,
    &OF_BOOK,
    Effect::Changes(Move { fills: &[("Title", "Title")], ..moves("book", "BookId", &[], 0) }),
);

static LEND_BOOK_INFO: ActionInfo = info("LendBook", Safety::Unsafe, &RENAME_PARAMETERS);
pub(crate) static LEND_BOOK: ActionTable = table(
    &LEND_BOOK_INFO,
    &OF_BOOK,
    Effect::Changes(Move {
        fills: &[("Title", "Title")],
        ..moves("book", "BookId", &["Away"], 60)
    }),
);
static REMOVE_BOOK_INFO: ActionInfo = info("RemoveBook", Safety::Idempotent, &RENAME_PARAMETERS);
pub(crate) static REMOVE_BOOK: ActionTable =
    table(&REMOVE_BOOK_INFO, &OF_BOOK, Effect::Deletes(moves("book", "BookId", &[], 0)));

static BOOK_ITEM: FieldKind = FieldKind::Structure(&[
    Field { name: "BookId", kind: FieldKind::Text },
    Field { name: "Title", kind: FieldKind::Text },
    Field { name: "Status", kind: FieldKind::Text },
    Field { name: "Room", kind: FieldKind::Text },
    Field { name: "ChangedAt", kind: FieldKind::Text },
]);
static BOOK_LIST: [Field; 2] = [
    Field {
        name: "Books",
        kind: FieldKind::List { wrapped: None, element: Some("Book"), item: &BOOK_ITEM },
    },
    Field { name: "Next", kind: FieldKind::Text },
];
static LIST_BOOKS_PARAMETERS: [Parameter; 4] = [
    parameter("ShelfId", true),
    parameter("Title", false),
    parameter("Next", false),
    parameter("Most", false),
];
static LIST_BOOKS_INFO: ActionInfo = info("ListBooks", Safety::Read, &LIST_BOOKS_PARAMETERS);
static BOOK_PAGES: Paging = Paging {
    style: PagingStyle::NextToken { parameter: "Next", token: "Next" },
    items: "Books",
    item: "Book",
    id: Some("BookId"),
};
pub(crate) static LIST_BOOKS: ActionTable = ActionTable {
    paging: Some(&BOOK_PAGES),
    page_size: Some("Most"),
    result: &BOOK_LIST,
    ..table(
        &LIST_BOOKS_INFO,
        &OF_SHELF,
        Effect::Lists { resource: "book", matches: &[found("Title", How::Part)] },
    )
};

static BOOK_INFO: ResourceInfo = ResourceInfo {
    name: "book",
    title: "Book",
    read: &LIST_BOOKS_INFO,
    paging: Some(&BOOK_PAGES),
    owners: &["ShelfId"],
    select: Select::All,
    items: "Books",
    item: "Book",
    id: "BookId",
    status: "Status",
    states: &[
        state("There", Standing::Ready),
        state("Away", Standing::Pending),
        state("Lost", Standing::Failed),
    ],
    gone_codes: &["NoBook"],
    gone_when_absent: true,
    tells: &[],
    no_status: None,
};

pub(crate) static BOOKS: ResourceTable = ResourceTable {
    info: &BOOK_INFO,
    ids: &[(None, "{ShelfId}-{region}-{hex:4}")],
    fields: &[
        rule("Room", Holds::From { resource: "shelf", parameter: "ShelfId", field: "Room" }),
        rule("ChangedAt", Holds::Time { moment: Moment::Changed, style: TimeStyle::Utc }),
    ],
    stateless: None,
    version: None,
};
