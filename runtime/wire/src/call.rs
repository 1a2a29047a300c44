//! What every call can do, besides its setters.

/// The methods that all calls have, for a struct with `caller`, `request` and `state`.
#[doc(hidden)]
#[macro_export]
macro_rules! call {
    ($name:ident, $action:ident) => {
        impl<C, S> $name<C, S> {
            /// Adds a parameter that this SDK does not know yet, by its flat name on the wire.
            pub fn extra(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.request.set(&name.into(), &value.into());
                self
            }

            /// Sets how strictly this call is checked before it is sent.
            pub fn level(mut self, level: $crate::CheckLevel) -> Self {
                self.request.set_level(level);
                self
            }

            /// Every violation of the documented constraints, whatever the level; empty where
            /// all is well.
            #[must_use]
            pub fn check(&self) -> Vec<$crate::constraint::Violation> {
                self.request.check()
            }

            /// The parameters that will be sent.
            #[must_use]
            pub fn request(&self) -> &$crate::Request {
                &self.request
            }

            /// Sends the call.
            pub fn send(self) -> C::Reply<<$action as $crate::Action>::Output>
            where
                C: $crate::Caller,
                S: $crate::Complete<$action>,
            {
                self.caller.call::<$action>(self.request)
            }
        }
    };
}
