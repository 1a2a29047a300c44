//! What every call can do, besides its setters.

/// A call that nothing has been set of but these parameters, for a struct with `caller`, `request`
/// and `state`.
#[doc(hidden)]
#[macro_export]
macro_rules! begin {
    ($caller:expr, $info:expr $(, ($($set:tt)*))*) => {{
        let request = $crate::Request::new(&$info);
        let call = Self { caller: $caller, request, state: ::std::marker::PhantomData };
        $(let call = $crate::set!(call, $($set)*);)*
        call
    }};
}

/// A call with a parameter set: to a value of that type, or to a list of such values as lists are
/// sent, or to what is sent as JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! set {
    ($call:expr, $name:literal, list $item:ty, $items:expr) => {{
        let mut call = $call;
        let items: Vec<$item> = $items.into_iter().map(Into::<$item>::into).collect();
        call.request.set($name, &items);
        call
    }};
    ($call:expr, $name:literal, comma_list $item:ty, $items:expr) => {{
        let mut call = $call;
        call.request.set_comma_list($name, $items.into_iter().map(Into::<$item>::into));
        call
    }};
    ($call:expr, $name:literal, json_list $item:ty, $items:expr) => {{
        let mut call = $call;
        let items: Vec<$item> = $items.into_iter().map(Into::<$item>::into).collect();
        call.request.set_json($name, &items);
        call
    }};
    ($call:expr, $name:literal, json $type:ty, $value:expr) => {{
        let mut call = $call;
        call.request.set_json::<$type>($name, &Into::<$type>::into($value));
        call
    }};
    ($call:expr, $name:literal, $type:ty, $value:expr) => {{
        let mut call = $call;
        call.request.set::<$type>($name, &Into::<$type>::into($value));
        call
    }};
}

/// The same of a parameter that has to be given, which changes the state of the call.
#[doc(hidden)]
#[macro_export]
macro_rules! give {
    ($name:ident, $call:expr, $($set:tt)*) => {{
        let call = $crate::set!($call, $($set)*);
        $name { caller: call.caller, request: call.request, state: ::std::marker::PhantomData }
    }};
}

/// The methods that all calls have, for a struct with `caller`, `request` and `state`.
#[doc(hidden)]
#[macro_export]
macro_rules! call {
    ($name:ident, $action:ident) => {
        impl<C, S> $name<C, S> {
            /// Adds a parameter that this SDK does not know yet, by its flat name on the wire.
            pub fn extra(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.request.set::<String>(name.into(), &value.into());
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

/// The methods of a call that gives a long list in parts.
#[doc(hidden)]
#[macro_export]
macro_rules! paged_call {
    ($name:ident, $action:ident) => {
        impl<C: $crate::ClientCaller, S: $crate::Complete<$action>> $name<C, S> {
            /// Goes through the answers, one part of the list after the other, as the service
            /// gives them.
            pub fn pages(self) -> C::Pages<$action> {
                self.caller.pages::<$action>(self.request)
            }

            /// Goes through the items, each once, asking for the next part of the list when it
            /// is needed.
            pub fn items(self) -> C::Items<$action> {
                self.caller.items::<$action>(self.request)
            }

            /// Collects all items; where there are more than `most`, that is an error.
            pub fn collect_all(
                self,
                most: usize,
            ) -> C::Reply<Vec<<$action as $crate::Paged>::Item>> {
                self.caller.collect_all::<$action>(self.request, most)
            }
        }
    };
}

/// The method of a call that can be checked by the service and not carried out.
#[doc(hidden)]
#[macro_export]
macro_rules! dry_run_call {
    ($name:ident, $action:ident, $($doc:literal),*) => {
        impl<C: $crate::ClientCaller, S: $crate::Complete<$action>> $name<C, S> {
            /// Has the service check the call, and nothing carried out.
            ///
            $(#[doc = $doc])*
            ///
            /// It tells whether the check passed, nothing is in stock, or why the call would be
            /// refused. No client token is sent, also where one was given.
            pub fn dry_run(self) -> C::Reply<C::DryRun> {
                self.caller.dry_run::<$action>(self.request)
            }
        }
    };
}

/// The method of a call that starts what goes on after its answer.
#[doc(hidden)]
#[macro_export]
macro_rules! starting_call {
    ($name:ident, $action:ident, $($doc:literal),*) => {
        impl<C: $crate::ClientCaller, S: $crate::Complete<$action>> $name<C, S> {
            /// Sends the call, and waits for the end of what it starts.
            ///
            $(#[doc = $doc])*
            pub fn send_and_wait(self) -> C::Reply<<$action as $crate::Starts>::Awaited> {
                self.caller.send_and_wait::<$action>(self.request)
            }
        }
    };
}

/// The method of a call that needs more than its parameters.
#[doc(hidden)]
#[macro_export]
macro_rules! prepared_call {
    ($name:ident, $action:ident) => {
        impl<C: $crate::ClientCaller, S: $crate::Complete<$action>> $name<C, S> {
            /// Looks at everything that the call needs, and nothing carried out: what can be read
            /// through this API, then the service's own dry run where there is one. It tells what
            /// is missing and what to do about it, and what cannot be seen from here.
            pub fn preflight(self) -> C::Reply<C::Preflight> {
                self.caller.preflight::<$action>(self.request)
            }
        }
    };
}

/// The methods of a call that creates a task, each for what such tasks can do with entries.
#[doc(hidden)]
#[macro_export]
macro_rules! job_call {
    ($name:ident, $action:ident, $entry:ty, rerun $source:literal: $task:ty,
     $($verb:ident, [$($doc:literal),*], [$(($parameter:literal, $value:literal)),*];)*) => {
        impl<C: $crate::ClientCaller, S: $crate::Complete<$action>> $name<C, S> {
            $(
                $(#[doc = $doc])*
                ///
                /// The entries are cut into tasks that take as many as the service allows, and the
                /// tasks run one after the other. Nothing is sent before the job is awaited.
                pub fn $verb<I>(mut self, entries: I) -> C::Job<$action>
                where
                    I: IntoIterator<Item: Into<$entry>>,
                    I::IntoIter: Send + 'static,
                {
                    $(self.request.set::<str>($parameter, $value);)*
                    let entries = entries.into_iter().map(|entry| Into::<$entry>::into(entry));
                    self.caller.job::<$action>(self.request, Box::new(entries))
                }
            )*

            /// Runs a task once more: sends the call with that task as its source, and waits for
            /// the end.
            pub fn rerun(
                mut self,
                task: impl Into<$task>,
            ) -> C::Reply<<$action as $crate::Starts>::Awaited> {
                self.request.set::<$task>($source, &task.into());
                self.caller.send_and_wait::<$action>(self.request)
            }
        }
    };
}
