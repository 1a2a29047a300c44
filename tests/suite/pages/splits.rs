//! However a list is split into pages, each item comes once and in order, from the beginning and
//! from every position that was kept.

use cpfs::testing::Sent;
use cpfs::{Client, ErrorCode, Items, Position};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::{Form, Numbered, Serving, config, file_systems, filesets, page};
use crate::double::now;

/// A list in parts, each with the form that it is given in.
type Split = Vec<(Vec<u32>, Form)>;

/// Parts of any length, with so many empty ones in a row at most; items are numbered in order.
fn split(empty: usize) -> impl Strategy<Value = Split> {
    let length = prop_oneof![1 => Just(0), 3 => 1_u32..5];
    let parts = prop::collection::vec((length, prop::sample::select(&Form::ALL[..])), 0..9);
    parts.prop_map(move |parts| {
        let (mut numbers, mut in_a_row) = (0.., 0);
        let mut split = Split::new();
        for (length, form) in parts {
            in_a_row = if length == 0 { in_a_row + 1 } else { 0 };
            if in_a_row <= empty {
                split.push((numbers.by_ref().take(length as usize).collect(), form));
            }
        }
        split
    })
}

/// Parts of one length but the last.
fn even() -> impl Strategy<Value = Split> {
    let form = prop::sample::select(&Form::ALL[..]);
    (0_u32..20, 1_usize..6, form).prop_map(|(count, size, form)| {
        let numbers: Vec<u32> = (0..count).collect();
        numbers.chunks(size).map(|part| (part.to_vec(), form)).collect()
    })
}

/// Whether the filter of a request lets an item through.
fn admits(sent: &Sent, filter: &str, number: u32) -> bool {
    match sent.get(filter) {
        Some("odd") => number % 2 == 1,
        Some("none") => false,
        _ => true,
    }
}

/// What is left of the list.
fn admitted(split: &Split, filter: &str) -> Vec<u32> {
    let all = split.iter().flat_map(|(part, _)| part).copied();
    match filter {
        "odd" => all.filter(|number| number % 2 == 1).collect(),
        "none" => Vec::new(),
        _ => all.collect(),
    }
}

/// A service with numbered pages, which filters and then splits.
fn numbered(split: Split) -> Serving {
    let all: Vec<u32> = split.iter().flat_map(|(part, _)| part).copied().collect();
    Serving::new(move |sent| {
        let admitted = all.iter().copied().filter(|number| admits(sent, "VpcId", *number));
        let admitted: Vec<u32> = admitted.collect();
        let before = split.iter().take(page(sent) - 1).map(|(part, _)| part.len()).sum();
        let (length, form) = split
            .get(page(sent) - 1)
            .map_or((0, Form::Wrapped), |(part, form)| (part.len(), *form));
        let part: Vec<u32> = admitted.iter().copied().skip(before).take(length).collect();
        file_systems(form, &part, admitted.len())
    })
}

/// A service with tokens, which splits and then filters.
fn tokens(split: Split) -> Serving {
    Serving::new(move |sent| -> Value {
        let number: usize = sent.get("NextToken").map_or(0, |token| token[1..].parse().unwrap());
        let nothing = (Vec::new(), Form::Wrapped);
        let (part, form) = split.get(number).unwrap_or(&nothing);
        let part = part.iter().copied();
        let part: Vec<u32> = part.filter(|it| admits(sent, "Filters.1.Value", *it)).collect();
        let token = (number + 1 < split.len()).then(|| format!("t{}", number + 1));
        filesets(*form, &part, token.as_deref())
    })
}

fn file_systems_of(
    client: &Client,
    filter: &str,
    from: Option<i64>,
) -> Items<cpfs::DescribeFileSystems, ErrorCode> {
    let call = client.describe_file_systems().extra("VpcId", filter);
    from.map_or(call.clone(), |number| call.from_page(number)).items()
}

fn filesets_of(
    client: &Client,
    filter: &str,
    from: Option<&str>,
) -> Items<cpfs::DescribeFilesets, ErrorCode> {
    let call = client.describe_filesets("cpfs-1");
    let call = call.extra("Filters.1.Key", "FsetIds").extra("Filters.1.Value", filter);
    from.map_or(call.clone(), |token| call.from_token(token)).items()
}

/// All items, and the position before each and after the last.
fn walk<A>(mut items: Items<A, ErrorCode>) -> (Vec<u32>, Vec<Position>)
where
    A: aliyun_rpc_wire::Paged<Item: Numbered>,
{
    let (mut numbers, mut positions) = (Vec::new(), vec![items.position().clone()]);
    while let Some(item) = now(items.try_next()).unwrap() {
        numbers.push(item.number());
        positions.push(items.position().clone());
    }
    assert!(items.position().is_end());
    assert!(now(items.try_next()).unwrap().is_none(), "the end is the end");
    (numbers, positions)
}

/// What was resumed is the rest, after items of the same answer.
fn assert_rest(all: &[u32], given: usize, rest: &[u32], position: &Position) {
    assert!(rest.len() >= all.len() - given, "{position} has {rest:?} of {all:?} behind {given}");
    assert_eq!(rest, &all[all.len() - rest.len()..], "{position}");
}

const FILTERS: [&str; 3] = ["all", "odd", "none"];

#[test]
fn numbered_pages_give_each_item_once_and_in_order() {
    let cases = (split(2), prop::sample::select(&FILTERS[..]));
    let run = TestRunner::new(config()).run(&cases, |(split, filter)| {
        let client = numbered(split.clone()).client();
        let (numbers, _) = walk(file_systems_of(&client, filter, None));
        prop_assert_eq!(numbers, admitted(&split, filter));
        Ok(())
    });
    run.unwrap();
}

#[test]
fn even_pages_can_be_gone_on_with_from_every_position() {
    let run = TestRunner::new(config()).run(&even(), |split| {
        let client = numbered(split.clone()).client();
        let (all, positions) = walk(file_systems_of(&client, "all", None));
        prop_assert_eq!(&all, &admitted(&split, "all"));
        for (given, position) in positions.iter().enumerate().filter(|(_, it)| !it.is_end()) {
            let (rest, _) = walk(file_systems_of(&client, "all", position.page()));
            assert_rest(&all, given, &rest, position);
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn tokens_give_each_item_once_and_in_order_and_go_on_from_every_position() {
    let cases = (split(9), prop::sample::select(&FILTERS[..]));
    let run = TestRunner::new(config()).run(&cases, |(split, filter)| {
        let serving = tokens(split.clone());
        let client = serving.client();
        let (all, positions) = walk(filesets_of(&client, filter, None));
        prop_assert_eq!(&all, &admitted(&split, filter));
        prop_assert_eq!(serving.sent().len(), split.len().max(1));
        for (given, position) in positions.iter().enumerate().filter(|(_, it)| !it.is_end()) {
            let (rest, _) = walk(filesets_of(&client, filter, position.token()));
            assert_rest(&all, given, &rest, position);
        }
        Ok(())
    });
    run.unwrap();
}
