//! The call of an action: a builder that cannot be sent before what is required is given.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{File, Item, ItemStruct};

use crate::emit::EmitError;
use crate::emit::rust::action::doc;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, implementation, parsed};
use crate::emit::rust::syntax::{Body, Method, Own, invocation, invoked, named, path, wire, word};
use crate::emit::rust::{setter, types};
use crate::model::{Action, Api, Member, Role};
use crate::names;

/// The call's type, constructor and setters.
pub(crate) fn call(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let name = call_name(action);
    let demanded: Vec<&Member> = action.demanded().collect();
    let state = demanded.iter().map(|_| quote! { wire::Missing, });
    let complete = complete(action, &demanded);
    let action_type = ident(&names::type_name(&action.name.value));
    let mut structure = parsed::<ItemStruct>(quote! {
        #[must_use = "nothing is sent before `send`"]
        #[derive(Clone, Debug)]
        pub struct #name<C, S = (#(#state)*)> {
            caller: C,
            request: wire::Request,
            state: PhantomData<S>,
        }
    })?;
    structure.attrs.splice(..0, doc(action).attributes());
    let mut items = vec![Item::Struct(structure)];
    items.push(implementation(quote! { impl<C> #name<C> }, vec![constructor(action).item()])?);
    let setters = action.parameters.iter().filter_map(|member| optional(api, action, member));
    let setters = setters.map(Method::item).collect();
    items.push(implementation(quote! { impl<C, S> #name<C, S> }, setters)?);
    for at in 0..demanded.len() {
        items.extend(required(api, &name, &demanded, at)?);
    }
    items.push(invoked(invocation(wire("call"), quote! { #name, #action_type })));
    items.extend(parsed::<File>(complete)?.items);
    Ok(items)
}

/// The name of the call's type.
pub(crate) fn call_name(action: &Action) -> proc_macro2::Ident {
    ident(&names::type_name(&format!("{}Call", action.name.value)))
}

fn constructor(action: &Action) -> Method {
    let mut doc = Doc::new();
    doc.prose(&format!("A call of `{}` that nothing has been set of.", action.name.value));
    let mut arguments = vec![(word("caller"), named(path([word("C")])))];
    let mut sets = Vec::new();
    for member in action.addressed() {
        let argument = names::argument(&member.name.value);
        doc.item(&format!("`{argument}`: {}", member.doc));
        let argument = ident(&argument);
        sets.push(types::set(member, &argument));
        arguments.push((argument, types::argument(&member.ty)));
    }
    for member in action.parameters.iter().filter(|member| member.required) {
        let default = member.default.as_ref().map(|default| &default.value);
        let wire = &member.name.value;
        sets.extend(default.map(|default| quote! { #wire, String, #default }));
    }
    let begun = quote! { caller, INFO #(, (#sets))* };
    Method {
        doc,
        must_use: false,
        name: word("new"),
        own: Own::Nothing,
        arguments,
        output: named(path([word("Self")])),
        body: Body::Macro(invocation(wire("begin"), begun)),
    }
}

/// The setter of a parameter that may be left out; none for what is said otherwise.
fn optional(api: &Api, action: &Action, member: &Member) -> Option<Method> {
    if let Some(role) = member.role {
        return role_setter(role).map(|name| setter::named(api, member, name));
    }
    let settled = action.is_addressed(member) || (member.required && member.default.is_none());
    (!settled).then(|| setter::setter(api, member))
}

/// The setter of a parameter with that role; none of a dry run, which is a verb.
pub(crate) fn role_setter(role: Role) -> Option<&'static str> {
    match role {
        Role::ClientToken => Some("client_token"),
        Role::PageSize => Some("page_size"),
        Role::PageNumber => Some("from_page"),
        Role::NextToken => Some("from_token"),
        Role::DryRun => None,
    }
}

/// The setter of a required parameter, which changes the state of the call.
fn required(
    api: &Api,
    name: &proc_macro2::Ident,
    demanded: &[&Member],
    at: usize,
) -> Result<Option<Item>, EmitError> {
    let Some(member) = demanded.get(at) else { return Ok(None) };
    let setter = ident(&names::setter(&member.name.value));
    let set = types::set(member, &setter);
    let states = states(demanded);
    let after = states.iter().enumerate().map(|(index, state)| {
        if index == at {
            quote! { wire::Given, }
        } else {
            quote! { #state, }
        }
    });
    let give = Method {
        doc: setter::parameter_doc(api, member),
        must_use: false,
        name: setter.clone(),
        own: Own::Value,
        arguments: vec![(setter, types::argument(&member.ty))],
        output: parsed(quote! { #name<C, (#(#after)*)> })?,
        body: Body::Macro(invocation(path([word("give")]), quote! { #name, self, #set })),
    };
    let head = quote! { impl<C, #(#states),*> #name<C, (#(#states,)*)> };
    implementation(head, vec![give.item()]).map(Some)
}

/// A type parameter for the state of each required parameter.
fn states(demanded: &[&Member]) -> Vec<proc_macro2::Ident> {
    (0..demanded.len()).map(|index| format_ident!("S{index}")).collect()
}

/// When a call can be sent: a trait for each required parameter, whose message names its setter.
fn complete(action: &Action, demanded: &[&Member]) -> TokenStream {
    let action_name = &action.name.value;
    let action_type = ident(&names::type_name(action_name));
    let states = states(demanded);
    let setters: Vec<_> =
        demanded.iter().map(|member| ident(&names::setter(&member.name.value))).collect();
    let complete = quote! {
        impl<#(#states: given::#setters),*> wire::Complete<#action_type> for (#(#states,)*) {}
    };
    if demanded.is_empty() {
        return complete;
    }
    let traits = demanded.iter().zip(&setters).map(|(member, setter)| {
        let doc = Doc::only(&format!("The state in which `{}` is given.", member.name.value));
        let message = format!("`{action_name}` needs `{setter}`, which is not given");
        let label = format!("call `.{setter}(..)` before this");
        quote! {
            #doc
            #[diagnostic::on_unimplemented(message = #message, label = #label)]
            pub trait #setter {}
            impl #setter for aliyun_rpc_wire::Given {}
        }
    });
    quote! {
        #complete
        /// What has to be given before a call can be sent, for the compiler to name.
        #[allow(non_camel_case_types, reason = "each is named as the setter that gives it")]
        pub mod given { #(#traits)* }
    }
}
