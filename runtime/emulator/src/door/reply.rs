//! Replies: what an answer looks like on the wire.

use std::time::SystemTime;

use http::header::{CONTENT_TYPE, DATE};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::arrival::Arrival;
use super::sheet::Sheet;
use super::xml;
use crate::service::{Answer, Refusal, Service};

/// The format of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Json,
    Xml,
}

impl Format {
    /// The format that the parameter asks for; none where there is no such format.
    pub(super) fn named(name: &str) -> Option<Self> {
        let known = [("json", Self::Json), ("xml", Self::Xml)];
        known.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, it)| it)
    }

    /// The format that the header `Accept` asks for: XML where it names XML and not JSON.
    pub(super) fn accepted(arrival: &Arrival) -> Self {
        let accept = arrival.header("accept").unwrap_or_default().to_ascii_lowercase();
        let is_xml = accept.contains("xml") && !accept.contains("json") && !accept.contains("html");
        if is_xml { Self::Xml } else { Self::Json }
    }
}

/// What a reply is made from besides the answer.
pub(super) struct Context<'a> {
    pub(super) service: &'a dyn Service,
    pub(super) action: &'a str,
    pub(super) format: Format,
    pub(super) request_id: &'a str,
    pub(super) host: &'a str,
    pub(super) now: SystemTime,
}

impl Context<'_> {
    pub(super) fn reply(&self, answer: Answer) -> Response<Sheet> {
        match answer {
            Answer::Result(fields) => {
                let text = match self.format {
                    Format::Json => json(self.with_id(fields)),
                    Format::Xml => self.xml(&self.with_id(fields)),
                };
                self.response(StatusCode::OK, text)
            }
            Answer::Refused(refusal) => {
                let status = StatusCode::from_u16(refusal.status);
                let fields = self.error(&refusal);
                let text = match self.format {
                    Format::Json => json(fields),
                    Format::Xml => xml::document("Error", &fields, &|_| None),
                };
                let mut response = self.response(status.unwrap_or(StatusCode::BAD_REQUEST), text);
                set(&mut response, HeaderName::from_static("x-emulator-rule"), &refusal.rule);
                response
            }
        }
    }

    /// A view, as it is.
    pub(super) fn view(&self, view: &Value) -> Response<Sheet> {
        self.response(StatusCode::OK, view.to_string())
    }

    fn with_id(&self, mut fields: Map<String, Value>) -> Map<String, Value> {
        fields.insert("RequestId".to_owned(), self.request_id.into());
        fields
    }

    fn xml(&self, fields: &Map<String, Value>) -> String {
        let is_name =
            !self.action.is_empty() && self.action.bytes().all(|it| it.is_ascii_alphabetic());
        let root = if is_name { self.action } else { "" };
        let item_name = |path: &str| self.service.item_name(self.action, path);
        xml::document(&format!("{root}Response"), fields, &item_name)
    }

    fn error(&self, refusal: &Refusal) -> Map<String, Value> {
        let (id, code) = (self.request_id, refusal.code.as_str());
        let page = format!("https://api.aliyun.com/troubleshoot?q={code}&requestId={id}");
        let fields = [
            ("RequestId", id),
            ("HostId", self.host),
            ("Code", code),
            ("Message", &refusal.message),
            ("Recommend", &page),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
    }

    fn response(&self, status: StatusCode, text: String) -> Response<Sheet> {
        let kind = match self.format {
            Format::Json => "application/json;charset=utf-8",
            Format::Xml => "text/xml;charset=utf-8",
        };
        let mut response = Response::new(Sheet::whole(text));
        *response.status_mut() = status;
        set(&mut response, CONTENT_TYPE, kind);
        set(&mut response, DATE, &date(self.now));
        set(&mut response, HeaderName::from_static("x-acs-request-id"), self.request_id);
        response
    }
}

/// Sets a header; one with signs that no header can have is left out.
fn set(response: &mut Response<Sheet>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn json(fields: Map<String, Value>) -> String {
    Value::Object(fields).to_string()
}

/// A time as the header `Date` has it; empty where the clock shows one that cannot be written.
fn date(now: SystemTime) -> String {
    let now = Timestamp::try_from(now);
    now.map_or_else(|_| String::new(), |now| now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string())
}
