//! What the judge says of everything that can be seen, as tables.

use std::borrow::Cow;
use std::time::Duration;

use aliyun_rpc_wire::constraint::Schema;
use aliyun_rpc_wire::{
    ActionInfo, Method, ResourceInfo, Safety, Select, Service, Standing, State, Tree, WaitInfo,
};

use crate::look::Sight;
use crate::wait::WaitEnd;
use crate::wait::judge::{Change, Judge, Verdict};

static SERVICE: Service = Service {
    product: "P",
    version: "1",
    host_template: "p.{region}.example.com",
    vpc_host_template: None,
    endpoints: &[],
    token_days: 30,
    codes: &[],
};

static READ: ActionInfo = ActionInfo {
    name: "ListThings",
    service: &SERVICE,
    documented_method: Method::Post,
    method: Method::Post,
    safety: Safety::Read,
    client_token: None,
    dry_run: None,
    made: None,
    natural_key: None,
    gone: &[],
    schema: Schema {
        chapter: Cow::Borrowed("1"),
        parameters: Cow::Borrowed(&[]),
        relations: Cow::Borrowed(&[]),
    },
    errors: &[],
};

const fn state(status: &'static str, standing: Standing) -> State {
    State { status, standing, meaning: "", remedy: None }
}

static THING: ResourceInfo = ResourceInfo {
    name: "thing",
    title: "Thing",
    read: &READ,
    paging: None,
    owners: &[],
    select: Select::All,
    items: "Things",
    item: "Thing",
    id: "Id",
    status: "Status",
    states: &[
        state("Starting", Standing::Pending),
        state("Running", Standing::Ready),
        state("Stopped", Standing::Failed),
        state("Broken", Standing::Failed),
        state("Deleting", Standing::Leaving),
        state("Deleted", Standing::Gone),
    ],
    gone_codes: &["Thing.NotFound"],
    gone_when_absent: true,
    tells: &[],
    no_status: None,
};

/// The same, in a list that does not have all of them.
static HIDDEN: ResourceInfo = ResourceInfo { gone_when_absent: false, ..THING };

static RUNNING: WaitInfo = WaitInfo {
    name: "running",
    method: "wait_thing_running",
    resource: &THING,
    until: &["Running"],
    failed: &["Stopped", "Broken", "Deleting", "Deleted"],
    takes: None,
    limit: 30,
};
static GONE: WaitInfo = WaitInfo { name: "gone", until: &[], failed: &[], ..RUNNING };
static HIDDEN_GONE: WaitInfo = WaitInfo { resource: &HIDDEN, ..GONE };

/// What the judge says of each sight, ten seconds apart, until the end: `.` for going on, `!` for
/// the end that is wanted, and letters for ends in vain. The grace is a minute.
///
/// A sight is a status, with a size behind a slash; `-` is absence, `?` a code that says so, and
/// `*` a thing without a status.
fn verdicts(info: &'static WaitInfo, change: Option<Change>, sights: &str) -> String {
    let mut judge = Judge::new(info, Duration::from_secs(60), change);
    let mut said = String::new();
    for (seconds, word) in (0..).step_by(10).zip(sights.split_whitespace()) {
        let verdict = judge.judge(&sight(word), None, Duration::from_secs(seconds));
        said.push(match verdict {
            Verdict::Pending => '.',
            Verdict::Done => '!',
            Verdict::InVain(WaitEnd::Failed) => 'f',
            Verdict::InVain(WaitEnd::Gone) => 'g',
            Verdict::InVain(WaitEnd::NoStatus) => 'n',
            Verdict::InVain(_) => 'x',
        });
        if verdict != Verdict::Pending {
            break;
        }
    }
    said
}

fn sight(word: &str) -> Sight {
    match word {
        "-" => Sight::Absent,
        "?" => Sight::Unknown,
        "*" => Sight::There(Tree::of_texts([("Id", "t-1"), ("Status", "")])),
        word => {
            let (status, size) = word.split_once('/').unwrap_or((word, "7"));
            Sight::There(Tree::of_texts([("Id", "t-1"), ("Status", status), ("Size", size)]))
        }
    }
}

#[track_caller]
fn assert_each(
    info: &'static WaitInfo,
    change: impl Fn() -> Option<Change>,
    cases: &[(&str, &str)],
) {
    for (sights, expected) in cases {
        assert_eq!(verdicts(info, change(), sights), *expected, "{sights}");
    }
}

#[test]
fn a_state_is_waited_for() {
    assert_each(
        &RUNNING,
        || None,
        &[
            ("Running", "!"),
            ("rUNNING", "!"),
            ("Starting Starting Running", "..!"),
            ("Warming Cooling Starting Running", "...!"),
            ("Starting Stopped", ".f"),
            ("Starting BROKEN Running", ".f"),
            ("Deleting", "f"),
            ("Starting Deleted", ".f"),
            ("*", "n"),
            ("Starting *", ".n"),
        ],
    );
}

