//! An emulator of Alibaba Cloud's RPC-style APIs: it knows no service, but is given the tables of
//! one.
//!
//! The door takes a request apart, verifies who sent it, and writes the answer; what lies behind
//! it, a [`Service`], says what the answer is.
//!
//! ```
//! use aliyun_rpc_emulator::{AccessKey, Answer, Asked, Emulator, Service, Settings};
//!
//! struct Empty;
//!
//! impl Service for Empty {
//!     fn answer(&self, _: &Asked) -> Answer {
//!         Answer::Result(serde_json::Map::new())
//!     }
//! }
//!
//! # fn main() -> std::io::Result<()> {
//! let settings = Settings::new().key(AccessKey::new("id", "secret"));
//! let emulator = Emulator::start(Empty, settings)?;
//! assert!(emulator.url().starts_with("http://127.0.0.1:"));
//! assert!(emulator.requests().is_empty());
//! # Ok(())
//! # }
//! ```

mod clock;
mod disk;
mod door;
mod fault;
mod key;
#[cfg(feature = "program")]
pub mod program;
mod record;
mod server;
mod service;
mod settings;
pub mod state;

pub use clock::{Clock, HandClock, Sleep};
pub use door::{DOOR_RULES, DoorRule};
pub use fault::{BadFault, Fault, Faults, Moment};
pub use key::AccessKey;
pub use record::{Seen, SignedBy};
pub use server::Emulator;
pub use service::{Answer, Asked, Refusal, Service};
pub use settings::{Limits, Settings};
pub use state::{BadState, State, Unknown, World};
