//! Whole calls over the loopback interface, beside the bare HTTP library making the same requests.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aliyun_rpc_wire::{Decode as _, Node, Reply, RpcV1Key, Secret};
use bytes::Bytes;
use cpfs::{Client, Credentials, DescribeFileSystemsResult};
use cpfs_bench::now;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::{Client as Pool, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use ring::rand::{SecureRandom as _, SystemRandom};

use crate::desk::{cpu, say};
use crate::server;

/// Rounds of each side, one after the other, so that both meet the same disturbances.
const ROUNDS: usize = 9;

/// The calls of a round.
const CALLS: usize = 4_000;

/// Who makes a call.
#[derive(Clone)]
enum Side {
    Ours(Client),
    Bare(Arc<Bare>),
}

/// The HTTP library alone, with what signs and decodes.
struct Bare {
    pool: Pool<HttpConnector, Full<Bytes>>,
    key: RpcV1Key,
    random: SystemRandom,
    url: String,
}

impl Side {
    fn ours(server: SocketAddr) -> Self {
        let builder = Client::builder().environment(|_| None).endpoint(format!("http://{server}"));
        let builder = builder.credentials(Credentials::new("testid", "testsecret"));
        Self::Ours(now(builder.build()).unwrap())
    }

    fn bare(server: SocketAddr) -> Self {
        let pool = Pool::builder(TokioExecutor::new()).build_http();
        let key = RpcV1Key::new(&Secret::new("testsecret"));
        Self::Bare(Arc::new(Bare {
            pool,
            key,
            random: SystemRandom::new(),
            url: format!("http://{server}/"),
        }))
    }

    async fn call(&self) {
        let listed = match self {
            Self::Ours(client) => {
                client.describe_file_systems().page_size(100).send().await.unwrap()
            }
            Self::Bare(bare) => bare.call().await,
        };
        assert_eq!(listed.file_systems.len(), 1);
    }
}

impl Bare {
    async fn call(&self) -> DescribeFileSystemsResult {
        let mut nonce = [0; 16];
        self.random.fill(&mut nonce).unwrap();
        let nonce = format!("{:032x}", u128::from_be_bytes(nonce));
        let form = self.key.signed_form(
            "POST",
            [
                ("AccessKeyId", "testid"),
                ("Action", "DescribeFileSystems"),
                ("Format", "JSON"),
                ("PageSize", "100"),
                ("SignatureMethod", "HMAC-SHA1"),
                ("SignatureNonce", &nonce),
                ("SignatureVersion", "1.0"),
                ("Timestamp", "2024-03-05T06:07:08Z"),
                ("Version", "2017-06-26"),
            ],
        );
        let request = http::Request::post(&self.url)
            .header("user-agent", "bench/1.0")
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-acs-action", "DescribeFileSystems")
            .header("x-acs-version", "2017-06-26")
            .body(Full::new(Bytes::from(form)))
            .unwrap();
        let answer = self.pool.request(request).await.unwrap().into_body();
        let body = answer.collect().await.unwrap().to_bytes();
        match Reply::read("DescribeFileSystems", 200, &body).unwrap() {
            Reply::Success(tree) => DescribeFileSystemsResult::decode(Node::new(&tree)).unwrap(),
            Reply::Failure(error) => panic!("{error:?}"),
        }
    }
}

/// What a round took: processor time of this thread, and time.
#[derive(Clone, Copy)]
struct Took {
    cpu: Duration,
    elapsed: Duration,
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
async fn round(side: &Side, at_once: usize) -> Took {
    let (spent, begun) = (cpu(), Instant::now());
    let tasks: Vec<_> = (0..at_once)
        .map(|_| {
            let side = side.clone();
            tokio::spawn(async move {
                for _ in 0..CALLS / at_once {
                    side.call().await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    Took { cpu: cpu().saturating_sub(spent), elapsed: begun.elapsed() }
}

/// Measures both sides and says how they stand to each other.
pub(crate) fn table() {
    let server = server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    say("| calls at once | CPU a call, µs | bare | ratio | calls/s | bare | ratio |");
    say("| --- | --- | --- | --- | --- | --- | --- |");
    for at_once in [1, 64] {
        let (ours, bare) = (Side::ours(server), Side::bare(server));
        let rounds: Vec<(Took, Took)> = runtime.block_on(async {
            round(&ours, at_once).await;
            round(&bare, at_once).await;
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                rounds.push((round(&ours, at_once).await, round(&bare, at_once).await));
            }
            rounds
        });
        line(at_once, &rounds);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn line(at_once: usize, rounds: &[(Took, Took)]) {
    let calls = (CALLS / at_once * at_once) as f64;
    let cpu = |took: &Took| took.cpu.as_secs_f64() * 1e6 / calls;
    let rate = |took: &Took| calls / took.elapsed.as_secs_f64();
    let each = |of: &dyn Fn(&(Took, Took)) -> f64| median(rounds.iter().map(of).collect());
    say(&format!(
        "| {at_once} | {:.1} | {:.1} | {:.2} | {:.0} | {:.0} | {:.2} |",
        each(&|(ours, _)| cpu(ours)),
        each(&|(_, bare)| cpu(bare)),
        each(&|(ours, bare)| cpu(ours) / cpu(bare)),
        each(&|(ours, _)| rate(ours)),
        each(&|(_, bare)| rate(bare)),
        each(&|(ours, bare)| rate(ours) / rate(bare)),
    ));
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap()
}
