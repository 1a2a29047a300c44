//! The named predicates: what the tables cannot say otherwise, all in this one place.

use crate::state::Ask;
use crate::state::check::numberless;
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::{Check, Predicate};

impl Store {
    /// Whether the predicate holds.
    pub(crate) fn predicate(&self, ask: &Ask<'_>, id: &str, check: &Check) -> bool {
        let Check::Predicate { is, parameter, field, resource, most } = check else { return true };
        let given = given(ask, parameter);
        let own = self.own(ask, resource);
        let listed = || own.map(|item| item.listed(field)).unwrap_or_default();
        match is {
            Predicate::Apart => {
                let others = match own {
                    Some(_) => listed(),
                    None => {
                        self.beside(ask, resource).filter_map(|item| item.text(field)).collect()
                    }
                };
                let among = given.iter().enumerate().any(|(at, one)| {
                    given.iter().skip(at + 1).any(|other| one != other && nested(one, other))
                });
                let with = |one: &&str| {
                    others.iter().any(|other| !same_path(one, other) && nested(one, other))
                };
                !among && !given.iter().any(with)
            }
            Predicate::Same => {
                let has = self.outermost(ask).and_then(|item| item.text(field));
                has.is_none_or(|has| given.iter().all(|one| *one == has))
            }
            Predicate::Listed => given.iter().all(|one| listed().contains(one)),
            Predicate::Unlisted => !given.iter().any(|one| listed().contains(one)),
            Predicate::Room => (given.len() + listed().len()) as u64 <= *most,
            Predicate::Once => {
                let used = |item: &Item| {
                    item.kind == *resource
                        && item.text(field).is_some_and(|has| given.contains(&has))
                };
                !self.items.iter().any(used) || self.fact(ask, id, &[parameter])
            }
        }
    }

    /// The resource of the kind that the request addresses; none where it makes one.
    fn own(&self, ask: &Ask<'_>, kind: &str) -> Option<&Item> {
        let address = ask.table.address.iter().find(|address| address.resource == kind)?;
        self.item(kind, ask.values.get(address.parameter)?)
    }
}

/// What the parameter and all below it hold.
fn given<'a>(ask: &'a Ask<'_>, parameter: &str) -> Vec<&'a str> {
    let below = format!("{parameter}.");
    let of_it = ask.values.iter().filter(|(name, _)| {
        *name == parameter || numberless(name) == parameter || numberless(name).starts_with(&below)
    });
    of_it.map(|(_, value)| value).collect()
}

fn slashed(path: &str) -> String {
    format!("/{}/", path.trim_matches('/'))
}

fn same_path(one: &str, other: &str) -> bool {
    slashed(one) == slashed(other)
}

/// Whether one of the paths lies in the other.
fn nested(one: &str, other: &str) -> bool {
    let (one, other) = (slashed(one), slashed(other));
    one.starts_with(&other) || other.starts_with(&one)
}
