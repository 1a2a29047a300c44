//! Numbered lists that change between two pages: what stays is given, and nothing twice.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

use super::{Form, Numbered, Serving, config, file_systems, page};
use crate::double::now;

/// What happens to the list before an answer.
#[derive(Clone, Debug)]
enum Change {
    Nothing,
    /// Something is added at each of these places, at most as much as a page has.
    Adds(Vec<Index>),
    /// What stands at each of these places goes.
    Removes(Vec<Index>),
}

#[derive(Clone, Debug)]
struct Case {
    count: u32,
    size: usize,
    changes: Vec<Change>,
}

/// Changes that the totals show, and not more of a kind than a list is followed through.
fn case(adds: usize, removes: usize) -> impl Strategy<Value = Case> {
    let places = prop::collection::vec(any::<Index>(), 1..4);
    let change = prop_oneof![
        2 => Just(Change::Nothing),
        1 => places.clone().prop_map(Change::Adds),
        1 => places.prop_map(Change::Removes),
    ];
    let changes = prop::collection::vec(change, 0..16);
    (0_u32..24, 1_usize..5, changes).prop_map(move |(count, size, mut changes)| {
        let (mut added, mut gone) = (0, 0);
        for change in &mut changes {
            match change {
                Change::Adds(places) => {
                    places.truncate(size);
                    added += 1;
                }
                Change::Removes(_) => gone += 1,
                Change::Nothing => {}
            }
            let much = matches!(change, Change::Adds(_)) && added > adds;
            if much || (matches!(change, Change::Removes(_)) && gone > removes) {
                *change = Change::Nothing;
            }
        }
        Case { count, size, changes }
    })
}

/// A service with that list; and the list, as it is.
fn serving(case: &Case) -> (Serving, Arc<Mutex<Vec<u32>>>) {
    let list = Arc::new(Mutex::new((0..case.count).collect::<Vec<u32>>()));
    let (here, size) = (Arc::clone(&list), case.size);
    let mut changes = case.changes.clone().into_iter();
    let mut fresh = case.count..;
    let serving = Serving::new(move |sent| {
        let mut list = here.lock().unwrap();
        match changes.next() {
            Some(Change::Adds(places)) => {
                for place in places {
                    let place = place.index(list.len() + 1);
                    list.insert(place, fresh.next().unwrap());
                }
            }
            Some(Change::Removes(places)) => {
                for place in places.into_iter().filter(|_| !list.is_empty()).collect::<Vec<_>>() {
                    if !list.is_empty() {
                        let place = place.index(list.len());
                        list.remove(place);
                    }
                }
            }
            Some(Change::Nothing) | None => {}
        }
        let part = list.chunks(size).nth(page(sent) - 1).unwrap_or_default();
        file_systems(Form::Wrapped, part, list.len())
    });
    (serving, list)
}

/// What the list gives; what was in it all the time is among that, and nothing is there twice.
fn assert_followed(case: &Case) -> Result<Vec<u32>, TestCaseError> {
    let (serving, list) = serving(case);
    let mut items = serving.client().describe_file_systems().items();
    let mut given = Vec::new();
    while let Some(item) = now(items.try_next()).unwrap() {
        given.push(item.number());
    }
    let all: BTreeSet<u32> = given.iter().copied().collect();
    prop_assert_eq!(all.len(), given.len(), "something came twice: {:?}", given);
    let stayed = list.lock().unwrap().iter().copied().filter(|it| *it < case.count).collect();
    let missed: Vec<&u32> = BTreeSet::difference(&stayed, &all).collect();
    prop_assert!(missed.is_empty(), "{:?} missed: {:?}", missed, given);
    let pages = case.count as usize / case.size + case.changes.len();
    prop_assert!(serving.sent().len() <= 8 * pages + 8, "{} requests", serving.sent().len());
    Ok(given)
}

#[test]
fn what_stays_is_given_and_nothing_twice() {
    TestRunner::new(config()).run(&case(2, 5), |case| assert_followed(&case).map(drop)).unwrap();
}

#[test]
fn what_is_only_added_to_stays_in_order() {
    let run = TestRunner::new(config()).run(&case(2, 0), |case| {
        let given = assert_followed(&case)?;
        let first: Vec<u32> = given.into_iter().filter(|number| *number < case.count).collect();
        prop_assert!(first.is_sorted(), "{:?}", first);
        Ok(())
    });
    run.unwrap();
}
