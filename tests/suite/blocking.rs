//! The blocking client of the generated crate, against a server on the loopback interface.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use cpfs::Credentials;
use cpfs::blocking::Client;

#[test]
fn a_script_calls_without_a_runtime() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut sent = Vec::new();
        while !sent.windows(10).any(|bytes| bytes == b"&Signature") {
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).unwrap();
            sent.extend_from_slice(&bytes[..count]);
        }
        let body = r#"{"RequestId": "r", "Regions": {"Region": [{"RegionId": "cn-x"}]}}"#;
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
        stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
        String::from_utf8(sent).unwrap()
    });
    let builder = cpfs::Client::builder().endpoint(url).environment(|_| None);
    let client = Client::build(builder.credentials(Credentials::new("id", "secret"))).unwrap();
    let answer = client.describe_regions().send().unwrap();
    assert_eq!(answer.request_id.as_deref(), Some("r"));
    assert!(serving.join().unwrap().contains("Action=DescribeRegions&"));
}
