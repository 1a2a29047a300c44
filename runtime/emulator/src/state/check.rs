//! What a request is held to: its form, what it addresses, what it needs, what is in its way.

use aliyun_rpc_wire::{Like, Prerequisite, Standing, Test};

use crate::service::Refusal;
use crate::state::fields::ResourceTable;
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::{ActionTable, Address, Check, Effect, Move, Need};
use crate::state::{Ask, refuse};

type Checked = Result<(), Refusal>;

impl Store {
    /// What is addressed is there, each within the one before.
    pub(crate) fn addressed(&self, ask: &Ask<'_>) -> Checked {
        let mut owners: Vec<(&str, &str)> = Vec::new();
        for address in ask.table.address {
            let Some(id) = ask.values.get(address.parameter) else { continue };
            let there = self.item(address.resource, id).is_some_and(|item| {
                let belongs = |(kind, id): &(&str, &str)| {
                    item.owners.iter().any(|(known, other)| known == kind && other == id)
                };
                owners.iter().all(belongs)
            });
            if !there {
                return refuse(address.absent, format!("address {}", address.parameter));
            }
            owners.push((address.resource, id));
        }
        Ok(())
    }

    /// What it needs besides its parameters is there.
    pub(crate) fn needed(&self, ask: &Ask<'_>) -> Checked {
        for (known, need) in ask.table.prerequisites.iter().zip(ask.table.needs) {
            let asks = |when| {
                let when: &aliyun_rpc_wire::constraint::When = when;
                when.holds(&ask.table.info.schema, ask.values)
            };
            if known.when.as_ref().is_none_or(asks) && !self.met(ask, known, need) {
                return refuse(need.code, known.id);
            }
        }
        Ok(())
    }

    fn met(&self, ask: &Ask<'_>, known: &Prerequisite, need: &Need) -> bool {
        match &need.check {
            Check::Seen => self.seen(ask, &known.test),
            Check::Fact(parameters) => self.fact(ask, known.id, parameters),
            Check::Version(least) => self.version(ask, least),
            Check::Addresses { of, count } => {
                let Some(network) = self.network(ask, of) else { return true };
                let taken = self.items.iter().flat_map(|item| &item.addresses);
                let taken = taken.filter(|(known, _)| *known == network).map(|(_, count)| count);
                self.world.free(&network) >= taken.sum::<u64>() + count
            }
            Check::Predicate { .. } => self.predicate(ask, known.id, &need.check),
        }
    }

    pub(crate) fn fact(&self, ask: &Ask<'_>, id: &str, parameters: &[&str]) -> bool {
        let given = ask.values.iter().filter(|(name, _)| {
            parameters.iter().any(|one| name == one || numberless(name).starts_with(&dotted(one)))
        });
        self.world.holds(id, &given.map(|(_, value)| value).collect::<Vec<_>>())
    }

    /// What addresses are taken of: what the parameter names, else a field of the outermost owner.
    pub(crate) fn network(&self, ask: &Ask<'_>, of: &str) -> Option<String> {
        let named = ask.values.get(of).map(str::to_owned);
        named.or_else(|| self.outermost(ask)?.text(of).map(str::to_owned))
    }

    pub(crate) fn outermost(&self, ask: &Ask<'_>) -> Option<&Item> {
        let address = ask.table.address.first()?;
        self.item(address.resource, ask.values.get(address.parameter)?)
    }

    fn version(&self, ask: &Ask<'_>, least: &str) -> bool {
        let Some(item) = self.outermost(ask) else { return true };
        let field = resource(ask, item.kind).and_then(|table| table.version);
        let has = field.and_then(|field| item.text(field));
        has.is_some_and(|has| numbers(has) >= numbers(least))
    }

    fn seen(&self, ask: &Ask<'_>, test: &Test) -> bool {
        match *test {
            Test::Exists { resource, id } => {
                ask.values.get(id).is_none_or(|id| self.item(resource.name, id).is_some())
            }
            Test::State { resource, id, states } => {
                let Some(id) = ask.values.get(id) else { return true };
                let Some(item) = self.item(resource.name, id) else { return false };
                !item.has_status || states.iter().any(|one| one.eq_ignore_ascii_case(&item.status))
            }
            Test::Field { resource, id, field, like } => {
                let Some(id) = ask.values.get(id) else { return true };
                let item = self.item(resource.name, id);
                item.and_then(|item| item.text(field)).is_none_or(|text| alike(ask, text, like))
            }
            Test::Count { resource, same, least, most } => {
                let owned = |item: &&Item| {
                    resource.owners.iter().all(|name| item.text(name) == ask.values.get(name))
                };
                let same = |item: &&Item| {
                    same.iter().all(|(parameter, field)| item.text(field) == ask.value(parameter))
                };
                let unasked = |(parameter, _): &(&str, &str)| ask.value(parameter).is_none();
                let items = self.items.iter().filter(|item| item.kind == resource.name);
                let count = items.filter(owned).filter(same).count() as u64;
                let Test::Count { same, .. } = *test else { return true };
                same.iter().any(unasked) || (least..=most).contains(&count)
            }
            _ => true,
        }
    }

