//! The cases that are measured in process, each with its floor.

use std::hint::black_box;

use cpfs::Client;

use crate::answers::{CREATED, file_systems};
use crate::floor::{COMMON, OWN, Signer, request};
use crate::list::List;
use crate::plain::{Created, FileSystems};
use crate::sdk;

/// One case, made ready.
pub struct Case {
    kind: Kind,
    client: Client,
    signer: Signer,
    answer: String,
}

enum Kind {
    Create,
    Decode,
    List(List),
}

impl Case {
    /// The names of all cases.
    pub const NAMES: [&str; 4] = ["create_data_flow", "decode_1", "decode_100", "stream_10000"];

    /// The case of that name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let (kind, answer) = match name {
            "create_data_flow" => (Kind::Create, CREATED.to_owned()),
            "decode_1" => (Kind::Decode, file_systems(1)),
            "decode_100" => (Kind::Decode, file_systems(100)),
            "stream_10000" => (Kind::List(List::default()), String::new()),
            _ => panic!("there is no case `{name}`"),
        };
        Self { kind, client: sdk::client(), signer: Signer::default(), answer }
    }

    /// What the SDK does.
    pub fn ours(&self) {
        match &self.kind {
            Kind::Create => drop(black_box(sdk::create_data_flow(black_box(&self.client)))),
            Kind::Decode => {
                drop(black_box(sdk::describe_file_systems(black_box(self.answer.as_bytes()))));
            }
            Kind::List(list) => assert_eq!(list.stream(), List::ITEMS),
        }
    }

    /// What has to be done in any case; for a list, to decode its answers as the SDK does.
    pub fn floor(&self) {
        match &self.kind {
            Kind::Create => {
                let parameters: Vec<_> = COMMON.into_iter().chain(OWN).collect();
                drop(black_box(request(&self.signer, black_box(&parameters))));
                drop(black_box(plain::<Created>(&self.answer)));
            }
            Kind::Decode => drop(black_box(plain::<FileSystems>(&self.answer))),
            Kind::List(list) => assert_eq!(list.decoding(), List::ITEMS),
        }
    }
}

fn plain<T: for<'a> serde::Deserialize<'a>>(answer: &str) -> T {
    serde_json::from_slice(black_box(answer.as_bytes())).unwrap()
}
