//! The tables of the library.

use std::borrow::Cow;

use aliyun_rpc_emulator::state::{
    ActionTable, Address, Check, Code, Effect, Fact, Field, FieldKind, FieldRule, Holds, How,
    Match, Moment, Move, Need, ResourceTable, Tables, TimeStyle,
};
use aliyun_rpc_wire::constraint::{self, Kind, Parameter, Schema};
use aliyun_rpc_wire::{
    ActionInfo, Like, Method, Paging, PagingStyle, Prerequisite, ResourceInfo, Safety, Select,
    Service, Standing, State, Test,
};

/// The whole of it.
pub(crate) static TABLES: Tables = Tables {
    service: &SERVICE,
    actions: &[
        &MAKE_SHELF,
        &REMOVE_SHELF,
        &LIST_SHELVES,
        &PUT_BOOK,
        &RENAME_BOOK,
        &LEND_BOOK,
        &REMOVE_BOOK,
        &LIST_BOOKS,
    ],
    resources: &[&SHELVES, &BOOKS],
};

static SERVICE: Service = Service {
    product: "Library",
    version: "1",
    host_template: "library.{region}.example",
    vpc_host_template: None,
    endpoints: &[],
    token_days: 30,
    codes: &[],
};

const fn code(status: u16, code: &'static str) -> Code {
    Code { status, code, message: "No." }
}

const fn parameter(name: &'static str, required: bool) -> Parameter {
    Parameter {
        name: Cow::Borrowed(name),
        kind: Kind::String,
        need: if required { constraint::Need::Required } else { constraint::Need::Optional },
        default: None,
        constraints: Cow::Borrowed(&[]),
    }
}

const fn info(name: &'static str, safety: Safety, parameters: &'static [Parameter]) -> ActionInfo {
    ActionInfo {
        name,
        service: &SERVICE,
        documented_method: Method::Get,
        method: Method::Post,
        safety,
        client_token: Some("Token"),
        dry_run: Some("DryRun"),
        made: None,
        natural_key: None,
        gone: &[],
        schema: Schema {
            chapter: Cow::Borrowed("1"),
            parameters: Cow::Borrowed(parameters),
            relations: Cow::Borrowed(&[]),
        },
        errors: &[],
    }
}

const fn table(
    info: &'static ActionInfo,
    address: &'static [Address],
    effect: Effect,
) -> ActionTable {
    ActionTable {
        info,
        prerequisites: &[],
        needs: &[],
        facts: &[],
        breaches: &[],
        address,
        paging: None,
        page_size: None,
        bad_token: code(400, "BadToken"),
        dry_run: None,
        mismatch: code(400, "Mismatch"),
        result: &[],
        effect,
    }
}

const fn moves(
    resource: &'static str,
    id: &'static str,
    through: &'static [&'static str],
    minutes: u32,
) -> Move {
    Move {
        resource,
        id,
        through,
        minutes,
        end: None,
        fills: &[],
        adds: &[],
        removes: &[],
        copies: None,
        unique: None,
        alone: None,
    }
}

static SHELF: Address = Address {
    parameter: "ShelfId",
    resource: "shelf",
    absent: code(404, "NoShelf"),
    unsettled: code(403, "ShelfBusy"),
};
static OF_SHELF: [Address; 1] = [SHELF];
static OF_BOOK: [Address; 2] = [
    SHELF,
    Address {
        parameter: "BookId",
        resource: "book",
        absent: code(404, "NoBook"),
        unsettled: code(403, "BookBusy"),
    },
];

static SHELF_ID: [Field; 1] = [Field { name: "ShelfId", kind: FieldKind::Text }];
static MAKE_SHELF_PARAMETERS: [Parameter; 4] = [
    parameter("Room", false),
    parameter("Width", false),
    parameter("Token", false),
    parameter("DryRun", false),
];
static MAKE_SHELF_INFO: ActionInfo = info("MakeShelf", Safety::Token, &MAKE_SHELF_PARAMETERS);
static MAKE_SHELF: ActionTable = ActionTable {
    result: &SHELF_ID,
    prerequisites: &[Prerequisite {
        id: "space",
        text: "The room has space.",
        code: None,
        remedy: None,
        when: None,
        test: Test::Unseen,
    }],
    needs: &[Need { code: code(403, "NoSpace"), check: Check::Addresses { of: "Room", count: 2 } }],
    facts: &[Fact { id: "room-exists", parameters: &["Room"], code: code(404, "NoRoom") }],
    ..table(
        &MAKE_SHELF_INFO,
        &[],
        Effect::Creates(Move {
            end: Some("Standing"),
            ..moves("shelf", "ShelfId", &["Planned", "Building"], 4)
        }),
    )
};

static ON_SHELF: [Parameter; 2] = [parameter("ShelfId", true), parameter("DryRun", false)];
static REMOVE_SHELF_INFO: ActionInfo = info("RemoveShelf", Safety::Idempotent, &ON_SHELF);
static REMOVE_SHELF: ActionTable = table(
    &REMOVE_SHELF_INFO,
    &OF_SHELF,
    Effect::Deletes(moves("shelf", "ShelfId", &["Leaving"], 2)),
);

