//! Rule `name-collision`: no two names of the spec become the same name in Rust.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::finding::Finding;
use crate::model::{Api, EnumValue, Filter, FilterKey, Member, Shape, Wait};
use crate::names;
use crate::place::Spanned;

/// What a name becomes in Rust.
struct Target {
    what: &'static str,
    /// Names that the generated code has for itself.
    taken: &'static [&'static str],
    remedy: &'static str,
}

/// Names of the wire are what they are.
const WIRE: &str = "the wire gives these names: generator/src/names.rs has to tell them apart";
const SETTER: Target = Target { what: "setter", taken: &[], remedy: WIRE };
const FIELD: Target = Target { what: "field", taken: &[], remedy: WIRE };
const CODE: Target = Target { what: "variant", taken: &["Unknown"], remedy: WIRE };
const VALUE: Target =
    Target { what: "variant", taken: &["Unknown"], remedy: "give the value a `name` of its own" };
const KEY: Target =
    Target { what: "variant", taken: &["Other"], remedy: "give the key a `name` of its own" };
const TYPE: Target = Target {
    what: "type",
    taken: names::RESERVED_TYPES,
    remedy: "rename the shape, whose name is the spec's own",
};
const MODULE: Target =
    Target { what: "module", taken: names::RESERVED_MODULES, remedy: "rename the group's folder" };

const METHOD: Target = Target {
    what: "method",
    taken: &[],
    remedy: "rename the wait or its resource, whose names are the spec's own",
};
const STATIC: Target = Target { what: "static", taken: &["RESOURCE"], remedy: "rename the wait" };
const LIFECYCLE: Target = Target { what: "module", taken: &[], remedy: "rename the resource" };

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let parameters = action.parameters.iter().map(|member| &member.name);
        let setters = parameters.map(|name| (names::setter(&name.value), name));
        unique(setters, &SETTER, report);
        fields(&action.result, report);
    }
    for shape in api.shapes.values() {
        match shape {
            Shape::Structure(structure) => match api.filter(structure) {
                Some(filter) => keys(&filter, report),
                None => fields(&structure.fields, report),
            },
            Shape::Enumeration(set) => {
                let name = |value: &EnumValue| names::variant(value.given_name());
                let values = set.values.iter().map(|value| (name(value), &value.value));
                unique(values, &VALUE, report);
            }
            Shape::Id(_) => {}
        }
    }
    types(api, report);
    let codes = api.codes.iter().filter(|code| !code.code.value.ends_with(".*"));
    let codes = codes.map(|code| (names::variant(&code.code.value), &code.code));
    unique(codes, &CODE, report);
    modules(api, report);
    waits(api, report);
}

/// Actions and waits are methods of the client; the waits of a resource share a module.
fn waits(api: &Api, report: &mut dyn FnMut(Finding)) {
    let actions =
        api.actions.iter().map(|action| (names::method(&action.name.value), &action.name));
    let waits = api.resources.iter().flat_map(|resource| {
        let method = |wait: &Wait| Spanned::new(wait.method(resource), wait.name.place);
        resource.waits.iter().map(method)
    });
    let waits: Vec<Spanned<String>> = waits.collect();
    let waits = waits.iter().map(|wait| (names::method(&wait.value), wait));
    unique(actions.chain(waits), &METHOD, report);
    for resource in &api.resources {
        let waits = resource.waits.iter();
        let statics = waits.map(|wait| (names::constant(&wait.name.value), &wait.name));
        unique(statics, &STATIC, report);
    }
    let waited = api.resources.iter().filter(|resource| !resource.waits.is_empty());
    let modules = waited.map(|resource| (names::module(&resource.name.value), &resource.name));
    unique(modules, &LIFECYCLE, report);
}

/// Groups with actions become modules; each is found at its first action.
fn modules(api: &Api, report: &mut dyn FnMut(Finding)) {
    let named = api.groups.iter().filter_map(|group| {
        let place = api.actions_of(group).next()?.name.place;
        Some(Spanned::new(group.name.clone(), place))
    });
    let named: Vec<Spanned<String>> = named.collect();
    unique(named.iter().map(|group| (names::module(&group.value), group)), &MODULE, report);
}

/// The keys of a filter become variants as they do in their value set, beside another one.
fn keys(filter: &Filter<'_>, report: &mut dyn FnMut(Finding)) {
    let variant = |(value, key): (&EnumValue, &'_ FilterKey)| {
        (names::variant(value.given_name()), key.key.clone())
    };
    let taken = filter.entries().map(variant).filter(|(rust, _)| KEY.taken.contains(&&**rust));
    let taken: Vec<_> = taken.collect();
    unique(taken.iter().map(|(rust, key)| (rust.clone(), key)), &KEY, report);
}

fn fields(members: &[Member], report: &mut dyn FnMut(Finding)) {
    let names = members.iter().map(|member| (names::field(&member.name.value), &member.name));
    unique(names, &FIELD, report);
}

/// Shapes and what the actions become share one name space.
fn types(api: &Api, report: &mut dyn FnMut(Finding)) {
    let shapes =
        api.shapes.values().map(|shape| (names::type_name(&shape.name().value), shape.name()));
    let actions = api.actions.iter().flat_map(|action| {
        let name = &action.name;
        ["", "Call", "Result"]
            .map(|ending| (names::type_name(&format!("{}{ending}", name.value)), name))
    });
    unique(shapes.chain(actions), &TYPE, report);
}

fn unique<'a>(
    names: impl Iterator<Item = (String, &'a Spanned<String>)>,
    target: &Target,
    report: &mut dyn FnMut(Finding),
) {
    let what = target.what;
    let mut seen: BTreeMap<String, &Spanned<String>> = BTreeMap::new();
    for (rust, name) in names {
        if target.taken.contains(&rust.as_str()) {
            let message =
                format!("`{}` becomes the {what} `{rust}` in Rust, which is taken", name.value);
            report(Finding::new("name-collision", name.place, message).help(target.remedy));
        }
        let seen = match seen.entry(rust) {
            Entry::Vacant(free) => {
                free.insert(name);
                continue;
            }
            Entry::Occupied(seen) => seen,
        };
        let (rust, first) = (seen.key(), seen.get());
        if first.value != name.value {
            let message = format!(
                "`{}` and `{}` both become the {what} `{rust}` in Rust",
                first.value, name.value
            );
            report(
                Finding::new("name-collision", name.place, message)
                    .beside(first.place, "the other one")
                    .help(target.remedy),
            );
        }
    }
}
