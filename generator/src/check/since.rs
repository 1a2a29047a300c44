//! Rule `since`: what is newer than the document says since when, by a source that can know.

use std::collections::BTreeSet;

use crate::check::walk;
use crate::finding::Finding;
use crate::model::{Api, Correction, CorrectionKind, Origin};
use crate::place::Spanned;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let mut seen = BTreeSet::new();
    for origin in walk::origins(api) {
        if let Some(since) = origin.since.as_ref().filter(|since| seen.insert(since.place)) {
            known(api, origin, since, report);
        }
    }
    for correction in &api.corrections {
        dated(correction, report);
    }
}

/// The day is one, after that of the document, and not after that of the source that tells of it.
fn known(api: &Api, origin: &Origin, since: &Spanned<String>, report: &mut dyn FnMut(Finding)) {
    let date = |id: &str| api.sources.iter().find(|known| known.id == id).map(|it| &*it.date);
    let (document, source) = (&api.service.origin.source.value, &origin.source.value);
    let mut refuse = |message: String, help: &str| {
        report(Finding::new("since", since.place, message).help(help));
    };
    if !is_date(&since.value) {
        let help = "write the day from which it is known as yyyy-MM-dd";
        return refuse(format!("`{}` is no date", since.value), help);
    }
    if let Some(date) = date(document).filter(|date| since.value.as_str() <= *date) {
        let message = format!("`{}` is not after the document, which is of {date}", since.value);
        return refuse(message, "remove `since`: what the document has is not newer than it");
    }
    if let Some(date) = date(source).filter(|date| since.value.as_str() > *date) {
        let message = format!("the source `{source}` is of {date} and cannot tell of this");
        refuse(message, "name the source that shows it, with `source` beside `since`");
    }
}

/// What has changed says since when, and nothing else does.
fn dated(correction: &Correction, report: &mut dyn FnMut(Finding)) {
    let is_changed = correction.kind == CorrectionKind::Changed;
    let (message, help) = match (is_changed, correction.origin.since.is_some()) {
        (true, true) | (false, false) => return,
        (true, false) => (
            "a correction of the kind `changed` says since when",
            "add `since`, the day from which the service is known to do otherwise",
        ),
        (false, true) => (
            "only a correction of the kind `changed` says since when",
            "remove `since`, or say `kind: changed`",
        ),
    };
    report(Finding::new("since", correction.origin.source.place, message).help(help));
}

/// Whether a text is a day, `yyyy-MM-dd`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, digits: usize| -> Option<u32> {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_number)
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