static SHELF_ITEM: FieldKind = FieldKind::Structure(&[
    Field { name: "ShelfId", kind: FieldKind::Text },
    Field { name: "Status", kind: FieldKind::Text },
    Field { name: "Room", kind: FieldKind::Text },
    Field { name: "Width", kind: FieldKind::Number },
    Field { name: "MadeAt", kind: FieldKind::Text },
    Field { name: "Books", kind: FieldKind::Number },
]);
static SHELF_LIST: [Field; 2] = [
    Field { name: "Total", kind: FieldKind::Number },
    Field {
        name: "Shelves",
        kind: FieldKind::List { wrapped: Some("Shelf"), named: None, item: &SHELF_ITEM },
    },
];
static LIST_SHELVES_PARAMETERS: [Parameter; 3] =
    [parameter("Room", false), parameter("Page", false), parameter("Size", false)];
static LIST_SHELVES_INFO: ActionInfo = info("ListShelves", Safety::Read, &LIST_SHELVES_PARAMETERS);
static SHELF_PAGES: Paging = Paging {
    style: PagingStyle::PageNumber { parameter: "Page", size: "Size", total: "Total" },
    items: "Shelves",
    item: "Shelf",
    id: Some("ShelfId"),
};
static LIST_SHELVES: ActionTable = ActionTable {
    paging: Some(&SHELF_PAGES),
    page_size: Some("Size"),
    result: &SHELF_LIST,
    ..table(
        &LIST_SHELVES_INFO,
        &[],
        Effect::Lists { resource: "shelf", matches: &[found("Room", How::Whole)] },
    )
};

const fn found(parameter: &'static str, how: How) -> Match {
    Match { parameter, key: None, field: parameter, how, many: false, any: None, absent: None }
}

static BOOK_ID: [Field; 1] = [Field { name: "BookId", kind: FieldKind::Text }];
static PUT_BOOK_PARAMETERS: [Parameter; 5] = [
    parameter("ShelfId", true),
    parameter("Title", true),
    parameter("Pages", false),
    parameter("Token", false),
    parameter("DryRun", false),
];
static PUT_BOOK_INFO: ActionInfo = info("PutBook", Safety::Token, &PUT_BOOK_PARAMETERS);
static PUT_BOOK: ActionTable = ActionTable {
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
static RENAME_BOOK: ActionTable = table(
    &RENAME_BOOK_INFO,
    &OF_BOOK,
    Effect::Changes(Move { fills: &[("Title", "Title")], ..moves("book", "BookId", &[], 0) }),
);

static LEND_BOOK_INFO: ActionInfo = info("LendBook", Safety::Unsafe, &RENAME_PARAMETERS);
static LEND_BOOK: ActionTable = table(
    &LEND_BOOK_INFO,
    &OF_BOOK,
    Effect::Changes(Move {
        fills: &[("Title", "Title")],
        ..moves("book", "BookId", &["Away"], 60)
    }),
);
static REMOVE_BOOK_INFO: ActionInfo = info("RemoveBook", Safety::Idempotent, &RENAME_PARAMETERS);
static REMOVE_BOOK: ActionTable =
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
        kind: FieldKind::List { wrapped: None, named: Some("Book"), item: &BOOK_ITEM },
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
static LIST_BOOKS: ActionTable = ActionTable {
    paging: Some(&BOOK_PAGES),
    page_size: Some("Most"),
    result: &BOOK_LIST,
    ..table(
        &LIST_BOOKS_INFO,
        &OF_SHELF,
        Effect::Lists { resource: "book", matches: &[found("Title", How::Part)] },
    )
};

const fn state(status: &'static str, standing: Standing) -> State {
    State { status, standing, meaning: "", remedy: None }
}

static SHELF_INFO: ResourceInfo = ResourceInfo {
    name: "shelf",
    title: "Shelf",
    read: &LIST_SHELVES_INFO,
    paging: Some(&SHELF_PAGES),
    owners: &[],
    select: Select::All,
    items: "Shelves",
    item: "Shelf",
    id: "ShelfId",
    status: "Status",
    states: &[
        state("Planned", Standing::Pending),
        state("Building", Standing::Pending),
        state("Standing", Standing::Ready),
        state("Fallen", Standing::Failed),
        state("Leaving", Standing::Leaving),
    ],
    gone_codes: &["NoShelf"],
    gone_when_absent: true,
    tells: &[],
    no_status: None,
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

const fn rule(field: &'static str, holds: Holds) -> FieldRule {
    FieldRule { field, holds, when: None, states: &[] }
}

static SHELVES: ResourceTable = ResourceTable {
    info: &SHELF_INFO,
    ids: &[(None, "shelf-{hex:8}")],
    fields: &[
        rule("MadeAt", Holds::Time { moment: Moment::Created, style: TimeStyle::Plain }),
        rule("Books", Holds::Count("book")),
    ],
    stateless: None,
    version: None,
};

static BOOKS: ResourceTable = ResourceTable {
    info: &BOOK_INFO,
    ids: &[(None, "{ShelfId}-{region}-{hex:4}")],
    fields: &[
        rule("Room", Holds::From { resource: "shelf", parameter: "ShelfId", field: "Room" }),
        rule("ChangedAt", Holds::Time { moment: Moment::Changed, style: TimeStyle::Utc }),
    ],
    stateless: None,
    version: None,
};
