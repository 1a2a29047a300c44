//! Encryption: whose certificates are trusted, and the way to a server through a proxy.

use std::io::{BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use aliyun_rpc_client::{Builder, Phase, Retries};
use aliyun_rpc_wire::Caller as _;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::double::{credentials, now};
use crate::farm::{Client, Error, Milk, MilkCow, milk};
use crate::server::{ANSWER, phase, request, run};

/// The root certificate that the server's is signed with.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tls/root.pem");

/// A certificate that the server's is not signed with.
const OTHER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tls/server.pem");

/// A file that is not there.
const NONE: &str = "/nowhere/roots.pem";

/// Whether the system's root certificates are in that file. If not, the test of that name is run
/// once more, in a process where they are.
fn system_has(roots: &str, name: &str) -> bool {
    #[expect(clippy::disallowed_methods, reason = "tells the outer process from the inner one")]
    if std::env::var("SSL_CERT_FILE").is_ok_and(|file| file == roots) {
        return true;
    }
    let mut again = Command::new(std::env::current_exe().unwrap());
    again.args([name, "--exact"]).env("SSL_CERT_FILE", roots).env_remove("SSL_CERT_DIR");
    let run = again.output().unwrap();
    let text = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && text.contains("1 passed"), "{text}");
    false
}

/// What the server knows itself by: a certificate for `cow.example`, good until 2120.
fn server_config() -> Arc<ServerConfig> {
    let certificate = include_bytes!("../fixtures/tls/server.pem");
    let key = include_bytes!("../fixtures/tls/server.key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider);
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let certificate = CertificateDer::from_pem_slice(certificate).unwrap();
    let key = PrivateKeyDer::from_pem_slice(key).unwrap();
    Arc::new(config.with_single_cert(vec![certificate], key).unwrap())
}

/// A proxy that leads one request, wherever it should go, to the server, and hands back what it
/// was sent itself and what the server was sent, if it came to that.
fn proxy() -> (String, JoinHandle<(String, Option<String>)>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://ann:hush@{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let asked = request(&mut BufReader::new(&stream));
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
        (asked, serve(stream))
    });
    (url, serving)
}

fn serve(mut stream: TcpStream) -> Option<String> {
    let mut server = ServerConnection::new(server_config()).unwrap();
    while server.is_handshaking() {
        server.complete_io(&mut stream).ok()?;
    }
    let mut reader = BufReader::new(StreamOwned::new(server, stream));
    let sent = request(&mut reader);
    let mut stream = reader.into_inner();
    stream.write_all(ANSWER.as_bytes()).unwrap();
    stream.flush().unwrap();
    Some(sent)
}

/// What comes of a call through the proxy.
fn call(
    proxy: String,
    host: &str,
    build: fn(Builder<Client>) -> Builder<Client>,
) -> Result<Milk, Error> {
    let builder = Client::builder().credentials(credentials()).retries(Retries::off());
    let builder = builder.endpoint(format!("https://{host}"));
    let builder =
        build(builder).environment(move |name| (name == "HTTPS_PROXY").then(|| proxy.clone()));
    let client = now(builder.build()).unwrap();
    run((&client).call::<MilkCow>(milk("cow-1", "3")))
}

fn assert_refused(end: Result<Milk, Error>, why: &str) {
    let error = end.unwrap_err();
    assert_eq!(phase(&error), Phase::Connecting);
    let text = error.to_string();
    assert!(text.contains("invalid peer certificate") && text.contains(why), "{text}");
    assert!(!text.contains("hush"), "{text}");
}

#[test]
fn a_call_goes_through_a_tunnel_to_a_server_that_the_systems_roots_vouch_for() {
    const NAME: &str =
        "tls::a_call_goes_through_a_tunnel_to_a_server_that_the_systems_roots_vouch_for";
    if !system_has(ROOT, NAME) {
        return;
    }
    let (url, serving) = proxy();
    assert_eq!(call(url, "cow.example", |builder| builder).unwrap().litres, 3);
    let (asked, sent) = serving.join().unwrap();
    assert!(asked.starts_with("CONNECT cow.example:443 HTTP/1.1\r\n"), "{asked}");
    assert!(asked.to_lowercase().contains("proxy-authorization: basic "), "{asked}");
    assert!(!asked.contains("Action="), "{asked}");
    let sent = sent.unwrap();
    assert!(sent.starts_with("POST / HTTP/1.1\r\n") && sent.contains("Action=MilkCow&"), "{sent}");
    assert!(sent.contains("\r\nhost: cow.example\r\n"), "{sent}");
    assert!(!sent.to_lowercase().contains("proxy-authorization"), "{sent}");
}

#[test]
fn a_certificate_for_another_host_is_refused() {
    if !system_has(ROOT, "tls::a_certificate_for_another_host_is_refused") {
        return;
    }
    let (url, serving) = proxy();
    assert_refused(call(url, "sheep.example", |builder| builder), "not valid for name");
    assert_eq!(serving.join().unwrap().1, None);
}

#[test]
fn a_server_that_no_root_vouches_for_is_refused() {
    if !system_has(OTHER, "tls::a_server_that_no_root_vouches_for_is_refused") {
        return;
    }
    let (url, serving) = proxy();
    assert_refused(call(url, "cow.example", |builder| builder), "UnknownIssuer");
    assert_eq!(serving.join().unwrap().1, None);
}

#[test]
#[cfg(not(feature = "bundled-roots"))]
fn without_root_certificates_the_client_cannot_be_made() {
    use std::error::Error as _;

    if !system_has(NONE, "tls::without_root_certificates_the_client_cannot_be_made") {
        return;
    }
    let bare = || Client::builder().environment(|_| None).credentials(credentials());
    let error = now(bare().region("cn-hangzhou").build()).unwrap_err();
    assert_eq!(error.kind(), aliyun_rpc_client::ErrorKind::Configuration);
    assert_eq!(
        error.to_string(),
        "the client cannot be made: this system has no root certificates, so that no server can \
         be told from an impostor; install the system's package of root certificates (often named \
         `ca-certificates`), name a file of them in SSL_CERT_FILE or a folder in SSL_CERT_DIR, or \
         turn on the feature `bundled-roots`"
    );
    assert!(error.source().unwrap().to_string().contains(NONE));
    assert!(now(bare().endpoint("http://127.0.0.1:1").build()).is_ok());
}

#[test]
#[cfg(feature = "bundled-roots")]
fn without_root_certificates_the_bundled_ones_decide() {
    if !system_has(NONE, "tls::without_root_certificates_the_bundled_ones_decide") {
        return;
    }
    let (url, serving) = proxy();
    assert_refused(call(url, "cow.example", |builder| builder), "UnknownIssuer");
    assert_eq!(serving.join().unwrap().1, None);
}

#[test]
#[cfg(feature = "bundled-roots")]
fn the_bundled_roots_alone_do_not_vouch_for_what_the_system_trusts() {
    if !system_has(ROOT, "tls::the_bundled_roots_alone_do_not_vouch_for_what_the_system_trusts") {
        return;
    }
    let (url, serving) = proxy();
    assert_refused(call(url, "cow.example", Builder::bundled_roots), "UnknownIssuer");
    assert_eq!(serving.join().unwrap().1, None);
}
