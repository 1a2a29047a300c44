//! Who can send a request and hand back the answer.

use crate::action::Action;
use crate::paging::Paged;
use crate::prerequisite::Prepared;
use crate::request::Request;
use crate::resource::Starts;

/// Something that actions can be called with: an asynchronous client, a blocking one, a double.
pub trait Caller {
    /// What a call returns for a result of type `T`: a future, a `Result`, the result itself.
    type Reply<T>;

    /// Sends the request and decodes what the service answers.
    fn call<A: Action>(self, request: Request) -> Self::Reply<A::Output>;
}

/// A caller that is a whole client: it also does what takes more than one request.
pub trait ClientCaller: Caller {
    /// The answers of an action that gives a long list in parts, one after the other.
    type Pages<A: Paged>;
    /// The items of that list, one after the other.
    type Items<A: Paged>;
    /// What a dry run tells.
    type DryRun;
    /// What is in the way of a request.
    type Preflight;

    /// Goes through the answers.
    fn pages<A: Paged>(self, request: Request) -> Self::Pages<A>;

    /// Goes through the items.
    fn items<A: Paged>(self, request: Request) -> Self::Items<A>;

    /// Collects the items, of which there may be so many at most.
    fn collect_all<A: Paged>(self, request: Request, most: usize) -> Self::Reply<Vec<A::Item>>;

    /// Has the service check the request, and nothing carried out.
    fn dry_run<A: Action>(self, request: Request) -> Self::Reply<Self::DryRun>;

    /// Looks at everything that the request needs, and nothing carried out.
    fn preflight<A: Prepared>(self, request: Request) -> Self::Reply<Self::Preflight>;

    /// Sends the request, and waits for the end of what it starts.
    fn send_and_wait<A: Starts>(self, request: Request) -> Self::Reply<A::Awaited>;
}
