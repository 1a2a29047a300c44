//! A client that sends any bytes and reads what comes back.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// An answer, taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Got {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let known = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        known.map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        let read = serde_json::from_str(&self.body);
        read.unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub(crate) fn field(&self, name: &str) -> String {
        self.json()[name].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn rule(&self) -> &str {
        self.header("x-emulator-rule").unwrap_or_default()
    }
}

pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("it listens");
    // A server that says nothing fails the test instead of stopping it.
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// All that comes back until the connection is closed, whatever was sent.
pub(crate) fn raw(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect(address);
    // The server may close before it has read everything.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    rest(&mut stream)
}

/// All that comes until the connection is closed or reset; being silent is a failure.
pub(crate) fn rest(stream: &mut TcpStream) -> Vec<u8> {
    let (mut all, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return all,
            Ok(length) => all.extend_from_slice(&piece[..length]),
            Err(error) => {
                use std::io::ErrorKind::{TimedOut, WouldBlock};
                assert!(![TimedOut, WouldBlock].contains(&error.kind()), "{all:?}");
                return all;
            }
        }
    }
}

/// Sends one request and reads its answer; none where the connection is closed without one.
pub(crate) fn exchange(address: SocketAddr, request: &[u8]) -> Option<Got> {
    let mut stream = connect(address);
    let _ = stream.write_all(request);
    parse(&rest(&mut stream))
}

fn parse(bytes: &[u8]) -> Option<Got> {
    let text = String::from_utf8(bytes.to_vec()).expect("answers are UTF-8");
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_owned(), value.trim().to_owned()))
    };
    Some(Got { status, headers: lines.filter_map(header).collect(), body: body.to_owned() })
}
