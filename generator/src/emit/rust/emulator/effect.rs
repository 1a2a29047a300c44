//! What an action does: derived from what it starts, deletes, addresses or lists.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::rust::emulator::{code, matching};
use crate::emit::rust::resource::option;
use crate::model::{Action, Api, Resource, Standing, Type, Wait};
use crate::raw::{self, Safety};

/// The effect.
pub(crate) fn effect(api: &Api, action: &Action) -> TokenStream {
    if action.safety() == Safety::Read {
        return matching::lists(api, action).unwrap_or_else(|| quote! { Effect::Nothing });
    }
    let name = &action.name.value;
    let made = api.resources.iter().find(|resource| {
        api.creator(&resource.name.value).is_some_and(|creator| creator.name.value == *name)
    });
    if let Some(resource) = made {
        let one = moves(api, action, resource, true);
        return quote! { Effect::Creates(#one) };
    }
    let Some(resource) = target(api, action) else { return quote! { Effect::Nothing } };
    let one = moves(api, action, resource, false);
    if action.deletes.is_some() {
        quote! { Effect::Deletes(#one) }
    } else {
        quote! { Effect::Changes(#one) }
    }
}

/// The resource that an action changes or removes: the innermost that it addresses.
fn target<'a>(api: &'a Api, action: &Action) -> Option<&'a Resource> {
    let parameter = action.parameter(&action.address.last()?.value)?;
    of_id(api, &parameter.ty)
}

/// The kind of resource that an id is of.
pub(crate) fn of_id<'a>(api: &'a Api, ty: &Type) -> Option<&'a Resource> {
    let Type::Id(shape) = ty else { return None };
    api.resources.iter().find(|resource| resource.id.value == *shape)
}

fn moves(api: &Api, action: &Action, resource: &Resource, creates: bool) -> TokenStream {
    let name = &resource.name.value;
    let raw = raw_move(api, action, name);
    let is_id = |ty: &Type| matches!(ty, Type::Id(shape) if *shape == resource.id.value);
    let id = action.result.iter().find(|field| creates && is_id(&field.ty));
    let id = id.or_else(|| action.addressed().find(|parameter| is_id(&parameter.ty)));
    let id = id.map_or("", |member| member.name.value.as_str());
    let through = through(action, resource, raw, creates);
    let waited = api.awaited(action).map(|(_, wait)| wait);
    let minutes = Literal::u32_unsuffixed(minutes(action, raw, waited));
    let end = option(end(action, waited, creates));
    let fills = fills(api, action, resource, creates);
    let fills = fills.iter().map(|(parameter, field)| quote! { (#parameter, #field) });
    let adds = pairs(raw.and_then(|raw| raw.adds.as_ref()));
    let removes = pairs(raw.and_then(|raw| raw.removes.as_ref()));
    let copies = raw.and_then(|raw| raw.copies.as_ref()).and_then(|copies| {
        let (key, names) = copies.iter().next()?;
        let (key, names) = (&key.name, names.iter().map(|name| &name.value));
        Some(quote! { (#key, &[#(#names),*]) })
    });
    let (copies, unique, alone) = (option(copies), unique(api, action), alone(api, action));
    quote! {
        Move {
            resource: #name, id: #id, through: &[#(#through),*], minutes: #minutes, end: #end,
            fills: &[#(#fills),*], adds: #adds, removes: #removes, copies: #copies,
            unique: #unique, alone: #alone,
        }
    }
}

fn raw_move<'a>(api: &'a Api, action: &Action, resource: &str) -> Option<&'a raw::Move> {
    let moves = &api.behaviour(resource)?.moves;
    moves.iter().find(|(name, _)| name.value == action.name.value).map(|(_, raw)| raw)
}

/// The states on the way: those that behaviour names, else the first pending one of a new
/// resource, and the leaving ones of one that is deleted.
fn through<'a>(
    action: &Action,
    resource: &'a Resource,
    raw: Option<&'a raw::Move>,
    creates: bool,
) -> Vec<&'a str> {
    if let Some(raw) = raw.filter(|raw| !raw.through.is_empty()) {
        return raw.through.iter().map(|state| state.value.as_str()).collect();
    }
    let standing = match (creates, &action.deletes) {
        (true, _) => Standing::Pending,
        (false, Some(_)) => Standing::Leaving,
        (false, None) => return Vec::new(),
    };
    let mut states = resource.states.iter().filter(|(_, known)| *known == standing);
    states.next().map(|(state, _)| state.value.as_str()).into_iter().collect()
}

/// How long it takes: what behaviour says, else the middle of what is documented.
fn minutes(action: &Action, raw: Option<&raw::Move>, wait: Option<&Wait>) -> u32 {
    let said = raw.and_then(|raw| raw.minutes.as_ref()).map(|minutes| minutes.value);
    let middle = |(least, most): (u32, u32)| least.midpoint(most);
    let noted = || {
        let values = action.notes.iter().filter_map(|note| note.value.as_ref());
        let takes = values.into_iter().find_map(|value| value.min_minutes.zip(value.max_minutes));
        takes.and_then(|(least, most)| {
            Some(middle((u32::try_from(least).ok()?, u32::try_from(most).ok()?)))
        })
    };
    said.or_else(noted).or_else(|| wait?.takes.map(middle)).unwrap_or(1)
}

/// The state that it ends in; none where it goes back to the one before, or is then gone.
fn end<'a>(action: &Action, wait: Option<&'a Wait>, creates: bool) -> Option<&'a str> {
    let until = &wait?.until;
    let only = until.len() == 1 || creates;
    let state = until.first().filter(|_| only && action.deletes.is_none());
    state.map(|state| state.value.as_str())
}

/// Parameters and the fields that get their values.
fn fills<'a>(
    api: &'a Api,
    action: &'a Action,
    resource: &'a Resource,
    creates: bool,
) -> Vec<(&'a str, &'a str)> {
    let mut fills = Vec::new();
    let renamed = api.behaviour(&resource.name.value).into_iter().flat_map(|one| &one.fills);
    let started = action.starts.iter().flat_map(|starts| &starts.changes);
    for (parameter, field) in renamed.chain(started) {
        if action.parameter(&parameter.value).is_some() {
            fills.push((parameter.value.as_str(), field.value.as_str()));
        }
    }
    let fields = api.item_of(resource).map(|(structure, _)| &structure.fields);
    let adds = raw_move(api, action, &resource.name.value).and_then(|raw| raw.adds.as_ref());
    let adds = |name: &str| adds.is_some_and(|adds| adds.iter().any(|(key, _)| key.name == name));
    for field in fields.into_iter().flatten().filter(|_| !creates) {
        let name = field.name.value.as_str();
        let given = action.parameter(name).is_some_and(|parameter| !action.is_addressed(parameter));
        if given && fills.iter().all(|(known, _)| *known != name) {
            fills.push((name, name));
        }
    }
    fills.retain(|(parameter, _)| !adds(parameter));
    fills
}

fn pairs(entries: Option<&crate::yaml::Entries<crate::place::Spanned<String>>>) -> TokenStream {
    let pairs = entries.into_iter().flat_map(crate::yaml::Entries::iter).map(|(key, field)| {
        let (key, field) = (&key.name, &field.value);
        quote! { (#key, #field) }
    });
    quote! { &[#(#pairs),*] }
}

/// What no two share: the natural key, and the code that says that there is one.
fn unique(api: &Api, action: &Action) -> TokenStream {
    let pairs = action.natural_key.as_ref().map(|key| {
        let same = key.same.iter().map(|(parameter, field)| {
            let (parameter, field) = (&parameter.value, &field.value);
            quote! { (#parameter, #field) }
        });
        let is_there = |category| category == Some(raw::Category::AlreadyExists);
        let row = action.errors.iter().find(|row| {
            let known = api.code(&row.code.value).and_then(|code| code.category);
            is_there(row.category.or(known))
        });
        let own = row.map(|row| row.code.value.as_str());
        let code = own.unwrap_or_else(|| code::nearest(api, action, "unique"));
        let code = code::literal(api, action, code);
        quote! { (&[#(#same),*], #code) }
    });
    option(pairs)
}

/// What only one of is at work at a time.
fn alone(api: &Api, action: &Action) -> TokenStream {
    let pairs = action.job.as_ref().and_then(|job| {
        let same = job.same.iter().map(|(parameter, field)| {
            let (parameter, field) = (&parameter.value, &field.value);
            quote! { (#parameter, #field) }
        });
        let code = code::literal(api, action, &job.busy.first()?.value);
        Some(quote! { (&[#(#same),*], #code) })
    });
    option(pairs)
}
