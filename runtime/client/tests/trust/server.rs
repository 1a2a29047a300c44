//! A server on the loopback interface that does what it should not.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use aliyun_rpc_client::testing::TestClock;
use aliyun_rpc_wire::parse_form;

/// What the server does with a request.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// It closes the connection while the request is on its way.
    ResetBefore,
    /// It breaks off within the head of the answer.
    ResetInHead,
    /// It breaks off within the body.
    ResetInBody,
    /// It says nothing until the attempt has timed out.
    Silence,
    /// It sends a byte of the body, and no more until the attempt has timed out.
    Drip,
    /// It answers with this body, and does not say how long that is.
    Endless(String),
    /// It promises more than anybody should read.
    Oversized,
    /// It answers with this status, these headers and this body.
    Answer(u16, &'static str, Vec<u8>),
}

impl Fault {
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::Answer(status, "content-type: application/json\r\n", body.into())
    }

    pub(crate) fn code(status: u16, code: &str) -> Self {
        let body = format!(r#"{{"RequestId": "r-1", "Code": "{code}", "Message": "m"}}"#);
        Self::json(status, &body)
    }
}

/// A request as the server saw it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) form: Vec<(String, String)>,
}

impl Seen {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The server: its URL, and the requests that have arrived.
pub(crate) struct Server {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// One that does these things one after the other, and the last again and again.
    pub(crate) fn doing(faults: Vec<Fault>, clock: TestClock) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let theirs = Arc::clone(&seen);
        thread::spawn(move || {
            let mut faults = faults.into_iter();
            let mut fault = faults.next().unwrap();
            while let Ok((stream, _)) = listener.accept() {
                let kept = Arc::clone(&theirs);
                serve(&stream, &fault, &kept, &clock);
                fault = faults.next().unwrap_or(fault);
            }
        });
        Self { url, seen }
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

/// Longer than an attempt may take.
const LONG: Duration = Duration::from_secs(31);

/// Serves one connection. What goes wrong with it is for the client to see.
fn serve(mut stream: &TcpStream, fault: &Fault, seen: &Mutex<Vec<Seen>>, clock: &TestClock) {
    if matches!(fault, Fault::ResetBefore) {
        // A connection that is closed with something unread in it is reset.
        let _ = stream.peek(&mut [0]);
        seen.lock().unwrap().push(Seen::default());
        return;
    }
    let Some(request) = read(stream) else { return };
    seen.lock().unwrap().push(request);
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length:";
    let sent = match fault {
        Fault::ResetInHead => stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-le"),
        Fault::Endless(body) => {
            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";
            stream.write_all([head, body].concat().as_bytes())
        }
        Fault::Oversized => stream.write_all(format!("{head} 99000000\r\n\r\n{{").as_bytes()),
        Fault::Drip | Fault::ResetInBody => {
            stream.write_all(format!("{head} 99\r\n\r\n{{").as_bytes())
        }
        Fault::Silence | Fault::ResetBefore => Ok(()),
        Fault::Answer(status, headers, body) => {
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n"
            );
            stream.write_all(&[head.as_bytes(), body].concat())
        }
    };
    if sent.is_ok() && matches!(fault, Fault::Drip | Fault::Silence) {
        clock.advance(LONG);
        let _ = stream.read(&mut [0]);
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Reads a request; none where the client gave it up.
fn read(stream: &TcpStream) -> Option<Seen> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|count| *count > 0)?;
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.trim_end().parse().ok()?;
        }
        if line == "\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Seen { form: parse_form(&String::from_utf8_lossy(&body)) })
}
