//! Syntax that is made as it is: what files have hundreds of. To quote and parse the same takes
//! three to ten times as long, and more than all other work.
#![allow(clippy::default_trait_access, reason = "signs and brackets have nothing to tell")]

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AssocType, AttrStyle, Attribute, Block, Expr, ExprArray,
    ExprCall, ExprLit, ExprMacro, ExprPath, ExprReference, ExprStruct, Field, FieldValue, Fields,
    FieldsNamed, FnArg, GenericArgument, ImplItem, ImplItemFn, Item, ItemMacro, ItemMod, ItemUse,
    Lit, Macro, MacroDelimiter, Member, Meta, MetaNameValue, Pat, PatIdent, PatType, Path,
    PathArguments, PathSegment, Receiver, ReceiverKind, ReturnType, Safety, Signature, Stmt,
    StmtMacro, TraitBound, Type, TypeImplTrait, TypeParamBound, TypePath, TypeReference, TypeTuple,
    UseGroup, UseName, UsePath, UseTree, Variant, Visibility,
};

use crate::emit::rust::docs::Doc;

/// A text as a comment.
pub(crate) fn comment(style: AttrStyle, text: Literal) -> Attribute {
    let value = Expr::Lit(ExprLit { attrs: Vec::new(), lit: Lit::new(text) });
    let (pound_token, bracket_token, eq_token) = Default::default();
    let meta = Meta::NameValue(MetaNameValue { path: path([word("doc")]), eq_token, value });
    Attribute { pound_token, style, bracket_token, meta }
}

/// A path of names, the first of them first.
pub(crate) fn path<const N: usize>(names: [Ident; N]) -> Path {
    let segments = names.into_iter().map(PathSegment::from).collect();
    Path { leading_colon: None, segments }
}

/// A name that is no keyword.
pub(crate) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

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