    /// What is changed or removed is not on its way from one state to another, and what something
    /// is made in is ready.
    pub(crate) fn settled(&self, ask: &Ask<'_>) -> Checked {
        let creates = matches!(ask.table.effect, Effect::Creates(_));
        let moves = moved(ask.table).is_some_and(|one| !one.through.is_empty());
        let target = ask.table.address.len().saturating_sub(1);
        for (at, address) in ask.table.address.iter().enumerate() {
            if (creates || (moves && at == target)) && self.is_unsettled(ask, address, creates) {
                return refuse(address.unsettled, format!("unsettled {}", address.resource));
            }
        }
        Ok(())
    }

    fn is_unsettled(&self, ask: &Ask<'_>, address: &Address, creates: bool) -> bool {
        let id = ask.values.get(address.parameter).unwrap_or_default();
        let Some(item) = self.item(address.resource, id).filter(|item| item.has_status) else {
            return false;
        };
        let table = resource(ask, item.kind).and_then(|table| table.info.state(&item.status));
        let standing = table.map(|state| state.standing);
        let names_state = ask.table.prerequisites.iter().any(|known| {
            matches!(known.test, Test::State { resource, .. } if resource.name == item.kind)
        });
        match standing {
            Some(Standing::Leaving | Standing::Gone) => true,
            Some(Standing::Ready) | None => false,
            Some(Standing::Pending) => !names_state,
            Some(_) => creates && !names_state,
        }
    }

    /// There is no other that the request would make a second of.
    pub(crate) fn unique(&self, ask: &Ask<'_>) -> Checked {
        let Some(one) = moved(ask.table) else { return Ok(()) };
        let siblings = |item: &&Item| {
            let owned = ask.table.address.iter().filter(|address| address.resource != one.resource);
            let mut owned = owned.filter_map(|address| ask.values.get(address.parameter));
            item.kind == one.resource
                && owned.all(|id| item.owners.iter().any(|(_, owner)| owner == id))
        };
        let same = |item: &&Item, pairs: &[(&str, &str)]| {
            let slashless = |text: &str| text.trim_matches('/').to_owned();
            pairs.iter().all(|(parameter, field)| {
                ask.value(parameter)
                    .is_some_and(|value| item.text(field).map(slashless) == Some(slashless(value)))
            })
        };
        let standing = |item: &&Item| {
            let table = resource(ask, item.kind).and_then(|table| table.info.state(&item.status));
            table.map(|state| state.standing)
        };
        let items = || self.items.iter().filter(siblings);
        if let Some((pairs, code)) = one.unique
            && items().any(|item| {
                same(&item, pairs) && !matches!(standing(&item), Some(Standing::Leaving))
            })
        {
            return refuse(code, "natural-key");
        }
        if let Some((pairs, code)) = one.alone
            && items().any(|item| same(&item, pairs) && standing(&item) == Some(Standing::Pending))
        {
            return refuse(code, "one-at-a-time");
        }
        Ok(())
    }
}

/// The first constraint that is broken refuses the request.
pub(crate) fn form(ask: &Ask<'_>) -> Checked {
    let broken = ask.table.info.schema.check(ask.values);
    let Some(violation) = broken.first() else { return Ok(()) };
    let rule = format!("{} {}", violation.rule, violation.parameter);
    let numberless = numberless(&violation.parameter);
    let known = |rule: &str| {
        let breaches = ask.table.breaches.iter();
        breaches.into_iter().find(|one| one.parameter == numberless && one.rule == rule)
    };
    match known(violation.rule).or_else(|| known("type")).or(ask.table.breaches.first()) {
        Some(breach) => {
            let refused: Checked = refuse(breach.code, rule);
            refused.map_err(|refusal| Refusal { message: said(&refusal, violation), ..refusal })
        }
        None => refuse(ask.table.bad_token, rule),
    }
}

fn alike(ask: &Ask<'_>, text: &str, like: Like) -> bool {
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let given = |parameter: &str| ask.values.get(parameter).and_then(number);
    let (there, compared) = match like {
        Like::OneOf(known) => return known.iter().any(|one| one.eq_ignore_ascii_case(text)),
        Like::AtLeast(least) => return number(text).is_none_or(|there| there >= least),
        Like::Below(parameter) => (number(text), given(parameter)),
        Like::Above(parameter) => (given(parameter), number(text)),
        _ => return true,
    };
    there.zip(compared).is_none_or(|(less, more)| less < more)
}

/// The move that an action makes.
pub(crate) fn moved(table: &ActionTable) -> Option<&Move> {
    match &table.effect {
        Effect::Creates(one) | Effect::Changes(one) | Effect::Deletes(one) => Some(one),
        _ => None,
    }
}

pub(crate) fn resource(ask: &Ask<'_>, kind: &str) -> Option<&'static ResourceTable> {
    ask.tables.resources.iter().copied().find(|table| table.info.name == kind)
}

fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().unwrap_or_default()).collect()
}

fn dotted(name: &str) -> String {
    format!("{name}.")
}

/// A flat name without the numbers of lists.
pub(crate) fn numberless(name: &str) -> String {
    let numberless = |part: &&str| !part.bytes().all(|byte| byte.is_ascii_digit());
    name.split('.').filter(numberless).collect::<Vec<_>>().join(".")
}

/// The documented message, and what in the request breaks which rule.
fn said(refusal: &Refusal, violation: &aliyun_rpc_wire::constraint::Violation) -> String {
    format!("{} ({violation})", refusal.message)
}
