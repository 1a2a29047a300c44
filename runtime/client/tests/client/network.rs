//! The way of a request: regions, hosts within a VPC, plain HTTP, proxies, the limit of answers.

use std::io;

use aliyun_rpc_client::testing::Double;
use aliyun_rpc_client::{Builder, ErrorKind, Network, Phase, Retries};
use aliyun_rpc_wire::Caller as _;

use crate::double::{answering, builder, credentials, now, only};
use crate::farm::{Client, Error, MilkCow, milk};
use crate::server::{ANSWER, phase, run, server};

fn url(build: impl FnOnce(Builder<Client>) -> Builder<Client>) -> Result<String, Error> {
    let double = answering(200, r#"{"RequestId": "r", "Litres": 3}"#);
    let bare = Client::builder().transport(double.clone()).credentials(credentials());
    let client = now(build(bare.environment(|_| None)).build())?;
    now((&client).call::<MilkCow>(milk("cow-1", "3")))?;
    Ok(only(&double).uri().to_string())
}

#[test]
fn within_a_vpc_a_region_has_another_host() {
    let vpc = |region: &'static str| {
        url(move |builder| builder.region(region).network(Network::Vpc)).unwrap()
    };
    assert_eq!(vpc("cn-x"), "https://nas-vpc.cn-x.aliyuncs.com/");
    assert_eq!(vpc("old-meadow"), "https://nas-vpc.old-meadow.aliyuncs.com/");
    let public = url(|builder| builder.region("cn-x").network(Network::Public)).unwrap();
    assert_eq!(public, "https://nas.cn-x.aliyuncs.com/");
    let told = url(|builder| builder.endpoint("https://cow.example").network(Network::Vpc));
    assert_eq!(told.unwrap(), "https://cow.example/");
}

#[test]
fn the_region_is_the_builders_else_the_environments_else_the_profiles() {
    let config = br#"{"current": "a", "profiles": [
        {"name": "a", "region_id": "of-a"}, {"name": "b", "region_id": "of-b"}]}"#;
    let region = |variables: &'static [(&str, &str)], told: Option<&'static str>| {
        let environment = move |name: &str| {
            let variable = variables.iter().find(|(known, _)| *known == name)?;
            Some(variable.1.to_owned())
        };
        url(|builder| {
            let builder = builder.environment(environment).files(|path| {
                let is_it = path.ends_with(".aliyun/config.json");
                if is_it { Ok(config.to_vec()) } else { Err(io::ErrorKind::NotFound.into()) }
            });
            if let Some(region) = told { builder.region(region) } else { builder }
        })
    };
    let host = |region| format!("https://nas.{region}.aliyuncs.com/");
    let named = url(|builder| {
        let variable = |name: &str| (name == "HOME").then(|| "/home/ann".to_owned());
        builder.environment(variable).files(|_| Ok(config.to_vec())).profile("b")
    });
    assert_eq!(named.unwrap(), host("of-b"));
    let (home, env) = (("HOME", "/home/ann"), ("ALIBABA_CLOUD_REGION_ID", "of-env"));
    let selected = ("ALIBABA_CLOUD_PROFILE", "b");
    let off = ("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");
    assert_eq!(region(vec![home, env].leak(), Some("told")).unwrap(), host("told"));
    assert_eq!(region(vec![home, env].leak(), None).unwrap(), host("of-env"));
    assert_eq!(region(vec![home].leak(), None).unwrap(), host("of-a"));
    assert_eq!(region(vec![home, selected].leak(), None).unwrap(), host("of-b"));
    for variables in [vec![], vec![home, off], vec![home, ("ALIBABA_CLOUD_PROFILE", "c")]] {
        let error = region(variables.leak(), None).unwrap_err().to_string();
        assert!(error.contains("there is neither a region nor an endpoint"), "{error}");
    }
}

