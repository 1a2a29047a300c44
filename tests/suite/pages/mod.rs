//! Lists that come in parts, against services that give them in every way and change them.

mod actions;
mod changing;
mod endless;
mod kept;
mod splits;

use std::sync::{Arc, Mutex};

use cpfs::testing::{Double, Sent};
use cpfs::{Client, Exchange, FileSystem, Fileset, Transport};
use proptest::test_runner::Config;
use serde_json::{Value, json};

use crate::double::now;
use crate::effort::is_full;

/// How a property is tried.
fn config() -> Config {
    let cases = if is_full() { 20_000 } else { 500 };
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// What answers a request with the tree of a result.
type Answering = Box<dyn FnMut(&Sent) -> Value + Send>;

/// A service that is a function, and keeps what it was asked. Clones are one service.
#[derive(Clone)]
struct Serving(Arc<Mutex<(Answering, Vec<Sent>)>>);

impl Serving {
    fn new(answering: impl FnMut(&Sent) -> Value + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new((Box::new(answering), Vec::new()))))
    }

    fn client(&self) -> Client {
        now(Double::new().builder().transport(self.clone()).build()).unwrap()
    }

    /// What it was asked so far.
    fn sent(&self) -> Vec<Sent> {
        self.0.lock().unwrap().1.clone()
    }
}

impl Transport for Serving {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let sent = Sent::from_request(&request);
        let mut state = self.0.lock().unwrap();
        let answer = (state.0)(&sent);
        state.1.push(sent);
        Box::pin(std::future::ready(Ok(http::Response::new(answer.to_string().into_bytes()))))
    }
}

/// Which page a request asks for, from 1.
fn page(sent: &Sent) -> usize {
    sent.get("PageNumber").map_or(1, |number| number.parse().unwrap())
}

/// The forms that a list of items has on the wire.
#[derive(Clone, Copy, Debug)]
enum Form {
    Wrapped,
    Bare,
    /// One item stands alone within the wrapping, and nothing in place of an empty list.
    Alone,
    /// One item stands alone, and an empty structure in place of an empty list.
    Single,
}

impl Form {
    const ALL: [Self; 4] = [Self::Wrapped, Self::Bare, Self::Alone, Self::Single];

    /// The list in this form.
    fn list(self, item: &str, items: &[Value]) -> Value {
        match (self, items) {
            (Self::Alone, []) => Value::Null,
            (Self::Single, []) => json!({}),
            (Self::Alone, [one]) => json!({item: one}),
            (Self::Single, [one]) => one.clone(),
            (Self::Bare | Self::Single, items) => json!(items),
            (Self::Wrapped | Self::Alone, items) => json!({item: items}),
        }
    }
}

/// An answer to a `DescribeFileSystems` with those of so many in all.
fn file_systems(form: Form, numbers: &[u32], total: usize) -> Value {
    let item = |number: &u32| json!({"FileSystemId": format!("cpfs-{number}"), "Capacity": 3600});
    let items: Vec<Value> = numbers.iter().map(item).collect();
    json!({"TotalCount": total, "FileSystems": form.list("FileSystem", &items)})
}

/// An answer to a `DescribeFilesets` with those, and the token of the next.
fn filesets(form: Form, numbers: &[u32], token: Option<&str>) -> Value {
    let item = |number: &u32| json!({"FsetId": format!("fset-{number}"), "Status": "CREATED"});
    let items: Vec<Value> = numbers.iter().map(item).collect();
    json!({"NextToken": token, "Entries": form.list("Entrie", &items)})
}

/// The number in an id.
trait Numbered {
    fn number(&self) -> u32;
}

impl Numbered for FileSystem {
    fn number(&self) -> u32 {
        self.file_system_id.as_str().trim_start_matches("cpfs-").parse().unwrap()
    }
}

impl Numbered for Fileset {
    fn number(&self) -> u32 {
        self.fset_id.as_str().trim_start_matches("fset-").parse().unwrap()
    }
}
