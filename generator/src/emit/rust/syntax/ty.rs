//! Types.

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AssocType, GenericArgument, Lifetime, Path, PathArguments,
    Token, TraitBound, Type, TypeImplTrait, TypeParamBound, TypePath, TypeReference, TypeSlice,
    TypeTuple,
};

use super::{path, word};

/// The type of that path.
pub(crate) fn named(path: Path) -> Type {
    Type::Path(TypePath { attrs: Vec::new(), qself: None, path })
}

/// A type with another in angle brackets, as `Option<T>` is.
pub(crate) fn generic(name: &str, of: Type) -> Type {
    named(with_arguments(path([word(name)]), [of]))
}

/// A path whose last name has types in angle brackets.
pub(crate) fn with_arguments<const N: usize>(path: Path, types: [Type; N]) -> Path {
    angled(path, types.into_iter().map(GenericArgument::Type).collect())
}

fn angled(mut path: Path, args: Punctuated<GenericArgument, Token![,]>) -> Path {
    if let Some(last) = path.segments.last_mut() {
        let (colon2_token, lt_token, gt_token) = Default::default();
        let args = AngleBracketedGenericArguments { colon2_token, lt_token, args, gt_token };
        last.arguments = PathArguments::AngleBracketed(args);
    }
    path
}

/// `impl Into<T>`.
pub(crate) fn impl_into(ty: Type) -> Type {
    implementing(with_arguments(path([word("Into")]), [ty]))
}

/// `impl IntoIterator<Item = T>`.
pub(crate) fn impl_iterator(item: Type) -> Type {
    let (generics, eq_token) = Default::default();
    let item = AssocType { ident: word("Item"), generics, eq_token, ty: item };
    let arguments = [GenericArgument::AssocType(item)].into_iter().collect();
    implementing(angled(path([word("IntoIterator")]), arguments))
}

fn implementing(path: Path) -> Type {
    let (paren_token, lifetimes, modifiers, maybe) = Default::default();
    let bound = TraitBound { paren_token, lifetimes, modifiers, maybe, path };
    let bounds = [TypeParamBound::Trait(bound)].into_iter().collect();
    Type::ImplTrait(TypeImplTrait { attrs: Vec::new(), impl_token: Default::default(), bounds })
}

/// `()`.
pub(crate) fn nothing() -> Type {
    let (paren_token, elems) = Default::default();
    Type::Tuple(TypeTuple { attrs: Vec::new(), paren_token, elems })
}

/// `[T]`.
pub(crate) fn slice_of(ty: Type) -> Type {
    let (attrs, bracket_token) = Default::default();
    Type::Slice(TypeSlice { attrs, bracket_token, elem: Box::new(ty) })
}

/// `&T`.
pub(crate) fn reference_to(ty: Type) -> Type {
    reference(None, ty)
}

/// `&'static T`.
pub(crate) fn static_reference(ty: Type) -> Type {
    reference(Some(Lifetime::new("'static", Span::call_site())), ty)
}

fn reference(lifetime: Option<Lifetime>, ty: Type) -> Type {
    let (attrs, and_token, mutability) = Default::default();
    Type::Reference(TypeReference { attrs, and_token, lifetime, mutability, elem: Box::new(ty) })
}
