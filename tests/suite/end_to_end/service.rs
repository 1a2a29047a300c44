//! The service at the other end: judges a request on its own and answers from the examples.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use http::header::CONTENT_TYPE;
use http::{Method, Request, Response};

use crate::judge::{self, Parameters};
use crate::samples::SAMPLES;
use crate::spec;

/// The key that requests have to be signed with.
pub(crate) const KEY: (&str, &str) = ("testid", "testsecret");

/// The parameters that every request has, in order.
const COMMON: [&str; 9] = [
    "AccessKeyId",
    "Action",
    "Format",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

/// What to answer a request that is in order.
#[derive(Clone)]
pub(crate) enum Answers {
    /// The document's sample in the format that the request asks for.
    Samples,
    /// The document's sample in XML, whatever the request asks for.
    Xml,
    /// Always the same: status, type of the content, body.
    Fixed(u16, &'static str, String),
}

/// A request that was in order: the action, and its own parameters.
pub(crate) type Call = (String, Parameters);

/// The service; clones share what it has seen.
#[derive(Clone)]
pub(crate) struct Service {
    answers: Answers,
    host: String,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    nonces: BTreeSet<String>,
    calls: Vec<Call>,
}

impl Service {
    /// A service that is reached under this host.
    pub(crate) fn new(host: impl Into<String>, answers: Answers) -> Self {
        Self { answers, host: host.into(), seen: Arc::default() }
    }

    /// Takes the calls since the last time.
    pub(crate) fn calls(&self) -> Vec<Call> {
        std::mem::take(&mut self.seen.lock().unwrap().calls)
    }

    /// Answers a request; what is not in order is an error that says why.
    pub(crate) fn answer(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let (status, content, body) = match self.judged(request) {
            Err(why) => (400, "application/json", refusal(why)),
            Ok((action, format)) => match (&self.answers, format.as_str()) {
                (Answers::Fixed(status, content, body), _) => (*status, *content, body.clone()),
                (Answers::Samples, "JSON") => (200, "application/json", sample(&action).0),
                (Answers::Samples | Answers::Xml, _) => (200, "text/xml", sample(&action).1),
            },
        };
        let builder = Response::builder().status(status).header(CONTENT_TYPE, content);
        builder.body(body.into_bytes()).unwrap()
    }

    /// The action and the format of a request that is in order.
    fn judged(&self, request: &Request<Vec<u8>>) -> Result<(String, String), &'static str> {
        let form = std::str::from_utf8(request.body()).map_err(|_| "Form")?;
        let query = request.uri().query().unwrap_or_default();
        let is_post = *request.method() == Method::POST;
        demand(is_post && request.uri().path() == "/" && query.is_empty(), "Method")?;
        let mut parameters = judge::parameters(form);
        self.check_headers(request, &parameters)?;
        let judged = judge::signature("POST", &parameters, KEY.1);
        demand(parameters.get("Signature") == Some(&judged), "SignatureDoesNotMatch")?;
        let common = COMMON.map(|name| parameters.remove(name));
        demand(common.iter().all(Option::is_some), "MissingParameter")?;
        let [key, action, format, _, method, nonce, signature, time, version] =
            common.map(Option::unwrap_or_default);
        demand(key == KEY.0, "InvalidAccessKeyId")?;
        demand(method == "HMAC-SHA1" && signature == "1.0", "SignatureMethod")?;
        demand(is_time(&time), "InvalidTimeStamp")?;
        demand(version == "2017-06-26", "Version")?;
        demand(format == "JSON" || format == "XML", "Format")?;
        let mut seen = self.seen.lock().unwrap();
        demand(nonce.len() >= 16 && seen.nonces.insert(nonce), "SignatureNonceUsed")?;
        demand(spec::actions().contains_key(&action), "InvalidAction.NotFound")?;
        seen.calls.push((action.clone(), parameters));
        Ok((action, format))
    }

    fn check_headers(
        &self,
        request: &Request<Vec<u8>>,
        parameters: &Parameters,
    ) -> Result<(), &'static str> {
        let parameter = |name: &str| parameters.get(name).cloned().unwrap_or_default();
        for (name, value) in [
            ("host", self.host.clone()),
            ("content-type", "application/x-www-form-urlencoded".to_owned()),
            ("accept", "application/json".to_owned()),
            ("x-acs-action", parameter("Action")),
            ("x-acs-version", parameter("Version")),
        ] {
            let mut found = request.headers().get_all(name).iter();
            demand(found.next().is_some_and(|found| found == value.as_str()), "Header")?;
            demand(found.next().is_none(), "Header")?;
        }
        Ok(())
    }
}

fn demand(holds: bool, why: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(why) }
}

fn refusal(why: &str) -> String {
    serde_json::json!({"RequestId": "refused", "Code": why, "Message": "not in order"}).to_string()
}

fn sample(action: &str) -> (String, String) {
    let sample = &SAMPLES[action];
    (sample.json.clone(), sample.xml.clone())
}

/// `yyyy-MM-ddTHH:mm:ssZ`.
fn is_time(text: &str) -> bool {
    let pattern = "0000-00-00T00:00:00Z";
    let digit = |found: char| if found.is_ascii_digit() { '0' } else { found };
    text.chars().map(digit).collect::<String>() == pattern
}
