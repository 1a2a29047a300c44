//! The built-in transport against a server on the loopback interface.

use std::error::Error as _;
use std::io::{BufRead, BufReader, Write as _};
use std::net::{Shutdown, TcpListener};
use std::thread::{self, JoinHandle};

use aliyun_rpc_client::{ErrorKind, Phase, Retries, TransportError};
use aliyun_rpc_wire::Caller as _;

use crate::double::{credentials, now};
use crate::farm::{Client, Error, Milk, MilkCow, milk};

/// An answer whose body has 28 bytes, and after which the connection is not to be used again: the
/// server takes one request, and who learns of that from the closed connection learns it late.
pub(crate) const ANSWER: &str = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 28\r\n\r\n\
                                 {\"RequestId\":\"r\",\"Litres\":3}";

/// A server that takes one request, answers with these bytes and hands back what it was sent.
pub(crate) fn server(answer: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let sent = request(&mut BufReader::new(&stream));
        (&stream).write_all(answer.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Both).unwrap();
        sent
    });
    (url, serving)
}

/// Reads a request, its body too.
pub(crate) fn request(reader: &mut impl BufRead) -> String {
    let (mut head, mut length) = (String::new(), 0);
    while !head.ends_with("\r\n\r\n") {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.trim_end().parse().unwrap();
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    head + &String::from_utf8(body).unwrap()
}

fn client(url: &str) -> Client {
    let builder = Client::builder().environment(|_| None).credentials(credentials());
    now(builder.retries(Retries::off()).endpoint(url).build()).unwrap()
}

/// What a future gives in a runtime of its own.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(future)
}

fn call(url: &str) -> Result<Milk, Error> {
    run((&client(url)).call::<MilkCow>(milk("cow-1", "3")))
}

pub(crate) fn phase(error: &Error) -> Phase {
    assert_eq!(error.kind(), ErrorKind::Transport);
    error.source().unwrap().downcast_ref::<TransportError>().unwrap().phase()
}

#[test]
fn a_request_goes_out_and_its_answer_comes_back() {
    let (url, serving) = server(ANSWER);
    assert_eq!(call(&url).unwrap(), Milk { request_id: "r".into(), litres: 3 });
    let sent = serving.join().unwrap();
    let (head, form) = sent.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST / HTTP/1.1\r\n"), "{head}");
    let host = url.strip_prefix("http://").unwrap();
    assert_eq!(head.matches(&format!("\r\nhost: {host}")).count(), 1, "{head}");
    assert!(form.contains("Action=MilkCow&"), "{form}");
}

#[test]
fn a_redirect_is_an_answer_and_not_followed() {
    let (url, serving) =
        server("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n");
    let error = call(&url).unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Unreadable, Some(302)));
    serving.join().unwrap();
}

#[test]
fn nobody_listening_is_a_failure_to_connect() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = call(&url).unwrap_err();
    assert_eq!(phase(&error), Phase::Connecting);
    let text = error.to_string();
    assert!(text.starts_with("MilkCow: no connection: "), "{text}");
    assert!(text.contains("refused"), "{text}");
}

#[test]
fn a_connection_that_is_closed_without_an_answer_broke_off() {
    for answer in ["", "HTTP/1.1 200 OK\r\ncontent-length: 28\r\n\r\n{"] {
        let (url, serving) = server(answer);
        let error = call(&url).unwrap_err();
        assert_eq!(phase(&error), Phase::Exchanging, "{error}");
        serving.join().unwrap();
    }
}

#[test]
fn outside_a_runtime_there_is_an_error_and_no_panic() {
    let call = (&client("http://127.0.0.1:1")).call::<MilkCow>(milk("cow-1", "3"));
    let error = now(call).unwrap_err();
    assert_eq!(phase(&error), Phase::Connecting);
    assert!(error.to_string().contains("runtime"), "{error}");
}
