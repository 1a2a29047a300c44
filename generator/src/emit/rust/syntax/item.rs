//! Items and what is in them.

use proc_macro2::Ident;
use syn::{
    Attribute, Block, Expr, Field, Fields, FieldsNamed, FieldsUnnamed, FnArg, Generics, ImplItem,
    ImplItemConst, ImplItemFn, ImplItemType, Item, ItemEnum, ItemImpl, ItemMacro, ItemMod,
    ItemStatic, ItemStruct, ItemUse, Macro, Pat, PatIdent, PatType, Path, Receiver, ReceiverKind,
    ReturnType, Safety, Signature, StaticMutability, Stmt, StmtMacro, Type, UseGroup, UseName,
    UsePath, UseTree, Variant, Visibility,
};

use super::{mark, named, path};
use crate::emit::rust::docs::Doc;

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
pub(crate) fn invoked(mac: Macro) -> Item {
    let (attrs, ident) = Default::default();
    Item::Macro(ItemMacro { attrs, ident, mac, semi_token: Some(Default::default()) })
}

/// A name with its type.
pub(crate) type Typed = (Ident, Type);

/// A static with its value; public where it has a comment.
pub(crate) fn static_item(doc: &Doc, (ident, ty): Typed, value: Expr) -> Item {
    let (static_token, colon_token, eq_token, semi_token) = Default::default();
    let attrs = doc.attributes();
    let vis = if attrs.is_empty() { Visibility::Inherited } else { public() };
    let (mutability, ty, expr) = (StaticMutability::None, Box::new(ty), Box::new(value));
    Item::Static(ItemStatic {
        attrs,
        vis,
        static_token,
        mutability,
        ident,
        colon_token,
        ty,
        eq_token,
        expr,
        semi_token,
    })
}

/// A public structure with these fields.
pub(crate) fn structure(
    attrs: Vec<Attribute>,
    ident: Ident,
    generics: Generics,
    fields: Fields,
) -> Item {
    let struct_token = Default::default();
    let has_braces = matches!(fields, Fields::Named(_));
    let semi_token = (!has_braces).then(Default::default);
    let vis = public();
    Item::Struct(ItemStruct { attrs, vis, struct_token, ident, generics, fields, semi_token })
}

/// No fields.
pub(crate) fn unit() -> Fields {
    Fields::Unit
}

/// One field without a name, not public.
pub(crate) fn tuple(ty: Type) -> Fields {
    let field = field(Vec::new(), Visibility::Inherited, None, ty);
    let (paren_token, unnamed) = (Default::default(), [field].into_iter().collect());
    Fields::Unnamed(FieldsUnnamed { paren_token, unnamed })
}

/// Fields that are not public.
pub(crate) fn private_fields(fields: impl IntoIterator<Item = Typed>) -> Fields {
    let field = |(name, ty)| field(Vec::new(), Visibility::Inherited, Some(name), ty);
    named_fields(fields.into_iter().map(field))
}

/// Public fields.
pub(crate) fn fields(fields: impl IntoIterator<Item = (Doc, Typed)>) -> Fields {
    let field = |(doc, (name, ty)): (Doc, Typed)| field(doc.attributes(), public(), Some(name), ty);
    named_fields(fields.into_iter().map(field))
}

fn named_fields(fields: impl Iterator<Item = Field>) -> Fields {
    Fields::Named(FieldsNamed { brace_token: Default::default(), named: fields.collect() })
}

fn field(attrs: Vec<Attribute>, vis: Visibility, ident: Option<Ident>, ty: Type) -> Field {
    let (modifiers, default) = Default::default();
    let colon_token = ident.as_ref().map(|_| Default::default());
    Field { attrs, vis, modifiers, ident, colon_token, ty, default }
}

/// A public enumeration with these variants.
pub(crate) fn enumeration(
    attrs: Vec<Attribute>,
    ident: Ident,
    variants: impl IntoIterator<Item = Variant>,
) -> Item {
    let (enum_token, generics, brace_token) = Default::default();
    let (vis, variants) = (public(), variants.into_iter().collect());
    Item::Enum(ItemEnum { attrs, vis, enum_token, ident, generics, brace_token, variants })
}

/// A variant with what it holds.
pub(crate) fn variant(doc: &Doc, ident: Ident, fields: Fields) -> Variant {
    Variant { attrs: doc.attributes(), ident, fields, discriminant: None }
}

/// What a type has of itself, or of a trait, whatever these parameters are.
pub(crate) fn implementation(
    generics: Generics,
    of_trait: Option<Path>,
    ty: Type,
    items: Vec<ImplItem>,
) -> Item {
    let (attrs, modifiers, unsafety, impl_token) = Default::default();
    let trait_ = of_trait.map(|path| (path, Default::default()));
    let (self_ty, brace_token) = (Box::new(ty), Default::default());
    Item::Impl(ItemImpl {
        attrs,
        modifiers,
        unsafety,
        impl_token,
        generics,
        trait_,
        self_ty,
        brace_token,
        items,
    })
}

/// The same of a type without parameters.
pub(crate) fn implemented(of_trait: Option<Path>, ident: Ident, items: Vec<ImplItem>) -> Item {
    implementation(Generics::default(), of_trait, named(path([ident])), items)
}

/// A type that a trait asks for.
pub(crate) fn associated_type((ident, ty): Typed) -> ImplItem {
    let (attrs, modifiers, type_token, generics) = Default::default();
    let (eq_token, semi_token, vis) = (Default::default(), Default::default(), inherited());
    ImplItem::Type(ImplItemType {
        attrs,
        vis,
        modifiers,
        type_token,
        ident,
        generics,
        eq_token,
        ty,
        semi_token,
    })
}

/// A constant that a trait asks for.
pub(crate) fn associated_constant((ident, ty): Typed, expr: Expr) -> ImplItem {
    let (attrs, modifiers, const_token, generics) = Default::default();
    let (colon_token, eq_token, semi_token) = Default::default();
    ImplItem::Const(ImplItemConst {
        attrs,
        vis: inherited(),
        modifiers,
        const_token,
        ident,
        generics,
        colon_token,
        ty,
        eq_token,
        expr,
        semi_token,
    })
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
    pub(crate) must_use: bool,
    pub(crate) name: Ident,
    pub(crate) own: Own,
    pub(crate) arguments: Vec<Typed>,
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
        let mut attrs = self.doc.attributes();
        attrs.extend(self.must_use.then(|| mark("must_use")));
        ImplItem::Fn(ImplItemFn {
            attrs,
            vis: public(),
            modifiers: Default::default(),
            sig,
            block: Block { brace_token: Default::default(), stmts: vec![statement] },
        })
    }
}

fn argument((ident, ty): Typed) -> FnArg {
    let (attrs, by_ref, mutability, subpat) = Default::default();
    let pat = Pat::Ident(PatIdent { attrs, by_ref, mutability, ident, subpat });
    let (attrs, colon_token) = Default::default();
    FnArg::Typed(PatType { attrs, pat: Box::new(pat), colon_token, ty: Box::new(ty) })
}

fn public() -> Visibility {
    Visibility::Public(Default::default())
}

fn inherited() -> Visibility {
    Visibility::Inherited
}
