//! A look at a resource: asked for alone where that is possible, and told by its id.

use aliyun_rpc_wire::{Category, Node, OpenCode, Request, ResourceInfo, Retry};
use serde_json::{Map, Value};

use crate::connection::{Connection, misfit};
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
    let mut request = Request::new(resource.read);
    for (name, value) in resource.request(owners, id).iter() {
        request.set(name, value);
    }
    let mut pager = resource.paging.map(|paging| Pager::new(paging, request.values()));
    loop {
        let (answer, trail) = match connection.answer(request.clone()).await {
            Ok(answered) => answered,
            Err(error) if says_gone(resource, &error) => return Ok(Sight::Unknown),
            Err(error) => return Err(error),
        };
        let tree = match resource.find(&answer.tree, id) {
            Ok(Some(item)) => return Ok(Sight::There(item.clone())),
            Ok(None) => answer.tree,
            Err(error) => return Err(misfit(request.action().name, answer, trail, error)),
        };
        let next = pager.as_mut().and_then(|pager| {
            pager.learn(&tree);
            pager.parameter()
        });
        match next {
            Some((parameter, value)) => request.set(parameter, &value),
            None => return Ok(Sight::Absent),
        }
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
