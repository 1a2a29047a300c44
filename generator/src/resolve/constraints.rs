//! Constraints: from the keys of a spec to rules with their stability.

use aliyun_rpc_constraint::{Constraint, Part, Rule, Stability, Text, Texts, TimeFormat, When};

use crate::finding::Finding;
use crate::model;
use crate::place::{Place, Spanned};
use crate::raw::{self, Level};
use crate::resolve::charset::charset;
use crate::resolve::condition::{Visible, when};
use crate::resolve::scope::Scope;
use crate::yaml::suggestion;

/// The kinds that grow where nothing else is said.
const GROWING: &[&str] =
    &["one_of", "values_when", "range", "bytes", "depth", "comma_list", "max_items"];

/// The constraints that the keys describe, in the order of the kinds.
pub(crate) fn constraints(
    raw: &raw::Constraints,
    visible: Visible<'_>,
    scope: &Scope<'_>,
) -> Vec<model::Constraint> {
    let mut list = Collect { raw, visible, scope, condition: None, list: Vec::new() };
    list.keys();
    list.cases();
    list.known_levels();
    list.list
}

struct Collect<'a> {
    raw: &'a raw::Constraints,
    visible: Visible<'a>,
    scope: &'a Scope<'a>,
    condition: Option<When>,
    list: Vec<model::Constraint>,
}

impl Collect<'_> {
    fn add(&mut self, place: Place, rule: Rule) {
        let kind = rule.kind();
        let level = self.raw.levels.iter().find(|(key, _)| key.name == kind);
        let stability = match level {
            Some((_, Level::Grows)) => Stability::Grows,
            None if GROWING.contains(&kind) => Stability::Grows,
            Some((_, Level::Stable)) | None => Stability::Stable,
        };
        let inner = Constraint { rule, when: self.condition.clone(), stability };
        self.list.push(model::Constraint { inner, place });
    }

    fn add_some<T>(&mut self, key: Option<&Spanned<T>>, rule: impl FnOnce(&T) -> Rule) {
        if let Some(key) = key {
            self.add(key.place, rule(&key.value));
        }
    }

    fn keys(&mut self) {
        let raw = self.raw;
        self.add_some(raw.one_of.as_ref(), |values| {
            Rule::OneOf(values.iter().map(|value| value.value.clone()).collect())
        });
        self.add_some(raw.range.as_ref(), |r| Rule::Range { min: r.min, max: r.max });
        self.add_some(raw.length.as_ref(), length);
        self.add_some(raw.bytes.as_ref(), |max| Rule::Bytes { max: *max });
        self.charset_keys();
        self.add_some(raw.prefix.as_ref(), |prefix| Rule::Prefix(Text::Owned(prefix.clone())));
        self.add_some(raw.suffix.as_ref(), |suffix| Rule::Suffix(Text::Owned(suffix.clone())));
        self.add_some(raw.forbidden_prefix.as_ref(), |list| Rule::ForbiddenPrefix(owned(list)));
        self.add_some(raw.forbidden_text.as_ref(), |list| Rule::ForbiddenText(owned(list)));
        self.add_some(raw.ascii.as_ref().filter(|ascii| ascii.value), |_| Rule::Ascii);
        self.add_some(raw.bucket.as_ref(), |list| Rule::Bucket { schemes: owned(list) });
        self.add_some(raw.depth.as_ref(), |max| Rule::Depth { max: *max });
        self.time_key();
        self.add_some(raw.comma_list.as_ref(), |list| Rule::CommaList {
            max: list.max,
            of: list.of.as_deref().map(owned),
        });
        self.add_some(raw.max_items.as_ref(), |max| Rule::MaxItems(*max));
        self.add_some(raw.distinct.as_ref().filter(|distinct| distinct.value), |_| Rule::Distinct);
        self.when_keys();
    }

    fn charset_keys(&mut self) {
        let (raw, scope) = (self.raw, self.scope);
        self.add_some(raw.first_char.as_ref(), |set| Rule::FirstChar(charset(set, scope)));
        self.add_some(raw.charset.as_ref(), |set| Rule::Charset(charset(set, scope)));
    }

    fn time_key(&mut self) {
        let Some(time) = &self.raw.time else { return };
        match TimeFormat::from_pattern(&time.value) {
            Some(format) => self.add(time.place, Rule::Time(format)),
            None => self.scope.report(
                Finding::new("unknown-time-format", time.place, "this format of time is not known")
                    .help("write `yyyy-MM-ddTHH:mmZ` or `yyyy-MM-ddTHH:mm:ssZ`"),
            ),
        }
    }

    fn when_keys(&mut self) {
        let raw = self.raw;
        for (key, rule) in [
            (&raw.required_when, Rule::RequiredWhen as fn(When) -> Rule),
            (&raw.valid_when, Rule::ValidWhen as fn(When) -> Rule),
        ] {
            let Some(key) = key else { continue };
            if let Some(condition) = when(&key.value, self.visible, self.scope) {
                self.add(key.place, rule(condition));
            }
        }
    }

    fn cases(&mut self) {
        for case in &self.raw.cases {
            let condition = when(&case.when.value, self.visible, self.scope);
            let Some(condition) = condition else { continue };
            let mut inner = Collect {
                raw: &case.then,
                visible: self.visible,
                scope: self.scope,
                condition: Some(condition),
                list: Vec::new(),
            };
            inner.keys();
            inner.known_levels();
            self.list.append(&mut inner.list);
        }
    }

    fn known_levels(&self) {
        let known = raw::Constraints::KEYS;
        for (key, _) in
            self.raw.levels.iter().filter(|(key, _)| !known.contains(&key.name.as_str()))
        {
            let message = format!("there is no kind of constraint `{}`", key.name);
            let finding = Finding::new("unknown-key", key.place, message);
            self.scope.report(match suggestion(&key.name, known.iter().copied()) {
                Some(close) => finding.help(format!("did you mean `{close}`?")),
                None => finding.help("name the key of a constraint"),
            });
        }
    }
}

fn length(raw: &raw::Length) -> Rule {
    let of = match raw.of {
        Some(raw::LengthOf::Bucket) => Part::Bucket,
        Some(raw::LengthOf::Text) | None => Part::Whole,
    };
    Rule::Length { of, min: raw.min, max: raw.max }
}

fn owned(list: &[String]) -> Texts {
    list.iter().cloned().collect()
}
