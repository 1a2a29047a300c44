//! What is in the way of a request: resources that are on their way from one state to another, and
//! what there is only one of.

use aliyun_rpc_wire::{Safety, Standing, Test};

use crate::state::check::{Checked, resource};
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::{Address, Effect};
use crate::state::{Ask, refuse};

impl Store {
    /// What is changed or removed is not on its way from one state to another, what something is
    /// made in is ready, and nothing that is addressed is being removed.
    pub(crate) fn settled(&self, ask: &Ask<'_>) -> Checked {
        let creates = matches!(ask.table.effect, Effect::Creates(_));
        let moves = ask.table.journey().is_some();
        let target = ask.table.address.len().saturating_sub(1);
        for (at, address) in ask.table.address.iter().enumerate() {
            let starts = creates || (moves && at == target);
            if at == target && self.is_done(ask, address) {
                continue;
            }
            if self.is_unsettled(ask, address, creates, starts) {
                return refuse(address.unsettled, format!("unsettled {}", address.resource));
            }
        }
        Ok(())
    }

    /// What is being removed need not be removed once more, where repeating changes nothing.
    fn is_done(&self, ask: &Ask<'_>, address: &Address) -> bool {
        let id = ask.values.get(address.parameter).unwrap_or_default();
        let standing = self.item(address.resource, id).and_then(|item| standing(ask, item));
        matches!(ask.table.effect, Effect::Deletes(_))
            && ask.table.info.safety == Safety::Idempotent
            && standing == Some(Standing::Leaving)
    }

    fn is_unsettled(&self, ask: &Ask<'_>, address: &Address, creates: bool, starts: bool) -> bool {
        let id = ask.values.get(address.parameter).unwrap_or_default();
        let standing = self.item(address.resource, id).and_then(|item| standing(ask, item));
        let says_itself = ask.table.prerequisites.iter().any(|known| {
            matches!(known.test, Test::State { resource, .. } if resource.name == address.resource)
        });
        match standing {
            Some(Standing::Leaving | Standing::Gone) => true,
            Some(Standing::Ready) | None => false,
            Some(Standing::Pending) => starts && !says_itself,
            Some(_) => creates && !says_itself,
        }
    }

    /// There is no other that the request would make a second of.
    pub(crate) fn unique(&self, ask: &Ask<'_>) -> Checked {
        let Some(one) = ask.table.moved() else { return Ok(()) };
        let same = |item: &Item, pairs: &[(&str, &str)]| {
            let slashless = |text: &str| text.trim_matches('/').to_owned();
            pairs.iter().all(|(parameter, field)| {
                ask.value(parameter)
                    .is_some_and(|value| item.text(field).map(slashless) == Some(slashless(value)))
            })
        };
        let items = || self.beside(ask, one.resource);
        let stays = |item: &Item| standing(ask, item) != Some(Standing::Leaving);
        if let Some((pairs, code)) = one.unique
            && items().any(|item| same(item, pairs) && stays(item))
        {
            return refuse(code, "natural-key");
        }
        let works = |item: &Item| standing(ask, item) == Some(Standing::Pending);
        if let Some((pairs, code)) = one.alone
            && items().any(|item| same(item, pairs) && works(item))
        {
            return refuse(code, "one-at-a-time");
        }
        Ok(())
    }
}

/// What the state of a resource means; none where it has none.
fn standing(ask: &Ask<'_>, item: &Item) -> Option<Standing> {
    let state = resource(ask, &item.kind)?.info.state(item.status.as_deref()?)?;
    Some(state.standing)
}