fn angled(mut path: Path, args: Punctuated<GenericArgument, syn::Token![,]>) -> Path {
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

/// `&T`.
pub(crate) fn reference_to(ty: Type) -> Type {
    let (attrs, and_token, lifetime, mutability) = Default::default();
    Type::Reference(TypeReference { attrs, and_token, lifetime, mutability, elem: Box::new(ty) })
}

/// A macro with what it is given, in round brackets.
pub(crate) fn invocation(path: Path, tokens: TokenStream) -> Macro {
    let delimiter = MacroDelimiter::Paren(Default::default());
    Macro { path, bang_token: Default::default(), delimiter, tokens }
}

/// A module in a file of its own.
pub(crate) fn module(ident: Ident) -> Item {
    let (attrs, unsafety, mod_token, content) = Default::default();
    let (vis, semi) = (Visibility::Inherited, Some(Default::default()));
    Item::Mod(ItemMod { attrs, vis, unsafety, mod_token, ident, content, semi })
}

/// What a module shows of one in it.
pub(crate) fn export(module: Ident, names: impl Iterator<Item = Ident>) -> Item {
    let items = names.map(|ident| UseTree::Name(UseName { ident })).collect();
    let group = UseTree::Group(UseGroup { brace_token: Default::default(), items });
    let colon2_token = Default::default();
    let tree = UseTree::Path(UsePath { ident: module, colon2_token, tree: Box::new(group) });
    let (attrs, use_token, leading_colon, semi_token) = Default::default();
    Item::Use(ItemUse { attrs, vis: public(), use_token, leading_colon, tree, semi_token })
}

/// A macro as an item.
pub(crate) fn item(mac: Macro) -> Item {
    let (attrs, ident) = Default::default();
    Item::Macro(ItemMacro { attrs, ident, mac, semi_token: Some(Default::default()) })
}

/// A macro of the runtime, as generated files name it.
pub(crate) fn of_wire(name: &str, given: TokenStream) -> Macro {
    invocation(path([word("wire"), word(name)]), given)
}

/// The rows of a table, each a macro: `&[row!(..), row!(..)]`.
pub(crate) fn table(rows: impl IntoIterator<Item = Macro>) -> Expr {
    let row = |mac| Expr::Macro(ExprMacro { attrs: Vec::new(), mac });
    reference(array(rows.into_iter().map(row)))
}

/// A call of a function with what it is given.
pub(crate) fn call<const N: usize>(function: Path, given: [Expr; N]) -> Expr {
    call_with(function, given)
}

/// A call of a function with however much it is given.
pub(crate) fn call_with(function: Path, given: impl IntoIterator<Item = Expr>) -> Expr {
    let (attrs, paren_token) = Default::default();
    let args = given.into_iter().collect();
    Expr::Call(ExprCall { attrs, func: Box::new(value(function)), paren_token, args })
}

/// The value of that path.
pub(crate) fn value(path: Path) -> Expr {
    Expr::Path(ExprPath { attrs: Vec::new(), qself: None, path })
}

/// A text or a number.
pub(crate) fn literal(literal: Literal) -> Expr {
    Expr::Lit(ExprLit { attrs: Vec::new(), lit: Lit::new(literal) })
}

/// `Some` of it, or `None`.
pub(crate) fn option(value: Option<Expr>) -> Expr {
    match value {
        Some(some) => call(path([word("Some")]), [some]),
        None => self::value(path([word("None")])),
    }
}

/// A reference to it.
pub(crate) fn reference(expr: Expr) -> Expr {
    let (attrs, and_token, mutability) = Default::default();
    Expr::Reference(ExprReference { attrs, and_token, mutability, expr: Box::new(expr) })
}

/// A list of these values.
pub(crate) fn array(values: impl IntoIterator<Item = Expr>) -> Expr {
    let (attrs, bracket_token) = Default::default();
    Expr::Array(ExprArray { attrs, bracket_token, elems: values.into_iter().collect() })
}

/// The value of a structure with these fields.
pub(crate) fn record<const N: usize>(path: Path, fields: [(&str, Expr); N]) -> Expr {
    let entry = |(name, expr): (&str, _)| {
        let (attrs, colon_token) = (Vec::new(), Some(Default::default()));
        FieldValue { attrs, member: Member::Named(word(name)), colon_token, expr }
    };
    let fields = fields.into_iter().map(entry).collect();
    let (attrs, qself, brace_token, dot2_token, rest) = Default::default();
    Expr::Struct(ExprStruct { attrs, qself, path, brace_token, fields, dot2_token, rest })
}

/// How a method takes what it is called on.
#[derive(Clone, Copy)]
pub(crate) enum Own {
    /// `self`.
    Value,
    /// `&self`.
    Reference,
    /// Not at all: a function of the type.
    Nothing,
}

/// A public method whose body is one expression or macro.
pub(crate) struct Method {
    pub(crate) doc: Doc,
    pub(crate) name: Ident,
    pub(crate) own: Own,
    pub(crate) arguments: Vec<(Ident, Type)>,
    pub(crate) output: Type,
    pub(crate) body: Body,
}

/// What a method does.
pub(crate) enum Body {
    Macro(Macro),
    Expr(Expr),
}

impl Method {
    /// As an item of an `impl`.
    pub(crate) fn item(self) -> ImplItem {
        let statement = match self.body {
            Body::Macro(mac) => Stmt::Macro(StmtMacro { attrs: Vec::new(), mac, semi_token: None }),
            Body::Expr(expr) => Stmt::Expr(expr, None),
        };
        let own = match self.own {
            Own::Value => Some(ReceiverKind::Value),
            Own::Reference => Some(ReceiverKind::Reference(Default::default(), None, None)),
            Own::Nothing => None,
        };
        let (attrs, mutability, self_token) = Default::default();
        let own = own.map(|kind| FnArg::Receiver(Receiver { attrs, mutability, self_token, kind }));
        let arguments = self.arguments.into_iter().map(argument);
        let sig = Signature {
            constness: None,
            asyncness: None,
            safety: Safety::Default,
            abi: None,
            fn_token: Default::default(),
            ident: self.name,
            generics: Default::default(),
            paren_token: Default::default(),
            inputs: own.into_iter().chain(arguments).collect(),
            variadic: None,
            output: ReturnType::Type(Default::default(), Box::new(self.output)),
        };
        ImplItem::Fn(ImplItemFn {
            attrs: self.doc.attributes(),
            vis: public(),
            modifiers: Default::default(),
            sig,
            block: Block { brace_token: Default::default(), stmts: vec![statement] },
        })
    }
}

fn argument((ident, ty): (Ident, Type)) -> FnArg {
    let (attrs, by_ref, mutability, subpat) = Default::default();
    let pat = Pat::Ident(PatIdent { attrs, by_ref, mutability, ident, subpat });
    let (attrs, colon_token) = Default::default();
    FnArg::Typed(PatType { attrs, pat: Box::new(pat), colon_token, ty: Box::new(ty) })
}

/// The public fields of a structure.
pub(crate) fn fields(fields: impl IntoIterator<Item = (Doc, Ident, Type)>) -> Fields {
    let field = |(doc, ident, ty): (Doc, _, _)| Field {
        attrs: doc.attributes(),
        vis: public(),
        modifiers: Default::default(),
        ident: Some(ident),
        colon_token: Some(Default::default()),
        ty,
        default: None,
    };
    let named = fields.into_iter().map(field).collect();
    Fields::Named(FieldsNamed { brace_token: Default::default(), named })
}

/// A variant that holds nothing.
pub(crate) fn variant(doc: &Doc, ident: Ident) -> Variant {
    Variant { attrs: doc.attributes(), ident, fields: Fields::Unit, discriminant: None }
}

fn public() -> Visibility {
    Visibility::Public(Default::default())
}
