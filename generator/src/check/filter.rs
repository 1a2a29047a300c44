//! Rule `filter`: a filter has a key and a text, and each key the type that its text is held to.

use aliyun_rpc_constraint::{Rule, Texts, TimeFormat};

use crate::check::walk;
use crate::finding::Finding;
use crate::model::{Api, Filter, FilterKey, Shape, Structure, Type};
use crate::yaml::suggestion;

const RULE: &str = "filter";

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let received = walk::received(api);
    for shape in api.shapes.values() {
        let Shape::Structure(structure) = shape else { continue };
        if structure.filter.is_none() {
            continue;
        }
        let name = &structure.name;
        if received.contains(name.value.as_str()) {
            let message = format!("results have the filter `{}`", name.value);
            let help = "give results a structure of their own, or remove `filter`";
            report(Finding::new(RULE, name.place, message).help(help));
        }
        match api.filter(structure) {
            Some(filter) => keys(api, structure, &filter, report),
            None => {
                let message = format!("`{}` has not the fields of a filter", name.value);
                let help = "a filter has two fields: `Key`, of a value set, and `Value`, a text";
                report(Finding::new(RULE, name.place, message).help(help));
            }
        }
    }
}

fn keys(api: &Api, structure: &Structure, filter: &Filter<'_>, report: &mut dyn FnMut(Finding)) {
    let has = |key: &str| filter.keys.iter().any(|known| known.key.value == key);
    for value in filter.set.values.iter().filter(|value| !has(&value.value.value)) {
        let message =
            format!("`{}` does not say what its key `{}` is", structure.name.value, &*value.value);
        report(
            Finding::new(RULE, structure.name.place, message)
                .beside(value.value.place, "the key")
                .help("add it to `filter`, with its type"),
        );
    }
    for key in filter.keys {
        if filter.set.exactly(&key.key.value).is_some() {
            typed(api, filter, key, report);
            continue;
        }
        let message = format!("`{}` is no value of `{}`", &*key.key, &*filter.set.name);
        let finding = Finding::new(RULE, key.key.place, message);
        let known = filter.set.values.iter().map(|value| value.value.value.as_str());
        report(match suggestion(&key.key.value, known) {
            Some(close) => finding.help(format!("did you mean `{close}`?")),
            None => finding.help("a filter has an entry for each documented key and no other"),
        });
    }
}

/// The type of a key is the one that the constraints of its text speak of.
fn typed(api: &Api, filter: &Filter<'_>, key: &FilterKey, report: &mut dyn FnMut(Finding)) {
    let name = &key.key.value;
    let (item, is_list) = match &key.ty {
        Type::List(list) => (&list.item, true),
        ty => (ty, false),
    };
    let mut amiss = |message: String, help: &str| {
        report(Finding::new(RULE, key.key.place, message).help(help));
    };
    match (is_list, filter.rules(name).any(|rule| matches!(rule, Rule::CommaList { .. }))) {
        (true, false) => amiss(
            format!("`{name}` is a list, and no `comma_list` bounds its text"),
            "constrain the text of that key, or look for one thing alone",
        ),
        (false, true) => amiss(
            format!("the text of `{name}` is a list with commas, and its type is not"),
            "say `type: Array`, and what it is a list of in `items`",
        ),
        _ => {}
    }
    let minutes = |rule: &Rule| *rule == Rule::Time(TimeFormat::Minutes);
    match (*item == Type::Time, filter.rules(name).any(minutes)) {
        (true, false) => amiss(
            format!("`{name}` is a time, and its text is not held to the format of one"),
            "constrain it with `time: yyyy-MM-ddTHH:mmZ`, the only one that has a type",
        ),
        (false, true) => amiss(
            format!("the text of `{name}` is a time, and its type is not"),
            "say `content: time`",
        ),
        _ => {}
    }
    for values in filter.rules(name).filter_map(values) {
        if let Some(value) = stray(api, item, values) {
            let message = format!("`{value}` is none of what `{name}` looks for");
            amiss(message, "name the value set that has all values of that key as its `shape`");
        }
    }
}

/// The only values that a rule admits, where it lists them.
fn values(rule: &Rule) -> Option<&Texts> {
    match rule {
        Rule::OneOf(values) | Rule::CommaList { of: Some(values), .. } => Some(values),
        _ => None,
    }
}

/// The first of the values that the type has not; a number has them all.
fn stray<'a>(api: &Api, ty: &Type, values: &'a Texts) -> Option<&'a str> {
    let set = match ty {
        Type::Enum(set) => api.enumeration(set),
        Type::Integer | Type::Long | Type::Boolean => return None,
        _ => None,
    };
    values.iter().find(|value| set.and_then(|set| set.exactly(value)).is_none())
}
