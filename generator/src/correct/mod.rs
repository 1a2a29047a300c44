//! The correct stage: from what the document says to what holds.

mod known;
mod newer;
mod path;

pub(crate) use known::known;
pub(crate) use newer::without_newer;

use crate::document::Document;
use crate::finding::{Finding, Findings};
use crate::raw::{Correction, CorrectionKind, Value};
use crate::yaml::{Content, Node, Read};

/// The rule of a correction that no longer applies.
pub(crate) const STALE: &str = "stale-correction";

/// The corrections, and the document with each of them applied.
pub(crate) fn correct(document: Document) -> Result<(Document, Vec<Correction>), Findings> {
    let corrections = corrections(&document)?;
    Ok((corrected(document, &corrections)?, corrections))
}

/// The corrections of a document in which nothing names what came later.
pub(crate) fn corrections(document: &Document) -> Result<Vec<Correction>, Findings> {
    let mut findings = Findings::new();
    newer::check(document, &mut findings);
    let corrections = match document.trees.get("corrections.yaml") {
        Some(node) if !matches!(node.content, Content::Null) => Vec::read(node, &mut findings),
        _ => Some(Vec::<Correction>::new()),
    };
    findings.propagate(corrections)
}

/// The document with each of the corrections applied.
///
/// A correction of an example's answer is checked and not applied: answers stay as documented.
pub(crate) fn corrected(
    document: Document,
    corrections: &[Correction],
) -> Result<Document, Findings> {
    let mut findings = Findings::new();
    let mut corrected = document;
    let (of_description, of_document): (Vec<_>, Vec<_>) =
        corrections.iter().partition(|it| it.kind == CorrectionKind::Upstream);
    for correction in of_document {
        apply(correction, &mut corrected, &mut findings);
    }
    for correction in of_description {
        known::check(correction, &corrected, &mut findings);
    }
    findings.propagate(Some(corrected))
}

fn apply(correction: &Correction, document: &mut Document, findings: &mut Findings) {
    let at = &correction.at;
    let Some(target) = path::find(document, at) else {
        let message = format!("there is nothing at `{}` to correct", at.value);
        findings.push(Finding::new("stale-correction", at.place, message).help(
            "the path is actions/<Action>/…, shapes/<Shape>/…, service/…, errors/…, \
             resources/…, examples/<Action>/request/… or examples/<Action>/response.json/…",
        ));
        return;
    };
    let Value(says) = &correction.says;
    let found = target.found(document);
    let agrees =
        found.as_ref().map_or(matches!(says.content, Content::Null), |found| found.same(says));
    if !agrees {
        findings.push(stale(correction, found.as_ref()));
        return;
    }
    let Value(holds) = &correction.holds;
    if target.is_applied() {
        target.replace(document, holds);
    }
}

fn stale(correction: &Correction, found: Option<&Node>) -> Finding {
    let Value(says) = &correction.says;
    let now = found.map_or_else(|| "absent".to_owned(), Node::inline);
    let message = format!("the correction of `{}` no longer applies", correction.at.value);
    let label = format!("the correction takes it to be `{}`", says.inline());
    let finding = Finding::new("stale-correction", says.place, message).label(label);
    let finding = finding.help("remove the correction, or bring `says` up to date");
    match found {
        Some(found) => finding.beside(found.place, format!("it is `{now}`")),
        None => finding,
    }
}
