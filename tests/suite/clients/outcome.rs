//! What became of a call, by the word of the client.

use aliyun_rpc_wire::Reply;
use serde_json::Value;

use super::call::Call;

/// What became of a call.
#[derive(Debug)]
pub(super) enum Outcome {
    /// A result.
    Answered {
        /// The fields, as the client hands them out.
        body: Value,
        /// The answer as a text, where the client decodes nothing.
        xml: Option<String>,
    },
    /// An exception that the client makes of an answer.
    Refused(Exception),
}

/// An exception.
#[derive(Debug)]
pub(super) struct Exception {
    /// The name of its class.
    pub(super) class: String,
    pub(super) status: u64,
    pub(super) code: String,
    pub(super) message: String,
    pub(super) request_id: String,
}

/// Parameters that a client has no setter for, so that they are added by name.
const LACKING: &[(&str, &str)] = &[("DescribeZones", "RegionId")];

impl Outcome {
    pub(super) fn read(call: &Call<'_>, line: &Value) -> Self {
        if let Some(broken) = line.get("broken") {
            panic!("{call:?}: {broken}");
        }
        if let Some(refused) = line.get("refused") {
            let text = |name: &str| refused[name].as_str().unwrap_or_default().to_owned();
            return Self::Refused(Exception {
                class: text("exception"),
                status: refused["status"].as_u64().unwrap_or_default(),
                code: text("code"),
                message: text("message"),
                request_id: text("request_id"),
            });
        }
        if let Some(xml) = line["xml"].as_str() {
            return Self::of_xml(call, line["status"].as_u64().unwrap(), xml);
        }
        let status = line["status"].as_u64().unwrap_or_default();
        assert!((200..300).contains(&status), "{call:?}: {line}");
        if let Some(asked) = line.get("asked") {
            assert_eq!(*asked, call.parameters(), "{call:?}: the model of the request lacks some");
        }
        let wrong = line["mistyped"].as_array().into_iter().flatten().collect::<Vec<_>>();
        assert!(wrong.is_empty(), "{call:?}: {wrong:?}");
        for lacking in line["lacking"].as_array().into_iter().flatten() {
            let known =
                LACKING.iter().any(|known| *known == (call.action, lacking.as_str().unwrap()));
            assert!(known, "{call:?}: no setter for {lacking}");
        }
        Self::Answered { body: line["body"].clone(), xml: None }
    }

    /// A client that decodes nothing leaves it to its users to see that a text is an error.
    fn of_xml(call: &Call<'_>, status: u64, xml: &str) -> Self {
        let read = Reply::read(call.action, u16::try_from(status).unwrap(), xml.as_bytes());
        match read.unwrap_or_else(|error| panic!("{call:?}: {error:?}: {xml}")) {
            Reply::Success(_) => Self::Answered { body: Value::Null, xml: Some(xml.to_owned()) },
            Reply::Failure(error) => Self::Refused(Exception {
                class: String::new(),
                status,
                code: error.code.unwrap_or_default(),
                message: error.message.unwrap_or_default(),
                request_id: error.request_id.unwrap_or_default(),
            }),
        }
    }

    /// The exception.
    pub(super) fn refused(self, what: &str) -> Exception {
        match self {
            Self::Refused(exception) => exception,
            Self::Answered { body, xml } => panic!("{what}: {body} {xml:?}"),
        }
    }
}
