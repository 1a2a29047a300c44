//! Every action that gives a long list in parts: pages, items, all of them, async and blocking.

use std::collections::BTreeSet;

use aliyun_rpc_wire::{ClientCaller as _, Decode as _, Node, Paged, PagingStyle, Request, Tree};
use cpfs::testing::{Canned, Double};
use cpfs::{Client, ErrorKind, Position, blocking};
use serde_core::Serialize;
use serde_json::{Value, json};

use crate::double::now;
use crate::spec;

/// An action's list of five items in three parts.
struct List<A>(std::marker::PhantomData<A>);

impl<A: Paged<Item: Serialize, Output: Serialize>> List<A> {
    const NUMBERS: [&[u32]; 3] = [&[1, 2], &[3, 4], &[5]];

    /// The answer with that part.
    fn answer(part: usize) -> Value {
        let item = |number: &u32| {
            let mut tree = json!({A::PAGING.id.unwrap(): format!("id-{number}")});
            // Identity fields are those that cannot be left out.
            let read = Tree::read(&tree.to_string()).unwrap();
            assert!(A::Item::decode(Node::new(&read)).is_ok(), "{tree}");
            tree["Description"] = json!("one of five");
            tree
        };
        let items: Vec<Value> = Self::NUMBERS[part].iter().map(item).collect();
        let mut answer = json!({"RequestId": format!("r-{part}")});
        answer[A::PAGING.items] = json!({A::PAGING.item: items});
        match A::PAGING.style {
            PagingStyle::PageNumber { total, .. } => answer[total] = json!(5),
            PagingStyle::NextToken { token, .. } if part < 2 => {
                answer[token] = json!(format!("t-{}", part + 1));
            }
            _ => {}
        }
        answer
    }

    fn double(parts: impl IntoIterator<Item = usize>) -> Double {
        let double = Double::new();
        parts.into_iter().for_each(|part| Self::on(&double, part));
        double
    }

    fn on(double: &Double, part: usize) {
        double.on(A::INFO.name, Canned::json(Self::answer(part).to_string()));
    }

    fn number(item: &A::Item) -> u32 {
        let tree = serde_json::to_value(item).unwrap();
        let id = tree[A::PAGING.id.unwrap()].as_str().unwrap();
        id.trim_start_matches("id-").parse().unwrap()
    }

    /// A request that lacks nothing but where to begin.
    fn request() -> Request {
        let mut request = Request::new(A::INFO);
        request.set_level(cpfs::CheckLevel::Off);
        request
    }

    /// What the double was asked for: the parameter that asks for a part, of each request.
    fn asked(double: &Double) -> Vec<Option<String>> {
        let (PagingStyle::PageNumber { parameter, .. } | PagingStyle::NextToken { parameter, .. }) =
            A::PAGING.style
        else {
            panic!("there are two styles")
        };
        let sent = double.sent().into_iter();
        sent.map(|sent| sent.get(parameter).map(str::to_owned)).collect()
    }

    /// Where that part begins, as a request says it.
    fn place(part: usize) -> Option<String> {
        match A::PAGING.style {
            _ if part == 0 => None,
            PagingStyle::PageNumber { .. } => Some((part + 1).to_string()),
            _ => Some(format!("t-{part}")),
        }
    }

    fn position(part: usize) -> Position {
        match A::PAGING.style {
            _ if part == 0 => Position::Begin,
            PagingStyle::PageNumber { .. } => Position::Page(i64::try_from(part).unwrap() + 1),
            _ => Position::Token(format!("t-{part}")),
        }
    }

    fn follows_the_whole_list() {
        let double = Self::double(0..3);
        let client: Client = now(double.builder().build()).unwrap();
        let mut items = (&client).items::<A>(Self::request());
        let mut numbers = Vec::new();
        while let Some(item) = now(items.try_next()).unwrap() {
            numbers.push(Self::number(&item));
        }
        assert_eq!(numbers, [1, 2, 3, 4, 5], "{}", A::INFO.name);
        assert_eq!(Self::asked(&double), [0, 1, 2].map(Self::place));
        double.assert_all_used();
        (0..3).for_each(|part| Self::on(&double, part));
        let mut pages = (&client).pages::<A>(Self::request());
        for part in 0..3 {
            assert_eq!(pages.position(), &Self::position(part));
            let page = now(pages.try_next()).unwrap().unwrap();
            let page = serde_json::to_value(page).unwrap();
            assert_eq!(page["RequestId"], json!(format!("r-{part}")));
        }
        assert!(now(pages.try_next()).unwrap().is_none());
        assert!(pages.position().is_end());
    }

    fn collects_as_many_as_it_may() {
        let double = Self::double((0..3).chain(0..3));
        let client: Client = now(double.builder().build()).unwrap();
        assert_eq!(now((&client).collect_all::<A>(Self::request(), 5)).unwrap().len(), 5);
        for (most, part) in [(4, 2), (3, 1), (2, 1), (1, 0), (0, 0)] {
            let double = Self::double(0..3);
            let client: Client = now(double.builder().build()).unwrap();
            let Err(error) = now((&client).collect_all::<A>(Self::request(), most)) else {
                panic!("{} gives no more than {most}", A::INFO.name)
            };
            assert_eq!(error.kind(), ErrorKind::TooManyItems);
            assert_eq!(error.position(), Some(&Self::position(part)), "{most}");
            let said = error.to_string();
            assert!(said.contains(&format!("more than {most} items")), "{said}");
        }
    }