#[test]
fn plain_http_to_another_machine_needs_a_yes() {
    let error = url(|builder| builder.endpoint("http://cow.example")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("unless `Builder::allow_plain_http` is said"), "{error}");
    let allowed = url(|builder| builder.endpoint("http://cow.example").allow_plain_http());
    assert_eq!(allowed.unwrap(), "http://cow.example/");
    let loopback = url(|builder| builder.endpoint("http://localhost:1"));
    assert_eq!(loopback.unwrap(), "http://localhost:1/");
}

/// A client of an endpoint that a proxy leads to.
fn proxied(endpoint: &str, proxy: String) -> Client {
    let builder = Client::builder().credentials(credentials()).endpoint(endpoint);
    let builder = builder.retries(Retries::off()).allow_plain_http().environment(move |name| {
        (name == "ALL_PROXY").then(|| proxy.replace("http://", "http://ann:hush@"))
    });
    now(builder.build()).unwrap()
}

#[test]
fn an_unencrypted_request_is_handed_to_the_proxy() {
    let (proxy, serving) = server(ANSWER);
    let client = proxied("http://cow.example:8080", proxy);
    assert_eq!(run((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap().litres, 3);
    let sent = serving.join().unwrap();
    assert!(sent.starts_with("POST http://cow.example:8080/ HTTP/1.1\r\n"), "{sent}");
    assert!(sent.contains("\r\nproxy-authorization: Basic YW5uOmh1c2g=\r\n"), "{sent}");
    assert!(sent.contains("\r\nhost: cow.example:8080\r\n"), "{sent}");
}

#[test]
fn an_encrypted_request_goes_through_a_tunnel() {
    let (proxy, serving) = server("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
    let client = proxied("https://cow.example", proxy);
    let error = run((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err();
    assert_eq!(phase(&error), Phase::Connecting);
    let text = format!("{error} {error:?} {client:?}");
    assert!(text.contains("tunnel") && !text.contains("hush"), "{text}");
    let sent = serving.join().unwrap();
    assert!(sent.starts_with("CONNECT cow.example:443 HTTP/1.1\r\n"), "{sent}");
    assert!(sent.to_lowercase().contains("proxy-authorization: basic "), "{sent}");
    assert!(!sent.contains("Action="), "{sent}");
}

#[test]
fn a_proxy_of_another_kind_is_refused_without_its_password() {
    for kind in ["socks5", "https"] {
        let client = proxied("https://cow.example", format!("{kind}://ann:hush@cow.example"));
        let error = run((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err();
        assert_eq!(phase(&error), Phase::Connecting);
        let text = format!("{error} {error:?}");
        assert!(text.contains("none that begins with `http://`"), "{text}");
        assert!(!text.contains("hush"), "{text}");
    }
}

#[test]
fn this_machine_is_reached_without_the_proxy() {
    let (url, serving) = server(ANSWER);
    let client = proxied(&url, "http://127.0.0.1:1".to_owned());
    assert_eq!(run((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap().litres, 3);
    assert!(serving.join().unwrap().starts_with("POST / HTTP/1.1\r\n"));
}

#[test]
fn an_answer_that_is_too_long_is_an_error() {
    for (limit, fits) in [(28, true), (27, false)] {
        let (url, serving) = server(ANSWER);
        let builder = Client::builder().environment(|_| None).credentials(credentials());
        let client =
            now(builder.endpoint(url).answer_limit(limit).retries(Retries::off()).build()).unwrap();
        let end = run((&client).call::<MilkCow>(milk("cow-1", "3")));
        assert_eq!(end.is_ok(), fits);
        if let Err(error) = end {
            assert_eq!(error.kind(), ErrorKind::Unreadable);
            assert_eq!(error.raw_answer(), Some(r#"{"RequestId":"r","Litres":3}"#));
            let text = error.to_string();
            assert!(text.contains("the answer has more than 27 bytes"), "{text}");
            assert!(text.contains("`Builder::answer_limit`"), "{text}");
        }
        serving.join().unwrap();
    }
}

#[test]
fn the_builder_says_where_it_would_go() {
    let text = format!("{:?}", builder(&Double::new()).endpoint("https://a@b"));
    assert!(text.contains("with an `@` in it"), "{text}");
}
