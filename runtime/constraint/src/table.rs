//! Parameters, constraints and conditions as generated tables write them: in the words of the
//! spec, short, and literals all the way down, so that they can lie in statics.

/// A parameter: its name, type and need, with its default, then its constraints, each with its
/// level.
///
/// ```
/// use aliyun_rpc_constraint::{Constraint, Kind, Need, Parameter, Rule, parameter};
///
/// static SIZE: Parameter =
///     parameter!("Size", Long, optional "10", grows range(1, _), stable one_of("10", "20") when("Color" is("red")));
/// static PATHS: Parameter = parameter!("Paths", repeat(strings(stable prefix("/"))), required);
///
/// assert_eq!((&SIZE.kind, SIZE.need, SIZE.default.as_deref()), (&Kind::Long, Need::Optional, Some("10")));
/// assert_eq!(SIZE.constraints[0], Constraint::grows(Rule::Range { min: Some(1), max: None }));
/// assert_eq!(SIZE.constraints[1].kind(), "values_when");
/// assert!(matches!(PATHS.kind, Kind::Array { .. }));
/// ```
#[macro_export]
macro_rules! parameter {
    (
        $name:literal, $kind:ident $(($($of:tt)*))?, $need:ident $($default:literal)?
        $(, $($constraints:tt)+)?
    ) => {
        $crate::Parameter {
            name: $crate::Text::Borrowed($name),
            kind: $crate::parameter!(@kind $kind $(($($of)*))?),
            need: $crate::parameter!(@need $need),
            default: $crate::parameter!(@default $($default)?),
            constraints: $crate::parameter!(@constraints $($($constraints)+)?),
        }
    };
    (@constraints $($level:ident $rule:ident($($args:tt)*) $(when($($when:tt)*))?),*) => {
        $crate::List::Borrowed(&[
            $($crate::constraint!($level $rule($($args)*) $(when($($when)*))?)),*
        ])
    };
    (@need required) => { $crate::Need::Required };
    (@need optional) => { $crate::Need::Optional };
    (@default) => { None };
    (@default $default:literal) => { Some($crate::Text::Borrowed($default)) };
    (@kind object($($members:tt)*)) => {
        $crate::Kind::Object($crate::List::Borrowed(&[$($members)*]))
    };
    (@kind json($($members:tt)*)) => {
        $crate::Kind::Json($crate::List::Borrowed(&[$($members)*]))
    };
    (@kind repeat($($item:tt)*)) => {
        $crate::parameter!(@array Repeat $($item)*)
    };
    (@kind comma_list($($item:tt)*)) => {
        $crate::parameter!(@array CommaList $($item)*)
    };
    (@kind json_list($($item:tt)*)) => {
        $crate::parameter!(@array Json $($item)*)
    };
    (@kind $kind:ident) => { $crate::Kind::$kind };
    (@array $encoding:ident $item:ident($($of:tt)*)) => {
        $crate::Kind::Array {
            encoding: $crate::Encoding::$encoding,
            item: $crate::parameter!(@item $item($($of)*)),
        }
    };
    (@item structure($($members:tt)*)) => {
        $crate::Item::Structure($crate::List::Borrowed(&[$($members)*]))
    };
    (@item strings($($constraints:tt)*)) => {
        $crate::Item::Strings($crate::parameter!(@constraints $($constraints)*))
    };
    (@item longs($($constraints:tt)*)) => {
        $crate::Item::Longs($crate::parameter!(@constraints $($constraints)*))
    };
}

