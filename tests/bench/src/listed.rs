//! A long list as a stream, beside the same calls one by one, and beside decoding alone.

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aliyun_rpc_wire::{Decode as _, Node, Reply};
use cpfs::{Client, Credentials, DescribeFileSystemsResult, Exchange, Transport};
use cpfs_bench::{file_systems_of, now};

use crate::desk::{cpu, median, say};

/// The answers of the list.
const PAGES: usize = 100;

/// The items of an answer.
const SIZE: usize = 100;

/// Rounds of each side, one after the other, so that all meet the same disturbances.
const ROUNDS: usize = 9;

/// How often each side goes through the list in a round, since the clock ticks coarsely.
const TIMES: u32 = 10;

/// Answers with one page after the other, again and again.
struct Pages {
    bodies: &'static [Vec<u8>],
    next: AtomicUsize,
}

impl Transport for Pages {
    fn send(&self, _: http::Request<Vec<u8>>) -> Exchange {
        let number = self.next.fetch_add(1, Ordering::Relaxed) % PAGES;
        let body = self.bodies.get(number).cloned().unwrap();
        Box::pin(std::future::ready(Ok(http::Response::new(body))))
    }
}

/// Goes through the stream.
fn stream(client: &Client) -> usize {
    let mut items = client.describe_file_systems().page_size(100).items();
    let mut count = 0;
    while let Some(item) = now(items.try_next()).unwrap() {
        black_box(item);
        count += 1;
    }
    count
}

/// Makes the same calls in a loop.
fn calls(client: &Client) -> usize {
    let mut count = 0;
    for number in (1..).take(PAGES) {
        let call = client.describe_file_systems().page_size(100).from_page(number);
        for item in now(call.send()).unwrap().file_systems {
            black_box(item);
            count += 1;
        }
    }
    count
}

/// Decodes the same answers in a loop.
fn decoding(bodies: &[Vec<u8>]) -> usize {
    let mut count = 0;
    for body in bodies {
        let read = Reply::read("DescribeFileSystems", 200, &body.clone());
        let Ok(Reply::Success(tree)) = read else { panic!("no answer") };
        let listed = DescribeFileSystemsResult::decode(Node::new(&tree)).unwrap();
        for item in listed.file_systems {
            black_box(item);
            count += 1;
        }
    }
    count
}

fn took(side: impl Fn() -> usize) -> Duration {
    let begun = cpu();
    for _ in 0..TIMES {
        assert_eq!(side(), PAGES * SIZE);
    }
    cpu().saturating_sub(begun) / TIMES
}

/// Measures all three and says how the stream stands to the others.
pub(crate) fn table() {
    let bodies: Vec<Vec<u8>> = (0..PAGES)
        .map(|page| file_systems_of(page * SIZE..(page + 1) * SIZE, PAGES * SIZE).into_bytes())
        .collect();
    let bodies: &'static [Vec<u8>] = bodies.leak();
    let builder = Client::builder().environment(|_| None).region("cn-hangzhou");
    let builder = builder.credentials(Credentials::new("testid", "testsecret"));
    let client = now(builder.transport(Pages { bodies, next: AtomicUsize::new(0) }).build());
    let client = client.unwrap();
    let rounds: Vec<[Duration; 3]> = (0..=ROUNDS)
        .map(|_| [took(|| stream(&client)), took(|| calls(&client)), took(|| decoding(bodies))])
        .skip(1)
        .collect();
    let each = |of: &dyn Fn(&[f64; 3]) -> f64| {
        median(rounds.iter().map(|round| of(&round.map(|took| took.as_secs_f64()))).collect())
    };
    say("| a list of 10,000 in 100 answers | CPU, ms | the stream, times that |");
    say("| --- | --- | --- |");
    let row = |name: &str, took: f64, ratio: f64| {
        say(&format!("| {name} | {:.1} | {ratio:.2} |", took * 1e3));
    };
    row("as a stream", each(&|[stream, ..]| *stream), 1.0);
    row(
        "the same calls in a loop",
        each(&|[_, calls, _]| *calls),
        each(&|[s, calls, _]| s / calls),
    );
    row("decoding alone", each(&|[_, _, plain]| *plain), each(&|[s, _, plain]| s / plain));
}
