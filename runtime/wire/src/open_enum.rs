//! Open enumerations: known values in any case, and every other one kept as it came.

/// An enumeration to which the service may add values at any time.
pub trait OpenEnum: Clone + PartialEq + Sized + 'static {
    /// The documented spellings and what they stand for.
    const KNOWN: &'static [(&'static str, Self)];
    /// Whether the values are numbers on the wire.
    const NUMERIC: bool;

    /// The variant that keeps a value which is not known.
    fn unknown(text: String) -> Self;

    /// The text of a value which is not known.
    fn as_unknown(&self) -> Option<&str>;

    /// The value that a text stands for, whatever its case.
    #[must_use]
    fn from_text(text: &str) -> Self {
        let known = Self::KNOWN.iter().find(|(spelling, _)| spelling.eq_ignore_ascii_case(text));
        known.map_or_else(|| Self::unknown(text.to_owned()), |(_, value)| value.clone())
    }

    /// The spelling on the wire: the documented one, or the text as it came.
    fn to_text(&self) -> &str {
        let spelling = Self::KNOWN.iter().find(|(_, value)| value == self).map(|(text, _)| *text);
        spelling.or_else(|| self.as_unknown()).unwrap_or_default()
    }
}

/// Everything that an open enumeration can do, from its variants and their spellings.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($name:ident; $($variant:ident = $spelling:literal),* $(,)?) => {
        $crate::open_enum!(@ $name false $($variant = $spelling),*);
    };
    ($name:ident of numbers; $($variant:ident = $spelling:literal),* $(,)?) => {
        $crate::open_enum!(@ $name true $($variant = $spelling),*);
    };
    (@ $name:ident $numeric:literal $($variant:ident = $spelling:literal),*) => {
        impl $crate::OpenEnum for $name {
            const KNOWN: &'static [(&'static str, Self)] = &[$(($spelling, Self::$variant)),*];
            const NUMERIC: bool = $numeric;

            fn unknown(text: String) -> Self {
                Self::Unknown(text)
            }

            fn as_unknown(&self) -> Option<&str> {
                match self {
                    Self::Unknown(text) => Some(text),
                    _ => None,
                }
            }
        }

        impl $name {
            /// The spelling on the wire: the documented one, or the text as it came.
            #[must_use]
            pub fn as_str(&self) -> &str {
                $crate::OpenEnum::to_text(self)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $crate::OpenEnum::from_text(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $crate::OpenEnum::from_text(&text)
            }
        }

        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, out: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl $crate::Flatten for $name {
            fn flatten(
                &self,
                name: $crate::constraint::Text,
                values: &mut $crate::constraint::Values,
            ) {
                values.set(name, self.as_str());
            }
        }

        impl $crate::Decode for $name {
            fn decode(node: $crate::Node<'_>) -> Result<Self, $crate::DecodeError> {
                let text = node.spelling().ok_or_else(|| node.expected("a value"))?;
                Ok($crate::OpenEnum::from_text(&text))
            }
        }

        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                match self.as_str().parse::<i64>() {
                    Ok(number) if <Self as $crate::OpenEnum>::NUMERIC => {
                        serializer.serialize_i64(number)
                    }
                    _ => serializer.serialize_str(self.as_str()),
                }
            }
        }
    };
}
