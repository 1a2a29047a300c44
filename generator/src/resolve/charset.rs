//! Sets of characters; rule `unknown-char-class`.

use aliyun_rpc_constraint::{CharClass, Charset, Text};

use crate::finding::Finding;
use crate::raw;
use crate::resolve::scope::Scope;
use crate::yaml::suggestion;

/// The set that a spec describes; classes that do not exist are findings.
pub(crate) fn charset(raw: &raw::Charset, scope: &Scope<'_>) -> Charset {
    let mut classes = Vec::new();
    for name in &raw.classes {
        match CharClass::from_name(&name.value) {
            Some(class) => classes.push(class),
            None => scope.report(unknown(name)),
        }
    }
    let signs = raw.signs.clone().unwrap_or_default();
    Charset { classes: classes.into(), signs: Text::Owned(signs) }
}

fn unknown(name: &crate::place::Spanned<String>) -> Finding {
    let known = CharClass::ALL.iter().map(|(name, _)| *name);
    let help = match suggestion(&name.value, known.clone()) {
        Some(close) => format!("did you mean `{close}`?"),
        None => format!("the classes are {}", known.collect::<Vec<_>>().join(", ")),
    };
    let message = format!("there is no character class `{}`", name.value);
    Finding::new("unknown-char-class", name.place, message).help(help)
}