    /// A throttled part is asked for again; one that fails ends the stream, which says where.
    fn goes_on_after_failures() {
        let double = Self::double([0]);
        double.on(A::INFO.name, Canned::error(400, "Throttling.User", "Slow down."));
        Self::on(&double, 1);
        double.on(A::INFO.name, Canned::error(403, "Forbidden.Mystery", "Not this one."));
        let client: Client = now(double.builder().build()).unwrap();
        let mut items = (&client).items::<A>(Self::request());
        for number in 1..=4 {
            let item = now(items.try_next()).unwrap().unwrap();
            assert_eq!(Self::number(&item), number);
        }
        assert_eq!(now(items.try_next()).map(drop).unwrap_err().kind(), ErrorKind::Service);
        assert!(now(items.try_next()).unwrap().is_none(), "an error ends the stream");
        assert_eq!(items.position(), &Self::position(2));
        assert_eq!(Self::asked(&double), [0, 1, 1, 2].map(Self::place));
        Self::on(&double, 2);
        let mut request = Self::request();
        let sent = double.sent();
        for (name, value) in sent.last().unwrap().values().iter() {
            request.set(name.to_owned(), value);
        }
        let mut rest = (&client).items::<A>(request);
        assert_eq!(Self::number(&now(rest.try_next()).unwrap().unwrap()), 5);
    }

    /// An answer that cannot be read is asked for again by who goes on.
    fn stays_before_what_it_cannot_read() {
        let double = Self::double([0]);
        let mut broken = Self::answer(1);
        broken[A::PAGING.items] = json!({A::PAGING.item: [{}]});
        double.on(A::INFO.name, Canned::json(broken.to_string()));
        let client: Client = now(double.builder().build()).unwrap();
        let mut pages = (&client).pages::<A>(Self::request());
        assert!(now(pages.try_next()).unwrap().is_some());
        let error = now(pages.try_next()).map(drop).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
        assert_eq!(pages.position(), &Self::position(1));
    }

    fn blocks() {
        let double = Self::double((0..3).chain(0..3).chain(0..3));
        let client = blocking::Client::build(double.builder()).unwrap();
        let items = (&client).items::<A>(Self::request());
        let numbers: Vec<u32> = items.map(|item| Self::number(&item.unwrap())).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5], "{}", A::INFO.name);
        assert_eq!((&client).pages::<A>(Self::request()).map(Result::unwrap).count(), 3);
        assert_eq!((&client).collect_all::<A>(Self::request(), 9).unwrap().len(), 5);
        let mut items = (&client).items::<A>(Self::request());
        assert!(items.next().unwrap().is_err(), "the double has no answer");
        assert_eq!(items.position(), &Position::Begin);
        assert!(items.next().is_none(), "an error ends the iterator");
    }

    fn all() -> &'static str {
        Self::follows_the_whole_list();
        Self::collects_as_many_as_it_may();
        Self::goes_on_after_failures();
        Self::stays_before_what_it_cannot_read();
        Self::blocks();
        A::INFO.name
    }
}

#[test]
fn every_action_with_a_long_list_gives_it_in_every_way() {
    let tried = BTreeSet::from([
        List::<cpfs::DescribeAccessGroups>::all(),
        List::<cpfs::DescribeDataFlowTasks>::all(),
        List::<cpfs::DescribeDataFlows>::all(),
        List::<cpfs::DescribeFileSystems>::all(),
        List::<cpfs::DescribeFilesets>::all(),
        List::<cpfs::DescribeMountTargets>::all(),
        List::<cpfs::DescribeProtocolMountTarget>::all(),
        List::<cpfs::DescribeProtocolService>::all(),
        List::<cpfs::DescribeRegions>::all(),
    ]);
    let paged = spec::actions().iter().filter(|(_, action)| action.get("paging").is_some());
    assert_eq!(tried, paged.map(|(name, _)| name.as_str()).collect());
}

/// A call is made with its own methods, and begins where it is told.
#[test]
fn calls_have_the_methods() {
    let double = List::<cpfs::DescribeMountTargets>::double([2]);
    let client: Client = now(double.builder().build()).unwrap();
    let call = client.describe_mount_targets("cpfs-1").from_page(3).page_size(2);
    assert_eq!(now(call.collect_all(1)).unwrap().len(), 1);
    double.assert_sent("DescribeMountTargets", &[("PageNumber", "3"), ("PageSize", "2")]);
    let double = List::<cpfs::DescribeDataFlows>::double([1, 2]);
    let client = blocking::Client::build(double.builder()).unwrap();
    let flows = client.describe_data_flows("cpfs-1").from_token("t-1").page_size(2).items();
    let flows: Result<Vec<_>, _> = flows.collect();
    assert_eq!(flows.unwrap().len(), 3);
    double.assert_sent("DescribeDataFlows", &[("FileSystemId", "cpfs-1"), ("MaxResults", "2")]);
}
