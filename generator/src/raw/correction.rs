//! `corrections.yaml`: where the document is wrong, and what holds instead.

use crate::finding::Findings;
use crate::place::Spanned;
use crate::raw::SourceRef;
use crate::yaml::{Node, Read, choice, record};

record! {
    /// A correction.
    Correction {
        "at" at ! Spanned<String>,
        "says" says ! Value,
        "holds" holds ! Value,
        "kind" kind ! CorrectionKind,
        "source" source ! SourceRef,
        "since" since ? Spanned<String>,
        "why" why ! String,
    }
}

choice! {
    /// Why the document is wrong.
    CorrectionKind {
        /// A misprint.
        Slip = "slip",
        /// It says two things.
        Contradiction = "contradiction",
        /// The service does otherwise.
        Observed = "observed",
        /// The service did so, and no longer does.
        Changed = "changed",
        /// The document is right, and the provider's description for machines is wrong.
        Upstream = "upstream",
    }
}

/// Any YAML; `null` stands for what is not there.
#[derive(Clone, Debug)]
pub(crate) struct Value(pub(crate) Node);

impl Read for Value {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        Node::read(node, findings).map(Self)
    }
}
