//! How each kind of need is broken, and what is just as good as what it asks for.

use aliyun_rpc_emulator::state::Check;
use aliyun_rpc_wire::{Like, Prerequisite, ResourceInfo, Test};
use serde_json::{Value, json};

use crate::emulator::needs::predicates::Of;
use crate::emulator::needs::scene::Scene;

/// A change of a scene, and whether it breaks the need.
pub(crate) struct Breach {
    pub(crate) label: String,
    pub(crate) refused: bool,
    pub(crate) make: Box<dyn FnOnce(Scene) -> Scene>,
}

pub(super) fn breach(
    label: impl Into<String>,
    make: impl FnOnce(Scene) -> Scene + 'static,
) -> Breach {
    Breach { label: label.into(), refused: true, make: Box::new(make) }
}

pub(super) fn fine(
    label: impl Into<String>,
    make: impl FnOnce(Scene) -> Scene + 'static,
) -> Breach {
    Breach { refused: false, ..breach(label, make) }
}

/// The parameters that have to be given for the need to be asked for.
pub(crate) fn parameters(known: &Prerequisite, check: &Check) -> Vec<&'static str> {
    match (check, known.test) {
        (Check::Fact(parameters), _) => parameters.to_vec(),
        (Check::Predicate { parameter, .. }, _) => vec![parameter],
        (Check::Seen, Test::Exists { id, .. } | Test::State { id, .. }) => vec![id],
        (Check::Seen, Test::Field { id, like, .. }) => match like {
            Like::Below(parameter) | Like::Above(parameter) => vec![id, parameter],
            _ => vec![id],
        },
        (Check::Seen, Test::Count { same, .. }) => same.iter().map(|(name, _)| *name).collect(),
        _ => Vec::new(),
    }
}

/// The breaches of a need, and their neighbours.
pub(crate) fn breaches(known: &'static Prerequisite, check: &Check, scene: &Scene) -> Vec<Breach> {
    match check {
        Check::Seen => seen(known.test, scene),
        Check::Fact(parameters) => denied(known.id, parameters, scene),
        Check::Version(least) => versions(least),
        Check::Addresses { count, .. } => addresses(*count, scene),
        Check::Predicate { is, parameter, field, resource, most } => {
            let of = Of { parameter, field, resource, most: *most };
            of.breaches(*is, known.id, scene)
        }
        other => panic!("a check of a new kind: {other:?}"),
    }
}

/// The fact is denied, about anything, about this and about something else.
pub(crate) fn denied(id: &'static str, parameters: &[&str], scene: &Scene) -> Vec<Breach> {
    let mut made = vec![breach("denied", move |scene| {
        scene.bench.state.change_world(|world| world.deny(id)).unwrap();
        scene
    })];
    let below = |flat: &str| {
        parameters.iter().any(|name| flat == *name || flat.starts_with(&format!("{name}.")))
    };
    let about = |about: String| {
        move |scene: Scene| {
            scene.bench.state.change_world(|world| world.deny_about(id, about)).unwrap();
            scene
        }
    };
    for (_, value) in scene.values.iter().filter(|(flat, _)| below(flat)) {
        made.push(breach(format!("denied about {value}"), about(value.clone())));
    }
    if !parameters.is_empty() {
        made.push(fine("denied about something else", about("another".to_owned())));
    }
    made
}

fn versions(least: &str) -> Vec<Breach> {
    let is = |version: String| {
        move |scene: Scene| {
            let id = scene.values["FileSystemId"].clone();
            let state = &scene.bench.state;
            state.set_field("file_system", &id, "CpfsVersion", &version).unwrap();
            scene
        }
    };
    let numbers: Vec<u32> = least.split('.').map(|part| part.parse().unwrap()).collect();
    let [major, minor, _] = numbers[..] else { panic!("{least}") };
    vec![
        breach("one too old", is(format!("{major}.{}.9", minor - 1))),
        fine("the first that does", is(least.to_owned())),
        fine("a version with two digits", is(format!("{major}.1{minor}.0"))),
    ]
}

/// The least number of addresses that will do is found by trying.
fn addresses(count: u64, scene: &Scene) -> Vec<Breach> {
    let free = |free: u64| {
        move |scene: Scene| {
            let network = scene.values.get("VSwitchId").map_or("vsw-1", String::as_str).to_owned();
            scene.bench.state.change_world(|world| world.set_addresses(network, free));
            scene
        }
    };
    let taken: u64 = {
        let saved: Value = serde_json::from_str(&scene.bench.state.saved()).unwrap();
        let items = saved["resources"].as_array().unwrap().iter();
        let pairs = items.flat_map(|item| item["addresses"].as_array().unwrap());
        pairs.filter_map(|pair| pair[1].as_u64()).sum()
    };
    vec![
        breach("one address too few", free(taken + count - 1)),
        fine("just enough addresses", free(taken + count)),
    ]
}

