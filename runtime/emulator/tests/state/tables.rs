//! The tables of the library: the whole of it, and its shelves.

use std::borrow::Cow;

use aliyun_rpc_emulator::state::{
    ActionTable, Address, Check, Code, Effect, Fact, Field, FieldKind, FieldRule, Holds, How,
    Match, Moment, Move, Need, ResourceTable, Tables, TimeStyle,
};
use aliyun_rpc_wire::constraint::{self, Kind, Parameter, Schema};
use aliyun_rpc_wire::{
    ActionInfo, Method, Paging, PagingStyle, Prerequisite, ResourceInfo, Safety, Select, Service,
    Standing, State, Test,
};

use crate::books::{BOOKS, LEND_BOOK, LIST_BOOKS, PUT_BOOK, REMOVE_BOOK, RENAME_BOOK};

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

pub(crate) const fn code(status: u16, code: &'static str) -> Code {
    Code { status, code, message: "No." }
}

pub(crate) const fn parameter(name: &'static str, required: bool) -> Parameter {
    Parameter {
        name: Cow::Borrowed(name),
        kind: Kind::String,
        need: if required { constraint::Need::Required } else { constraint::Need::Optional },
        default: None,
        constraints: Cow::Borrowed(&[]),
    }
}

pub(crate) const fn info(
    name: &'static str,
    safety: Safety,
    parameters: &'static [Parameter],
) -> ActionInfo {
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

pub(crate) const fn table(
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

pub(crate) const fn moves(
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

pub(crate) static SHELF: Address = Address {
    parameter: "ShelfId",
    resource: "shelf",
    absent: code(404, "NoShelf"),
    unsettled: code(403, "ShelfBusy"),
};
pub(crate) static OF_SHELF: [Address; 1] = [SHELF];
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
        kind: FieldKind::List { wrapped: Some("Shelf"), element: None, item: &SHELF_ITEM },
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

pub(crate) const fn found(parameter: &'static str, how: How) -> Match {
    Match { parameter, key: None, field: parameter, how, many: false, any: None, absent: None }
}

pub(crate) const fn state(status: &'static str, standing: Standing) -> State {
    State { status, standing, meaning: "", remedy: None }
}

pub(crate) static SHELF_INFO: ResourceInfo = ResourceInfo {
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

pub(crate) const fn rule(field: &'static str, holds: Holds) -> FieldRule {
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
