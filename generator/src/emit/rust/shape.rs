//! The file of a shape: an id, a value set, or a structure.

use aliyun_rpc_constraint::Encoding;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Generics, Item};

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{self, ident, parsed, printed, rows, text};
use crate::emit::rust::open_enum::{OpenValue, open_enum};
use crate::emit::rust::setter::parameter_doc;
use crate::emit::rust::syntax::{self, generic, invocation, invoked, named, wire, words};
use crate::emit::rust::usage::Usage;
use crate::emit::rust::{filter, result, types};
use crate::emit::{EmitError, wording};
use crate::model::{Api, Enumeration, Id, Member, Origin, Shape, Structure, Type};
use crate::names;

/// The text of the file.
pub(crate) fn shape(api: &Api, shape: &Shape, usage: &Usage) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(&format!("`{}`.", shape.name().value));
    match shape {
        Shape::Id(shape) => Ok(printed(&doc, id(shape).into())),
        Shape::Enumeration(set) => Ok(printed(&doc, enumeration(set).into())),
        Shape::Structure(structure) => {
            let mut items = vec![parsed(quote! { use aliyun_rpc_wire as wire; })?];
            items.extend(self::structure(api, structure, usage)?);
            Ok(printed(&doc, items))
        }
    }
}

fn doc_with_origin(text: &str, origin: &Origin) -> Doc {
    let mut doc = Doc::new();
    doc.prose(text);
    match wording::newer(origin) {
        Some(newer) => doc.paragraph(&newer),
        None => doc.paragraph(&format!("Chapter {}.", origin.chapter)),
    }
    doc
}

fn id(id: &Id) -> [Item; 2] {
    let name = ident(&names::type_name(&id.name.value));
    let mut doc = doc_with_origin(&id.doc, &id.origin);
    for (family, prefixes) in id.families.iter().filter(|(_, prefixes)| !prefixes.is_empty()) {
        doc.item(&format!("`{family}`: begins with `{}`", prefixes.join("`, `")));
    }
    let mut attributes = doc.attributes();
    let derived = quote! { Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord };
    attributes.push(syntax::derive(derived));
    let text = syntax::tuple(named(words(["String"])));
    let macro_name = words(["aliyun_rpc_wire", "id"]);
    let table = invocation(macro_name, name.to_token_stream());
    [syntax::structure(attributes, name, Generics::default(), text), invoked(table)]
}

fn enumeration(set: &Enumeration) -> [Item; 2] {
    let name = ident(&names::type_name(&set.name.value));
    let mut doc = doc_with_origin(&set.doc, &set.origin);
    doc.paragraph(
        "A documented value is recognized in any case and sent in its documented spelling; every \
         other one is kept as it came.",
    );
    let values = set.values.iter().map(|value| {
        let mut doc = Doc::new();
        doc.prose(&format!("`{}`: {}", value.value.value, value.meaning));
        doc.newer(&value.origin);
        let variant = names::variant(value.given_name());
        OpenValue { spelling: value.value.value.clone(), variant, doc }
    });
    let unknown = "A value that the reference does not list, as it came.";
    open_enum(&name, &doc, &values.collect::<Vec<_>>(), unknown, set.numeric)
}

fn structure(api: &Api, structure: &Structure, usage: &Usage) -> Result<Vec<Item>, EmitError> {
    let doc = doc_with_origin(&structure.doc, &structure.origin);
    if let Some(filter) = api.filter(structure) {
        return filter::filter(structure, &filter, &doc);
    }
    let name = &structure.name.value;
    if usage.is_sent(name) {
        sent(api, structure, &doc, usage.is_received(name))
    } else {
        Ok(result::structure(api, name, &doc, &structure.fields).into())
    }
}

/// A structure that requests have: every field may be left out, each has a setter.
fn sent(
    api: &Api,
    structure: &Structure,
    doc: &Doc,
    received: bool,
) -> Result<Vec<Item>, EmitError> {
    let name = ident(&names::type_name(&structure.name.value));
    let fields = structure.fields.iter().map(|member| {
        let field = ident(&names::field(&member.name.value));
        let ty = types::value(&member.ty);
        let ty = if matches!(member.ty, Type::List(_)) { ty } else { generic("Option", ty) };
        (parameter_doc(api, member), (field, ty))
    });
    let derived = syntax::derive(quote! { Clone, Debug, Default, PartialEq });
    let mut attributes = doc.attributes();
    attributes.extend([derived, syntax::mark("non_exhaustive")]);
    let setters = structure.fields.iter().map(|member| parsed(sent_setter(member)));
    let setters = setters.collect::<Result<_, _>>()?;
    let given = rows(quote! { #name }, structure.fields.iter().map(row));
    let mut items = vec![
        syntax::structure(attributes, name.clone(), Generics::default(), syntax::fields(fields)),
        syntax::implemented(None, name, setters),
        invoked(invocation(wire("sent"), given)),
    ];
    items.extend(received.then(|| decoded(structure)));
    Ok(items)
}

/// A field as the macro of structures that are sent has it.
fn row(member: &Member) -> TokenStream {
    let (field, name) = (ident(&names::field(&member.name.value)), &member.name.value);
    let (below, name) = (text(&format!(".{name}")), text(name));
    let kind = match &member.ty {
        Type::Structure(_, Encoding::Json) => quote! { json },
        Type::List(list) => match list.encoding {
            Encoding::Repeat => quote! { repeat },
            Encoding::CommaList => quote! { comma_list },
            Encoding::Json => quote! { json_list },
        },
        _ => quote! { plain },
    };
    quote! { #field = #kind(#below, #name) }
}

fn sent_setter(member: &Member) -> TokenStream {
    let mut doc = Doc::new();
    doc.prose(&format!("Sets `{}`.", member.name.value));
    let doc = doc.outer();
    let field = ident(&names::field(&member.name.value));
    let setter = ident(&names::field_setter(&member.name.value));
    let argument = types::argument(&member.ty);
    let value = match &member.ty {
        Type::List(list) if list.item.is_plain() => quote! { #field.into_iter().collect() },
        Type::List(_) => quote! { #field.into_iter().map(Into::into).collect() },
        ty if ty.is_plain() => quote! { Some(#field) },
        _ => quote! { Some(#field.into()) },
    };
    quote! {
        #doc
        #[must_use]
        pub fn #setter(mut self, #field: #argument) -> Self {
            self.#field = #value;
            self
        }
    }
}

fn decoded(structure: &Structure) -> Item {
    let name = ident(&names::type_name(&structure.name.value));
    let rows = structure.fields.iter().map(|member| {
        let field = ident(&names::field(&member.name.value));
        let name = text(&member.name.value);
        match &member.ty {
            Type::List(list) => {
                let item = list.item_name.as_deref().or(list.item.shape()).unwrap_or_default();
                let item = text(item);
                quote! { #field = list(#name, #item) }
            }
            _ => quote! { #field = optional(#name) },
        }
    });
    invoked(invocation(wire("decoded"), file::rows(quote! { #name }, rows)))
}
