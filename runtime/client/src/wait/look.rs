//! A look at a resource: asked for alone where that is possible, and told by its id.

use std::collections::HashSet;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Category, Node, OpenCode, Request, ResourceInfo, Retry, Tree};

use crate::connection::{Connection, misfit};
use crate::error::Error;
use crate::failure::Failure;
use crate::pages::Pager;

/// What a look shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sight {
    /// It is there, with these fields.
    There(Tree),
    /// It is not in the list of its kind.
    Absent,
    /// The service says that it does not exist.
    Unknown,
}

/// Looks at the resource with that id, within its owners, outermost first. Only what has that very
/// id is taken for it, and the list is read to its end before it is taken for absent.
pub(crate) async fn look<C: OpenCode>(
    connection: &Connection,
    resource: &'static ResourceInfo,
    owners: &[String],
    id: &str,
) -> Result<Sight, Error<C>> {
    let mut parts = Parts::new(connection, resource, &resource.request(owners, id));
    loop {
        let listed = match parts.next().await {
            Ok(Some(listed)) => listed,
            Ok(None) => return Ok(Sight::Absent),
            Err(error) if says_gone(resource, &error) => return Ok(Sight::Unknown),
            Err(error) => return Err(error),
        };
        if let Some((_, item)) = listed.into_iter().find(|(known, _)| known == id) {
            return Ok(Sight::There(item));
        }
    }
}

/// All of a kind within their owners, outermost first.
pub(crate) async fn list<C: OpenCode>(
    connection: &Connection,
    resource: &'static ResourceInfo,
    owners: &[String],
) -> Result<Vec<Tree>, Error<C>> {
    let mut parts = Parts::new(connection, resource, &resource.listing(owners));
    let mut seen = HashSet::new();
    let mut items = Vec::new();
    while let Some(listed) = parts.next().await? {
        items.extend(listed.into_iter().filter(|(id, _)| seen.insert(id.clone())));
    }
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

/// One of a list, with its id.
type Listed = (String, Tree);

/// The answers of a list that may come in parts.
struct Parts<'a> {
    connection: &'a Connection,
    resource: &'static ResourceInfo,
    request: Request,
    pager: Option<Pager>,
    ended: bool,
}

impl<'a> Parts<'a> {
    fn new(connection: &'a Connection, resource: &'static ResourceInfo, values: &Values) -> Self {
        let mut request = Request::new(resource.read);
        for (name, value) in values.iter() {
            request.set(name, value);
        }
        let pager = resource.paging.map(|paging| Pager::new(paging, request.values()));
        Self { connection, resource, request, pager, ended: false }
    }

    /// What the next answer has, each with its id; none after the last one. An answer that has
    /// something else is an error: that is no way of not being there.
    async fn next<C: OpenCode>(&mut self) -> Result<Option<Vec<Listed>>, Error<C>> {
        if self.ended {
            return Ok(None);
        }
        let (answer, trail) = self.connection.answer(self.request.clone()).await?;
        let next = self.pager.as_mut().and_then(|pager| {
            pager.learn(&answer.tree);
            pager.parameter()
        });
        match next {
            Some((parameter, value)) => self.request.set(parameter, &value),
            None => self.ended = true,
        }
        let owned = |listed: Vec<(String, Node<'_>)>| {
            listed.into_iter().map(|(id, item)| (id, Tree::of(item))).collect()
        };
        match self.resource.listed(&answer.tree).map(owned) {
            Ok(listed) => Ok(Some(listed)),
            Err(error) => Err(misfit(self.request.action().name, answer, trail, error)),
        }
    }
}

/// A field as text; none where it is absent or empty.
pub(crate) fn field(item: &Tree, name: &str) -> Option<String> {
    Node::new(item).fields().ok()?.get(name)?.text().filter(|text| !text.is_empty())
}

/// Whether the service answered that the resource does not exist. It goes by the code: the status
/// of such an answer is that of many others.
fn says_gone<C>(resource: &ResourceInfo, error: &Error<C>) -> bool {
    error.failure().code().is_some_and(|code| resource.is_gone(code))
}

/// Whether another look may succeed where this one failed.
pub(crate) fn is_passing<C>(error: &Error<C>) -> bool {
    match error.failure() {
        Failure::Transport(_) | Failure::Held(_) => true,
        Failure::Unreadable { status, .. } => *status >= 500,
        Failure::Service(report) => match report.facts {
            Some(facts) => {
                matches!(
                    facts.category,
                    Category::Throttled | Category::Unavailable | Category::Internal
                ) || matches!(facts.retry, Retry::Backoff | Retry::Slow | Retry::SameToken)
            }
            None => report.status >= 500,
        },
        _ => false,
    }
}
