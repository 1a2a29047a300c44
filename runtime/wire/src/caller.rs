//! Who can send a request and hand back the answer.

use crate::action::Action;
use crate::request::Request;

/// Something that actions can be called with: an asynchronous client, a blocking one, a double.
pub trait Caller {
    /// What a call returns for a result of type `T`: a future, a `Result`, the result itself.
    type Reply<T>;

    /// Sends the request and decodes what the service answers.
    fn call<A: Action>(self, request: Request) -> Self::Reply<A::Output>;
}
