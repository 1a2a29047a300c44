//! Types.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AssocType, GenericArgument, GenericParam, Generics, Lifetime,
    Path, PathArguments, Token, TraitBound, Type, TypeImplTrait, TypeParam, TypeParamBound,
    TypePath, TypeReference, TypeSlice, TypeTuple,
};

use super::{word, words};

/// The type of that path.
pub(crate) fn named(path: Path) -> Type {
    Type::Path(TypePath { attrs: Vec::new(), qself: None, path })
}

/// A type with another in angle brackets, as `Option<T>` is.
pub(crate) fn generic(name: &str, of: Type) -> Type {
    named(with_arguments(words([name]), [of]))
}

/// A path whose last name has types in angle brackets.
pub(crate) fn with_arguments(path: Path, types: impl IntoIterator<Item = Type>) -> Path {
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
    implementing(with_arguments(words(["Into"]), [ty]))
}

/// `impl IntoIterator<Item = T>`.
pub(crate) fn impl_iterator(item: Type) -> Type {
    let (generics, eq_token) = Default::default();
    let item = AssocType { ident: word("Item"), generics, eq_token, ty: item };
    let arguments = [GenericArgument::AssocType(item)].into_iter().collect();
    implementing(angled(words(["IntoIterator"]), arguments))
}

fn implementing(path: Path) -> Type {
    let (paren_token, lifetimes, modifiers, maybe) = Default::default();
    let bound = TraitBound { paren_token, lifetimes, modifiers, maybe, path };
    let bounds = [TypeParamBound::Trait(bound)].into_iter().collect();
    Type::ImplTrait(TypeImplTrait { attrs: Vec::new(), impl_token: Default::default(), bounds })
}

/// `()`.
pub(crate) fn nothing() -> Type {
    tuple_type([])
}

/// A tuple of types.
pub(crate) fn tuple_type(types: impl IntoIterator<Item = Type>) -> Type {
    let (attrs, paren_token) = Default::default();
    Type::Tuple(TypeTuple { attrs, paren_token, elems: types.into_iter().collect() })
}

/// Parameters that are types; nothing in angle brackets where there are none.
pub(crate) fn parameters(names: impl IntoIterator<Item = (Ident, Option<Type>)>) -> Generics {
    let parameter = |(ident, default): (Ident, Option<Type>)| {
        let (attrs, colon_token, bounds) = Default::default();
        let default = default.map(|ty| (Default::default(), ty));
        GenericParam::Type(TypeParam { attrs, ident, colon_token, bounds, default })
    };
    let params: Punctuated<_, _> = names.into_iter().map(parameter).collect();
    let lt_token = (!params.is_empty()).then(Default::default);
    let gt_token = (!params.is_empty()).then(Default::default);
    Generics { lt_token, params, gt_token, where_clause: None }
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