fn seen(test: Test, scene: &Scene) -> Vec<Breach> {
    match test {
        Test::Exists { resource, id } => missing(resource, id),
        Test::State { resource, id, states } => in_states(resource, id, states),
        Test::Field { resource, id, field, like } => like_this(resource, id, field, like, scene),
        Test::Count { resource, same, least, most } => counted(resource, same, least, most),
        other => panic!("a test of a new kind: {other:?}"),
    }
}

fn missing(resource: &'static ResourceInfo, id: &'static str) -> Vec<Breach> {
    let nowhere = move |mut scene: Scene| {
        scene.values.insert(id.to_owned(), "nowhere".to_owned());
        scene
    };
    let elsewhere = move |mut scene: Scene| {
        let mut other = scene.planted(resource.name, 1, &[("FileSystemId", json!("cpfs-other"))]);
        other = other.edited(|saved| {
            let last = saved["resources"].as_array_mut().unwrap().last_mut().unwrap();
            last["owners"] = json!([["file_system", "cpfs-other"]]);
        });
        scene = other;
        let saved: Value = serde_json::from_str(&scene.bench.state.saved()).unwrap();
        let planted = saved["resources"].as_array().unwrap().last().unwrap()["id"].clone();
        scene.values.insert(id.to_owned(), planted.as_str().unwrap().to_owned());
        scene
    };
    vec![breach("nowhere", nowhere), breach("in another file system", elsewhere)]
}

fn in_states(
    resource: &'static ResourceInfo,
    id: &'static str,
    states: &'static [&'static str],
) -> Vec<Breach> {
    let each = resource.states.iter().map(|state| {
        let make = move |scene: Scene| {
            let target = scene.values[id].clone();
            scene.bench.state.set_status(resource.name, &target, state.status).unwrap();
            scene
        };
        let refused = !states.contains(&state.status);
        Breach { refused, ..breach(state.status, make) }
    });
    each.collect()
}

fn like_this(
    resource: &'static ResourceInfo,
    id: &'static str,
    field: &'static str,
    like: Like,
    scene: &Scene,
) -> Vec<Breach> {
    let holds = |text: String| {
        move |scene: Scene| {
            let target = scene.values[id].clone();
            scene.bench.state.set_field(resource.name, &target, field, &text).unwrap();
            scene
        }
    };
    let given = |parameter: &str| -> i64 { scene.values[parameter].parse().unwrap() };
    let (bad, good): (Vec<String>, Vec<String>) = match like {
        Like::OneOf(known) => {
            (vec!["another".to_owned()], known.iter().map(|&known| known.to_owned()).collect())
        }
        Like::AtLeast(least) => (vec![(least - 1).to_string()], vec![least.to_string()]),
        Like::Below(parameter) => {
            let given = given(parameter);
            (vec![given.to_string(), (given + 1).to_string()], vec![(given - 1).to_string()])
        }
        Like::Above(parameter) => {
            let given = given(parameter);
            (vec![given.to_string(), (given - 1).to_string()], vec![(given + 1).to_string()])
        }
        other => panic!("a likeness of a new kind: {other:?}"),
    };
    let bad = bad.into_iter().map(|text| breach(format!("{field} {text}"), holds(text)));
    bad.chain(good.into_iter().map(|text| fine(format!("{field} {text}"), holds(text)))).collect()
}

fn counted(
    resource: &'static ResourceInfo,
    same: &'static [(&'static str, &'static str)],
    least: u64,
    most: u64,
) -> Vec<Breach> {
    let kind = resource.name;
    let emptied = move |scene: Scene| {
        scene.edited(|saved| {
            let items = saved["resources"].as_array_mut().unwrap();
            items.retain(|item| item["resource"] != kind);
        })
    };
    if least > 0 {
        return vec![breach("none of them", emptied)];
    }
    let with = move |count: u64| {
        move |scene: Scene| {
            let fields = same.iter().map(|(name, field)| (*field, scene.value(name)));
            let fields: Vec<_> = fields.collect();
            let others =
                FREE.iter().filter(|(name, _)| fields.iter().all(|(field, _)| field != name));
            let others = others.map(|(name, value)| (*name, json!(value)));
            let fields: Vec<_> = fields.iter().cloned().chain(others).collect();
            emptied(scene).planted(kind, count, &fields)
        }
    };
    vec![fine("as many as may be before", with(most)), breach("one too many", with(most + 1))]
}

/// What planted resources have in fields in which they are not to be like the request.
const FREE: &[(&str, &str)] =
    &[("FsetId", "fset-other"), ("Path", "/elsewhere/"), ("FileSystemPath", "/elsewhere/")];
