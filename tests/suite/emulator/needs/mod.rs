//! Every usage note that says what is needed, made from the spec: the request that meets it is
//! taken, and the one that does not is refused with its code. A note without either fails here.

mod breach;
mod predicates;
mod scene;

use std::collections::BTreeSet;

use aliyun_rpc_emulator::state::{ActionTable, Check, Code, Fact};
use aliyun_rpc_wire::Prerequisite;
use cpfs_emulator::TABLES;
use serde_json::Value;

use self::breach::{Breach, breaches};
use self::scene::Scene;
use crate::{files, spec};

/// Kinds of notes that nothing can be refused by.
const TOLD: &[&str] =
    &["advice", "bills", "destroys", "effect", "expires", "interrupts", "matches", "poll", "takes"];

/// Kinds that constraints hold.
const FORM: &[&str] = &["max_depth"];

/// Notes that cannot be seen broken by themselves, and why.
const NEVER_ALONE: &[(&str, &str)] = &[];

fn actions() -> impl Iterator<Item = &'static ActionTable> {
    TABLES.actions.iter().copied()
}

/// The page that lists the codes which the reference does not name.
fn chosen(action: &str, rule: &str, code: &str) -> bool {
    let page = files::read(&files::root().join("generated/cpfs/docs/emulator.md"));
    let (_, page) = page.split_once(&format!("### {action}\n")).unwrap_or_default();
    let (page, _) = page.split_once("\n### ").unwrap_or((page, ""));
    page.contains(&format!("| `{rule}` | `{code}` |"))
}

/// The code is the action's own, or on the page of those that were chosen.
fn assert_documented(table: &ActionTable, rule: &str, code: Code) {
    let own = table.info.errors.iter().any(|row| row.code == code.code);
    let (action, code) = (table.info.name, code.code);
    assert!(own || chosen(action, rule, code), "{action} {rule}: {code} is not on the page");
    assert!(table.info.service.code(code).is_some(), "{action} {rule}: {code} is made up");
}

#[test]
fn every_note_of_the_spec_is_enforced_or_nothing_to_enforce() {
    for (name, action) in spec::actions() {
        let table = actions().find(|table| table.info.name == *name).unwrap();
        let notes = action.get("notes").and_then(Value::as_array).into_iter().flatten();
        for note in notes {
            let (id, kind) = (note["id"].as_str().unwrap(), note["kind"].as_str().unwrap());
            let known =
                table.prerequisites.iter().zip(table.needs).find(|(known, _)| known.id == id);
            if TOLD.contains(&kind) {
                assert!(known.is_none(), "{name} {id}");
            } else if FORM.contains(&kind) {
                let code = note["code"].as_str().unwrap();
                let depth = table.breaches.iter().find(|breach| breach.rule == "depth");
                assert_eq!(depth.map(|breach| breach.code.code), Some(code), "{name} {id}");
            } else {
                let (_, need) = known.unwrap_or_else(|| panic!("{name}: {id} is not enforced"));
                match note.get("code").and_then(Value::as_str) {
                    Some(code) => assert_eq!(need.code.code, code, "{name} {id}"),
                    None => assert_documented(table, id, need.code),
                }
            }
        }
    }
}

/// What the emulator says to a request: the code and the rule of a refusal.
fn said(scene: &Scene) -> Option<(String, String)> {
    scene.ask().err().map(|refusal| (refusal.code, refusal.rule))
}

/// A breach is refused by the rule, with its code; nothing else is in the way.
fn judge(table: &ActionTable, rule: &str, code: Code, scene: Scene, breach: Breach) {
    let what = format!("{} {rule}: {}", table.info.name, breach.label);
    let refused = breach.refused;
    let scene = (breach.make)(scene);
    match said(&scene) {
        Some((found, by)) if refused => {
            assert_eq!(found, code.code, "{what}: {by}");
            // What is addressed and not there, and what a request alone asks too much of, is found
            // before any note is looked at.
            let early = by.starts_with("address ") || by.starts_with("max_items ");
            assert!(by == rule || early, "{what}: {by}");
        }
        None if refused => panic!("{what} is taken"),
        said => assert!(said.is_none_or(|(_, by)| by != rule), "{what} is refused"),
    }
}

fn exercise(table: &'static ActionTable, known: &'static Prerequisite, check: &Check, code: Code) {
    let scene = || Scene::of(table, known.when.as_ref(), &breach::parameters(known, check));
    let made = breaches(known, check, &scene());
    assert!(made.iter().any(|breach| breach.refused), "{} {}", table.info.name, known.id);
    assert_eq!(said(&scene()), None, "{} {}", table.info.name, known.id);
    for breach in made {
        judge(table, known.id, code, scene(), breach);
    }
}

#[test]
fn every_need_is_refused_where_it_is_not_met() {
    let mut waived: BTreeSet<&str> = NEVER_ALONE.iter().map(|(note, _)| *note).collect();
    for table in actions() {
        assert_eq!(table.prerequisites.len(), table.needs.len());
        for (known, need) in table.prerequisites.iter().zip(table.needs) {
            if !waived.remove(format!("{} {}", table.info.name, known.id).as_str()) {
                exercise(table, known, &need.check, need.code);
            }
        }
    }
    assert_eq!(waived, BTreeSet::new(), "these waivers are stale");
}

#[test]
fn every_fact_is_refused_where_it_does_not_hold() {
    let mut tried = 0;
    for table in actions() {
        for Fact { id, parameters, code } in table.facts {
            assert_documented(table, id, *code);
            let scene = || Scene::of(table, None, parameters);
            assert_eq!(said(&scene()), None, "{} {id}", table.info.name);
            for breach in breach::denied(id, parameters, &scene()) {
                judge(table, id, *code, scene(), breach);
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "{tried}");
}
