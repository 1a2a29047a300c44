//! What a request is held to: its form, what it addresses, what it needs.

use aliyun_rpc_wire::{Like, Prerequisite, ResourceInfo, Test};

use crate::service::Refusal;
use crate::state::fields::ResourceTable;
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::{Check, Fact, Need};
use crate::state::{Ask, refuse};

pub(crate) type Checked = Result<(), Refusal>;

impl Store {
    /// What is addressed is there, each within the one before.
    pub(crate) fn addressed(&self, ask: &Ask<'_>) -> Checked {
        let mut owners: Vec<(&str, &str)> = Vec::new();
        for address in ask.table.address {
            let Some(id) = ask.values.get(address.parameter) else { continue };
            let item = self.item(address.resource, id);
            let within = |item: &Item| owners.iter().all(|(kind, id)| item.belongs_to(kind, id));
            if !item.is_some_and(within) {
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
        let missing = ask.table.facts.iter().find(|fact| !self.is_so(ask, fact));
        missing.map_or(Ok(()), |fact| refuse(fact.code, fact.id))
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

    /// Whether a fact holds that nothing but an error code tells of. One about parameters that are
    /// not given is not asked for.
    fn is_so(&self, ask: &Ask<'_>, fact: &Fact) -> bool {
        let asked =
            fact.parameters.is_empty() || fact.parameters.iter().any(|name| ask.values.has(name));
        !asked || self.fact(ask, fact.id, fact.parameters)
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
        let field = resource(ask, &item.kind).and_then(|table| table.version);
        let has = field.and_then(|field| item.text(field));
        has.is_some_and(|has| numbers(has) >= numbers(least))
    }

    fn seen(&self, ask: &Ask<'_>, test: &Test) -> bool {
        match *test {
            Test::Exists { resource, id } => {
                ask.values.get(id).is_none_or(|id| self.within(ask, resource, id).is_some())
            }
            Test::State { resource, id, states } => {
                let Some(id) = ask.values.get(id) else { return true };
                let Some(item) = self.within(ask, resource, id) else { return false };
                let is_in =
                    |status: &str| states.iter().any(|one| one.eq_ignore_ascii_case(status));
                item.status.as_deref().is_none_or(is_in)
            }
            Test::Field { resource, id, field, like } => {
                let Some(id) = ask.values.get(id) else { return true };
                let item = self.within(ask, resource, id);
                item.and_then(|item| item.text(field)).is_none_or(|text| alike(ask, text, like))
            }
            Test::Count { resource, same, least, most } => {
                let like = |item: &Item| {
                    same.iter().all(|(name, field)| item.text(field) == ask.value(name))
                };
                let counted = |item: &&Item| {
                    item.kind == resource.name && is_within(ask, resource, item) && like(item)
                };
                let count = self.items.iter().filter(counted).count() as u64;
                let asked = same.iter().all(|(name, _)| ask.value(name).is_some());
                !asked || (least..=most).contains(&count)
            }
            _ => true,
        }
    }

    /// The resource with that id, where it belongs to those that the request names.
    fn within(&self, ask: &Ask<'_>, resource: &ResourceInfo, id: &str) -> Option<&Item> {
        self.item(resource.name, id).filter(|item| is_within(ask, resource, item))
    }

    /// Those of the kind that belong to what the request addresses.
    pub(crate) fn beside<'a>(
        &'a self,
        ask: &'a Ask<'_>,
        kind: &'a str,
    ) -> impl Iterator<Item = &'a Item> {
        let owned = move |item: &&Item| {
            let mut owners = ask.addressed().filter(|(owner, _)| *owner != kind);
            item.kind == kind && owners.all(|(owner, id)| item.belongs_to(owner, id))
        };
        self.items.iter().filter(owned)
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

fn is_within(ask: &Ask<'_>, resource: &ResourceInfo, item: &Item) -> bool {
    resource.owners.iter().all(|name| item.text(name) == ask.values.get(name))
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
