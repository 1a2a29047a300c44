//! How each predicate is broken, and what is just as good as what it asks for.

use aliyun_rpc_emulator::state::Predicate;
use serde_json::json;

use crate::emulator::needs::breach::{Breach, breach, fine};
use crate::emulator::needs::scene::Scene;

/// What a predicate is about.
#[derive(Clone, Copy)]
pub(super) struct Of {
    pub(super) parameter: &'static str,
    pub(super) field: &'static str,
    pub(super) resource: &'static str,
    pub(super) most: u64,
}

impl Of {
    /// The flat names of the parameter in a request.
    fn flat(self, scene: &Scene) -> String {
        let below = format!("{}.", self.parameter);
        let names = scene.values.keys();
        let found =
            names.into_iter().find(|name| **name == self.parameter || name.starts_with(&below));
        found.unwrap().clone()
    }

    /// The list of the resource holds these, and the request asks for that.
    fn listed(self, held: Vec<String>, asked: &'static str) -> impl FnOnce(Scene) -> Scene {
        move |mut scene: Scene| {
            let flat = self.flat(&scene);
            scene.values.retain(|name, _| !name.starts_with(self.parameter));
            scene.values.insert(flat, asked.to_owned());
            scene.edited(|saved| {
                for item in saved["resources"].as_array_mut().unwrap() {
                    if item["resource"] == self.resource {
                        let list = held.iter().map(|path| json!({"RefreshPath": path}));
                        item["fields"][self.field] = list.collect();
                    }
                }
            })
        }
    }

    /// Another resource has this in the field, and the request asks for that.
    fn beside(self, held: &'static str, asked: &'static str) -> impl FnOnce(Scene) -> Scene {
        move |mut scene: Scene| {
            let flat = self.flat(&scene);
            scene.values.insert(flat, asked.to_owned());
            scene.planted(self.resource, 1, &[(self.field, json!(held))])
        }
    }

    /// The breaches of the predicate, and their neighbours.
    pub(super) fn breaches(self, is: Predicate, id: &'static str, scene: &Scene) -> Vec<Breach> {
        let of = self;
        let addressed = scene.table.address.iter().any(|one| one.resource == of.resource);
        let one = |path: &str| vec![path.to_owned()];
        match is {
            Predicate::Apart if addressed => vec![
                breach("within another", of.listed(one("/a/b/"), "/a/b/c/")),
                breach("around another", of.listed(one("/a/b/"), "/a/")),
                fine("beside another", of.listed(one("/a/b/"), "/a/bc/")),
            ],
            Predicate::Apart => vec![
                breach("within another", of.beside("/a/b/", "/a/b/c/")),
                breach("around another", of.beside("/a/b/", "/a/")),
                fine("beside another", of.beside("/a/b/", "/a/bc/")),
            ],
            Predicate::Same => vec![breach("another", move |mut scene: Scene| {
                scene.values.insert(of.parameter.to_owned(), "another".to_owned());
                scene
            })],
            Predicate::Listed => vec![
                breach("not in the list", of.listed(one("/a/"), "/b/")),
                fine("in the list", of.listed(one("/a/"), "/a/")),
            ],
            Predicate::Unlisted => vec![
                breach("in the list", of.listed(one("/a/"), "/a/")),
                fine("not in the list", of.listed(one("/a/"), "/b/")),
            ],
            Predicate::Room => rooms(of, addressed),
            Predicate::Once => vec![breach("used twice, and denied", move |scene: Scene| {
                let asked = json!(scene.values[of.parameter]);
                let scene =
                    scene.planted(of.resource, 1, &[(of.field, asked), ("FsetId", json!("x"))]);
                scene.bench.state.change_world(|world| world.deny(id)).unwrap();
                scene
            })],
            other => panic!("a predicate of a new kind: {other:?}"),
        }
    }
}

fn rooms(of: Of, addressed: bool) -> Vec<Breach> {
    let names = |count: u64| (0..count).map(|at| format!("/held/{at}/")).collect::<Vec<_>>();
    if addressed {
        return vec![
            breach("one too many", of.listed(names(of.most), "/asked/")),
            fine("as many as may be", of.listed(names(of.most - 1), "/asked/")),
        ];
    }
    // A request by itself cannot ask for more than its constraint lets it.
    let asks = move |count: u64| {
        move |mut scene: Scene| {
            let flat = of.flat(&scene);
            for at in 1..=count {
                let name = flat.replacen(".1", &format!(".{at}"), 1);
                scene.values.insert(name, format!("/asked/{at}/"));
            }
            scene
        }
    };
    vec![breach("one too many", asks(of.most + 1)), fine("as many as may be", asks(of.most))]
}