#[test]
fn what_was_not_seen_yet_may_appear_for_a_while() {
    assert_each(
        &RUNNING,
        || None,
        &[
            ("- - - Starting Running", "....!"),
            ("? ? - Running", "...!"),
            ("- - - - - - - - - - - - - -", "............g"),
            ("? ? ? ? ? ? ? ? ? ? ? ? ? ?", "............g"),
        ],
    );
}

#[test]
fn what_was_seen_may_be_missing_once_and_not_twice() {
    assert_each(
        &RUNNING,
        || None,
        &[
            ("Starting - Starting - Running", "....!"),
            ("Starting - -", "..g"),
            ("Starting ?", ".g"),
            ("- Starting - -", "...g"),
        ],
    );
}

#[test]
fn gone_is_what_is_absent_or_unknown_or_in_such_a_state() {
    assert_each(
        &GONE,
        || None,
        &[
            ("-", "!"),
            ("?", "!"),
            ("Running Deleting -", "..!"),
            ("Deleting DELETED", ".!"),
            ("Stopped Broken Warming Starting Deleting ?", ".....!"),
            ("* * -", "..!"),
        ],
    );
    assert_each(&HIDDEN_GONE, || None, &[("- - Deleting - ?", "....!"), ("- Deleted", ".!")]);
}

/// A change that can be sent in any state.
fn change() -> Change {
    Change::default()
}

#[test]
fn after_a_change_the_old_state_is_waited_through() {
    assert_each(
        &RUNNING,
        || Some(change()),
        &[
            ("Running Starting Running", "..!"),
            ("Running Warming Running", "..!"),
            ("Starting Running", ".!"),
            ("Running Running Running Running Running Running Running", "......!"),
            ("Stopped Starting Running", "..!"),
            ("Stopped Running", ".!"),
            ("Stopped Starting Stopped", "..f"),
            ("Stopped stopped STOPPED Stopped Stopped Stopped Stopped", "......f"),
            ("Running Broken", ".f"),
            ("Broken Stopped", ".f"),
            ("Running *", ".n"),
            ("Running - -", "..g"),
        ],
    );
}

#[test]
fn a_state_that_the_change_cannot_come_from_is_no_old_one() {
    let started = || Some(Change::new(&["Stopped"], Vec::new()));
    assert_each(
        &RUNNING,
        started,
        &[
            ("Running", "!"),
            ("Broken", "f"),
            ("Stopped Stopped Running", "..!"),
            ("Stopped Broken", ".f"),
            ("Stopped Starting Broken", "..f"),
        ],
    );
    let mended = || Some(Change::new(&["running", "BROKEN"], Vec::new()));
    assert_each(
        &RUNNING,
        mended,
        &[
            ("Broken Starting Running", "..!"),
            ("Broken Broken Running", "..!"),
            ("Running Running Starting Running", "...!"),
            ("Stopped", "f"),
            ("Broken Starting Broken", "..f"),
        ],
    );
}

#[test]
fn a_changed_field_shows_that_the_change_is_over() {
    let grown = || Some(Change::new(&[], vec![("Size", "9".to_owned())]));
    assert_each(
        &RUNNING,
        grown,
        &[
            ("Running/9", "!"),
            ("Running/7 Running/7 Running/9", "..!"),
            ("Running/7 Starting/7 Running/7", "..!"),
            // Past the grace, a field that shows the old value still tells.
            ("Running Running Running Running Running Running Running Running/9", ".......!"),
        ],
    );
    let hidden = || Some(Change::new(&[], vec![("Weight", "9".to_owned())]));
    assert_each(&RUNNING, hidden, &[("Running Running Starting Running", "...!")]);
    assert_each(&RUNNING, hidden, &[("Running ".repeat(9).as_str(), "......!")]);
    let cleared = || Some(Change::new(&[], vec![("Weight", String::new())]));
    assert_each(&RUNNING, cleared, &[("Running", "!")]);
    let both =
        || Some(Change::new(&[], vec![("Size", "9".to_owned()), ("Weight", "1".to_owned())]));
    assert_each(&RUNNING, both, &[("Running/7 Running/9", ".!")]);
}

#[test]
fn what_else_is_asked_for_has_to_hold() {
    let there = sight("Running");
    let now = Duration::ZERO;
    let judge = |change| Judge::new(&RUNNING, Duration::from_secs(60), change);
    assert_eq!(judge(None).judge(&there, Some(false), now), Verdict::Pending);
    assert_eq!(judge(None).judge(&there, Some(true), now), Verdict::Done);
    assert_eq!(judge(Some(change())).judge(&there, Some(true), now), Verdict::Done);
    let late = Duration::from_secs(99);
    assert_eq!(judge(Some(change())).judge(&there, Some(false), late), Verdict::Pending);
}
