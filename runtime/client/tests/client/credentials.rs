//! Every source of credentials and every order of them: a folder of data each, one line a case.
//!
//! A folder has `env.json` (variables; `~` stands for the folder's `home/`), `http.json` (answers
//! in order; none is sent anything more) and `expected.json`: the provider, the key and the
//! requests, or the error.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use std::{fs, io};

use aliyun_rpc_client::{Builder, Clock, Exchange, Sleep, Transport, TransportError};
use aliyun_rpc_wire::Caller as _;
use serde_json::{Map, Value};

use crate::double::{Nonce, now, time};
use crate::farm::{Client, MilkCow, milk};

macro_rules! cases {
    ($($name:ident)*) => {
        $(#[test] fn $name() { check(stringify!($name)); })*

        #[test]
        fn every_folder_is_a_case() {
            let mut folders: Vec<String> = fs::read_dir(root()).unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            folders.sort();
            let mut cases = vec![$(stringify!($name)),*];
            cases.sort_unstable();
            assert_eq!(folders, cases);
        }
    };
}

cases! {
    chain_all
    chain_cli_broken_then_profile
    chain_env_half
    chain_none
    chain_none_disabled
    chain_oidc_fails_then_cli
    chain_uri_last
    cli_ak
    cli_chain
    cli_chain_circle
    cli_ecs
    cli_external
    cli_external_expired
    cli_mode_unknown
    cli_oidc
    cli_profile_selected
    cli_ram_role
    cli_ram_role_policy
    cli_seconds_too_few
    cli_sts_refuses
    cli_sts_region_vpc
    cli_sts_token
    ecs_absent
    ecs_code_failed
    ecs_expired
    ecs_html
    ecs_named_role
    ecs_no_role
    ecs_redirect
    ecs_role
    ecs_slow
    ecs_strict
    ecs_token_refused
    ecs_v1_after_slow_token
    env_key
    env_token
    oidc
    oidc_token_empty
    profile_ecs
    profile_file_named
    profile_key
    profile_oidc
    profile_other_name
    profile_ram_role
    profile_type_unknown
    uri
    uri_code_absent
    uri_plain_refused
    uri_status
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/credentials")
}

#[expect(clippy::disallowed_methods, reason = "here the cases are read")]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

fn json(path: &Path) -> Option<Value> {
    Some(
        serde_json::from_slice(&read(path).ok()?)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    )
}

/// A clock that stands still; servers have no time at all, commands have as much as they want.
struct Impatient;

impl Clock for Impatient {
    fn now(&self) -> SystemTime {
        time()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        match time.as_secs() {
            0..60 => Box::pin(std::future::ready(())),
            _ => Box::pin(std::future::pending()),
        }
    }
}

/// Answers out of a file, and tells what it was asked.
struct Script {
    answers: Mutex<std::vec::IntoIter<Value>>,
    asked: Mutex<Vec<String>>,
}

impl Transport for Script {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let uri = request.uri().to_string();
        if uri.starts_with("https://nas.") {
            let answer = r#"{"RequestId": "r", "Litres": 3}"#;
            let form = String::from_utf8(request.into_body()).unwrap();
            self.asked.lock().unwrap().push(form);
            return Box::pin(async { Ok(http::Response::new(answer.into())) });
        }
        self.asked.lock().unwrap().push(told(&request));
        let Some(answer) = self.answers.lock().unwrap().next() else {
            let nobody = io::Error::from(io::ErrorKind::ConnectionRefused);
            return Box::pin(async { Err(TransportError::connecting(nobody)) });
        };
        if answer == "never" {
            return Box::pin(std::future::pending());
        }
        let status = answer.get("status").and_then(Value::as_u64).unwrap_or(200);
        let body = match &answer["body"] {
            Value::String(text) => text.clone(),
            tree => tree.to_string(),
        };
        let response = http::Response::builder().status(u16::try_from(status).unwrap());
        let response = response.body(body.into_bytes()).unwrap();
        Box::pin(async { Ok(response) })
    }
}

