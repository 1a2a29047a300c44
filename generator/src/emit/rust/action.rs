//! The file of an action: its table, its call, its result.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Generics, Item};

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, printed};
use crate::emit::rust::syntax::{self, named, path, wire, word, words};
use crate::emit::rust::{call, info, prerequisite, result, whole};
use crate::emit::wording;
use crate::model::{Action, Api, Member, Note, Role};
use crate::names;

/// The text of the file.
pub(crate) fn action(api: &Api, action: &Action) -> Result<String, EmitError> {
    let mut file = Doc::new();
    file.prose(&format!("`{}` (chapter {}).", action.name.value, action.origin.chapter));
    let mut items = parsed::<File>(imports(action))?.items;
    items.extend(call::call(api, action)?);
    items.extend(result(api, action));
    items.extend(marker(api, action)?);
    items.extend(whole::whole(api, action)?);
    Ok(printed(&file, items))
}

/// What the items mention by its plain name.
fn imports(action: &Action) -> TokenStream {
    let sets = |member: &Member| member.role != Some(Role::DryRun);
    let macros = [
        (!action.errors.is_empty()).then(|| quote! { error_row }),
        action.demanded().next().map(|_| quote! { give }),
        prerequisite::is_prepared(action).then(|| quote! { prerequisite }),
        action.parameters.iter().any(|member| action.is_settable(member)).then(|| quote! { set }),
    ];
    let macros = macros.iter().flatten();
    let has_shapes = action.parameters.iter().any(|it| sets(it) && it.ty.shape().is_some());
    let shapes = has_shapes.then(|| quote! { use crate::shapes; });
    let parameter =
        (!action.parameters.is_empty()).then(|| quote! { use wire::constraint::parameter; });
    quote! {
        use std::borrow::Cow;
        use std::marker::PhantomData;
        use aliyun_rpc_wire::{self as wire, constraint #(, #macros)*};
        #shapes
        #parameter
    }
}

/// The action as a type, with its table.
fn marker(api: &Api, action: &Action) -> Result<[Item; 3], EmitError> {
    let name = ident(&names::type_name(&action.name.value));
    let output = ident(&names::type_name(&format!("{}Result", action.name.value)));
    let mut doc = Doc::new();
    doc.paragraph(&format!("The action `{}` as a type; see [`{name}Call`].", action.name.value));
    let mut attributes = doc.attributes();
    attributes.push(syntax::derive(quote! { Clone, Copy, Debug }));
    let ty = named(wire("ActionInfo"));
    let own = syntax::reference(syntax::value(words(["INFO"])));
    let items = vec![
        syntax::associated_type((word("Output"), named(path([output])))),
        syntax::associated_constant((word("INFO"), syntax::static_reference(ty.clone())), own),
    ];
    Ok([
        syntax::structure(attributes, name.clone(), Generics::default(), syntax::unit()),
        syntax::implemented(Some(wire("Action")), name, items),
        syntax::static_item(&Doc::new(), (word("INFO"), ty), info::info(api, action)?),
    ])
}

fn result(api: &Api, action: &Action) -> [Item; 2] {
    let name = format!("{}Result", action.name.value);
    let mut doc = Doc::new();
    doc.prose(&format!("What `{}` answers.", action.name.value));
    doc.paragraph(&format!("Chapter {}.", action.origin.chapter));
    doc.newer(&action.origin);
    result::structure(api, &name, &doc, &action.result)
}

/// What an action does, what it destroys and bills first, then what it needs and may answer.
pub(crate) fn doc(action: &Action) -> Doc {
    let mut doc = Doc::new();
    doc.prose(&action.summary);
    for note in action.notes.iter().filter(|note| is_grave(note)) {
        let heading = note.kind.map(|kind| kind.heading).unwrap_or_default();
        doc.item(&format!("{heading}: {}", wording::note(note)));
    }
    if let Some(text) = &action.doc {
        doc.paragraph("");
        doc.prose(text);
    }
    let mut others: Vec<&Note> = action.notes.iter().filter(|note| !is_grave(note)).collect();
    others.sort_by_key(|note| note.kind.map(order));
    if !others.is_empty() {
        doc.paragraph("# Before and after");
    }
    for note in others {
        let heading = note.kind.map(|kind| kind.heading).unwrap_or_default();
        doc.item(&format!("{heading}: {}", wording::note(note)));
    }
    if !action.errors.is_empty() {
        doc.paragraph("# Errors");
    }
    for row in &action.errors {
        doc.item(&format!("`{}` ({})", row.code.value, row.status));
    }
    doc.paragraph("# Reference");
    doc.paragraph(&format!(
        "{} Chapter {}; [official page]({}).",
        wording::safety(action.safety()),
        action.origin.chapter,
        action.page
    ));
    doc
}

/// Whether a note tells of a loss or a cost.
pub(crate) fn is_grave(note: &Note) -> bool {
    note.kind.is_some_and(|kind| ["destroys", "bills", "expires"].contains(&kind.name))
}

/// The place of a kind among the kinds.
pub(crate) fn order(kind: &'static crate::model::NoteKind) -> usize {
    crate::model::KINDS.iter().position(|known| known == kind).unwrap_or(usize::MAX)
}
