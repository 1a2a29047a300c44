//! Rows of generated tables: short, so that there is little to parse, and literals all the way
//! down, so that they can lie in statics.

/// A row of an action's error table: status, code and message, then what is different there from
/// what is known of the code.
#[doc(hidden)]
#[macro_export]
macro_rules! error_row {
    (
        $status:literal, $code:literal, $message:literal
        $(, meaning $meaning:literal)? $(, category $category:ident)?
        $(, retry $retry:ident)? $(, remedy $remedy:literal)?
    ) => {
        $crate::ErrorRow {
            status: $status,
            code: $code,
            message: $message,
            meaning: $crate::error_row!(@ $($meaning)?),
            category: $crate::error_row!(@ $($crate::Category::$category)?),
            retry: $crate::error_row!(@ $($crate::Retry::$retry)?),
            remedy: $crate::error_row!(@ $($remedy)?),
        }
    };
    (@) => { None };
    (@ $value:expr) => { Some($value) };
}

/// What is known of a code: its category, its retry class, what it means and what to do.
#[doc(hidden)]
#[macro_export]
macro_rules! code_info {
    ($code:literal, $category:ident, $retry:ident, $meaning:literal, $remedy:literal) => {
        $crate::CodeInfo {
            code: $code,
            meaning: $meaning,
            category: $crate::Category::$category,
            retry: $crate::Retry::$retry,
            remedy: $remedy,
        }
    };
}

/// A prerequisite: its id, how it is seen and what is needed, then the code, the remedy and the
/// condition that it has.
#[doc(hidden)]
#[macro_export]
macro_rules! prerequisite {
    (
        $id:literal, $test:ident($($of:tt)*), $text:literal
        $(, code $code:literal)? $(, remedy $remedy:literal)? $(, when($($when:tt)*))?
    ) => {
        $crate::Prerequisite {
            id: $id,
            text: $text,
            code: $crate::prerequisite!(@option $($code)?),
            remedy: $crate::prerequisite!(@option $($remedy)?),
            when: $crate::prerequisite!(@option $($crate::constraint::when!($($when)*))?),
            test: $crate::prerequisite!(@ $test($($of)*)),
        }
    };
    (@option) => { None };
    (@option $value:expr) => { Some($value) };
    (@ unseen()) => { $crate::Test::Unseen };
    (@ exists($($resource:ident)::+, $id:literal)) => {
        $crate::Test::Exists { resource: &$($resource::)+RESOURCE, id: $id }
    };
    (@ state($($resource:ident)::+, $id:literal, $($state:literal),*)) => {
        $crate::Test::State { resource: &$($resource::)+RESOURCE, id: $id, states: &[$($state),*] }
    };
    (@ field($($resource:ident)::+, $id:literal, $field:literal, OneOf($($value:literal),*))) => {
        $crate::Test::Field {
            resource: &$($resource::)+RESOURCE,
            id: $id,
            field: $field,
            like: $crate::Like::OneOf(&[$($value),*]),
        }
    };
    (@ field($($resource:ident)::+, $id:literal, $field:literal, $like:ident($of:literal))) => {
        $crate::Test::Field {
            resource: &$($resource::)+RESOURCE,
            id: $id,
            field: $field,
            like: $crate::Like::$like($of),
        }
    };
    (@ at_least($least:literal, $($resource:ident)::+)) => {
        $crate::Test::Count { resource: &$($resource::)+RESOURCE, same: &[], least: $least, most: u64::MAX }
    };
    (@ at_most($most:literal, $($resource:ident)::+ $(, $parameter:literal = $field:literal)*)) => {
        $crate::Test::Count {
            resource: &$($resource::)+RESOURCE,
            same: &[$(($parameter, $field)),*],
            least: 0,
            most: $most,
        }
    };
}

/// A state of a resource: where it stands, what it means, and what to do where there is something.
#[doc(hidden)]
#[macro_export]
macro_rules! state {
    ($status:literal, $standing:ident, $meaning:literal $(, remedy $remedy:literal)?) => {
        $crate::State {
            status: $status,
            standing: $crate::Standing::$standing,
            meaning: $meaning,
            remedy: $crate::state!(@ $($remedy)?),
        }
    };
    (@) => { None };
    (@ $remedy:literal) => { Some($remedy) };
}

/// A field that tells why a resource failed: its values, and what each means.
#[doc(hidden)]
#[macro_export]
macro_rules! tell {
    ($field:literal $(, $value:literal = $meaning:literal)*) => {
        $crate::Tell { field: $field, values: &[$(($value, $meaning)),*] }
    };
}

