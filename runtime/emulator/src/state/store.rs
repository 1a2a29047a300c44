//! What is kept: resources, tokens, the time and the world; and the way of a request.

use aliyun_rpc_wire::Safety;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::state::check::form;
use crate::state::ids::Ids;
use crate::state::item::Item;
use crate::state::listing::rows as listed;
use crate::state::table::{Effect, Tables};
use crate::state::time::Time;
use crate::state::token::Tokens;
use crate::state::world::World;
use crate::state::{Answered, Ask, refuse};

#[derive(Clone, Debug)]
pub(crate) struct Store {
    pub(crate) world: World,
    pub(crate) time: Time,
    pub(crate) ids: Ids,
    /// The number of the resource that is made next.
    pub(crate) next: u64,
    /// In the order of their numbers.
    pub(crate) items: Vec<Item>,
    pub(crate) tokens: Tokens,
    /// How often something has changed.
    pub(crate) changes: u64,
}

impl Store {
    pub(crate) fn new(tables: &'static Tables, speed: u32) -> Self {
        Self {
            world: World::new(tables),
            time: Time::new(speed),
            ids: Ids::new(1),
            next: 1,
            items: Vec::new(),
            tokens: Tokens::default(),
            changes: 0,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.time.latest()
    }

    /// Brings every resource to where it is by now; what is gone takes what belongs to it along.
    pub(crate) fn settle(&mut self) {
        let now = self.now();
        if !self.items.iter().any(|item| item.is_due(now)) {
            return;
        }
        self.changes += 1;
        let mut gone = Vec::new();
        self.items.retain_mut(|item| {
            let stays = item.settle(now);
            if !stays {
                gone.push((item.kind.clone(), item.id.clone()));
            }
            stays
        });
        if !gone.is_empty() {
            self.items.retain(|item| !item.owners.iter().any(|owner| gone.contains(owner)));
        }
    }

    pub(crate) fn item(&self, kind: &str, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.is(kind, id))
    }

    pub(crate) fn item_mut(&mut self, kind: &str, id: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.is(kind, id))
    }

    /// The way of a request: its form, its token, what it needs, what it does.
    pub(crate) fn serve(&mut self, ask: &Ask<'_>) -> Answered {
        form(ask)?;
        if let Some(answer) = self.tokens.known(ask, self.time.latest()) {
            return answer;
        }
        self.addressed(ask)?;
        self.needed(ask)?;
        if ask.table.info.safety == Safety::Read {
            return self.read(ask);
        }
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
        self.changes += 1;
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
            let owners =
                item.owners.iter().map(|(kind, id)| (kind.clone(), Value::from(id.as_str())));
            json!({
                "Resource": item.kind,
                "Id": item.id,
                "Owners": owners.collect::<Map<_, _>>(),
                "Status": item.status,
                "Fields": item.texts,
            })
        };
        let resources: Value = self.items.iter().map(one).collect();
        json!({"Time": self.now().to_string(), "Resources": resources})
    }
}
