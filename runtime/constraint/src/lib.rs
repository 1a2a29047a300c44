//! What an action's parameters must satisfy, as data: one evaluator, one wording, no dependencies.
//!
//! A [`Schema`] describes the parameters of one action, [`Values`] are the flat name and text
//! pairs of one request, and [`Schema::check`] tells every [`Violation`] at once. The same data
//! is read by the generator (is the documented default admitted?), by clients before they send,
//! by reference pages and by servers, so that all of them say the same thing in the same words.
//!
//! ```
//! use aliyun_rpc_constraint::{Constraint, Kind, Need, Parameter, Rule, Schema, Text, Values};
//!
//! let size = Parameter {
//!     name: Text::Borrowed("PageSize"),
//!     kind: Kind::Integer,
//!     need: Need::Optional,
//!     default: Some(Text::Borrowed("10")),
//!     constraints: vec![Constraint::grows(Rule::Range { min: Some(1), max: Some(100) })].into(),
//! };
//! let schema = Schema { chapter: Text::Borrowed("4.4"), parameters: vec![size].into(), relations: vec![].into() };
//! let violations = schema.check(&Values::from_iter([("PageSize", "0")]));
//! assert_eq!(violations[0].to_string(), "`PageSize` must be from 1 to 100, but is `0` (chapter 4.4, rule `range`)");
//! ```

mod admit;
mod charset;
mod condition;
mod constraint;
mod evaluate;
mod han;
mod parameter;
mod relation;
mod rule;
mod schema;
mod table;
mod text;
mod time;
mod values;
mod violation;
mod wording;

pub use charset::{CharClass, Charset};
pub use condition::{Condition, Test, When};
pub use constraint::{Constraint, Stability};
pub use parameter::{Encoding, Item, Kind, Need, Parameter};
pub use relation::Relation;
pub use rule::{Part, Rule};
pub use schema::Schema;
pub use text::{List, Text, Texts};
pub use time::TimeFormat;
pub use values::{Values, numbered};
pub use violation::Violation;
pub use wording::type_wording;