/// How a structure that answers have is decoded and serialized: its fields, each with its names on
/// the wire and, of a list, the name of an item.
#[doc(hidden)]
#[macro_export]
macro_rules! received {
    ($structure:ident; $($field:ident = $kind:ident($name:literal $($more:tt)*)),* $(,)?) => {
        $crate::decoded!($structure; $($field = $kind($name $($more)*)),*);

        impl ::serde_core::Serialize for $structure {
            fn serialize<S: ::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                let record = $crate::generated::Record::begin(serializer)?;
                $(let record = $crate::received!(@ record $kind $name, &self.$field);)*
                record.end()
            }
        }
    };
    (@ $record:ident optional $name:literal, $value:expr) => {
        $record.optional($name, $value.as_ref())?
    };
    (@ $record:ident boxed $name:literal, $value:expr) => {
        $record.optional($name, $value.as_ref())?
    };
    (@ $record:ident $kind:ident $name:literal, $value:expr) => {
        $record.field($name, $value)?
    };
}

/// How a structure is decoded: its fields, each with its names on the wire and, of a list, the name
/// of an item.
#[doc(hidden)]
#[macro_export]
macro_rules! decoded {
    (
        $structure:ident;
        $($field:ident = $kind:ident($name:literal $(or $alias:literal)* $(, $item:literal)?)),* $(,)?
    ) => {
        impl $crate::Decode for $structure {
            fn decode(node: $crate::Node<'_>) -> Result<Self, $crate::DecodeError> {
                let fields = node.fields()?;
                let _ = &fields;
                Ok(Self {
                    $($field: fields.$kind(
                        $crate::decoded!(@ fields $name $(or $alias)*) $(, $item)?
                    )?,)*
                })
            }
        }
    };
    (@ $fields:ident $name:literal) => { $name };
    (@ $fields:ident $($name:literal)or+) => { $fields.known_as(&[$($name),+]) };
}

/// How a structure that requests have is sent, flat and as JSON: its fields, each with what it is
/// flat, its name behind a dot, and its name.
#[doc(hidden)]
#[macro_export]
macro_rules! sent {
    ($structure:ident; $($field:ident = $kind:ident($below:literal, $name:literal)),* $(,)?) => {
        impl $crate::Flatten for $structure {
            fn flatten(
                &self,
                name: $crate::constraint::Text,
                values: &mut $crate::constraint::Values,
            ) {
                $($crate::sent!(@flat $kind &self.$field, [&*name, $below].concat(), values);)*
            }
        }

        impl ::serde_core::Serialize for $structure {
            fn serialize<S: ::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                let record = $crate::generated::Record::begin(serializer)?;
                $(let record = record.optional(
                    $name, $crate::sent!(@given $kind &self.$field)
                )?;)*
                record.end()
            }
        }
    };
    (@flat json $value:expr, $name:expr, $values:expr) => {
        if let Some(value) = $value {
            $values.set($name, $crate::generated::json(value));
        }
    };
    (@flat json_list $value:expr, $name:expr, $values:expr) => {
        if !$value.is_empty() {
            $values.set($name, $crate::generated::json($value));
        }
    };
    (@flat comma_list $value:expr, $name:expr, $values:expr) => {
        if !$value.is_empty() {
            $values.set_comma_list($name, $value);
        }
    };
    (@flat $kind:ident $value:expr, $name:expr, $values:expr) => {
        $crate::Flatten::flatten($value, $name.into(), $values)
    };
    (@given plain $value:expr) => { $value.as_ref() };
    (@given json $value:expr) => { $value.as_ref() };
    (@given $kind:ident $value:expr) => { Some($value).filter(|list| !list.is_empty()) };
}

/// How a filter is sent: its keys, each with the form of its text.
#[doc(hidden)]
#[macro_export]
macro_rules! filter {
    ($filter:ident; $($key:ident = $kind:ident),* $(,)?) => {
        impl $crate::Flatten for $filter {
            fn flatten(
                &self,
                name: $crate::constraint::Text,
                values: &mut $crate::constraint::Values,
            ) {
                values.set(format!("{name}.Key"), self.key().as_str());
                let name = format!("{name}.Value");
                match self {
                    $(Self::$key(value) => $crate::filter!(@ $kind value, name, values),)*
                    Self::Other { value, .. } => values.set(name, value.as_str()),
                }
            }
        }

        impl ::serde_core::Serialize for $filter {
            fn serialize<S: ::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::generated::filter(self, serializer)
            }
        }
    };
    (@ list $items:ident, $name:ident, $values:ident) => { $values.set_comma_list($name, $items) };
    (@ plain $value:ident, $name:ident, $values:ident) => {
        $crate::Flatten::flatten($value, $name.into(), $values)
    };
}
