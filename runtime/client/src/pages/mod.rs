//! Lists that come in parts: streams of their answers and of their items.

mod count;
mod items;
mod pager;
mod position;
mod seen;
mod stream;

pub use items::Items;
pub(crate) use pager::Pager;
pub use position::Position;
pub use stream::Pages;

use aliyun_rpc_wire::{OpenCode, Paged, Request};

use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::failure::Failure;
use crate::trail::Trail;

impl Connection {
    /// Goes through the answers of an action that gives a long list in parts.
    pub fn pages<A: Paged, C: OpenCode + 'static>(&self, request: Request) -> Pages<A, C> {
        Pages::new(self.clone(), request)
    }

    /// Goes through the items of that list.
    pub fn items<A: Paged, C: OpenCode + 'static>(&self, request: Request) -> Items<A, C> {
        Items::new(self.pages(request))
    }

    /// Collects the items of that list, of which there may be so many at most.
    #[must_use]
    pub fn collect_all<A: Paged, C: OpenCode + 'static>(
        &self,
        request: Request,
        most: usize,
    ) -> Reply<Vec<A::Item>, C> {
        let action = request.action().name;
        let mut items: Items<A, C> = self.items(request);
        Box::pin(async move {
            let mut all = Vec::new();
            while let Some(item) = items.try_next().await? {
                if all.len() == most {
                    let failure = Failure::TooMany { most, position: items.begun().clone() };
                    return Err(Error::of_call(action.into(), failure, Trail::default()));
                }
                all.push(item);
            }
            Ok(all)
        })
    }
}
