//! The call of an action: a builder that cannot be sent before what is required is given.

use proc_macro2::Ident;
use quote::{format_ident, quote};
use syn::{File, Generics, ImplItem, Item, Type};

use crate::emit::EmitError;
use crate::emit::rust::action::doc;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed};
use crate::emit::rust::syntax::{
    self, Body, Method, Own, generic, invocation, invoked, named, path, wire, with_arguments, word,
    words,
};
use crate::emit::rust::{setter, types};
use crate::model::{Action, Api, Member, Role};
use crate::names;

/// The call's type, constructor and setters.
pub(crate) fn call(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let name = call_name(action);
    let demanded: Vec<&Member> = action.demanded().collect();
    let action_type = ident(&names::type_name(&action.name.value));
    let setters = action.parameters.iter().filter_map(|member| optional(api, action, member));
    let mut items = vec![
        structure(action, &name, demanded.len()),
        of_call(&name, &[], vec![constructor(action).item()]),
        of_call(&name, &[word("S")], setters.map(Method::item).collect()),
    ];
    items.extend((0..demanded.len()).filter_map(|at| required(api, &name, &demanded, at)));
    items.push(invoked(invocation(wire("call"), quote! { #name, #action_type })));
    items.extend(complete(action, &demanded)?);
    Ok(items)
}

/// The struct: the caller, the request and what of it has been given.
fn structure(action: &Action, name: &Ident, demanded: usize) -> Item {
    let missing = (0..demanded).map(|_| named(wire("Missing")));
    let (caller, state) = (word("C"), word("S"));
    let mut attributes = doc(action).attributes();
    attributes.extend([
        syntax::told("must_use", "nothing is sent before `send`"),
        syntax::derive(quote! { Clone, Debug }),
    ]);
    let state_type = generic("PhantomData", named(path([state.clone()])));
    let fields = [
        (word("caller"), named(path([caller.clone()]))),
        (word("request"), named(wire("Request"))),
        (word("state"), state_type),
    ];
    let generics = syntax::parameters([(caller, None), (state, Some(syntax::tuple_type(missing)))]);
    syntax::structure(attributes, name.clone(), generics, syntax::private_fields(fields))
}

/// What a call has whatever its caller and what has been given are.
fn of_call(name: &Ident, states: &[Ident], items: Vec<ImplItem>) -> Item {
    let parameters = || [word("C")].into_iter().chain(states.iter().cloned());
    let types = parameters().map(|name| named(path([name])));
    let ty = named(with_arguments(path([name.clone()]), types));
    syntax::implementation(
        syntax::parameters(parameters().map(|name| (name, None))),
        None,
        ty,
        items,
    )
}

/// The name of the call's type.
pub(crate) fn call_name(action: &Action) -> Ident {
    ident(&names::type_name(&format!("{}Call", action.name.value)))
}

fn constructor(action: &Action) -> Method {
    let mut doc = Doc::new();
    doc.prose(&format!("A call of `{}` that nothing has been set of.", action.name.value));
    let mut arguments = vec![(word("caller"), named(words(["C"])))];
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
        output: named(words(["Self"])),
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
fn required(api: &Api, name: &Ident, demanded: &[&Member], at: usize) -> Option<Item> {
    let member = demanded.get(at)?;
    let setter = ident(&names::setter(&member.name.value));
    let set = types::set(member, &setter);
    let (caller, states) = (word("C"), states(demanded));
    let of = |states| {
        let types = [named(path([caller.clone()])), syntax::tuple_type(states)];
        named(with_arguments(path([name.clone()]), types))
    };
    let before: Vec<Type> = states.iter().map(|state| named(path([state.clone()]))).collect();
    let mut after = before.clone();
    *after.get_mut(at)? = named(wire("Given"));
    let give = Method {
        doc: setter::parameter_doc(api, member),
        must_use: false,
        name: setter.clone(),
        own: Own::Value,
        arguments: vec![(setter, types::argument(&member.ty))],
        output: of(after),
        body: Body::Macro(invocation(words(["give"]), quote! { #name, self, #set })),
    };
    let generics = [caller.clone()].into_iter().chain(states).map(|name| (name, None));
    let generics = syntax::parameters(generics);
    Some(syntax::implementation(generics, None, of(before), vec![give.item()]))
}

/// A type parameter for the state of each required parameter.
fn states(demanded: &[&Member]) -> Vec<Ident> {
    (0..demanded.len()).map(|index| format_ident!("S{index}")).collect()
}

/// When a call can be sent: a trait for each required parameter, whose message names its setter.
fn complete(action: &Action, demanded: &[&Member]) -> Result<Vec<Item>, EmitError> {
    let action_name = &action.name.value;
    let action_type = ident(&names::type_name(action_name));
    if demanded.is_empty() {
        let complete = with_arguments(wire("Complete"), [named(path([action_type]))]);
        let generics = Generics::default();
        let item = syntax::implementation(generics, Some(complete), syntax::nothing(), Vec::new());
        return Ok(vec![item]);
    }
    let states = states(demanded);
    let setters: Vec<_> =
        demanded.iter().map(|member| ident(&names::setter(&member.name.value))).collect();
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
    let items = parsed::<File>(quote! {
        impl<#(#states: given::#setters),*> wire::Complete<#action_type> for (#(#states,)*) {}
        /// What has to be given before a call can be sent, for the compiler to name.
        #[allow(non_camel_case_types, reason = "each is named as the setter that gives it")]
        pub mod given { #(#traits)* }
    })?;
    Ok(items.items)
}
