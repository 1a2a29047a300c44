//! A look at a resource: asked for alone where that is possible, and told by its id.

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Category, Node, OpenCode, Request, ResourceInfo, Retry};
use serde_json::{Map, Value};

use crate::connection::Connection;
use crate::error::Error;
use crate::failure::Failure;
use crate::pages::Pager;

/// What a look shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sight {
    /// It is there, with these fields.
    There(Map<String, Value>),
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
        let tree = match parts.next().await {
            Ok(Some(tree)) => tree,
            Ok(None) => return Ok(Sight::Absent),
            Err(error) if says_gone(resource, &error) => return Ok(Sight::Unknown),
            Err(error) => return Err(error),
        };
        let mut listed = resource.listed(&tree).into_iter();
        if let Some(item) = listed.find(|item| field(item, resource.id).as_deref() == Some(id)) {
            return Ok(Sight::There(item.clone()));
        }
    }
}

/// All of a kind within their owners, outermost first.
pub(crate) async fn list<C: OpenCode>(
    connection: &Connection,
    resource: &'static ResourceInfo,
    owners: &[String],
) -> Result<Vec<Map<String, Value>>, Error<C>> {
    let mut parts = Parts::new(connection, resource, &resource.listing(owners));
    let mut items: Vec<Map<String, Value>> = Vec::new();
    while let Some(tree) = parts.next().await? {
        for item in resource.listed(&tree) {
            let id = field(item, resource.id);
            if !items.iter().any(|known| id.is_some() && field(known, resource.id) == id) {
                items.push(item.clone());
            }
        }
    }
    Ok(items)
}

/// The answers of a list that may come in parts.
struct Parts<'a> {
    connection: &'a Connection,
    request: Request,
    pager: Option<Pager>,
    ended: bool,
}

impl<'a> Parts<'a> {
    fn new(connection: &'a Connection, resource: &ResourceInfo, values: &Values) -> Self {
        let mut request = Request::new(resource.read);
        for (name, value) in values.iter() {
            request.set(name, value);
        }
        let pager = resource.paging.map(|paging| Pager::new(paging, request.values()));
        Self { connection, request, pager, ended: false }
    }

    /// The tree of the next answer; none after the last one.
    async fn next<C: OpenCode>(&mut self) -> Result<Option<Value>, Error<C>> {
        if self.ended {
            return Ok(None);
        }
        let (answer, _) = self.connection.answer(self.request.clone()).await?;
        let next = self.pager.as_mut().and_then(|pager| {
            pager.learn(&answer.tree);
            pager.parameter()
        });
        match next {
            Some((parameter, value)) => self.request.set(parameter, &value),
            None => self.ended = true,
        }
        Ok(Some(answer.tree))
    }
}

/// A field as text; none where it is absent or empty.
pub(crate) fn field(item: &Map<String, Value>, name: &str) -> Option<String> {
    Node::new(item.get(name)?).text().filter(|text| !text.is_empty())
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
