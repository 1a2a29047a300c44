//! The rules of the comparison, a file each.

use crate::diff::rule::Rule;

mod action_added;
mod action_docs;
mod action_moved;
mod action_removed;
mod action_respelled;
mod api_version;
mod arguments;
mod arguments_meaning;
mod behaviour;
mod code_added;
mod code_class;
mod code_docs;
mod code_family;
mod code_removed;
mod code_respelled;
mod constraint_added;
mod constraint_changed;
mod constraint_removed;
mod correction;
mod decoding;
mod default;
mod deletes;
mod encoding;
mod endpoint_added;
mod endpoint_changed;
mod endpoint_removed;
mod error_row;
mod example;
mod field_added;
mod field_removed;
mod field_type;
mod filter_key_added;
mod filter_key_removed;
mod filter_key_type;
mod host;
mod identity;
mod job;
mod lifecycle;
mod member_docs;
mod method;
mod method_documented;
mod natural_key;
mod need;
mod note;
mod numeric;
mod order;
mod package;
mod paging;
mod parameter_added;
mod parameter_filled_in;
mod parameter_optional;
mod parameter_removed;
mod parameter_required;
mod parameter_role;
mod parameter_type;
mod presentation;
mod program;
mod relation;
mod required;
mod required_parameter_added;
mod resource_added;
mod resource_docs;
mod resource_removed;
mod respelled;
mod safety;
mod service_docs;
mod shape_added;
mod shape_docs;
mod shape_kind;
mod shape_removed;
mod starts;
mod structure_use_gained;
mod structure_use_lost;
mod token;
mod unit;
mod value_added;
mod value_removed;
mod value_renamed;
mod value_respelled;
mod verb_added;
mod verb_removed;
mod verb_type;
mod wait;
mod wait_added;
mod wait_removed;
mod wait_type;

/// Every rule, in the order in which what they find is told.
pub(crate) static ALL: &[&Rule] = &[
    &action_removed::RULE,
    &action_added::RULE,
    &action_respelled::RULE,
    &action_moved::RULE,
    &method::RULE,
    &method_documented::RULE,
    &safety::RULE,
    &natural_key::RULE,
    &deletes::RULE,
    &starts::RULE,
    &paging::RULE,
    &job::RULE,
    &verb_removed::RULE,
    &verb_added::RULE,
    &verb_type::RULE,
    &arguments::RULE,
    &arguments_meaning::RULE,
    &parameter_removed::RULE,
    &parameter_added::RULE,
    &parameter_filled_in::RULE,
    &required_parameter_added::RULE,
    &parameter_required::RULE,
    &parameter_optional::RULE,
    &parameter_role::RULE,
    &required::RULE,
    &parameter_type::RULE,
    &encoding::RULE,
    &respelled::RULE,
    &default::RULE,
    &unit::RULE,
    &constraint_added::RULE,
    &constraint_removed::RULE,
    &constraint_changed::RULE,
    &relation::RULE,
    &field_removed::RULE,
    &field_added::RULE,
    &field_type::RULE,
    &identity::RULE,
    &decoding::RULE,
    &shape_removed::RULE,
    &shape_added::RULE,
    &shape_kind::RULE,
    &structure_use_lost::RULE,
    &structure_use_gained::RULE,
    &value_removed::RULE,
    &value_added::RULE,
    &value_renamed::RULE,
    &value_respelled::RULE,
    &numeric::RULE,
    &filter_key_removed::RULE,
    &filter_key_added::RULE,
    &filter_key_type::RULE,
    &code_removed::RULE,
    &code_added::RULE,
    &code_respelled::RULE,
    &code_family::RULE,
    &code_class::RULE,
    &error_row::RULE,
    &need::RULE,
    &note::RULE,
    &resource_removed::RULE,
    &resource_added::RULE,
    &lifecycle::RULE,
    &behaviour::RULE,
    &wait_removed::RULE,
    &wait_added::RULE,
    &wait::RULE,
    &wait_type::RULE,
    &endpoint_added::RULE,
    &endpoint_removed::RULE,
    &endpoint_changed::RULE,
    &host::RULE,
    &token::RULE,
    &api_version::RULE,
    &package::RULE,
    &service_docs::RULE,
    &action_docs::RULE,
    &member_docs::RULE,
    &shape_docs::RULE,
    &code_docs::RULE,
    &resource_docs::RULE,
    &order::RULE,
    &correction::RULE,
    &example::RULE,
    &presentation::RULE,
    &program::RULE,
];
