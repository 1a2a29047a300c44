//! Which required parameters of a call are given, told to the compiler.

/// The state of a required parameter that has been given.
#[derive(Clone, Copy, Debug)]
pub struct Given;

/// The state of a required parameter that has not been given yet.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// The state of a call of the action `A` whose required parameters are all given.
///
/// Generated code implements it for the tuple of an action's states, each bound by a trait of its
/// own parameter, so that the compiler names the one that is missing.
#[diagnostic::on_unimplemented(
    message = "the required parameters of `{A}` are not all given",
    label = "give them before this call is sent"
)]
pub trait Complete<A> {}
