//! What arrived: a request with its whole body, or as much of it as the door takes.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST};
use http::{HeaderMap, Method, Request};
use http_body_util::BodyExt as _;
use hyper::body::Body;

use super::pairs::{self, Pairs};
use super::rules::{ENCODING, SIZE};
use crate::service::Refusal;
use crate::settings::Limits;

/// How often the limit of a body is read and thrown away, so that the sender gets to read the
/// answer. One that goes on sending is cut off.
const PATIENCE: usize = 16;

/// A request that has arrived.
pub(super) struct Arrival {
    pub(super) method: Method,
    pub(super) path: String,
    query: String,
    pub(super) headers: HeaderMap,
    /// None where it is too long.
    body: Option<Bytes>,
}

impl Arrival {
    /// Reads a request to its end; none where it breaks off.
    pub(super) async fn read(
        request: Request<impl Body<Data = Bytes> + Unpin>,
        limits: &Limits,
    ) -> Option<Self> {
        let (head, body) = request.into_parts();
        let body = read(body, limits.body).await?;
        let query = head.uri.query().unwrap_or_default().to_owned();
        let path = head.uri.path().to_owned();
        Some(Self { method: head.method, path, query, headers: head.headers, body })
    }

    /// A header that is a text; none where it is not there, empty, or there twice.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.get_all(name).iter();
        let only = all.next().filter(|_| all.next().is_none())?;
        let text = std::str::from_utf8(only.as_bytes()).ok()?.trim();
        Some(text).filter(|text| !text.is_empty())
    }

    /// The host that was asked.
    pub(super) fn host(&self) -> &str {
        self.header(HOST.as_str()).unwrap_or("localhost")
    }

    /// The body, where it is not too long.
    pub(super) fn body(&self) -> Result<&Bytes, Refusal> {
        self.body.as_ref().ok_or_else(|| SIZE.broken("The body is longer than the limit."))
    }

    /// The parameters in the query.
    pub(super) fn query(&self) -> Result<Pairs, Refusal> {
        pairs::parse(self.query.as_bytes()).map_err(|what| encoding("query", &what))
    }

    /// The parameters in the body.
    pub(super) fn form(&self) -> Result<Pairs, Refusal> {
        let body = self.body()?;
        let kind = self.headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes().to_ascii_lowercase());
        if !body.is_empty() && !kind.is_none_or(|it| it.starts_with(super::FORM_TYPE.as_bytes())) {
            return Err(ENCODING.broken(format!("The body is not {}.", super::FORM_TYPE)));
        }
        pairs::parse(body).map_err(|what| encoding("body", &what))
    }
}

fn encoding(place: &str, what: &str) -> Refusal {
    ENCODING.broken(format!("In the {place}, {what}."))
}

/// A body; none within where it is longer than the limit, and none at all where it breaks off.
async fn read(mut body: impl Body<Data = Bytes> + Unpin, limit: usize) -> Option<Option<Bytes>> {
    let (mut read, mut count) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let data = frame.ok()?.into_data().unwrap_or_default();
        count = count.saturating_add(data.len());
        if count <= limit {
            read.extend_from_slice(&data);
        } else if count > limit.saturating_mul(PATIENCE) {
            break;
        } else {
            read = Vec::new();
        }
    }
    Some(Some(Bytes::from(read)).filter(|_| count <= limit))
}
