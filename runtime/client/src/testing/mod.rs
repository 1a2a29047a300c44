//! Doubles for tests: a transport with canned answers, and a clock that is moved by hand.
//!
//! A [`Double`] stands in for the service. It answers with what it was given, and keeps every
//! request, decoded back into the action and its parameters. A client made by
//! [`Double::builder`] knows nothing of the machine it runs on, and its pauses take no time.
//!
//! ```
//! use aliyun_rpc_client::testing::{Canned, Double};
//! # use aliyun_rpc_client::{Builder, Connection, Safety, ServiceClient, wire};
//! # #[derive(Clone, Debug)]
//! # struct Code(String);
//! # impl From<String> for Code { fn from(text: String) -> Self { Self(text) } }
//! # impl std::fmt::Display for Code {
//! #     fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(&self.0) }
//! # }
//! # impl wire::OpenCode for Code {}
//! # static SERVICE: wire::Service = wire::Service {
//! #     product: "NAS", version: "2017-06-26", host_template: "nas.{region}.aliyuncs.com",
//! #     vpc_host_template: None, endpoints: &[], token_days: 30, codes: &[],
//! # };
//! # struct Client(Connection);
//! # impl ServiceClient for Client {
//! #     type Code = Code;
//! #     const SERVICE: &'static wire::Service = &SERVICE;
//! #     fn from_connection(connection: Connection) -> Self { Self(connection) }
//! # }
//! # impl Client {
//! #     fn raw(&self, action: &str) -> aliyun_rpc_client::RawCall<Code> { self.0.raw(action) }
//! # }
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), aliyun_rpc_client::Error<Code>> {
//!
//! let double = Double::new();
//! double.on("DescribeRegions", Canned::error(503, "Mystery", "Try again later."));
//! double.on("DescribeRegions", Canned::json(r#"{"RequestId": "r-1", "Regions": {}}"#));
//!
//! let client: Client = double.builder().build().await?;
//! let call = client.raw("DescribeRegions").safety(Safety::Read).set("FileSystemType", "cpfs");
//! assert_eq!(call.send().await?.request_id(), Some("r-1"));
//!
//! let sent = double.assert_sent("DescribeRegions", &[("FileSystemType", "cpfs")]);
//! assert_eq!(sent.len(), 2);
//! assert_ne!(sent[0].nonce(), sent[1].nonce());
//! double.assert_all_used();
//! # Ok(())
//! # }
//! ```

mod canned;
mod clock;
mod double;
mod sent;
mod served;

pub use canned::Canned;
pub use clock::TestClock;
pub use double::Double;
pub use sent::Sent;
pub use served::Served;
