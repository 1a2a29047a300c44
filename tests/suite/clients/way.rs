//! The ways to call: a client, its signature, its HTTP method, its format.

use std::process::Command;

use aliyun_rpc_wire::{ActionInfo, Method};

use crate::files;

/// What runs a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runtime {
    Python,
    Node,
}

/// How a client takes answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// Through models with a type for each field; errors go by the status.
    Models,
    /// As JSON has it; errors go by the status.
    Json,
    /// As JSON has it; errors go by the field `Code`.
    JsonByCode,
    /// As a text in XML.
    Xml,
}

/// One way to call.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) runtime: Runtime,
    /// The file in `tests/clients` that runs the client.
    pub(super) script: &'static str,
    /// What that file knows the way by.
    pub(super) name: &'static str,
    /// The signature and where the parameters stand, for people.
    pub(super) said: &'static str,
    /// Whether requests are sent with GET.
    pub(super) gets: bool,
    pub(super) takes: Takes,
}

impl Way {
    /// The class of the exception that the client makes of an error.
    pub(super) fn exception(&self, status: u64, code: &str) -> String {
        match (self.script, self.takes) {
            (_, Takes::Xml) => String::new(),
            ("core.py", _) => "ServerException".to_owned(),
            ("pop.js", _) => format!("{code}Error"),
            ("typed.js", _) if code.contains("Throttling") => "ThrottlingError".to_owned(),
            (script, _) => {
                let side = if status < 500 { "Client" } else { "Server" };
                let kind = if script == "typed.py" { "Exception" } else { "Error" };
                format!("{side}{kind}")
            }
        }
    }

    /// What the client sends with every action, whoever calls it.
    pub(super) fn sends(&self) -> &[(&str, &str)] {
        if self.script == "core.py" { &[("RegionId", "cn-hangzhou")] } else { &[] }
    }

    /// Whether the action can be called in this way: some take no GET.
    pub(super) fn can_call(&self, info: &ActionInfo) -> bool {
        !self.gets || info.documented_method == Method::Get
    }
}

impl Runtime {
    /// The command that runs a script with the packages that were installed.
    pub(super) fn command(self, script: &str) -> Command {
        let installed = files::root().join("target/clients");
        let sources = files::root().join("tests/clients");
        let mut command = match self {
            Self::Python => {
                let folder = if cfg!(windows) { "Scripts" } else { "bin" };
                let mut python = Command::new(installed.join("python").join(folder).join("python"));
                python.env("PYTHONDONTWRITEBYTECODE", "1").arg(sources.join("python").join(script));
                python
            }
            Self::Node => {
                let mut node = Command::new("node");
                node.env("NODE_PATH", installed.join("node").join("node_modules"))
                    .arg(sources.join("node").join(script));
                node
            }
        };
        for proxy in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
            command.env_remove(proxy).env_remove(proxy.to_lowercase());
        }
        command
    }
}