/// A request in a line: method, URL, the metadata service's header, and the parameters.
fn told(request: &http::Request<Vec<u8>>) -> String {
    let mut line = format!("{} {}", request.method(), request.uri());
    for (name, value) in request.headers() {
        if name.as_str().starts_with("x-aliyun") {
            write!(line, " {name}={}", value.to_str().unwrap()).unwrap();
        }
    }
    let form = std::str::from_utf8(request.body()).unwrap();
    if !form.is_empty() {
        let signed = ["Signature=", "Signature", "Format", "Timestamp"];
        let pairs = form.split('&').filter(|pair| !signed.iter().any(|it| pair.starts_with(it)));
        write!(line, " {}", pairs.collect::<Vec<_>>().join("&")).unwrap();
        let is_signed = form.contains("&Signature=");
        line += if is_signed { " signed" } else { " unsigned" };
    }
    line
}

fn builder(folder: &Path, script: &Arc<Script>) -> Builder<Client> {
    let variables = json(&folder.join("env.json")).unwrap_or_default();
    let home = folder.join("home").display().to_string();
    let folder = home.clone();
    Client::builder()
        .region("cn-hangzhou")
        .environment(move |name| {
            let value = variables.get(name)?.as_str()?;
            Some(value.replace('~', &home))
        })
        .transport(Arc::clone(script))
        .commands(|words| match words {
            [program, argument] if program == "print-key" => {
                Ok(String::from_utf8(read(&root().join(argument).join("printed.json"))?).unwrap())
            }
            _ => Err(io::Error::from(io::ErrorKind::NotFound)),
        })
        .files(move |path| {
            let path = path.display().to_string().replace('~', &folder);
            read(Path::new(&path))
        })
        .clock(Impatient)
        .random(Nonce)
}

fn check(case: &str) {
    let folder = root().join(case);
    let answers = match json(&folder.join("http.json")) {
        Some(Value::Array(answers)) => answers,
        _ => Vec::new(),
    };
    let answers = Mutex::new(answers.into_iter());
    let script = Arc::new(Script { answers, asked: Mutex::default() });
    let seen = outcome(&folder, &script);
    let path = folder.join("expected.json");
    let expected = json(&path).unwrap_or_default();
    if expected != Value::Object(seen.clone()) {
        let text = serde_json::to_string_pretty(&seen).unwrap();
        panic!("{} should be, as it is now:\n{text}", path.display());
    }
    let left: Vec<Value> = script.answers.lock().unwrap().by_ref().collect();
    assert!(left.is_empty(), "not asked for: {left:?}");
}

fn outcome(folder: &Path, script: &Arc<Script>) -> Map<String, Value> {
    let home = folder.display().to_string();
    let built = wait(builder(folder, script).build());
    let mut seen = Map::new();
    match built {
        Ok(client) => {
            let text = format!("{client:?}");
            assert!(!text.contains("hush"), "{text}");
            let provider =
                text.split("provider: \"").nth(1).and_then(|rest| rest.split('"').next());
            seen.insert("provider".into(), provider.unwrap_or_default().into());
            now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap();
            let form = script.asked.lock().unwrap().pop().unwrap();
            for name in ["AccessKeyId", "SecurityToken"] {
                let value = form.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
                seen.extend(value.map(|value| (name.to_owned(), value.into())));
            }
        }
        Err(error) => {
            let text = format!("{error} {error:?} {error:#?}");
            assert!(!text.contains("hush"), "{text}");
            let source = std::error::Error::source(&error).expect("what was tried");
            let source = source.downcast_ref::<aliyun_rpc_client::CredentialsError>().unwrap();
            let attempts = source.attempts().iter().map(|attempt| {
                Value::from(format!(
                    "{}: {}",
                    attempt.source(),
                    attempt.reason().replace(&home, "")
                ))
            });
            seen.insert("error".into(), attempts.collect());
        }
    }
    let asked: Vec<String> = std::mem::take(&mut script.asked.lock().unwrap());
    let asked = asked.into_iter().map(|line| line.replace(&home, "").into());
    seen.insert("requests".into(), Value::Array(asked.collect()));
    seen
}

/// What a future gives that waits for threads.
fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}
