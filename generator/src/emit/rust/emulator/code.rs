//! Codes as they are answered: the action's own, else the nearest that the spec has.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Action, Api};

/// The code as a literal: with the status and message that the action's table has, else those of
/// another action's, else those of errors.yaml.
pub(crate) fn literal(api: &Api, action: &Action, code: &str) -> TokenStream {
    let rows = action.errors.iter().chain(api.actions.iter().flat_map(|action| &action.errors));
    let row = rows.into_iter().find(|row| row.code.value == code);
    let known = api.code(code);
    let status = row.map(|row| row.status);
    let status = status.or_else(|| known?.statuses.first().copied()).unwrap_or(400);
    let message = row.map(|row| row.message.as_str());
    let message = message.or_else(|| known.map(|known| known.meaning.as_str())).unwrap_or(code);
    let status = Literal::u16_unsuffixed(status);
    quote! { Code { status: #status, code: #code, message: #message } }
}

/// Whether the action's table has the code.
pub(crate) fn is_own(action: &Action, code: &str) -> bool {
    action.errors.iter().any(|row| row.code.value == code)
}

/// The first of these that the action has, else the first.
pub(crate) fn first_own<'a>(
    action: &Action,
    codes: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    codes.clone().find(|code| is_own(action, code)).or_else(|| codes.into_iter().next())
}

/// The nearest code for a breach of that kind.
pub(crate) fn nearest<'a>(api: &'a Api, action: &Action, kind: &str) -> &'a str {
    let world = api.world.iter().flat_map(|world| &world.nearest);
    let listed = world.into_iter().find(|(known, _)| known.value == kind);
    let codes = listed.into_iter().flat_map(|(_, codes)| codes).map(|code| code.value.as_str());
    first_own(action, codes).unwrap_or("InvalidParameter")
}
