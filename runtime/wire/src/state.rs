//! Which required parameters of a call are given, told to the compiler.

use std::marker::PhantomData;

/// The state of a required parameter that has been given.
#[derive(Clone, Copy, Debug)]
pub struct Given;

/// The state of a required parameter `P` that has not been given yet.
#[derive(Clone, Copy, Debug)]
pub struct Missing<P>(PhantomData<P>);

/// The state of a required parameter that has been given.
#[diagnostic::on_unimplemented(
    message = "a required parameter is not given: `{Self}`",
    label = "give it with the setter of that name before this call is sent"
)]
pub trait Provided {}

impl Provided for Given {}

/// The state of a call whose required parameters are all given.
#[diagnostic::on_unimplemented(
    message = "required parameters are not given: `{Self}`",
    label = "give each `Missing` one with the setter of that name before this call is sent"
)]
pub trait Complete {}

macro_rules! complete {
    ($($state:ident)*) => {
        impl<$($state: Provided),*> Complete for ($($state,)*) {}
    };
}

complete!();
complete!(A);
complete!(A B);
complete!(A B C);
complete!(A B C D);
complete!(A B C D E);
complete!(A B C D E F);
complete!(A B C D E F G);
complete!(A B C D E F G H);
