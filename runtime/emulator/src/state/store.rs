//! What is kept: resources, tokens, the time and the world; and the way of a request.

use std::time::SystemTime;

use aliyun_rpc_wire::Safety;
use serde_json::{Map, Value, json};

use crate::state::check::form;
use crate::state::ids::Ids;
use crate::state::item::Item;
use crate::state::listing::rows as listed;
use crate::state::table::Effect;
use crate::state::time::Time;
use crate::state::token::Tokens;
use crate::state::world::World;
use crate::state::{Answered, Ask, refuse};

#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) world: World,
    pub(crate) time: Time,
    pub(crate) ids: Ids,
    /// In the order in which they were made.
    pub(crate) items: Vec<Item>,
    pub(crate) tokens: Tokens,
}

impl Store {
    pub(crate) fn new(speed: u32) -> Self {
        Self {
            world: World::default(),
            time: Time::new(speed),
            ids: Ids::new(1),
            items: Vec::new(),
            tokens: Tokens::default(),
        }
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.time.latest()
    }

    /// Brings every resource to where it is by now; what is gone takes what belongs to it along.
    pub(crate) fn settle(&mut self) {
        let now = self.now();
        let mut gone = Vec::new();
        self.items.retain_mut(|item| {
            let stays = item.settle(now);
            if !stays {
                gone.push((item.kind, item.id.clone()));
            }
            stays
        });
        if !gone.is_empty() {
            self.items.retain(|item| !item.owners.iter().any(|owner| gone.contains(owner)));
        }
    }

    pub(crate) fn item(&self, kind: &str, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.kind == kind && item.id == id)
    }

    pub(crate) fn item_mut(&mut self, kind: &str, id: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.kind == kind && item.id == id)
    }

    /// The way of a request: its form, its token, what it needs, what it does.
    pub(crate) fn serve(&mut self, ask: &Ask<'_>) -> Answered {
        form(ask)?;
        if let Some(answer) = self.tokens.known(ask, self.time.latest()) {
            return answer;
        }
        self.addressed(ask)?;
        if ask.table.info.safety == Safety::Read {
            self.needed(ask)?;
            return self.read(ask);
        }
        self.needed(ask)?;
        self.settled(ask)?;
        self.unique(ask)?;
        if ask.is_dry() {
            return match ask.table.dry_run {
                Some(code) => refuse(code, "dry-run"),
                None => Ok(Map::new()),
            };
        }
        let answer = self.act(ask);
        self.tokens.keep(ask, self.time.latest(), &answer);
        Ok(answer)
    }

    fn read(&self, ask: &Ask<'_>) -> Answered {
        match &ask.table.effect {
            Effect::Lists { resource, matches } => self.list(ask, resource, matches),
            Effect::Rows { rows, matches, absent } => listed(ask, rows, matches, *absent),
            _ => Ok(Map::new()),
        }
    }

    /// All resources, for people and tests.
    pub(crate) fn view(&self) -> Value {
        let one = |item: &Item| {
            json!({
                "resource": item.kind,
                "id": item.id,
                "status": item.has_status.then_some(&item.status),
                "fields": item.texts,
            })
        };
        self.items.iter().map(one).collect()
    }
}
