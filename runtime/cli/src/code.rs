//! Error codes, as texts: the tables of the service say what each stands for.

use std::fmt;

use aliyun_rpc_client::wire::OpenCode;

/// A code that the service answers with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl From<String> for Code {
    fn from(code: String) -> Self {
        Self(code)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl OpenCode for Code {}

/// Why a call failed.
pub(crate) type Error = aliyun_rpc_client::Error<Code>;
