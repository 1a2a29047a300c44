//! A long list: as a stream, as the same calls one by one, and decoded alone.

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use aliyun_rpc_wire::{Decode as _, Node, Reply};
use cpfs::{Client, Credentials, DescribeFileSystemsResult, Exchange, Transport};

use crate::answers::file_systems_of;
use crate::sdk::now;

/// The answers of the list.
const PAGES: usize = 100;

/// The items of an answer.
const SIZE: usize = 100;

/// Ten thousand file systems in a hundred answers. Each way through it gives how many items there
/// were.
#[derive(Debug)]
pub struct List {
    client: Client,
    bodies: &'static [Vec<u8>],
}

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

impl Default for List {
    fn default() -> Self {
        let bodies: Vec<Vec<u8>> = (0..PAGES)
            .map(|page| file_systems_of(page * SIZE..(page + 1) * SIZE, PAGES * SIZE).into_bytes())
            .collect();
        let bodies: &'static [Vec<u8>] = bodies.leak();
        let builder = Client::builder().environment(|_| None).region("cn-hangzhou");
        let builder = builder.credentials(Credentials::new("testid", "testsecret"));
        let client = builder.transport(Pages { bodies, next: AtomicUsize::new(0) }).build();
        Self { client: now(client).unwrap(), bodies }
    }
}

impl List {
    /// How many items it has.
    pub const ITEMS: usize = PAGES * SIZE;

    /// Goes through the stream.
    #[must_use]
    pub fn stream(&self) -> usize {
        let mut items = self.client.describe_file_systems().page_size(100).items();
        let mut count = 0;
        while let Some(item) = now(items.try_next()).unwrap() {
            black_box(item);
            count += 1;
        }
        count
    }

    /// Makes the same calls in a loop.
    #[must_use]
    pub fn calls(&self) -> usize {
        let mut count = 0;
        for number in (1..).take(PAGES) {
            let call = self.client.describe_file_systems().page_size(100).from_page(number);
            for item in now(call.send()).unwrap().file_systems {
                black_box(item);
                count += 1;
            }
        }
        count
    }

    /// Decodes the same answers in a loop.
    #[must_use]
    pub fn decoding(&self) -> usize {
        let mut count = 0;
        for body in self.bodies {
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
}
