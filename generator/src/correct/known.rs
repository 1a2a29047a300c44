//! Corrections of the description that the provider publishes for machines: what is known to be
//! wrong in it, whether it has the document's mistakes or its own.

use crate::correct::{path, stale};
use crate::document::Document;
use crate::finding::{Finding, Findings};
use crate::raw::{Correction, CorrectionKind, Value};
use crate::yaml::{Content, Node};

/// The last step of a path to something as a whole, which is there or is not.
const WHOLE: &str = "/@type";

/// A correction of the description speaks of what the spec has.
pub(crate) fn check(correction: &Correction, document: &Document, findings: &mut Findings) {
    let found = stands(document, &correction.at);
    let Value(holds) = &correction.holds;
    let Some(found) = found else {
        let message = format!("there is nothing at `{}` in the spec", correction.at.value);
        let help = "name a place of the spec; the step before the last has to be there";
        findings.push(Finding::new("stale-correction", correction.at.place, message).help(help));
        return;
    };
    if !same(found.as_ref(), holds) {
        let is = found.as_ref().map_or_else(|| "absent".to_owned(), Node::inline);
        let message = format!("the spec has something else at `{}`", correction.at.value);
        let finding = Finding::new("stale-correction", holds.place, message);
        findings.push(finding.label(format!("the spec has `{is}`")).help(
            "a correction of the kind `upstream` changes nothing here: `holds` repeats the spec",
        ));
    }
}

/// Puts what holds in place of what the description is known to have wrong.
pub(crate) fn known(
    head: &mut Document,
    spec: &Document,
    corrections: &[Correction],
    notes: &mut Findings,
) {
    for correction in corrections {
        let (Value(says), Value(holds)) = (&correction.says, &correction.holds);
        let found = stands(head, &correction.at);
        let is_said = found.as_ref().is_some_and(|found| same(found.as_ref(), says));
        let is_its_own = correction.kind == CorrectionKind::Upstream;
        if !is_said && is_its_own {
            notes.push(stale(correction, found.flatten().as_ref()));
        }
        if !is_said {
            continue;
        }
        let whole = correction.at.strip_suffix(WHOLE).filter(|_| is_its_own);
        let at = whole.unwrap_or(&correction.at);
        let Some(target) = path::find(head, at).filter(path::Target::is_applied) else { continue };
        let gone = Node { place: holds.place, content: Content::Null };
        let there = path::find(spec, at).and_then(|target| target.found(spec));
        match (whole, there) {
            (Some(_), Some(there)) => target.put_back(head, spec, &there),
            (Some(_), None) => target.replace(head, &gone),
            (None, _) => target.replace(head, holds),
        }
    }
}

/// What stands at a place, or what it is where the path asks for that; none where nothing could.
#[expect(clippy::option_option, reason = "nothing is there, and nothing can be, are two things")]
fn stands(document: &Document, at: &str) -> Option<Option<Node>> {
    let Some(whole) = at.strip_suffix(WHOLE) else {
        return path::find(document, at).map(|target| target.found(document));
    };
    let is_there = path::find(document, whole)?.found(document).is_some();
    let kind = || path::find(document, at).and_then(|target| target.found(document));
    Some(is_there.then(kind).flatten())
}

/// Whether that is what stands there; nothing is `null`.
fn same(found: Option<&Node>, expected: &Node) -> bool {
    found.map_or(matches!(expected.content, Content::Null), |found| found.same(expected))
}