/// A constraint: its level, the rule under the name of its kind, and the condition under which it
/// holds. A bound that is not there is `_`; one below zero stands in brackets.
///
/// ```
/// use aliyun_rpc_constraint::{Constraint, Part, Rule, constraint};
///
/// let length = Rule::Length { of: Part::Whole, min: None, max: Some(64) };
/// assert_eq!(constraint!(stable length(_, 64)), Constraint::stable(length));
/// assert_eq!(constraint!(grows ascii()), Constraint::grows(Rule::Ascii));
/// ```
#[macro_export]
macro_rules! constraint {
    ($level:ident $rule:ident($($args:tt)*) $(when($($when:tt)*))?) => {
        $crate::Constraint {
            rule: $crate::constraint!(@rule $rule($($args)*)),
            when: $crate::constraint!(@when $($($when)*)?),
            stability: $crate::constraint!(@level $level),
        }
    };
    (@when) => { None };
    (@when $($when:tt)+) => { Some($crate::when!($($when)+)) };
    (@level stable) => { $crate::Stability::Stable };
    (@level grows) => { $crate::Stability::Grows };
    (@rule one_of($($text:literal),*)) => {
        $crate::Rule::OneOf($crate::Texts::Static(&[$($text),*]))
    };
    (@rule range($min:tt, $max:tt)) => {
        $crate::Rule::Range {
            min: $crate::constraint!(@bound $min),
            max: $crate::constraint!(@bound $max),
        }
    };
    (@rule length($min:tt, $max:tt)) => { $crate::constraint!(@rule length($min, $max, Whole)) };
    (@rule length($min:tt, $max:tt, $of:ident)) => {
        $crate::Rule::Length {
            of: $crate::Part::$of,
            min: $crate::constraint!(@bound $min),
            max: $crate::constraint!(@bound $max),
        }
    };
    (@bound _) => { None };
    (@bound ($below_zero:literal)) => { Some($below_zero) };
    (@bound $bound:literal) => { Some($bound) };
    (@rule bytes($max:literal)) => { $crate::Rule::Bytes { max: $max } };
    (@rule first_char($($set:tt)*)) => {
        $crate::Rule::FirstChar($crate::constraint!(@set $($set)*))
    };
    (@rule charset($($set:tt)*)) => {
        $crate::Rule::Charset($crate::constraint!(@set $($set)*))
    };
    (@set $signs:literal $(, $class:ident)*) => {
        $crate::Charset {
            classes: $crate::List::Borrowed(&[$($crate::CharClass::$class),*]),
            signs: $crate::Text::Borrowed($signs),
        }
    };
    (@rule prefix($text:literal)) => { $crate::Rule::Prefix($crate::Text::Borrowed($text)) };
    (@rule suffix($text:literal)) => { $crate::Rule::Suffix($crate::Text::Borrowed($text)) };
    (@rule forbidden_prefix($($text:literal),*)) => {
        $crate::Rule::ForbiddenPrefix($crate::Texts::Static(&[$($text),*]))
    };
    (@rule forbidden_text($($text:literal),*)) => {
        $crate::Rule::ForbiddenText($crate::Texts::Static(&[$($text),*]))
    };
    (@rule ascii()) => { $crate::Rule::Ascii };
    (@rule bucket($($scheme:literal),*)) => {
        $crate::Rule::Bucket { schemes: $crate::Texts::Static(&[$($scheme),*]) }
    };
    (@rule depth($max:literal)) => { $crate::Rule::Depth { max: $max } };
    (@rule time($format:ident)) => { $crate::Rule::Time($crate::TimeFormat::$format) };
    (@rule comma_list($max:tt)) => {
        $crate::Rule::CommaList { max: $crate::constraint!(@bound $max), of: None }
    };
    (@rule comma_list($max:tt, $($text:literal),*)) => {
        $crate::Rule::CommaList {
            max: $crate::constraint!(@bound $max),
            of: Some($crate::Texts::Static(&[$($text),*])),
        }
    };
    (@rule max_items($max:literal)) => { $crate::Rule::MaxItems($max) };
    (@rule distinct()) => { $crate::Rule::Distinct };
    (@rule required_when($($when:tt)*)) => { $crate::Rule::RequiredWhen($crate::when!($($when)*)) };
    (@rule valid_when($($when:tt)*)) => { $crate::Rule::ValidWhen($crate::when!($($when)*)) };
}

/// A condition: other parameters, and what each has to be.
///
/// ```
/// use aliyun_rpc_constraint::{Test, Texts, when};
///
/// let both = when!("Color" is("red", "blue") and "Size" given(false));
/// assert_eq!(both.all[0].test, Test::Is(Texts::Static(&["red", "blue"])));
/// assert_eq!(both.all[1].test, Test::Given(false));
/// ```
#[macro_export]
macro_rules! when {
    ($($parameter:literal $test:ident($($value:tt)*))and+) => {
        $crate::When {
            all: $crate::List::Borrowed(&[$($crate::Condition {
                parameter: $crate::Text::Borrowed($parameter),
                test: $crate::when!(@ $test($($value)*)),
            }),+]),
        }
    };
    (@ is($($value:literal),*)) => { $crate::Test::Is($crate::Texts::Static(&[$($value),*])) };
    (@ is_not($($value:literal),*)) => {
        $crate::Test::IsNot($crate::Texts::Static(&[$($value),*]))
    };
    (@ given($given:literal)) => { $crate::Test::Given($given) };
    (@ family(($($name:literal),*), ($($prefix:literal),*), ($($unless:literal),*))) => {
        $crate::Test::Family {
            names: $crate::Texts::Static(&[$($name),*]),
            prefixes: $crate::Texts::Static(&[$($prefix),*]),
            unless: $crate::Texts::Static(&[$($unless),*]),
        }
    };
}
