//! The reader of a preflight: looks at each resource once, however many ask.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{OpenCode, ResourceInfo, Test, Tree};

use crate::connection::Connection;
use crate::error::Error;
use crate::look::{Sight, list, look};
use crate::preflight::{NeedState, judge};

/// Reads what the needs of a request ask for.
pub(crate) struct Reader<'a, C> {
    connection: &'a Connection,
    values: Values,
    ones: BTreeMap<(&'static str, String), Result<Sight, String>>,
    lists: BTreeMap<&'static str, Result<Items, String>>,
    code: PhantomData<fn() -> C>,
}

/// The items of a list.
pub(crate) type Items = Vec<Tree>;

impl<'a, C: OpenCode> Reader<'a, C> {
    pub(crate) fn new(connection: &'a Connection, values: Values) -> Self {
        let (ones, lists) = (BTreeMap::new(), BTreeMap::new());
        Self { connection, values, ones, lists, code: PhantomData }
    }

    /// Whether what the test is for is there; none where the request has no need of it, since it
    /// does not name it.
    pub(crate) async fn check(&mut self, test: &Test) -> Option<NeedState> {
        match *test {
            Test::Exists { resource, id }
            | Test::State { resource, id, .. }
            | Test::Field { resource, id, .. } => {
                let id = self.values.get(id)?.to_owned();
                let sight = self.one(resource, &id).await;
                Some(match sight {
                    Ok(sight) => judge::one(test, &sight, &self.values),
                    Err(why) => NeedState::Unchecked(why),
                })
            }
            Test::Count { resource, same, .. } => {
                if !same.iter().all(|(parameter, _)| self.values.get(parameter).is_some()) {
                    return None;
                }
                Some(match self.all(resource).await {
                    Ok(items) => judge::count(test, &items, &self.values),
                    Err(why) => NeedState::Unchecked(why),
                })
            }
            _ => Some(NeedState::Unchecked("this API does not tell".to_owned())),
        }
    }

    /// A look at the resource with that id.
    async fn one(&mut self, resource: &'static ResourceInfo, id: &str) -> Result<Sight, String> {
        let key = (resource.name, id.to_owned());
        if let Some(seen) = self.ones.get(&key) {
            return seen.clone();
        }
        let owners = resource.owners_in(&self.values);
        let seen =
            look::<C>(self.connection, resource, &owners, id).await.map_err(|error| why(&error));
        self.ones.insert(key, seen.clone());
        seen
    }

    /// All of a kind.
    async fn all(&mut self, resource: &'static ResourceInfo) -> Result<Items, String> {
        if let Some(seen) = self.lists.get(resource.name) {
            return seen.clone();
        }
        let owners = resource.owners_in(&self.values);
        let seen = list::<C>(self.connection, resource, &owners).await;
        let seen = seen.map_err(|error| why(&error));
        self.lists.insert(resource.name, seen.clone());
        seen
    }
}

/// Why nothing was seen: which look was refused, and with which code. Where there is no code, all
/// that is known.
fn why<C: OpenCode>(error: &Error<C>) -> String {
    match (error.action(), error.code()) {
        (Some(action), Some(code)) => format!("{action}: {code}"),
        _ => error.to_string(),
    }
}
