//! The SDK, over a transport that is in memory.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aliyun_rpc_wire::{Decode as _, Node, Reply};
use cpfs::{AutoRefresh, AutoRefreshPolicy, Client, CreateDataFlowResult, Credentials};
use cpfs::{DescribeFileSystemsResult, Exchange, SourceSecurityType, Transport};

use crate::answers::CREATED;

/// Answers every request as a `CreateDataFlow` is answered.
struct Memory;

impl Transport for Memory {
    fn send(&self, _: http::Request<Vec<u8>>) -> Exchange {
        let answer = http::Response::new(CREATED.as_bytes().to_vec());
        Box::pin(std::future::ready(Ok(answer)))
    }
}

/// What a future gives that never waits.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}

/// A client over the transport in memory.
pub(crate) fn client() -> Client {
    let builder = Client::builder().environment(|_| None).transport(Memory);
    let builder = builder.credentials(Credentials::new("testid", "testsecret"));
    now(builder.region("cn-hangzhou").build()).unwrap()
}

/// Builds, checks, signs and serialises a `CreateDataFlow`, and reads its answer.
pub(crate) fn create_data_flow(client: &Client) -> CreateDataFlowResult {
    let refreshed = ["/prefix1/prefix2/", "/prefix1/prefix3/", "/prefix4/"];
    let refreshed = refreshed.map(|path| AutoRefresh::default().refresh_path(path));
    let call = client
        .create_data_flow("cpfs-12345678")
        .source_security_type(SourceSecurityType::Ssl)
        .description("Bucket01数据流动")
        .auto_refresh_policy(AutoRefreshPolicy::ImportChanged)
        .auto_refresh_interval(10)
        .client_token("123e4567-e89b-12d3-a456-426655440000")
        .auto_refreshs(refreshed)
        .fset_id("fset-123")
        .source_storage("oss://bucket01")
        .throughput(600);
    now(call.send()).unwrap()
}

/// Reads the answer to a `DescribeFileSystems`.
pub(crate) fn describe_file_systems(body: &[u8]) -> DescribeFileSystemsResult {
    match Reply::read("DescribeFileSystems", 200, body).unwrap() {
        Reply::Success(tree) => DescribeFileSystemsResult::decode(Node::new(&tree)).unwrap(),
        Reply::Failure(error) => panic!("{error:?}"),
    }
}
