//! Every wait over everything that a look can be answered with, against an oracle that reads the spec.

use std::collections::BTreeSet;

use cpfs::testing::{Canned, Double};
use cpfs::wire::WaitInfo;
use cpfs::{Client, Retries, WaitEnd};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::double::now;
use crate::effort::is_full;
use crate::spec::HOLDS;
use crate::waits::{Wait, frequent, others, there};

/// What a look is answered with.
#[derive(Clone, Debug)]
enum Sight {
    Status(String),
    Absent,
    /// A code that says that it does not exist.
    Unknown(String),
    /// Something that passes, and shows nothing.
    Passing(u8),
}

/// How a wait ends.
#[derive(Debug, PartialEq)]
enum End {
    Done,
    Failed(String),
    Gone,
}

/// What the spec says of a wait, in small letters.
struct Told {
    until: BTreeSet<String>,
    failed: BTreeSet<String>,
    gone: BTreeSet<String>,
}

fn texts(list: &Value) -> Vec<String> {
    let values = list.as_array().into_iter().flatten();
    values.map(|value| value.as_str().unwrap().to_owned()).collect()
}

fn small(list: &Value) -> BTreeSet<String> {
    texts(list).iter().map(|text| text.to_lowercase()).collect()
}

impl Told {
    fn of(info: &WaitInfo) -> Self {
        let resource = &HOLDS["resources"][info.resource.name];
        let wait = &resource["waits"][info.name];
        let (until, gone) = (small(&wait["until"]), small(&resource["gone"]["states"]));
        let mut failed = small(&wait["failed"]);
        if wait["failed"].is_null() && !until.is_empty() {
            failed = small(&resource["failed"]);
            failed.extend(small(&resource["leaving"]));
            failed.extend(gone.clone());
            failed.retain(|status| !until.contains(status));
        }
        Self { until, failed, gone }
    }

    /// How a wait ends that sees all this, and after how many looks; none where it goes on.
    fn end(&self, sights: &[Sight]) -> Option<(End, usize)> {
        let (mut seen, mut missed) = (false, 0);
        let is_gone = self.until.is_empty();
        let mut judge = |sight: &Sight| match sight {
            Sight::Passing(_) => None,
            Sight::Absent | Sight::Unknown(_) if is_gone => Some(End::Done),
            Sight::Unknown(_) => seen.then_some(End::Gone),
            Sight::Absent => {
                missed += u32::from(seen);
                (missed == 2).then_some(End::Gone)
            }
            Sight::Status(status) => {
                (seen, missed) = (true, 0);
                let wanted = if is_gone { &self.gone } else { &self.until };
                let is = |states: &BTreeSet<String>| states.contains(&status.to_lowercase());
                let failed = is(&self.failed).then(|| End::Failed(status.clone()));
                if is(wanted) { Some(End::Done) } else { failed }
            }
        };
        (1..).zip(sights).find_map(|(count, sight)| judge(sight).map(|end| (end, count)))
    }
}

/// Every documented status of the kind.
fn documented(info: &WaitInfo) -> Vec<String> {
    let resource = &HOLDS["resources"][info.resource.name];
    let lists = ["pending", "ready", "failed", "leaving"].map(|key| &resource[key]);
    lists.into_iter().chain([&resource["gone"]["states"]]).flat_map(texts).collect()
}

fn sights(info: &WaitInfo) -> impl Strategy<Value = Vec<Sight>> {
    let codes = texts(&HOLDS["resources"][info.resource.name]["gone"]["codes"]);
    let sight = prop_oneof![
        6 => select(documented(info)).prop_map(Sight::Status),
        1 => select(documented(info)).prop_map(|status| Sight::Status(status.to_uppercase())),
        3 => "[A-Z][a-z]{3,9}ishing".prop_map(Sight::Status),
        2 => Just(Sight::Absent),
        1 => select(codes).prop_map(Sight::Unknown),
        3 => (0_u8..5).prop_map(Sight::Passing),
    ];
    vec(sight, 1..20)
}

fn canned(info: &WaitInfo, sight: &Sight) -> Canned {
    match sight {
        Sight::Status(status) => there(info, status),
        Sight::Absent => others(info),
        Sight::Unknown(code) => Canned::error(404, code, "It does not exist."),
        Sight::Passing(0) => Canned::error(400, "Throttling.User", "Too many requests."),
        Sight::Passing(1) => Canned::error(503, "ServiceUnavailable", "Later."),
        Sight::Passing(2) => Canned::error(429, "Mystery", "Too many requests."),
        Sight::Passing(3) => Canned::raw(502, "<html>"),
        Sight::Passing(_) => Canned::broken_off(),
    }
}

/// Waits over all this, and compares the end with what the oracle says.
fn assert_end((info, wait): Wait, told: &Told, sights: &[Sight]) {
    let double = Double::new();
    for sight in sights {
        double.next(canned(info, sight));
    }
    let client: Client = now(double.builder().retries(Retries::off()).build()).unwrap();
    let found = match wait(&client) {
        Ok(()) => Some(End::Done),
        Err(error) => {
            let failure = error.wait().unwrap_or_else(|| panic!("{error}"));
            match failure.end() {
                WaitEnd::Failed => Some(End::Failed(failure.status().unwrap().to_owned())),
                WaitEnd::Gone => Some(End::Gone),
                // The double has nothing more to show: the wait would have gone on.
                WaitEnd::Unseen => None,
                other => panic!("{other:?}: {error}"),
            }
        }
    };
    let (expected, looks) = match told.end(sights) {
        Some((end, count)) => (Some(end), count),
        None => (None, sights.len() + 1),
    };
    assert_eq!((found, double.sent().len()), (expected, looks));
}

#[test]
fn every_wait_ends_as_the_lifecycle_says_whatever_is_seen() {
    let cases = if is_full() { 3000 } else { 100 };
    for wait in frequent() {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let told = Told::of(wait.0);
        let run = TestRunner::new(config).run(&sights(wait.0), |sights| {
            assert_end(wait, &told, &sights);
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{}: {error}", wait.0.method));
    }
}
